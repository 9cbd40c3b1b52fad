// Damage that the opponent's Mantimon may expect of a text, wherever they stand.

import type { Amount, Effect, Group, Target } from "../language.ts";
import { nestedEffects } from "../pool.ts";

export interface ExpectedDamage {
  /** To the defender, or to any one Mantimon that the attacker chooses. */
  aimed: number;
  /** To others, added up. */
  spread: number;
}

/** How the parts of a text are measured: on a board, or on average. */
export interface Measure {
  amount: (amount: Amount) => number;
  /** Mantimon on the opponent's bench. */
  bench: number;
}

const isTheirs = ({ side }: Group): boolean => side !== "mine";

/** How many Mantimon are aimed at, and how many others are reached. */
function reach(to: Target | undefined, { amount, bench }: Measure): [number, number] {
  if (to === undefined || to === "defender") return [1, 0];
  if (to === "chosen" || to === "it") return [0, 1];
  if (typeof to === "string") return [0, 0];
  if ("choose" in to) {
    if (!isTheirs(to.choose)) return [0, 0];
    const others = to.choose.place === "active" ? 0 : bench;
    const count = Math.min(amount(to.count ?? 1), others + (to.choose.place === "bench" ? 0 : 1));
    return to.choose.place === "bench" ? [0, count] : [Math.min(1, count), Math.max(0, count - 1)];
  }
  if ("random" in to) return isTheirs(to.random) ? [0, amount(to.times ?? 1)] : [0, 0];
  if (!isTheirs(to.each)) return [0, 0];
  return [to.each.place === "bench" ? 0 : 1, to.each.place === "active" ? 0 : bench];
}

const COUNTER = 10;

/** What hangs on a coin, a condition or a choice happens half the time. */
export function expectedDamage(effects: readonly Effect[], measure: Measure): ExpectedDamage {
  const sum: ExpectedDamage = { aimed: 0, spread: 0 };
  const add = (damage: number, [aimed, spread]: [number, number]): void => {
    sum.aimed += damage * aimed;
    sum.spread += damage * spread;
  };
  for (const effect of effects) {
    if (effect.effect === "damage") add(measure.amount(effect.amount), reach(effect.to, measure));
    else if (effect.effect === "putCounters")
      add(COUNTER * measure.amount(effect.count), reach(effect.to, measure));
    if (effect.effect === "lasting") continue;
    for (const list of nestedEffects(effect)) {
      const part = expectedDamage(list, measure);
      add(0.5, [part.aimed, part.spread]);
    }
  }
  return sum;
}

// ── Without a board

const AVERAGE_COUNT = 2;

function average(amount: Amount): number {
  if (typeof amount === "number") return amount;
  if ("count" in amount) {
    const number = AVERAGE_COUNT * (amount.times ?? 1);
    return amount.max === undefined ? number : Math.min(number, amount.max);
  }
  if ("sum" in amount) return amount.sum.reduce<number>((sum, part) => sum + average(part), 0);
  if ("minus" in amount) return average(amount.minus[0]) - average(amount.minus[1]);
  if ("product" in amount) return average(amount.product[0]) * average(amount.product[1]);
  if ("least" in amount) return Math.min(...amount.least.map(average));
  if ("most" in amount) return Math.max(...amount.most.map(average));
  return (average(amount.then) + average(amount.else ?? 0)) / 2;
}

const AVERAGE = { amount: average, bench: 2 };

/** What a text does on an average board; the half of what is spread. */
export function averageDamage(effects: readonly Effect[]): number {
  const { aimed, spread } = expectedDamage(effects, AVERAGE);
  return Math.max(0, aimed + spread / 2);
}
