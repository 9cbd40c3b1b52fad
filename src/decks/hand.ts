// A goldfish hand: what the deck deals to its player, with nobody across the table. A seed gives the same again.
import { isBasic } from "../../engine/board.ts";
import { PRESETS } from "../../engine/index.ts";
import { keyOf, randomBelow, shuffle } from "../../engine/random.ts";
import type { Catalog } from "../collections/catalog.ts";
import { type DeckContents, toDeck } from "./contents.ts";

/** As in the engine: then a basic is brought up. */
const MAX_MULLIGANS = 50;

/** Cards that are drawn after the hand, one a turn. */
const DRAWS = 5;

export function dealHand(catalog: Catalog, contents: DeckContents, seed: string) {
  const { opening } = PRESETS[contents.rules];
  const { pool } = catalog;
  const { cards, energy } = toDeck(catalog, contents);
  const known = (ids: string[]) => ids.flatMap((id) => pool.byId.get(id) ?? []);
  const chance = { key: keyOf(seed), drawn: 0 };
  const deck = known(cards);
  const energyDeck = known(energy);
  shuffle(chance, deck);
  shuffle(chance, energyDeck);
  const basicIn = (list: number[]) => list.some((card) => isBasic(pool.info[card]));
  const hopeless = !basicIn(deck);
  const mulligans: number[][] = [];
  const handOf = () => deck.slice(0, opening.hand);
  if (opening.basic === "mulligan") {
    while (!hopeless && !basicIn(handOf()) && mulligans.length < MAX_MULLIGANS) {
      mulligans.push(handOf());
      shuffle(chance, deck);
    }
  }
  if (!hopeless && !basicIn(handOf())) {
    const places = deck.flatMap((card, place) => (isBasic(pool.info[card]) ? [place] : []));
    deck.unshift(...deck.splice(places[randomBelow(chance, places.length)], 1));
  }
  const ids = (list: number[]) => list.map((card) => pool.cards[card].id);
  return {
    seed,
    hand: ids(handOf()),
    mulligans: mulligans.map(ids),
    draws: ids(deck.slice(opening.hand, opening.hand + DRAWS)),
    energy: PRESETS[contents.rules].energy.source === "deck" ? ids(energyDeck.slice(0, DRAWS + 1)) : [],
  };
}
