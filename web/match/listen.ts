// What the server says during a match: its messages and its state, passed to the store.
import type { Room as SdkRoom } from "@colyseus/sdk";
import { expandEvents } from "../../engine/compact-events.ts";
import type { Viewer } from "../../engine/index.ts";
import { unpackMove } from "../../engine/packed-move.ts";
import type { MatchRoom } from "../../rooms/match/match-room.ts";
import type { ActionEvents } from "../../rooms/match/server-messages.ts";
import type { MatchState as RoomState } from "../../rooms/match/state.ts";
import { ApiError } from "../api/http.ts";
import { readWorn } from "../cosmetics/items.ts";
import { poolOf } from "../pools.ts";
import { now, watchDrift } from "./clock.ts";
import type { MatchState, MatchStore } from "./match-store.ts";
import { clockNotice, drawNotice } from "./notices.ts";

export type Room = SdkRoom<MatchRoom, RoomState>;

/**
 * Passes all messages and state changes of the room to the store.
 * @param refuse is called if the match cannot be shown
 */
export function listen(room: Room, store: MatchStore, refuse: (problem: ApiError) => void): void {
  /** Milliseconds by which the server's clock is ahead of the page's. */
  let skew = 0;
  /** A room in which the match goes on, or the rematch begins, does not know whom the player has muted. */
  let { muted: wantsMuted } = store.get();
  const read = () => {
    const state = readState(room.state, store.get(), skew);
    store.set(wantsMuted ? { ...state, muted: true } : state);
  };

  /** If the connection is lost before the answer, the store keeps the wish for the next room. */
  const muteAgain = async () => {
    if (!readState(room.state, store.get(), skew).muted)
      await room.request("mute", { muted: true }).catch(() => {});
    wantsMuted = false;
  };

  const sync = () => room.send("sync", { seen: store.get().seq });

  /** Loads the match's cards, then asks for everything again, because events may have been missed. */
  const loadPool = (version: string) =>
    poolOf(version).then(
      (pool) => {
        store.usePool(pool);
        sync();
      },
      () => refuse(new ApiError("outdated", "The cards of this match could not be loaded.")),
    );

  room.onMessage("welcome", (message) => {
    if (message.poolVersion !== store.get().pool.version) return void loadPool(message.poolVersion);
    skew = message.now - now();
    store.welcome({ ...message, opening: expandEvents(message.opening), missed: message.missed.map(stepOf) });
    read();
    if (wantsMuted) void muteAgain();
  });
  room.onMessage("events", (step) => {
    if (!store.receive(stepOf(step))) sync();
  });
  room.onMessage("clock", (message) => {
    const notice = clockNotice(message, store.get());
    if (notice) store.notify(notice);
  });
  room.onMessage("draw", (message) => {
    const notice = drawNotice(message, store.get());
    if (notice) store.notify(notice);
  });
  room.onMessage("emote", ({ seat, emote }) => store.say(seat, emote));
  room.onMessage("rematch", ({ roomId }) => store.set({ rematchRoomId: roomId }));
  room.onMessage("error", () => {});
  room.onStateChange(read);
  // The welcome that answers measures the difference between the clocks again.
  room.onLeave(watchDrift(() => room.connection.isOpen && sync()));
}

const stepOf = ({ seq, by = "player", events }: ActionEvents) => ({ seq, by, events: expandEvents(events) });

function readState(state: RoomState, { seat, muted }: MatchState, skew: number): Partial<MatchState> {
  if (!state?.players) return {};
  const players = [0, 1].map((at) => {
    const {
      name = "",
      connected = false,
      bot = false,
      reserve = 0,
      rematch = false,
      worn = "",
    } = state.players[at] ?? {};
    return { name, connected, bot, reserve, rematch, worn: readWorn(worn) };
  });
  const own = state.players[seat];
  return {
    players: players as MatchState["players"],
    currentPlayer: state.currentPlayer as Viewer,
    deadline: state.deadline === 0 ? 0 : state.deadline - skew,
    clockStartsAt: state.clockStartsAt === 0 ? 0 : state.clockStartsAt - skew,
    drawOffer: state.drawOffer as Viewer,
    spectators: state.spectators,
    recorded: state.recorded,
    muted: seat === -1 ? muted : (own?.muted ?? false),
    moves: [...(own?.moves ?? [])].map(unpackMove),
    movesSeq: state.seq,
  };
}
