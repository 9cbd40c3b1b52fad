// Clauses about where Mantimon are: switched, returned, evolved, and losing what they carry.

import type { Effect, Target } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { made, rule } from "../rule.ts";

type Returned = Extract<Effect, { effect: "returnMon" }>;

/** "It" alone may be a card; what has cards attached is a Mantimon. */
function returned(target: Target, to: Returned["to"], withAll?: true): Effect[] | undefined {
  return target === "it" && !withAll ? undefined : [{ effect: "returnMon", target, to }];
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
  rule("owner", "(your|your opponent's|its owner's|their)", () => true),
  rule("withAll", "and (all attached cards|all cards attached to it)", () => true),
  rule("clause", "(put|return) {target} {all:withAll?} (into|to) {owner} hand", ({ target, all }) =>
    returned(target, "hand", all),
  ),
  rule("clause", "shuffle {target} {all:withAll?} into {owner} deck", ({ target, all }) =>
    returned(target, "deck", all),
  ),
  rule("clause", "your opponent shuffles their active mantimon {all:withAll?} into their deck", () => [
    { effect: "returnMon", target: "defender", to: "deck" },
  ]),
  rule("clause", "discard {target} {all:withAll?}", ({ target, all }) => returned(target, "discard", all)),
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
  rule("clause", "discard all [mantimon] tools [cards] (from|attached to) {target}", (found) => [
    { effect: "discardTool", ...found },
  ]),
  rule("clause", "discard all [mantimon] tool cards attached to {target}", (found) => [
    { effect: "discardTool", ...found },
  ]),
  rule("clause", "discard a [mantimon] tool [card] (from|attached to) {target}", (found) => [
    { effect: "discardTool", ...found },
  ]),
  rule("clause", "discard (the|a|any) stadium [card] [in play]", () => [{ effect: "discardStadium" }]),
  rule("clause", "discard this (card|tool)", () => [{ effect: "discardThis" }]),
];

export const PLACE_RULES: Rule[] = places;
