// Reserves a place in a room: creates the room or finds it, brings it back if its process has died, and decides who
// plays and who watches.
import { type AuthContext, ErrorCode, matchMaker, ServerError } from "colyseus";
import { type ZodType, z } from "zod";
import { addressKey } from "../../src/http/limits.ts";
import { invalidField, Problem, parse } from "../../src/http/problem.ts";
import { queueOf } from "../../src/matchmaking/queues.ts";
import { refuseBanned } from "../../src/users/sanctions.ts";
import { beginBattle } from "../campaign/battle.ts";
import { battleOptions } from "../campaign/battle-options.ts";
import { verify } from "../match/identity.ts";
import type { MatchOptions } from "../match/join-options.ts";
import type { MatchRoom } from "../match/match-room.ts";
import { openMatchIds } from "../match/open-matches.ts";
import { isQueueRoomId, type QueueOptions, queueRoomId } from "../queue/queue-options.ts";
import type { RoomServices } from "../services.ts";
import { createOpenMatchList } from "./open-match-list.ts";
import type { RoomDirectory } from "./room-directory.ts";

/** The methods of Colyseus that clients may use. The others would put a client into any room that fits. */
export const JOIN_METHODS = ["create", "joinById", "reconnect"] as const;

/**
 * Reserves a place, as Colyseus does.
 * @param name of the kind of room to create, or the id of the room to join.
 * @throws {ServerError} whose message is a problem's code, or {Problem}
 */
export type JoinRouter = (
  method: (typeof JOIN_METHODS)[number],
  name: string,
  options: Record<string, unknown>,
  context: AuthContext,
) => Promise<unknown>;

/** A room may be gone between being found and being joined: then it is looked for again. */
const MAX_ATTEMPTS = 3;

/** Open matches with which nobody begins another practice match. */
const MAX_OPEN_MATCHES = 10;

const reconnectOptions = z.object({ reconnectionToken: z.string("the token of a connection") });

const TRANSIENT: unknown[] = [ErrorCode.MATCHMAKE_INVALID_ROOM_ID, ErrorCode.MATCHMAKE_UNHANDLED];

export function createJoinRouter(
  services: Pick<
    RoomServices,
    "auth" | "limits" | "sanctionOf" | "campaign" | "invitations" | "chance" | "settings"
  >,
  schemas: { match: ZodType<MatchOptions>; queue: ZodType<QueueOptions> },
  directory: RoomDirectory,
): JoinRouter {
  const { auth, limits, campaign, invitations } = services;
  const battleSchema = battleOptions(campaign?.npcIds ?? []);
  const openMatches = createOpenMatchList(directory);

  /** The match is begun at once, and its player joins it like one who comes back and has seen nothing yet. */
  async function createBattle(options: Record<string, unknown>, context: AuthContext) {
    const user = verify(auth, context.token);
    const id = await beginBattle(services, user, parse(battleSchema, options));
    return join(id, { seen: 0 }, context);
  }

  /**
   * Practice has no clock while its player is there: unlike other matches, it need not end by itself. Requests of the same
   * moment may all pass; there are as many as the limit for joining allows.
   */
  async function refuseMorePractice(userId: string): Promise<void> {
    if ((await openMatchIds(userId)).length < MAX_OPEN_MATCHES) return;
    // Looking at them takes those off the list that are over or gone.
    if ((await openMatches(userId)).length >= MAX_OPEN_MATCHES)
      throw new Problem(
        "match_limit",
        `Practice can be begun with fewer than ${MAX_OPEN_MATCHES} open matches: end one of GET /matches/open first`,
      );
  }

  /** Against a bot. Players meet by queues and invitations. */
  async function createPractice(options: Record<string, unknown>, context: AuthContext) {
    const user = verify(auth, context.token);
    const { deck } = parse(schemas.match, options);
    if (deck === undefined) throw invalidField("deck", "the id of a deck");
    await refuseMorePractice(user.id);
    return matchMaker.create("match", options, context);
  }

  /** Each queue has one room, which is made or built again by whoever comes first. */
  async function joinQueue(options: Record<string, unknown>, context: AuthContext) {
    const { kind, rules } = parse(schemas.queue, options);
    const { id } = queueOf(kind, rules);
    const roomId = queueRoomId(id);
    return persist(roomId, async () => {
      await directory.openQueue(id);
      return matchMaker.joinById(roomId, options, context);
    });
  }

  /** The free seat of an invitation is not for everybody. */
  async function admitToTable(matchId: string, userId: string): Promise<void> {
    const table = await invitations.table(matchId);
    if (table) await invitations.admit(table, userId);
  }

  async function join(id: string, options: Record<string, unknown>, context: AuthContext) {
    const user = verify(auth, context.token);
    const { deck } = parse(schemas.match, options);
    if (deck !== undefined) await admitToTable(id, user.id);
    await directory.open(id);
    const spectatorRoomId = await matchMaker.remoteRoomCall<MatchRoom>(id, "spectatorRoomIdFor", [
      user.id,
      deck !== undefined,
    ]);
    const roomId = (spectatorRoomId as string | null) ?? id;
    // A place that is reserved and not taken up is free again after some seconds. Until then it keeps others out.
    const address = `room:${roomId}:${addressKey(context.ip)}`;
    const taken = await Promise.all(
      roomId === id
        ? [limits.take("seat", [`match:${id}:${user.id}`]), limits.take("address_seat", [address])]
        : [limits.take("address_spectator", [address])],
    );
    if (taken.some(({ allowed }) => !allowed)) throw new Problem("too_many_requests");
    return matchMaker.joinById(roomId, options, context);
  }

  return async (method, name, options, context) => {
    // Colyseus looks ids up in plain objects, which have members of their own.
    if (name in Object.prototype) throw new ServerError(404, "room_not_found");
    if (method === "reconnect") {
      return matchMaker.reconnect(name, parse(reconnectOptions, options)).catch((error) => {
        throw isTransient(error) ? new ServerError(410, "seat_expired") : error;
      });
    }
    await refuseBanned(services.sanctionOf(verify(auth, context.token).id, "ban"));
    if (method === "create") {
      if (name === "campaign" && campaign) return createBattle(options, context);
      if (name === "queue") return joinQueue(options, context);
      if (name !== "match") throw new ServerError(404, "room_not_found");
      return createPractice(options, context);
    }
    // Queues are joined by their kind and rules.
    if (isQueueRoomId(name)) throw new ServerError(404, "room_not_found");
    return persist(name, () => join(name, options, context));
  };
}

/** Tries again while the room is there and does not answer. */
async function persist(roomId: string, attempt: () => Promise<unknown>): Promise<unknown> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (attempts === MAX_ATTEMPTS) throw new ServerError(503, "unavailable");
      // A process that does not answer is looked at, and if need be forgotten with all its rooms.
      const room = await matchMaker.getRoomById(roomId);
      if (room && room.processId !== matchMaker.processId)
        await matchMaker.healthCheckProcessId(room.processId);
    }
  }
}

/** Whether the room was there, but does not answer, is being closed, or is full just now. */
function isTransient(error: unknown): boolean {
  const { code } = error as { code?: number };
  // Colyseus does not export the class of this error.
  const isFull = error instanceof Error && error.constructor.name === "SeatReservationError";
  return isFull || TRANSIENT.includes(code);
}
