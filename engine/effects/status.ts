// Effects on statuses.

import { isActive, statusBit } from "../board.ts";
import { gainStatus, loseStatuses } from "../in-play.ts";
import { isImmune } from "../modifiers.ts";
import { type EffectOf, onTarget, type Rules } from "./effect.ts";

function bitsOf(effect: EffectOf<"cure">): number {
  return effect.status === undefined ? -1 : statusBit(effect.status);
}

export const statusEffects: Rules<"status" | "cure"> = {
  status: onTarget<"status">({
    target: (effect) => effect.to,
    fits: (game, _context, { status }, mon) =>
      isActive(game, mon) && (mon.statuses & statusBit(status)) === 0 && !isImmune(game, mon, status),
    apply(game, _frame, effect, mons) {
      for (const mon of mons) gainStatus(game, mon, effect.status);
      return mons.length;
    },
    isPreventable: true,
    harms: true,
  }),

  cure: onTarget<"cure">({
    target: (effect) => effect.target,
    fits: (_game, _context, effect, mon) => (mon.statuses & bitsOf(effect)) !== 0,
    apply(game, _frame, effect, mons) {
      for (const mon of mons) loseStatuses(game, mon, bitsOf(effect));
      return mons.length;
    },
    isPreventable: false,
    harms: false,
  }),
};
