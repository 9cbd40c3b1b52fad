// For files whose tests compare what happened on the same day, in the same month or in the same season (UTC).
import { DAY_MS } from "../../src/day.ts";

/** Longer than a file takes. */
const MARGIN_MS = 10 * 60_000;

const dayOf = (time: number) => Math.floor(time / DAY_MS);

/** Shortly before midnight it waits until that has passed. */
export async function sameDay(): Promise<void> {
  const end = dayOf(Date.now() + MARGIN_MS);
  while (dayOf(Date.now()) < end) await new Promise((resolve) => setTimeout(resolve, 1_000));
}
