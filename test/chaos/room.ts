// A match's room without Colyseus: who holds a seat, what they ask for, and what they and the spectators are sent. The
// match service, the delay and the messages are those of the server.
import { currentPlayer, redact, SEATS, type Seat, SPECTATOR, type Viewer, view } from "../../engine/index.ts";
import { actionEvents } from "../../rooms/match/server-messages.ts";
import type { Snapshot } from "../../rooms/match/sync.ts";
import { welcomeMessage } from "../../rooms/match/welcome.ts";
import { type BroadcastTarget, DelayedBroadcast } from "../../rooms/spectator/delayed-broadcast.ts";
import type { LogEntry, MatchHeader } from "../../src/matches/action-log.ts";
import { MatchError } from "../../src/matches/errors.ts";
import type { Match, MatchEnd, MatchListener, MatchUpdate } from "../../src/matches/match.ts";
import type { NewMatch } from "../../src/matches/new-match.ts";
import type { MatchService } from "../../src/matches/service.ts";
import type { TimeSource } from "../../src/matches/time-source.ts";
import type { ClientMessage, Connection } from "./connection.ts";
import type { Plant } from "./plants.ts";

export interface RoomContext {
  readonly matches: MatchService;
  readonly time: TimeSource;
  /** The true time for which the process has been running. */
  running(): number;
  isPlanted(plant: Plant): boolean;
  /** Says what must not be. */
  violate(what: string): void;
  onClosed(room: SimulatedRoom): void;
  /** The match of players who were awaited has begun. */
  onBegun(room: SimulatedRoom): void;
}

const RUNNING_TOLERANCE_MS = 5;
/** How long a room stays open after its match was recorded, and its spectators have seen the end. */
const CLOSE_DELAY_MS = 5_000;

export class SimulatedRoom implements MatchListener {
  readonly id: string;
  /** Rises with every room and every claim. */
  readonly number: number;
  match: Match | null = null;
  /** Players who are awaited; null for a match that goes on. */
  readonly expected: NewMatch | null;
  readonly holders: [Connection | null, Connection | null] = [null, null];
  readonly spectators = new Set<Connection>();
  readonly #context: RoomContext;
  #broadcast: DelayedBroadcast | null = null;
  #shown: Snapshot | null = null;
  #ranAt = 0;
  /** A log may have been written for a match that has not begun. */
  #orphanedLog = false;
  #unsubscribe = () => {};
  closed = false;
  isBeginning = false;

  constructor(id: string, number: number, expected: NewMatch | null, context: RoomContext) {
    this.id = id;
    this.number = number;
    this.expected = expected;
    this.#context = context;
  }

  get #header(): MatchHeader | NewMatch {
    return this.match?.header ?? this.expected!;
  }

  get #delayMs(): number {
    return this.#context.isPlanted("noDelay") ? 0 : this.#header.audience.delay * 1000;
  }

  /** Plays a match that was created or resumed here. */
  adopt(match: Match): void {
    const { matches, time } = this.#context;
    this.match = match;
    this.#ranAt = this.#context.running();
    this.#broadcast = new DelayedBroadcast(match, this.#delayMs, time, this.#target());
    const subscriptions = [matches.subscribe(this.id, this), matches.subscribe(this.id, this.#broadcast)];
    this.#unsubscribe = () => {
      for (const unsubscribe of subscriptions) unsubscribe();
    };
    this.#broadcast.start();
    for (const seat of SEATS) matches.connect(this.id, seat, this.holders[seat] !== null);
  }

  join(connection: Connection, seen: number | undefined): void {
    const seat = this.#header.players.findIndex(({ userId }) => userId === connection.userId);
    if (seat === -1) {
      this.spectators.add(connection);
    } else {
      this.holders[seat]?.send({ type: "closed", message: { why: "moved" } }, this.number);
      this.holders[seat] = connection;
      this.#context.matches.connect(this.id, seat as Seat, true);
    }
    if (this.match) this.#welcome(connection, seen);
    else void this.#begin();
  }

  leave(connection: Connection): void {
    this.spectators.delete(connection);
    for (const seat of SEATS) {
      if (this.holders[seat] !== connection) continue;
      this.holders[seat] = null;
      if (this.match && !this.closed) this.#context.matches.connect(this.id, seat, false);
    }
  }

  onMessage(connection: Connection, message: ClientMessage): void {
    if (message.type === "sync") return this.#welcome(connection, message.seen);
    const reply = (answer: { seq?: number; code?: string }) =>
      connection.send({ type: "reply", message: { request: message.request, ...answer } }, this.number);
    this.#carryOut(connection, message).then(
      (seq) => reply({ seq }),
      (error) => reply({ code: error instanceof MatchError ? error.code : "unavailable" }),
    );
  }

  onUpdate({ seq, entry, events }: MatchUpdate): void {
    const { isPlanted, running } = this.#context;
    this.#ranAt = running();
    for (const seat of SEATS) {
      const shown = isPlanted("unredactedDraws") ? events : redact(events, seat);
      const message = actionEvents({ seq, by: entry.by, events: shown });
      this.holders[seat]?.send({ type: "events", message }, this.number);
    }
  }

  /** Before an action is written: nobody is charged more time than the process has been running since the last one. */
  checkCharge({ spent, grace }: LogEntry): void {
    const elapsed = this.#context.running() - this.#ranAt;
    if (this.match && spent + grace > elapsed + RUNNING_TOLERANCE_MS)
      this.#context.violate(`a player was charged ${spent + grace} ms for ${elapsed} ms`);
  }

  onEnd(why: MatchEnd): void {
    if (why === "moved") this.close("moved");
    else this.#context.time.after(this.#delayMs + CLOSE_DELAY_MS, () => this.close("finished"));
  }

  close(why: string): void {
    if (this.closed) return;
    this.closed = true;
    this.#unsubscribe();
    this.#broadcast?.close();
    if (this.match) this.#context.matches.release(this.match);
    else if (this.#orphanedLog) this.#context.matches.forget(this.id);
    this.#context.onClosed(this);
    for (const connection of [...this.holders, ...this.spectators])
      connection?.send({ type: "closed", message: { why } }, this.number);
  }

  /** What the spectators are shown, with the delay. */
  #target(): BroadcastTarget {
    const show = (snapshot: Snapshot) => {
      this.#shown = snapshot;
    };
    return {
      show,
      begin: (snapshot) => {
        show(snapshot);
        for (const connection of this.spectators) this.#welcome(connection, undefined);
      },
      step: ({ snapshot, by, events }) => {
        show(snapshot);
        const message = actionEvents({ seq: snapshot.seq, by, events: redact(events, SPECTATOR) });
        for (const connection of this.spectators) connection.send({ type: "events", message }, this.number);
      },
      end: () => {},
    };
  }

  async #begin(): Promise<void> {
    const { expected } = this;
    if (
      this.isBeginning ||
      !expected ||
      SEATS.some((seat) => expected.players[seat].kind !== "bot" && !this.holders[seat])
    )
      return;
    this.isBeginning = true;
    try {
      const match = await this.#context.matches.create(expected);
      if (this.closed) {
        this.#context.matches.release(match);
        return this.#context.matches.forget(this.id);
      }
      this.adopt(match);
    } catch {
      return this.#failToBegin();
    }
    this.#context.onBegun(this);
    for (const connection of this.holders) if (connection) this.#welcome(connection, undefined);
  }

  /** The players are sent away, and may come again while they are awaited. */
  #failToBegin(): void {
    this.isBeginning = false;
    this.#orphanedLog = true;
    for (const seat of SEATS) {
      this.holders[seat]?.send({ type: "closed", message: { why: "unavailable" } }, this.number);
      this.holders[seat] = null;
    }
  }

  async #carryOut(
    connection: Connection,
    message: Exclude<ClientMessage, { type: "sync" }>,
  ): Promise<number | undefined> {
    const { matches } = this.#context;
    const seat = this.#seatOf(connection);
    switch (message.type) {
      case "act":
        return matches.act(this.id, seat, message.seq, message.move);
      case "concede":
        return matches.concede(this.id, seat);
      case "offerDraw":
        await matches.offerDraw(this.id, seat);
        return undefined;
      case "acceptDraw":
        await matches.answerDraw(this.id, seat, true);
        return undefined;
    }
  }

  #seatOf(connection: Connection): Seat {
    if (this.#context.isPlanted("anySeat") && this.match && !this.match.over)
      return currentPlayer(this.match.game) as Seat;
    const seat = this.holders.indexOf(connection);
    if (seat === -1) throw new MatchError("spectator");
    return seat as Seat;
  }

  #welcome(connection: Connection, seen: number | undefined): void {
    const { match } = this;
    if (!match) return;
    const viewer = this.holders.indexOf(connection) as Viewer;
    const { pool } = match;
    const { rules, context, clocks, audience } = match.header;
    const names: [string, string] = ["", ""];
    const message = welcomeMessage(
      viewer,
      {
        ...{ config: { rules, context, clocks, audience }, names, poolVersion: pool.version, match },
        ...{ shown: viewer === SPECTATOR ? this.#shown : match, now: this.#context.time.now() },
        clientVersion: "",
      },
      seen,
    );
    const { seat, seq, from, missed } = message;
    const isLeaking = this.#context.isPlanted("unredactedWelcome") && message.view !== null && viewer >= 0;
    const shown = isLeaking ? { ...view(match.game, (1 - viewer) as Seat), viewer } : message.view;
    connection.send({ type: "welcome", message: { seat, seq, from, view: shown, missed } }, this.number);
  }
}
