// Tells what there is under a match's id, in any process, without bringing anything back.
import { logger, matchMaker } from "colyseus";
import type { MatchDirectory } from "../../src/matches/routes.ts";
import type { MatchRoom } from "../match/match-room.ts";
import type { RoomStatus } from "../match/open-matches.ts";
import type { RoomServices } from "../services.ts";

/** The answer of a match's room; null if there is none. */
export async function askRoom<T>(matchId: string, ask: () => Promise<T>): Promise<T | null> {
  const room = await matchMaker.getRoomById(matchId);
  if (room?.name !== "match") return null;
  try {
    return await ask();
  } catch (error) {
    // It is being closed, or its process has died: the log says what there is.
    logger.error(error);
    return null;
  }
}

export function createMatchStatus({
  matches,
  invitations,
}: Pick<RoomServices, "matches" | "invitations">): MatchDirectory["matchStatus"] {
  const statusOfRoom = (matchId: string, userId: string | null) =>
    askRoom<RoomStatus>(matchId, () => matchMaker.remoteRoomCall<MatchRoom>(matchId, "statusFor", [userId]));

  async function statusOfLog(matchId: string, userId: string | null): Promise<RoomStatus | null> {
    const header = await matches.header(matchId);
    if (!header) return null;
    const seated = userId !== null && header.players.some((player) => player.userId === userId);
    return { matchId, status: "playing", rules: header.rules.name, freeSeat: false, seated };
  }

  return async (matchId, userId) => {
    const status = (await statusOfRoom(matchId, userId)) ?? (await statusOfLog(matchId, userId));
    if (status && !status.freeSeat) return { ...status, invitation: null };
    const table = await invitations.table(matchId);
    if (!table) return status && { ...status, freeSeat: false, invitation: null };
    const { host, guestId, code, rules } = table;
    const seated = status?.seated ?? host.id === userId;
    const isForCaller = guestId === null || guestId === userId;
    return {
      matchId,
      status: "waiting",
      rules: rules.name,
      freeSeat: seated ? status !== null : isForCaller,
      seated,
      invitation: isForCaller && !seated ? code : null,
    };
  };
}
