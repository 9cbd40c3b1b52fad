// The bot "rule" makes the most urgent move that does no harm, looking one attack ahead in a world sampled from what it
// sees.

import type { Move } from "../action.ts";
import type { Deck } from "../card.ts";
import type { Pool } from "../pool.ts";
import type { RulesConfig } from "../rules.ts";
import { sampleWorld, worldSampler } from "../search/determinize.ts";
import { resumed } from "../search/resume.ts";
import type { Game } from "../state.ts";
import type { Seat } from "../vocabulary.ts";
import type { BotInput, SyncBot } from "./bot.ts";
import { boardOf } from "./estimate.ts";
import { createEvaluator, type Evaluator, type WeightsByRules } from "./evaluator.ts";
import { bestTurnEnd, endsTurn, type LookAhead, type TurnEnd, turnEndAfter } from "./look-ahead.ts";
import { priorityMove, priorityOf } from "./priorities.ts";
import { type Urges, urgeOf } from "./urges.ts";

/** What bots know besides the match itself. */
export interface BotKnowledge {
  /** Public deck lists, among which the opponent's may be. */
  decks: readonly Deck[];
  weights: WeightsByRules;
  /** Added to the score of a kind of move. */
  urges?: Urges;
}

/** The evaluator of a pool and rules is made once. */
export function evaluators({ weights }: BotKnowledge): (pool: Pool, rules: RulesConfig) => Evaluator {
  const known = new WeakMap<Pool, Map<string, Evaluator>>();
  return (pool, rules) => {
    const ofPool = known.get(pool) ?? new Map<string, Evaluator>();
    known.set(pool, ofPool);
    const evaluator = ofPool.get(rules.name) ?? createEvaluator(pool, rules, weights);
    ofPool.set(rules.name, evaluator);
    return evaluator;
  };
}

/** A move with a score below this is not made: the turn ends instead. */
const MIN_PRIORITY = 6;
/** How much of the chance of winning a move may cost. The evaluation knows less than the rules of thumb. */
const TOLERANCE = 0.1;
/** Where an empty deck loses, the bot stops drawing at this number of cards, unless its hand is nearly empty. */
const DECK_RESERVE = 14;
const FEW_CARDS = 3;
/** Minimum damage that a retreat has to add. */
const RETREAT_GAIN = 20;
/** How many points it may cost, on average over coins. */
const POINT_TOLERANCE = 0.01;

/** Retreats only to a Mantimon that then scores, or does clearly more damage. */
function isWorthRetreating(after: TurnEnd, end: TurnEnd): boolean {
  return after.points > end.points + POINT_TOLERANCE || after.damage >= end.damage + RETREAT_GAIN;
}

/** The most urgent move that does no harm; null if there is none. */
function helpfulMove(ahead: LookAhead, game: Game, seat: Seat, moves: Move[], end: TurnEnd): Move | null {
  const board = boardOf(game, seat);
  const ranked = moves
    .filter((move) => !endsTurn(move))
    .map((move) => ({
      move,
      priority: priorityOf(board, move) + urgeOf(game.pool, move, ahead.urges) + ahead.random(),
    }))
    .filter(({ move, priority }) => priority > MIN_PRIORITY || move.type === "retreat")
    .sort((a, b) => b.priority - a.priority);
  const sparesDeck = game.rules.deckOut === "lose" && game.players[seat].hand.length >= FEW_CARDS;
  for (const { move } of ranked) {
    const after = turnEndAfter(ahead, game, seat, move);
    if (after.wins) return move;
    if (after.points < end.points - POINT_TOLERANCE || after.value < end.value - TOLERANCE) continue;
    if (after.deck < end.deck && after.deck < DECK_RESERVE && sparesDeck) continue;
    if (move.type === "retreat" && !isWorthRetreating(after, end)) continue;
    return move;
  }
  return null;
}

/** The answer that wins or scores, else the one that rules of thumb advise. @param game with what is under way */
function bestAnswer(ahead: LookAhead, game: Game, seat: Seat, moves: Move[]): Move {
  const board = boardOf(game, seat);
  let best = moves[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const move of moves) {
    // Never takes back a play.
    if (move.type === "cancel") continue;
    const { points, wins } = turnEndAfter(ahead, game, seat, move);
    const score = (wins ? 1e6 : 0) + points * 1e4 + priorityOf(board, move) + ahead.random();
    if (score > bestScore) [best, bestScore] = [move, score];
  }
  return best;
}

function ruleBasedMoveIn(ahead: LookAhead, game: Game, seat: Seat, moves: Move[]): Move {
  const end = bestTurnEnd(ahead, game, seat, moves);
  if (end.wins) return end.move;
  return helpfulMove(ahead, game, seat, moves, end) ?? end.move;
}

export function createRuleBot(knowledge: BotKnowledge): SyncBot {
  const evaluatorOf = evaluators(knowledge);
  return (input: BotInput) => {
    const { view, moves, pool, rules, random } = input;
    if (moves.length === 1) return moves[0];
    const seat = view.viewer as Seat;
    const sampler = worldSampler(input, knowledge.decks);
    const game = sampleWorld(sampler, random);
    const ahead = { evaluator: evaluatorOf(pool, rules), random, urges: knowledge.urges };
    if (game.decision === null) return ruleBasedMoveIn(ahead, game, seat, moves);
    const world = resumed(game, sampler.knowledge);
    return world === null ? priorityMove(game, seat, moves, random) : bestAnswer(ahead, world, seat, moves);
  };
}
