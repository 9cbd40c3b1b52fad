// What is printed on a card, in the language that is shown.
import { cardLanguage } from "../cards/shown.ts";
import type { Card, Pool } from "../engine/index.ts";
import { type CardText, cardText } from "../engine/text/card-text.ts";

/** By the cards of a pool, which are others in each language. */
const texts = new WeakMap<Card[], (CardText | undefined)[]>();

/** The text of a card, cached. */
export function textOf(pool: Pool, card: number): CardText {
  const { cards } = pool;
  const known = texts.get(cards) ?? [];
  texts.set(cards, known);
  known[card] ??= cardText(cards[card], cardLanguage().language);
  return known[card];
}
