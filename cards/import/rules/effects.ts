// How clauses join: clauses that govern others, blocks, choices.

import type { Effect } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { rule } from "../rule.ts";
import { amountOf } from "./amounts.ts";
import { sized } from "./board.ts";
import { DID } from "./conditions.ts";

const plain: Rule[] = [
  rule("clause", "{lasting}", ({ lasting }) => lasting),
  rule("clause", "flip {q:coins} {tail?}", ({ q, tail }) =>
    sized(amountOf(q, tail), (coins) => ({ effect: "flip", coins })),
  ),
  rule("clause", "flip a coin until you get tails", () => [{ effect: "flip", coins: "untilTails" }]),
  rule("clause", "choose {target}", (found) => [{ effect: "choose", ...found }]),
  rule("clause", "choose one: {options}", (found) => [{ effect: "choice", ...found }]),
  rule("clause", "choose one at random: {options}", (found) => [
    { effect: "choice", ...found, by: "chance" },
  ]),
  rule("clause", "your opponent chooses {target}", ({ target }) =>
    typeof target === "object" && "choose" in target && !target.by
      ? [{ effect: "choose", target: { ...target, by: "opponent" } }]
      : undefined,
  ),
  rule("clause", "your opponent chooses one: {options}", (found) => [
    { effect: "choice", ...found, by: "opponent" },
  ]),
  rule("options", "<{a:block}> or <{b:block}>", ({ a, b }) => [a, b]),
  rule("options", "<{a:block}> or {rest:options}", ({ a, rest }) => [a, ...rest]),
  rule("clause", "use an attack of {of:target} as this attack", (found) => [
    { effect: "copyAttack", ...found },
  ]),
  rule("clause", "use an attack of any of {each:group} as this attack", (of) => [
    { effect: "copyAttack", of },
  ]),
  rule(
    "clause",
    "use an attack of {of:target} as this attack, if this mantimon has the energy for it",
    (found) => [{ effect: "copyAttack", ...found, paid: true }],
  ),
  rule(
    "clause",
    "use an attack of any of {each:group} as this attack, if this mantimon has the energy for it",
    (of) => [{ effect: "copyAttack", of, paid: true }],
  ),
  rule("clause", "your opponent flips a coin", () => [{ effect: "flip", coins: 1 }]),
  rule("clause", "choose 1 of {of:possessive} attacks and use it as this attack", (found) => [
    { effect: "copyAttack", ...found },
  ]),
  rule("clause", "choose 1 of {each:group} 's attacks and use it as this attack", ({ each }) =>
    each.place === "active" && each.side !== "both" ? undefined : [{ effect: "copyAttack", of: { each } }],
  ),
  rule("clause", "your turn ends", () => [{ effect: "endTurn" }]),
  rule("clause", "end your turn", () => [{ effect: "endTurn" }]),
  rule("clause", "you win (the|this) game", () => [{ effect: "win" }]),
  rule("clause", "do nothing", () => []),
];

/** An offer. Sentences about the coins of "you may flip a coin" are part of the offer: see `offersCoins`. */
function offer(offered: Effect[]): Effect {
  const effect: Effect = { effect: "may", do: offered };
  if (offered.at(-1)?.effect === "flip") COIN_OFFERS.add(effect);
  return effect;
}

const COIN_OFFERS = new WeakSet<Effect>();

/** Whether the text offers to flip coins, so that "if heads" after it belongs to the offer. */
export function offersCoins(effect: Effect): boolean {
  return COIN_OFFERS.has(effect);
}

/** The offer with the effects of its coins; more may follow. */
export function withinOffer(effect: Extract<Effect, { effect: "may" }>, more: Effect[]): Effect {
  const grown: Effect = { ...effect, do: [...effect.do, ...more] };
  COIN_OFFERS.add(grown);
  return grown;
}

/** What is done only if one cost could be paid. */
function paidFor(cost: Effect[], then: Effect[]): Effect[] | undefined {
  const [paid, ...more] = cost;
  const one =
    paid && more.length === 0 && "count" in paid && paid.count === 1 && !("upTo" in paid && paid.upTo);
  return one ? [paid, { effect: "if", condition: DID, then }] : undefined;
}

/** They extend to the end of their block, unless they are in parentheses. */
const governing: Rule[] = [
  rule("governing", "if {condition}, {then:block}", (found) => [{ effect: "if", ...found }]),
  rule("governing", "if {condition}, {then:closedBlock}; otherwise, {else:block}", (found) => [
    { effect: "if", ...found },
  ]),
  rule("governing", "you may do this: {do:block}", (found) => [{ effect: "may", ...found }]),
  rule("governing", "you may {do:block}", ({ do: offered }) => [offer(offered)]),
  rule("governing", "for each of {each:group}, {do:block}", ({ each, do: inner }) => [
    { effect: "forEach", of: { each }, do: inner },
  ]),
  rule("governing", "for each {times:each}, {do:block}", ({ times, do: inner }) =>
    typeof times === "object" && times.count === "mantimon"
      ? undefined
      : [{ effect: "repeat", times, do: inner }],
  ),
  rule("governing", "for {of:target}, {do:block}", (found) => [{ effect: "forEach", ...found }]),
  rule("governing", "do this {times:often}: {do:block}", (found) => [{ effect: "repeat", ...found }]),
];

const THEN = "(, then|and then|, and then|; then|, and|and)";

const blocks: Rule[] = [
  rule("closed", "{clause}", ({ clause }) => clause),
  rule("closed", "<{governing}>", ({ governing }) => governing),
  rule("closedBlock", "{closed}", ({ closed }) => closed),
  rule("closedBlock", `{first:closed} ${THEN} {rest:closedBlock}`, ({ first, rest }) => [...first, ...rest]),
  rule("block", "{closed}", ({ closed }) => closed),
  rule("block", "{governing}", ({ governing }) => governing),
  rule("block", "{cost:closed} in order to {do:block}", ({ cost, do: inner }) => paidFor(cost, inner)),
  rule("block", `{first:closed} ${THEN} {rest:block}`, ({ first, rest }) => [...first, ...rest]),
];

export const EFFECT_RULES: Rule[] = [...plain, ...governing, ...blocks];
