// The card pool for the web client: the same files, bundled instead of read, and not checked again.

import type { Card } from "../engine/card.ts";
import type { Pool } from "../engine/pool.ts";
import { type CardSet, poolOfSets } from "./content.ts";
import dri from "./sets/dri.json" with { type: "json" };
import dst from "./sets/dst.json" with { type: "json" };
import wld from "./sets/wld.json" with { type: "json" };
import { cardLanguage } from "./shown.ts";
import { type CardTexts, translateCard } from "./texts.ts";

/** The first released first, as `loadContent` has them. */
export const sets = [wld, dst, dri] as unknown as CardSet[];

/** The same pool as `loadPool()`, index for index. Its `cards` are in the language that is shown. */
export const pool: Pool = translatable(poolOfSets(sets));

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
