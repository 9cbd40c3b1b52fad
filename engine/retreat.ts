// Retreating: energy worth the cost is discarded, then the active Mantimon changes places.

import { findMon } from "./board.ts";
import { ask } from "./decisions.ts";
import { frameOf } from "./frames.ts";
import { detachEnergy, switchActive } from "./in-play.ts";
import { energyTimes, retreatCost } from "./modifiers.ts";
import { type Frame, type Game, type Mon, OP, UNDO } from "./state.ts";
import type { Seat } from "./vocabulary.ts";
import { tellAllowance } from "./zones.ts";

/** What an energy card on a Mantimon is worth towards a cost. */
export function energyWorth(game: Game, mon: Mon, card: number): number {
  return game.pool.info[card].provides.length * energyTimes(game, mon, card);
}

export function pushRetreat(game: Game, seat: Seat, to: number): void {
  const frame = frameOf(OP.retreat, seat);
  frame.mon = to;
  frame.undo = UNDO.retreat;
  game.stack.push(frame);
}

/**
 * The next card of a set that pays: those from `start` on, as long as they and what follows are
 * enough. So each set is picked in one way only, and what has to go is not asked for.
 */
function nextOf(cards: number[], worth: number[], start: number, due: number): number[] {
  let rest = 0;
  let end = cards.length;
  for (let place = cards.length - 1; place >= start; place--) {
    rest += worth[place];
    if (rest < due) end = place;
  }
  return cards.slice(start, end);
}

/** Energy is picked card by card until it is enough; only then does anything happen. */
export function stepRetreat(game: Game, frame: Frame): void {
  const player = game.players[frame.seat];
  const active = player.active as Mon;
  const cards = active.energy.slice().sort((a, b) => a - b);
  const worth = cards.map((card) => energyWorth(game, active, card));
  const paid: number[] = [];
  let due = retreatCost(game, active);
  let start = 0;
  while (due > 0) {
    const options = nextOf(cards, worth, start, due);
    const picked = ask(game, frame, {
      seat: frame.seat,
      kind: "energy",
      reason: "retreat",
      mon: active.id,
      options,
      min: 1,
      max: 1,
    });
    if (picked === null) return;
    const place = start + options.indexOf(picked[0]);
    paid.push(cards[place]);
    due -= worth[place];
    start = place + 1;
  }
  game.stack.pop();
  for (const card of paid) detachEnergy(game, active, card, "discard");
  player.retreated = true;
  tellAllowance(game, frame.seat);
  if (game.sink !== null) game.sink.push({ type: "retreated", seat: frame.seat });
  switchActive(game, frame.seat, findMon(game, frame.mon) as Mon);
  game.stack.push(frameOf(OP.stateBasedActions, frame.seat));
}
