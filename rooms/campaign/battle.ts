// Begins matches of the campaign. Each is played in a match room, and is joined, resumed and watched like any other.
import { logger } from "colyseus";
import { opponentOf, SEATS } from "../../engine/index.ts";
import type { CampaignContext } from "../../src/campaign/battles.ts";
import type { PreparedBattle } from "../../src/campaign/service.ts";
import type { MatchConfig } from "../../src/matches/new-match.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import { beginMatch } from "../match/match-source.ts";
import type { RoomServices } from "../services.ts";
import type { BattleOptions } from "./battle-options.ts";

type BattleServices = Pick<RoomServices, "campaign" | "chance" | "settings">;

interface BattleUser {
  id: string;
  name: string;
}

/**
 * Begins the match that a user wishes for.
 * @returns its id.
 * @throws {Problem} naming what is wrong with the wish
 */
export async function beginBattle(
  services: BattleServices,
  user: BattleUser,
  options: BattleOptions,
): Promise<string> {
  return begin(services, user, await services.campaign!.prepare(user.id, options));
}

/** The match that has just ended, in its room. */
export interface EndedBattle {
  id: string;
  context: CampaignContext;
  players: [MatchPlayer, MatchPlayer];
}

/** The same as another attempt, with the player's deck as it was. @throws {Problem} if it is not allowed any more */
export async function beginBattleAgain(
  services: BattleServices,
  { id, context, players }: EndedBattle,
): Promise<string> {
  const player = players.find(({ kind }) => kind === "user");
  if (player?.kind !== "user") throw new Error(`match ${id} has no player`);
  const { userId, name, deck } = player;
  const prepared = await services.campaign!.prepareRematch(userId, context, deck, id);
  return begin(services, { id: userId, name }, prepared);
}

async function begin(
  services: BattleServices,
  user: BattleUser,
  { matchId, context, placed, level, deck }: PreparedBattle,
): Promise<string> {
  const { campaign, chance, settings } = services;
  const { npc, rules } = placed;
  const seat = SEATS[chance.pick(2)];
  const players = [] as unknown as [MatchPlayer, MatchPlayer];
  players[seat] = { kind: "user", userId: user.id, name: user.name, deck };
  players[opponentOf(seat)] = {
    kind: "bot",
    userId: null,
    bot: "scaled",
    level,
    personality: npc.personality,
    name: npc.name,
    deck: placed.deck,
  };
  const config: MatchConfig = {
    context,
    rules,
    clocks: { ...timeControlFor(rules, settings.clockPercent), untimed: true },
    audience: { public: false, delay: 0 },
  };
  try {
    return await beginMatch({ ...config, players }, matchId);
  } catch (error) {
    await campaign!.release(user.id, matchId).catch((failure) => logger.error(failure));
    throw error;
  }
}
