// Plays a sampled world on by rules of thumb, and judges where it leads.

import { advance } from "../advance.ts";
import { type Evaluator, winChance } from "../bots/evaluator.ts";
import { priorityMove } from "../bots/priorities.ts";
import { currentPlayer, legalActions } from "../legal.ts";
import type { Game } from "../state.ts";
import type { Seat } from "../vocabulary.ts";

/** Moves of one play-out, at most. */
const MAX_MOVES = 200;

/**
 * The chance that `seat` wins. Changes the game.
 * @param lastTurn the turn at whose beginning the game is judged, if it has not ended
 */
export function playOut(
  evaluator: Evaluator,
  game: Game,
  seat: Seat,
  lastTurn: number,
  random: () => number,
): number {
  for (let moves = 0; game.result === null && game.turn < lastTurn && moves < MAX_MOVES; moves++) {
    const player = currentPlayer(game) as Seat;
    advance(game, priorityMove(game, player, legalActions(game, player), random));
  }
  return winChance(evaluator, game, seat);
}

/** Fractions in [0, 1) of less quality than `randomFrom` gives, and at less cost. Source: T. Ettinger's Mulberry32. */
export function quickRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
