// The daily reward's rules, as functions of the latest claim, the server's time and the player's time zone.
import type { DailyRules } from "../../cards/economy.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import { daysBetween, localDay, startOfDayAfter } from "./local-day.ts";

/**
 * Milliseconds that pass between two claims in different time zones. In one zone a new date is enough: its days cannot be
 * made shorter.
 */
export const ZONE_CHANGE_WAIT_MS = 20 * 60 * 60 * 1000;

export interface Claim {
  /** The player's date, such as 2026-11-28. */
  day: string;
  /** Milliseconds since 1970. */
  at: number;
  timeZone: string;
  streak: number;
  graceLeft: number;
}

export interface DailyState {
  /** The present date in the player's zone. */
  day: string;
  /** From when on a reward can be claimed; null if it can now. */
  nextAt: number | null;
  /** Of the streak as it stands: 0 if it has ended. */
  streak: number;
  graceLeft: number;
  /** What a claim at this time would be kept as. */
  next: Claim;
}

/** What can be claimed at a time in a zone. @param claim the latest one, if there is any. */
export function dailyState(
  claim: Claim | null,
  now: number,
  timeZone: string,
  { cycle, graceDays }: DailyRules,
): DailyState {
  const day = localDay(timeZone, now);
  const missed = claim ? missedDays(claim, now, timeZone) : 0;
  const goesOn = claim !== null && missed <= claim.graceLeft;
  const streak = goesOn ? claim.streak : 0;
  const graceLeft = goesOn ? claim.graceLeft - missed : graceDays;
  // At the end of a cycle the days of grace are there again.
  const grace = (streak + 1) % cycle.length === 0 ? graceDays : graceLeft;
  const next = { day, at: now, timeZone, streak: streak + 1, graceLeft: grace };
  const nextAt = claim ? nextClaimAt(claim, timeZone) : now;
  return { day, nextAt: nextAt > now ? nextAt : null, streak, graceLeft, next };
}

/** The reward of a day of a streak; the first is day 1. */
export const rewardOf = (streak: number, { cycle }: DailyRules): Reward => cycle[(streak - 1) % cycle.length];

/** A claim's date has to be later than the last one's, whatever the zone: the date a player has had does not come again. */
function nextClaimAt(claim: Claim, timeZone: string): number {
  const newDay = startOfDayAfter(timeZone, claim.day);
  return timeZone === claim.timeZone ? newDay : Math.max(newDay, claim.at + ZONE_CHANGE_WAIT_MS);
}

/**
 * Days between the last claim and today. After a change of the zone, those that were missed by both calendars: whoever
 * crosses the date line has not missed the day that it skips.
 */
function missedDays(claim: Claim, now: number, timeZone: string): number {
  const gap = (zone: string) => daysBetween(claim.day, localDay(zone, now)) - 1;
  return Math.max(0, Math.min(gap(timeZone), gap(claim.timeZone)));
}
