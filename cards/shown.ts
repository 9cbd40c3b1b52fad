// The language that cards are shown in: what the client chose, in a module of its own that needs no cards.

import type { Language } from "../engine/text/language.ts";
import type { CardTexts } from "./texts.ts";

export interface CardLanguage {
  /** As in the lang attribute of HTML. */
  code: string;
  /** Prints the texts; English where none is given. */
  language?: Language;
  /** Names and flavour texts; null where the cards have their own. */
  texts: CardTexts | null;
}

export const IN_ENGLISH: CardLanguage = { code: "en", texts: null };

let shown = IN_ENGLISH;

export const cardLanguage = (): CardLanguage => shown;

export function showCardsIn(language: CardLanguage): void {
  shown = language;
}

/** What a card is called in the language that is shown, by its English name. */
export const shownName = (name: string): string => shown.texts?.names[name] ?? name;
