// The store's catalog: nothing for money changes what can happen in a match, every card can be had without money, and
// what is wrong in the file is named.
import { describe, expect, test } from "vitest";
import { loadBattlePass } from "./battle-pass.ts";
import { loadCosmetics } from "./cosmetics.ts";
import { loadEconomy } from "./economy.ts";
import { CardDataError } from "./issues.ts";
import { loadContent } from "./load.ts";
import { packCardsByRarity } from "./packs.ts";
import type { Reward } from "./reward-schema.ts";
import { offerAt, packPrice, priceListOf, times } from "./store.ts";
import { checkStoreCatalog, loadStoreCatalog } from "./store-catalog.ts";

const content = loadContent();
const storeCatalog = loadStoreCatalog(content);
const cosmetics = loadCosmetics();
const battlePass = loadBattlePass(content, cosmetics);
const ids = {
  packs: new Set(content.packs.map(({ id }) => id)),
  cards: new Set(content.pool.cards.map(({ id }) => id)),
  cosmetics: new Set(cosmetics.keys()),
  battlePasses: new Set(battlePass.seasons.map(({ id }) => id)),
};
const forMoney = storeCatalog.items.filter(({ price }) => price.money);

describe("fairness", () => {
  /** What a match is played with are cards. Of these kinds of reward only packs lead to any. */
  const HARMLESS: readonly (keyof Reward)[] = [
    "mantibucks",
    "packs",
    "cosmetics",
    "premiumDays",
    "battlePass",
  ];

  test("nothing that is sold gives cards or dust: a card comes from a pack or from crafting", () => {
    for (const { id, reward } of storeCatalog.items)
      expect(
        Object.keys(reward).filter((key) => !HARMLESS.includes(key as keyof Reward)),
        id,
      ).toEqual([]);
  });

  test("the premium track of a battle pass gives looks and convenience alone", () => {
    const rewards = battlePass.seasons.flatMap(({ levels }) => levels.map(({ premium }) => premium));
    const kinds = new Set(rewards.flatMap((reward) => Object.keys(reward ?? {})));
    expect([...kinds].filter((kind) => kind !== "cosmetics" && kind !== "premiumDays")).toEqual([]);
  });

  test("a cosmetic that is had in the store is sold there, and no other is", () => {
    const had = [...cosmetics.values()]
      .filter(({ obtained }) => obtained.includes("store"))
      .map(({ id }) => id);
    const sold = storeCatalog.items.flatMap(({ reward }) => reward.cosmetics ?? []);
    expect(sold.toSorted()).toEqual(had.toSorted());
  });

  test("every pack that is sold for money is sold for Mantibucks at all times, so money buys no other cards", () => {
    for (const { id, reward } of forMoney)
      for (const pack of Object.keys(reward.packs ?? {}))
        expect(packPrice(storeCatalog, pack), id).toBeGreaterThan(0);
  });

  test("every card can be had without money: it is free, or in a pack for Mantibucks and crafted for dust", () => {
    const { crafting } = loadEconomy(content);
    const inPacks = new Set(
      content.packs.flatMap(({ set }) => {
        const cards = packCardsByRarity(content.sets.find(({ code }) => code === set)!);
        return Object.values(cards).flatMap((all) => all.map(({ id }) => id));
      }),
    );
    const paid = content.pool.cards.filter((card) => !(card.kind === "energy" && card.basic));
    // All of them both ways: by chance, and for sure.
    expect(paid.filter(({ id }) => !inPacks.has(id)).map(({ id }) => id)).toEqual([]);
    for (const { id, rarity } of paid) expect(crafting.price[rarity], id).toBeGreaterThan(0);
  });
});

describe("offers", () => {
  const item = storeCatalog.items[0];
  const list = priceListOf(storeCatalog, "DE");

  test("a region has its price list, and an unknown one the first", () => {
    expect(list.currency).toBe("EUR");
    expect(priceListOf(storeCatalog, "ZZ")).toBe(storeCatalog.priceLists[0]);
    expect(priceListOf(storeCatalog, undefined)).toBe(storeCatalog.priceLists[0]);
  });

  test("an item is sold from its first time to before its last", () => {
    const dated = { ...item, from: "2030-01-01T00:00:00Z", until: "2030-02-01T00:00:00Z" };
    const at = (time: string) => offerAt(storeCatalog, dated, list, Date.parse(time));
    expect(at("2029-12-31T23:59:59Z")).toBeNull();
    expect(at("2030-01-01T00:00:00Z")).not.toBeNull();
    expect(at("2030-02-01T00:00:00Z")).toBeNull();
  });

  test("a sale lowers every price while it lasts, to whole units and never to nothing", () => {
    const sale = {
      id: "one",
      items: [item.id],
      percent: 90,
      from: "2030-01-01T00:00:00Z",
      until: "2030-02-01T00:00:00Z",
    };
    const cheap = { ...item, price: { mantibucks: 1, money: { ...item.price.money, euro: 129 } } };
    const at = (time: string) => offerAt({ ...storeCatalog, sales: [sale] }, cheap, list, Date.parse(time))!;
    expect(at("2030-01-15T00:00:00Z")).toMatchObject({
      mantibucks: { amount: 1, regular: 1 },
      money: { amount: 13, regular: 129 },
      sale: { percent: 90 },
    });
    expect(at("2030-02-01T00:00:00Z")).toMatchObject({ money: { amount: 129 }, sale: null });
  });

  test("looks of a selection are sold in turn, each until the next begins, unless they have dates of their own", () => {
    const looks = storeCatalog.items.filter(({ kind }) => kind === "cosmetic").slice(0, 3);
    const groups = looks.map(({ id }) => [id]);
    const selections = [{ id: "week", from: "2030-01-01T00:00:00Z", days: 7, groups }];
    const sold = (time: string) =>
      looks.map((look) => {
        const offer = offerAt({ ...storeCatalog, selections }, look, list, Date.parse(time));
        return offer && (offer.until?.slice(0, 10) ?? "always");
      });
    expect(sold("2029-12-31T23:59:59Z")).toEqual(["always", "always", "always"]);
    expect(sold("2030-01-01T00:00:00Z")).toEqual(["2030-01-08", null, null]);
    expect(sold("2030-01-07T23:59:59Z")).toEqual(["2030-01-08", null, null]);
    expect(sold("2030-01-08T00:00:00Z")).toEqual([null, "2030-01-15", null]);
    expect(sold("2030-01-20T00:00:00Z")).toEqual([null, null, "2030-01-22"]);
    expect(sold("2030-01-22T00:00:00Z")).toEqual(["2030-01-29", null, null]);
    const dated = { ...looks[1], until: "2030-06-01T00:00:00Z" };
    expect(
      offerAt({ ...storeCatalog, selections }, dated, list, Date.parse("2030-01-01T00:00:00Z")),
    ).toMatchObject({ until: dated.until });
  });

  test("several of an item give as many times as much", () => {
    expect(times({ packs: { a: 2 }, mantibucks: 5, premiumDays: 7 }, 3)).toEqual({
      packs: { a: 6 },
      mantibucks: 15,
      premiumDays: 21,
    });
  });
});

test("what is wrong in a catalog is named with item and path", () => {
  const wrong = (change: object) => {
    try {
      checkStoreCatalog({ ...storeCatalog, ...change }, ids);
    } catch (error) {
      expect(error).toBeInstanceOf(CardDataError);
      return (error as CardDataError).issues.map(({ card, path }) => [card, path].filter(Boolean).join(" "));
    }
    return [];
  };
  const [pack] = storeCatalog.items;
  const items = (...more: object[]) => ({ items: [...storeCatalog.items, ...more], sales: [] });
  expect(wrong(items({ ...pack, id: "free", price: {} }))).toEqual(["free price", "free price"]);
  expect(wrong(items({ ...pack, id: "cards", reward: { cards: { "wld-001": 1 } } }))).toEqual([
    "cards reward",
  ]);
  expect(wrong(items({ ...pack, id: "nowhere", reward: { packs: { nothing: 1 } } }))).toEqual([
    "nowhere reward.packs.nothing",
  ]);
  expect(wrong(items({ ...pack, id: "cheap", price: { mantibucks: 1, money: { dollar: 1 } } }))).toEqual(
    storeCatalog.priceLists.slice(1).map(({ id }) => `cheap price.money.${id}`),
  );
  expect(
    wrong(items({ ...pack, id: "late", from: "2030-02-01T00:00:00Z", until: "2030-01-01T00:00:00Z" })),
  ).toEqual(["late until"]);
  expect(wrong(items(pack))).toEqual([`${pack.id} items[${storeCatalog.items.length}].id`]);
  const sale = {
    id: "one",
    items: [pack.id],
    percent: 10,
    from: "2030-01-01T00:00:00Z",
    until: "2030-02-01T00:00:00Z",
  };
  expect(wrong({ sales: [sale, { ...sale, id: "two" }] })).toEqual([`${pack.id} sales[1]`]);
  const later = { ...sale, from: "2031-01-01T00:00:00Z", until: "2031-02-01T00:00:00Z" };
  expect(wrong({ sales: [sale, later] })).toEqual(["sales[1].id"]);
  expect(wrong({ items: storeCatalog.items.slice(1), sales: [] })).toEqual(["items"]);
  const selection = {
    id: "one",
    from: sale.from,
    days: 7,
    groups: [[pack.id], ["coin-storm", "coin-storm"]],
  };
  expect(wrong({ selections: [selection] })).toEqual([
    `${pack.id} selections[0].groups`,
    "coin-storm selections[0].groups",
  ]);
});
