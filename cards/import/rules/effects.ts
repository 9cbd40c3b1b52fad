// How clauses join: orders that govern others, blocks, choices.

import type { Rule } from "../grammar.ts";
import { rule } from "../rule.ts";
import { amountOf } from "./amounts.ts";
import { sized } from "./board.ts";

const plain: Rule[] = [
  rule("clause", "{lasting}", ({ lasting }) => lasting),
  rule("clause", "flip {q:coins} {tail?}", ({ q, tail }) =>
    sized(amountOf(q, tail), (coins) => ({ effect: "flip", coins })),
  ),
  rule("clause", "flip a coin until you get tails", () => [{ effect: "flip", coins: "untilTails" }]),
  rule("clause", "choose {target}", (found) => [{ effect: "choose", ...found }]),
  rule("clause", "choose one: {options}", (found) => [{ effect: "choice", ...found }]),
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
  rule("clause", "choose 1 of {of:possessive} attacks and use it as this attack", (found) => [
    { effect: "copyAttack", ...found },
  ]),
  rule("clause", "your turn ends", () => [{ effect: "endTurn" }]),
  rule("clause", "end your turn", () => [{ effect: "endTurn" }]),
  rule("clause", "you win (the|this) game", () => [{ effect: "win" }]),
  rule("clause", "do nothing", () => []),
];

/** They reach to the end of their block, unless they stand in parentheses. */
const governing: Rule[] = [
  rule("governing", "if {condition}, {then:block}", (found) => [{ effect: "if", ...found }]),
  rule("governing", "if {condition}, {then:closedBlock}; otherwise, {else:block}", (found) => [
    { effect: "if", ...found },
  ]),
  rule("governing", "you may [do this:] {do:block}", (found) => [{ effect: "may", ...found }]),
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
  rule("block", `{first:closed} ${THEN} {rest:block}`, ({ first, rest }) => [...first, ...rest]),
];

export const EFFECT_RULES: Rule[] = [...plain, ...governing, ...blocks];
