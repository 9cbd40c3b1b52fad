// Handlers of the endpoints of ranked play.
import { type Ranked, tierOf } from "../../cards/ranked.ts";
import { PRESETS } from "../../engine/index.ts";
import type { Db } from "../db/index.ts";
import { friendIds } from "../friends/pairs.ts";
import { visibleUser } from "../friends/visibility.ts";
import type { Handlers } from "../http/endpoint.ts";
import { Problem } from "../http/problem.ts";
import type { ratingEndpoints } from "./endpoints.ts";
import { isProvisional } from "./glicko.ts";
import {
  type Board,
  decodeBoardCursor,
  neighborsOf,
  type Placed,
  pageAfter,
  placesOf,
  sizeOf,
} from "./leaderboard.ts";
import { ratingOf } from "./ratings.ts";
import { ALL_TIME, type SeasonSpan, seasonAt, seasonSpan } from "./seasons.ts";

const PRESET_NAMES = Object.keys(PRESETS) as (keyof typeof PRESETS)[];

/** Points of a rating's history: the latest. */
const MAX_POINTS = 500;

export interface RatingServices {
  db: Db;
  ranked: Ranked;
  now(): number;
}

export function ratingHandlers({ db, ranked, now }: RatingServices): Handlers<typeof ratingEndpoints> {
  const tier = (rating: number) => tierOf(ranked, rating).id;
  const showRow = (userId: string | undefined) => (row: Placed) => ({
    ...row,
    rating: Math.round(row.rating),
    tier: tier(row.rating),
    you: row.userId === userId,
  });

  async function ownRating(userId: string, preset: keyof typeof PRESETS) {
    const season = seasonAt(ranked, now()).number;
    const board = { preset, season };
    const [present, row, placed] = await Promise.all([
      ratingOf(db, ranked, userId, preset, now()),
      db.rating.findUnique({ where: { userId_preset_season: { userId, ...board } } }),
      placesOf(db, board, [userId], 1),
    ]);
    return {
      preset,
      rating: Math.round(present.rating),
      deviation: Math.round(present.deviation),
      provisional: present.provisional,
      tier: tier(present.rating),
      matches: present.matches,
      won: row?.won ?? 0,
      peak: row && Math.round(row.peak),
      place: placed[0]?.place ?? null,
    };
  }

  return {
    "GET /seasons/current": async () => ({
      season: showSeason(seasonAt(ranked, now())),
      minMatches: ranked.minMatches,
      tiers: ranked.tiers.map((one) => ({ ...one, reward: { ...one.reward } })),
    }),

    "GET /me/ratings": async ({ user }) => ({
      season: showSeason(seasonAt(ranked, now())),
      ratings: await Promise.all(PRESET_NAMES.map((preset) => ownRating(user.id, preset))),
    }),

    "GET /me/ratings/changes/:matchId": async ({ user, params: { matchId } }) => {
      const change = await db.ratingChange.findUnique({
        where: { matchId_userId: { matchId, userId: user.id } },
      });
      if (!change) throw new Problem("not_found");
      const { preset, before, after, weight, deviationAfter } = change;
      return {
        matchId,
        preset: preset as keyof typeof PRESETS,
        before: Math.round(before),
        after: Math.round(after),
        tierBefore: tier(before),
        tierAfter: tier(after),
        provisional: isProvisional({ deviation: deviationAfter }),
        weight,
      };
    },

    "GET /ratings/:preset/leaderboard": async ({ user, params: { preset }, query }) => {
      const span = spanOf(ranked, query.season, now());
      const board: Board = { preset, season: span?.number ?? ALL_TIME };
      const found = await pageOf(db, board, user?.id, query);
      const [players, own] = await Promise.all([
        sizeOf(db, board),
        user ? placesOf(db, board, [user.id], 1) : [],
      ]);
      return {
        season: span && showSeason(span),
        players,
        items: found.rows.map(showRow(user?.id)),
        next: found.next,
        me: own[0] ? showRow(user?.id)(own[0]) : null,
      };
    },

    "GET /players/:name/ratings/:preset/history": async ({ user, params: { name, preset } }) => {
      const { id: userId } = await visibleUser(db, name, user?.id);
      const changes = await db.ratingChange.findMany({
        where: { userId, preset },
        orderBy: [{ createdAt: "desc" }, { matchId: "asc" }],
        take: MAX_POINTS,
      });
      const points = changes.reverse().map(({ createdAt, after, allTimeAfter }) => ({
        at: createdAt.toISOString(),
        rating: Math.round(after),
        allTime: Math.round(allTimeAfter),
      }));
      return { points };
    },
  };
}

interface BoardQuery {
  around?: "me" | "friends";
  cursor?: string;
  limit: number;
}

async function pageOf(
  db: Db,
  board: Board,
  userId: string | undefined,
  { around, cursor, limit }: BoardQuery,
): Promise<{ rows: Placed[]; next: string | null }> {
  const after = decodeBoardCursor(cursor);
  if (around === undefined || after) return pageAfter(db, board, after, limit);
  if (userId === undefined) throw new Problem("token_missing");
  if (around === "me") return neighborsOf(db, board, userId, limit);
  const friends = await friendIds(db, userId);
  return { rows: await placesOf(db, board, [userId, ...friends], limit), next: null };
}

/** Null for all time. @throws {Problem} `not_found` for a season that has not begun. */
function spanOf(ranked: Ranked, season: string, now: number): SeasonSpan | null {
  const present = seasonAt(ranked, now);
  if (season === "all") return null;
  if (season === "current") return present;
  if (Number(season) > present.number) throw new Problem("not_found", `Season ${season} has not begun yet`);
  return seasonSpan(ranked, Number(season));
}

const showSeason = ({ number, startsAt, endsAt }: SeasonSpan) => ({
  number,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
});
