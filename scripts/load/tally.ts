// What a load run counts: durations in buckets, and events by name. Workers send theirs, and the run adds them up.

/** Each bucket is 10 % wider than the one before, from 0.1 ms. */
const GROWTH = Math.log(1.1);
const FIRST_MS = 0.1;

export type Durations = Record<number, number>;

export interface Tally {
  /** By name: how many durations fell into each bucket. */
  durations: Record<string, Durations>;
  /** By name: the longest, in milliseconds. */
  longest: Record<string, number>;
  counts: Record<string, number>;
}

export const newTally = (): Tally => ({ durations: {}, longest: {}, counts: {} });

export function addDuration(tally: Tally, name: string, ms: number): void {
  const bucket = Math.max(0, Math.ceil(Math.log(ms / FIRST_MS) / GROWTH));
  tally.durations[name] ??= {};
  tally.durations[name][bucket] = (tally.durations[name][bucket] ?? 0) + 1;
  tally.longest[name] = Math.max(tally.longest[name] ?? 0, ms);
}

export function count(tally: Tally, name: string, more = 1): void {
  tally.counts[name] = (tally.counts[name] ?? 0) + more;
}

export function addTally(sum: Tally, more: Tally): void {
  for (const [name, buckets] of Object.entries(more.durations)) {
    sum.durations[name] ??= {};
    const into = sum.durations[name];
    for (const [bucket, n] of Object.entries(buckets)) into[Number(bucket)] = (into[Number(bucket)] ?? 0) + n;
    sum.longest[name] = Math.max(sum.longest[name] ?? 0, more.longest[name]);
  }
  for (const [name, n] of Object.entries(more.counts)) count(sum, name, n);
}

export const durationCount = (tally: Tally, name: string): number =>
  Object.values(tally.durations[name] ?? {}).reduce((sum, n) => sum + n, 0);

/** The upper bound of the bucket in which a share of the durations ends, in milliseconds; NaN without durations. */
export function percentile(tally: Tally, name: string, share: number): number {
  const buckets = Object.entries(tally.durations[name] ?? {}).map(([bucket, n]) => [Number(bucket), n]);
  let left = share * durationCount(tally, name);
  for (const [bucket, n] of buckets.sort(([a], [b]) => a - b)) {
    left -= n;
    if (left <= 1e-9) return Math.min(FIRST_MS * Math.exp(bucket * GROWTH), tally.longest[name]);
  }
  return Number.NaN;
}
