// Changes to what the rules of the table allow: what energy counts as, earlier attacks, tools, places on the bench.

import type { Modifier } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Statement, Subject } from "../values.ts";
import { one } from "./modifiers.ts";

type Provides = Extract<Modifier, { kind: "provides" }>;

function counts({ on, ...found }: { on: Subject } & Omit<Provides, "kind">): Statement[] {
  return one(on, pruned<Modifier>({ kind: "provides", ...found })) ?? [];
}

const ENERGY = "energy [cards] attached to {on:subject}";
const EACH = `each {type:type?} ${ENERGY}` as "{type:type?} {on:subject}";
const ALL = `all {type:type?} ${ENERGY}` as "{type:type?} {on:subject}";

const energy: Rule[] = [
  rule("energyAs", "{type} energy", ({ type }) => type),
  rule("energyAs", "(energy of every type|every type of energy)", () => "any"),
  rule("statement", `${EACH} counts as {as:energyAs}`, counts),
  rule("statement", `${EACH} counts {times:number} times and as {as:energyAs}`, counts),
  rule("statement", `${EACH} (is|provides) {as:energyAs} instead of its usual type`, counts),
  rule("statement", `${ALL} (is|are) {as:energyAs} instead of (its|their) usual type`, counts),
  rule(
    "statement",
    `${EACH} provides every type of energy[,] but provides only 1 energy at a time`,
    (found) => counts({ ...found, as: "any" }),
  ),
];

const EVOLUTIONS = "(its|their) previous evolutions";

const others: Rule[] = [
  ...[
    "the attacks of the cards (it|they) evolved from",
    `(any attack|any attacks|all attacks|the attacks) (from|of) ${EVOLUTIONS}`,
    `the attacks of any of ${EVOLUTIONS}`,
  ].map((attacks) =>
    rule("statement", `{on:subject} (may|can) use ${attacks}` as "{on:subject}", ({ on }) =>
      one(on, { kind: "earlierAttacks" }),
    ),
  ),
  rule(
    "statement",
    "{on:subject} (may|can) have [up to] 2 [mantimon] tools attached [to (it|them)] [at a time]",
    ({ on }) => one(on, { kind: "secondTool" }),
  ),
  rule(
    "statement",
    "the maximum number of [mantimon] tools that (may|can) be attached to {on:subject} is 2",
    ({ on }) => one(on, { kind: "secondTool" }),
  ),
  ...[
    "(may|can) have at most {amount:number} [benched] mantimon [on (the|their|your) bench]",
    "can't have more than {amount:number} (benched mantimon|mantimon on (the|their|your) bench)",
  ].map((have) =>
    rule("statement", `{on:subject} ${have}` as "{on:subject} {amount:number}", ({ on, amount }) =>
      one(on, { kind: "benchSize", amount, most: true }),
    ),
  ),
  ...[
    "[mantimon] tools attached to {on:subject} have no effect",
    "[mantimon] tools attached to {on:subject} lose their effects",
  ].map((words) =>
    rule("statement", words as "{on:subject}", ({ on }) => one(on, { kind: "noAbility", tools: true })),
  ),
  rule(
    "statement",
    "[mantimon] tools attached to mantimon <both yours and your opponent's> have no effect",
    () => one({ group: { side: "both", place: "any" } }, { kind: "noAbility", tools: true }),
  ),
  rule("fewer", "more", () => false),
  rule("fewer", "fewer", () => true),
  rule(
    "statement",
    "{on:subject} (may|can) have {amount:number} {less:fewer} [benched] mantimon [on (the|their|your) bench]",
    ({ on, amount, less }) =>
      one(on, pruned<Modifier>({ kind: "benchSize", amount, less: less || undefined })),
  ),
];

export const MODIFIED_TABLE_RULES: Rule[] = [...energy, ...others];
