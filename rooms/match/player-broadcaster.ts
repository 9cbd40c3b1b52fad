// Shows a match to its players: the state and messages, each limited to what the seat may know.
import { redact, SEATS, type Seat } from "../../engine/index.ts";
import type { DrawStatus, Match, MatchEnd, MatchListener, MatchUpdate } from "../../src/matches/match.ts";
import type { SpectatorRoomRef } from "../spectator/spectator-room-ref.ts";
import type { Seats } from "./seats.ts";
import { type Announcement, actionEvents, type ServerMessages } from "./server-messages.ts";
import type { MatchState } from "./state.ts";
import { snapshotOf, syncPrivate, syncPublic, syncSeatInfo } from "./sync.ts";

interface BroadcasterContext {
  state: MatchState;
  seats: Seats;
  spectators: SpectatorRoomRef;
  /** Sends what has changed in the state. */
  sendPatch(): void;
}

export class PlayerBroadcaster implements MatchListener {
  readonly #state: MatchState;
  readonly #seats: Seats;
  readonly #spectators: SpectatorRoomRef;
  readonly #sendPatch: () => void;
  #match: Match | null = null;

  constructor({ state, seats, spectators, sendPatch }: BroadcasterContext) {
    this.#state = state;
    this.#seats = seats;
    this.#spectators = spectators;
    this.#sendPatch = sendPatch;
  }

  /** Starts to show a match. */
  begin(match: Match): void {
    this.#match = match;
    this.#state.recorded = match.recorded;
  }

  onUpdate({ seq, entry, events }: MatchUpdate) {
    this.syncMatch();
    for (const seat of SEATS) {
      const message = actionEvents({ seq, by: entry.by, events: redact(events, seat) });
      this.#seats.clientOf(seat)?.send("events", message);
    }
  }

  onClock() {
    this.syncMatch();
  }

  onWarning(seat: Seat, leftMs: number) {
    this.announce("clock", { seat, left: leftMs });
  }

  onDraw(seat: Seat, what: DrawStatus) {
    this.syncMatch();
    this.announce("draw", { seat, what });
  }

  onEnd(why: MatchEnd) {
    if (why !== "recorded") return;
    this.#state.recorded = true;
    this.#sendPatch();
  }

  /** Sends a message to players and spectators. @param except a player who has muted it. */
  announce<T extends Announcement>(type: T, message: ServerMessages[T], except?: Seat): void {
    for (const seat of SEATS) {
      if (seat !== except) this.#seats.clientOf(seat)?.send(type, message as never);
    }
    this.#spectators.ifOpen((room) => room.announce(type, message));
  }

  /** Shows who is connected, and who wants a rematch. */
  syncSeats(): void {
    syncSeatInfo(this.#state, this.#seats.info);
    for (const seat of SEATS) this.#state.players[seat].muted = this.#seats.hasMuted(seat);
    this.#sendPatch();
    this.#spectators.ifOpen((room) => room.syncSeats());
  }

  syncMatch(): void {
    const match = this.#match!;
    syncPublic(this.#state, snapshotOf(match));
    syncPrivate(this.#state, match.game);
    this.#sendPatch();
  }
}
