// A match that is played in this process: the game, its log so far, and its listeners.
import {
  type Action,
  advance,
  currentPlayer,
  type Event,
  type Game,
  isLegal,
  type Move,
  type Pool,
  redact,
  SEATS,
  type Seat,
} from "../../engine/index.ts";
import type { ActionLog, LogEntry, MatchHeader } from "./action-log.ts";
import { MatchError, UnplayableMatchError } from "./errors.ts";
import { newGame } from "./playback.ts";
import { type Moment, type Spent, TimeBudgets } from "./time-control.ts";

export interface MatchUpdate {
  /** Entries in the log now; the next action carries this number. */
  seq: number;
  entry: LogEntry;
  /** Everything that happened, secrets included: `redact` them for whoever is told. */
  events: Event[];
}

/** What became of a draw offer. An accepted one ends the match. */
export type DrawStatus = "offered" | "declined" | "lapsed";

/** Why nothing follows: the result is recorded, or another process has taken the match over. */
export type MatchEnd = "recorded" | "moved";

export interface MatchListener {
  /** After an entry was written and played, in order. */
  onUpdate?(update: MatchUpdate): void;
  /** The deadline has changed though nobody has moved. */
  onClock?(): void;
  /** The time of the seat to move is up in so many milliseconds. */
  onWarning?(seat: Seat, leftMs: number): void;
  onDraw?(seat: Seat, what: DrawStatus): void;
  onEnd?(why: MatchEnd): void;
}

export class Match {
  readonly header: MatchHeader;
  readonly pool: Pool;
  readonly entries: LogEntry[] = [];
  readonly listeners = new Set<MatchListener>();
  readonly timeBudgets: TimeBudgets;
  /** The right to write to the log. */
  readonly term: number;
  /** When the time of the player to move is up, in milliseconds since 1970; 0 while no player's clock runs. */
  deadline = 0;
  /** Until then that player's time does not run, so that the opponent's actions can be seen; 0 for no such time. */
  clockStartsAt = 0;
  /** By seat: whether the player is there. */
  readonly connected: [boolean, boolean] = [false, false];
  /** It is over and in the history. */
  recorded = false;
  /** The seat that offers a draw; -1 for none. */
  drawOffer: Seat | -1 = -1;
  /** By seat: the turn in which it last offered a draw. */
  readonly offeredIn: [number, number] = [-1, -1];
  /** By seat: all that a bot has been shown since the match began; empty for everyone else. */
  readonly histories: [Event[], Event[]] = [[], []];
  /**
   * By entry: for how many milliseconds the process had been running when it was played. Entries of another process have
   * none.
   */
  readonly playedAtMs: (number | undefined)[] = [];
  #game: Game;

  constructor(header: MatchHeader, pool: Pool, term: number) {
    this.header = header;
    this.pool = pool;
    this.term = term;
    this.timeBudgets = new TimeBudgets(header.clocks);
    const opening: Event[] = [];
    this.#game = newGame(header, pool, opening);
    this.#remember(opening);
  }

  /** Immutable: each action makes a new one. */
  get game(): Game {
    return this.#game;
  }

  /** Number of the next action. */
  get seq(): number {
    return this.entries.length;
  }

  get over(): boolean {
    return this.game.result !== null;
  }

  get log(): ActionLog {
    return { header: this.header, entries: this.entries };
  }

  isBot(seat: Seat): boolean {
    return this.header.players[seat].kind === "bot";
  }

  /** For the clocks. The match is not over. */
  get moment(): Moment {
    const { current, turn } = this.#game;
    return { seat: currentPlayer(this.#game) as Seat, current, turn };
  }

  /** @throws {MatchError} unless the seat may make the move as number `seq`. */
  check(seat: Seat, seq: number, move: Move): void {
    if (this.over) throw new MatchError("match_over");
    if (seq !== this.seq) throw new MatchError("stale_sequence", { seq: this.seq });
    if (currentPlayer(this.game) !== seat) throw new MatchError("not_your_turn");
    if (!isLegal(this.game, seat, move)) throw new MatchError("illegal_action");
  }

  /** Appends an entry, with the game and the events that `apply` has made of it. */
  advance(entry: LogEntry, game: Game, events: Event[]): void {
    this.#count(this.moment, entry, game);
    this.#game = game;
    this.#remember(events);
  }

  /** Plays a log in place, before anybody has seen the match. @throws if an entry is not legal */
  catchUp(entries: LogEntry[]): void {
    for (const entry of entries) {
      const { action } = entry;
      const before = this.over ? null : this.moment;
      if (!before || (action.type !== "forfeit" && !isLegal(this.#game, before.seat, action)))
        throw new UnplayableMatchError(
          `entry ${this.seq} in the log of match ${this.header.id} is not legal`,
        );
      const events: Event[] = [];
      advance(this.#game, action, events);
      this.#remember(events);
      this.#count(before, entry, this.#game);
    }
  }

  #count(before: Moment, entry: LogEntry, { turn }: Game): void {
    this.timeBudgets.count(before, entry, entry.by === "clock", turn);
    this.entries.push(entry);
  }

  #remember(events: Event[]): void {
    for (const seat of SEATS) if (this.isBot(seat)) this.histories[seat].push(...redact(events, seat));
  }

  entry(action: Action, by: LogEntry["by"], now: number, { spent, grace }: Spent): LogEntry {
    const at = Math.max(0, now - this.header.startedAt);
    return { action, by, at, turn: this.game.turn, spent, grace };
  }
}
