// The card pool of the web client. The client loads the same files that the server reads, and does not check them again.

import type { Card } from "../engine/card.ts";
import { compilePool, type Pool } from "../engine/pool.ts";
import { type CardSet, cardsOf } from "./content.ts";
import { cardLanguage } from "./shown.ts";
import { type CardTexts, translateCard } from "./texts.ts";
import { poolVersion } from "./versions.ts";

/** The first released first, as `loadContent` has them. Empty before `provideCards`. */
export let sets: readonly CardSet[] = [];

/** The same pool as `loadPool()`, index for index. Its `cards` are in the language that is shown. Not there before `provideCards`. */
export let pool: Pool;

/** Makes the pool. Call it once, before anything reads `pool`. */
export function provideCards(loaded: readonly CardSet[]): void {
  sets = loaded;
  pool = translatable(compilePool("", cardsOf(loaded)));
  // Found out when it is first asked for: few pages do, and to hash all cards takes as long as to compile them.
  let version: string | undefined;
  const get = () => {
    version ??= poolVersion(loaded);
    return version;
  };
  Object.defineProperty(pool, "version", { get, enumerable: true });
}

/** A card's name in the language that is shown; its id if the server has added it after the build, or beside it. */
export const cardName = (id: string): string => pool.cards[pool.byId.get(id) ?? -1]?.name ?? id;

/** A set's name in the language that is shown. */
export const setName = (code: string): string =>
  cardLanguage().texts?.sets[code] ?? sets.find((set) => set.code === code)?.name ?? code;

/**
 * From now on the pool's `cards` are in the language that is shown when they are read. `info`, which the rules go by,
 * stays as it is: `info[i].card` is the card as it was released.
 */
export function translatable(pool: Pool): Pool {
  const released = pool.cards;
  const translated = new Map<CardTexts, Card[]>();
  const get = () => {
    const { texts } = cardLanguage();
    if (texts === null) return released;
    const cards = translated.get(texts) ?? released.map((card) => translateCard(card, texts));
    translated.set(texts, cards);
    return cards;
  };
  return Object.defineProperty(pool, "cards", { get, enumerable: true });
}
