// Sure wins: what the search takes for one, and what it does not.
import { expect, test } from "vitest";
import { WEIGHTS } from "../../cards/ai.ts";
import { attack, FILLER, hit, mon, scenario } from "../../test/support/scenario.ts";
import { createEvaluator } from "../bots/evaluator.ts";
import { type Attack, iterationBudget, legalActions, type Move, randomFrom } from "../index.ts";
import { botInput } from "../sim/bot-input.ts";
import { worldSampler } from "./determinize.ts";
import { SEARCH_SETTINGS, type SearchResult, searchMove } from "./search.ts";

const COIN = attack("Coin", [
  { effect: "flip", coins: 1 },
  { effect: "if", condition: { heads: "all" }, then: [{ effect: "damage", amount: 200 }] },
]);

/** What the search finds, without play-outs, where a knock-out brings the last point. */
function found(attacks: Attack[], seed: string): SearchResult {
  const { game } = scenario({
    me: { active: mon("Cub", { attacks }), points: 3 },
    them: { active: mon("Pup", { hp: 60 }), bench: [mon("Kit")] },
  });
  const { pool, rules } = game;
  const ids = (name: string, count: number) =>
    Array<string>(count).fill(pool.cards.find((card) => card.name === name)!.id);
  const deck = { cards: ids(FILLER.name, rules.deckSize), energy: ids("fire", rules.energy.deckSize) };
  const moves = legalActions(game, 0);
  const random = randomFrom(seed);
  const input = botInput(game, 0, moves, { deck, random, history: [], budget: iterationBudget(0) });
  const evaluator = createEvaluator(pool, rules, WEIGHTS);
  const sampler = worldSampler(input, []);
  const favorite = (): Move => ({ type: "endTurn" });
  const search = { evaluator, random, settings: SEARCH_SETTINGS, sampler, seat: 0 as const };
  const { value } = searchMove(search, input, favorite).next();
  return value as SearchResult;
}

const SEEDS = Array.from({ length: 200 }, (_, i) => `seed ${i}`);

test("an attack that wins by a coin is no sure win", () => {
  for (const seed of SEEDS) expect(found([COIN], seed)).toMatchObject({ wins: false });
});

test("an attack that always wins is taken, and never the coin beside it", () => {
  for (const seed of SEEDS) {
    const sure = { wins: true, move: { type: "attack", index: 1 } };
    expect(found([COIN, hit(60)], seed)).toMatchObject(sure);
  }
});
