// How the texts of abilities, trainers and energy begin, and the sentences that only they have.

import type { Trigger } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import type { Opening } from "../items.ts";
import { made, rule } from "../rule.ts";

const uses: Rule[] = [
  rule("where", "in (the|your) active spot", () => "active"),
  rule("where", "on your bench", () => "bench"),
  rule("holding", "(while|as long as) {holder:total} is {where},", ({ holder, where }) =>
    holder === "self" || holder === "it" ? where : undefined,
  ),
  rule("asking", "if {condition},", ({ condition }) => condition),
  rule("limit", "once during your turn[,]", () => "turn"),
  rule("limit", "as often as you like during your turn[,]", () => "none"),
  rule("opening", "{limit} {place:holding?} {condition:asking?} you may [do this:]", (found) =>
    made<Opening>({ when: "activate", ...found }),
  ),
];

const SELF = "{self:total}";
const ATTACK = "(an attack [from your opponent's mantimon]|an opponent's attack|your opponent's attack)";
const EVEN = "[<even if (it|this mantimon) is knocked out>]";

/** What sets off each trigger, about this Mantimon or the one that the card is attached to. */
const TRIGGERS: [Trigger, string][] = [
  ["played", `when you (put|play) ${SELF} from your hand onto your bench [during your turn]`],
  ["evolved", `when you play ${SELF} from your hand to evolve 1 of your mantimon [during your turn]`],
  ["damaged", `(when|if|whenever) ${SELF} is damaged by ${ATTACK} ${EVEN}`],
  ["knockedOut", `(when|if|whenever) ${SELF} is knocked out by [damage from] ${ATTACK}`],
];

const triggers: Rule[] = [
  ...TRIGGERS.flatMap(([when, words]) => {
    const pattern = words as typeof SELF;
    return [
      rule("opening", `${pattern}, {place:holding?}`, ({ self, place }) =>
        self === "self" ? made<Opening>({ when, place }) : undefined,
      ),
      rule("opening", `once during your turn, ${pattern},`, ({ self }) =>
        self === "self" && (when === "played" || when === "evolved") ? { when } : undefined,
      ),
    ];
  }),
  rule(
    "opening",
    `(when|if|whenever) ${SELF} is {place:where} and is damaged by ${ATTACK} ${EVEN},`,
    ({ self, place }) => (self === "self" ? { when: "damaged", place } : undefined),
  ),
  rule(
    "opening",
    `(when|if|whenever) ${SELF} is {place:where} and is knocked out by [damage from] ${ATTACK},`,
    ({ self, place }) => (self === "self" ? { when: "knockedOut", place } : undefined),
  ),
  rule(
    "opening",
    "(between turns|during mantimon checkup|at the end of each turn), {place:holding?}",
    ({ place }) => made<Opening>({ when: "betweenTurns", place }),
  ),
  rule("begun", "{opening} {items:item}", (found) => found),
];

const trainers: Rule[] = [
  rule("playable", "you can (play|use) this card only if {condition}", ({ condition }) => condition),
  rule(
    "asBasic",
    "play this card as if it were a basic {type} mantimon with {hp:number} HP",
    (found) => found,
  ),
  rule("asBasic", "play this card as if it were a {hp:number} HP basic {type} mantimon", (found) => found),
];

const EVERY = "every type of energy[,] but provides only 1 energy at a time";

const energy: Rule[] = [
  rule("providing", "this card provides {provided}", ({ provided }) => provided),
  rule("providing", "this card provides {a:provided} and {b:provided}", ({ a, b }) => [...a, ...b]),
  rule("providing", "this card provides {a:provided}, {b:provided}, and {c:provided}", ({ a, b, c }) => [
    ...a,
    ...b,
    ...c,
  ]),
  rule("providing", `this card provides ${EVERY}`, () => ["any"]),
  rule("provided", "{count:number} {type} energy", ({ count, type }) => several(count, type)),
  rule("provided", "{count:number} energy of every type", ({ count }) => several(count, "any")),
  rule("provided", "{types:ofType} energy", ({ types }) => types),
  rule("ofType", "{type}", ({ type }) => [type]),
  rule("ofType", "{type} {rest:ofType}", ({ type, rest }) => [type, ...rest]),
];

/** No card provides more than a handful. */
const MOST_PROVIDED = 4;

function several<T>(count: number, value: T): T[] | undefined {
  return count > MOST_PROVIDED ? undefined : Array.from({ length: count }, () => value);
}

export const TEXT_RULES: Rule[] = [...uses, ...triggers, ...trainers, ...energy];
