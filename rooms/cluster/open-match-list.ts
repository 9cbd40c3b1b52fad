// Finds a user's open matches in any process.
import { logger, matchMaker, ServerError } from "colyseus";
import type { OpenMatch } from "../../src/matches/endpoints.ts";
import type { MatchRoom } from "../match/match-room.ts";
import { openMatchIds, removeOpenMatch } from "../match/open-matches.ts";
import type { RoomDirectory } from "./room-directory.ts";

/** Matches that are looked at for one list: several times as many as practice may have. Others end by their clocks. */
const MAX_LISTED = 50;

/** @returns the list, those that wait for the user's move first. */
export function createOpenMatchList(directory: RoomDirectory): (userId: string) => Promise<OpenMatch[]> {
  async function find(userId: string, id: string): Promise<OpenMatch | null> {
    try {
      await directory.open(id);
      const match: OpenMatch | null = await matchMaker.remoteRoomCall<MatchRoom>(id, "openMatchOf", [userId]);
      if (!match) await removeOpenMatch(userId, id);
      return match;
    } catch (error) {
      if (error instanceof ServerError && error.code === 404) await removeOpenMatch(userId, id);
      // It is being closed, or its process does not answer. A match is brought back before long.
      else logger.error(error);
      return null;
    }
  }

  return async (userId) => {
    const ids = (await openMatchIds(userId)).slice(0, MAX_LISTED);
    const matches = await Promise.all(ids.map((id) => find(userId, id)));
    return matches.filter((match) => match !== null).sort((a, b) => Number(b.yourMove) - Number(a.yourMove));
  };
}
