// A client of the simulation: searches, plays at random, comes back, asks again, and remembers all that it was told.

import { type CompactEvent, expandEvents } from "../../engine/compact-events.ts";
import {
  currentPlayer,
  legalActions,
  type Move,
  opponentOf,
  project,
  type Seat,
  type View,
} from "../../engine/index.ts";
import type { Match } from "../../src/matches/match.ts";
import type { ClientMessage, Delivery, ServerMessage } from "./connection.ts";
import type { Random } from "./random.ts";

/** The client's end of a connection. */
export interface ClientConnection {
  readonly matchId: string;
  /** Where the match is played; the simulation's players look at it for their moves. */
  match(): Match | null;
  send(message: ClientMessage): void;
  /** Closes it; the server notices sooner or later. */
  drop(): void;
}

/** What a client may do in its world. */
export interface ClientWorld {
  now(): number;
  after(ms: number, run: () => void): void;
  /** Asks a queue for an opponent; null while there is none. */
  search(userId: string, answer: (matchId: string | null) => void): void;
  /** The match that a spectator watches; null while there is none. */
  someMatch(): string | null;
  join(client: SimulatedClient, matchId: string, seen: number | undefined): void;
}

/** What a client was told of an action. */
export interface Heard {
  matchId: string;
  room: number;
  seq: number;
  viewer: number;
  at: number;
  /** JSON of the events; null for an action that was only acknowledged. */
  events: string | null;
}

export interface Requested {
  matchId: string;
  seq: number;
  move: string;
}

const REPLY_TIMEOUT_MS = 3_000;
const STRANGE_ACTIONS = 0.04;

export class SimulatedClient {
  readonly index: number;
  readonly userId: string;
  readonly isSpectator: boolean;
  matchId: string | null;
  connection: ClientConnection | null = null;
  view: View | null = null;
  seq = 0;
  /** The room that `view` comes from. */
  room = -1;
  isDone = false;
  readonly heard: Heard[] = [];
  readonly requested: Requested[] = [];
  readonly #world: ClientWorld;
  readonly #random: Random;
  #request = 0;
  #pending: { request: number; seq: number; move: Move | null; at: number } | null = null;
  #offered = false;

  constructor(index: number, userId: string, matchId: string | null, world: ClientWorld, random: Random) {
    this.index = index;
    this.userId = userId;
    this.isSpectator = userId.startsWith("spectator");
    this.matchId = matchId;
    this.#world = world;
    this.#random = random;
    this.#next();
  }

  onDelivery({ json, room }: Delivery): void {
    const { type, message } = JSON.parse(json) as ServerMessage;
    switch (type) {
      case "welcome":
        this.view = message.view;
        this.room = room;
        this.seq = message.from;
        for (const { seq, events } of message.missed) this.#take(seq, events, room);
        return;
      case "events":
        if (this.view && message.seq === this.seq + 1) return this.#take(message.seq, message.events, room);
        if (message.seq > this.seq) this.connection?.send({ type: "sync" });
        return;
      case "reply":
        return this.#onReply(message, room);
      case "closed":
        this.connection = null;
        if (message.why === "finished") this.isDone = true;
        if (message.why === "unavailable" || message.why === "absent") this.matchId = null;
    }
  }

  /** The connection broke. */
  onClosed(): void {
    this.connection = null;
  }

  #take(seq: number, events: CompactEvent[], room: number): void {
    for (const event of expandEvents(events)) project(this.view!, event);
    this.seq = seq;
    this.room = room;
    this.#hear(seq, room, JSON.stringify(events));
  }

  #hear(seq: number, room: number, events: string | null): void {
    const viewer = this.view?.viewer ?? -1;
    this.heard.push({ matchId: this.matchId!, room, seq, viewer, at: this.#world.now(), events });
  }

  #onReply({ request, seq, code }: { request: number; seq?: number; code?: string }, room: number): void {
    if (request !== this.#pending?.request) return;
    if (seq !== undefined) this.#hear(seq, room, null);
    // The action may have been written: the same number is sent again.
    if (code === "unavailable") return;
    this.#pending = null;
    if (code === "stale_sequence") this.connection?.send({ type: "sync" });
    if (code === "moved" || code === "not_started" || code === "spectator") this.#leave();
  }

  #next(): void {
    const ms = this.isSpectator ? this.#random.int(200, 800) : this.#random.int(20, 250);
    this.#world.after(ms, () => {
      if (this.isDone) return;
      this.#step();
      this.#next();
    });
  }

  #step(): void {
    if (this.matchId === null) return this.#search();
    if (!this.connection) return this.#join();
    if (this.view?.result) {
      this.isDone = true;
      return;
    }
    if (this.isSpectator) return;
    if (this.#pending) {
      if (this.#world.now() < this.#pending.at + REPLY_TIMEOUT_MS) return;
      if (this.#random.chance(0.4)) return this.#leave();
    }
    this.#play();
  }

  #search(): void {
    if (this.isSpectator) this.matchId = this.#world.someMatch();
    else
      this.#world.search(this.userId, (matchId) => {
        this.matchId ??= matchId;
      });
  }

  #join(): void {
    this.#pending = null;
    const seen = this.view && this.#random.chance(0.5) ? this.seq : undefined;
    this.#world.join(this, this.matchId!, seen);
  }

  #leave(): void {
    this.connection?.drop();
    this.connection = null;
  }

  #play(): void {
    const match = this.connection!.match();
    const viewer = this.view?.viewer;
    if (!match || match.over || viewer === undefined || viewer < 0) return;
    const seat = viewer as Seat;
    if (this.#pending?.move) return this.#send(this.#pending.seq, this.#pending.move);
    if (this.#random.chance(STRANGE_ACTIONS)) return this.#playStrangely(match, seat);
    if (currentPlayer(match.game) !== seat || match.seq !== this.seq) return;
    this.#send(this.seq, this.#moveOf(match, seat));
  }

  /** Mostly the first legal moves, so that matches go on, and now and then any. */
  #moveOf(match: Match, seat: Seat): Move {
    const moves = legalActions(match.game, seat);
    const attacks = moves.filter(({ type }) => type === "attack");
    return attacks.length > 0 && this.#random.chance(0.7)
      ? this.#random.pick(attacks)
      : this.#random.pick(moves);
  }

  /** What no honest client sends, and what few send. */
  #playStrangely(match: Match, seat: Seat): void {
    const mover = currentPlayer(match.game) as Seat;
    const move = this.#moveOf(match, mover);
    switch (this.#random.int(0, 9)) {
      case 0:
      case 1:
      case 2:
        return this.#send(match.seq, move);
      case 3:
      case 4:
        return this.#send(Math.max(0, match.seq - 1), move);
      case 5:
      case 6:
        return this.#send(match.seq + 1, move);
      case 7:
        return this.#ask(match.drawOffer === opponentOf(seat) ? "acceptDraw" : "offerDraw");
      case 8:
        return this.#leave();
      default:
        if (this.#random.chance(0.3)) this.#ask("concede");
    }
  }

  #ask(type: "concede" | "offerDraw" | "acceptDraw"): void {
    if (type === "offerDraw" && this.#offered) return;
    this.#offered = true;
    this.#pending = { request: ++this.#request, seq: this.seq, move: null, at: this.#world.now() };
    this.connection!.send({ type, request: this.#request });
  }

  #send(seq: number, move: Move): void {
    this.#pending = { request: ++this.#request, seq, move, at: this.#world.now() };
    this.requested.push({ matchId: this.matchId!, seq, move: JSON.stringify(move) });
    this.connection!.send({ type: "act", request: this.#request, seq, move });
  }
}
