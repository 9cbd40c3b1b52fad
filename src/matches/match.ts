// A match that is being played here: the game, how far its log has come, and who listens.
import {
  type Action,
  actor,
  createGame,
  type Event,
  type Game,
  isLegal,
  type Move,
  type Pool,
  type Seat,
} from "../../engine/index.ts";
import { MatchError } from "./errors.ts";
import type { LogEntry, MatchHeader } from "./log.ts";

export interface MatchUpdate {
  /** Entries in the log now; the next action carries this number. */
  seq: number;
  entry: LogEntry;
  /** Everything that happened, secrets included: `redact` them for whoever is told. */
  events: Event[];
}

export interface MatchListener {
  /** After an entry was written and played, in order. */
  onUpdate(update: MatchUpdate): void;
  /** Nothing follows: the result is recorded, or another process has taken the match over. */
  onEnd(why: "recorded" | "moved"): void;
}

export class Match {
  readonly header: MatchHeader;
  /** What happened before the first decision, mulligans among it. */
  readonly opening: Event[] = [];
  readonly listeners = new Set<MatchListener>();
  seq = 0;
  /** When the time of the player to move is up, in milliseconds since 1970; 0 while no player's clock runs. */
  deadline = 0;
  /** A write failed, and whether it took place is not known. */
  inDoubt = false;
  /** Calls off whatever the match waits for. */
  stopWaiting: () => void = () => {};
  /** By seat: moves in a row that the clock made. */
  readonly timeouts: [number, number] = [0, 0];
  #game: Game;
  #last: Promise<unknown> = Promise.resolve();

  constructor(header: MatchHeader, pool: Pool) {
    const { rules, players, seed } = header;
    this.header = header;
    this.#game = createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed }, this.opening);
  }

  /** Never changed: another takes its place. */
  get game(): Game {
    return this.#game;
  }

  get over(): boolean {
    return this.game.result !== null;
  }

  isBot(seat: Seat): boolean {
    return this.header.players[seat].userId === null;
  }

  /** Does jobs one at a time, in the order in which they came. */
  inTurn<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#last.then(job, job);
    this.#last = done.catch(() => {});
    return done;
  }

  /** @throws {MatchError} unless the seat may make the move as number `seq`. */
  check(seat: Seat, seq: number, move: Move): void {
    if (this.over) throw new MatchError("match_over");
    if (seq !== this.seq) throw new MatchError("stale_sequence", { seq: this.seq });
    if (actor(this.game) !== seat) throw new MatchError("not_your_turn");
    if (!isLegal(this.game, seat, move)) throw new MatchError("illegal_action");
  }

  /** Goes on by an entry of the log, to the game that `apply` has made of it. */
  advance(entry: LogEntry, game: Game): void {
    const seat = actor(this.#game);
    if (seat >= 0) this.timeouts[seat as Seat] = entry.by === "clock" ? this.timeouts[seat as Seat] + 1 : 0;
    this.#game = game;
    this.seq++;
  }

  entry(action: Action, by: LogEntry["by"], now: number): LogEntry {
    return { action, by, at: Math.max(0, now - this.header.startedAt), turn: this.game.turn };
  }
}
