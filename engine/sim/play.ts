// Self-play: whole games between bots, for simulation, measuring and tests.

import type { Move } from "../action.ts";
import { advance } from "../advance.ts";
import { createGame, type Setup } from "../create-game.ts";
import { currentPlayer, legalActions } from "../legal.ts";
import type { Game } from "../state.ts";
import type { Event } from "../view-types.ts";
import type { Seat } from "../vocabulary.ts";

/** Picks one of the legal moves. It is given the whole game and decides itself how much of it to use. */
export type Chooser = (game: Game, seat: Seat, moves: Move[]) => Move;

export interface PlayedMove {
  game: Game;
  seat: Seat;
  move: Move;
  /** Moves that were legal. */
  choices: number;
}

export interface PlayedGame {
  game: Game;
  moves: Move[];
}

/** A game with this many moves is stuck. */
export const MOVE_LIMIT = 20_000;

/** Plays a game to its end. `onStep` is called after each move. */
export function playGame(
  setup: Setup,
  choose: Chooser,
  onStep?: (step: PlayedMove) => void,
  events?: Event[],
): PlayedGame {
  const game = createGame(setup, events);
  const moves: Move[] = [];
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    const legal = legalActions(game, seat);
    if (legal.length === 0) throw new Error(`seat ${seat} has no legal move`);
    if (moves.length >= MOVE_LIMIT) throw new Error(`no end after ${MOVE_LIMIT} moves`);
    const move = choose(game, seat, legal);
    advance(game, move, events);
    moves.push(move);
    onStep?.({ game, seat, move, choices: legal.length });
  }
  return { game, moves };
}
