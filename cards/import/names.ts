// The names of a list's cards, found in a text by the words that they are made of.

import { RESERVED } from "../../engine/text/english/words.ts";
import { type Token, tokens } from "./tokens.ts";

/**
 * Names like "Fire Energy" consist of words of the grammar. Those words read them, so that they are not searched for.
 */
export class NameIndex {
  /** Names by their first word, each with all its words. */
  readonly #names = new Map<string, { name: string; words: string[] }[]>();
  readonly #anyCase: boolean;

  /** @param anyCase whether a name is found however it is capitalised */
  constructor(names: Iterable<string>, anyCase = false) {
    this.#anyCase = anyCase;
    for (const name of new Set(names)) this.add(name);
  }

  /** @param said the words that texts use for the name */
  add(name: string, said = name): void {
    const words = tokens(said, "").map(({ raw }) => this.#folded(raw));
    if (words.every((word) => RESERVED.has(word.toLowerCase()))) return;
    const begun = this.#names.get(words[0]);
    if (begun) begun.push({ name, words });
    else this.#names.set(words[0], [{ name, words }]);
  }

  has(name: string): boolean {
    return [...this.#names.values()].some((begun) => begun.some((known) => known.name === name));
  }

  /** The names at this place of a text, each with its number of words. */
  at(text: readonly Token[], at: number): { name: string; length: number }[] {
    const begun = text[at]?.quoted ? [] : (this.#names.get(this.#folded(text[at]?.raw ?? "")) ?? []);
    return begun
      .filter(({ words }) => words.every((word, i) => this.#folded(text[at + i]?.raw ?? "") === word))
      .map(({ name, words }) => ({ name, length: words.length }));
  }

  #folded(word: string): string {
    return this.#anyCase ? word.toLowerCase() : word;
  }
}
