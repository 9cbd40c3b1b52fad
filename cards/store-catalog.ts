// Loads the store's catalog, cards/store/catalog.json, and checks it.
import { z } from "zod";
import { loadBattlePass } from "./battle-pass.ts";
import { loadCosmetics } from "./cosmetics.ts";
import { checkData } from "./issues.ts";
import { readCardFile } from "./load.ts";
import { object } from "./parse.ts";
import {
  checkReward,
  type Reward,
  type RewardableContent,
  type RewardIds,
  rewardIdsOf,
  rewardSchema,
} from "./reward-schema.ts";
import {
  ITEM_KINDS,
  type ItemKind,
  type PriceList,
  type Sale,
  type Selection,
  type StoreCatalog,
  type StoreItem,
  sellsForEver,
} from "./store.ts";

const slug = z.string().regex(/^[a-z0-9-]{1,64}$/, "must be 1 to 64 of a-z, 0-9 and -");
const time = z.iso.datetime();
const money = z.int().min(1).max(1_000_000);

const schema = object<StoreCatalog>()({
  priceLists: z
    .array(
      object<PriceList>()({
        id: slug,
        currency: z.string().regex(/^[A-Z]{3}$/, 'must be a code of ISO 4217, such as "EUR"'),
        regions: z
          .array(z.string().regex(/^[A-Z]{2}$/, 'must be a code of ISO 3166-1, such as "DE"'))
          .max(250),
      }),
    )
    .min(1)
    .max(50),
  spending: object<StoreCatalog["spending"]>()({
    maxPerMonth: z.int().min(1).max(10_000_000),
    raiseAfterDays: z.int().min(1).max(31),
    coolOffDays: z.array(z.int().min(1).max(366)).min(1).max(10),
  }),
  items: z
    .array(
      object<StoreItem>()({
        id: slug,
        kind: z.enum(ITEM_KINDS),
        name: z.string().min(1).max(80),
        reward: rewardSchema,
        maxQuantity: z.int().min(1).max(99),
        price: object<StoreItem["price"]>()({
          mantibucks: z.int().min(1).max(1_000_000).optional(),
          money: z.record(slug, money).optional(),
        }),
        from: time.optional(),
        until: time.optional(),
      }),
    )
    .max(1000),
  sales: z
    .array(
      object<Sale>()({
        id: slug,
        items: z.array(slug).min(1).max(100),
        percent: z.int().min(1).max(90),
        from: time,
        until: time,
      }),
    )
    .max(200),
  selections: z
    .array(
      object<Selection>()({
        id: slug,
        from: time,
        days: z.int().min(1).max(366),
        groups: z.array(z.array(slug).min(1).max(100)).min(2).max(100),
      }),
    )
    .max(20)
    .optional(),
});

/** What an item of a kind gives, and nothing else. Items for money give no cards: those come from packs and crafting. */
const GIVES: Record<ItemKind, keyof Reward> = {
  pack: "packs",
  cosmetic: "cosmetics",
  premium: "premiumDays",
  battle_pass: "battlePass",
  mantibucks: "mantibucks",
};

/** Kinds of which one is all that anybody can have. */
const UNIQUE: readonly ItemKind[] = ["cosmetic", "battle_pass"];

const FILE = "cards/store/catalog.json";

/** @throws CardDataError with everything that is wrong in the file */
export function loadStoreCatalog(content: RewardableContent): StoreCatalog {
  const cosmetics = loadCosmetics();
  return checkStoreCatalog(readCardFile(FILE), {
    ...rewardIdsOf(content),
    cosmetics: new Set(cosmetics.keys()),
    battlePasses: new Set(loadBattlePass(content, cosmetics).seasons.map(({ id }) => id)),
  });
}

/** @throws CardDataError */
export function checkStoreCatalog(data: unknown, ids: RewardIds): StoreCatalog {
  return checkData(schema, data, FILE, (storeCatalog, reportAt) => {
    const report: Report = (item, path, message) => reportAt(path, message, item);
    checkPriceLists(storeCatalog, report);
    for (const [i, item] of storeCatalog.items.entries()) {
      if (storeCatalog.items.findIndex(({ id }) => id === item.id) !== i)
        report(item.id, `items[${i}].id`, "another item has this id");
      checkItem(item, storeCatalog, ids, report);
    }
    for (const [i, { id, items }] of storeCatalog.sales.entries()) {
      if (storeCatalog.sales.findIndex((sale) => sale.id === id) !== i)
        report("", `sales[${i}].id`, "another sale has this id");
      for (const item of items)
        if (!storeCatalog.items.some((one) => one.id === item))
          report(item, `sales[${i}].items`, "there is no such item");
    }
    checkSelections(storeCatalog, report);
    checkDates(storeCatalog, ids.packs, report);
  });
}

export type Report = (item: string, path: string, message: string) => void;

function checkPriceLists({ priceLists }: StoreCatalog, report: Report): void {
  const seen = new Map<string, string>();
  for (const [i, { id, regions }] of priceLists.entries()) {
    if (priceLists.findIndex((list) => list.id === id) !== i)
      report("", `priceLists[${i}].id`, `another price list is called ${id}`);
    for (const region of regions) {
      if (seen.has(region))
        report("", `priceLists[${i}].regions`, `${region} is in price list ${seen.get(region)} already`);
      seen.set(region, id);
    }
  }
}

function checkItem(item: StoreItem, storeCatalog: StoreCatalog, ids: RewardIds, report: Report): void {
  const { id, kind, reward, maxQuantity, price } = item;
  checkReward(reward, ids, (path, message) => report(id, `reward.${path}`, message));
  const others = Object.keys(reward).filter((key) => key !== GIVES[kind]);
  if (others.length > 0 || reward[GIVES[kind]] === undefined)
    report(id, "reward", `an item of kind ${kind} must give ${GIVES[kind]} and nothing else`);
  if (price.mantibucks === undefined && price.money === undefined)
    report(id, "price", "must have mantibucks, money or both");
  if (kind === "mantibucks" && price.mantibucks !== undefined)
    report(id, "price.mantibucks", "Mantibucks cannot be bought for Mantibucks");
  if (kind === "pack" && price.mantibucks === undefined)
    report(id, "price", "a pack that is sold for money must be sold for Mantibucks as well");
  if (UNIQUE.includes(kind) && maxQuantity !== 1)
    report(id, "maxQuantity", `must be 1 for an item of kind ${kind}, which can be had once`);
  if (price.money) checkMoney(id, price.money, storeCatalog, report);
}

function checkMoney(
  id: string,
  prices: Record<string, number>,
  { priceLists }: StoreCatalog,
  report: Report,
): void {
  const lists = priceLists.map((list) => list.id);
  for (const list of lists)
    if (prices[list] === undefined) report(id, `price.money.${list}`, "missing; must be a whole number");
  for (const list of Object.keys(prices))
    if (!lists.includes(list))
      report(id, `price.money.${list}`, `there is no such price list; allowed: ${lists.join(", ")}`);
}

/** Only looks take turns: whoever wants packs or premium does not have to wait. */
function checkSelections({ items, selections = [] }: StoreCatalog, report: Report): void {
  const seen = new Set<string>();
  for (const [i, { id, groups }] of selections.entries()) {
    const path = `selections[${i}]`;
    if (selections.findIndex((one) => one.id === id) !== i)
      report("", `${path}.id`, "another selection has this id");
    for (const name of groups.flat()) {
      const item = items.find((one) => one.id === name);
      if (item?.kind !== "cosmetic") report(name, `${path}.groups`, "there is no such item of kind cosmetic");
      else if (item.from !== undefined || item.until !== undefined)
        report(name, `${path}.groups`, "it has dates of its own");
      if (seen.has(name)) report(name, `${path}.groups`, "it is in a group already");
      seen.add(name);
    }
  }
}

/** What is wrong with the dates of a catalog. They are checked again when an administrator changes them. */
export function checkDates({ items, sales }: StoreCatalog, packs: Iterable<string>, report: Report): void {
  for (const { id, from, until } of items)
    if (from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until))
      report(id, "until", `must be later than ${from}`);
  for (const [i, sale] of sales.entries()) {
    if (Date.parse(sale.from) >= Date.parse(sale.until))
      report("", `sales[${i}].until`, `must be later than ${sale.from}`);
    for (const id of sale.items) {
      const other = sales.slice(0, i).find((one) => one.items.includes(id) && overlap(one, sale));
      if (other) report(id, `sales[${i}]`, `it is in the sale ${other.id} at the same time`);
    }
  }
  for (const pack of packs)
    if (!items.some((item) => sellsForEver(item, pack)))
      report("", "items", `must have an item with one pack ${pack} for Mantibucks, without dates`);
}

const overlap = (one: Sale, other: Sale): boolean =>
  Date.parse(one.from) < Date.parse(other.until) && Date.parse(other.from) < Date.parse(one.until);
