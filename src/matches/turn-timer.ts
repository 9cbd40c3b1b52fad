// The running clock of a match: counts the time of the seat that has to move, warns, and expires.
import type { Seat } from "../../engine/index.ts";
import type { Match } from "./match.ts";
import { type Moment, type Spent, WARNINGS } from "./time-control.ts";
import type { TimeSource } from "./time-source.ts";

const DEADLINE_TOLERANCE_MS = 200;

export interface TurnTimerHandlers {
  /** The time is up. */
  onExpiry(): void;
  onWarning(seat: Seat, leftMs: number): void;
  /** The deadline has changed. */
  onChange(): void;
}

export class TurnTimer {
  readonly #match: Match;
  readonly #time: TimeSource;
  readonly #handlers: TurnTimerHandlers;
  /** Whose time runs; null for nobody's. */
  #moment: Moment | null = null;
  #since = 0;
  #spent = 0;
  #grace = 0;
  /** Milliseconds left to see what the opponent has done. */
  #readingLeft = 0;
  /** By seat: milliseconds left to come back after an interruption. */
  readonly #returnTimeLeft: [number, number] = [0, 0];
  #paused = false;
  #cancelTimer = () => {};

  constructor(match: Match, time: TimeSource, handlers: TurnTimerHandlers) {
    this.#match = match;
    this.#time = time;
    this.#handlers = handlers;
  }

  /** The match was interrupted: gives the players time to come back. */
  grantReturnTime(): void {
    this.#returnTimeLeft.fill(this.#match.timeBudgets.control.return);
  }

  /** Starts for the player who has to move. */
  start(): void {
    this.#cancelTimer();
    this.#moment = this.#match.moment;
    this.#since = this.#time.running();
    this.#spent = 0;
    this.#grace = 0;
    this.#readingLeft = this.#match.timeBudgets.readingTime(this.#moment);
    this.#paused = false;
    this.#arm();
  }

  /** Stops until it is resumed, or started for the next decision. */
  pause(): void {
    if (!this.#moment || this.#paused) return;
    this.#countElapsed();
    this.#paused = true;
    this.#cancelTimer();
  }

  resume(): void {
    if (!this.#moment || !this.#paused) return;
    this.#countElapsed();
    this.#paused = false;
    this.#arm();
    this.#handlers.onChange();
  }

  stop(): void {
    this.#cancelTimer();
    this.#moment = null;
    this.#paused = false;
    this.#setDeadline(null);
  }

  /** A player has connected or disconnected. */
  connect(seat: Seat, connected: boolean): void {
    if (this.#match.connected[seat] === connected) return;
    if (this.#moment?.seat === seat) this.#countElapsed();
    this.#match.connected[seat] = connected;
    if (connected) this.#returnTimeLeft[seat] = 0;
    if (this.#moment?.seat !== seat) return;
    this.#arm();
    this.#handlers.onChange();
  }

  /** The time that the player has used since the start. */
  used(): Spent {
    if (!this.#moment) return { spent: 0, grace: 0 };
    this.#countElapsed();
    return { spent: Math.round(this.#spent), grace: Math.round(this.#grace) };
  }

  /** Adds the time since the last count: time for reading first, then return time, grace, and the player's own. */
  #countElapsed(): void {
    const { seat } = this.#moment!;
    const now = this.#time.running();
    let passed = this.#paused || !this.#runsFor(seat) ? 0 : now - this.#since;
    this.#since = now;
    const read = Math.min(passed, this.#readingLeft);
    this.#readingLeft -= read;
    passed -= read;
    if (!this.#match.connected[seat]) {
      const free = Math.min(passed, this.#returnTimeLeft[seat]);
      this.#returnTimeLeft[seat] -= free;
      const grace = Math.min(passed - free, this.#match.timeBudgets.grace[seat] - this.#grace);
      this.#grace += grace;
      passed -= free + grace;
    }
    this.#spent += passed;
  }

  #runsFor(seat: Seat): boolean {
    return !this.#match.timeBudgets.control.untimed || !this.#match.connected[seat];
  }

  #timeLeft(): number {
    const moment = this.#moment!;
    const { timeBudgets, connected } = this.#match;
    if (timeBudgets.hasExpired(moment)) return 0;
    const own = this.#readingLeft + Math.max(0, timeBudgets.left(moment) - this.#spent);
    const { seat } = moment;
    return connected[seat] ? own : own + this.#returnTimeLeft[seat] + timeBudgets.grace[seat] - this.#grace;
  }

  /** Sets the timer for the next warning, or for the end. */
  #arm(): void {
    this.#cancelTimer();
    if (this.#paused) return;
    if (!this.#runsFor(this.#moment!.seat)) {
      this.#setDeadline(null);
      return;
    }
    const left = Math.ceil(this.#timeLeft());
    this.#setDeadline(left);
    const warning = WARNINGS.find((ms) => ms < left) ?? 0;
    this.#cancelTimer = this.#time.after(left - warning, () => this.#onTimer(warning));
  }

  /** @param left milliseconds; null while no clock runs */
  #setDeadline(left: number | null): void {
    const now = this.#time.now();
    this.#match.deadline = left === null ? 0 : now + left;
    this.#match.clockStartsAt =
      left === null || this.#readingLeft <= 0 ? 0 : now + Math.ceil(this.#readingLeft);
  }

  #onTimer(due: number): void {
    const { deadline } = this.#match;
    this.#countElapsed();
    const left = this.#timeLeft();
    if (left <= 0) return this.#handlers.onExpiry();
    this.#arm();
    // While this process was paused, no time was counted, so the deadline has moved.
    if (Math.abs(this.#match.deadline - deadline) > DEADLINE_TOLERANCE_MS) this.#handlers.onChange();
    if (due > 0 && left <= due + DEADLINE_TOLERANCE_MS)
      this.#handlers.onWarning(this.#moment!.seat, Math.ceil(left));
  }
}
