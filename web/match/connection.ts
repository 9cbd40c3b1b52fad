// Holds the connection to a match's room: joins, listens, sends moves, and comes back when it is lost.
import { Client, type Room as SdkRoom } from "@colyseus/sdk";
import { pool } from "../../cards/browser.ts";
import type { Move, PresetName, Viewer } from "../../engine/index.ts";
import { unpackMove } from "../../engine/packed-move.ts";
import type { MatchRoom } from "../../rooms/match.ts";
import type { MatchState } from "../../rooms/state.ts";
import { ApiError } from "../api/http.ts";
import { accessToken } from "../api/session.ts";
import type { MatchStore } from "./store.ts";
import { CLOSE } from "./wire.ts";

type Room = SdkRoom<MatchRoom, MatchState>;

/** What to ask of a new room. */
export interface NewMatch {
  deck: string;
  rules: PresetName;
  opponent: "human" | "bot";
  public: boolean;
}

export interface Connection {
  readonly roomId: string;
  act(move: Move): Promise<void>;
  concede(): Promise<void>;
  /** Goes for good. */
  leave(): void;
}

/** Milliseconds before each attempt to come back; a seat is kept for longer than all of them. */
const RETRIES = [250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000];

/** Makes a room. @throws {ApiError} */
export async function createMatch(store: MatchStore, options: NewMatch): Promise<Connection> {
  return connect(store, await enter((client) => client.create("match", options)));
}

/** Takes the free seat with a deck, one's own seat again, or watches. @throws {ApiError} */
export async function joinMatch(store: MatchStore, roomId: string, deck?: string): Promise<Connection> {
  return connect(store, await enter((client) => client.joinById(roomId, deck ? { deck } : {})));
}

async function enter(join: (client: Client) => Promise<Room>): Promise<Room> {
  const client = new Client(location.origin);
  client.auth.token = await accessToken();
  try {
    return await join(client);
  } catch (error) {
    throw toApiError(error);
  }
}

function connect(store: MatchStore, first: Room): Connection {
  const { roomId } = first;
  let room = first;
  let left = false;
  /** The server's clock less ours. */
  let skew = 0;

  function listen(): void {
    // The seat belongs to the account: coming back is joining again, which also works on another process.
    room.reconnection.enabled = false;
    room.onMessage("welcome", (message) => {
      if (message.poolVersion !== pool.version) {
        void room.leave();
        close("outdated", "The game has been updated since this page was loaded.");
        return;
      }
      skew = message.now - Date.now();
      store.welcome(message);
      readState(room.state);
    });
    room.onMessage("events", ({ seq, by, events }) => {
      if (by === "clock") store.note("Time was up: the clock decided.");
      if (!store.receive(seq, events)) room.send("sync");
    });
    room.onMessage("error", () => {});
    room.onStateChange(readState);
    room.onLeave((code) => void onLeave(code));
  }

  function readState(state: MatchState): void {
    if (!state?.players) return;
    const { seat } = store.get();
    const players = [0, 1].map((at) => {
      const { name = "", connected = false, bot = false } = state.players[at] ?? {};
      return { name, connected, bot };
    });
    store.set({
      players: players as ReturnType<MatchStore["get"]>["players"],
      actor: state.actor as Viewer,
      deadline: state.deadline === 0 ? 0 : state.deadline - skew,
      moves: [...(state.players[seat]?.moves ?? [])].map(unpackMove),
      movesSeq: state.seq,
    });
  }

  async function onLeave(code: number): Promise<void> {
    if (left || code === CLOSE.matchEnded) return;
    if (code === CLOSE.takenOver) {
      close("taken_over", "You have opened this match somewhere else.");
      return;
    }
    store.set({ link: "lost", sent: null });
    for (const delay of RETRIES) {
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (left) return;
      try {
        room = await enter((client) => client.joinById(roomId));
        listen();
        return;
      } catch (error) {
        const { code: problem, message } = error as ApiError;
        if (problem !== "room_not_found") continue;
        close(problem, message);
        return;
      }
    }
    close("offline", "The server could not be reached again.");
  }

  /** For good: there is nothing to be tried again by itself. */
  function close(code: string, message: string): void {
    left = true;
    store.set({ link: "closed", problem: { code, message } });
  }

  async function request(type: "act" | "concede", payload?: unknown): Promise<void> {
    try {
      await room.request(type, payload);
    } catch (error) {
      throw toApiError(error);
    }
  }

  listen();
  return {
    roomId,
    async act(move) {
      store.set({ sent: move });
      try {
        await request("act", { seq: store.get().seq, move });
      } finally {
        store.set({ sent: null });
      }
    },
    concede: () => request("concede"),
    leave() {
      left = true;
      void room.leave();
    },
  };
}

/** Whatever the SDK throws, as what the client shows: the server's code and its sentence, or ours. */
function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const { reason, data, message = "" } = error as { reason?: unknown; data?: unknown; message?: string };
  const told = (reason ?? data ?? {}) as { code?: string; message?: string; detail?: string };
  const code = told.code ?? (message in SENTENCES ? message : "offline");
  return new ApiError(
    code,
    SENTENCES[code] ?? told.message ?? told.detail ?? (message || "Something went wrong."),
  );
}

/** What is said better here than by the server, which does not know what the player was about to do. */
const SENTENCES: Record<string, string> = {
  illegal_deck: "This deck does not fit the rules of the match: choose another.",
  room_not_found: "There is no such match any more.",
  stale_sequence: "Something happened first. Look again, then choose.",
  too_many_requests: "That was too fast for the server: wait a moment, then try again.",
};
