// The way into a room: makes it or finds it, brings it back if its process has died, and decides who plays and who
// watches.
import { type AuthContext, ErrorCode, matchMaker, ServerError } from "@colyseus/core";
import type { ZodType } from "zod";
import type { Enter } from "../src/http/matchmake.ts";
import { Problem, parse } from "../src/http/problem.ts";
import type { Directory } from "./directory.ts";
import type { RoomServices } from "./index.ts";
import type { MatchRoom } from "./match.ts";
import { type MatchOptions, verify } from "./options.ts";

/** Times that a room is looked for again when it is gone before somebody is in it. */
const TRIES = 3;

const PASSING: unknown[] = [ErrorCode.MATCHMAKE_INVALID_ROOM_ID, ErrorCode.MATCHMAKE_UNHANDLED];

export function createEntrance(
  { auth, limits }: Pick<RoomServices, "auth" | "limits">,
  schema: ZodType<MatchOptions>,
  directory: Directory,
): Enter {
  async function join(id: string, options: Record<string, unknown>, context: AuthContext) {
    const user = verify(auth, context.token);
    const { deck } = parse(schema, options);
    await directory.open(id);
    const stand = await matchMaker.remoteRoomCall<MatchRoom>(id, "standFor", [user.id, deck !== undefined]);
    // Who reserves seat after seat would keep the opponent out.
    const { allowed } = stand ? { allowed: true } : await limits.take("seat", [`match:${id}:${user.id}`]);
    if (!allowed) throw new Problem("too_many_requests");
    return matchMaker.joinById((stand as string | null) ?? id, options, context);
  }

  return async (method, name, options, context) => {
    if (method === "reconnect") {
      return matchMaker.reconnect(name, options).catch((error) => {
        throw isPassing(error) ? new ServerError(410, "seat_expired") : error;
      });
    }
    if (method === "create") {
      if (name !== "match") throw new ServerError(404, "room_not_found");
      return matchMaker.create(name, options, context);
    }
    for (let tries = 1; ; tries++) {
      try {
        return await join(name, options, context);
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (tries === TRIES) throw new ServerError(503, "unavailable");
        // A process that does not answer is looked at, and if need be forgotten with all its rooms.
        const room = await matchMaker.getRoomById(name);
        if (room && room.processId !== matchMaker.processId)
          await matchMaker.healthCheckProcessId(room.processId);
      }
    }
  };
}

/** Whether the room was there, but does not answer, is being closed, or is full just now. */
function isPassing(error: unknown): boolean {
  const { code } = error as { code?: number };
  // Colyseus does not export the class of this error.
  const isFull = error instanceof Error && error.constructor.name === "SeatReservationError";
  return isFull || PASSING.includes(code);
}
