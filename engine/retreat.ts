// Retreating: energy worth the cost is discarded, then the active Mantimon changes places.

import { findMon } from "./board.ts";
import { ask } from "./decisions.ts";
import { energyTimes, retreatCost } from "./modifiers.ts";
import { detachEnergy, switchActive } from "./mons.ts";
import { frameOf } from "./stack.ts";
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

/** Energy is picked card by card until it is enough; only then does anything happen. */
export function stepRetreat(game: Game, frame: Frame): void {
  const player = game.players[frame.seat];
  const active = player.active as Mon;
  const left = active.energy.slice().sort((a, b) => a - b);
  const paid: number[] = [];
  let due = retreatCost(game, active);
  while (due > 0) {
    const picked = ask(game, frame, {
      seat: frame.seat,
      kind: "energy",
      reason: "retreat",
      mon: active.id,
      options: left.slice(),
      min: 1,
      max: 1,
    });
    if (picked === null) return;
    const card = picked[0];
    left.splice(left.indexOf(card), 1);
    paid.push(card);
    due -= energyWorth(game, active, card);
  }
  game.stack.pop();
  for (const card of paid) detachEnergy(game, active, card, "discard");
  player.retreated = true;
  tellAllowance(game, frame.seat);
  if (game.sink !== null) game.sink.push({ type: "retreated", seat: frame.seat });
  switchActive(game, frame.seat, findMon(game, frame.mon) as Mon);
  game.stack.push(frameOf(OP.settle, frame.seat));
}
