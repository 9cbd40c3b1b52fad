// A race between moves: each is played out in the same sampled worlds, and those that are clearly behind drop out.
// Comparing in the same worlds takes the luck of the deal out of the difference.
// Source: Maron and Moore, "Hoeffding Races" (1994); with the paired differences of Birattari et al., "A Racing
// Algorithm for Configuring Metaheuristics" (2002).

/** What has been seen of one move. */
export interface Runner<T> {
  move: T;
  /** The chance of winning after it, by world: all runners have run in the same ones, in the same order. */
  values: number[];
  sum: number;
}

export interface Race<T> {
  /** Moves that are still in the race. */
  runners: Runner<T>[];
  /** Moves that have dropped out. */
  out: Runner<T>[];
  worlds: number;
}

export function newRace<T>(moves: readonly T[]): Race<T> {
  return { runners: moves.map((move) => ({ move, values: [], sum: 0 })), out: [], worlds: 0 };
}

/** Worlds before the first move may drop out, and from then on between looks at the standings. */
const FIRST_LOOK = 6;
const LOOK_EVERY = 2;
/** A move drops out when it is so many standard errors behind. */
const DROP_AT = 1.7;
/** Moves that differ by less, after so many worlds, are the same for all we know. */
const SAME = 0.003;
const SAME_FROM = 16;
/** No difference is surer than this: worlds in which chance has not yet mattered look all alike. */
const MIN_VARIANCE = 1e-5;

/** By how much one runner leads another in the worlds that both have run in, and the standard error of it. */
export function lead<T>(one: Runner<T>, other: Runner<T>): { mean: number; error: number } {
  const worlds = Math.min(one.values.length, other.values.length);
  let sum = 0;
  for (let i = 0; i < worlds; i++) sum += one.values[i] - other.values[i];
  const mean = sum / worlds;
  let squares = 0;
  for (let i = 0; i < worlds; i++) squares += (one.values[i] - other.values[i] - mean) ** 2;
  return { mean, error: Math.sqrt(Math.max(MIN_VARIANCE, squares / worlds) / worlds) };
}

function leader<T>({ runners }: Race<T>): Runner<T> {
  return runners.reduce((best, runner) => (runner.sum > best.sum ? runner : best));
}

/** Enters the results of one world, in the order of the runners, and lets drop out who is clearly behind. */
export function enterWorld<T>(race: Race<T>, values: readonly number[]): void {
  race.runners.forEach((runner, i) => {
    runner.values.push(values[i]);
    runner.sum += values[i];
  });
  race.worlds++;
  if (race.worlds < FIRST_LOOK || race.worlds % LOOK_EVERY !== 0) return;
  const best = leader(race);
  const dropsOut = (runner: Runner<T>): boolean => {
    if (runner === best) return false;
    const { mean, error } = lead(best, runner);
    const isSame = race.worlds >= SAME_FROM && mean < SAME && error < SAME;
    return isSame || mean > DROP_AT * error;
  };
  race.out.push(...race.runners.filter(dropsOut));
  race.runners = race.runners.filter((runner) => !race.out.includes(runner));
}

/** A favorite that is still in the race loses to who leads it by so many standard errors; by more after few worlds. */
const BEATS_FAVORITE_AT = 0.5;
const BEATS_EARLY_AT = 1;
const MIN_WORLDS = 6;
const MANY_WORLDS = 16;

/** The move that leads; the favorite if nothing speaks against it. */
export function winnerOf<T>(race: Race<T>, favorite: T): T {
  if (race.worlds < MIN_WORLDS) return favorite;
  const best = leader(race);
  const other = race.runners.find(({ move }) => move === favorite);
  if (other === undefined || other === best) return best.move;
  const { mean, error } = lead(best, other);
  const enough = race.worlds < MANY_WORLDS ? BEATS_EARLY_AT : BEATS_FAVORITE_AT;
  return mean > enough * error ? best.move : favorite;
}
