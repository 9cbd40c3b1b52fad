// Lets bots play in self-play: each is told what its seat may know, and nothing else.

import type { Move } from "../action.ts";
import { type BotInput, iterationBudget } from "../bots/bot.ts";
import { ruleBot } from "../bots/rule-bot.ts";
import type { Deck } from "../card.ts";
import type { Game } from "../state.ts";
import { view } from "../view.ts";
import type { Seat } from "../vocabulary.ts";

const NO_SEARCH = iterationBudget(0);
const NO_DECK: Deck = { cards: [], energy: [] };

/** What a bot in `seat` is told of a game. */
export function botInput(
  game: Game,
  seat: Seat,
  moves: BotInput["moves"],
  rest: Pick<BotInput, "deck" | "random"> & Partial<Pick<BotInput, "history" | "budget">>,
): BotInput {
  const { rules, pool } = game;
  return { view: view(game, seat), moves, rules, pool, history: [], budget: NO_SEARCH, ...rest };
}

/** The move of the rule-based bot, which needs neither a deck list nor a history. */
export function ruleBasedMove(game: Game, seat: Seat, moves: Move[], random: () => number): Move {
  return ruleBot(botInput(game, seat, moves, { deck: NO_DECK, random }));
}
