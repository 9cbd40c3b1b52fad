// Noun phrases for cards and Mantimon that match a filter, and for groups of Mantimon in play.

import type { CardFilter, Group, MonFilter } from "../../language.ts";
import type { Kind } from "../../vocabulary.ts";
import { eachOnly } from "../plan.ts";
import { asList } from "../values.ts";
import {
  article,
  CARD,
  CREATURE,
  EVOLUTION_STAGES,
  join,
  KIND_WORDS,
  list,
  type Noun,
  named,
  oneOf,
  STAGE_WORDS,
  TRAINER_KINDS,
} from "./words.ts";

/** Words before the noun, the noun itself, and what follows it. */
interface Phrase {
  before: string[];
  noun: Noun;
  after: string[];
  /** It stands among alternatives or after "other than", so that its own alternatives are put in parentheses. */
  nested: boolean;
}

/** "burned fire Mantimon with a tool attached": the same for one and for many. */
export function mon(filter: MonFilter = {}): string {
  return one(monPhrase(filter));
}

/** "basic fire Mantimon card with 60 HP or less" and its plural. */
export function card(filter: CardFilter = {}): Noun {
  const phrase = cardPhrase(filter);
  return { one: one(phrase), many: one(several(phrase)) };
}

function one({ before, noun, after }: Phrase): string {
  return join(...before, noun.one, after.join(" and "));
}

function several(phrase: Phrase): Phrase {
  return { ...phrase, noun: { one: phrase.noun.many, many: phrase.noun.many } };
}

/** Where the words of each field of a filter go. They are printed in the order of this table. */
type Says<Filter> = {
  [Key in keyof Filter]-?: (phrase: Phrase, value: NonNullable<Filter[Key]>, filter: Filter) => void;
};

const MON_WORDS: Says<MonFilter> = {
  status: ({ before, after }, status) => {
    if (status === "any") after.push("with a special condition");
    else before.push(status);
  },
  damaged: ({ before }, damaged) => before.push(damaged ? "damaged" : "undamaged"),
  stage: ({ before }, stage) => before.push(stages(stage)),
  type: ({ before }, type) => before.push(oneOf(type)),
  name: (phrase, name) => {
    phrase.noun = { one: named(name), many: named(name) };
  },
  energy: ({ after }, type, { energyAtLeast }) => {
    if (energyAtLeast === undefined) after.push(`with ${type} energy attached`);
  },
  energyAtLeast: ({ after }, least, { energy = "" }) =>
    after.push(`with ${least} or more ${join(energy, "energy")} attached`),
  tool: ({ after }, has) => after.push(`with ${has ? "a" : "no"} tool attached`),
  ability: ({ after }, has) => after.push(`with ${has ? "an" : "no"} ability`),
  hpLeftAtMost: ({ after }, hp) => after.push(`with ${hp} HP or less left`),
  valueAtLeast: ({ after }, value) => after.push(`worth ${value} or more points`),
  knockedOut: ({ after }) => after.push("with no HP left"),
  specialEnergy: ({ after }) => after.push("with special energy attached"),
  evolvesFrom: ({ after }, name) => after.push(`evolving from ${named(name)}`),
  class: ({ before }, word) => before.push(classes(word)),
  not: ({ after }, not) => after.push(otherThan(monPhrase(not, true))),
  anyOf: (phrase, filters, { status, name }) => {
    const statuses = phrase.nested || status !== undefined ? null : eachOnly(filters, "status");
    const names = phrase.nested || name !== undefined ? null : eachOnly(filters, "name");
    if (statuses !== null && !statuses.includes("any")) phrase.before.unshift(list(statuses, "or"));
    else if (names !== null) phrase.noun = { one: listOfNames(names), many: listOfNames(names) };
    else phrase.after.push(`(${filters.map((each) => one(monPhrase(each, true))).join(" or ")})`);
  },
};

const CARD_WORDS: Says<CardFilter> = {
  basicEnergy: ({ before, after }, basic, { kind }) => {
    const word = basic ? "basic" : "special";
    if (kind === "energy") before.push(word);
    else after.push(`of ${word} energy`);
  },
  stage: ({ before, after }, stage, { kind = "mantimon" }) => {
    if (kind === "mantimon") before.push(stages(stage));
    else after.push(`at ${stages(stage)}`);
  },
  type: ({ before }, type) => before.push(oneOf(type)),
  kind: (phrase, kind) => {
    const word = kindWord(asList(kind));
    phrase.noun = { one: join(word, CARD.one), many: join(word, CARD.many) };
  },
  name: ({ after }, name) => after.push(`named ${named(name)}`),
  hpAtMost: ({ after }, hp) => after.push(`with ${hp} HP or less`),
  evolvesFrom: ({ after }, name) => after.push(`evolving from ${named(name)}`),
  class: ({ before }, word) => before.push(classes(word)),
  not: ({ after }, not) => after.push(otherThan(several(cardPhrase(not, true)))),
  anyOf: ({ after, nested }, filters, { name }) => {
    const names = nested || name !== undefined ? null : eachOnly(filters, "name");
    if (names !== null) after.push(`named ${listOfNames(names)}`);
    else after.push(`(${filters.map((each) => one(cardPhrase(each, true))).join(" or ")})`);
  },
};

function listOfNames(names: string[]): string {
  return list(names.map(named), "or");
}

/** In quotation marks, because any word may be a class. */
function classes(word: string | string[]): string {
  return oneOf(asList(word).map((each) => `“${each}”`));
}

function monPhrase(filter: MonFilter, nested = false): Phrase {
  return phrase(filter, MON_WORDS, { one: CREATURE, many: CREATURE }, nested);
}

function cardPhrase(filter: CardFilter, nested = false): Phrase {
  return phrase(filter, CARD_WORDS, CARD, nested);
}

function phrase<Filter extends object>(
  filter: Filter,
  words: Says<Filter>,
  noun: Noun,
  nested: boolean,
): Phrase {
  const phrase: Phrase = { before: [], noun, after: [], nested };
  for (const key of Object.keys(words) as (keyof Filter)[]) {
    const value = filter[key];
    if (value !== undefined) words[key](phrase, value as NonNullable<typeof value>, filter);
  }
  return phrase;
}

function kindWord(kinds: Kind[]): string {
  return kinds.join() === TRAINER_KINDS.join() ? "trainer" : oneOf(kinds, KIND_WORDS);
}

function stages(stage: NonNullable<MonFilter["stage"]>): string {
  return asList(stage).join() === EVOLUTION_STAGES.join() ? "evolution" : oneOf(stage, STAGE_WORDS);
}

function otherThan(phrase: Phrase): string {
  return `other than ${phrase.after.length > 0 ? `(${one(phrase)})` : one(phrase)}`;
}

const PLACE_WORDS = { active: "active", bench: "benched", any: "" } as const;

/** "your other benched fire Mantimon"; both sides: "either player's …" for one, "both players' …" for all. */
export function group({ side, place, filter, other }: Group, all: boolean): string {
  const both = all ? "both players'" : "either player's";
  const whose = side === "mine" ? "your" : side === "theirs" ? "your opponent's" : both;
  return join(whose, other ? "other" : "", PLACE_WORDS[place], mon(filter));
}

const WHERE_WORDS = { active: "in the active spot", bench: "on the bench", any: "in play" } as const;

/** "you have 2 or more fire Mantimon on the bench". */
export function exists({ side, place, filter, other }: Group, atLeast: number, not: boolean): string {
  const has =
    side === "mine"
      ? `you ${not ? "don't have" : "have"}`
      : side === "theirs"
        ? `your opponent ${not ? "doesn't have" : "has"}`
        : `the players ${not ? "don't have" : "have"}`;
  const quantity = atLeast === 1 ? (not ? "any" : "a") : `${atLeast} or more`;
  const noun = join(other ? "other" : "", mon(filter));
  const counted =
    quantity === "a" ? (other ? `another ${mon(filter)}` : article(noun)) : `${quantity} ${noun}`;
  return `${has} ${counted} ${WHERE_WORDS[place]}`;
}

/** "is burned", "has a tool attached", "is a fire Mantimon with an ability". */
export function predicate(filter: MonFilter, not: boolean): string {
  const [verb, what] = simple(filter) ?? ["is", article(mon(filter))];
  if (verb === "is") return `${not ? "isn't" : "is"} ${what}`;
  return `${not ? "doesn't have" : "has"} ${what}`;
}

/** A filter of one field that needs no noun. */
function simple(filter: MonFilter): [verb: "is" | "has", what: string] | null {
  const given = Object.values(filter).filter((value) => value !== undefined);
  if (given.length !== 1) return null;
  if (filter.status) return filter.status === "any" ? ["has", "a special condition"] : ["is", filter.status];
  if (filter.damaged !== undefined) return ["is", filter.damaged ? "damaged" : "undamaged"];
  if (filter.energy) return ["has", `${filter.energy} energy attached`];
  if (filter.tool !== undefined) return ["has", filter.tool ? "a tool attached" : "no tool attached"];
  if (filter.ability !== undefined) return ["has", filter.ability ? "an ability" : "no ability"];
  if (filter.hpLeftAtMost !== undefined) return ["has", `${filter.hpLeftAtMost} HP or less left`];
  if (filter.valueAtLeast !== undefined) return ["is", `worth ${filter.valueAtLeast} or more points`];
  if (filter.knockedOut) return ["is", "knocked out"];
  if (filter.specialEnergy) return ["has", "special energy attached"];
  if (filter.name !== undefined) return ["is", named(filter.name)];
  const statuses = filter.anyOf?.map((each) => (Object.keys(each).length === 1 ? each.status : undefined));
  if (statuses?.every((each) => each && each !== "any")) return ["is", list(statuses as string[], "or")];
  return null;
}
