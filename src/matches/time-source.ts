// Time for matches; tests use one that they move by hand.

export interface TimeSource {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds for which this process has been running, without the time in which it was paused. */
  running(): number;
  /** Calls `run` after `ms` milliseconds. @returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
}

const CHECK_INTERVAL_MS = 250;
/** If more lies between two checks, the process was paused for the rest. */
const MAX_STEP_MS = 1_000;

export function systemTime(): TimeSource {
  let counted = 0;
  let looked = performance.now();
  const running = () => {
    const now = performance.now();
    counted += Math.min(now - looked, MAX_STEP_MS);
    looked = now;
    return counted;
  };
  setInterval(running, CHECK_INTERVAL_MS).unref();
  return {
    now: () => Date.now(),
    running,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}
