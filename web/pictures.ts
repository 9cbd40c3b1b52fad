// The addresses of card pictures, which the server tells when the client starts.

import type { CardFiles } from "../cards/art/render.ts";

interface Pictures {
  base: string;
  cards: Record<string, CardFiles>;
  /** Of the campaign's characters by their ids, and of bots by `bot-` and their personality. */
  portraits?: Record<string, string>;
}

let pictures: Pictures = { base: "", cards: {} };

let asked = { language: "", answered: Promise.resolve() };

/**
 * Asks the server for the pictures with a language's words on them, once. Without an answer the cards keep the pictures
 * that they have, or are shown without any, by their names.
 */
export function loadPictures(language: string): Promise<void> {
  if (asked.language !== language) asked = { language, answered: load(language) };
  return asked.answered;
}

async function load(language: string): Promise<void> {
  const answer = await fetch(`/cards/manifest.json?language=${language}`).catch(() => null);
  const found = answer?.ok ? ((await answer.json()) as Pictures) : null;
  if (found && asked.language === language) pictures = found;
}

/** The address of a card's file, if there is one. */
export function pictureUrl(id: string, what: keyof CardFiles): string | undefined {
  const files = pictures.cards[id];
  return files && pictures.base + files[what];
}

/** The address of a portrait, if there is one. */
export function portraitUrl(id: string): string | undefined {
  const file = pictures.portraits?.[id];
  return file && pictures.base + file;
}

/** The picture alone, by the card's id. */
export const cardArt = (id: string) => pictureUrl(id, "art");

/** The card as it can be read when it is small, by its id. */
export const cardHand = (id: string) => pictureUrl(id, "hand");
