import { expect, test } from "vitest";
import { loadEconomy } from "../../cards/economy.ts";
import { loadContent } from "../../cards/load.ts";
import { packPrice } from "../../cards/store.ts";
import { loadStoreCatalog } from "../../cards/store-catalog.ts";
import { worthOf } from "./worth.ts";

const content = loadContent();
const storeCatalog = loadStoreCatalog(content);
const { crafting } = loadEconomy(content);
const cards = new Map(content.pool.cards.map((card) => [card.id, card]));
const prices = {
  packs: new Map(content.packs.map(({ id }) => [id, packPrice(storeCatalog, id)])),
  crafting: crafting.price,
  rarityOf: (id: string) => cards.get(id)?.rarity,
};
const [pack] = content.packs;
const [card] = content.pool.cards;

test.each([
  [{ mantibucks: 30, dust: 12 }, 42],
  [{ packs: { [pack.id]: 3 } }, 3 * packPrice(storeCatalog, pack.id)],
  [{ cards: { [card.id]: 2 } }, 2 * crafting.price[card.rarity]],
  [{ premiumDays: 30 }, 3_000],
  [{ cosmetics: ["one", "two"], battlePass: "season-1" }, 5_000],
])("%o is worth %i", (reward, worth) => {
  expect(worthOf(reward, prices)).toBe(worth);
});

test("nothing that can be granted is worth nothing, so that nothing passes the limit unseen", () => {
  for (const { id } of content.packs) expect(worthOf({ packs: { [id]: 1 } }, prices)).toBeGreaterThan(0);
  for (const { id } of content.pool.cards) expect(worthOf({ cards: { [id]: 1 } }, prices)).toBeGreaterThan(0);
});
