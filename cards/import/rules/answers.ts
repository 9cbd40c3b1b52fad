// Texts that are laid for a time, and answer an attack.

import type { Effect, Modifier, Until } from "../../../engine/language.ts";
import { isPlainHit } from "../../answers.ts";
import type { Rule } from "../grammar.ts";
import { rule } from "../rule.ts";
import type { Subject } from "../values.ts";
import { reached } from "./modifiers.ts";

export const AN_ATTACK = "(an attack [from your opponent's mantimon]|an opponent's attack)";

type Hit = Extract<Modifier, { kind: "answers" }>["when"];

/** What an attack does to a Mantimon, and the words for it. */
const HITS: [Hit, string][] = [
  ["damaged", `(is|are) damaged by ${AN_ATTACK}`],
  ["knockedOut", `(is|are) knocked out by [damage from] ${AN_ATTACK}`],
];

const EVEN = "[<even if (it|they|this mantimon) (is|are) knocked out>]";

/** Of a text: only on this Mantimon or on the player. "Your active Mantimon" would be another one after a switch. */
function answer(until: Until, on: Subject, when: Hit, then: Effect[]): Effect[] | undefined {
  const whom = reached(on);
  if (whom === undefined) return undefined;
  const laid = { effect: "lasting", until, on: whom } as const;
  const plain = when === "damaged" && isPlainHit(then) ? plainHit(then[0]) : undefined;
  if (plain) return [{ ...laid, modify: plain }];
  if (whom !== "self" && whom !== "me") return undefined;
  return [{ ...laid, modify: { kind: "answers", when }, do: then }];
}

function plainHit(hit: Effect): Modifier | undefined {
  const number = hit.effect === "damage" ? hit.amount : hit.effect === "putCounters" ? hit.count : undefined;
  if (typeof number !== "number") return undefined;
  if (hit.effect === "damage") return { kind: "answersDamage", amount: number };
  return { kind: "answersDamage", amount: 10 * number, counters: true };
}

/** They extend to the end of their block. */
export const ANSWER_RULES: Rule[] = [
  rule("struck", "{subject}", ({ subject }) => subject),
  rule("struck", "(any|1|one) of your mantimon", () => ({ player: "mine" })),
  ...HITS.flatMap(([when, hit]) =>
    [
      `{until}, (if|when|whenever) {on:struck} ${hit} ${EVEN}, {then:block}`,
      `(if|when|whenever) {on:struck} ${hit} {until} ${EVEN}, {then:block}`,
    ].map((words) =>
      rule("governing", words as "{until} {on:struck} {then:block}", ({ until, on, then }) =>
        answer(until, on, when, then),
      ),
    ),
  ),
];
