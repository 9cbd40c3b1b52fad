// A goldfish hand: what the deck deals to its player, with nobody across the table. A seed gives the same again.
import { PRESETS } from "../../engine/index.ts";
import { dealOpeningHand } from "../../engine/opening-hand.ts";
import { keyOf, shuffle } from "../../engine/random.ts";
import type { Catalog } from "../collections/catalog.ts";
import { type DeckContents, toDeck } from "./contents.ts";

/** Cards that are drawn after the hand, one a turn. */
const DRAWS = 5;

export function dealHand(catalog: Catalog, contents: DeckContents, seed: string) {
  const rules = PRESETS[contents.rules];
  const { pool } = catalog;
  const { cards, energy } = toDeck(catalog, contents);
  const known = (ids: string[]) => ids.flatMap((id) => pool.byId.get(id) ?? []);
  const chance = { key: keyOf(seed), drawn: 0 };
  const { hand, deck, mulligans } = dealOpeningHand(chance, pool, rules.opening, known(cards));
  const energyDeck = known(energy);
  shuffle(chance, energyDeck);
  const ids = (list: number[]) => list.map((card) => pool.cards[card].id);
  return {
    seed,
    hand: ids(hand),
    mulligans: mulligans.map(ids),
    draws: ids(deck.slice(-DRAWS).reverse()),
    energy: rules.energy.source === "deck" ? ids(energyDeck.slice(0, DRAWS + 1)) : [],
  };
}
