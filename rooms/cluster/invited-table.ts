// The table of an invitation, when the first of its players comes to it.
import { logger, matchMaker } from "colyseus";
import { checkDeck, type Seat } from "../../engine/index.ts";
import { Problem } from "../../src/http/problem.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import type { MatchRoom } from "../match/match-room.ts";
import type { InvitedTable } from "../match/match-source.ts";
import type { FindDeck, RoomServices } from "../services.ts";

type TableServices = Pick<RoomServices, "invitations" | "pool" | "settings" | "time">;

/** What the room needs; null if no open invitation has this match. @throws {Problem} if the host's deck cannot be played */
export async function invitedTable(
  { invitations, pool, settings, time }: TableServices,
  findDeck: FindDeck,
  matchId: string,
): Promise<InvitedTable | null> {
  const table = await invitations.table(matchId);
  if (!table) return null;
  const { host, guestId, rules, public: isPublic, delay, expiresAt, listed, code, hostSeat } = table;
  const deck = await findDeck(host.id, table.deck);
  if (!deck || checkDeck(rules, pool, deck).length > 0)
    throw new Problem("illegal_deck", "The deck of whoever invites cannot be played any more");
  return {
    id: matchId,
    terms: {
      context: { kind: "private" },
      rules,
      clocks: timeControlFor(rules, settings.clockPercent),
      audience: { public: isPublic, delay },
    },
    host: { kind: "user", userId: host.id, name: host.name, deck },
    hostSeat: hostSeat as Seat | null,
    guestId,
    listed: listed ? { code, host: host.name, since: time.now() } : null,
    expiresInMs: Math.max(0, expiresAt.getTime() - time.now()),
  };
}

/** Closes the room at which a guest was awaited, if there is one. A match that has begun goes on. */
export async function closeTable(matchId: string): Promise<void> {
  if (!(await matchMaker.getRoomById(matchId))) return;
  // A room that is gone needs no closing.
  await matchMaker.remoteRoomCall<MatchRoom>(matchId, "closeTable").catch((error) => logger.warn(error));
}
