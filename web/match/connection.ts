// Holds the connection to a match: joins, listens, asks for things, and comes back when it is lost.
import type { Client } from "@colyseus/sdk";
import type { Move, PresetName } from "../../engine/index.ts";
import { ApiError } from "../api/http.ts";
import { withToken } from "../api/session.ts";
import { now } from "./clock.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { inTime } from "./in-time.ts";
import { listen, type Room } from "./listen.ts";
import type { MatchState, MatchStore } from "./match-store.ts";
import { toApiError } from "./problems.ts";
import { JOIN_RETRY_DELAYS_MS, REJOIN_RETRY_DELAYS_MS, retrying } from "./retry.ts";
import { newClient } from "./room-client.ts";
import { CLOSE } from "./shared-constants.ts";

/** Options of a match against a bot. */
export interface PracticeOptions {
  deck: string;
  rules: PresetName;
  bot?: { level: number; personality: string; deck?: string };
  public: boolean;
  /** Seconds by which spectators see everything later. */
  delay: number;
}

/** Options of a match of the campaign. */
export interface BattleOptions {
  npc: string;
  /** Id of an own deck. */
  deck: string;
  hard: boolean;
}

/** The requests of a seated player. Each rejects with an {@link ApiError}. */
export interface Requests {
  act(move: Move): Promise<void>;
  concede(): Promise<void>;
  /** Offers a draw, or accepts the opponent's offer. */
  offerDraw(): Promise<void>;
  answerDraw(accept: boolean): Promise<void>;
  /** Says whether another match is wanted after this one. */
  rematch(wanted: boolean): Promise<void>;
  emote(emote: string): Promise<void>;
  /** Whether emotes of others are hidden. */
  mute(muted: boolean): Promise<void>;
}

/** Those of any match. One in this browser alone has nobody to say something to. */
export type TableRequests = Pick<Requests, "act"> & Partial<Requests>;

export interface Connection extends Requests {
  /** Id of the match. Spectators are in a room with an id of its own. */
  readonly matchId: string;
  /** Leaves for good. */
  leave(): void;
}

/** Makes a room. @throws {ApiError} */
export async function createMatch(
  store: MatchStore,
  options: PracticeOptions | BattleOptions,
): Promise<Connection> {
  const room = await enter((client) =>
    "npc" in options ? client.create("campaign", options) : client.create("match", { ...options, seen: 0 }),
  );
  return connect(store, room.roomId, room, options.deck);
}

/**
 * Takes the free seat with a deck, one's own seat again, or watches.
 * @param left ends the attempts
 * @throws {ApiError}
 */
export async function joinMatch(
  store: MatchStore,
  matchId: string,
  deck?: string,
  left?: AbortSignal,
): Promise<Connection> {
  const room = await retrying(JOIN_RETRY_DELAYS_MS, () => {
    if (left?.aborted) throw new ApiError("room_not_found", "The match was left meanwhile.");
    return join(store, matchId, deck);
  });
  return connect(store, matchId, room, deck);
}

function join(store: MatchStore, matchId: string, deck?: string): Promise<Room> {
  const { seq, muted } = store.get();
  const options = { ...(deck && { deck }), seen: seq, ...(muted && { muted }) };
  return enter((client) => client.joinById(matchId, options));
}

async function enter(way: (client: Client) => Promise<Room>): Promise<Room> {
  const client = newClient();
  try {
    return await withToken((token) => {
      client.auth.token = token;
      return way(client).catch((error: unknown) => {
        throw toApiError(error);
      });
    });
  } catch (error) {
    throw toApiError(error);
  }
}

/** @param deck used to take a seat again if it was freed before the match began */
function connect(store: MatchStore, matchId: string, first: Room, deck: string | undefined): Connection {
  /** Null while the connection is lost, and after the end. */
  let room: Room | null = null;
  let left = false;
  /** Attempts to come back that were given up and may still come: the seat is theirs then, for a moment. */
  let late = 0;

  function adopt(entered: Room): void {
    room = entered;
    // The seat belongs to the account, so joining again restores it, on any process.
    room.reconnection.enabled = false;
    listen(entered, store, (problem) => end("closed", problem));
    room.onLeave((code) => room === entered && void onLeave(code));
  }

  function onLeave(code: number): void {
    if (left) return;
    if (code === CLOSE.matchEnded) return end("ended", null);
    if (code === CLOSE.takenOver && late === 0) {
      return end("closed", new ApiError("taken_over", "The match was opened somewhere else."));
    }
    if (code === CLOSE.opponentAbsent) {
      return end("closed", new ApiError("opponent_absent", "The opponent did not come."));
    }
    void comeBack();
  }

  function onLate(entering: Promise<Room>): void {
    late++;
    const count = () => {
      late--;
    };
    entering.then((room) => room.leave()).then(count, count);
  }

  async function comeBack(): Promise<void> {
    room = null;
    store.set({ link: "lost", sent: null });
    try {
      const entered = await retrying(REJOIN_RETRY_DELAYS_MS, () => {
        if (left) throw new ApiError("room_not_found", "The match was left meanwhile.");
        return inTime(join(store, matchId, store.get().view === null ? deck : undefined), onLate);
      });
      adopt(entered);
      if (left) void entered.leave();
    } catch (error) {
      end("closed", error as ApiError);
    }
  }

  /** Ends the connection for good, without further attempts. */
  function end(link: "closed" | "ended", problem: MatchState["problem"]): void {
    if (left) return;
    stop();
    store.set({ link, problem });
  }

  function stop(): void {
    left = true;
    lookAway();
    if (room?.connection.isOpen) void room.leave();
    room = null;
  }

  /** Called when the browser is offline or pings stay unanswered: a socket may take minutes to notice. */
  function drop(): void {
    if (room === null) return;
    room.connection.close();
    void comeBack();
  }

  async function request(type: keyof Requests, payload?: unknown): Promise<void> {
    const asked = room;
    if (asked === null) throw new ApiError("offline", "The connection is lost.");
    try {
      await asked.request(type, payload as never);
    } catch (error) {
      // Refusals of the server have a name of their own. This is the SDK's time-out.
      if ((error as Error).name !== "Error") throw toApiError(error);
      if (room === asked) drop();
      throw new ApiError("offline", "The request was not answered.");
    }
  }

  adopt(first);
  const lookAway = startHeartbeat(() => room, drop);
  return { matchId, leave: stop, ...requestsOf(store, request) };
}

function requestsOf(
  store: MatchStore,
  request: (type: keyof Requests, payload?: unknown) => Promise<void>,
): Requests {
  return {
    async act(move) {
      store.set({ sent: move });
      try {
        await request("act", { seq: store.get().seq, move });
      } finally {
        store.set({ sent: null });
      }
    },
    concede: () => request("concede"),
    offerDraw: () => request("offerDraw"),
    answerDraw: (accept) => request("answerDraw", { accept }),
    rematch: (wanted) => request("rematch", { wanted }),
    async emote(emote) {
      try {
        await request("emote", { emote });
      } catch (error) {
        const { retryAfter } = error as ApiError;
        if (retryAfter > 0) store.set({ quietUntil: now() + retryAfter * 1000 });
        throw error;
      }
    },
    async mute(muted) {
      // The server sends spectators all emotes, so that muting happens here.
      if (store.get().seat === -1) store.set({ muted });
      else await request("mute", { muted });
    },
  };
}
