// § 2 Decks.

import { expect, test } from "vitest";
import { basic, energy, fossil, item, special, stage1 } from "../../test/support/scenario.ts";
import { type Card, checkDeck, compilePool, createGame, PRESETS, type PresetName } from "../index.ts";

const CARDS: Card[] = [
  ...Array.from({ length: 20 }, (_, i) => basic(`Basic ${i}`)),
  stage1("Bear", "Basic 0"),
  item("Potion", []),
  fossil("Amber"),
  energy("fire"),
  energy("water"),
  energy("grass"),
  energy("metal"),
  special("Prism", ["any"]),
].map((card, i) => ({ ...card, id: `tst-${String(i + 1).padStart(3, "0")}`, number: i + 1 }));

const pool = compilePool("decks", CARDS);
const id = (name: string): string => (CARDS.find((card) => card.name === name) as Card).id;

/** Basics one after another, as often as the rules allow. */
function basics(preset: PresetName): string[] {
  const { deckSize, copies } = PRESETS[preset];
  return Array.from({ length: deckSize }, (_, i) => id(`Basic ${Math.floor(i / copies)}`));
}

const ENERGY: Record<PresetName, string[]> = {
  house: Array<string>(20).fill(id("fire")),
  standard: [],
  pocket: [id("fire"), id("water")],
};

/** What is wrong with a preset's deck once some of its cards are others. */
function wrong(preset: PresetName, names: string[], energyNames?: string[]): string[] {
  const cards = [...names.map(id), ...basics(preset)].slice(0, PRESETS[preset].deckSize);
  return codes(preset, cards, energyNames?.map(id));
}

function codes(preset: PresetName, cards: string[], energyCards = ENERGY[preset]): string[] {
  return checkDeck(PRESETS[preset], pool, { cards, energy: energyCards }).map(({ code }) => code);
}

for (const preset of ["house", "standard", "pocket"] as const) {
  test(`2.1 a deck of ${preset} has ${PRESETS[preset].deckSize} cards, not one more or less`, () => {
    const cards = basics(preset);
    expect(cards).toHaveLength({ house: 40, standard: 60, pocket: 20 }[preset]);
    expect(codes(preset, cards)).toEqual([]);
    expect(codes(preset, cards.slice(1))).toEqual(["deckSize"]);
    expect(codes(preset, [...cards, id("Bear")])).toEqual(["deckSize"]);
  });

  test(`2.2 of one name ${preset} allows ${PRESETS[preset].copies}`, () => {
    const most = { house: 4, standard: 4, pocket: 2 }[preset];
    expect(wrong(preset, Array<string>(most).fill("Potion"))).toEqual([]);
    expect(wrong(preset, Array<string>(most + 1).fill("Potion"))).toEqual(["tooManyCopies"]);
  });

  test(`2.3 a deck of ${preset} without a basic is illegal, and a fossil is one`, () => {
    const none = Array<string>(PRESETS[preset].deckSize).fill(id("Bear"));
    expect(codes(preset, none)).toContain("noBasic");
    expect(codes(preset, [id("Amber"), ...none.slice(1)])).not.toContain("noBasic");
  });
}

test("2.2 basic energy is free of the limit, special energy is not", () => {
  expect(wrong("standard", Array<string>(30).fill("fire"))).toEqual([]);
  expect(wrong("standard", Array<string>(5).fill("Prism"))).toEqual(["tooManyCopies"]);
});

test("2.4 in house the energy deck has 20 cards of energy, and the main deck none", () => {
  expect(wrong("house", ["fire"])).toEqual(["energyInDeck"]);
  expect(wrong("house", [], Array<string>(19).fill("fire"))).toEqual(["energySize"]);
  expect(wrong("house", [], [...Array<string>(19).fill("fire"), "Potion"])).toEqual(["notEnergy"]);
  const prisms = (count: number) => [
    ...Array<string>(count).fill("Prism"),
    ...Array<string>(20 - count).fill("fire"),
  ];
  expect(wrong("house", [], prisms(4))).toEqual([]);
  expect(wrong("house", [], prisms(5))).toEqual(["tooManyCopies"]);
});

test("2.5 in standard there is no energy deck, energy is in the main deck", () => {
  expect(wrong("standard", ["fire", "water", "Prism"])).toEqual([]);
  expect(wrong("standard", [], ["fire"])).toEqual(["energySize"]);
});

test("2.6 in pocket 1 to 3 different basic energy are registered, and the main deck has none", () => {
  expect(wrong("pocket", [], ["fire"])).toEqual([]);
  expect(wrong("pocket", [], ["fire", "water", "grass"])).toEqual([]);
  expect(wrong("pocket", [], ["fire", "water", "grass", "metal"])).toEqual(["energyTypes"]);
  expect(wrong("pocket", [], [])).toEqual(["energyTypes"]);
  expect(wrong("pocket", [], ["fire", "fire"])).toEqual(["energyTypes"]);
  expect(wrong("pocket", [], ["Prism"])).toEqual(["notBasicEnergy"]);
  expect(wrong("pocket", [], ["Potion"])).toEqual(["notEnergy"]);
  expect(wrong("pocket", ["fire"])).toEqual(["energyInDeck"]);
});

test("2.7 an illegal deck is not played with, and all that is wrong is said at once", () => {
  const bad = { cards: [...Array<string>(5).fill(id("Bear")), id("fire"), "nonsense"], energy: [] };
  const problems = checkDeck(PRESETS.house, pool, bad);
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "unknownCard cards[6]",
    "deckSize cards",
    "tooManyCopies cards",
    "noBasic cards",
    "energyInDeck cards",
    "energySize energy",
  ]);
  const good = { cards: basics("house"), energy: ENERGY.house };
  const setup = { rules: PRESETS.house, pool, seed: "decks" };
  expect(() => createGame({ ...setup, decks: [good, bad] })).toThrow(
    /deck of seat 1: .*nonsense.* 7 cards; 40 are needed.*"Bear".*5 times; 4.*no basic.*"fire" is energy.* 0 cards; 20/,
  );
  expect(() => createGame({ ...setup, decks: [good, good] })).not.toThrow();
});
