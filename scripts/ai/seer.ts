// What not seeing costs: the search player with all hidden cards in front of it. It plays in the ladder alone.

import type { BotKnowledge } from "../../engine/bots/rule-bot.ts";
import type { BotInput, Game } from "../../engine/index.ts";
import { createSearchBot } from "../../engine/index.ts";
import { type WorldSampler, worldSampler } from "../../engine/search/determinize.ts";
import { SEARCH_SETTINGS } from "../../engine/search/search.ts";
import type { LadderBot } from "./bot-match.ts";

/** Only the order of energy decks, coins and shuffles are as unknown to it as to everybody. */
export function createSeer(knowledge: BotKnowledge): LadderBot {
  return (input, game) => {
    const samplerOf = (one: BotInput) => withAllCards(worldSampler(one, knowledge.decks), game);
    return createSearchBot(knowledge, SEARCH_SETTINGS, samplerOf)(input);
  };
}

/** The same with what the game holds in hands and decks, of both players. */
export function withAllCards(sampler: WorldSampler, { players }: Game): WorldSampler {
  const cards = players.map(({ hand, deck, energyDeck }) => ({
    hand: hand.slice(),
    deck: [],
    top: deck.slice(),
    bottom: [],
    energyDeck: energyDeck.slice(),
    elsewhere: [],
  }));
  return { ...sampler, knowledge: { ...sampler.knowledge, cards: [cards[0], cards[1]] } };
}
