// A clock that a test moves by hand.
import type { TimeSource } from "../../src/matches/time-source.ts";

export interface ManualClock extends TimeSource {
  /** Moves on, running what falls due, in order. Promises that this sets off are not waited for. */
  advance(ms: number): void;
  /** The process stands still for a while: what falls due in it runs afterwards, all at once. */
  standStill(ms: number): void;
  /** Sets the time of day back, as a correction of the machine's clock does. Nothing else changes. */
  setBack(ms: number): void;
  /** How many timers are set. */
  pending(): number;
}

export function manualClock(start = 1_800_000_000_000): ManualClock {
  let now = start;
  let stood = 0;
  let setBack = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now - setBack,
    running: () => now - start - stood,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((other) => other !== due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
    },
    standStill(ms) {
      now += ms;
      stood += ms;
      this.advance(0);
    },
    setBack(ms) {
      setBack += ms;
    },
    pending: () => timers.length,
  };
}
