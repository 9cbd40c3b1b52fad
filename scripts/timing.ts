// npm run timing: whether the time that an answer takes tells something of cards that its player may not see. The actions
// of pairs of matches that differ only in hidden cards are timed again and again, in both worlds in turn.
import { parseArgs } from "node:util";
import { mean, quantile } from "../bench/statistics.ts";
import { loadContent } from "../cards/load.ts";
import { randomOf } from "../test/chaos/random.ts";
import { newPair, playPair, type WirePair } from "../test/support/secrets/wire.ts";
import { progress } from "./support/progress.ts";

const USAGE = `npm run timing -- [--pairs N] [--repeats N] [--seed S]

--pairs    how many pairs of matches (default 100)
--repeats  how often each world is played (default 20)
--seed     any text (default: "timing")`;

/** Samples whose t is above this differ in one of a hundred actions by chance alone. */
const T_OF_ONE_PERCENT = 2.6;
const WARM_UP_PAIRS = 5;

interface Comparison {
  /** Difference of the two worlds' medians, in microseconds. */
  differenceUs: number;
  /** Standard deviation within one world, in microseconds, without the slowest tenth. */
  noiseUs: number;
  /** Welch's t of the two samples. */
  t: number;
}

const { pool, decks } = loadContent();

/** The times of one action in each repeat, by action, without outliers: those are others' work and garbage collection. */
function trimmed(runs: number[][], action: number): number[] {
  const times = runs.map((run) => run[action] * 1000);
  const limit = quantile(times, 0.9);
  return times.filter((time) => time <= limit);
}

function variance(values: number[]): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}

function compare(one: number[], other: number[]): Comparison {
  const [a, b] = [variance(one), variance(other)];
  const error = Math.sqrt(a / one.length + b / other.length);
  return {
    differenceUs: Math.abs(quantile(one, 0.5) - quantile(other, 0.5)),
    noiseUs: Math.sqrt((a + b) / 2),
    t: error === 0 ? 0 : Math.abs(mean(one) - mean(other)) / error,
  };
}

/** Plays both worlds in turn, and compares each action that both worlds have. */
async function comparePair(pair: WirePair, repeats: number): Promise<Comparison[]> {
  const runs: [number[][], number[][]] = [[], []];
  for (let i = 0; i < 2 * repeats; i++) {
    const world = (i + (i >> 1)) % 2;
    const pieces = await playPair(pair, world === 0 ? pair.decks : pair.otherDecks, pool);
    runs[world].push(pieces.slice(1).map(({ answeredMs }) => answeredMs));
  }
  const length = Math.min(runs[0][0].length, runs[1][0].length);
  return Array.from({ length }, (_, action) => compare(trimmed(runs[0], action), trimmed(runs[1], action)));
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      pairs: { type: "string", default: "100" },
      repeats: { type: "string", default: "20" },
      seed: { type: "string", default: "timing" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return true;
  }
  const [pairs, repeats] = [Number(values.pairs), Number(values.repeats)];
  if (!(pairs >= 1 && repeats >= 5)) throw new Error("--pairs must be at least 1, --repeats at least 5");
  const random = randomOf(values.seed);
  const compared: Comparison[] = [];
  const bar = progress(pairs + WARM_UP_PAIRS);
  for (let done = 0; done < pairs + WARM_UP_PAIRS; ) {
    // Players wait for answers to their own actions: a bot's delay is chosen by the server.
    const pair = newPair(random, pool, decks);
    if (!pair || pair.bot !== null) continue;
    const found = await comparePair(pair, repeats);
    if (done++ >= WARM_UP_PAIRS) compared.push(...found);
    bar.show(done, `${done} of ${pairs + WARM_UP_PAIRS} pairs, ${compared.length} actions`);
  }
  bar.clear();
  return report(values.seed, pairs, repeats, compared);
}

/** @returns whether what hidden cards change stays below the noise. */
function report(seed: string, pairs: number, repeats: number, compared: Comparison[]): boolean {
  const figure = (of: (one: Comparison) => number, share: number) =>
    `${quantile(compared.map(of), share).toFixed(1)} µs`;
  const different = compared.filter(({ t }) => t > T_OF_ONE_PERCENT).length / compared.length;
  const difference = quantile(
    compared.map((one) => one.differenceUs),
    0.5,
  );
  const noise = quantile(
    compared.map((one) => one.noiseUs),
    0.5,
  );
  console.log(
    `${pairs} pairs (seed ${seed}), ${compared.length} actions, each timed ${repeats} times in both worlds`,
  );
  console.log(
    `difference of the worlds  median ${figure((one) => one.differenceUs, 0.5)}, 95th percentile ${figure((one) => one.differenceUs, 0.95)}`,
  );
  console.log(
    `noise within a world      median ${figure((one) => one.noiseUs, 0.5)}, 95th percentile ${figure((one) => one.noiseUs, 0.95)}`,
  );
  console.log(`actions whose worlds differ at the 1 % level: ${(100 * different).toFixed(1)} %`);
  const passed = difference < noise;
  console.log(
    passed ? "✓ hidden cards change less than the noise" : "✗ hidden cards change more than the noise",
  );
  return passed;
}

process.exitCode = (await main()) ? 0 : 1;
