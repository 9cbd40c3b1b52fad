// Holds the connection to a match: joins, listens, asks for things, and comes back when it is lost.
import type { Move, PresetName } from "../../engine/index.ts";
import { ApiError } from "../api/http.ts";
import { accountId } from "../api/session.ts";
import { toApiError } from "../rooms/problems.ts";
import { ReconnectingRoom } from "../rooms/reconnecting-room.ts";
import { JOIN_RETRY_DELAYS_MS } from "../rooms/retry.ts";
import { enterRoom } from "../rooms/room-client.ts";
import { now } from "./clock.ts";
import { listen, type Room } from "./listen.ts";
import type { MatchStore } from "./match-store.ts";
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
  const userId = await accountId();
  const made = await enterRoom<Room>(userId, (client) =>
    "npc" in options ? client.create("campaign", options) : client.create("match", { ...options, seen: 0 }),
  );
  const room = matchRoom(store, made.roomId, options.deck, userId);
  room.adopt(made);
  return connectionOf(store, made.roomId, room);
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
  const room = matchRoom(store, matchId, deck);
  const leave = () => room.leave();
  if (left?.aborted) leave();
  left?.addEventListener("abort", leave);
  await room.join(JOIN_RETRY_DELAYS_MS).finally(() => left?.removeEventListener("abort", leave));
  return connectionOf(store, matchId, room);
}

/** What the player is told when the room has ended the connection for good. */
const PROBLEMS: Partial<Record<number, ApiError>> = {
  [CLOSE.takenOver]: new ApiError("taken_over", "The match was opened somewhere else."),
  [CLOSE.opponentAbsent]: new ApiError("opponent_absent", "The opponent did not come."),
};

/** @param deck used to take a seat again if it was freed before the match began */
function matchRoom(
  store: MatchStore,
  matchId: string,
  deck?: string,
  userId?: string,
): ReconnectingRoom<Room> {
  const end = (reason: number | ApiError) => {
    if (reason === CLOSE.matchEnded) store.set({ link: "ended", problem: null });
    else store.set({ link: "closed", problem: typeof reason === "number" ? PROBLEMS[reason]! : reason });
  };
  const match = new ReconnectingRoom<Room>(
    {
      enter(client) {
        const { seq, view } = store.get();
        const seat = deck !== undefined && view === null ? { deck } : {};
        return client.joinById(matchId, { ...seat, seen: seq });
      },
      onEnter: (room) =>
        listen(room, store, (problem) => {
          match.leave();
          end(problem);
        }),
      onLost: () => store.set({ link: "lost", sent: null }),
      onEnd: end,
    },
    userId,
  );
  return match;
}

function connectionOf(store: MatchStore, matchId: string, match: ReconnectingRoom<Room>): Connection {
  async function request(type: keyof Requests, payload?: unknown): Promise<void> {
    const asked = match.current;
    if (asked === null) throw new ApiError("offline", "The connection is lost.");
    try {
      await asked.request(type, payload as never);
    } catch (error) {
      // Refusals of the server have a name of their own. This is the SDK's time-out.
      if ((error as Error).name !== "Error") throw toApiError(error);
      if (match.current === asked) match.drop();
      throw new ApiError("offline", "The request was not answered.");
    }
  }
  return { matchId, leave: () => match.leave(), ...requestsOf(store, request) };
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
