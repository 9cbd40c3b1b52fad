// The data of ranked play: the file itself, and what is refused in it.
import { expect, test } from "vitest";
import { loadContent } from "./load.ts";
import { checkRanked, loadRanked, type Ranked, tierOf } from "./ranked.ts";

const ids = { packs: new Set(["first"]), cards: new Set(["wld-001"]) };
const good: Ranked = {
  seasons: { first: "2026-11-01", months: 2 },
  reset: { keep: 0.5, deviation: 150 },
  minMatches: 5,
  tiers: [
    { id: "low", name: { en: "Low", de: "Tief" }, from: 0, reward: { mantibucks: 10 } },
    { id: "high", name: { en: "High", de: "Hoch" }, from: 1500, reward: { packs: { first: 1 } } },
  ],
};

test("the project's own file is good", () => {
  expect(loadRanked(loadContent()).tiers.length).toBeGreaterThan(1);
});

test("a rating has the highest tier that it reaches", () => {
  expect(tierOf(good, 1499.9).id).toBe("low");
  expect(tierOf(good, 1500).id).toBe("high");
  expect(tierOf(good, -3).id).toBe("low");
});

test.each([
  ["a season that begins within a month", { seasons: { first: "2026-11-02", months: 2 } }, "seasons.first"],
  ["tiers in the wrong order", { tiers: [good.tiers[1], good.tiers[0]] }, "tiers[0].from"],
  ["a tier that is there twice", { tiers: [good.tiers[0], { ...good.tiers[1], id: "low" }] }, "tiers[1].id"],
  [
    "a pack that does not exist",
    { tiers: [{ ...good.tiers[0], reward: { packs: { none: 1 } } }] },
    "tiers[0].reward.packs.none",
  ],
])("refused: %s", (_name, change, path) => {
  expect(() => checkRanked({ ...good, ...change }, ids)).toThrow(path);
});
