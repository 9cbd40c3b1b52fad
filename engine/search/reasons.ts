// Why a move is good, in terms of the evaluation's features: what it changes for either player.

import { type Evaluator, FEATURES, type Feature, ownFeaturesOf } from "../bots/evaluator.ts";
import type { Game } from "../state.ts";
import { opponentOf, type Seat } from "../vocabulary.ts";

/** Something good for the player who moves. */
export type Reason =
  /** The match is won. */
  | { feature: "win" }
  /** A feature of the player or of the opponent becomes better for the player. */
  | { feature: Feature; whose: "own" | "other" };

/** Whether more of a feature is good for its player. Fitted weights of rare features may say otherwise by chance. */
const MORE_IS_GOOD: Record<Feature, boolean> = {
  points: true,
  matchPoint: true,
  mantimon: true,
  alone: false,
  activeHp: true,
  benchHp: true,
  stages: true,
  usefulEnergy: true,
  spareEnergy: true,
  activeDamage: true,
  benchDamage: true,
  lacking: false,
  threat: true,
  stunned: false,
  confused: false,
  hurting: false,
  hand: true,
  tools: true,
  deckOut: false,
  atRisk: false,
};

/** In log-odds: no feature counts for less, whatever was fitted, and smaller changes are not worth a word. */
const MIN_WEIGHT = 0.04;
const MIN_GAIN = 0.02;

/** The features of both players. */
export interface Situation {
  own: number[];
  other: number[];
  won: number;
}

export function situationOf(evaluator: Evaluator, game: Game, seat: Seat): Situation {
  return {
    own: ownFeaturesOf(evaluator, game, seat),
    other: ownFeaturesOf(evaluator, game, opponentOf(seat)),
    won: game.result?.winner === seat ? 1 : 0,
  };
}

/** The average of several situations. */
export function average(situations: readonly Situation[]): Situation {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const means = (side: "own" | "other"): number[] =>
    FEATURES.map((_, i) => mean(situations.map((one) => one[side][i])));
  return { own: means("own"), other: means("other"), won: mean(situations.map(({ won }) => won)) };
}

/** What is better for the player in one situation than in another, the greatest gain first. */
export function gains({ weights }: Evaluator, better: Situation, than: Situation, max: number): Reason[] {
  if (better.won === 1 && than.won < 1) return [{ feature: "win" }];
  const found: { reason: Reason; gain: number }[] = [];
  for (const whose of ["own", "other"] as const) {
    FEATURES.forEach((feature, i) => {
      const sign = MORE_IS_GOOD[feature] === (whose === "own") ? 1 : -1;
      const weight = Math.max(MIN_WEIGHT, weights[i] * (MORE_IS_GOOD[feature] ? 1 : -1));
      const gain = sign * weight * (better[whose][i] - than[whose][i]);
      if (gain >= MIN_GAIN) found.push({ reason: { feature, whose }, gain });
    });
  }
  return found
    .sort((a, b) => b.gain - a.gain)
    .slice(0, max)
    .map(({ reason }) => reason);
}
