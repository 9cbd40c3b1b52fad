// Single words, their synonyms, and lists of them: "fire", "fire or water", "asleep and poisoned".

import { EVOLUTION_STAGES, RESERVED, TRAINER_KINDS } from "../../../engine/text/english/words.ts";
import {
  type Kind,
  STATUSES,
  type Stage,
  type Status,
  TYPES,
  type Type,
} from "../../../engine/vocabulary.ts";
import type { Rule, Terminal } from "../grammar.ts";
import type { NameIndex } from "../names.ts";
import { rule } from "../rule.ts";
import type { Token } from "../tokens.ts";
import type { Context } from "../values.ts";

const TYPE_SYNONYMS: Record<string, Type> = { electric: "lightning", dark: "darkness", steel: "metal" };
const STATUS_SYNONYMS: Record<string, Status> = { paralysed: "paralyzed" };

const words: Rule[] = [
  ...TYPES.flatMap((type) => [rule("type", type, () => type), rule("type", `${type}-type`, () => type)]),
  ...Object.entries(TYPE_SYNONYMS).map(([word, type]) => rule("type", word, () => type)),
  ...STATUSES.map((status) => rule("status", status, () => status)),
  ...Object.entries(STATUS_SYNONYMS).map(([word, status]) => rule("status", word, () => status)),
  rule("stage", "basic", () => "basic" as Stage),
  rule("stage", "stage 1", () => "stage1" as Stage),
  rule("stage", "stage 2", () => "stage2" as Stage),
  rule("kind", "mantimon", () => "mantimon" as Kind),
  rule("kind", "[mantimon] tool", () => "tool" as Kind),
  ...(["item", "supporter", "stadium", "energy"] as const).map((kind) =>
    rule("kind", kind, () => kind as Kind),
  ),
  rule("whose", "your", () => "mine" as const),
  rule("whose", "your opponent's", () => "theirs" as const),
  rule("whose", "their", () => "theirs" as const),
];

/** "A or B", "A, B, or C": several names. */
function nameLists(list: "namesOr" | "namesAnd", tail: "nameOrTail" | "nameAndTail", word: string): Rule[] {
  type Two = "{a:name} {b:name}";
  const more = `{a:name}, {b:${tail}}` as "{a:name}, {b:nameOrTail}";
  return [
    rule(list, `{a:name} ${word} {b:name}` as Two, ({ a, b }) => [a, b]),
    rule(list, more, ({ a, b }) => [a, ...b]),
    rule(tail, more, ({ a, b }) => [a, ...b]),
    rule(tail, `{a:name}[,] ${word} {b:name}` as Two, ({ a, b }) => [a, b]),
  ];
}

/** "A", "A or B", "A, B, or C": one value, or a list of them. */
const lists: Rule[] = [
  rule("numbersOr", "{a:number} or {b:number}", ({ a, b }) => [a, b]),
  rule("numbersOr", "{a:number}, {b:numberTail}", ({ a, b }) => [a, ...b]),
  rule("numberTail", "{a:number}, {b:numberTail}", ({ a, b }) => [a, ...b]),
  rule("numberTail", "{a:number}[,] or {b:number}", ({ a, b }) => [a, b]),
  rule("types", "{type}", ({ type }) => type),
  rule("types", "{a:type} or {b:type}", ({ a, b }) => [a, b]),
  rule("types", "{a:type}, {b:typeTail}", ({ a, b }) => [a, ...b]),
  rule("typeTail", "{a:type}, {b:typeTail}", ({ a, b }) => [a, ...b]),
  rule("typeTail", "{a:type}[,] or {b:type}", ({ a, b }) => [a, b]),
  rule("typesAnd", "{a:type} and {b:type}", ({ a, b }) => [a, b]),
  rule("typesAnd", "{a:type}, {b:typeAndTail}", ({ a, b }) => [a, ...b]),
  rule("typeAndTail", "{a:type}, {b:typeAndTail}", ({ a, b }) => [a, ...b]),
  rule("typeAndTail", "{a:type}[,] and {b:type}", ({ a, b }) => [a, b]),
  ...nameLists("namesOr", "nameOrTail", "or"),
  ...nameLists("namesAnd", "nameAndTail", "and"),
  rule("classes", "{className}", ({ className }) => className),
  rule("classes", "{a:className} or {b:className}", ({ a, b }) => [a, b]),
  rule("classes", "{a:className}, {b:classTail}", ({ a, b }) => [a, ...b]),
  rule("classTail", "{a:className}, {b:classTail}", ({ a, b }) => [a, ...b]),
  rule("classTail", "{a:className}[,] or {b:className}", ({ a, b }) => [a, b]),
  rule("stages", "{stage}", ({ stage }) => stage),
  rule("stages", "{a:stage} or {b:stage}", ({ a, b }) => [a, b]),
  rule("stages", "{a:stage}, {b:stageTail}", ({ a, b }) => [a, ...b]),
  rule("stages", "(evolution|evolved)", () => [...EVOLUTION_STAGES]),
  rule("stageTail", "{a:stage}, {b:stageTail}", ({ a, b }) => [a, ...b]),
  rule("stageTail", "{a:stage}[,] or {b:stage}", ({ a, b }) => [a, b]),
  rule("kinds", "{kind}", ({ kind }) => kind),
  rule("kinds", "{a:kind} or {b:kind}", ({ a, b }) => [a, b]),
  rule("kinds", "{a:kind}, {b:kindTail}", ({ a, b }) => [a, ...b]),
  rule("kinds", "trainer", () => [...TRAINER_KINDS]),
  rule("kindTail", "{a:kind}, {b:kindTail}", ({ a, b }) => [a, ...b]),
  rule("kindTail", "{a:kind}[,] or {b:kind}", ({ a, b }) => [a, b]),
  rule("statusesOr", "{a:status} or {b:status}", ({ a, b }) => [a, b]),
  rule("statusesOr", "{a:status}, {b:statusOrTail}", ({ a, b }) => [a, ...b]),
  rule("statusOrTail", "{a:status}, {b:statusOrTail}", ({ a, b }) => [a, ...b]),
  rule("statusOrTail", "{a:status}[,] or {b:status}", ({ a, b }) => [a, b]),
  rule("statuses", "{status}", ({ status }) => [status]),
  rule("statuses", "{a:status} and {b:status}", ({ a, b }) => [a, b]),
  rule("statuses", "{a:status}, {b:statusTail}", ({ a, b }) => [a, ...b]),
  rule("statusTail", "{a:status}, {b:statusTail}", ({ a, b }) => [a, ...b]),
  rule("statusTail", "{a:status}[,] and {b:status}", ({ a, b }) => [a, b]),
];

export const WORD_RULES: Rule[] = [...words, ...lists];

const NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const number: Terminal = {
  name: "number",
  starts: ({ word }) => /^\d+$/.test(word) || NUMBER_WORDS.includes(word),
  read: (tokens, at) => {
    const word = tokens[at]?.word ?? "";
    const value = /^\d+$/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word);
    return value < 0 ? [] : [{ value, length: 1 }];
  },
};

const MAX_NAME_WORDS = 5;

/** The names of the list that begin here, or a row of capitalized words none of which is a word of the grammar. */
const name = nameOf("name", ({ names }) => names);
const attackName = nameOf("attackName", ({ attacks }) => attacks);

function nameOf(rule: "name" | "attackName", indexOf: (context: Context) => NameIndex | undefined): Terminal {
  return {
    name: rule,
    starts: ({ quoted, raw }) => quoted || /^[\p{Lu}\d]/u.test(raw),
    read: (tokens, at, context: Context) => {
      if (tokens[at]?.quoted) return [{ value: tokens[at].raw, length: 1 }];
      const known = indexOf(context)?.at(tokens, at) ?? [];
      const found = known.map(({ name: value, length }) => ({ value, length }));
      for (let length = 1; length <= MAX_NAME_WORDS; length++) {
        const last = tokens[at + length - 1];
        const link = length > 1 && (last?.word === "of" || last?.word === "'s");
        if (!last || (!isNamePart(last) && !link)) break;
        const value = spelled(tokens.slice(at, at + length));
        if (isNamePart(last) && !known.some(({ name }) => name === value)) found.push({ value, length });
      }
      return found;
    },
  };
}

/** A class of cards in the list. */
const knownClass: Terminal = {
  name: "knownClass",
  starts: () => true,
  read: (tokens, at, { classes }: Context) =>
    (classes?.at(tokens, at) ?? []).map(({ name: value, length }) => ({ value, length })),
};

/** Before a noun any class may be quoted. */
const className: Terminal = {
  name: "className",
  starts: () => true,
  read: (tokens, at, context: never) =>
    tokens[at]?.quoted ? [{ value: tokens[at].raw, length: 1 }] : knownClass.read(tokens, at, context),
};

function isNamePart(token: Token): boolean {
  return (
    !token.quoted &&
    /^\p{Lu}/u.test(token.raw) &&
    !RESERVED.has(token.word) &&
    !token.word.startsWith("mantimon")
  );
}

function spelled(tokens: Token[]): string {
  return tokens
    .map(({ raw }) => raw)
    .join(" ")
    .replaceAll(" 's", "'s");
}

export const TERMINALS: Terminal[] = [number, name, attackName, className, knownClass];
