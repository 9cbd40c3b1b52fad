// The arithmetic of ratings: Glicko-2 (Glickman, "Example of the Glicko-2 system") by a library, each match a rating
// period of its own, and what time and a new season do to a rating.
import rate from "glicko2-lite";
import { DAY_MS } from "../day.ts";

export interface Glicko {
  rating: number;
  deviation: number;
  volatility: number;
}

export const NEW_RATING: Readonly<Glicko> = { rating: 1500, deviation: 350, volatility: 0.06 };

/** A rating with a larger deviation is provisional, and in no leaderboard. */
const PROVISIONAL_DEVIATION = 110;

/** The system's constant, which bounds how fast volatility changes. The paper suggests 0.3 to 1.2. */
const TAU = 0.5;

/** Of the published scale, from Glicko-2's internal one. */
const SCALE = 173.7178;

/** Time in which the deviation of an idle player grows as by one rating period: about a year from settled to provisional. */
const IDLE_PERIOD_MS = 5 * DAY_MS;

export interface Score {
  opponent: Glicko;
  /** 1 won, 0.5 drawn, 0 lost. */
  score: number;
}

export const isProvisional = ({ deviation }: Pick<Glicko, "deviation">): boolean =>
  deviation > PROVISIONAL_DEVIATION;

/** The rating after a rating period with these results. */
export function afterPeriod(own: Glicko, scores: readonly Score[]): Glicko {
  const opponents = scores.map(
    ({ opponent, score }) => [opponent.rating, opponent.deviation, score] as [number, number, number],
  );
  const { rating, rd, vol } = rate(own.rating, own.deviation, own.volatility, opponents, { tau: TAU });
  return { rating, deviation: Math.min(rd, NEW_RATING.deviation), volatility: vol };
}

/**
 * The rating after one match.
 * @param weight from 0 to 1: the part of the change that takes place.
 */
export function afterMatch(own: Glicko, score: Score, weight = 1): Glicko {
  const full = afterPeriod(own, [score]);
  const part = (from: number, to: number) => from + (to - from) * weight;
  return {
    rating: part(own.rating, full.rating),
    deviation: part(own.deviation, full.deviation),
    volatility: part(own.volatility, full.volatility),
  };
}

/** The rating of a player who has not played for some time: it becomes less certain. */
export function afterIdle(own: Glicko, idleMs: number): Glicko {
  const periods = Math.max(0, idleMs) / IDLE_PERIOD_MS;
  const deviation = Math.sqrt(own.deviation ** 2 + periods * (SCALE * own.volatility) ** 2);
  return { ...own, deviation: Math.min(deviation, NEW_RATING.deviation) };
}

/** What a new season keeps of a rating. */
export function afterReset(own: Glicko, { keep, deviation }: { keep: number; deviation: number }): Glicko {
  return {
    rating: NEW_RATING.rating + keep * (own.rating - NEW_RATING.rating),
    deviation: Math.max(own.deviation, deviation),
    volatility: own.volatility,
  };
}
