// Tasks in parallel, as many at a time as the product serves within its own time limits on a machine of any speed.

/** Fewer than the connections of a database's pool: nobody waits for one, however slow the machine is. */
const MAX_PARALLEL = 8;

/** Does the task for each number below `count`, some at the same time. @returns the results by number. */
export async function atOnce<T>(count: number, task: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const n = next++;
      results[n] = await task(n);
    }
  };
  await Promise.all(Array.from({ length: Math.min(MAX_PARALLEL, count) }, worker));
  return results;
}

/** The same with what became of each task, which may fail. */
export function settledAtOnce<T>(
  count: number,
  task: (n: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  return atOnce(count, async (n) => {
    const [result] = await Promise.allSettled([task(n)]);
    return result;
  });
}
