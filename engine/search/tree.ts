// The tree of an information-set Monte-Carlo tree search: one tree for all sampled worlds; a node is the sequence of
// moves that leads to it. Source: Cowling, Powley and Whitehouse, "Information Set Monte Carlo Tree Search" (2012),
// single observer.

import type { Move } from "../action.ts";

export interface Node {
  visits: number;
  /** Sum of the chances of winning, for the player who made the move that leads here. */
  total: number;
  /** How often the move was legal when its parent was visited. */
  available: number;
  /** By `keyOf`. */
  children: Map<string, Node>;
}

export const newNode = (): Node => ({ visits: 0, total: 0, available: 0, children: new Map() });

/** The key of a move. Answers are keyed by what they choose, because worlds differ in the order of options. */
export function keyOf(move: Move, options: readonly number[] | undefined): string {
  switch (move.type) {
    case "attach":
    case "play":
    case "evolve":
      return `${move.type} ${move.card} ${move.on}`;
    case "ability":
      return `ability ${move.mon}`;
    case "retreat":
      return `retreat ${move.to}`;
    case "attack":
      return `attack ${move.index}`;
    case "choose":
      return `choose ${options?.[move.option]}`;
    default:
      return move.type;
  }
}

const EXPLORATION = 0.5;

/** The upper confidence bound of a child. A child that was never visited has its prior. */
function bound(child: Node | undefined, prior: number, total: number): number {
  const visits = child?.visits ?? 0;
  const mean = visits === 0 ? 0.5 : child!.total / visits;
  const available = Math.max(1, child?.available ?? total);
  return (
    mean +
    EXPLORATION * Math.sqrt(Math.log(available + 1) / (visits + 1)) +
    (PRIOR_WEIGHT * prior) / (visits + 1)
  );
}

/** Weight of a prior, in visits. */
const PRIOR_WEIGHT = 0.5;

export interface Candidate {
  move: Move;
  key: string;
  /** From 0 to 1: how strongly rules of thumb advise it. */
  prior: number;
}

/** The candidate with the highest bound. */
export function select(node: Node, candidates: readonly Candidate[]): Candidate {
  let best = candidates[0];
  let bestBound = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = bound(node.children.get(candidate.key), candidate.prior, node.visits);
    if (value > bestBound) [best, bestBound] = [candidate, value];
  }
  return best;
}

/** The child for a key, created if it is new. All candidates' children count as available. */
export function follow(node: Node, chosen: Candidate, candidates: readonly Candidate[]): Node {
  for (const { key } of candidates) {
    const child = node.children.get(key);
    if (child !== undefined) child.available++;
  }
  const known = node.children.get(chosen.key);
  if (known !== undefined) return known;
  const child = newNode();
  child.available = 1;
  node.children.set(chosen.key, child);
  return child;
}
