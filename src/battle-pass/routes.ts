// Handlers of the endpoints of the battle pass.
import type { BattlePass, PassSeason } from "../../cards/battle-pass.ts";
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import { claimedOf } from "./claims.ts";
import type { battlePassEndpoints } from "./endpoints.ts";
import { endOfSeason, expectedLevel, levelOf, multiplierAt, startOf } from "./seasons.ts";
import { claimAll, claimLevel, passOf } from "./service.ts";

export interface BattlePassServices {
  db: Db;
  battlePass: BattlePass;
  now(): number;
}

const time = (at: number) => new Date(at).toISOString();

const showSeason = (season: PassSeason) => {
  const { id, name, levelExperience, levels } = season;
  const span = { startsAt: time(startOf(season)), endsAt: time(endOfSeason(season)) };
  return { id, name, ...span, levelExperience, levels };
};

export function battlePassHandlers({
  db,
  battlePass,
  now,
}: BattlePassServices): Handlers<typeof battlePassEndpoints> {
  return {
    "GET /me/battle-pass": async ({ user }) => {
      const at = now();
      const { season, next, row } = await passOf(db, battlePass, user.id, at);
      const experience = row?.experience ?? 0;
      const { catchUp: _, ...sources } = battlePass.experience;
      return {
        season: season ? showSeason(season) : null,
        next: next ? { id: next.id, name: next.name, startsAt: time(startOf(next)) } : null,
        experience,
        level: season ? levelOf(season, experience) : 0,
        expectedLevel: season ? expectedLevel(season, at) : 0,
        multiplier: season ? multiplierAt(battlePass, season, experience, at) : 1,
        premium: Boolean(row?.premiumAt),
        claimed: claimedOf(row),
        sources,
      };
    },
    "POST /me/battle-pass/claim": ({ user, body }) => claimLevel(db, battlePass, user.id, body),
    "POST /me/battle-pass/claim-all": async ({ user, body }) => ({
      granted: await claimAll(db, battlePass, user.id, body.season),
    }),
  };
}
