// The first of two passes over a list: the names of its cards, and what must be known before texts are read.

import { classesOf } from "./facts.ts";
import { NameIndex } from "./names.ts";
import { NounCount } from "./noun.ts";
import type { ListStyle } from "./readings.ts";
import type { SourceCard } from "./sources/card.ts";
import { labelOf, sourceCard } from "./sources/index.ts";

/** A card of a list as it stands in its file. */
export interface ListedCard {
  file: string;
  /** Its place in the file: "cards[3]". In a file with one card it is used if the card has no id. */
  at: string;
  raw: unknown;
}

/** A problem of a card, because of which it is left out. */
export interface ImportProblem {
  /** The file of the card; "" where there is none. */
  file: string;
  /** Its id and name, as far as it has them. */
  card: string;
  /** The fact or the text: "attack Ember Step", "rarity". */
  where: string;
  /** The sentence, or "" for a fact. */
  sentence: string;
  message: string;
}

/** How many cards one set can number. */
const SET_SIZE = 999;

export class Survey {
  /** Cards in the list, readable or not. */
  found = 0;
  readonly problems: ImportProblem[] = [];
  readonly #nouns = new NounCount();
  readonly #names = new Set<string>();
  readonly #classes = new Set<string>();
  readonly #stadiums = new Set<string>();
  readonly #attacks = new Set<string>();
  readonly #firsts = new Map<string, string>();
  /** For each card its own number, 0 for none, -1 for a card that is left out. */
  readonly #numbers: number[] = [];

  add({ file, at, raw }: ListedCard): void {
    this.found++;
    const card = sourceCard(raw, at);
    const label = labelOf(raw, at);
    const fail = (where: string, message: string) => {
      this.problems.push({ file, card: label, where, sentence: "", message });
      this.#numbers[this.found - 1] = -1;
    };
    if (Array.isArray(card)) {
      for (const { where, message } of card) fail(where, message);
      return;
    }
    const first = this.#firsts.get(card.id);
    if (first !== undefined) return fail("id", `must be unique; ${first} has it already`);
    this.#firsts.set(card.id, at);
    this.#numbers.push(/^\d{1,3}$/.test(card.number) ? Number(card.number) : 0);
    this.#learn(card);
  }

  #learn(card: SourceCard): void {
    this.#nouns.add(card);
    this.#names.add(card.name);
    if (card.subtypes.some((word) => word.toLowerCase().includes("stadium"))) this.#stadiums.add(card.name);
    for (const { name } of card.attacks) this.#attacks.add(name);
    for (const word of classesOf(card)) this.#classes.add(word);
  }

  /** What the texts of the list are read with. */
  get style(): ListStyle {
    const classes = new NameIndex(this.#classes, true);
    for (const word of this.#classes) classes.add(word, `${word}s`);
    if (this.#classes.has("mega")) classes.add("mega", "mega evolution");
    const names = new NameIndex(this.#names);
    const [attacks, stadiums] = [new NameIndex(this.#attacks), new NameIndex(this.#stadiums)];
    return { noun: this.#nouns.noun, names, attacks, classes, stadiums };
  }

  /**
   * The set and the number of each card, null for one that is left out: its own number if that is whole and free,
   * otherwise the next free one.
   */
  places(): ({ set: number; number: number } | null)[] {
    const places: ({ set: number; number: number } | null)[] = [];
    for (let from = 0; from < this.#numbers.length; from += SET_SIZE) {
      const numbers = spread(this.#numbers.slice(from, from + SET_SIZE));
      places.push(...numbers.map((number) => (number < 0 ? null : { set: from / SET_SIZE, number })));
    }
    return places;
  }
}

function spread(own: number[]): number[] {
  const taken = new Set<number>();
  const kept = own.map((value) => {
    if (value <= 0 || !taken.has(value)) {
      taken.add(value);
      return value;
    }
    return 0;
  });
  let next = 1;
  return kept.map((value) => {
    if (value !== 0) return value;
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  });
}
