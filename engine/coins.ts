// Flipping coins.

import { randomBelow } from "./random.ts";
import type { Game } from "./state.ts";
import type { Seat } from "./vocabulary.ts";

/** True is heads. */
function flip(game: Game): boolean {
  return randomBelow(game, 2) === 0;
}

function tell(game: Game, seat: Seat, card: number, results: boolean[]): void {
  if (game.sink !== null) game.sink.push({ type: "coins", seat, results: results.slice(), card });
}

/** Flips coins for a card: `true` is heads. */
export function flipCoins(game: Game, seat: Seat, card: number, count: number): boolean[] {
  const results: boolean[] = [];
  for (let i = 0; i < count; i++) results.push(flip(game));
  tell(game, seat, card, results);
  return results;
}

/** Flips one coin for a rule or a card. */
export function flipsHeads(game: Game, seat: Seat, card: number): boolean {
  return flipCoins(game, seat, card, 1)[0];
}

/** Flips until the first tails, at most `max` coins. */
export function flipUntilTails(game: Game, seat: Seat, card: number, max: number): boolean[] {
  const results: boolean[] = [];
  do results.push(flip(game));
  while (results[results.length - 1] && results.length < max);
  tell(game, seat, card, results);
  return results;
}
