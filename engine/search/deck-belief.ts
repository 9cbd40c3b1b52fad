// Which deck an opponent may be playing: the public deck lists that contain every card seen so far.

import type { Deck } from "../card.ts";
import type { Pool } from "../pool.ts";
import type { RulesConfig } from "../rules.ts";

/** A deck list as indexes into the pool. */
export interface IndexedDeck {
  cards: number[];
  energy: number[];
}

export function indexedDeck(pool: Pool, deck: Deck): IndexedDeck {
  const indexes = (ids: string[]): number[] => {
    const found = ids.map((id) => pool.byId.get(id) ?? -1);
    return found.filter((card) => card !== -1);
  };
  return { cards: indexes(deck.cards), energy: indexes(deck.energy) };
}

function countsOf(cards: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const card of cards) counts.set(card, (counts.get(card) ?? 0) + 1);
  return counts;
}

/** `cards` minus those of `gone`, copy by copy. */
export function without(cards: readonly number[], gone: readonly number[]): number[] {
  const counts = countsOf(gone);
  return cards.filter((card) => {
    const left = counts.get(card) ?? 0;
    if (left > 0) counts.set(card, left - 1);
    return left === 0;
  });
}

/**
 * The lists that fit best: those that contain the most copies of seen cards, all of them if possible.
 * @param seen indexes of the opponent's cards that are accounted for
 * @param candidates decks of any rules; those of another size do not count
 * @param own used if no candidate has the right size
 */
export function likelyDecks(
  pool: Pool,
  rules: RulesConfig,
  seen: readonly number[],
  candidates: readonly Deck[],
  own: Deck,
): IndexedDeck[] {
  const sized = candidates.filter(
    (deck) => deck.cards.length === rules.deckSize && deck.energy.length > 0 === own.energy.length > 0,
  );
  const decks = (sized.length > 0 ? sized : [own]).map((deck) => indexedDeck(pool, deck));
  const missing = decks.map((deck) => without(seen, [...deck.cards, ...deck.energy]).length);
  const least = Math.min(...missing);
  return decks.filter((_, i) => missing[i] === least);
}
