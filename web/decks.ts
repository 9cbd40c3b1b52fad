// The decks that a player can choose from, and the card shown for each.
import type { PresetName } from "../engine/index.ts";
import type { Api } from "../src/http/api.ts";
import type { Gets } from "../src/http/endpoint.ts";
import { request } from "./api/http.ts";

export type StarterDeck = Gets<Api["GET /preset-decks"]>["decks"][number];

/** Asked of the server once, as the client starts. */
export let starterDecks: StarterDeck[] = [];

/** Asks the server. Without an answer there is no deck to choose, and the server cannot be played on either. */
export async function loadDecks(): Promise<void> {
  const answer = await request("GET /preset-decks").catch(() => null);
  if (answer) starterDecks = answer.decks;
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
