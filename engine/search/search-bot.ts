// The search player: information-set Monte-Carlo tree search over sampled worlds. Each is played out by rules of
// thumb to the end of a turn of the opponent, and then evaluated.

import type { Move } from "../action.ts";
import { advance } from "../advance.ts";
import type { BotInput, SyncBot } from "../bots/bot.ts";
import { boardOf } from "../bots/estimate.ts";
import { type Evaluator, winChance } from "../bots/evaluator.ts";
import { bestTurnEnd, risksItself } from "../bots/look-ahead.ts";
import { priorityMove, priorityOf } from "../bots/priorities.ts";
import { type BotKnowledge, createRuleBot, evaluators } from "../bots/rule-bot.ts";
import { currentPlayer, legalActions } from "../legal.ts";
import type { Game } from "../state.ts";
import type { Seat } from "../vocabulary.ts";
import { sampleWorld, type WorldSampler, worldSampler } from "./determinize.ts";
import { resumed } from "./resume.ts";
import { type Candidate, follow, keyOf, type Node, newNode, select } from "./tree.ts";

export interface SearchSettings {
  /** Turns to play after the present one before a world is evaluated. */
  turns: number;
  /** Moves within the tree, at most. */
  depth: number;
}

export const SEARCH_SETTINGS: SearchSettings = { turns: 4, depth: 12 };

/** Moves of one play-out, at most. */
const MAX_MOVES = 200;
/** Minimum number of iterations for a search to play better than rules of thumb. */
const MIN_ITERATIONS = 30;

interface Search {
  evaluator: Evaluator;
  random: () => number;
  settings: SearchSettings;
}

const isSearchable = (move: Move): boolean => move.type !== "cancel";

function candidatesIn(game: Game, seat: Seat, moves: Move[]): Candidate[] {
  const board = boardOf(game, seat);
  const sensible = moves.filter(
    (move) => isSearchable(move) && !(move.type === "attack" && risksItself(game, seat)),
  );
  const options = game.decision?.options;
  const scored = sensible.map((move) => ({
    move,
    score: priorityOf(board, move),
    key: keyOf(move, options),
  }));
  const order = scored.toSorted((a, b) => b.score - a.score);
  return order.map(({ move, key }, place) => ({ move, key, prior: 1 / (1 + place) }));
}

/** One iteration: down the tree, one new node, a play-out, and the result back up. */
function iterate({ evaluator, random, settings }: Search, root: Node, game: Game): void {
  const path: { node: Node; seat: Seat }[] = [];
  const lastTurn = game.turn + settings.turns;
  let node = root;
  let expanded = false;
  for (let moves = 0; game.result === null && game.turn < lastTurn && moves < MAX_MOVES; moves++) {
    const seat = currentPlayer(game) as Seat;
    const legal = legalActions(game, seat);
    if (expanded || path.length >= settings.depth) {
      advance(game, priorityMove(game, seat, legal, random));
      continue;
    }
    if (legal.length === 1) {
      advance(game, legal[0]);
      continue;
    }
    const candidates = candidatesIn(game, seat, legal);
    const chosen = select(node, candidates);
    node = follow(node, chosen, candidates);
    path.push({ node, seat });
    expanded = node.visits === 0;
    advance(game, chosen.move);
  }
  root.visits++;
  const chance = winChance(evaluator, game, 0);
  for (const step of path) {
    step.node.visits++;
    step.node.total += step.seat === 0 ? chance : 1 - chance;
  }
}

/** The move of a root that was visited most often. */
function mostVisited(root: Node, candidates: readonly Candidate[]): Move {
  let best = candidates[0];
  let most = -1;
  for (const candidate of candidates) {
    const visits = root.children.get(candidate.key)?.visits ?? 0;
    if (visits > most) [best, most] = [candidate, visits];
  }
  return best.move;
}

/** A move that wins whatever the hidden cards are; null if there is none. */
function sureWin(search: Search, sampler: WorldSampler, seat: Seat, moves: Move[]): Move | null {
  if (!moves.some((move) => move.type === "attack")) return null;
  const worlds = [0, 1].map(() => sampleWorld(sampler, search.random));
  const [first, second] = worlds.map((world) => bestTurnEnd(search, world, seat, moves));
  return first.wins && second.wins ? first.move : null;
}

/** Deterministic by its chance and the iterations of the budget. A budget of time ends it at any moment. */
export function createSearchBot(knowledge: BotKnowledge, settings = SEARCH_SETTINGS): SyncBot {
  const evaluatorOf = evaluators(knowledge);
  const ruleBot = createRuleBot(knowledge);
  return (input: BotInput) => {
    const { view, moves, pool, rules, random, budget } = input;
    if (moves.length === 1) return moves[0];
    const seat = view.viewer as Seat;
    const search: Search = { evaluator: evaluatorOf(pool, rules), random, settings };
    const sampler = worldSampler(input, knowledge.decks);
    if (view.decision === null) {
      const win = sureWin(search, sampler, seat, moves);
      if (win !== null) return win;
    }
    const root = newNode();
    let iterations = 0;
    for (; iterations < budget.iterations && !budget.expired(); iterations++) {
      const world = resumed(sampleWorld(sampler, random), sampler.knowledge);
      // If the stack cannot be reconstructed from the view, rules of thumb choose.
      if (world === null) return ruleBot(input);
      iterate(search, root, world);
    }
    if (iterations < MIN_ITERATIONS) return ruleBot(input);
    return mostVisited(root, candidatesIn(sampleWorld(sampler, random), seat, moves));
  };
}
