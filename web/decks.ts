// The decks that a player can choose from, and the card shown for each.
import { sets } from "../cards/browser.ts";
import type { DeckList } from "../cards/content.ts";
import type { PresetName, Type } from "../engine/index.ts";

const files = import.meta.glob<DeckList>("../cards/decks/*.json", { eager: true, import: "default" });

export interface StarterDeck {
  id: string;
  name: string;
  about: string;
  rules: PresetName;
  type: Type;
  /** Id of the card that represents the deck. */
  star: string;
}

const cards = new Map(sets.flatMap((set) => set.cards).map((card) => [card.id, card]));

export const starterDecks: StarterDeck[] = Object.values(files).flatMap((deck) =>
  deck.starter ? [{ ...deck, type: deck.starter, star: starOf(deck) }] : [],
);

/** The Mantimon with the most HP. */
function starOf(deck: DeckList): string {
  const hp = (id: string) => {
    const card = cards.get(id);
    return card?.kind === "mantimon" ? card.hp : 0;
  };
  return deck.cards.reduce((best, { id }) => (hp(id) > hp(best) ? id : best), deck.cards[0].id);
}

/** The deck that is selected first under these rules. */
export function firstDeck(rules: PresetName): string {
  return starterDecks.find((deck) => deck.rules === rules)?.id ?? "";
}

/** The rule sets that have starter decks, each with a short description. */
export const RULES: { name: PresetName; title: string; about: string }[] = [
  { name: "house", title: "House", about: "40 cards and a deck of energy. First to 4 points." },
  { name: "standard", title: "Standard", about: "60 cards, energy among them. Six prize cards to take." },
  { name: "pocket", title: "Pocket", about: "20 cards, energy made for you. Quick: 3 points." },
];
