// What energy cards provide, and what else attacks can be used for.

import type { Condition } from "../../../engine/language.ts";
import type { Type } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import { rule } from "../rule.ts";
import type { Values } from "../values.ts";

const EVERY = "every type of energy[,] but provides only 1 energy at a time";

export const PROVIDED_RULES: Rule[] = [
  rule(
    "providing",
    "as long as this card is attached to a mantimon, it provides {provided}",
    ({ provided }) => provided,
  ),
  rule("providing", `as long as this card is attached to a mantimon, it provides ${EVERY}`, () => ["any"]),
  rule("providing", "this card provides {provided}", ({ provided }) => provided),
  rule("providing", "this card provides {a:provided} and {b:provided}", ({ a, b }) => [...a, ...b]),
  rule("providing", "this card provides {a:provided}, {b:provided}, and {c:provided}", ({ a, b, c }) => [
    ...a,
    ...b,
    ...c,
  ]),
  rule("providing", `this card provides ${EVERY}`, () => ["any"]),
  rule(
    "passive",
    `(when|while|if|as long as) this card is attached to (a|an) {filter:mons}, (this card|it) provides ${EVERY} [instead]`,
    ({ filter }) =>
      Object.keys(filter).length === 0
        ? undefined
        : [
            {
              on: "self",
              if: { is: "self", filter },
              modify: { kind: "provides", as: "any", card: true },
            },
          ],
  ),
  ...["{a:provided}", "{a:provided} and {b:provided}", "{a:provided}, {b:provided}, and {c:provided}"].map(
    (cost) =>
      rule(
        "attackFor",
        `if {condition}, this attack can be used for ${cost}` as "{condition} {a:provided} {b:provided?} {c:provided?}",
        ({ condition, a, b = [], c = [] }) => attackFor(condition, [...a, ...b, ...c]),
      ),
  ),
  rule("attackFor", "if {condition}, this attack can be used for {types:ofType}", ({ condition, types }) =>
    attackFor(condition, types),
  ),
  rule("provided", "{count:number} {type} energy", ({ count, type }) => several(count, type)),
  rule("provided", "{count:number} energy of every type", ({ count }) => several(count, "any")),
  rule("provided", "{types:ofType} energy", ({ types }) => types),
  rule("ofType", "{type}", ({ type }) => [type]),
  rule("ofType", "{type} {rest:ofType}", ({ type, rest }) => [type, ...rest]),
];

/** The largest number of energy that a card may provide. */
const MAX_PROVIDED = 4;

function several<T>(count: number, value: T): T[] | undefined {
  return count > MAX_PROVIDED ? undefined : Array.from({ length: count }, () => value);
}

/** No cost is paid with "energy of every type". */
function attackFor(condition: Condition, energy: (Type | "any")[]): Values["attackFor"] | undefined {
  const cost = energy.filter((each) => each !== "any");
  return cost.length === energy.length ? { if: condition, cost } : undefined;
}
