// Bounds on what one instruction of a text may do, so that every text comes to an end (docs/RULES.md, 17.4 and 17.13).

/** Coins that one instruction flips, at most. */
export const MAX_COINS = 50;

/** Repetitions of one instruction and random picks that it makes, at most. */
export const MAX_REPEATS = 30;
