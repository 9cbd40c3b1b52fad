// Retreating: energy for the cost is discarded, then the active Mantimon changes places.

import { findMon } from "./board.ts";
import { ask } from "./decisions.ts";
import { energyWorth } from "./energy-cost.ts";
import { frameOf } from "./frames.ts";
import { detachEnergy, switchActive } from "./in-play.ts";
import { retreatCost } from "./modifiers.ts";
import { type Frame, type Game, type Mon, OP, UNDO } from "./state.ts";
import type { Seat } from "./vocabulary.ts";
import { tellAllowance } from "./zones.ts";

export function pushRetreat(game: Game, seat: Seat, to: number): void {
  const frame = frameOf(OP.retreat, seat);
  frame.mon = to;
  frame.undo = UNDO.retreat;
  game.stack.push(frame);
}

/**
 * Whether some of these cards pay what is due without a card that could be left out. `least` is the smallest worth
 * among the cards picked already.
 */
function canPay(worth: number[], due: number, least: number): boolean {
  if (due <= 0) return due > -least;
  // For each smallest worth that the payment may have: the sums that cards of at least that worth can make.
  return [...new Set([...worth, least])].some((smallest) => {
    if (smallest > least) return false;
    const sums = new Set([0]);
    for (const one of worth) {
      if (one < smallest) continue;
      for (const sum of [...sums]) if (sum < due) sums.add(sum + one);
    }
    return [...sums].some((sum) => sum >= due && sum < due + smallest);
  });
}

/**
 * Places of the cards that may be picked next, from `start` on, so that each set of cards can be picked in one way
 * only. A payment may be more than the cost only if every card in it is needed.
 */
function nextPlaces(cards: number[], worth: number[], start: number, due: number, least: number): number[] {
  const places: number[] = [];
  for (let place = start; place < cards.length; place++) {
    if (place > start && cards[place] === cards[place - 1]) continue;
    if (canPay(worth.slice(place + 1), due - worth[place], Math.min(least, worth[place]))) places.push(place);
  }
  return places;
}

/** Energy is picked card by card until the cost is paid. Nothing changes before that. */
export function stepRetreat(game: Game, frame: Frame): void {
  const player = game.players[frame.seat];
  const active = player.active as Mon;
  const cards = active.energy.slice().sort((a, b) => a - b);
  const worth = cards.map((card) => energyWorth(game, active, card));
  const paid: number[] = [];
  let due = retreatCost(game, active);
  let start = 0;
  let least = Number.POSITIVE_INFINITY;
  while (due > 0) {
    const places = nextPlaces(cards, worth, start, due, least);
    const picked = ask(game, frame, {
      seat: frame.seat,
      kind: "energy",
      reason: "retreat",
      mon: active.id,
      options: places.map((place) => cards[place]),
      min: 1,
      max: 1,
    });
    if (picked === null) return;
    const place = cards.indexOf(picked[0], start);
    paid.push(cards[place]);
    due -= worth[place];
    least = Math.min(least, worth[place]);
    start = place + 1;
  }
  game.stack.pop();
  for (const card of paid) detachEnergy(game, active, card, "discard");
  player.retreated = true;
  tellAllowance(game, frame.seat);
  if (game.sink !== null) game.sink.push({ type: "retreated", seat: frame.seat });
  game.stack.push(frameOf(OP.stateBasedActions, frame.seat));
  switchActive(game, frame.seat, findMon(game, frame.mon) as Mon);
}
