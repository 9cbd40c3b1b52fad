// The addresses of card pictures, which the server tells when the client starts.

import type { CardFiles } from "../cards/art/render.ts";

interface Pictures {
  base: string;
  cards: Record<string, CardFiles>;
  /** Of the campaign's characters by their ids, and of bots by `bot-` and their personality. */
  portraits?: Record<string, string>;
}

let pictures: Pictures = { base: "", cards: {} };

/** Asks the server. Without an answer cards are shown without pictures, by their names. */
export async function loadPictures(): Promise<void> {
  const answer = await fetch("/cards/manifest.json").catch(() => null);
  if (answer?.ok) pictures = await answer.json();
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
