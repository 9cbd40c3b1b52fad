// Tells what there is under a match's id, in any process, without bringing anything back.
import { logger, matchMaker } from "colyseus";
import type { MatchDirectory } from "../../src/matches/routes.ts";
import type { MatchRoom } from "../match/match-room.ts";
import type { RoomServices } from "../services.ts";

export function createMatchStatus({
  matches,
  invitations,
}: Pick<RoomServices, "matches" | "invitations">): MatchDirectory["matchStatus"] {
  return async (matchId, userId) => {
    const room = await matchMaker.getRoomById(matchId);
    if (room?.name === "match") {
      try {
        return await matchMaker.remoteRoomCall<MatchRoom>(matchId, "statusFor", [userId]);
      } catch (error) {
        // It is being closed, or its process has died: the log says what there is.
        logger.error(error);
      }
    }
    const header = await matches.header(matchId);
    if (!header) {
      const table = await invitations.table(matchId);
      if (!table) return null;
      const seated = table.host.id === userId;
      const { name } = table.rules;
      return { matchId, status: "waiting", rules: name, freeSeat: !seated, seated };
    }
    const seated = userId !== null && header.players.some((player) => player.userId === userId);
    return { matchId, status: "playing", rules: header.rules.name, freeSeat: false, seated };
  };
}
