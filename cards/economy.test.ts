// The economy's numbers: those of the file are valid, and what is wrong is named with its path.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RARITIES } from "../engine/index.ts";
import { checkEconomy, loadEconomy } from "./economy.ts";
import { CardDataError } from "./issues.ts";
import { loadContent } from "./load.ts";
import { packOdds, shareOfPityPacks } from "./packs.ts";
import { packPrice } from "./store.ts";
import { loadStoreCatalog } from "./store-catalog.ts";

const content = loadContent();
const economy = loadEconomy(content);
const storeCatalog = loadStoreCatalog(content);

describe("cards/economy.json", () => {
  test("names packs and cards that exist, and a reward for each day of a week", () => {
    expect(economy.daily.cycle).toHaveLength(7);
  });

  test("everything wrong is named at once, with its path", () => {
    const ids = { packs: new Set(["a-pack"]), cards: new Set(["wld-001"]) };
    const { crafting } = economy;
    const wrong = (data: unknown) => {
      try {
        checkEconomy(data, ids);
      } catch (error) {
        expect(error).toBeInstanceOf(CardDataError);
        return (error as CardDataError).issues.map(
          ({ file, path, message }) => `${file} ${path}: ${message}`,
        );
      }
      return [];
    };
    expect(
      wrong({
        welcome: { packs: { "b-pack": 1 }, cards: { "wld-001": 1, "wld-002": 1 } },
        tutorial: { packs: { "d-pack": 1 } },
        daily: { cycle: [{ mantibucks: 10 }, { packs: { "c-pack": 1 } }], graceDays: 1 },
        crafting: { ...crafting, duplicate: { ...crafting.duplicate, rare: crafting.price.rare } },
      }),
    ).toEqual([
      "cards/economy.json welcome.packs.b-pack: there is no such pack; allowed: a-pack",
      "cards/economy.json welcome.cards.wld-002: there is no such card",
      "cards/economy.json tutorial.packs.d-pack: there is no such pack; allowed: a-pack",
      "cards/economy.json daily.cycle[1].packs.c-pack: there is no such pack; allowed: a-pack",
      `cards/economy.json crafting.duplicate.rare: must be less than the price, which is ${crafting.price.rare}`,
    ]);
    expect(
      wrong({
        welcome: {},
        tutorial: {},
        daily: { cycle: [{ mantibucks: 0.5, gold: 1 }], graceDays: -1 },
        crafting: { price: crafting.price, duplicate: { common: 5 } },
      }).map((line) => line.split(" ")[1]),
    ).toEqual([
      "welcome:",
      "tutorial:",
      "daily.cycle[0].mantibucks:",
      "daily.cycle[0]:",
      "daily.graceDays:",
      "crafting.duplicate.uncommon:",
      "crafting.duplicate.rare:",
      "crafting.duplicate.prime:",
      "crafting.duplicate.secret:",
    ]);
  });
});

test("docs/ECONOMY.md has the prices and odds of the data", () => {
  const page = readFileSync(new URL("../docs/ECONOMY.md", import.meta.url), "utf8");
  const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  for (const pack of content.packs) {
    const odds = packOdds(pack, content.sets.find(({ code }) => code === pack.set)!);
    const inHundred = (rarity: string) =>
      (100 * odds.find((each) => each.rarity === rarity)!.meanWithPity).toFixed(1);
    const share = `${(100 * shareOfPityPacks(pack)).toFixed(1)} %`;
    expect(page).toContain(
      row(pack.name, `${packPrice(storeCatalog, pack.id)} ₼`, share, inHundred("prime"), inHundred("secret")),
    );
  }
  const { price, duplicate } = economy.crafting;
  expect(page).toContain(row("one copy costs, dust", ...RARITIES.map((rarity) => price[rarity])));
  expect(page).toContain(row("a surplus copy gives, dust", ...RARITIES.map((rarity) => duplicate[rarity])));
});
