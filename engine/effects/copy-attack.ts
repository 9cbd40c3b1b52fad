// Copying attacks of other Mantimon.

import { findMon, infoOf } from "../board.ts";
import { meetsCondition, missingForAttack, pushAttackText } from "../combat.ts";
import type { EffectContext } from "../context.ts";
import { ask } from "../decisions.ts";
import { energySupply } from "../energy-cost.ts";
import { ATTACKS_A_CARD } from "../pool.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { candidates, reach } from "../targets.ts";
import { NONE } from "../vocabulary.ts";
import { aimAtAny, type EffectOf, type EffectRules, never } from "./effect.ts";

/** Outside of an attack it does nothing. */
function copyAttack(game: Game, frame: Frame, effect: EffectOf<"copyAttack">): boolean {
  if (frame.attack === NONE) return true;
  const mons = reach(game, frame, aimAtAny(effect.of));
  if (mons === null) return false;
  const options = mons.flatMap((mon) =>
    copyable(game, frame, effect, mon).map((index) => mon.id * ATTACKS_A_CARD + index),
  );
  const picked = ask(game, frame, { seat: frame.seat, kind: "attack", options, min: 1, max: 1 });
  if (picked === null) return false;
  const source = mons.find((mon) => mon.id === Math.floor(picked[0] / ATTACKS_A_CARD));
  if (source === undefined) return true;
  const index = picked[0] % ATTACKS_A_CARD;
  pushAttackText(game, frame.seat, frame.mon, infoOf(game, source).index, index);
  return true;
}

/** Indexes of a Mantimon's attacks that may be copied. */
function copyable(game: Game, context: EffectContext, effect: EffectOf<"copyAttack">, mon: Mon): number[] {
  const user = findMon(game, context.mon);
  const supply = effect.paid === true && user !== null ? energySupply(game, user) : null;
  return infoOf(game, mon).attacks.flatMap((attack, index) => {
    if (attack.copies || (effect.paid === true && user === null)) return [];
    if (!meetsCondition(game, context.seat, context.mon, attack)) return [];
    const lacks = supply !== null && missingForAttack(game, user as Mon, attack, supply).length > 0;
    return lacks ? [] : [index];
  });
}

export const copyAttackRules: EffectRules<"copyAttack"> = {
  run: copyAttack,
  isPossible(game, prospect, effect) {
    if (prospect.attack === NONE) return false;
    return candidates(game, prospect, aimAtAny(effect.of)).some(
      (mon) => copyable(game, prospect, effect, mon).length > 0,
    );
  },
  harms: never,
};
