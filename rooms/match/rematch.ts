// Begins the next match of the same players.
import { rematchContext } from "../../src/matches/context.ts";
import type { MatchTerms } from "../../src/matches/new-match.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import { beginBattleAgain } from "../campaign/battle.ts";
import type { RoomServices } from "../services.ts";
import { beginMatch } from "./match-source.ts";

interface EndedMatch {
  roomId: string;
  services: RoomServices;
  terms: MatchTerms;
}

/** @returns its id. @throws {Problem} if the campaign does not allow it */
export async function beginRematch(
  { roomId, services, terms }: EndedMatch,
  players: [MatchPlayer, MatchPlayer],
): Promise<string> {
  const context = rematchContext(terms.context);
  return context.kind === "campaign"
    ? beginBattleAgain(services, { id: roomId, context, players })
    : beginMatch({ ...terms, context, players });
}
