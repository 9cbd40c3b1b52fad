// Work that is done again and again in the background.

export interface PeriodicJob {
  /** Milliseconds after the start. */
  firstAfterMs: number;
  everyMs: number;
  /** It reports its errors itself, and ends early when it is asked to stop. */
  run(isStopped: () => boolean): Promise<void>;
}

/** A run that is due while the one before it is under way is left out. @returns ends it, after the run under way */
export function startPeriodicJob({ firstAfterMs, everyMs, run }: PeriodicJob): () => Promise<void> {
  let stopped = false;
  let running: Promise<void> | null = null;
  const start = () => {
    running ??= run(() => stopped).finally(() => {
      running = null;
    });
  };
  const timers = [setTimeout(start, firstAfterMs), setInterval(start, everyMs)];
  return async () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
    await running;
  };
}
