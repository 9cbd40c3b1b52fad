// Noun phrases for cards and Mantimon that match a filter, and for groups of Mantimon in play.

import type { CardFilter, Group, MonFilter } from "../../language.ts";
import type { Kind } from "../../vocabulary.ts";
import {
  article,
  asList,
  CARD,
  CREATURE,
  EVOLUTION_STAGES,
  join,
  KIND_WORDS,
  type Noun,
  named,
  oneOf,
  STAGE_WORDS,
  TRAINER_KINDS,
} from "./words.ts";

interface Phrase {
  before: string[];
  noun: Noun;
  after: string[];
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

function several(phrase: Phrase): Phrase {
  return { ...phrase, noun: { one: phrase.noun.many, many: phrase.noun.many } };
}

function one({ before, noun, after }: Phrase): string {
  return join(...before, noun.one, after.join(" and "));
}

function monPhrase(filter: MonFilter): Phrase {
  const before: string[] = [];
  const after: string[] = [];
  if (filter.status === "any") after.push("with a special condition");
  else if (filter.status) before.push(filter.status);
  if (filter.damaged !== undefined) before.push(filter.damaged ? "damaged" : "undamaged");
  if (filter.stage) before.push(stages(filter.stage));
  if (filter.type) before.push(oneOf(filter.type));
  if (filter.energy) after.push(`with ${filter.energy} energy attached`);
  if (filter.tool !== undefined) after.push(`with ${filter.tool ? "a" : "no"} tool attached`);
  if (filter.ability !== undefined) after.push(`with ${filter.ability ? "an" : "no"} ability`);
  if (filter.hpLeftAtMost !== undefined) after.push(`with ${filter.hpLeftAtMost} HP or less left`);
  if (filter.valueAtLeast !== undefined) after.push(`worth ${filter.valueAtLeast} or more points`);
  if (filter.not) after.push(otherThan(monPhrase(filter.not)));
  if (filter.anyOf) after.push(`(${filter.anyOf.map(mon).join(" or ")})`);
  const name = filter.name === undefined ? CREATURE : named(filter.name);
  return { before, noun: { one: name, many: name }, after };
}

function cardPhrase(filter: CardFilter): Phrase {
  const kinds = asList(filter.kind);
  const before: string[] = [];
  const after: string[] = [];
  if (filter.basicEnergy !== undefined) {
    const word = filter.basicEnergy ? "basic" : "special";
    if (kinds.join() === "energy") before.push(word);
    else after.push(`of ${word} energy`);
  }
  if (filter.stage) {
    if (kinds.length === 0 || kinds.join() === "mantimon") before.push(stages(filter.stage));
    else after.push(`at ${stages(filter.stage)}`);
  }
  if (filter.type) before.push(oneOf(filter.type));
  if (filter.name !== undefined) after.push(`named ${named(filter.name)}`);
  if (filter.hpAtMost !== undefined) after.push(`with ${filter.hpAtMost} HP or less`);
  if (filter.evolvesFrom !== undefined) after.push(`evolving from ${named(filter.evolvesFrom)}`);
  if (filter.not) after.push(otherThan(several(cardPhrase(filter.not))));
  if (filter.anyOf) after.push(`(${filter.anyOf.map((each) => card(each).one).join(" or ")})`);
  const word = kindWord(kinds);
  return { before, noun: { one: join(word, CARD.one), many: join(word, CARD.many) }, after };
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

/** "is burned", "has a tool attached", "are fire Mantimon with an ability". */
export function predicate(filter: MonFilter, plural: boolean, not: boolean): string {
  const [verb, what] = simple(filter) ?? ["is", plural ? mon(filter) : article(mon(filter))];
  if (verb === "is") return `${plural ? "are" : "is"}${not ? "n't" : ""} ${what}`;
  if (not) return `${plural ? "don't" : "doesn't"} have ${what}`;
  return `${plural ? "have" : "has"} ${what}`;
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
  if (filter.name !== undefined) return ["is", named(filter.name)];
  return null;
}
