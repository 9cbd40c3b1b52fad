// The game's own cards and decks, with changed cards under the same numbers, as when somebody tries something out.
import { poolOfSets } from "../../cards/content.ts";
import { type Content, loadContent } from "../../cards/load.ts";
import type { Card } from "../../engine/index.ts";

/** @param change is called for each card, and returns what it becomes. */
export function contentWith(change: (card: Card) => Card): Content {
  const own = loadContent();
  const sets = own.sets.map((set) => ({ ...set, cards: set.cards.map(change) }));
  return { ...own, sets, pool: poolOfSets(sets) };
}
