// The language that cards are shown in: what the client chose, in a module of its own that needs no cards.

import { ENGLISH } from "../engine/text/english/index.ts";
import type { Language } from "../engine/text/language.ts";
import type { CardTexts } from "./texts.ts";

export interface CardLanguage {
  /** Prints the texts. */
  language: Language;
  /** Names and flavour texts; null where the cards have their own. */
  texts: CardTexts | null;
}

export const IN_ENGLISH: CardLanguage = { language: ENGLISH, texts: null };

let shown = IN_ENGLISH;

export const cardLanguage = (): CardLanguage => shown;

export function showCardsIn(language: CardLanguage): void {
  shown = language;
}
