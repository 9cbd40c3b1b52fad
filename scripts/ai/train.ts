// npm run ai:train -- [--games N] [--seed S] [--rules PRESET]: fits the weights of the evaluation to self-play, by
// logistic regression on who won from the positions at which turns began. Writes cards/ai/weights.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { WEIGHTS } from "../../cards/ai.ts";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { createEvaluator, featuresOf } from "../../engine/bots/evaluator.ts";
import {
  type Deck,
  FEATURES,
  PRESETS,
  type PresetName,
  priorityMove,
  randomFrom,
  type Seat,
  type Weights,
} from "../../engine/index.ts";
import { playGame } from "../../engine/sim/play.ts";
import { deckSource, randomDeck } from "../../engine/sim/random-deck.ts";
import { writeFileSafely } from "../files/write-file.mjs";
import { progress } from "../support/progress.ts";

/** Random moves, so that positions of poor play occur as well. */
const RANDOM_MOVES = 0.1;
const RANDOM_DECKS = 0.3;
const FILE = join(import.meta.dirname, "../../cards/ai/weights.json");

interface Sample {
  /** The features, and 1 for the seat that is to move. */
  x: number[];
  won: number;
}

const { pool, decks } = loadContent();
const source = deckSource(pool);

function playSamples(preset: PresetName, games: number, seed: string): Sample[] {
  const rules = PRESETS[preset];
  const evaluator = createEvaluator(pool, rules, WEIGHTS);
  const lists = decks.filter((deck) => deck.rules === preset).map(deckOf);
  const samples: Sample[] = [];
  const bar = progress(games);
  for (let i = 0; i < games; i++) {
    const random = randomFrom(`${seed} ${preset} ${i}`);
    const deck = (): Deck =>
      random() < RANDOM_DECKS
        ? randomDeck(source, rules, random)
        : lists[Math.floor(random() * lists.length)];
    const positions: { x: number[]; seat: Seat }[] = [];
    let turn = 0;
    const { game } = playGame(
      { rules, pool, decks: [deck(), deck()], seed: `${seed} ${i}` },
      (state, seat, moves) => {
        if (state.turn > turn && state.decision === null) {
          turn = state.turn;
          positions.push({ x: [...featuresOf(evaluator, state, seat), 1], seat });
        }
        if (random() < RANDOM_MOVES) return moves[Math.floor(random() * moves.length)];
        return priorityMove(state, seat, moves, random);
      },
    );
    const winner = game.result?.winner ?? -1;
    for (const { x, seat } of positions)
      samples.push({ x, won: winner === -1 ? 0.5 : winner === seat ? 1 : 0 });
    bar.show(i, `${preset}: ${i} of ${games} games, ${samples.length} positions`);
  }
  bar.clear();
  return samples;
}

/** Keeps the weights of rare features near 0. */
const RIDGE = 2;
const NEWTON_STEPS = 12;

/** Logistic regression by Newton's method. */
function fitWeights(samples: Sample[]): number[] {
  const size = samples[0].x.length;
  const weights = Array<number>(size).fill(0);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)));
    for (const { x, won } of samples) {
      const p = chance(weights, x);
      for (let i = 0; i < size; i++) {
        if (x[i] === 0) continue;
        gradient[i] += (won - p) * x[i];
        for (let j = 0; j < size; j++) hessian[i][j] += p * (1 - p) * x[i] * x[j];
      }
    }
    const change = solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i] += change[i];
  }
  return weights;
}

function chance(weights: number[], x: number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, i) => sum + weight * x[i], 0)));
}

/** Gaussian elimination with pivots. */
function solve(matrix: number[][], vector: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]) > Math.abs(rows[best][i]) ? k + i : best), i);
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue;
      const factor = rows[k][i] / rows[i][i];
      for (let j = i; j <= rows.length; j++) rows[k][j] -= factor * rows[i][j];
    }
  }
  return rows.map((row, i) => row[rows.length] / row[i]);
}

function logLoss(weights: number[], samples: Sample[]): number {
  const loss = samples.map(({ x, won }) => {
    const p = Math.min(0.9999, Math.max(0.0001, chance(weights, x)));
    return -(won * Math.log(p) + (1 - won) * Math.log(1 - p));
  });
  return loss.reduce((sum, one) => sum + one, 0) / loss.length;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const asWeights = (fitted: number[]): Weights => ({
  features: Object.fromEntries(
    FEATURES.map((feature, i) => [feature, rounded(fitted[i])]),
  ) as Weights["features"],
  toMove: rounded(fitted[FEATURES.length]),
});

const vectorOf = ({ features, toMove }: Weights): number[] => [
  ...FEATURES.map((feature) => features[feature]),
  toMove,
];

const { values } = parseArgs({
  options: {
    games: { type: "string", default: "3000" },
    seed: { type: "string", default: "train" },
    rules: { type: "string" },
  },
});
const games = Number(values.games);
if (!Number.isInteger(games) || games < 10) {
  console.error(`--games is ${values.games}; it must be a whole number from 10.`);
  process.exit(1);
}
const presets = Object.keys(PRESETS) as PresetName[];
if (values.rules !== undefined && !presets.includes(values.rules as PresetName)) {
  console.error(`--rules is ${values.rules}; it must be one of ${presets.join(", ")}.`);
  process.exit(1);
}
const stored = JSON.parse(readFileSync(FILE, "utf8"));
for (const preset of presets) {
  if (values.rules !== undefined && values.rules !== preset) continue;
  const samples = playSamples(preset, games, values.seed);
  // One tenth of the positions is held back for testing.
  const cut = Math.floor(samples.length * 0.9);
  const [known, held] = [samples.slice(0, cut), samples.slice(cut)];
  const fitted = fitWeights(known);
  const before = vectorOf(WEIGHTS[preset] ?? WEIGHTS.house);
  console.log(
    `${preset}: ${samples.length} positions; log-loss of the held-back tenth ${logLoss(fitted, held).toFixed(4)}, with the former weights ${logLoss(before, held).toFixed(4)}, without knowledge ${Math.log(2).toFixed(4)}`,
  );
  stored[preset] = asWeights(fitted);
}
writeFileSafely(FILE, `${JSON.stringify(stored, null, 2)}\n`);
