// Lets bots play in self-play: each sees what its seat may know.

import type { Move } from "../action.ts";
import { type BotInput, iterationBudget } from "../bots/bot.ts";
import { priorityMove } from "../bots/priorities.ts";
import { gameOfView } from "../game-of-view.ts";
import type { Game } from "../state.ts";
import { view } from "../view.ts";
import type { Seat } from "../vocabulary.ts";

const NO_SEARCH = iterationBudget(0);

/** The input of a bot that plays `seat`. */
export function botInput(
  game: Game,
  seat: Seat,
  moves: Move[],
  rest: Pick<BotInput, "deck" | "random" | "history"> & Partial<Pick<BotInput, "budget">>,
): BotInput {
  const { rules, pool } = game;
  return { view: view(game, seat), moves, rules, pool, budget: NO_SEARCH, ...rest };
}

/** The move by rules of thumb, where speed matters more than strength. */
export function ruleOfThumbMove(game: Game, seat: Seat, moves: Move[], random: () => number): Move {
  return priorityMove(gameOfView(view(game, seat), game.rules, game.pool), seat, moves, random);
}
