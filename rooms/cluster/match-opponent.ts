// Tells against whom a user plays a match that has a room or a log, in any process.
import { matchMaker } from "colyseus";
import { type Opponent, opponentAmong } from "../../src/matches/players.ts";
import type { MatchDirectory } from "../../src/matches/routes.ts";
import type { MatchRoom } from "../match/match-room.ts";
import type { RoomServices } from "../services.ts";
import { askRoom } from "./match-status.ts";

export function createOpponentLookup({
  matches,
}: Pick<RoomServices, "matches">): MatchDirectory["opponentIn"] {
  return async (matchId, userId) => {
    const ask = () => matchMaker.remoteRoomCall<MatchRoom>(matchId, "opponentFor", [userId]);
    const found = await askRoom<Opponent | null>(matchId, ask);
    return found ?? opponentAmong((await matches.header(matchId))?.players ?? null, userId);
  };
}
