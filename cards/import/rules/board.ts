// Clauses about damage, damage counters, and statuses.

import type { Condition, Count, Effect, Target } from "../../../engine/language.ts";
import { STATUSES, type Status } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Quantity, Tail } from "../values.ts";
import { amountOf, amountOrAll, sizeOrAll } from "./amounts.ts";

/** The clause for an amount; undefined if its words made no amount. */
export function sized<A>(amount: A | undefined, build: (amount: A) => Effect): Effect[] | undefined {
  return amount === undefined ? undefined : [pruned<Effect>(build(amount))];
}

type Ignore = Extract<Effect, { effect: "damage" }>["ignore"];

function damage(q: Quantity, to: Target, tail?: Tail, ignore?: Ignore): Effect[] | undefined {
  const where = to === "defender" ? undefined : to;
  return sized(amountOf(q, tail), (amount) => ({ effect: "damage", amount, to: where, ignore }));
}

const damages: Rule[] = [
  rule(
    "clause",
    "[this attack|it] [also] does {q:damage} to {to:target} {tail?} {ignored?}",
    ({ q, to, tail, ignored }) => damage(q, to, tail, ignored),
  ),
  rule(
    "clause",
    "[this attack|it] [also] does {q:damage} {tail} to {to:target} {ignored?}",
    ({ q, to, tail, ignored }) => damage(q, to, tail, ignored),
  ),
  rule("clause", "do {q:damage} to {to:target} {tail?} {ignored?}", ({ q, to, tail, ignored }) =>
    damage(q, to, tail, ignored),
  ),
  rule(
    "clause",
    "(this attack|it) [also] does {q:damage} to {to:target} and {r:damage} to {other:target}",
    ({ q, to, r, other }) => {
      const [one, two] = [damage(q, to), damage(r, other)];
      return one && two && [...one, ...two];
    },
  ),
  rule(
    "clause",
    "{self:total} [also] does {q:damage} to itself {tail?} {ignored?}",
    ({ self, q, tail, ignored }) => (self === "self" ? damage(q, "self", tail, ignored) : undefined),
  ),
  rule("clause", "[this attack|it] does damage to {to:known} equal to its remaining HP", ({ to }) =>
    damage({ count: "open" }, to, { equal: { count: "hpLeft", on: to } }),
  ),
  rule("ignored", "<this damage isn't affected by {ignoring}>", ({ ignoring }) => ignoring),
  rule("ignoring", "{a:ignorable}", ({ a }) => [a]),
  rule("ignoring", "{a:ignorable} or {b:ignorable}", ({ a, b }) => [a, b]),
  rule("ignoring", "{a:ignorable} or {b:ignorable}, or {c:ignorable}", ({ a, b, c }) => [a, b, c]),
  rule("ignoring", "{a:ignorable}, {b:ignorable}[,] or {c:ignorable}", ({ a, b, c }) => [a, b, c]),
  rule("ignorable", "weakness", () => "weakness"),
  rule("ignorable", "resistance", () => "resistance"),
  rule("ignorable", "other effects", () => "effects"),
  rule(
    "ignorable",
    "[by] any [other] effects on (your opponent's active mantimon|that mantimon|the defending mantimon)",
    () => "effects",
  ),
];

/** Poison of another strength than usual lasts as long as the poison. */
const poison: Rule[] = [
  rule(
    "clause",
    "during mantimon checkup, put {n:number} damage (counter|counters) on (that mantimon|it) instead of 1",
    ({ n }) => stronger("it", 10 * n),
  ),
  rule(
    "clause",
    "do {n:number} damage to (this mantimon|that mantimon|it) instead of the usual amount for this special condition",
    ({ n }) => stronger("it", n),
  ),
  rule(
    "clause",
    "it now takes {n:number} poison damage instead of 10 after each player's turn <even if it was already poisoned>",
    ({ n }) => stronger("it", n),
  ),
];

function stronger(on: "it", damage: number): Effect[] | undefined {
  const modify = { kind: "poisonDamage", amount: damage - USUAL_POISON } as const;
  return damage > USUAL_POISON ? [{ effect: "lasting", until: "poisonEnds", on, modify }] : undefined;
}

/** Damage of poison between turns, in every rule set for which cards are printed. */
const USUAL_POISON = 10;

const health: Rule[] = [
  rule("clause", "put {n:number} damage counters on {choose:group} in any way you like", ({ n, choose }) => [
    { effect: "repeat", times: n, do: [{ effect: "putCounters", count: 1, to: { choose } }] },
  ]),
  rule("clause", "double the number of damage counters on each of {each:group}", ({ each }) => [
    {
      effect: "forEach",
      of: { each },
      do: [{ effect: "putCounters", count: { count: "counters", on: "it" }, to: "it" }],
    },
  ]),
  rule("clause", "{to:target} (take|takes) {q:damage}", ({ q, to }) => damage(q, to)),
  rule(
    "clause",
    "remove a number of damage counters from {target} equal to the damage done [to {to:target?}]",
    ({ target }) => [{ effect: "heal", amount: { count: "last" }, target }],
  ),
  rule("clause", "(put|place) {q:counters} on {to:target} {tail?}", ({ q, to, tail }) =>
    sized(amountOf(q, tail), (count) => ({ effect: "putCounters", count, to })),
  ),
  rule("clause", "move {q:counters} from {from:target} to {to:target} {tail?}", ({ q, from, to, tail }) =>
    sized(sizeOrAll(q, tail), (count) => ({ effect: "moveCounters", count, upTo: q.upTo, from, to })),
  ),
  rule("clause", "move {q:damage} from {from:target} to {to:target}", ({ q, from, to }) =>
    q.count === "all" ? [{ effect: "moveCounters", count: "all", from, to }] : undefined,
  ),
  rule("clause", "move all of its damage to {to:target}", ({ to }) => [
    { effect: "moveCounters", count: "all", from: "it", to },
  ]),
  rule("clause", "heal an amount of damage from {target} {tail}", ({ target, tail }) =>
    heal({ count: "open" }, target, tail),
  ),
  rule("clause", "heal {q:damage} from {target} {tail?}", ({ q, target, tail }) => heal(q, target, tail)),
  rule("clause", "heal from {target} the same amount of damage you did to {to:target}", ({ target }) => [
    { effect: "heal", amount: { count: "last" }, target },
  ]),
  rule("clause", "remove {q:counters} from {target}", ({ q, target }) =>
    q.upTo ? undefined : heal({ ...q, count: typeof q.count === "number" ? q.count * 10 : q.count }, target),
  ),
  rule("clause", "knock out {target}", (found) => [{ effect: "knockOut", ...found }]),
  rule("clause", "{target} (is|are) knocked out", (found) => [{ effect: "knockOut", ...found }]),
];

function heal(q: Quantity, target: Target, tail?: Tail): Effect[] | undefined {
  return sized(amountOrAll(q, tail), (amount) => ({ effect: "heal", amount, target }));
}

const statuses: Rule[] = [
  rule("clause", "heal {q:damage} and remove all special conditions from {target}", ({ q, target }) => {
    const healed = heal(q, target);
    return healed && [...healed, { effect: "cure", target: "it" }];
  }),
  rule("clause", "{to:target} (is|are) [also] [now] {statuses}", ({ to, statuses }) => afflict(statuses, to)),
  rule("clause", "{to:target} is now affected by a random special condition", ({ to }) =>
    chosenStatus(to, { statuses: [...STATUSES], by: "chance" }),
  ),
  rule(
    "clause",
    "1 special condition from among {statuses} is chosen at random, and {to:target} is now affected by that special condition",
    ({ statuses, to }) => chosenStatus(to, { statuses, by: "chance" }),
  ),
  rule("clause", "remove a random special condition from {target}", ({ target }) =>
    cureOne(target, "chance"),
  ),
  rule("clause", "remove (1|a) special condition from {target}", ({ target }) => cureOne(target)),
  rule("clause", "heal {q:damage} and remove (1|a) special condition from {target}", ({ q, target }) => {
    const healed = typeof target === "string" ? heal(q, target) : undefined;
    return healed && [...healed, ...cureOne(target)];
  }),
  rule("clause", "{target} recovers from all of them", (found) => [{ effect: "cure", ...found }]),
  rule(
    "clause",
    "if your opponent's active mantimon is damaged by this attack, it is [also] now {statuses}",
    ({ statuses: found }) => [{ effect: "if", condition: damaged(), then: afflict(found, "defender") }],
  ),
  rule("clause", "make {to:target} {statuses}", ({ to, statuses }) => afflict(statuses, to)),
  rule("clause", "remove all special conditions from {target}", (found) => [{ effect: "cure", ...found }]),
  rule("clause", "{target} (recovers|recover) from all special conditions", (found) => [
    { effect: "cure", ...found },
  ]),
  rule("clause", "make {target} no longer {status}", (found) => [{ effect: "cure", ...found }]),
  rule("clause", "{target} (is|are) no longer {status}", (found) => [{ effect: "cure", ...found }]),
  rule("clause", "{target} (recovers|recover) from being {status}", (found) => [
    { effect: "cure", ...found },
  ]),
];

function cureOne(target: Target, by?: "chance"): Effect[] {
  const known = typeof target === "string";
  const on = known ? target : "chosen";
  const options = STATUSES.map((status): Effect[] => [{ effect: "cure", target: on, status }]);
  const choice = pruned<Effect>({ effect: "choice", options, by });
  return known ? [choice] : [{ effect: "choose", target }, choice];
}

/** The damage just before was done: `of` has last.ts compare it with what the text says before. */
const damaged = (): Condition => ({ atLeast: [{ count: "last", of: "damage" } as Count, 1] });

/** One of several statuses, picked by the player or at random. */
export function chosenStatus(to: Target, { statuses, by }: { statuses: Status[]; by?: "chance" }): Effect[] {
  const known = typeof to === "string";
  const on = known ? to : "chosen";
  const options = statuses.map((status): Effect[] => [{ effect: "status", status, to: on }]);
  const choice = pruned<Effect>({ effect: "choice", options, by });
  return known ? [choice] : [{ effect: "choose", target: to }, choice];
}

function afflict(all: Status[], to: Target): Effect[] {
  return all.map((status) => ({ effect: "status", status, to }));
}

export const BOARD_RULES: Rule[] = [...damages, ...health, ...poison, ...statuses];
