// The tree of an information-set Monte-Carlo tree search: one for all sampled worlds, by the moves that lead to a node.
// Source: Cowling, Powley and Whitehouse, "Information Set Monte Carlo Tree Search" (2012), single observer.

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

/** Names a move for the tree. Answers are named by what they choose, as worlds differ in the order of options. */
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

/** The upper confidence bound of a child; a child that was never visited counts as its prior says. */
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

/** How far a prior moves a choice before there is experience. */
const PRIOR_WEIGHT = 0.5;

export interface Candidate {
  move: Move;
  key: string;
  /** From 0 to 1: how much rules of thumb advise it. */
  prior: number;
}

/** The candidate to follow, by bounds. */
export function select(node: Node, candidates: readonly Candidate[]): Candidate {
  let best = candidates[0];
  let bestBound = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = bound(node.children.get(candidate.key), candidate.prior, node.visits);
    if (value > bestBound) [best, bestBound] = [candidate, value];
  }
  return best;
}

/** The child for a key, made if need be; the other candidates' children are told that they were available. */
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
