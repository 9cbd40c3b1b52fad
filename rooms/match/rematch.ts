// Begins the next match of the same players. Each match has one log and one room, so it is a new room, to which players
// and spectators move; the invitation's code moves with them.
import { logger } from "colyseus";
import { rematchContext } from "../../src/matches/context.ts";
import type { MatchConfig } from "../../src/matches/new-match.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import { beginBattleAgain } from "../campaign/battle.ts";
import type { RoomServices } from "../services.ts";
import { beginMatch } from "./match-source.ts";

interface EndedMatch {
  roomId: string;
  services: RoomServices;
  config: MatchConfig;
}

/** @returns its id. @throws {Problem} if the campaign does not allow it */
export async function beginRematch(
  { roomId, services, config }: EndedMatch,
  players: [MatchPlayer, MatchPlayer],
): Promise<string> {
  const context = rematchContext(config.context);
  if (context.kind === "campaign") return beginBattleAgain(services, { id: roomId, context, players });
  const rematchId = await beginMatch({ ...config, context, players });
  if (config.context.kind === "private")
    // The match is played all the same, and is found by its own link.
    await services.invitations.follow(roomId, rematchId).catch((error) => logger.error(error));
  return rematchId;
}
