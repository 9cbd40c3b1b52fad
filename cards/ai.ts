// What the bots know beside what they are told of a match: weights of the evaluation, and the public deck lists.

import type { BotKnowledge, WeightsByRules } from "../engine/index.ts";
import weights from "./ai/weights.json" with { type: "json" };
import { type DeckList, deckOf } from "./content.ts";

export const WEIGHTS: WeightsByRules = weights;

export function botKnowledge(decks: readonly DeckList[]): BotKnowledge {
  return { decks: decks.map(deckOf), weights: WEIGHTS };
}
