// The rewards of seasons that have ended: each player's once, for the tier of the best of the player's ratings.
import { type Ranked, tierOf } from "../../cards/ranked.ts";
import type { Db } from "../db/index.ts";
import { ownId } from "../economy/grant-ids.ts";
import { startGrantJob } from "../economy/grant-job.ts";
import { grantReward } from "../economy/reward.ts";
import type { Logger } from "../logger.ts";
import { SETTLE_DELAY_MS } from "../matches/history.ts";
import { seasonAt, seasonSpan } from "./seasons.ts";

/** Players that are read at a time. */
const PAGE_SIZE = 200;

/**
 * Grants what is due. It may run in several processes at once, and end at any time: each grant has a key of its own.
 * @param isStopped ends it after the player under way
 * @returns how many rewards were granted.
 */
export async function settleSeasons(
  db: Db,
  ranked: Ranked,
  now: number,
  isStopped = () => false,
): Promise<number> {
  let granted = 0;
  const present = seasonAt(ranked, now).number;
  const settled = await db.season.findMany({ where: { settledAt: { not: null } }, select: { number: true } });
  for (let number = 1; number < present; number++) {
    const { startsAt, endsAt } = seasonSpan(ranked, number);
    if (settled.some((season) => season.number === number) || endsAt + SETTLE_DELAY_MS > now) continue;
    granted += await settle(db, ranked, number, isStopped);
    if (isStopped()) break;
    const span = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), settledAt: new Date(now) };
    await db.season.upsert({ where: { number }, create: { number, ...span }, update: span });
  }
  return granted;
}

async function settle(db: Db, ranked: Ranked, season: number, isStopped: () => boolean): Promise<number> {
  let granted = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db.$queryRaw<{ userId: string; rating: number }[]>`
      SELECT "userId", max("rating") AS "rating" FROM "Rating"
      WHERE "season" = ${season} AND "matches" >= ${ranked.minMatches} AND "userId" > ${after}::uuid
      GROUP BY "userId" ORDER BY "userId" LIMIT ${PAGE_SIZE}`;
    for (const { userId, rating } of rows) {
      if (isStopped()) return granted;
      const { reward } = tierOf(ranked, rating);
      const gift = {
        userId,
        key: ownId("season", season, userId),
        cause: "season",
        source: "reward",
        reward,
      } as const;
      if (await db.$transaction((tx) => grantReward(tx, gift))) granted++;
    }
    if (rows.length < PAGE_SIZE) return granted;
    after = rows.at(-1)!.userId;
  }
}

const WORDS = {
  granted: "rewards of a season were granted",
  failed: "the rewards of a season could not be granted: tried again in an hour",
};

/** Settles seasons now and every hour. */
export const startSeasonJob = (db: Db, ranked: Ranked, now: () => number, logger: Logger) =>
  startGrantJob((isStopped) => settleSeasons(db, ranked, now(), isStopped), WORDS, logger);
