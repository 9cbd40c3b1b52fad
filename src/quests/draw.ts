// Which quests a user is given: by chance that follows from the user and the day, so that drawing again draws the same.
import { createHash } from "node:crypto";
import type { QuestDefinition, Quests } from "../../cards/quests.ts";
import { DAY_MS } from "../day.ts";
import { localDay, startOfDayAfter } from "../economy/local-day.ts";

export const PERIODS = ["daily", "weekly"] as const;
export type Period = (typeof PERIODS)[number];

export interface PeriodSpan {
  /** The player's date on which it began: today, or the latest Monday. */
  day: string;
  /** Milliseconds since 1970. */
  endsAt: number;
}

/** The present day or week in a time zone. */
export function periodAt(period: Period, timeZone: string, now: number): PeriodSpan {
  const today = localDay(timeZone, now);
  if (period === "daily") return { day: today, endsAt: startOfDayAfter(timeZone, today) };
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const shifted = (days: number) => new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
  return { day: shifted(-weekday), endsAt: startOfDayAfter(timeZone, shifted(6 - weekday)) };
}

/** @param avoid ids of the quests before, which do not come again at once if there are others. */
export function drawQuests(
  { pool, ...counts }: Quests,
  period: Period,
  userId: string,
  day: string,
  avoid: readonly string[],
): QuestDefinition[] {
  const order = (id: string) => createHash("sha256").update(`${userId}/${day}/${id}`).digest("hex");
  const shuffled = pool
    .filter((quest) => quest.period === period)
    .map((quest) => ({ quest, at: `${avoid.includes(quest.id) ? 1 : 0}${order(quest.id)}` }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ quest }) => quest);
  const drawn: QuestDefinition[] = [];
  for (const quest of shuffled) {
    if (drawn.length === counts[period]) break;
    if (drawn.every(({ group }) => group !== quest.group)) drawn.push(quest);
  }
  return drawn;
}
