// Works a list off, a few entries at a time.

export async function inBatches<T>(
  list: readonly T[],
  size: number,
  work: (entry: T) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < list.length; i += size) await Promise.all(list.slice(i, i + size).map(work));
}
