// Cosmetics and the battle pass: the files themselves, and what is refused in them.
import { expect, test } from "vitest";
import { type BattlePass, checkBattlePass } from "./battle-pass.ts";
import { SINGLE_KINDS } from "./cosmetic-types.ts";
import { checkCosmetics, loadCosmetics } from "./cosmetics.ts";
import { loadContent } from "./load.ts";

test("the project's own files are good: several of each kind, and alternate pictures of cards that there are", () => {
  const cosmetics = [...loadCosmetics().values()];
  for (const kind of [...SINGLE_KINDS, "emote", "art"])
    expect(cosmetics.filter((item) => item.kind === kind).length, kind).toBeGreaterThanOrEqual(6);
  const cards = new Set(loadContent().pool.cards.map(({ id }) => id));
  for (const item of cosmetics) if (item.card !== undefined) expect(cards).toContain(item.card);
});

const coin = {
  id: "coin-test",
  name: { en: "Test", de: "Probe" },
  rarity: "common",
  obtained: ["store"],
  look: { sign: "fox", ground: "#000000", figure: "#ffffff" },
};
test.each([
  ["a kind that there is not", { kind: "hat", items: [] }, "kind: must be one of cardBack"],
  ["an id twice", { kind: "coin", items: [coin, coin] }, "items[1].id"],
  [
    "a color by name",
    { kind: "coin", items: [{ ...coin, look: { ...coin.look, ground: "red" } }] },
    "look.ground",
  ],
  ["a way that there is not", { kind: "coin", items: [{ ...coin, obtained: ["luck"] }] }, "obtained[0]"],
])("refused: %s", (_name, data, message) => {
  expect(() => checkCosmetics([{ file: "coins.json", data }])).toThrow(message);
});

const season = {
  id: "one",
  name: { en: "One", de: "Eins" },
  startsAt: "2026-01-01",
  endsAt: "2026-02-01",
  levelExperience: 100,
  levels: [{ free: { mantibucks: 5 }, premium: { cosmetics: ["coin-test"] } }],
};
const good: BattlePass = {
  experience: { match: 1, win: 1, botMatch: 1, botWin: 1, dailyQuest: 1, weeklyQuest: 1, catchUp: 2 },
  seasons: [season],
};
const ids = { packs: new Set(["pack"]), cards: new Set<string>(), cosmetics: new Set(["coin-test"]) };
const level = (premium: object) => ({ seasons: [{ ...season, levels: [{ premium }] }] });
test.each([
  ["currency on the premium track", level({ mantibucks: 5 }), "levels[0].premium.mantibucks"],
  ["packs on the premium track", level({ packs: { pack: 1 } }), "levels[0].premium.packs"],
  ["a cosmetic that there is not", level({ cosmetics: ["coin-none"] }), "there is no cosmetic coin-none"],
  ["a season twice", { seasons: [season, season] }, "seasons[1].id"],
  ["seasons that overlap", { seasons: [season, { ...season, id: "two" }] }, "seasons[1].startsAt"],
  [
    "a season that ends before it starts",
    { seasons: [{ ...season, endsAt: "2025-01-01" }] },
    "seasons[0].endsAt",
  ],
])("a battle pass is refused for %s", (_name, change, message) => {
  expect(checkBattlePass(good, ids)).toEqual(good);
  expect(() => checkBattlePass({ ...good, ...change }, ids)).toThrow(message);
});
