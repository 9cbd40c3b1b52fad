// The cards of the build: texts and addresses of pictures.

import { cardLanguage } from "../cards/shown.ts";
import type { Card, Pool } from "../engine/index.ts";
import { type CardText, cardText } from "../engine/text/card-text.ts";
import { drawnHere } from "./drawings.ts";
import { pictureUrl } from "./pictures.ts";

/** The picture alone, by the card's id. */
export const cardArt = (id: string) => pictureUrl(id, "art");

/** The whole card, by its id. */
export const cardFace = (id: string) => pictureUrl(id, "face");

/** The address of the picture alone, for a Mantimon in play. */
export const artUrl = (pool: Pool, card: number) =>
  drawnHere(pool, card, "art") ?? cardArt(pool.cards[card].id);

/** The whole card. */
export const faceUrl = (pool: Pool, card: number) =>
  drawnHere(pool, card, "face") ?? cardFace(pool.cards[card].id);

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
