// The timers of a room, which follow the time of its matches and end with the room.
import type { TimeSource } from "../src/matches/time-source.ts";

export class RoomTimers {
  readonly #time: TimeSource;
  readonly #cancels = new Set<() => void>();

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

  clear(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }
}
