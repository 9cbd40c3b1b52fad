// Decks as copies by card id, which is how players keep them.
import type { Deck } from "../engine/card.ts";
import type { DeckList } from "./content.ts";

export interface DeckCounts {
  cards: Record<string, number>;
  energy: Record<string, number>;
}

export function countsOf({ cards, energy }: Pick<DeckList, "cards" | "energy">): DeckCounts {
  const counts = (entries: DeckList["cards"]) =>
    Object.fromEntries(entries.map(({ id, count }) => [id, count]));
  return { cards: counts(cards), energy: counts(energy) };
}

/** Repeats each id as often as it is counted, which is what the engine expects. */
export function deckOfCounts({ cards, energy }: DeckCounts): Deck {
  const ids = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([id, count]) => Array<string>(count).fill(id));
  return { cards: ids(cards), energy: ids(energy) };
}
