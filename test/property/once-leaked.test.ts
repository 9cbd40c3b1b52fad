// Texts that once told about hidden cards, each in games that are full of it. What is hidden must show
// nowhere: test/simulation/non-interference.test.ts says how that is compared.

import { expect, test } from "vitest";
import {
  type Card,
  compilePool,
  type Deck,
  type Effect,
  type Event,
  PRESETS,
  type PresetName,
  randomFrom,
  redact,
  type Target,
  view,
} from "../../engine/index.ts";
import { playGame } from "../../engine/sim/play.ts";
import { fixedPool } from "../support/fixed-cards.ts";
import { FuzzFailure, gameName, scaled } from "../support/fuzz.ts";
import { mixedChooser, type RandomSetup } from "../support/random-setup.ts";
import { compareWorlds, newCoverage } from "../support/secrets/worlds.ts";

const GAMES = scaled(12);

const anyone: Target = { choose: { side: "both", place: "any" } };
const byOpponent: Target = { choose: { side: "mine", place: "any" }, by: "opponent" };
const theirsByOpponent: Target = { choose: { side: "theirs", place: "any" }, by: "opponent" };
const anyOfTheirs: Target = { random: { side: "theirs", place: "any" } };
const discardAnItem: Effect = {
  effect: "moveCards",
  from: "hand",
  to: "discard",
  filter: { kind: "item" },
  count: 1,
};

/** A text that may be played whatever the hand holds. */
const draw: Effect = { effect: "draw", count: 1 };

const TEXTS: Record<string, Effect[]> = {
  "that the opponent could evolve from the hand, by what was legal": [
    { effect: "evolve", target: anyone, from: "hand" },
  ],
  "what a hand can evolve, by what the opponent could choose": [
    draw,
    { effect: "evolve", target: byOpponent, from: "hand" },
  ],
  "whether a hand holds an item, by the options of the opponent": [
    { effect: "choice", options: [[discardAnItem], [draw]], by: "opponent" },
  ],
  "whether a hand holds energy, by the options of the opponent": [
    {
      effect: "choice",
      options: [[{ effect: "attachEnergy", from: "hand", count: 1, type: "fire", to: "active" }], [draw]],
      by: "opponent",
    },
  ],
  "whether a hand holds energy, by whether the opponent was asked": [
    draw,
    { effect: "attachEnergy", from: "hand", count: 1, type: "grass", to: byOpponent },
  ],
  "whether a hand holds energy, by what chance did next": [
    draw,
    { effect: "attachEnergy", from: "hand", count: 1, type: "grass", to: anyOfTheirs },
    { effect: "damage", amount: 10, to: anyOfTheirs },
  ],
  "how much energy a hand holds, by the last pick of an order": [
    draw,
    { effect: "attachEnergy", from: "hand", count: 2, to: { each: { side: "mine", place: "any" } } },
  ],
  "whether energy lies on top of a deck, by who was asked whom to attach it to": [
    draw,
    { effect: "attachSeen", count: 2, to: { choose: { side: "mine", place: "any" } }, rest: "deckTop" },
  ],
  "how much energy lies on top of a deck, by how often a player picked": [
    draw,
    {
      effect: "attachSeen",
      count: 4,
      upTo: "any",
      to: { choose: { side: "mine", place: "any" } },
      split: true,
      rest: "deckBottom",
    },
  ],
  "whether a deck holds a tool, by whether its player was asked": [
    draw,
    { effect: "attachTool", from: "deck", to: { choose: { side: "mine", place: "any" } } },
  ],
  "whether a deck holds energy, by a shuffle": [
    draw,
    { effect: "attachEnergy", from: "deck", count: 1, type: "metal", to: theirsByOpponent, split: true },
  ],
};

/** Half the deck is a trainer with the text, the rest whole lines of fire and water, and energy. */
function setupWith(effects: Effect[], name: string, preset: PresetName): RandomSetup {
  const trainer = (number: number): Card => ({
    id: `txt-${number}`,
    number,
    name: `Text ${number}`,
    rarity: "common",
    flavor: "",
    kind: "item",
    effects: structuredClone(effects),
  });
  const texts = Array.from({ length: 6 }, (_, number) => trainer(number));
  const pool = compilePool("texts", [...fixedPool.cards, ...texts]);
  const named = (...names: string[]): Card[] => pool.cards.filter((card) => names.includes(card.name));
  const rules = PRESETS[preset];
  const lines = named("Emberling", "Emberoar", "Embertide", "Tidekin", "Tideking", "Mossback");
  const energy = named("fire energy", "grass energy", "metal energy");
  const main = rules.energy.source === "hand" ? [...lines, ...texts, ...energy] : [...lines, ...texts];
  const list: string[] = [];
  for (let copies = 0; copies < rules.copies || rules.energy.source === "hand"; copies++) {
    for (const card of copies < rules.copies ? main : energy) {
      if (list.length < rules.deckSize) list.push(card.id);
    }
    if (list.length === rules.deckSize) break;
  }
  const inDeck = Array.from({ length: rules.energy.deckSize }, (_, i) => energy[i % 3].id);
  const deck: Deck = { cards: list, energy: rules.energy.source === "generated" ? [energy[0].id] : inDeck };
  return { rules, pool, decks: [deck, deck], seed: name, random: randomFrom(name) };
}

for (const [what, effects] of Object.entries(TEXTS)) {
  test.each(["house", "standard", "pocket"] as const)(`${what}: %s`, (preset) => {
    const coverage = newCoverage();
    for (let i = 0; i < GAMES; i++) {
      const setup = setupWith(effects, gameName(what, i), preset);
      try {
        compareWorlds(setup, mixedChooser(setup.random), { view, redact }, coverage);
      } catch (error) {
        throw new FuzzFailure(`game ${i} of "${what}"`, error);
      }
    }
    expect(Math.min(...coverage.compared)).toBeGreaterThan(0);
  });
}

test("who has searched a deck shuffles it, wherever the card goes and even if none was found", () => {
  for (const to of ["hand", "bench", "deck", "deckTop", "deckBottom", "discard"] as const) {
    const search: Effect = { effect: "moveCards", from: "deck", to, count: 1, filter: { stage: "stage2" } };
    const setup = setupWith([search], gameName(`search to ${to}`, 0), "house");
    const events: Event[] = [];
    playGame(setup, mixedChooser(setup.random), undefined, events);
    const isSearch = (event: Event): boolean =>
      event.type === "played" && event.card >= fixedPool.cards.length;
    const shuffles = (from: number): number => {
      const end = events.findIndex((event, i) => i > from && event.type === "played");
      return events.slice(from, end === -1 ? undefined : end).filter(({ type }) => type === "shuffled")
        .length;
    };
    const searches = events.flatMap((event, i) => (isSearch(event) ? [i] : []));
    expect(searches.length, to).toBeGreaterThan(0);
    for (const place of searches) expect(shuffles(place), to).toBeGreaterThan(0);
  }
});
