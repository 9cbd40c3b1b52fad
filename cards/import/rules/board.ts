// Clauses about damage, statuses, energy, and Mantimon and their places.

import type { Effect, EnergySource, Target } from "../../../engine/language.ts";
import type { Status } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import { made, rule } from "../rule.ts";
import type { Quantity, Tail } from "../values.ts";
import { amountOf, amountOrAll } from "./amounts.ts";

/** The clause that an amount makes, unless its words made no amount. */
export function sized<A>(amount: A | undefined, build: (amount: A) => Effect): Effect[] | undefined {
  return amount === undefined ? undefined : [made<Effect>(build(amount))];
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
    "{self:total} [also] does {q:damage} to itself {tail?} {ignored?}",
    ({ self, q, tail, ignored }) => (self === "self" ? damage(q, "self", tail, ignored) : undefined),
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

const health: Rule[] = [
  rule("clause", "(put|place) {q:counters} on {to:target} {tail?}", ({ q, to, tail }) =>
    sized(amountOf(q, tail), (count) => ({ effect: "putCounters", count, to })),
  ),
  rule("clause", "move {q:counters} from {from:target} to {to:target} {tail?}", ({ q, from, to, tail }) =>
    sized(amountOrAll(q, tail), (count) => ({ effect: "moveCounters", count, from, to })),
  ),
  rule("clause", "heal {q:damage} from {target} {tail?}", ({ q, target, tail }) => heal(q, target, tail)),
  rule("clause", "heal from {target} the same amount of damage you did to {to:target}", ({ target }) => [
    { effect: "heal", amount: { count: "last" }, target },
  ]),
  rule("clause", "remove {q:counters} from {target}", ({ q, target }) =>
    heal({ ...q, count: typeof q.count === "number" ? q.count * 10 : q.count }, target),
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
  rule("clause", "make {to:target} {statuses}", ({ to, statuses }) => afflict(statuses, to)),
  rule("clause", "both active mantimon are now {statuses}", ({ statuses }) => [
    ...afflict(statuses, "active"),
    ...afflict(statuses, "defender"),
  ]),
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

function afflict(all: Status[], to: Target): Effect[] {
  return all.map((status) => ({ effect: "status", status, to }));
}

const energy: Rule[] = [
  rule("source", "your energy zone", () => "energyZone"),
  rule("source", "your hand", () => "hand"),
  rule("source", "your discard pile", () => "discard"),
  rule("source", "your [energy] deck", () => "deck"),
  rule("split", "(in any way you like|however you like)", () => true),
  rule("clause", "attach {q:energy} from {source} to {to:target} {split:split?} {tail?}", attach),
  rule("clause", "attach {q:energy} from {source} {tail} to {to:target}", attach),
  rule(
    "clause",
    "attach {q:energy} from {source} to {choose:group} {split} {tail?}",
    ({ choose, ...found }) => attach({ ...found, to: { choose } }),
  ),
  rule(
    "clause",
    "take {q:energy} from {source} {tail?} and attach (it|them) to {to:target} {split:split?}",
    attach,
  ),
  rule(
    "clause",
    "search your [energy] deck for {q:energy} {tail?}[,] and attach (it|them) to {to:target} {split:split?} [, and shuffle your deck]",
    (found) => attach({ ...found, source: "deck" }),
  ),
  rule("anotherOf", "another of {choose:group}", (found) => found),
  rule("clause", "move {q:energy} from {from:target} to {to:anotherOf}", ({ q, from, to }) =>
    sized(amountOrAll(q), (count) => ({ effect: "moveEnergy", count, type: q.type, from, to })),
  ),
  rule("clause", "move {q:counters} from {from:target} to {to:anotherOf}", ({ q, from, to }) =>
    sized(amountOrAll(q), (count) => ({ effect: "moveCounters", count, from, to })),
  ),
  rule("clause", "move {q:energy} from {from:target} to {to:target} {tail?}", ({ q, from, to, tail }) =>
    sized(amountOrAll(q, tail), (count) => ({ effect: "moveEnergy", count, type: q.type, from, to })),
  ),
  rule("clause", "discard {q:energy} (from|attached to) {among:among?} {from:target} {tail?}", (found) =>
    detach({ ...found, to: "discard" }),
  ),
  rule(
    "clause",
    "put {q:energy} (from|attached to) {among:among?} {from:target} into {owner} hand {tail?}",
    (found) => detach({ ...found, to: "hand" }),
  ),
  rule("clause", "return {q:energy} (from|attached to) {from:target} to {owner} hand", (found) =>
    detach({ ...found, to: "hand" }),
  ),
  rule(
    "clause",
    "shuffle {q:energy} (from|attached to) {among:among?} {from:target} into {owner} deck {tail?}",
    (found) => detach({ ...found, to: "deck" }),
  ),
  rule("among", "among", () => true),
  rule("owner", "(your|your opponent's|its owner's|their)", () => true),
];

interface Attach {
  q: Quantity;
  source: EnergySource;
  to: Target;
  split?: true;
  tail?: Tail;
}

function attach({ q, source, to, split, tail }: Attach): Effect[] | undefined {
  if (q.upTo || q.random) return undefined;
  const { type } = q;
  return sized(amountOf(q, tail), (count) => ({
    effect: "attachEnergy",
    from: source,
    count,
    type,
    to,
    split,
  }));
}

interface Detach {
  q: Quantity;
  from: Target;
  to: "discard" | "hand" | "deck";
  among?: true;
  tail?: Tail;
}

function detach({ q, from, to, among, tail }: Detach): Effect[] | undefined {
  if (q.upTo) return undefined;
  const { type, random } = q;
  return sized(amountOrAll(q, tail), (count) => ({
    effect: "detachEnergy",
    count,
    type,
    from,
    to,
    random,
    among,
  }));
}

const places: Rule[] = [
  rule("clause", "switch your active mantimon with 1 of your benched mantimon", () => [
    { effect: "switch", side: "mine" },
  ]),
  rule("clause", "switch this mantimon with 1 of your benched mantimon", () => [
    { effect: "switch", side: "mine" },
  ]),
  rule(
    "clause",
    "switch (your opponent's active mantimon|the defending mantimon) with 1 of (their|your opponent's) benched mantimon {by?}",
    ({ by }) => [made<Effect>({ effect: "switch", side: "theirs", by })],
  ),
  rule(
    "clause",
    "switch 1 of your opponent's benched mantimon with (their active mantimon|the defending mantimon)",
    () => [{ effect: "switch", side: "theirs" }],
  ),
  rule("clause", "switch in 1 of your opponent's benched mantimon to the active spot", () => [
    { effect: "switch", side: "theirs" },
  ]),
  rule(
    "clause",
    "(your opponent switches|have your opponent switch) (their active mantimon|the defending mantimon) with 1 of their benched mantimon",
    () => [{ effect: "switch", side: "theirs", by: "opponent" }],
  ),
  rule("clause", "switch out your opponent's active mantimon to the bench", () => [
    { effect: "switch", side: "theirs", by: "opponent" },
  ]),
  rule("withAll", "and (all attached cards|all cards attached to it)", () => true),
  rule("clause", "(put|return) {target} {withAll} (into|to) {owner} hand", ({ target }) => [
    { effect: "returnMon", target, to: "hand" },
  ]),
  rule("clause", "shuffle {target} {withAll} into {owner} deck", ({ target }) => [
    { effect: "returnMon", target, to: "deck" },
  ]),
  rule("clause", "discard {target} {withAll}", ({ target }) => [
    { effect: "returnMon", target, to: "discard" },
  ]),
  rule("top", "(its highest stage card|the highest stage [evolution] card on it)", () => true),
  rule("clause", "devolve {target} (:|and|by) (put|putting) {top} into {owner} hand", ({ target }) => [
    { effect: "devolve", target, to: "hand" },
  ]),
  rule("clause", "devolve {target} (:|and|by) (shuffle|shuffling) {top} into {owner} deck", ({ target }) => [
    { effect: "devolve", target, to: "deck" },
  ]),
  rule("clause", "devolve {target} (:|and|by) (discard|discarding) {top}", ({ target }) => [
    { effect: "devolve", target, to: "discard" },
  ]),
  rule("clause", "evolve {target} with a card from your {from:evolvers} {skip:skipping?}", (found) => [
    made<Effect>({ effect: "evolve", ...found }),
  ]),
  rule(
    "clause",
    "search your deck for a card that evolves from {target}[,] and put it onto {onto:target} to evolve it",
    ({ target, onto }) =>
      onto === target || onto === "it" ? [{ effect: "evolve", target, from: "deck" }] : undefined,
  ),
  rule("evolvers", "hand", () => "hand"),
  rule("evolvers", "deck", () => "deck"),
  rule("skipping", ", skipping stage 1", () => true),
  rule("clause", "discard all [mantimon] tools (from|attached to) {target}", (found) => [
    { effect: "discardTool", ...found },
  ]),
  rule("clause", "discard a [mantimon] tool [card] (from|attached to) {target}", (found) => [
    { effect: "discardTool", ...found },
  ]),
  rule("clause", "discard (the|a|any) stadium [card] in play", () => [{ effect: "discardStadium" }]),
  rule("clause", "discard this (card|tool)", () => [{ effect: "discardThis" }]),
];

export const BOARD_RULES: Rule[] = [...damages, ...health, ...statuses, ...energy, ...places];
