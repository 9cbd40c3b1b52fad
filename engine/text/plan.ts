// The statements of a text and their order: the part of printing that is the same in every language.

import type { Amount, Condition, Count, Effect, Target } from "../language.ts";
import type { Status } from "../vocabulary.ts";

type DamageEffect = Extract<Effect, { effect: "damage" }>;
type Ignored = NonNullable<DamageEffect["ignore"]>;

/** One thing to print: one sentence, or a few that belong together. */
export type Statement =
  | { say: "effect"; effect: Effect }
  /** Several statuses of one Mantimon at once. */
  | { say: "statuses"; statuses: Status[]; to: Extract<Target, string> }
  /** A choice to do something, and what follows if it was done. */
  | { say: "mayThen"; do: Effect[]; next: Effect[] }
  /** The attack's printed damage is done at this place, not first. */
  | { say: "ownDamage" }
  /** The figure grows, shrinks, or is multiplied. */
  | { say: "moreDamage"; amount: Amount }
  | { say: "lessDamage"; amount: Amount }
  | { say: "timesDamage"; count: Count }
  /** The figure, or the whole rest of the attack, needs this condition. */
  | { say: "noDamageUnless"; condition: Condition }
  | { say: "nothingUnless"; condition: Condition }
  | { say: "ignores"; ignore: Ignored };

export interface AttackPlan {
  /** As it is printed beside the name: "30", "30+", "30−", "20×" or "". */
  figure: string;
  statements: Statement[];
}

const MORE = "+";
const LESS = "−";
const TIMES = "×";

/** Plans the text of an attack: its figure, and everything that the figure does not say. */
export function planAttack(effects: Effect[]): AttackPlan {
  const at = effects.findIndex(isOwnDamage);
  if (at >= 0) {
    const own = figureOf(effects[at] as DamageEffect, at === 0);
    if (own === null) return { figure: "", statements: plan(effects) };
    return {
      figure: own.figure,
      statements: [...plan(effects.slice(0, at)), ...own.statements, ...plan(effects.slice(at + 1))],
    };
  }
  const last = effects.at(-1);
  if (last?.effect === "if" && !last.else?.length && last.then.length > 0 && isOwnDamage(last.then[0])) {
    const rest = planAttack(last.then);
    if (rest.figure !== "") {
      const needs: Statement = { say: "nothingUnless", condition: last.condition };
      return { figure: rest.figure, statements: [...plan(effects.slice(0, -1)), needs, ...rest.statements] };
    }
  }
  return { figure: "", statements: plan(effects) };
}

/** Plans a text that is not an attack, or a part of one. */
export function plan(effects: Effect[]): Statement[] {
  return joined(effects).map((said) => (said.say === "effect" ? (mayThen(said.effect) ?? said) : said));
}

/** Effects that fit into one clause each. */
export type Joined = Extract<Statement, { say: "effect" | "statuses" }>;

/** Effects one by one. Several statuses for the same Mantimon are one statement. */
export function joined(effects: Effect[]): Joined[] {
  const all: Joined[] = [];
  for (const effect of effects) {
    const previous = all.at(-1);
    if (effect.effect !== "status" || typeof effect.to !== "string") all.push({ say: "effect", effect });
    else if (previous?.say === "statuses" && previous.to === effect.to) previous.statuses.push(effect.status);
    else all.push({ say: "statuses", statuses: [effect.status], to: effect.to });
  }
  return all;
}

function mayThen(effect: Effect): Statement | null {
  if (effect.effect !== "may" || effect.do.length < 2) return null;
  const last = effect.do.at(-1)!;
  if (last.effect !== "if" || last.else?.length || !isDid(last.condition)) return null;
  return { say: "mayThen", do: effect.do.slice(0, -1), next: last.then };
}

/** How two amounts are compared. */
export type Comparison = "atLeast" | "moreThan" | "equal";

/** The values of a field, if each of the filters has only that field. */
export function eachOnly<Key extends string, Filter extends { [K in Key]?: string }>(
  filters: Filter[],
  key: Key,
): string[] | null {
  const values = filters.map((filter) => (Object.keys(filter).length === 1 ? filter[key] : undefined));
  return values.every((value) => value !== undefined) ? (values as string[]) : null;
}

/** "If you did": the effect just before changed at least one thing. */
export function isDid(condition: Condition): boolean {
  if (!("atLeast" in condition) || "exists" in condition) return false;
  const [counted, least] = condition.atLeast;
  if (least !== 1 || typeof counted !== "object" || !("count" in counted)) return false;
  return counted.count === "last" && (counted.times ?? 1) === 1 && counted.max === undefined;
}

function isOwnDamage(effect: Effect): effect is DamageEffect {
  return effect.effect === "damage" && (effect.to === undefined || effect.to === "defender");
}

function figureOf({ amount, ignore }: DamageEffect, first: boolean): AttackPlan | null {
  const ignores: Statement[] = ignore?.length ? [{ say: "ignores", ignore }] : [];
  const planned = (figure: string, ...statements: Statement[]): AttackPlan => ({
    figure,
    statements: [...statements, ...ignores],
  });
  if (typeof amount === "number")
    return planned(`${amount}`, ...(first ? [] : [{ say: "ownDamage" } as const]));
  if ("count" in amount) {
    if (!amount.times || amount.times === 1) return null;
    return planned(`${amount.times}${TIMES}`, { say: "timesDamage", count: amount });
  }
  if ("sum" in amount) {
    const [base, ...more] = amount.sum;
    if (typeof base !== "number" || more.length === 0) return null;
    return planned(`${base}${MORE}`, ...more.map((added) => ({ say: "moreDamage", amount: added }) as const));
  }
  if ("minus" in amount) {
    const [base, less] = amount.minus;
    return typeof base === "number" ? planned(`${base}${LESS}`, { say: "lessDamage", amount: less }) : null;
  }
  if ("if" in amount && typeof amount.then === "number" && !amount.else) {
    return planned(`${amount.then}`, { say: "noDamageUnless", condition: amount.if });
  }
  return null;
}
