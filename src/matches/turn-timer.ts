// The running clock of a match: whoever has to move, so much is left, and what happens when nothing is.
import type { Seat } from "../../engine/index.ts";
import type { Match } from "./match.ts";
import { type Moment, type Spent, WARNINGS } from "./time-control.ts";
import type { TimeSource } from "./time-source.ts";

/** Milliseconds by which a deadline may be wrong. */
const TOLERANCE = 200;

export interface TurnTimerHandlers {
  /** Nothing is left. */
  onExpiry(): void;
  onWarning(seat: Seat, left: number): void;
  /** The deadline has changed. */
  onChange(): void;
}

export class TurnTimer {
  readonly #match: Match;
  readonly #clock: TimeSource;
  readonly #handlers: TurnTimerHandlers;
  /** Whose time runs; null for nobody's. */
  #moment: Moment | null = null;
  #since = 0;
  #spent = 0;
  #grace = 0;
  /** By seat: what is left to come back in. */
  readonly #toReturn: [number, number] = [0, 0];
  /** Nobody's time runs. */
  #held = false;
  #callOff = () => {};

  constructor(match: Match, clock: TimeSource, handlers: TurnTimerHandlers) {
    this.#match = match;
    this.#clock = clock;
    this.#handlers = handlers;
  }

  /** The match was interrupted: the players are given time to come back. */
  awaitReturn(): void {
    this.#toReturn.fill(this.#match.clocks.rules.return);
  }

  /** Runs for the player who has to move. */
  start(): void {
    this.#callOff();
    this.#moment = this.#match.moment;
    this.#since = this.#clock.running();
    this.#spent = 0;
    this.#grace = 0;
    this.#held = false;
    this.#arm();
  }

  /** Stands still until it goes on, or is started for the next decision. */
  hold(): void {
    if (!this.#moment || this.#held) return;
    this.#settle();
    this.#held = true;
    this.#callOff();
  }

  goOn(): void {
    if (!this.#moment || !this.#held) return;
    this.#settle();
    this.#held = false;
    this.#arm();
    this.#handlers.onChange();
  }

  stop(): void {
    this.#callOff();
    this.#moment = null;
    this.#held = false;
    this.#match.deadline = 0;
  }

  /** A player has come or gone. */
  connect(seat: Seat, connected: boolean): void {
    if (this.#match.connected[seat] === connected) return;
    if (this.#moment?.seat === seat) this.#settle();
    this.#match.connected[seat] = connected;
    if (connected) this.#toReturn[seat] = 0;
    if (this.#moment?.seat !== seat) return;
    this.#arm();
    this.#handlers.onChange();
  }

  /** What the player has used since the clock was started; all that there was if the time is up. */
  used(): Spent {
    if (!this.#moment) return { spent: 0, grace: 0 };
    this.#settle();
    return { spent: Math.round(this.#spent), grace: Math.round(this.#grace) };
  }

  /** Counts the time since it was last counted. */
  #settle(): void {
    const { seat } = this.#moment!;
    const now = this.#clock.running();
    let passed = this.#held ? 0 : now - this.#since;
    this.#since = now;
    if (!this.#match.connected[seat]) {
      const free = Math.min(passed, this.#toReturn[seat]);
      this.#toReturn[seat] -= free;
      const grace = Math.min(passed - free, this.#match.clocks.grace[seat] - this.#grace);
      this.#grace += grace;
      passed -= free + grace;
    }
    this.#spent += passed;
  }

  #left(): number {
    const moment = this.#moment!;
    const { clocks, connected } = this.#match;
    if (clocks.hasExpired(moment)) return 0;
    const own = Math.max(0, clocks.left(moment) - this.#spent);
    const { seat } = moment;
    return connected[seat] ? own : own + this.#toReturn[seat] + clocks.grace[seat] - this.#grace;
  }

  /** Sets the timer for what comes next: a warning, or the end. */
  #arm(): void {
    this.#callOff();
    if (this.#held) return;
    const left = Math.ceil(this.#left());
    this.#match.deadline = this.#clock.now() + left;
    const warning = WARNINGS.find((ms) => ms < left) ?? 0;
    this.#callOff = this.#clock.after(left - warning, () => this.#onTimer(warning));
  }

  #onTimer(due: number): void {
    const { deadline } = this.#match;
    this.#settle();
    const left = this.#left();
    if (left <= 0) return this.#handlers.onExpiry();
    this.#arm();
    // While this process stood still, nobody's time ran.
    if (Math.abs(this.#match.deadline - deadline) > TOLERANCE) this.#handlers.onChange();
    if (due > 0 && left <= due + TOLERANCE) this.#handlers.onWarning(this.#moment!.seat, Math.ceil(left));
  }
}
