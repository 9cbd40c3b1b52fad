// What the players of a match are shown, each as much as their seat may know.
import { redact, SEATS, type Seat } from "../engine/index.ts";
import type { DrawNews, MatchListener, MatchUpdate } from "../src/matches/match.ts";
import type { MatchRoom } from "./match.ts";
import { type Aside, type MatchClient, type ServerMessages, welcome } from "./show.ts";
import { Stand } from "./stand.ts";
import { snapshotOf, syncPublic, syncSeats, syncTable } from "./sync.ts";

export class PlayersShow implements MatchListener {
  readonly stand = new Stand();
  readonly #room: MatchRoom;

  constructor(room: MatchRoom) {
    this.#room = room;
  }

  onUpdate({ seq, entry, events }: MatchUpdate) {
    this.match();
    for (const seat of SEATS) {
      const told = { seq, by: entry.by, events: redact(events, seat) };
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
    this.#room.end(why);
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
    syncTable(state, table);
    for (const seat of SEATS) services.matches.connect(roomId, seat, table.isConnected(seat));
    this.#room.broadcastPatch();
    this.stand.tell((room) => room.showTable());
  }

  /** How the match stands, in the state and in the list of matches. */
  match(): void {
    const { state, table, match, metadata } = this.#room;
    syncPublic(state, snapshotOf(match!));
    syncSeats(state, match!.game);
    this.#room.broadcastPatch();
    const { turn, status, spectators } = state;
    if (metadata?.turn === turn && metadata.status === status) return;
    const { names, audience, rules } = table;
    void this.#room.setMetadata({
      names,
      turn,
      status,
      spectators,
      delay: audience.delay,
      rules: rules.name,
    });
  }
}
