import { expect, test } from "vitest";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { iterationBudget, PRESETS, type PresetName, randomBot, randomFrom } from "../../engine/index.ts";
import { sampleWorld, worldSampler } from "../../engine/search/determinize.ts";
import { type LadderBot, playBotMatch } from "./bot-match.ts";
import { withAllCards } from "./seer.ts";

const { pool, decks } = loadContent();

test.each(["house", "standard", "pocket"] as PresetName[])(
  "in each world that the seer samples, by %s rules, both players hold and draw what they do in the game",
  async (preset) => {
    const deck = deckOf(decks.find(({ rules }) => rules === preset)!);
    let compared = 0;
    const compares: LadderBot = (input, game) => {
      if (game.phase !== "setup") {
        compared++;
        const world = sampleWorld(withAllCards(worldSampler(input, []), game), randomFrom("seer"));
        for (const seat of [0, 1] as const) {
          const [sampled, real] = [world.players[seat], game.players[seat]];
          expect(sampled.deck).toEqual(real.deck);
          expect(sampled.hand.toSorted()).toEqual(real.hand.toSorted());
          expect(sampled.prizes.toSorted()).toEqual(real.prizes.toSorted());
        }
      }
      return randomBot(input);
    };
    const setup = {
      rules: PRESETS[preset],
      pool,
      decks: [deck, deck] as [typeof deck, typeof deck],
      seed: "seer",
    };
    expect(await playBotMatch(setup, [compares, randomBot], () => iterationBudget(0))).not.toHaveProperty(
      "fault",
    );
    expect(compared).toBeGreaterThan(10);
  },
);
