// Changes to what the rules of the table allow: what energy counts as, earlier attacks, tools, places on the bench.

import type { Modifier } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Statement, Subject } from "../values.ts";
import { one } from "./modifiers.ts";

type Provides = Extract<Modifier, { kind: "provides" }>;

type Counting = { on: Subject; basic?: boolean } & Omit<Provides, "kind" | "basic">;

/** Nothing is said of special energy alone. */
function counts({ on, basic, ...found }: Counting): Statement[] | undefined {
  if (basic === false) return undefined;
  return one(on, pruned<Modifier>({ kind: "provides", ...found, basic }));
}

const ENERGY = "energy [cards] attached to {on:subject}";
type Kind = "{basic:basicOrSpecial?} {type:type?} {on:subject}";
const EACH = `each {basic:basicOrSpecial?} {type:type?} ${ENERGY}` as Kind;
const ALL = `all {basic:basicOrSpecial?} {type:type?} ${ENERGY}` as Kind;

const energy: Rule[] = [
  rule("energyAs", "{type} energy", ({ type }) => type),
  rule("energyAs", "(energy of every type|every type of energy)", () => "any"),
  rule("statement", `${EACH} counts as {as:energyAs}`, counts),
  rule("statement", "this card counts as {as:energyAs}", ({ as }) =>
    counts({ on: { target: "self" }, as, card: true }),
  ),
  rule("statement", "this card attached to {on:subject} counts as {as:energyAs}", (found) =>
    counts({ ...found, card: true }),
  ),
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
