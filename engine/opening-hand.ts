// Opening hands: the one place where they are dealt, for games and for trying out a deck.

import { isBasic } from "./board.ts";
import type { Pool } from "./pool.ts";
import { type Chance, randomBelow, shuffle } from "./random.ts";
import type { RulesConfig } from "./rules.ts";

const MAX_MULLIGANS = 50;

export interface OpeningHand {
  /** In the order of drawing. */
  hand: number[];
  /** The rest of the deck, its top last. */
  deck: number[];
  /** Hands that were shown and shuffled back, in order. */
  mulligans: number[][];
}

/** Shuffles a deck and deals an opening hand under the rules. A deck without a basic is dealt as it is. */
export function dealOpeningHand(
  chance: Chance,
  pool: Pool,
  opening: RulesConfig["opening"],
  cards: readonly number[],
): OpeningHand {
  const deck = cards.slice();
  const mulligans: number[][] = [];
  const hasBasic = (list: number[]): boolean => list.some((card) => isBasic(pool.info[card]));
  const top = (): number[] => deck.slice(-opening.hand).reverse();
  shuffle(chance, deck);
  if (hasBasic(deck)) {
    if (opening.basic === "guaranteed") bringUpBasic(chance, pool, deck);
    while (!hasBasic(top())) {
      mulligans.push(top());
      shuffle(chance, deck);
      if (mulligans.length >= MAX_MULLIGANS) bringUpBasic(chance, pool, deck);
    }
  }
  const hand = top();
  deck.length -= hand.length;
  return { hand, deck, mulligans };
}

/** Puts a basic picked at random on the top. */
function bringUpBasic(chance: Chance, pool: Pool, deck: number[]): void {
  const places = [...deck.keys()].filter((place) => isBasic(pool.info[deck[place]]));
  const place = places[randomBelow(chance, places.length)];
  deck.push(...deck.splice(place, 1));
}
