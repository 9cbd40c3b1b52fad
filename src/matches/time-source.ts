// Time, as matches see it: tests put their own in its place.

export interface TimeSource {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds for which this process has been running. The time in which it was stopped does not count. */
  running(): number;
  /** Calls `run` after `ms` milliseconds. @returns a function that calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** Milliseconds between looks at the time. Whatever lies between two of them beyond `MOST`, the process stood still. */
const CHECK_INTERVAL_MS = 250;
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
