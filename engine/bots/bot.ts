// What a bot is: it sees what a player sees, and picks one of the legal moves.

import type { Move } from "../action.ts";
import type { Pool } from "../pool.ts";
import type { RulesConfig } from "../rules.ts";
import type { View } from "../view-types.ts";

/**
 * Picks a move of `moves` (never empty). `random` gives fractions in [0, 1) and is the bot's only
 * source of chance, so that a bot with a seed plays the same game again.
 */
export type Bot = (view: View, moves: Move[], random: () => number, pool: Pool, rules: RulesConfig) => Move;

/** Any legal move, evenly. */
export const randomBot: Bot = (_view, moves, random) => moves[Math.floor(random() * moves.length)];
