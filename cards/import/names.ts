// The names of a list's cards, found in a text by the words that they are made of.

import { RESERVED } from "../../engine/text/english/words.ts";
import { type Token, tokens } from "./tokens.ts";

/** A name like "Fire Energy", all in words of the grammar, is told in them and not looked for. */
export class NameIndex {
  /** Names by their first word, each with all its words. */
  readonly #names = new Map<string, { name: string; words: string[] }[]>();

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const words = tokens(name, "").map(({ raw }) => raw);
      if (words.every((word) => RESERVED.has(word.toLowerCase()))) continue;
      const begun = this.#names.get(words[0]);
      if (begun) begun.push({ name, words });
      else this.#names.set(words[0], [{ name, words }]);
    }
  }

  /** The names that stand at this place of a text. */
  at(text: readonly Token[], at: number): string[] {
    const begun = text[at]?.quoted ? [] : (this.#names.get(text[at]?.raw ?? "") ?? []);
    return begun
      .filter(({ words }) => words.every((word, i) => text[at + i]?.raw === word))
      .map(({ name }) => name);
  }
}
