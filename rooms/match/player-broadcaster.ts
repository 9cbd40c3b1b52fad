// What the players of a match are shown, each as much as their seat may know.
import { logger } from "@colyseus/core";
import { redact, SEATS, type Seat } from "../../engine/index.ts";
import type { DrawNews, MatchListener, MatchUpdate } from "../../src/matches/match.ts";
import { CLOSE } from "../close-codes.ts";
import { SpectatorRoomRef } from "../spectator/spectator-room-ref.ts";
import type { MatchRoom } from "./match-room.ts";
import {
  type Announcement,
  actionEvents,
  type MatchClient,
  type ServerMessages,
  welcome,
} from "./server-messages.ts";
import { snapshotOf, syncPeople, syncPublic, syncSeats } from "./sync.ts";

export class PlayerBroadcaster implements MatchListener {
  readonly spectators = new SpectatorRoomRef();
  readonly #room: MatchRoom;
  /** Turn and status that the list of matches has been told. */
  #listed = "";

  constructor(room: MatchRoom) {
    this.#room = room;
  }

  onUpdate({ seq, entry, events }: MatchUpdate) {
    this.syncMatch();
    for (const seat of SEATS) {
      const told = actionEvents({ seq, by: entry.by, events: redact(events, seat) });
      this.#room.seats.holderOf(seat)?.send("events", told);
    }
  }

  onClock() {
    this.syncMatch();
  }

  onWarning(seat: Seat, left: number) {
    this.announce("clock", { seat, left });
  }

  onDraw(seat: Seat, what: DrawNews) {
    this.syncMatch();
    this.announce("draw", { seat, what });
  }

  onEnd(why: "recorded" | "moved") {
    if (why === "moved") return void this.#room.disconnect(CLOSE.moved);
    const { timers, seats, services } = this.#room;
    // Those who watch later come back by this room.
    const stay = seats.audience.delay * 1000 + services.settings.closeDelayMs;
    timers.after(stay, () => this.#room.disconnect(CLOSE.matchEnded));
  }

  welcome(client: MatchClient, seen = client.auth!.options.seen): void {
    const { seats, match, services } = this.#room;
    const seat = seats.seatHeldBy(client);
    client.send("welcome", welcome(seat, seats, match, match, seen, services.time.now()));
  }

  /** To both players, except one who has muted the other, and to the spectators. */
  announce<T extends Announcement>(type: T, message: ServerMessages[T], except?: Seat): void {
    const { seats } = this.#room;
    for (const seat of SEATS) if (seat !== except) seats.holderOf(seat)?.send(type, message as never);
    this.spectators.ifOpen((room) => room.pass(type, message));
  }

  /** Who is there. It counts for the clocks too. */
  syncPeople(): void {
    const { state, seats, services, roomId } = this.#room;
    syncPeople(state, seats.people);
    for (const seat of SEATS) {
      state.players[seat].muted = seats.isMuted(seat);
      services.matches.connect(roomId, seat, seats.isConnected(seat));
    }
    this.#room.broadcastPatch();
    this.spectators.ifOpen((room) => room.showPeople());
  }

  /** How the match stands, in the state and in the list of matches. */
  syncMatch(): void {
    const { state, match } = this.#room;
    syncPublic(state, snapshotOf(match!));
    syncSeats(state, match!.game);
    this.#room.broadcastPatch();
    this.#list();
  }

  /** What the list of matches says, which is for those who watch: as late as they see the rest. */
  #list(): void {
    const { state, seats, timers } = this.#room;
    const { turn, status, spectators } = state;
    if (this.#listed === `${turn} ${status}`) return;
    this.#listed = `${turn} ${status}`;
    const { names, audience, rules } = seats;
    const listing = { names, turn, status, spectators, delay: audience.delay, rules: rules.name };
    const list = () => void this.#room.setMetadata(listing).catch((error) => logger.error(error));
    if (audience.delay === 0) list();
    else timers.after(audience.delay * 1000, list);
  }
}
