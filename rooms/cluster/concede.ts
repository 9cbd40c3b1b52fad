// Concedes a match for a user who is not in its room, in any process.
import { ErrorCode, matchMaker, ServerError } from "colyseus";
import { UnplayableMatchError } from "../../src/matches/errors.ts";
import type { MatchDirectory } from "../../src/matches/routes.ts";
import type { MatchRoom } from "../match/match-room.ts";
import type { RoomDirectory } from "./room-directory.ts";

export function createConcede(directory: RoomDirectory): MatchDirectory["concede"] {
  return async (matchId, userId) => {
    try {
      await directory.open(matchId);
      await matchMaker.remoteRoomCall<MatchRoom>(matchId, "concedeFor", [userId]);
      return "conceded";
    } catch (error) {
      if (isGone(error)) return "not_found";
      if ((error as Error).cause instanceof UnplayableMatchError) return "unplayable";
      throw error;
    }
  };
}

const GONE: unknown[] = [404, ErrorCode.MATCHMAKE_INVALID_ROOM_ID];

const isGone = (error: unknown): boolean => error instanceof ServerError && GONE.includes(error.code);
