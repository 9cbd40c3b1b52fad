// Which Mantimon: "this Mantimon", "up to 2 of your opponent's benched Mantimon".

import type { KnownTarget, MonFilter, Target } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { NEW_ACTIVE, THEM } from "../refer.ts";
import { pruned, rule } from "../rule.ts";

const fixed: Rule[] = [
  rule("known", "(this mantimon|itself)", () => "self"),
  rule("known", "the mantimon this (card|tool) is attached to", () => "self"),
  rule("known", "{name}", ({ name }, { self }) => (name === self ? "self" : undefined)),
  rule("known", "your active mantimon", () => "active"),
  rule("known", "(your opponent's|the opponent's|their) active mantimon", () => "defender"),
  rule("known", "the defending mantimon", () => "defender"),
  rule("known", "the attacking mantimon", () => "attacker"),
  rule("known", "the chosen mantimon", () => "chosen"),
  rule("known", "(that mantimon|it)", () => "it"),
  rule("known", "the new active mantimon", () => NEW_ACTIVE),
  rule("known", "(each of them|each of those mantimon|those mantimon)", () => THEM),
  rule("total", "both active mantimon", () => BOTH_ACTIVE),
  rule("total", "each player's active mantimon", () => BOTH_ACTIVE),
  rule("total", "{known}", ({ known }) => known),
  rule("total", "(all of|each of|all|all the) {each:group}", (found) => found),
];

const reached: Rule[] = [
  rule("target", "{known}", ({ known }) => known),
  rule("target", "(both active mantimon|each player's active mantimon)", () => BOTH_ACTIVE),
  rule("target", "{side:whose} active {filter:mons}", ({ side, filter }) =>
    isEmpty(filter) ? undefined : { choose: { side, place: "active", filter } },
  ),
  rule("target", "{side:whose} {filter:mons} in (the|your) active spot", ({ side, filter }) =>
    isEmpty(filter) ? undefined : { choose: { side, place: "active", filter } },
  ),
  rule("target", "(each of|all of|each|all) {each:group}", (found) => found),
  rule("target", "[any] {count:number} of {choose:group} {by:by?}", choose),
  rule("target", "up to {count:number} of {choose:group} {by:by?}", (found) => upTo(choose(found))),
  rule("target", "any number of {choose:group} {by:by?}", ({ choose: among, by }) =>
    upTo(choose({ choose: among, count: { count: "mantimon", of: among }, by })),
  ),
  rule("target", "a number of {choose:group} equal to {count:value} {by:by?}", choose),
  rule("target", "up to a number of {choose:group} equal to {count:value} {by:by?}", (found) =>
    upTo(choose(found)),
  ),
  rule("target", "{number} of {random:group} [chosen] at random", ({ number, random }) =>
    number === 1 ? { random } : undefined,
  ),
  rule("target", "{number} of {random:group} at random <{times:number} times>", ({ number, ...found }) =>
    number === 1 ? found : undefined,
  ),
  rule(
    "target",
    "{number} of {random:group} at random <as many times as {times:value}>",
    ({ number, ...found }) => (number === 1 ? found : undefined),
  ),
  rule("by", "<your opponent chooses>", () => "opponent"),
];

const BOTH_ACTIVE: KnownTarget = { each: { side: "both", place: "active" } };

const isEmpty = (filter: MonFilter) => Object.keys(filter).length === 0;

type Choice = Extract<Target, { choose: unknown }>;

function choose({ choose, count, by }: Choice): Choice {
  return pruned<Choice>({ choose, count: count === 1 ? undefined : count, by });
}

function upTo(target: Choice): Choice {
  return { ...target, upTo: true };
}

export const TARGET_RULES: Rule[] = [...fixed, ...reached];
