// A whole card list as a card set of ours, with everything that was not understood.

import type { Card } from "../../engine/card.ts";
import { checkSets } from "../check.ts";
import type { CardSet } from "../content.ts";
import { convert, type ImportProblem } from "./convert.ts";
import { creatureNoun } from "./noun.ts";
import { type SourceCard, sourceCards } from "./source.ts";

export interface ImportOptions {
  /** Three letters that the ids of the cards begin with. */
  set: string;
  name: string;
  /** What the list calls its creatures; found out unless given. */
  noun?: string;
}

export interface Imported {
  set: CardSet;
  /** Cards in the list, those of the set among them. */
  found: number;
  noun: string;
  /** Why the other cards are not in the set. */
  problems: ImportProblem[];
  /** What the loader will find wrong with the set: names that are not in it, mostly. */
  warnings: string[];
}

/** Imported sets stand behind our own. */
const LAST_RELEASE = 100;

/** Reads a card list. Throws NotAList where the data is none. */
export function importList(data: unknown, options: ImportOptions): Imported {
  const sources = sourceCards(data);
  const noun = options.noun ?? creatureNoun(sources);
  const numbers = numbersOf(sources);
  const cards: Card[] = [];
  const problems: ImportProblem[] = [];
  sources.forEach((source, at) => {
    const result = convert(source, numbers[at], options.set, noun);
    problems.push(...result.problems);
    if (result.card) cards.push(result.card);
  });
  const set: CardSet = {
    code: options.set,
    name: options.name,
    release: LAST_RELEASE,
    version: 1,
    story: "",
    cards,
  };
  const checked = checkSets([{ file: `${options.set}.json`, data: set }]);
  const warnings = checked.issues.map(({ card, path, message }) => `${card} ${path}: ${message}`);
  return { set, found: sources.length, noun, problems, warnings };
}

/** The cards' own numbers where they are whole and different, else the next that is free. */
function numbersOf(sources: SourceCard[]): number[] {
  const taken = new Set<number>();
  const own = sources.map(({ number }) => {
    const value = /^\d{1,3}$/.test(number) ? Number(number) : 0;
    if (value === 0 || taken.has(value)) return 0;
    taken.add(value);
    return value;
  });
  let next = 1;
  return own.map((value) => {
    if (value > 0) return value;
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  });
}
