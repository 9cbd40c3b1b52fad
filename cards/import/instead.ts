// "If …, draw 4 cards instead": an effect that takes the place of the one before it.

import type { Condition, Effect } from "../../engine/language.ts";

export const NO_INSTEAD = '"instead" is not about the effect just before';

/** The effect just before, or another of its kind if a condition holds; undefined if they are of different kinds. */
export function insteadOf(
  last: Effect | undefined,
  condition: Condition,
  effects: Effect[],
): Effect[] | undefined {
  const [first, ...more] = effects;
  if (!last || !first || more.length > 0 || !isAlike(last, first)) return undefined;
  return isAsked(condition) ? undefined : [{ effect: "if", condition, then: effects, else: [last] }];
}

/** The healing just before with another amount if a condition holds. "It" is whom it heals. */
export function healingInstead(
  last: Effect | undefined,
  condition: Condition,
  amount: number,
): Effect[] | undefined {
  if (last?.effect !== "heal") return undefined;
  const { target } = last;
  if (typeof target === "object" && ("random" in target || "each" in target)) return undefined;
  const known = typeof target === "string" ? target : "chosen";
  const asked: Condition =
    "is" in condition && condition.is === "it" ? { ...condition, is: known } : condition;
  if (isAsked(asked)) return undefined;
  const healed = { ...last, target: known };
  const either: Effect = { effect: "if", condition: asked, then: [{ ...healed, amount }], else: [healed] };
  return known === target ? [either] : [{ effect: "choose", target }, either];
}

function isAlike(one: Effect, other: Effect): boolean {
  if (one.effect === "may" && other.effect === "may") {
    const [[a, ...rest], [b, ...others]] = [one.do, other.do];
    return rest.length + others.length === 0 && isAlike(a, b);
  }
  return one.effect === other.effect && !LISTS.has(one.effect);
}

/** Effects that hold others: what "instead" means of them is not clear. */
const LISTS: ReadonlySet<Effect["effect"]> = new Set(["if", "may", "choice", "forEach", "repeat", "flip"]);

/** Whether the condition is about what was done just before, which is asked too early then. */
function isAsked(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isAsked);
  if (typeof value !== "object" || value === null) return value === "it";
  const { count } = value as { count?: unknown };
  return count === "last" || count === "discarded" || Object.values(value).some(isAsked);
}
