// How long a search is expected to take: what it took those who were found an opponent lately.
import type { Wait } from "./queue-store.ts";

const WINDOW_MS = 3_600_000;
/** Fewer say nothing. */
const MIN_WAITS = 6;

/**
 * The median of the last hour's waits, in whole seconds; null if there were too few.
 * @param now milliseconds since 1970
 */
export function expectedWaitSeconds(waits: readonly Wait[], now: number): number | null {
  const recent = waits.filter(({ at }) => at > now - WINDOW_MS).map(({ ms }) => ms);
  if (recent.length < MIN_WAITS) return null;
  recent.sort((a, b) => a - b);
  return Math.max(1, Math.round(recent[Math.floor(recent.length / 2)] / 1000));
}
