// Flipping coins.

import { activeModifiers, mayApply } from "./active-modifiers.ts";
import { MODIFIER } from "./modifier-kinds.ts";
import { randomBelow } from "./random.ts";
import { type Game, OP } from "./state.ts";
import type { Seat } from "./vocabulary.ts";

/** Whether all coins that a player flips now are tails. Between turns is nobody's turn. */
export function flipsOnlyTails(game: Game, seat: Seat): boolean {
  if (!mayApply(game, MODIFIER.coinsAreTails) || seat !== game.current || isBetweenTurns(game)) return false;
  return activeModifiers(game, MODIFIER.coinsAreTails, null, seat).length > 0;
}

function isBetweenTurns({ stack }: Game): boolean {
  return stack.some(({ op }) => op === OP.startTurn) && !stack.some(({ op }) => op === OP.endTurn);
}

/** True is heads. */
function flip(game: Game, seat: Seat): boolean {
  return randomBelow(game, 2) === 0 && !flipsOnlyTails(game, seat);
}

function tell(game: Game, seat: Seat, card: number, results: boolean[]): void {
  if (game.sink !== null) game.sink.push({ type: "coins", seat, results: results.slice(), card });
}

/** Flips coins for a card: `true` is heads. */
export function flipCoins(game: Game, seat: Seat, card: number, count: number): boolean[] {
  const results: boolean[] = [];
  for (let i = 0; i < count; i++) results.push(flip(game, seat));
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
  do results.push(flip(game, seat));
  while (results[results.length - 1] && results.length < max);
  tell(game, seat, card, results);
  return results;
}
