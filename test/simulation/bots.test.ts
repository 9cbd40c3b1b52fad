// What bots do in self-play: no blunders, and wins against random play. `npm run ai:ladder` plays the long series.
import { describe, expect, test } from "vitest";
import { botKnowledge } from "../../cards/ai.ts";
import { loadContent } from "../../cards/load.ts";
import {
  createRuleBot,
  createSearchBot,
  type Deck,
  invariants,
  iterationBudget,
  legalActions,
  PRESETS,
  type PresetName,
  randomBot,
  randomFrom,
  redact,
  type Seat,
  type SyncBot,
  view,
} from "../../engine/index.ts";
import { sampleWorld, worldSampler } from "../../engine/search/determinize.ts";
import { blunderWatch, noBlunders } from "../../engine/sim/blunders.ts";
import { playBotGame } from "../../engine/sim/bot-game.ts";
import { botInput } from "../../engine/sim/bot-input.ts";
import { playGame } from "../../engine/sim/play.ts";
import { deckSource, randomDeck } from "../../engine/sim/random-deck.ts";
import { FuzzFailure, gameName, scaled } from "../support/fuzz.ts";
import { mixedChooser, randomSetup } from "../support/random-setup.ts";

const { pool, decks } = loadContent();
const knowledge = botKnowledge(decks);
const ruleBot = createRuleBot(knowledge);
const source = deckSource(pool);
const presets = Object.keys(PRESETS) as PresetName[];

/** Games with random decks, each pair of decks from both seats. */
function series(name: string, preset: PresetName, games: number, bot: SyncBot, other: SyncBot) {
  const rules = PRESETS[preset];
  const blunders = noBlunders();
  let wins = 0;
  for (let i = 0; i < games; i++) {
    const seed = gameName(`${name} ${preset}`, i >> 1);
    const random = randomFrom(seed);
    const pair: [Deck, Deck] = [randomDeck(source, rules, random), randomDeck(source, rules, random)];
    const seat = (i % 2) as Seat;
    const bots: [SyncBot, SyncBot] = seat === 0 ? [bot, other] : [other, bot];
    const { watch, end } = blunderWatch(blunders, seat);
    try {
      const game = playBotGame({ pool, rules, bots, decks: pair, seed, watch });
      end(game);
      if (game.result?.winner === seat) wins++;
    } catch (error) {
      throw new FuzzFailure(`${seed}, seat ${seat}`, error);
    }
  }
  return { wins, blunders };
}

describe.each(presets)("the rule-based bot, %s rules", (preset) => {
  test("takes wins and knock-outs that are there, and does not knock itself out", () => {
    const { blunders } = series("blunders", preset, scaled(100), ruleBot, ruleBot);
    expect(blunders.winsAtHand).toBeGreaterThan(0);
    expect(blunders.winsMissed).toBe(0);
    expect(blunders.knockOutsMissed / blunders.knockOutsAtHand).toBeLessThan(0.01);
    expect(blunders.confusedSuicides).toBe(0);
  });

  test("beats random play with random decks, ties counted against it", () => {
    const games = scaled(40);
    const { wins } = series("against random", preset, games, ruleBot, randomBot);
    expect(wins / games).toBeGreaterThanOrEqual(0.85);
  });
});

test.each(presets)("sampled worlds look to the seat as the game does, %s rules", (preset) => {
  for (let i = 0; i < scaled(6); i++) {
    const setup = randomSetup(gameName("worlds", i), preset, pool);
    const events: Parameters<typeof redact>[0] = [];
    const choose = mixedChooser(setup.random);
    playGame(
      setup,
      (game, seat, moves) => {
        const rest = { deck: setup.decks[seat], random: setup.random, history: redact(events, seat) };
        const input = botInput(game, seat, moves, rest);
        const world = sampleWorld(worldSampler(input, knowledge.decks), setup.random);
        const seen = { ...view(world, seat), decision: null };
        expect(seen, `${gameName("worlds", i)} turn ${game.turn}`).toEqual({ ...input.view, decision: null });
        if (game.decision === null) expect(invariants(world)).toEqual([]);
        return choose(game, seat, moves);
      },
      undefined,
      events,
    );
  }
});

test.each(presets)(
  "what a bot is told, and the search's move, are the same in twin worlds, %s rules",
  (preset) => {
    const searchBot = createSearchBot(knowledge);
    const rules = PRESETS[preset];
    const random = randomFrom(gameName(`twins ${preset}`));
    const pair: [Deck, Deck] = [randomDeck(source, rules, random), randomDeck(source, rules, random)];
    let compared = 0;
    const watching: SyncBot = (input) => {
      if (input.view.decision === null && compared < scaled(4)) {
        compared++;
        const seed = gameName("twin", compared);
        const twin = sampleWorld(worldSampler(input, knowledge.decks), random);
        const seat = input.view.viewer as Seat;
        const rest = { deck: input.deck, history: input.history, budget: iterationBudget(40) };
        const told = { ...input, ...rest, random: randomFrom(seed) };
        const other = botInput(twin, seat, legalActions(twin, seat), { ...rest, random: randomFrom(seed) });
        // All that there is in an input but chance and time; events are compared by non-interference.test.ts.
        const { random: _random, budget: _budget, ...facts } = other;
        expect(told).toMatchObject(facts);
        expect(Object.keys(told).sort()).toEqual(Object.keys(other).sort());
        expect(searchBot(other)).toEqual(searchBot(told));
      }
      return ruleBot(input);
    };
    playBotGame({ pool, rules, bots: [watching, watching], decks: pair, seed: gameName("twins") });
    expect(compared).toBeGreaterThan(0);
  },
);
