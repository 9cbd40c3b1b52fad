// The decks that come with the game, and the packs with their odds.

import { describe, expect, test } from "vitest";
import { checkDeck, PRESETS } from "../engine/index.ts";
import { deckOf } from "./content.ts";
import { loadContent } from "./load.ts";
import { packCards, packOdds } from "./packs.ts";

const { pool, sets, decks, packs } = loadContent();
const STARTERS = ["grass", "fire", "water", "psychic", "lightning"] as const;

describe("decks", () => {
  test.each(decks.map((deck) => [deck.id, deck] as const))("%s is legal", (_, deck) => {
    expect(checkDeck(PRESETS[deck.rules], pool, deckOf(deck))).toEqual([]);
  });

  test.each(["house", "standard", "pocket"])("a starter of each of the five types for %s rules", (rules) => {
    const starters = decks.filter((deck) => deck.rules === rules && deck.starter);
    expect(starters.map((deck) => deck.starter).sort()).toEqual([...STARTERS].sort());
  });

  test("every starter has basics enough to begin with", () => {
    for (const deck of decks.filter((each) => each.starter)) {
      const cards = deckOf(deck).cards.map((id) => pool.info[pool.byId.get(id) as number]);
      const basics = cards.filter((info) => info.stage === 0).length;
      expect(basics / cards.length, deck.id).toBeGreaterThanOrEqual(0.18);
    }
  });

  test("opponents of each strength from 1 to 10, thirty in all", () => {
    const strengths = decks.flatMap((deck) => deck.strength ?? []);
    expect(strengths).toHaveLength(30);
    expect(new Set(strengths)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  });
});

describe("packs", () => {
  const setOf = (code: string) => sets.find((set) => set.code === code) as (typeof sets)[number];

  test("one for each set", () => {
    expect(packs.map((pack) => pack.set)).toEqual(sets.map((set) => set.code));
  });

  test("the published odds count every card of every slot", () => {
    for (const pack of packs) {
      const odds = packOdds(pack, setOf(pack.set));
      const mean = odds.reduce((sum, each) => sum + each.mean, 0);
      expect(mean).toBeCloseTo(pack.slots.length, 9);
      for (const each of odds) {
        expect(each.atLeastOne).toBeLessThanOrEqual(1);
        expect(each.ofOneCard).toBeLessThan(each.atLeastOne);
        expect(each.atLeastOne).toBeLessThanOrEqual(each.mean + 1e-9);
      }
    }
  });

  test("two slots of one in four hold at least one in seven of sixteen packs", () => {
    const pack = {
      id: "p",
      name: "P",
      set: "wld",
      pity: 10,
      slots: [
        { common: 75, rare: 25 },
        { common: 75, rare: 25 },
      ],
    };
    const rare = packOdds(pack, setOf("wld")).find((each) => each.rarity === "rare");
    expect(rare).toMatchObject({ mean: 0.5, atLeastOne: 7 / 16 });
  });

  test("every card but basic energy can be found in a pack", () => {
    for (const pack of packs) {
      const set = setOf(pack.set);
      const found = packOdds(pack, set).flatMap(({ rarity }) => packCards(set, rarity));
      const wanted = set.cards.filter((card) => !(card.kind === "energy" && card.basic));
      expect(new Set(found)).toEqual(new Set(wanted));
    }
  });
});
