// Evaluates amounts, conditions and known targets on the current board, with all modifiers.

import type { EffectContext } from "./context.ts";
import { evaluateTarget } from "./counts.ts";
import { evaluateAmount, evaluateCondition, type Verdict } from "./evaluate.ts";
import { monsInGroup } from "./filters.ts";
import type { Amount, Condition, Group, KnownTarget } from "./language.ts";
import { CURRENT } from "./modifiers.ts";
import type { Frame, Game, Mon } from "./state.ts";

/** The number that an amount comes to: whole, never below 0. */
export function amountOf(game: Game, frame: Frame, amount: Amount): number {
  return largest(game, frame, amount);
}

/** The largest value that an amount may have; while a text is carried out, its exact value. */
export function largest(game: Game, context: EffectContext, amount: Amount): number {
  return typeof amount === "number" ? amount : evaluateAmount(game, context, amount, CURRENT).max;
}

/** Whether an amount may be above 0. */
export function mayBeSome(game: Game, context: EffectContext, amount: Amount | "all"): boolean {
  return amount === "all" || largest(game, context, amount) > 0;
}

/** Whether a condition holds; null if that is not known yet, which never happens while a text is carried out. */
export function verdictOf(game: Game, context: EffectContext, condition: Condition): Verdict {
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
