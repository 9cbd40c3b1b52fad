// The addresses of the pictures of a pool's cards.

import type { Pool } from "../engine/index.ts";
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
