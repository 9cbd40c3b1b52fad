// Clauses about places of Mantimon: switching, returning, evolving, and discarding what is attached.

import type { Effect, MonFilter, Target } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";

type Returned = Extract<Effect, { effect: "returnMon" }>;

/** "It" alone may be a card. Something with cards attached is a Mantimon. */
function returned(target: Target, to: Returned["to"], withAll?: true): Effect[] | undefined {
  return target === "it" && !withAll ? undefined : [{ effect: "returnMon", target, to }];
}

const MY_ACTIVE = "(your active mantimon|this mantimon)";
const THEIR_ACTIVE = "(your opponent's active mantimon|their active mantimon|the defending mantimon)";

/** The active Mantimon goes to the bench, and the given one comes: chosen there, or known. */
export function switched(side: "mine" | "theirs", target: Target, by?: "opponent"): Effect[] | undefined {
  if (typeof target !== "object") {
    const known = target === "self" || target === "it" || target === "chosen";
    return known && !by ? [{ effect: "switch", side, target }] : undefined;
  }
  if ("each" in target) return undefined;
  const group = "choose" in target ? target.choose : target.random;
  if (group.side !== side || group.place !== "bench") return undefined;
  if ("random" in target) return target.times || by ? undefined : [{ effect: "switch", side, target }];
  if (target.count !== undefined || target.upTo || (by && target.by)) return undefined;
  const chooser = by ?? target.by;
  if (!group.filter && !group.other) return [pruned<Effect>({ effect: "switch", side, by: chooser })];
  return [{ effect: "switch", side, target: pruned({ ...target, by: chooser }) }];
}

/** A switch of the active Mantimon, if that one matches. */
function ifActive(is: "active" | "defender", filter: MonFilter, then?: Effect[]): Effect[] | undefined {
  if (Object.keys(filter).length === 0) return undefined;
  return then && [{ effect: "if", condition: { is, filter }, then }];
}

const switches: Rule[] = [
  rule("clause", `switch ${MY_ACTIVE} with {target}`, ({ target }) =>
    target === "self" || target === "it" ? undefined : switched("mine", target),
  ),
  rule("clause", "switch your active mantimon with (this mantimon|it)", () => switched("mine", "self")),
  rule("clause", "switch {target} with your active mantimon", ({ target }) => switched("mine", target)),
  rule("clause", "switch your active {filter:mons} with {target}", ({ filter, target }) =>
    ifActive("active", filter, switched("mine", target)),
  ),
  rule("clause", `switch ${THEIR_ACTIVE} with {target} {by?}`, ({ target, by }) =>
    switched("theirs", target, by),
  ),
  rule("clause", `switch {target} with ${THEIR_ACTIVE}`, ({ target }) => switched("theirs", target)),
  rule("clause", "switch in {target} to the active spot", ({ target }) => switched("theirs", target)),
  rule(
    "clause",
    "if your opponent has any benched mantimon, choose 1 of them and switch it with the defending mantimon",
    () => [{ effect: "switch", side: "theirs" }],
  ),
  rule(
    "clause",
    "if your opponent has any benched mantimon, they choose 1 of them and (switch|switches) it with the defending mantimon",
    () => [{ effect: "switch", side: "theirs", by: "opponent" }],
  ),
  rule(
    "clause",
    `(your opponent switches|have your opponent switch) ${THEIR_ACTIVE} with {target}`,
    ({ target }) => switched("theirs", target, "opponent"),
  ),
  rule("clause", "switch out your opponent's active mantimon to the bench", () => [
    { effect: "switch", side: "theirs", by: "opponent" },
  ]),
  rule("clause", "switch out your opponent's active {filter:mons} to the bench", ({ filter }) =>
    ifActive("defender", filter, [{ effect: "switch", side: "theirs", by: "opponent" }]),
  ),
];

const places: Rule[] = [
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
    pruned<Effect>({ effect: "evolve", ...found }),
  ]),
  rule(
    "clause",
    "evolve {target} with a random card from your {from:evolvers} [that evolves from (it|that mantimon)] {skip:skipping?}",
    ({ from, ...found }) => [pruned<Effect>({ effect: "evolve", from, random: true, ...found })],
  ),
  rule(
    "clause",
    "put a random card from your deck that evolves from {target} onto {onto:target} to evolve it",
    ({ target, onto }) =>
      onto === target || onto === "it"
        ? [{ effect: "evolve", target, from: "deck", random: true }]
        : undefined,
  ),
  rule(
    "clause",
    "search your deck for a card that evolves from {target}[,] and put it onto {onto:target} to evolve it",
    ({ target, onto }) =>
      onto === target || onto === "it" ? [{ effect: "evolve", target, from: "deck" }] : undefined,
  ),
  rule("evolvers", "hand", () => "hand"),
  rule("evolvers", "deck", () => "deck"),
  rule("skipping", ", skipping stage 1", () => true),
  // Single tools have no effect of ours: a Mantimon may hold two (rule 8.9).
  rule("clause", "discard all [mantimon] tools [cards] (from|attached to) {target}", (found) => [
    { effect: "discardTool", ...found },
  ]),
  rule("clause", "discard all [mantimon] tool cards attached to {target}", (found) => [
    { effect: "discardTool", ...found },
  ]),
  // Of a choice, the two effects might fall on different Mantimon.
  rule(
    "clause",
    "discard all [mantimon] tools [cards] and special energy [cards] (from|attached to) {target}",
    ({ target }) =>
      typeof target === "string" || "each" in target
        ? [
            { effect: "discardTool", target },
            { effect: "detachEnergy", count: "all", basic: false, from: target, to: "discard" },
          ]
        : undefined,
  ),
  rule(
    "clause",
    "put all [mantimon] tools [cards] (from|attached to) {target} into {owner} hand",
    ({ target }) => [{ effect: "discardTool", target, to: "hand" }],
  ),
  rule("clause", "discard (the|a|any) stadium [card] [in play]", () => [{ effect: "discardStadium" }]),
  rule("clause", "discard this (card|tool)", () => [{ effect: "discardThis" }]),
];

export const PLACE_RULES: Rule[] = [...switches, ...places];
