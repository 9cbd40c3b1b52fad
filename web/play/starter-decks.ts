// The decks that a player can choose from, and the card shown for each.
import { PRESETS, type PresetName } from "../../engine/index.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { request } from "../api/http.ts";
import { deckText, onLanguageChange } from "../text/index.ts";

const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

export type StarterDeck = Gets<Api["GET /preset-decks"]>["decks"][number];

let asked: StarterDeck[] = [];

/** Asked of the server once, as the client starts. With names in the current language. */
export let starterDecks: StarterDeck[] = [];

function translate(): void {
  starterDecks = asked.map((deck) => ({ ...deck, name: deckText(deck.name), about: deckText(deck.about) }));
}
onLanguageChange(translate);

let loading: Promise<void> | null = null;

/** Asks the server, once. Without an answer there is no deck to choose, and the server cannot be played on either. */
export function loadDecks(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const answer = await request("GET /preset-decks").catch(() => null);
  if (!answer) return;
  asked = answer.decks;
  translate();
}

/** The deck that is selected first under these rules. */
export function firstDeck(rules: PresetName): string {
  return starterDecks.find((deck) => deck.rules === rules)?.id ?? "";
}

/** The rule sets that have decks of the house. */
export const offeredRules = () =>
  PRESET_NAMES.filter((rules) => starterDecks.some((deck) => deck.rules === rules));
