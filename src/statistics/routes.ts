// Handlers of the endpoints of statistics and public profiles.
import { type Ranked, tierOf } from "../../cards/ranked.ts";
import { PRESETS } from "../../engine/index.ts";
import { DAY_MS } from "../day.ts";
import type { Db } from "../db/index.ts";
import { pairOf } from "../friends/pairs.ts";
import { visibleUser } from "../friends/visibility.ts";
import type { Handlers } from "../http/endpoint.ts";
import { Problem } from "../http/problem.ts";
import { ratingOf } from "../ratings/ratings.ts";
import { hasPremium } from "../users/premium.ts";
import { statisticsOf } from "../users/profiles.ts";
import type { statisticsEndpoints } from "./endpoints.ts";
import { advancedStatistics, type Filter, headToHead, statistics } from "./service.ts";

export interface StatisticsServices {
  db: Db;
  ranked: Ranked;
  now(): number;
}

export function statisticsHandlers({
  db,
  ranked,
  now,
}: StatisticsServices): Handlers<typeof statisticsEndpoints> {
  async function ratings(userId: string) {
    const all = await Promise.all(
      Object.keys(PRESETS).map(async (preset) => ({
        preset,
        ...(await ratingOf(db, ranked, userId, preset, now())),
      })),
    );
    return all
      .filter(({ matches }) => matches > 0)
      .map(({ preset, rating, provisional, matches }) => ({
        preset,
        rating: Math.round(rating),
        tier: tierOf(ranked, rating).id,
        provisional,
        matches,
      }));
  }

  async function friendship(userId: string | undefined, otherId: string) {
    if (userId === undefined) return "no";
    if (userId === otherId) return "you";
    const pair = await db.friendship.findUnique({ where: { lowId_highId: pairOf(userId, otherId) } });
    if (!pair) return "no";
    if (pair.acceptedAt) return "yes";
    return pair.requestedBy === userId ? "sent" : "received";
  }

  const filterOf = ({
    days,
    ...filter
  }: {
    rules?: string;
    type?: Filter["type"];
    days?: number;
  }): Filter => ({
    ...filter,
    since: days === undefined ? undefined : new Date(now() - days * DAY_MS),
  });

  return {
    "GET /me/statistics": ({ user, query }) => statistics(db, user.id, filterOf(query)),
    "GET /me/statistics/advanced": async ({ user, query }) => {
      const row = await db.user.findUnique({ where: { id: user.id }, select: { premiumUntil: true } });
      if (!row || !hasPremium(row)) throw new Problem("premium_required");
      return advancedStatistics(db, user.id, filterOf(query));
    },

    "GET /players/:name": async ({ user, params }) => {
      const player = await visibleUser(db, params.name, user?.id);
      const { id, name, avatar, createdAt } = player;
      const [counts, rated, friend, met] = await Promise.all([
        statisticsOf(db, id),
        ratings(id),
        friendship(user?.id, id),
        user && user.id !== id ? headToHead(db, user.id, id) : null,
      ]);
      return {
        name,
        avatar,
        createdAt: createdAt.toISOString(),
        statistics: counts,
        ratings: rated,
        headToHead: met,
        friend,
      };
    },
  };
}
