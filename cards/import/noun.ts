// Finds out a card list's word for creatures.

import { CREATURE, RESERVED } from "../../engine/text/english/words.ts";
import type { SourceCard } from "./sources/card.ts";

/** "this Critter", "Benched Critter", "Active Critter": the noun follows these words. */
const BEFORE = /\b(?:this|benched|active|defending|attacking) (\p{Lu}[\p{L}-]+)/giu;

/** Counts the capitalised words that texts use as the noun for creatures. */
export class NounCount {
  readonly #uses = new Map<string, number>();

  add(card: SourceCard): void {
    const texts = [
      ...card.texts,
      ...card.attacks.map(({ text }) => text),
      ...card.abilities.map(({ text }) => text),
    ];
    for (const [, word] of texts.join("\n").matchAll(BEFORE)) {
      const plain =
        /^\p{Lu}/u.test(word) && !RESERVED.has(word.toLowerCase()) && !/^(Spot|Ability)$/.test(word);
      if (plain) this.#uses.set(word, (this.#uses.get(word) ?? 0) + 1);
    }
  }

  /** The most frequent word; our own if there is none. */
  get noun(): string {
    const [most] = [...this.#uses].sort(([, a], [, b]) => b - a);
    return most?.[0] ?? CREATURE;
  }
}
