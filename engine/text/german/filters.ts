// Noun phrases for cards and Mantimon that match a filter.

import type { CardFilter, MonFilter } from "../../language.ts";
import type { Kind, Stage, Status, Type } from "../../vocabulary.ts";
import { eachOnly } from "../plan.ts";
import { asList } from "../values.ts";
import { list, type Noun, nounPhrase, type Phrase } from "./grammar.ts";
import {
  CARD,
  CREATURE,
  EVOLUTION_STAGES,
  KIND_WORDS,
  named,
  POINT,
  STAGE_WORDS,
  STATUS_WORDS,
  TRAINER_KINDS,
  TYPE_WORDS,
} from "./words.ts";

/** A phrase whose noun still gets the first parts of a compound: "Basis-", "Feuer- oder Wasser-". */
interface Draft extends Phrase {
  prefixes: string[];
  /** It stands among alternatives, or after "außer": its own alternatives stand in parentheses. */
  nested: boolean;
}

/** Where a field of a filter puts its words. All are said in the order of the table. */
type Says<Filter> = {
  [Key in keyof Filter]-?: (draft: Draft, value: NonNullable<Filter[Key]>, filter: Filter) => void;
};

const MON_WORDS: Says<MonFilter> = {
  status: ({ adjectives, after }, status) => {
    if (status === "any") after.push("mit einem Zustand");
    else adjectives.push([STATUS_WORDS[status]]);
  },
  damaged: ({ adjectives }, damaged) => adjectives.push([damaged ? "beschädigt" : "unbeschädigt"]),
  stage: ({ prefixes }, stage) => prefixes.push(stages(stage)),
  type: ({ prefixes }, type) => prefixes.push(types(type)),
  name: (draft, name) => {
    draft.noun = nameNoun(named(name));
  },
  energy: ({ after }, type, { energyAtLeast }) => {
    if (energyAtLeast === undefined) after.push(`mit ${energyOf(type)}`);
  },
  energyAtLeast: ({ after }, least, { energy }) =>
    after.push(`mit mindestens ${least} ${energy === "any" ? "beliebiger Energie" : energyOf(energy)}`),
  tool: ({ after }, has) => after.push(has ? "mit einem Werkzeug" : "ohne Werkzeug"),
  ability: ({ after }, has) => after.push(has ? "mit einer Fähigkeit" : "ohne Fähigkeit"),
  hpLeftAtMost: ({ after }, hp) => after.push(`mit höchstens ${hp} verbleibenden KP`),
  valueAtLeast: ({ after }, value) => after.push(`im Wert von ${pointsAtLeast(value, "dat")}`),
  knockedOut: ({ after }) => after.push("ohne KP"),
  specialEnergy: ({ after }) => after.push("mit Spezial-Energie"),
  evolvesFrom: ({ after }, name) => after.push(`mit der Vorstufe ${named(name)}`),
  class: ({ after }, word) => after.push(classes(word)),
  not: ({ after }, not) => after.push(otherThan(monDraft(not, true))),
  anyOf: (draft, filters, { status, name }) => {
    const statuses = draft.nested || status !== undefined ? null : eachOnly(filters, "status");
    const names = draft.nested || name !== undefined ? null : eachOnly(filters, "name");
    if (statuses !== null && !statuses.includes("any"))
      draft.adjectives.unshift(statuses.map((each) => STATUS_WORDS[each as Status]));
    else if (names !== null) draft.noun = nameNoun(listOfNames(names));
    else draft.after.push(alternatives(filters.map((each) => monDraft(each, true))));
  },
};

const CARD_WORDS: Says<CardFilter> = {
  basicEnergy: ({ prefixes, after }, basic, { kind }) => {
    const word = basic ? "Basis" : "Spezial";
    if (kind === "energy") prefixes.push(`${word}-`);
    else after.push(`mit ${word}-Energie`);
  },
  stage: ({ prefixes, after }, stage, { kind = "mantimon" }) => {
    if (kind === "mantimon") prefixes.push(stages(stage));
    else after.push(`(${stages(stage)}Karte)`);
  },
  type: ({ prefixes }, type) => prefixes.push(types(type)),
  kind: (draft, kind) => {
    draft.noun = cardNoun(asList(kind));
  },
  name: ({ after }, name) => after.push(`namens ${named(name)}`),
  hpAtMost: ({ after }, hp) => after.push(`mit höchstens ${hp} KP`),
  evolvesFrom: ({ after }, name) => after.push(`mit der Vorstufe ${named(name)}`),
  class: ({ after }, word) => after.push(classes(word)),
  not: ({ after }, not) => after.push(otherThan(cardDraft(not, true))),
  anyOf: ({ after, nested }, filters, { name }) => {
    const names = nested || name !== undefined ? null : eachOnly(filters, "name");
    if (names !== null) after.push(`namens ${listOfNames(names)}`);
    else after.push(alternatives(filters.map((each) => cardDraft(each, true))));
  },
};

/** "verbranntes Feuer-Mantimon mit einem Werkzeug". */
export const mon = (filter: MonFilter = {}): Phrase => monDraft(filter);

/** "Basis-Feuer-Mantimonkarte mit höchstens 60 KP". */
export const card = (filter: CardFilter = {}): Phrase => cardDraft(filter);

function monDraft(filter: MonFilter, nested = false): Phrase {
  return phraseOf(filter, MON_WORDS, CREATURE, nested);
}

function cardDraft(filter: CardFilter, nested = false): Phrase {
  return phraseOf(filter, CARD_WORDS, CARD, nested);
}

function phraseOf<Filter extends object>(
  filter: Filter,
  words: Says<Filter>,
  noun: Noun,
  nested: boolean,
): Phrase {
  const draft: Draft = { adjectives: [], prefixes: [], noun, after: [], nested };
  for (const key of Object.keys(words) as (keyof Filter)[]) {
    const value = filter[key];
    if (value !== undefined) words[key](draft, value as NonNullable<typeof value>, filter);
  }
  const { adjectives, after } = draft;
  return { adjectives, noun: prefixed(draft.prefixes.join(""), draft.noun), after };
}

/** "Feuer-" before each form of the noun. */
function prefixed(prefix: string, noun: Noun): Noun {
  if (prefix === "") return noun;
  if (noun === CARD && prefix === EVOLUTION) return compoundCard(["Entwicklungs"]);
  const { one, many, genitive } = noun;
  return {
    ...noun,
    one: prefix + one,
    many: prefix + many,
    ...(genitive && { genitive: prefix + genitive }),
  };
}

function nameNoun(name: string): Noun {
  return { one: name, many: name, gender: "n" };
}

const EVOLUTION = "Entwicklungs-";

/** "Gegenstands-, Werkzeug- oder Stadionkarte". */
function cardNoun(kinds: Kind[]): Noun {
  const isTrainer = kinds.join() === TRAINER_KINDS.join();
  return compoundCard(isTrainer ? ["Trainer"] : kinds.map((kind) => KIND_WORDS[kind]));
}

function compoundCard(words: string[]): Noun {
  const compound = (end: string) =>
    list(
      words.map((word, i) => word + (i === words.length - 1 ? end : "-")),
      "oder",
    );
  return { one: compound("karte"), many: compound("karten"), gender: "f" };
}

/** "Feuer- oder Wasser-". */
function types(type: Type | Type[]): string {
  return firstParts(asList(type).map((each) => TYPE_WORDS[each]));
}

function stages(stage: Stage | Stage[]): string {
  const all = asList(stage);
  if (all.join() === EVOLUTION_STAGES.join()) return EVOLUTION;
  return firstParts(all.map((each) => STAGE_WORDS[each]));
}

function firstParts(words: string[]): string {
  return list(
    words.map((word) => `${word}-`),
    "oder",
  );
}

/** "Energie", "Feuer-Energie". */
export function energyOf(type: Type | "any" | undefined): string {
  return type === undefined || type === "any" ? "Energie" : `${TYPE_WORDS[type]}-Energie`;
}

/** "mindestens 2 Punkten". */
function pointsAtLeast(value: number, inCase: "acc" | "dat"): string {
  const noun = value === 1 ? POINT.one : inCase === "dat" ? "Punkten" : POINT.many;
  return `mindestens ${value} ${noun}`;
}

function classes(word: string | string[]): string {
  return `der Klasse ${list(
    asList(word).map((each) => `„${each}“`),
    "oder",
  )}`;
}

function otherThan(phrase: Phrase): string {
  const text = nounPhrase(null, phrase, { case: "dat", plural: true });
  return `außer ${phrase.after.length > 0 ? `(${text})` : text}`;
}

function alternatives(phrases: Phrase[]): string {
  return `(${phrases.map((phrase) => nounPhrase(null, phrase, { case: "nom" })).join(" oder ")})`;
}

function listOfNames(names: string[]): string {
  return list(names.map(named), "oder");
}

/** What a Mantimon is or has, after its name: "vergiftet ist", "kein Werkzeug hat", "ein Feuer-Mantimon ist". */
export function predicate(filter: MonFilter, not: boolean): string {
  const simple = simplePredicate(filter);
  if (simple !== null) return simple[not ? 1 : 0];
  return `${nounPhrase(not ? "kein" : "ein", mon(filter), { case: "nom" })} ist`;
}

/** Of a filter of one field, with its negation. */
function simplePredicate(filter: MonFilter): [yes: string, no: string] | null {
  const given = Object.values(filter).filter((value) => value !== undefined);
  if (given.length !== 1) return null;
  const is = (words: string): [string, string] => [`${words} ist`, `nicht ${words} ist`];
  const has = (noun: string): [string, string] => [`${noun} hat`, `keine ${noun} hat`];
  if (filter.status === "any") return ["einen Zustand hat", "keinen Zustand hat"];
  if (filter.status === "asleep") return ["schläft", "nicht schläft"];
  if (filter.status) return is(STATUS_WORDS[filter.status]);
  if (filter.damaged !== undefined) return is(filter.damaged ? "beschädigt" : "unbeschädigt");
  if (filter.energy) return has(energyOf(filter.energy));
  if (filter.specialEnergy) return has("Spezial-Energie");
  if (filter.tool === true) return ["ein Werkzeug hat", "ohne Werkzeug ist"];
  if (filter.tool === false) return ["kein Werkzeug hat", "nicht ohne Werkzeug ist"];
  if (filter.ability === true) return ["eine Fähigkeit hat", "ohne Fähigkeit ist"];
  if (filter.ability === false) return ["keine Fähigkeit hat", "nicht ohne Fähigkeit ist"];
  if (filter.hpLeftAtMost !== undefined)
    return [
      `nur noch höchstens ${filter.hpLeftAtMost} KP hat`,
      `noch mehr als ${filter.hpLeftAtMost} KP hat`,
    ];
  if (filter.valueAtLeast !== undefined) {
    const points = pointsAtLeast(filter.valueAtLeast, "acc");
    return [`${points} wert ist`, `nicht ${points} wert ist`];
  }
  if (filter.knockedOut) return is("besiegt");
  if (filter.name !== undefined) return is(named(filter.name));
  const statuses = filter.anyOf?.map((each) => (Object.keys(each).length === 1 ? each.status : undefined));
  if (statuses?.every((each) => each && each !== "any"))
    return is(
      list(
        statuses.map((each) => STATUS_WORDS[each as Status]),
        "oder",
      ),
    );
  return null;
}
