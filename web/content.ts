// The cards of the build: texts and addresses of pictures.

import { cardLanguage } from "../cards/shown.ts";
import type { Card, Pool } from "../engine/index.ts";
import { type CardText, cardText } from "../engine/text/card-text.ts";
import { drawnHere } from "./drawings.ts";
import { pictureUrl } from "./pictures.ts";

/** The address of the picture alone, for a Mantimon in play. */
export const artUrl = (pool: Pool, card: number) =>
  drawnHere(pool, card, "art") ?? pictureUrl(pool.cards[card].id, "art");

/** The whole card. */
export const faceUrl = (pool: Pool, card: number) =>
  drawnHere(pool, card, "face") ?? pictureUrl(pool.cards[card].id, "face");

/** The small picture of the hand: name, picture, costs and numbers. */
export const handUrl = (pool: Pool, card: number) =>
  drawnHere(pool, card, "hand") ?? pictureUrl(pool.cards[card].id, "hand");

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
