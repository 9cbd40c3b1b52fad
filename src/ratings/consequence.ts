// What a ranked match does to the ratings of its players, in the transaction of its history.
import { isDeepStrictEqual } from "node:util";
import type { Ranked } from "../../cards/ranked.ts";
import { PRESETS, type RulesConfig } from "../../engine/index.ts";
import { DAY_MS } from "../day.ts";
import type { Prisma, Rating } from "../db/generated/client.ts";
import { endOf } from "../matches/action-log.ts";
import { type Consequence, type FinishedMatch, scoreOf } from "../matches/history.ts";
import { lockUser } from "../users/lock.ts";
import { moveListings } from "./buckets.ts";
import { afterMatch, type Glicko, isProvisional, NEW_RATING } from "./glicko.ts";
import { presentRating } from "./ratings.ts";
import { ALL_TIME, seasonAt } from "./seasons.ts";

/** Rated matches of the same two players within a day that count in full. Each further one counts half of the one before. */
const FULL_MATCHES = 3;
/** Those after so many do not count at all. */
const COUNTED_MATCHES = 8;

/** @param before rated matches of the same two players within a day. */
export function weightOf(before: number): number {
  if (before >= COUNTED_MATCHES) return 0;
  return 0.5 ** Math.max(0, before + 1 - FULL_MATCHES);
}

export function ratingConsequence(ranked: Ranked): Consequence {
  return async (tx, finished) => {
    const users = ratedUsers(finished);
    if (!users) return;
    // In the order of their ids, so that two results of the same players wait for each other, and never both.
    for (const userId of users.toSorted()) {
      // The account was deleted during the match: there is nobody left to compare with.
      if (!(await lockUser(tx, userId))) return;
    }
    await rate(tx, ranked, finished, users);
  };
}

/** The players by seat; null if the match is not rated. */
function ratedUsers({ log }: FinishedMatch): [string, string] | null {
  const { context, rules, players } = log.header;
  if (context.kind !== "ranked" || !isPreset(rules)) return null;
  const [a, b] = players.map(({ userId }) => userId);
  return a && b && a !== b ? [a, b] : null;
}

const isPreset = (rules: RulesConfig): boolean =>
  Object.hasOwn(PRESETS, rules.name) && isDeepStrictEqual(rules, PRESETS[rules.name as keyof typeof PRESETS]);

async function rate(
  tx: Prisma.TransactionClient,
  ranked: Ranked,
  { log, result }: FinishedMatch,
  users: [string, string],
): Promise<void> {
  const { id: matchId, rules } = log.header;
  const preset = rules.name;
  const at = endOf(log);
  const season = seasonAt(ranked, at).number;
  const since = new Date(at - DAY_MS);
  const earlier = { userId: users[0], opponentId: users[1], preset, createdAt: { gt: since } };
  const weight = weightOf(await tx.ratingChange.count({ where: earlier }));
  const scores = users.map((_, seat) => scoreOf(result, seat));

  const rows = await tx.rating.findMany({
    where: { userId: { in: users }, preset, season: { lte: season } },
  });
  const of = (userId: string, number: number) => {
    const row = latest(rows, userId, number);
    return { row, before: row ? presentRating(row, ranked, number, at) : { ...NEW_RATING } };
  };
  const written: Rating[] = [];
  const replaced: Rating[] = [];
  const changes: Prisma.RatingChangeCreateManyInput[] = [];
  for (const [seat, userId] of users.entries()) {
    const opponentId = users[1 - seat];
    const after = [season, ALL_TIME].map((number) => {
      const { row, before } = of(userId, number);
      const match = { opponent: of(opponentId, number).before, score: scores[seat] };
      const rating = afterMatch(before, match, weight);
      const present = row?.season === number ? row : undefined;
      if (present) replaced.push(present);
      written.push(rowAfter({ userId, preset, season: number }, present, rating, scores[seat], new Date(at)));
      return { before, rating };
    });
    const [ofSeason, ofAllTime] = after;
    changes.push({
      matchId,
      userId,
      opponentId,
      preset,
      season,
      score: scores[seat],
      weight,
      before: ofSeason.before.rating,
      after: ofSeason.rating.rating,
      deviationBefore: ofSeason.before.deviation,
      deviationAfter: ofSeason.rating.deviation,
      allTimeAfter: ofAllTime.rating.rating,
      createdAt: new Date(at),
    });
  }
  // The key of match and user refuses a second change.
  await tx.ratingChange.createMany({ data: changes });
  for (const { userId, preset: name, season: number, ...data } of written) {
    const key = { userId, preset: name, season: number };
    await tx.rating.upsert({
      where: { userId_preset_season: key },
      create: { ...key, ...data },
      update: data,
    });
  }
  const listed = (all: Rating[]) => all.filter((row) => row.listed);
  await moveListings(tx, listed(replaced), listed(written));
}

/** The row that a rating of a season follows from: its own, or that of the latest season before. */
function latest(rows: readonly Rating[], userId: string, season: number): Rating | undefined {
  const own = rows.filter(
    (row) => row.userId === userId && (row.season === ALL_TIME) === (season === ALL_TIME),
  );
  return own.toSorted((a, b) => b.season - a.season)[0];
}

function rowAfter(
  key: { userId: string; preset: string; season: number },
  before: Rating | undefined,
  { rating, deviation, volatility }: Glicko,
  score: number,
  at: Date,
): Rating {
  const { matches = 0, won = 0, drawn = 0, peak = 0, playedAt = at } = before ?? {};
  return {
    ...key,
    rating,
    deviation,
    volatility,
    matches: matches + 1,
    won: won + (score === 1 ? 1 : 0),
    drawn: drawn + (score === 0.5 ? 1 : 0),
    peak: Math.max(peak, rating),
    listed: !isProvisional({ deviation }),
    playedAt: playedAt > at ? playedAt : at,
  };
}
