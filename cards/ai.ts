// What the bots know besides the match itself: weights of the evaluation, and the public deck lists.

import type { BotKnowledge, Level, Personality, WeightsByRules } from "../engine/index.ts";
import levels from "./ai/levels.json" with { type: "json" };
import personalities from "./ai/personalities.json" with { type: "json" };
import weights from "./ai/weights.json" with { type: "json" };
import { type DeckList, deckOf } from "./content.ts";

export const WEIGHTS: WeightsByRules = weights;

export const LEVELS = levels as Level[];
export const PERSONALITIES = personalities as Personality[];

export function botKnowledge(decks: readonly DeckList[]): BotKnowledge {
  return { decks: decks.map(deckOf), weights: WEIGHTS };
}
