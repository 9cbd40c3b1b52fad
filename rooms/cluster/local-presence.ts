// The presence of a process that has no Redis: Colyseus' own, with a correction that needs a private field.
import { LocalPresence } from "colyseus";

interface PrivateFields {
  timeouts: Record<string, NodeJS.Timeout>;
}

/** Its keys expire by timers of up to a week, which kept a process running after its server had closed. */
export class ClosingLocalPresence extends LocalPresence {
  override shutdown(): void {
    for (const timeout of Object.values((this as unknown as PrivateFields).timeouts)) clearTimeout(timeout);
    super.shutdown();
  }
}
