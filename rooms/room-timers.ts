// The timers of a room, which follow the time of its matches and end with the room.
import { logger } from "colyseus";
import type { TimeSource } from "../src/matches/time-source.ts";

export class RoomTimers {
  readonly #time: TimeSource;
  readonly #cancels = new Set<() => void>();
  #cleared = false;

  constructor(time: TimeSource) {
    this.#time = time;
  }

  after(ms: number, run: () => void): void {
    const cancel = this.#time.after(ms, () => {
      this.#cancels.delete(cancel);
      run();
    });
    this.#cancels.add(cancel);
  }

  /** Does the work at intervals, each of which begins when the work is done. A failure is logged. */
  every(ms: number, work: () => Promise<unknown>): void {
    this.after(ms, () => {
      work()
        .catch((error) => logger.error(error))
        .finally(() => {
          if (!this.#cleared) this.every(ms, work);
        });
    });
  }

  clear(): void {
    this.#cleared = true;
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }
}
