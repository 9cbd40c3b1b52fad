// One game of self-play in which everything that must hold is checked at every step.

import {
  advance,
  clone,
  defaultMove,
  type Game,
  invariants,
  type Move,
  type Result,
  type Seat,
  type Setup,
  sameMove,
} from "../../engine/index.ts";
import { playGame } from "../../engine/sim/play.ts";
import { mixedChooser } from "../../test/support/random-setup.ts";

export interface Outcome {
  moves: number;
  result: Result;
  first: Seat;
}

/** The invariant that was violated, and the moves before. */
export class BrokenGame extends Error {
  readonly moves: Move[];

  constructor(what: string, moves: Move[], cause?: unknown) {
    super(`after ${moves.length} moves: ${what}`, { cause });
    this.moves = moves;
  }
}

/** Every so many states, all legal moves are tried. */
const TRIED_ONE_IN = 8;

function checkInvariants(game: Game): void {
  const wrong = invariants(game);
  if (wrong.length > 0) throw new Error(wrong.join("; "));
}

/** Every legal move can be carried out, and leaves a sound game. */
function tryAll(game: Game, moves: Move[]): void {
  for (const move of moves) {
    try {
      const tried = clone(game);
      advance(tried, move, []);
      checkInvariants(tried);
    } catch (error) {
      throw new Error(`${JSON.stringify(move)} is legal, but: ${(error as Error).message}`, { cause: error });
    }
  }
}

/**
 * Plays a game between bots of all skills.
 * @throws BrokenGame naming what does not hold
 */
export function playChecked(setup: Setup, random: () => number): Outcome {
  const played: Move[] = [];
  const pick = mixedChooser(random);
  const choose = (game: Game, seat: Seat, moves: Move[]): Move => {
    const fallback = defaultMove(game);
    if (!moves.some((move) => sameMove(move, fallback))) {
      throw new Error(`the default ${JSON.stringify(fallback)} is not legal`);
    }
    if (game.decision !== null && !game.decision.hidden && moves.length === 1) {
      throw new Error(`a decision with one answer: ${JSON.stringify(game.decision)}`);
    }
    if (Math.floor(random() * TRIED_ONE_IN) === 0) tryAll(game, moves);
    const move = pick(game, seat, moves);
    played.push(move);
    return move;
  };
  try {
    const { game } = playGame(setup, choose, (step) => checkInvariants(step.game));
    if (game.result === null) throw new Error("nobody has to move, yet the game is not over");
    return { moves: played.length, result: game.result, first: game.first };
  } catch (error) {
    throw new BrokenGame((error as Error).message, played, error);
  }
}
