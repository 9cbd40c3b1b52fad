// The time that players have: an allowance for each turn, a reserve beside it, and a grace for broken connections.
import { opponentOf, PRESETS, type PresetName, type RulesConfig, type Seat } from "../../engine/index.ts";

/** Milliseconds, except for `expiries`. */
interface TimeAllowances {
  /** Allowance for all decisions of the set-up. */
  setup: number;
  /** Allowance for each own turn, however many actions it has. */
  turn: number;
  /** Allowance for all answers within one turn of the opponent. */
  answer: number;
  /** For the whole match: used when an allowance is used up. */
  reserve: number;
  /** For the whole match: used while the player is not connected, before anything else. */
  grace: number;
  /** To come back in after the match was interrupted, before anything is used of the rest. */
  return: number;
  /** For each action of the opponent since the own latest one, to see it: used first of all. */
  reading: number;
  /** The most that all of them give together. */
  readingMax: number;
  /** Times in a row that a player's time may run out: the last of them loses the match. */
  expiries: number;
}

/** Matches that began before there was time for reading have none. */
type StoredAllowances = Omit<TimeAllowances, "reading" | "readingMax"> &
  Partial<Pick<TimeAllowances, "reading" | "readingMax">>;

export interface TimeControl extends StoredAllowances {
  /** The time of a connected player does not run: only a match that is left comes to an end by the clock. */
  untimed?: true;
}

const CLASSIC: TimeAllowances = {
  setup: 60_000,
  turn: 75_000,
  answer: 30_000,
  reserve: 240_000,
  grace: 120_000,
  return: 30_000,
  reading: 1_500,
  readingMax: 15_000,
  expiries: 3,
};

const TIME_CONTROLS: Record<PresetName, TimeAllowances> = {
  house: CLASSIC,
  standard: CLASSIC,
  pocket: { ...CLASSIC, setup: 45_000, turn: 45_000, answer: 20_000, reserve: 120_000, grace: 90_000 },
};

/** The default time control of a rule set. @param percent of the default times */
export function timeControlFor({ name }: RulesConfig, percent = 100): TimeAllowances {
  const { expiries, ...times } = TIME_CONTROLS[Object.hasOwn(PRESETS, name) ? (name as PresetName) : "house"];
  const scaled = Object.entries(times).map(([key, ms]) => [
    key,
    Math.max(1, Math.round((ms * percent) / 100)),
  ]);
  return { ...(Object.fromEntries(scaled) as typeof times), expiries };
}

/** Milliseconds before the end at which the player to move is warned. */
export const WARNINGS = [30_000, 10_000];

/** What determines whose time runs, and which allowance is used. */
export interface Moment {
  /** Who has to move. */
  seat: Seat;
  /** Whose turn it is. */
  current: Seat;
  /** 0 during the set-up. */
  turn: number;
}

/** Time used for one action. Time for reading is not part of it. */
export interface Spent {
  /** Milliseconds of the turn's allowance, then of the reserve. */
  spent: number;
  /** Milliseconds of the grace. */
  grace: number;
}

/** The clocks of both players. It follows from the log, so that it survives a resume. */
export class TimeBudgets {
  readonly control: TimeControl;
  /** By seat: milliseconds that are left. */
  readonly reserve: [number, number];
  readonly grace: [number, number];
  /** By seat: how many times in a row the time has run out. */
  readonly strikes: [number, number] = [0, 0];
  /** By seat: actions of the opponent since the own latest one. */
  readonly #unread: [number, number] = [0, 0];
  /** By seat: milliseconds used of this turn's allowance. */
  #used: [number, number] = [0, 0];
  /** By seat: the turn in which the time last ran out. */
  readonly #expired: [number, number] = [-1, -1];
  #turn = 0;

  constructor(rules: TimeControl) {
    this.control = rules;
    this.reserve = [rules.reserve, rules.reserve];
    this.grace = [rules.grace, rules.grace];
  }

  /** Milliseconds that a player has for everything up to the end of the turn. */
  left(moment: Moment): number {
    return Math.max(0, this.#allowance(moment) - this.#usedIn(moment)) + this.reserve[moment.seat];
  }

  /** Milliseconds before the time of a player begins to run, in which to see what the opponent has done. */
  readingTime({ seat }: Moment): number {
    const { reading = 0, readingMax = 0 } = this.control;
    return Math.min(readingMax, this.#unread[seat] * reading);
  }

  /** Whether this seat's time has run out in this turn already: then nothing more is asked of it. */
  hasExpired({ seat, turn }: Moment): boolean {
    return this.#expired[seat] === turn;
  }

  /** Whether the seat loses if its time runs out now. */
  isLast(moment: Moment): boolean {
    return !this.hasExpired(moment) && this.strikes[moment.seat] + 1 >= this.control.expiries;
  }

  /**
   * Counts an action.
   * @param before the game as it was when the action was asked for.
   * @param after the turn after it: a clean turn of one's own makes up for the times that ran out before.
   */
  count(before: Moment, { spent, grace }: Spent, byClock: boolean, after: number): void {
    const { seat, turn, current } = before;
    const allowance = Math.max(0, this.#allowance(before) - this.#usedIn(before));
    this.#used[seat] += spent;
    this.#unread[seat] = 0;
    this.#unread[opponentOf(seat)]++;
    this.reserve[seat] = Math.max(0, this.reserve[seat] - Math.max(0, spent - allowance));
    this.grace[seat] = Math.max(0, this.grace[seat] - grace);
    if (byClock && !this.hasExpired(before)) {
      this.strikes[seat]++;
      this.#expired[seat] = turn;
    }
    if (turn > 0 && after > turn && this.#expired[current] !== turn) this.strikes[current] = 0;
  }

  #allowance({ seat, current, turn }: Moment): number {
    if (turn === 0) return this.control.setup;
    return seat === current ? this.control.turn : this.control.answer;
  }

  #usedIn({ seat, turn }: Moment): number {
    if (turn !== this.#turn) {
      this.#turn = turn;
      this.#used = [0, 0];
    }
    return this.#used[seat];
  }
}
