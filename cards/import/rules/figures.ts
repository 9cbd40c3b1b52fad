// Sentences about the damage that is printed beside an attack: more, less, a multiple, or none.

import type { Amount } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import type { Item } from "../items.ts";
import { rule } from "../rule.ts";
import type { Growing, Tail } from "../values.ts";
import { amountOf, conditional, factor, limited } from "./amounts.ts";
import { DID, opposite } from "./conditions.ts";

function growth(q: Growing, tail?: Tail): Extract<Item, { say: "growth" }> | undefined {
  const amount = amountOf(q, tail);
  return amount === undefined ? undefined : { say: "growth", by: q.less ? "less" : "more", amount };
}

/** An increase under a condition: the amount is 0 if it does not hold. */
const grown = (amount: Amount, by: "more" | "less"): Item => ({ say: "growth", by, amount });

const DOES = "[this attack|it] does {q:moreDamage}";

export const FIGURE_RULES: Rule[] = [
  rule(
    "item",
    "{effects:closed}[,] and this attack does {times:number} damage for each {each} {ceiling?}",
    ({ effects, times, each, ceiling }) => [
      { say: "effects", effects },
      { say: "times", count: limited(factor(each, times), ceiling) },
    ],
  ),
  rule("item", "{effects:closed}[,] and this attack does {q:moreDamage} {tail}", ({ effects, q, tail }) => {
    const more = growth(q, tail);
    return more && [{ say: "effects", effects }, more];
  }),
  rule("growth", `${DOES} {tail?}`, ({ q, tail }) => growth(q, tail)),
  rule(
    "growth",
    `${DOES} to (the defending mantimon|your opponent's active mantimon) {tail?}`,
    ({ q, tail }) => growth(q, tail),
  ),
  rule("growth", "[this attack|it] does {amount:number} damage plus {q:moreDamage} {tail?}", ({ q, tail }) =>
    growth(q, tail),
  ),
  rule("item", "{growth}", ({ growth }) => [growth]),
  rule("item", "if {condition}, {growth}", ({ condition, growth }) => [
    grown(conditional(condition, growth.amount), growth.by),
  ]),
  rule("item", "if {condition}, {growth}[,] and {effects:block}", ({ condition, growth, effects }) => [
    grown(conditional(condition, growth.amount), growth.by),
    { say: "effects", effects: [{ effect: "if", condition, then: effects }] },
  ]),
  rule("item", "if you do, {growth}", ({ growth }) => [
    { say: "grownIfDone", by: growth.by, amount: conditional(DID, growth.amount) },
  ]),
  rule("item", "otherwise, {growth}", ({ growth }) => [{ ...growth, say: "otherwiseGrowth" }]),
  rule(
    "item",
    "[this attack|it] does {times:number} damage for each {each} {ceiling?}",
    ({ times, each, ceiling }) => [
      { say: "times", count: { ...factor(each, times), ...(ceiling === undefined ? {} : { max: ceiling }) } },
    ],
  ),
  rule(
    "item",
    "[this attack|it] does {times:number} damage (times|multiplied by) the number of {each:some}",
    ({ times, each }) => [{ say: "times", count: factor(each, times) }],
  ),
  rule("item", "you can't add more than {most:number} damage in this way", (found) => [
    { say: "cap", ...found },
  ]),
  rule("item", "this attack does its damage", () => [{ say: "ownDamage" }]),
  rule("item", "if {condition}, this attack does no damage", ({ condition }) => [
    { say: "noDamageUnless", condition: opposite(condition) },
  ]),
  rule("item", "if {condition}, this attack does nothing", ({ condition }) => [
    { say: "nothingUnless", condition: opposite(condition) },
  ]),
  rule("item", "don't apply weakness and resistance for this attack", () => [
    { say: "ignores", ignore: ["weakness", "resistance"] },
  ]),
  rule("item", "this attack's damage isn't affected by {ignore:ignoring}", (found) => [
    { say: "ignores", ...found },
  ]),
];
