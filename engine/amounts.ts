// Amounts, conditions and known targets as they are just now, with all modifiers counted in.

import type { EffectContext } from "./context.ts";
import { evaluateAmount, evaluateCondition, evaluateTarget } from "./evaluate.ts";
import { monsInGroup } from "./filters.ts";
import type { Amount, Condition, Group, KnownTarget } from "./language.ts";
import { CURRENT } from "./modifiers.ts";
import type { Game, Mon } from "./state.ts";

/** The number that an amount comes to: whole, never below 0. */
export function amountOf(game: Game, context: EffectContext, amount: Amount): number {
  return typeof amount === "number" ? amount : evaluateAmount(game, context, amount, CURRENT);
}

export function conditionHolds(game: Game, context: EffectContext, condition: Condition): boolean {
  return evaluateCondition(game, context, condition, CURRENT);
}

/** The Mantimon of a target that needs neither a choice nor chance. */
export function knownTarget(game: Game, context: EffectContext, target: KnownTarget): Mon[] {
  return evaluateTarget(game, context, target, CURRENT);
}

/** The Mantimon of a group, as the text of this context sees it: its own side first. */
export function groupMembers(game: Game, context: EffectContext, group: Group): Mon[] {
  return monsInGroup(game, group, context.seat, context.mon, CURRENT);
}
