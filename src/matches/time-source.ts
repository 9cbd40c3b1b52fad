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
const LOOK = 250;
const MOST = 1_000;

export function systemTime(): TimeSource {
  let counted = 0;
  let looked = performance.now();
  const running = () => {
    const now = performance.now();
    counted += Math.min(now - looked, MOST);
    looked = now;
    return counted;
  };
  setInterval(running, LOOK).unref();
  return {
    now: () => Date.now(),
    running,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}
