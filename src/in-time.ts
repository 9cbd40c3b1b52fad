// Bounds the wait for an answer.

/** @param late called after `ms` milliseconds without an answer: what is answered then, or thrown. */
export function inTime<T>(answer: Promise<T>, ms: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return Promise.race([answer, timeout.then(late)]).finally(() => clearTimeout(timer));
}
