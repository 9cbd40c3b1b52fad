// Seasons of ranked play: numbered from 1, each some months long, from midnight UTC of a first of a month.
import type { Ranked } from "../../cards/ranked.ts";

/** In place of a season's number: the rating that no season resets. */
export const ALL_TIME = 0;

export interface SeasonSpan {
  number: number;
  /** Milliseconds since 1970. */
  startsAt: number;
  /** When the next one starts. */
  endsAt: number;
}

export function seasonSpan({ seasons }: Pick<Ranked, "seasons">, number: number): SeasonSpan {
  const [year, month] = seasons.first.split("-").map(Number);
  const startOf = (n: number) => Date.UTC(year, month - 1 + (n - 1) * seasons.months, 1);
  return { number, startsAt: startOf(number), endsAt: startOf(number + 1) };
}

/** The season at a time; before the first one it is the first. */
export function seasonAt(ranked: Pick<Ranked, "seasons">, at: number): SeasonSpan {
  const [year, month] = ranked.seasons.first.split("-").map(Number);
  const date = new Date(at);
  const months = (date.getUTCFullYear() - year) * 12 + date.getUTCMonth() - (month - 1);
  return seasonSpan(ranked, Math.max(1, Math.floor(months / ranked.seasons.months) + 1));
}
