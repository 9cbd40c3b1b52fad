// Measures the bots on one core: play-outs and sampled worlds a second, moves a second of the rule-based bot; and what
// other matches notice of bots that search beside them. The figures of the search are tied to a checksum of its moves.

import { botKnowledge } from "../../cards/ai.ts";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { createEvaluator } from "../../engine/bots/evaluator.ts";
import {
  type BotInput,
  createRuleBot,
  createSearchBot,
  iterationBudget,
  PRESETS,
  type PresetName,
  randomFrom,
} from "../../engine/index.ts";
import { sampleWorld, worldSampler } from "../../engine/search/determinize.ts";
import { playOut, quickRandom } from "../../engine/search/play-out.ts";
import { SEARCH_SETTINGS } from "../../engine/search/search.ts";
import { playBotGame } from "../../engine/sim/bot-game.ts";
import { printRows } from "../table.ts";
import { matchesBesideBots } from "./beside.ts";

const GAMES = 2;
const POSITIONS = 30;
/** Of each position. */
const WORLDS = 50;
const ITERATIONS = 100;

const { pool, decks } = loadContent();
const knowledge = botKnowledge(decks);

/** What a bot is told in games between rule-based bots, where it moves freely. */
function positionsOf(preset: PresetName): BotInput[] {
  const starters = decks.filter((deck) => deck.rules === preset && deck.starter).map(deckOf);
  const rule = createRuleBot(knowledge);
  const positions: BotInput[] = [];
  const watching = (input: BotInput) => {
    if (input.view.decision === null) positions.push({ ...input, history: input.history.slice() });
    return rule(input);
  };
  for (let game = 0; game < GAMES; game++) {
    const pair = [starters[game % starters.length], starters[(game + 1) % starters.length]] as const;
    playBotGame({
      pool,
      rules: PRESETS[preset],
      bots: [watching, watching],
      decks: pair,
      seed: `bench ${game}`,
    });
  }
  return positions.slice(0, POSITIONS);
}

/** CPU seconds that this process uses for something: other processes on the machine do not count. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

interface Rates {
  worlds: number;
  playOuts: number;
  searches: number;
  ruleMoves: number;
  /** Of the moves that the search chose. */
  checksum: number;
}

function measure(preset: PresetName): Rates {
  const positions = positionsOf(preset);
  const evaluator = createEvaluator(pool, PRESETS[preset], knowledge.weights);
  const random = randomFrom(`bench ${preset}`);
  const worlds = positions.map((input) => {
    const sampler = worldSampler(input, knowledge.decks);
    return () => sampleWorld(sampler, random);
  });
  const made = WORLDS * positions.length;
  const sampling = cpuSeconds(() => {
    for (const next of worlds) for (let i = 0; i < WORLDS; i++) next();
  });
  const games = worlds.flatMap((next) => Array.from({ length: WORLDS }, next));
  const playing = cpuSeconds(() => {
    games.forEach((game, i) => {
      playOut(evaluator, game, 0, game.turn, SEARCH_SETTINGS, quickRandom(i));
    });
  });
  const rule = createRuleBot(knowledge);
  const ruling = cpuSeconds(() => {
    for (const input of positions) rule({ ...input, random });
  });
  const search = createSearchBot(knowledge);
  let checksum = 0;
  const searching = cpuSeconds(() => {
    positions.forEach((input, i) => {
      const move = search({ ...input, random: randomFrom(`${i}`), budget: iterationBudget(ITERATIONS) });
      checksum = (Math.imul(checksum, 31) + input.moves.indexOf(move)) >>> 0;
    });
  });
  return {
    worlds: made / sampling,
    playOuts: made / playing,
    searches: positions.length / searching,
    ruleMoves: positions.length / ruling,
    checksum,
  };
}

export async function benchAi(json: boolean): Promise<void> {
  for (const preset of Object.keys(PRESETS) as PresetName[]) {
    const { worlds, playOuts, searches, ruleMoves, checksum } = measure(preset);
    printRows(
      `Bots, ${preset} rules, a second of CPU (checksum of the moves ${checksum})`,
      [
        { name: "sampled worlds", value: worlds, unit: "/s" },
        { name: `play-outs of ${SEARCH_SETTINGS.turns} turns (iterations)`, value: playOuts, unit: "/s" },
        { name: `moves of the search, ${ITERATIONS} iterations at most`, value: searches, unit: "/s" },
        { name: "moves of the rule-based bot", value: ruleMoves, unit: "/s" },
      ],
      json,
    );
  }
  const { alone, besideThread, besideBots } = await matchesBesideBots(positionsOf("house"));
  printRows(
    "An action of another match, 99th percentile",
    [
      { name: "alone", value: alone, unit: "ms" },
      { name: "beside a thread that computes", value: besideThread, unit: "ms" },
      { name: "beside 50 bots that search", value: besideBots, unit: "ms" },
      { name: "beside bots, as a multiple", value: besideBots / alone, unit: "×", target: "≤ 1.5" },
    ],
    json,
  );
}
