// Opened packs against the published odds: chi-square tests of 200,000 packs, drawn as the server draws them.
import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { RARITIES, type Rarity } from "../engine/index.ts";
import type { CardSet, Pack } from "./content.ts";
import { loadContent } from "./load.ts";
import {
  isPityPack,
  openPack,
  packCards,
  packCardsByRarity,
  packOdds,
  shareOfPityPacks,
  slotsOf,
} from "./packs.ts";

const { packs, sets } = loadContent();
const setOf = (pack: Pack): CardSet => sets.find(({ code }) => code === pack.set)!;
const PACKS = 200_000;

/**
 * The value that chi-square with so many degrees of freedom exceeds once in about a million tests (the approximation of
 * Wilson and Hilferty): the generator has no seed, so a test must not fail by chance.
 */
const limit = (degrees: number): number => {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + 4.75 * Math.sqrt(part)) ** 3;
};

/** Compares counts with their expected values. */
function expectFit(what: string, counts: readonly number[], expected: readonly number[]): void {
  const chiSquare = counts.reduce((sum, count, i) => sum + (count - expected[i]) ** 2 / expected[i], 0);
  expect(chiSquare, what).toBeLessThan(limit(counts.length - 1));
}

/** Opens packs, all of them with so many before, and counts the cards of each slot by id. */
function countSlots(pack: Pack, opened: number): Map<string, number>[] {
  const possible = packCardsByRarity(setOf(pack));
  const slots = pack.slots.map(() => new Map<string, number>());
  for (let n = 0; n < PACKS; n++) {
    for (const [slot, { id }] of openPack(pack, possible, randomInt, opened).cards.entries())
      slots[slot].set(id, (slots[slot].get(id) ?? 0) + 1);
  }
  return slots;
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_id, pack) => {
  test.each([
    ["a pack", 0],
    ["a pity pack", pack.pity - 1],
  ])("each slot of %s has the cards that its chances say, none more likely than another", (_what, opened) => {
    const counted = countSlots(pack, opened);
    for (const [slot, chances] of slotsOf(pack, isPityPack(pack, opened)).entries()) {
      const cells = RARITIES.filter((rarity) => chances[rarity] !== undefined).flatMap((rarity) => {
        const cards = packCards(setOf(pack), rarity);
        return cards.map(({ id }) => ({ id, expected: (PACKS * chances[rarity]!) / 100 / cards.length }));
      });
      const counts = cells.map(({ id }) => counted[slot].get(id) ?? 0);
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        `slot ${slot} has no other card`,
      ).toBe(PACKS);
      if (cells.length > 1)
        expectFit(
          `slot ${slot}`,
          counts,
          cells.map(({ expected }) => expected),
        );
    }
  });

  test("opened one after another, they keep the pity rule and the long-run odds", () => {
    const set = setOf(pack);
    const possible = packCardsByRarity(set);
    const counts = new Map<Rarity, number>();
    let opened = 0;
    let without = 0;
    let longest = 0;
    let miscounted = 0;
    let pityPacks = 0;
    for (let n = 0; n < PACKS; n++) {
      if (isPityPack(pack, opened)) pityPacks++;
      const result = openPack(pack, possible, randomInt, opened);
      opened = result.opened;
      const found = result.cards.some(({ rarity }) => rarity === "prime" || rarity === "secret");
      without = found ? 0 : without + 1;
      longest = Math.max(longest, without);
      if (opened !== without) miscounted++;
      for (const { rarity } of result.cards) counts.set(rarity, (counts.get(rarity) ?? 0) + 1);
    }
    expect(longest).toBe(pack.pity - 1);
    expect(miscounted).toBe(0);
    // Packs depend on the ones before by the pity rule, which makes their counts vary less than those of free packs.
    const deviations = (count: number, expected: number) => Math.abs(count - expected) / Math.sqrt(expected);
    expect(deviations(pityPacks, PACKS * shareOfPityPacks(pack))).toBeLessThan(6);
    for (const { rarity, meanWithPity } of packOdds(pack, set))
      expect(deviations(counts.get(rarity) ?? 0, PACKS * meanWithPity), rarity).toBeLessThan(6);
  });
});

test("a generator that favors cards fails the test", () => {
  const [pack] = packs;
  const { cards } = setOf(pack);
  const commons = packCards({ cards }, "common").length;
  const counts = Array.from({ length: commons }, () => 0);
  // Of a byte, the remainder: the first values are more likely.
  for (let n = 0; n < PACKS; n++) counts[randomInt(256) % commons]++;
  const expected = counts.map(() => PACKS / commons);
  expect(() => expectFit("biased", counts, expected)).toThrow();
});
