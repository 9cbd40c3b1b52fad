// Dates as a player's calendar shows them, by the IANA name of the time zone. The platform knows the zones' rules.
import { DAY_MS } from "../day.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** For players of whom no zone is known. */
export const DEFAULT_ZONE = "UTC";

/** No zone is further from UTC. */
const MAX_OFFSET = 15 * HOUR;

/** Names only: offsets such as +02:00 have no rules of their own. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/;

/** The zone's usual spelling; null if there is no such zone. */
export function canonicalZone(name: string): string | null {
  if (!ZONE_NAME.test(name)) return null;
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

const calendar = (timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });

/** The date in a zone at a time, such as 2026-11-28. Later dates are greater strings. */
export const localDay = (timeZone: string, at: number): string => calendar(timeZone).format(at);

/** From one date to another, in days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** When the day after a date begins in a zone, to the minute. If the zone skips that day, the next one. */
export function startOfDayAfter(timeZone: string, day: string): number {
  const { format } = calendar(timeZone);
  const midnight = Date.parse(day) + DAY_MS;
  let before = midnight - MAX_OFFSET;
  let after = midnight + MAX_OFFSET + DAY_MS;
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (format(middle) > day) after = middle;
    else before = middle;
  }
  return after;
}
