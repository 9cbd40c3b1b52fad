// A user's present rating: that of the season, or what it begins the season with.
import type { Ranked } from "../../cards/ranked.ts";
import type { Prisma, Rating } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { afterIdle, afterReset, type Glicko, isProvisional, NEW_RATING } from "./glicko.ts";
import { ALL_TIME, seasonAt } from "./seasons.ts";

export interface PresentRating extends Glicko {
  /** Rated matches in this season. */
  matches: number;
  provisional: boolean;
}

type Reader = Db | Prisma.TransactionClient;

/**
 * A user's rating under a rules preset at a time. Without a match in this season it is the rating of the latest season,
 * reset as often as seasons have begun since; without any match, that of a new player.
 * @param at milliseconds since 1970
 */
export async function ratingOf(
  db: Reader,
  ranked: Ranked,
  userId: string,
  preset: string,
  at: number,
): Promise<PresentRating> {
  return (await ratingsOf(db, ranked, [userId], preset, at)).get(userId)!;
}

/** The same of many users at once. @returns by user id */
export async function ratingsOf(
  db: Reader,
  ranked: Ranked,
  userIds: readonly string[],
  preset: string,
  at: number,
): Promise<Map<string, PresentRating>> {
  const season = seasonAt(ranked, at).number;
  const rows = await db.rating.findMany({
    where: { userId: { in: [...userIds] }, preset, season: { gt: ALL_TIME, lte: season } },
    orderBy: { season: "asc" },
  });
  const latest = new Map(rows.map((row) => [row.userId, row]));
  return new Map(
    userIds.map((userId) => {
      const row = latest.get(userId);
      const rating = row ? presentRating(row, ranked, season, at) : { ...NEW_RATING };
      const matches = row?.season === season ? row.matches : 0;
      return [userId, { ...rating, matches, provisional: isProvisional(rating) }];
    }),
  );
}

/** What a row that was written earlier means at a time in a season. */
export function presentRating(row: Rating, ranked: Ranked, season: number, at: number): Glicko {
  const { rating, deviation, volatility } = row;
  let own = afterIdle({ rating, deviation, volatility }, at - row.playedAt.getTime());
  if (row.season === ALL_TIME) return own;
  for (let n = row.season; n < season; n++) own = afterReset(own, ranked.reset);
  return own;
}
