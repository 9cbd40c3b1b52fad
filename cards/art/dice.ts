// Chance for pictures: streams of numbers that depend on a text and on nothing else.

/** A stream of numbers in [0, 1) with the usual ways to throw it. */
export interface Dice {
  next(): number;
  between(low: number, high: number): number;
  /** A whole number from 0 to below `sides`. */
  whole(sides: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

/** FNV-1a with a final avalanche: 32 well-mixed bits of a text. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * One stream for each question that is asked ("fox:horns", "fox:tail"), so that a new question
 * changes no answer given before.
 */
export function dice(seed: string): Dice {
  let state = hash32(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (sides: number): number => Math.floor(next() * sides);
  return {
    next,
    whole,
    between: (low, high) => low + (high - low) * next(),
    pick: (list) => list[whole(list.length)],
    chance: (probability) => next() < probability,
  };
}
