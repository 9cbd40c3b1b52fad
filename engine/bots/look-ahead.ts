// Looks one attack ahead in a sampled world: where a move leads by the end of the turn.

import type { Move } from "../action.ts";
import { advance } from "../advance.ts";
import { CONFUSED, hpLeft, monsOf } from "../board.ts";
import { clone } from "../clone.ts";
import { currentPlayer, legalActions } from "../legal.ts";
import type { Game } from "../state.ts";
import { opponentOf, type Seat } from "../vocabulary.ts";
import { type Evaluator, winChance } from "./evaluator.ts";
import { priorityMove } from "./priorities.ts";
import type { Urges } from "./urges.ts";

/** Trials of each move, with different coins. */
const TRIALS = 2;
/** Maximum number of answers to a text before the next free move. */
const MAX_ANSWERS = 60;

export interface LookAhead {
  evaluator: Evaluator;
  random: () => number;
  urges?: Urges;
}

/** A move that ends the turn, and the chance of winning after it. */
export interface TurnEnd {
  move: Move;
  /** Points that it brings, on average, and the chance of winning afterwards. */
  points: number;
  value: number;
  /** Damage that the opponent's Mantimon take. A knock-out counts the full HP. */
  damage: number;
  /** Cards that the own deck has before the turn ends. */
  deck: number;
  /** The game was won in every trial. */
  wins: boolean;
}

export const endsTurn = (move: Move): boolean => move.type === "attack" || move.type === "endTurn";

/** A copy with another random stream. */
export function otherChance(game: Game, random: () => number): Game {
  const key = game.key.map((word) => word ^ (random() * 0x1_0000_0000));
  return { ...clone(game), key };
}

/** Carries out a move, and answers questions by rules of thumb until `seat` has a free move or the turn passes. */
export function carryOut(game: Game, move: Move, random: () => number): void {
  advance(game, move);
  for (let answers = 0; game.decision !== null && answers < MAX_ANSWERS; answers++) {
    const seat = currentPlayer(game) as Seat;
    advance(game, priorityMove(game, seat, legalActions(game, seat), random));
  }
}

/** Whether a confused Mantimon could knock itself out by trying. */
export function risksItself(game: Game, seat: Seat): boolean {
  const { active } = game.players[seat];
  return active !== null && (active.statuses & CONFUSED) !== 0 && game.rules.confusion >= hpLeft(active);
}

/** HP left on the opponent's Mantimon, in total. */
function hpOf(game: Game, seat: Seat): number {
  return monsOf(game.players[opponentOf(seat)]).reduce((sum, mon) => sum + hpLeft(mon), 0);
}

/** Compares by win, then points, then the rest. */
function isBetter(one: TurnEnd, other: TurnEnd): boolean {
  if (one.wins !== other.wins) return one.wins;
  return one.points === other.points ? one.value > other.value : one.points > other.points;
}

/** The best way to end the turn now: with one of the attacks, or without. */
export function bestTurnEnd(ahead: LookAhead, game: Game, seat: Seat, moves: Move[]): TurnEnd {
  let best: TurnEnd | null = null;
  const risky = risksItself(game, seat);
  const before = game.players[seat].points;
  const deck = game.players[seat].deck.length;
  for (const move of moves) {
    if (!endsTurn(move) || (risky && move.type === "attack")) continue;
    let sum = 0;
    let won = 0;
    let scored = 0;
    let damage = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const after = otherChance(game, ahead.random);
      carryOut(after, move, ahead.random);
      sum += winChance(ahead.evaluator, after, seat);
      scored += after.players[seat].points - before;
      damage += hpOf(game, seat) - hpOf(after, seat);
      if (after.result?.winner === seat) won++;
    }
    const end = {
      damage: damage / TRIALS,
      deck,
      move,
      points: scored / TRIALS,
      value: sum / TRIALS,
      wins: won === TRIALS,
    };
    if (best === null || isBetter(end, best)) best = end;
  }
  return best ?? { move: { type: "endTurn" }, points: 0, value: 0, damage: 0, deck, wins: false };
}

/** The best way to end the turn if a move is made first; its points include those of the move. */
export function turnEndAfter(ahead: LookAhead, game: Game, seat: Seat, move: Move): TurnEnd {
  const after = otherChance(game, ahead.random);
  carryOut(after, move, ahead.random);
  const points = after.players[seat].points - game.players[seat].points;
  if (after.result !== null || after.current !== seat) {
    const wins = after.result?.winner === seat;
    return { move, points, value: winChance(ahead.evaluator, after, seat), damage: 0, deck: 0, wins };
  }
  const end = bestTurnEnd(ahead, after, seat, legalActions(after, seat));
  return { ...end, points: end.points + points };
}
