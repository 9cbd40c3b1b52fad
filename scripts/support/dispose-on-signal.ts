// Ends in order what a script has started, when the script is asked to end.
import { constants } from "node:os";
import { SIGNALS } from "./prepare.mjs";

/**
 * Disposes of what is on the stack at a signal, which would skip `finally`, and ends the process.
 * @param signals those that nothing else in the process answers
 */
export function disposeOnSignal(started: AsyncDisposableStack, signals: string[] = SIGNALS): void {
  for (const name of signals) {
    const signal = name as NodeJS.Signals;
    const end = () =>
      void started.disposeAsync().finally(() => process.exit(128 + constants.signals[signal]));
    process.once(signal, end);
    started.defer(() => void process.off(signal, end));
  }
}
