// What the players of a match are shown, each as much as their seat may know.
import { logger } from "@colyseus/core";
import { redact, SEATS, type Seat } from "../engine/index.ts";
import type { DrawNews, MatchListener, MatchUpdate } from "../src/matches/match.ts";
import { CLOSE } from "./close-codes.ts";
import type { MatchRoom } from "./match.ts";
import { type Aside, briefStep, type MatchClient, type ServerMessages, welcome } from "./show.ts";
import { Stand } from "./stand.ts";
import { snapshotOf, syncPeople, syncPublic, syncSeats } from "./sync.ts";

export class PlayersShow implements MatchListener {
  readonly stand = new Stand();
  readonly #room: MatchRoom;
  /** Turn and status that the list of matches has been told. */
  #listed = "";

  constructor(room: MatchRoom) {
    this.#room = room;
  }

  onUpdate({ seq, entry, events }: MatchUpdate) {
    this.match();
    for (const seat of SEATS) {
      const told = briefStep({ seq, by: entry.by, events: redact(events, seat) });
      this.#room.table.holderOf(seat)?.send("events", told);
    }
  }

  onClock() {
    this.match();
  }

  onWarning(seat: Seat, left: number) {
    this.tell("clock", { seat, left });
  }

  onDraw(seat: Seat, what: DrawNews) {
    this.match();
    this.tell("draw", { seat, what });
  }

  onEnd(why: "recorded" | "moved") {
    if (why === "moved") return void this.#room.disconnect(CLOSE.moved);
    const { clock, table, services } = this.#room;
    // Those who watch later come back by this room.
    const stay = table.audience.delay * 1000 + services.settings.farewell;
    clock.setTimeout(() => this.#room.disconnect(CLOSE.matchEnded), stay);
  }

  welcome(client: MatchClient, seen = client.auth!.options.seen): void {
    const { table, match } = this.#room;
    client.send("welcome", welcome(table.heldBy(client), table, match, match, seen));
  }

  /** To both players but for one who is deaf to it, and to those who watch. */
  tell<T extends Aside>(type: T, message: ServerMessages[T], deaf?: Seat): void {
    const { table } = this.#room;
    for (const seat of SEATS) if (seat !== deaf) table.holderOf(seat)?.send(type, message as never);
    this.stand.tell((room) => room.pass(type, message));
  }

  /** Who is there. It counts for the clocks too. */
  table(): void {
    const { state, table, services, roomId } = this.#room;
    syncPeople(state, table.people);
    for (const seat of SEATS) {
      state.players[seat].muted = table.isMuted(seat);
      services.matches.connect(roomId, seat, table.isConnected(seat));
    }
    this.#room.broadcastPatch();
    this.stand.tell((room) => room.showTable());
  }

  /** How the match stands, in the state and in the list of matches. */
  match(): void {
    const { state, match } = this.#room;
    syncPublic(state, snapshotOf(match!));
    syncSeats(state, match!.game);
    this.#room.broadcastPatch();
    this.#list();
  }

  /** What the list of matches says, which is for those who watch: as late as they see the rest. */
  #list(): void {
    const { state, table, clock } = this.#room;
    const { turn, status, spectators } = state;
    if (this.#listed === `${turn} ${status}`) return;
    this.#listed = `${turn} ${status}`;
    const { names, audience, rules } = table;
    const listing = { names, turn, status, spectators, delay: audience.delay, rules: rules.name };
    const list = () => void this.#room.setMetadata(listing).catch((error) => logger.error(error));
    if (audience.delay === 0) list();
    else clock.setTimeout(list, audience.delay * 1000);
  }
}
