// Plays a sampled world on by rules of thumb, and judges where it leads.

import { advance } from "../advance.ts";
import { type Evaluator, winChance } from "../bots/evaluator.ts";
import { priorityMove } from "../bots/priorities.ts";
import { currentPlayer, legalActions } from "../legal.ts";
import type { Game } from "../state.ts";
import type { Seat } from "../vocabulary.ts";

/** Moves of one play-out, at most. */
const MAX_MOVES = 200;

export interface PlayOutSettings {
  /** Turns that begin after the present one before a world is judged. */
  turns: number;
  /**
   * The weight of what comes after a turn, from 0 to 1: a world is judged at the beginning of each turn, by the weighted mean.
   * With 1 only the end counts. Source: the λ-return of R. Sutton's TD(λ).
   */
  fade: number;
}

/**
 * The chance that `seat` wins. Changes the game.
 * @param turn the turn of the move that is played out
 */
export function playOut(
  evaluator: Evaluator,
  game: Game,
  seat: Seat,
  turn: number,
  { turns, fade }: PlayOutSettings,
  random: () => number,
): number {
  let judged = turn;
  let weight = 1;
  let value = 0;
  for (let moves = 0; game.result === null && moves < MAX_MOVES; moves++) {
    if (game.turn > judged) {
      if (game.turn >= turn + turns) break;
      if (fade < 1) {
        value += weight * (1 - fade) * winChance(evaluator, game, seat);
        weight *= fade;
      }
      judged = game.turn;
    }
    const player = currentPlayer(game) as Seat;
    advance(game, priorityMove(game, player, legalActions(game, player), random));
  }
  return value + weight * winChance(evaluator, game, seat);
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
