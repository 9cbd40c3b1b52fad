// Clauses about energy: attached, moved, and taken off.

import type { Effect, EnergySource, Target } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { rule } from "../rule.ts";
import type { Quantity, Tail } from "../values.ts";
import { sizeOf, sizeOrAll } from "./amounts.ts";
import { sized } from "./board.ts";

const energy: Rule[] = [
  rule("source", "your energy zone", () => "energyZone"),
  rule("source", "your hand", () => "hand"),
  rule("source", "your discard pile", () => "discard"),
  rule("source", "your [energy] deck", () => "deck"),
  rule("split", "(in any way you like|however you like)", () => true),
  rule("attachedTo", "{target}", ({ target }) => target),
  // Energy is attached to one's own only.
  rule("attachedTo", "[your] {names:namesOr}", ({ names }) => ({
    choose: { side: "mine", place: "any", filter: { anyOf: names.map((name) => ({ name })) } },
  })),
  rule("clause", "attach {q:energy} from {source} to {to:attachedTo} {split:split?} {tail?}", attach),
  rule(
    "clause",
    "(take|choose) {q:energy} from {source} {tail?} and attach (it|them) to {choose:group} {split}",
    ({ choose, ...found }) => attach({ ...found, to: { choose } }),
  ),
  rule("clause", "attach {q:energy} from {source} {tail} to {to:attachedTo}", attach),
  rule(
    "clause",
    "attach {q:energy} from {source} to {choose:group} {split} {tail?}",
    ({ choose, ...found }) => attach({ ...found, to: { choose } }),
  ),
  rule(
    "clause",
    "(take|choose) {q:energy} from {source} {tail?} and attach (it|them) to {to:attachedTo} {split:split?}",
    attach,
  ),
  rule(
    "clause",
    "search your [energy] deck for {q:energy} {tail?}[,] and attach (it|them) to {to:attachedTo} {split:split?} [, and shuffle your deck]",
    (found) => attach({ ...found, source: "deck" }),
  ),
  rule("anotherOf", "another of {choose:group}", (found) => found),
  rule("clause", "move {q:energy} (from|attached to) {from:target} to {to:anotherOf}", moveEnergy),
  rule("clause", "move {q:counters} from {from:target} to {to:anotherOf}", ({ q, from, to }) =>
    sized(sizeOrAll(q), (count) => ({ effect: "moveCounters", count, upTo: q.upTo, from, to })),
  ),
  rule("clause", "take {q:energy} attached to {from:target} and attach (it|them) to {to:target}", moveEnergy),
  rule("clause", "move {q:energy} (from|attached to) {from:target} to {to:target} {tail?}", moveEnergy),
  rule(
    "clause",
    "move {q:energy} (from|attached to) {from:target} to {choose:group} {split} {tail?}",
    ({ choose, ...found }) => moveEnergy({ ...found, to: { choose } }),
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
  rule("clause", "discard {q:energy} from among the energy attached to {from:target} {tail?}", (found) =>
    detach({ ...found, to: "discard", among: true }),
  ),
  rule("clause", "discard {q:energy} from {each:group} {tail?}", ({ each, ...found }) =>
    each.place === "active" ? undefined : detach({ ...found, from: { each }, to: "discard", among: true }),
  ),
  rule("clause", "move {q:energy} from {each:group} to {to:target}", ({ q, each, to }) =>
    each.place !== "active" && q.count === "all" ? moveEnergy({ q, from: { each }, to }) : undefined,
  ),
  rule(
    "clause",
    "search your [energy] deck for {q:energy} {tail?}[,] and attach (it|them) to {choose:group} {split} [, and shuffle your deck]",
    ({ choose, ...found }) => attach({ ...found, source: "deck", to: { choose } }),
  ),
  rule("clause", "choose {q:energy} attached to {from:target} and discard (it|them)", (found) =>
    detach({ ...found, to: "discard" }),
  ),
  rule(
    "clause",
    "if {from:known} has any energy [cards] attached [to it], choose {count:number} of them and discard (it|them)",
    ({ from, count }) => detach({ q: { count }, from, to: "discard" }),
  ),
  rule("clause", "discard {q:energy} from among {each:group} {tail?}", ({ each, ...found }) =>
    detach({ ...found, from: { each }, to: "discard", among: true }),
  ),
  rule("among", "among", () => true),
];

interface Attach {
  q: Quantity;
  source: EnergySource;
  to: Target;
  split?: true;
  tail?: Tail;
}

/** One effect for each kind of energy. If a Mantimon is chosen, all of it goes to that one. */
function attach({ q, source, to, split, tail }: Attach): Effect[] | undefined {
  const one = (part: Quantity, where: Target) =>
    sized(part.random ? undefined : sizeOf(part, tail), (count) => ({
      effect: "attachEnergy",
      from: source,
      count,
      upTo: part.upTo,
      type: part.type,
      basic: part.basic,
      to: where,
      split,
    }));
  if (!q.parts) return one(q, to);
  if (tail) return undefined;
  const known = typeof to === "string" || "each" in to || split;
  const where = known ? to : "chosen";
  const effects = q.parts.flatMap((part) => one(part, where) ?? []);
  return known ? effects : [{ effect: "choose", target: to }, ...effects];
}

interface MoveEnergy {
  q: Quantity;
  from: Target;
  to: Target;
  split?: true;
  tail?: Tail;
}

export function moveEnergy({ q, from, to, split, tail }: MoveEnergy): Effect[] | undefined {
  if (q.random || q.parts) return undefined;
  const { type, basic, upTo } = q;
  return sized(sizeOrAll(q, tail), (count) => ({
    effect: "moveEnergy",
    count,
    upTo,
    type,
    basic,
    from,
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
  if (q.upTo && q.random) return undefined;
  if (q.parts) {
    const known = typeof from === "string" || "each" in from;
    if (tail || !known) return undefined;
    return q.parts.flatMap((part) => detach({ q: part, from, to, among }) ?? []);
  }
  const { type, basic, random, upTo } = q;
  return sized(sizeOrAll(q, tail), (count) => ({
    effect: "detachEnergy",
    count,
    upTo,
    type,
    basic,
    from,
    to,
    random,
    among,
  }));
}

export const ENERGY_RULES: Rule[] = energy;
