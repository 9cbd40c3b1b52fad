// Finds out what a card list calls its creatures.

import { CREATURE, RESERVED } from "../../engine/text/english/words.ts";
import type { SourceCard } from "./source.ts";

/** "this Critter", "Benched Critter", "Active Critter": the noun stands behind these words. */
const BEFORE = /\b(?:this|benched|active|defending|attacking) (\p{Lu}[\p{L}-]+)/giu;

/** The capitalised word that the texts use most as the noun for creatures; ours where there is none. */
export function creatureNoun(cards: SourceCard[]): string {
  const uses = new Map<string, number>();
  for (const card of cards) {
    const texts = [
      ...card.texts,
      ...card.attacks.map(({ text }) => text),
      ...card.abilities.map(({ text }) => text),
    ];
    for (const [, word] of texts.join("\n").matchAll(BEFORE)) {
      const plain =
        /^\p{Lu}/u.test(word) && !RESERVED.has(word.toLowerCase()) && !/^(Spot|Ability)$/.test(word);
      if (plain) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  const [most] = [...uses].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? CREATURE;
}
