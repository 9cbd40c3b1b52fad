// The port for all opponents: what a bot is told, and what it answers. It sees what a player in its seat sees.

import type { Move } from "../action.ts";
import type { Deck } from "../card.ts";
import type { Pool } from "../pool.ts";
import type { RulesConfig } from "../rules.ts";
import type { Event, View } from "../view-types.ts";

/** How long a bot may think. Whichever bound is reached first ends the thinking. */
export interface Budget {
  /** Iterations of a search, at most. */
  iterations: number;
  /** Whether the time is up. */
  expired: () => boolean;
}

/** For bots that do not search, and for searches bounded by iterations alone. */
export function iterationBudget(iterations: number): Budget {
  return { iterations, expired: () => false };
}

export interface BotInput {
  /** The table as the seat that has to move sees it: `view.viewer` is that seat. */
  view: View;
  /** The legal moves, never empty. */
  moves: Move[];
  rules: RulesConfig;
  pool: Pool;
  /** The bot's own deck list. */
  deck: Deck;
  /** All events of the match so far as the seat saw them, the opening first. */
  history: Event[];
  /** Fractions in [0, 1): the bot's only source of chance, so that a seed repeats its moves. */
  random: () => number;
  /** Of the match: mistakes that last for a turn follow from it, so that a player cannot foresee them. */
  secret?: string;
  budget: Budget;
}

/** Chooses one of `moves`, as a function of its input alone. */
export type Bot = (input: BotInput) => Move | Promise<Move>;

/** A bot that answers synchronously. Search and self-play need one. */
export type SyncBot = (input: BotInput) => Move;

/** Any legal move, evenly. */
export const randomBot: SyncBot = ({ moves, random }) => moves[Math.floor(random() * moves.length)];
