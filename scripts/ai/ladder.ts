// npm run ai:ladder -- [--bots A,B,…] [--neighbors] [--games N] [--rules PRESET,…] [--seed S] [--iterations N] [--ms N]
// [--vs MODULE] [--out FILE] [--plot FILE]: plays bots against one another with mirrored decks and seeds, and rates them.
// Each pair of decks and each seed is played from both seats, N games a pair by each rule set. The bot "seer" is the search
// that sees all cards. With --neighbors each bot plays only those beside it in the list. Results are kept in the file of
// --out, from which a later call continues; the ratings are drawn into that of --plot, an SVG.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { botKnowledge } from "../../cards/ai.ts";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { type Deck, PRESETS, type PresetName, randomFrom } from "../../engine/index.ts";
import { writeFileSafely } from "../files/write-file.mjs";
import { progress } from "../support/progress.ts";
import { type LadderBot, playBotMatch } from "./bot-match.ts";
import { BROUGHT_BOT_LIMITS, broughtBot } from "./brought-bot.ts";
import { eloOf } from "./elo.ts";
import { namedBot } from "./players.ts";
import { ratingPlot } from "./rating-plot.ts";
import { createSeer } from "./seer.ts";

const USAGE =
  "npm run ai:ladder -- [--bots A,B] [--neighbors] [--games N] [--rules PRESET,PRESET] [--seed S] [--iterations N] [--ms N] [--vs MODULE] [--out FILE] [--plot FILE]";

const { values } = parseArgs({
  options: {
    bots: { type: "string", default: "random,thumb,rule,search" },
    games: { type: "string", default: "20" },
    rules: { type: "string", default: "house" },
    seed: { type: "string", default: "ladder" },
    iterations: { type: "string", default: "100" },
    ms: { type: "string", default: "0" },
    vs: { type: "string" },
    out: { type: "string" },
    plot: { type: "string" },
    neighbors: { type: "boolean", default: false },
  },
});

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(1);
}

function wholeNumber(name: "games" | "iterations" | "ms", min: number): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < min)
    fail(`--${name} is ${values[name]}; it must be a whole number from ${min}.`);
  return number;
}

const games = wholeNumber("games", 2);
const iterations = wholeNumber("iterations", 1);
const ms = wholeNumber("ms", 0);
const presets = values.rules.split(",") as PresetName[];
for (const preset of presets)
  if (!Object.hasOwn(PRESETS, preset))
    fail(`--rules has ${preset}; there are ${Object.keys(PRESETS).join(", ")}.`);
const { pool, decks } = loadContent();
const startersOf = (preset: PresetName) =>
  decks.filter((deck) => deck.rules === preset && deck.starter).map(deckOf);

const bots = new Map<string, LadderBot>();
try {
  for (const name of values.bots.split(","))
    bots.set(name, name === "seer" ? createSeer(botKnowledge(decks)) : namedBot(name, decks));
  if (values.vs !== undefined) {
    bots.set(basename(values.vs), await broughtBot(values.vs, { ...BROUGHT_BOT_LIMITS, iterations, ms }));
  }
} catch (error) {
  fail((error as Error).message);
}
const names = [...bots.keys()];
if (names.length < 2) fail("A ladder needs two bots.");

/** By "preset seed budget A B number": 1 if A has won, 0 if B, 0.5 for a draw. */
const played: Record<string, number> =
  values.out !== undefined && existsSync(values.out) ? JSON.parse(readFileSync(values.out, "utf8")) : {};

function budget() {
  const until = performance.now() + ms;
  return {
    iterations: ms > 0 ? Number.POSITIVE_INFINITY : iterations,
    expired: () => ms > 0 && performance.now() >= until,
  };
}

async function play(preset: PresetName, a: string, b: string, number: number): Promise<number> {
  const seed = `${values.seed} ${preset} ${number >> 1}`;
  const random = randomFrom(seed);
  const starters = startersOf(preset);
  const pick = (): Deck => starters[Math.floor(random() * starters.length)];
  const pair: [Deck, Deck] = [pick(), pick()];
  const seat = number % 2;
  const [one, two] = [bots.get(a) as LadderBot, bots.get(b) as LadderBot];
  const { winner, fault } = await playBotMatch(
    { rules: PRESETS[preset], pool, decks: pair, seed },
    seat === 0 ? [one, two] : [two, one],
    budget,
  );
  if (fault !== undefined) console.error(`${a} against ${b}, game ${number}: ${fault}`);
  return winner === -1 ? 0.5 : winner === seat ? 1 : 0;
}

const score = names.map(() => names.map(() => 0));
const counts = names.map(() => names.map(() => 0));
const pairs = names.flatMap((a, i) =>
  names.slice(i + 1, values.neighbors ? i + 2 : undefined).map((b) => [a, b] as const),
);
const bar = progress(games * presets.length * pairs.length);
let done = 0;
for (let number = 0; number < games; number++) {
  for (const preset of presets) {
    for (const [a, b] of pairs) {
      bar.show(done++, `game ${number + 1} of ${games}: ${a} against ${b}`);
      const key = `${preset} ${values.seed} ${ms || iterations} ${a} ${b} ${number}`;
      played[key] ??= await play(preset, a, b, number);
      const [i, j] = [names.indexOf(a), names.indexOf(b)];
      score[i][j] += played[key];
      score[j][i] += 1 - played[key];
      counts[i][j]++;
      counts[j][i]++;
    }
  }
  if (values.out !== undefined) writeFileSafely(values.out, `${JSON.stringify(played)}\n`);
}
bar.clear();

const ratings = eloOf({ score, games: counts });
const thinking = ms > 0 ? `${ms} ms a move` : `${iterations} iterations a move`;
console.log(
  `${presets.join(", ")} rules, ${games} games a pair by each, mirrored starter decks, seed ${values.seed}, ${thinking}\n`,
);
console.log(["bot", "Elo", ...names].join("\t"));
const share = (won: number, of: number): string => `${((100 * won) / of).toFixed(0)} %`;
const order = names.map((_, i) => i).sort((a, b) => ratings[b].elo - ratings[a].elo);
for (const i of order) {
  const { elo, half } = ratings[i];
  const row = names.map((_, j) => (counts[i][j] === 0 ? "–" : share(score[i][j], counts[i][j])));
  console.log([names[i], `${elo.toFixed(0)} ± ${half.toFixed(0)}`, ...row].join("\t"));
}
if (values.plot !== undefined)
  writeFileSafely(values.plot, ratingPlot(order.map((i) => ({ name: names[i], ...ratings[i] }))));
