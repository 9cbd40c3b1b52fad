// The store's catalogue, cards/store/catalogue.json: what is sold, for how much, where, and when.
import { join } from "node:path";
import { z } from "zod";
import { loadBattlePass } from "./battle-pass.ts";
import type { Pack } from "./content.ts";
import { loadCosmetics } from "./cosmetics.ts";
import { CardDataError, type CardDataIssue, parse } from "./issues.ts";
import { readJson } from "./load.ts";
import { object } from "./parse.ts";
import { checkReward, type Reward, type RewardIds, rewardSchema } from "./reward-schema.ts";

export const ITEM_KINDS = ["pack", "cosmetic", "premium", "battle_pass", "mantibucks"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Prices in one currency, for the regions that have it. */
export interface PriceList {
  id: string;
  /** ISO 4217, such as "EUR". */
  currency: string;
  /** ISO 3166-1, such as "DE". The first list is for all regions that no list names. */
  regions: string[];
}

export interface StoreItem {
  id: string;
  kind: ItemKind;
  /** In English, for receipts and the payment page. */
  name: string;
  /** What one of it gives. */
  reward: Reward;
  /** How many one order may have. */
  maxQuantity: number;
  /** For one. Money in the currency's smallest unit, by the price list's id. */
  price: { mantibucks?: number; money?: Record<string, number> };
  /** When it is sold: from the first time to before the second. Without them: always. */
  from?: string;
  until?: string;
}

/** Items that cost less for a while, in every currency. */
interface Sale {
  items: string[];
  percent: number;
  from: string;
  until: string;
}

export interface Catalogue {
  priceLists: PriceList[];
  spending: {
    /** What one account may spend in a calendar month (UTC), in the first price list's currency. */
    maxPerMonth: number;
    /** Days after which a raised limit counts. A lowered one counts at once. */
    raiseAfterDays: number;
    /** The lengths of a cool-off that can be chosen. */
    coolOffDays: number[];
  };
  items: StoreItem[];
  sales: Sale[];
}

const slug = z.string().regex(/^[a-z0-9-]{1,64}$/, "must be 1 to 64 of a-z, 0-9 and -");
const time = z.iso.datetime();
const money = z.int().min(1).max(1_000_000);

const schema = object<Catalogue>()({
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
  spending: object<Catalogue["spending"]>()({
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
        items: z.array(slug).min(1).max(100),
        percent: z.int().min(1).max(90),
        from: time,
        until: time,
      }),
    )
    .max(200),
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

const FILE = "cards/store/catalogue.json";

/** @throws CardDataError with everything that is wrong in the file */
export function loadCatalogue(
  content: { packs: readonly Pack[]; pool: { cards: readonly { id: string }[] } },
  root = import.meta.dirname,
): Catalogue {
  const issues: CardDataIssue[] = [];
  const [file] = readJson(join(root, "store", "catalogue.json"), FILE, issues);
  if (!file) throw new CardDataError(issues);
  const cosmetics = loadCosmetics(root);
  return checkCatalogue(file.data, {
    packs: new Set(content.packs.map(({ id }) => id)),
    cards: new Set(content.pool.cards.map(({ id }) => id)),
    cosmetics: new Set(cosmetics.keys()),
    battlePasses: new Set(loadBattlePass(content, cosmetics, root).seasons.map(({ id }) => id)),
  });
}

/** @throws CardDataError */
export function checkCatalogue(data: unknown, ids: RewardIds): Catalogue {
  const issues: CardDataIssue[] = [];
  const catalogue = parse(schema, data, { file: FILE, card: "" }, issues);
  if (catalogue) {
    const report: Report = (item, path, message) => issues.push({ file: FILE, card: item, path, message });
    checkPriceLists(catalogue, report);
    for (const [i, item] of catalogue.items.entries()) {
      if (catalogue.items.findIndex(({ id }) => id === item.id) !== i)
        report(item.id, `items[${i}].id`, "another item has this id");
      checkItem(item, catalogue, ids, report);
    }
    checkSales(catalogue, report);
    for (const pack of ids.packs)
      if (!catalogue.items.some((item) => sellsForEver(item, pack)))
        report("", "items", `must have an item with one pack ${pack} for Mantibucks, without dates`);
  }
  if (issues.length > 0) throw new CardDataError(issues);
  return catalogue!;
}

type Report = (item: string, path: string, message: string) => void;

function checkPriceLists({ priceLists }: Catalogue, report: Report): void {
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

function checkItem(item: StoreItem, catalogue: Catalogue, ids: RewardIds, report: Report): void {
  const { id, kind, reward, maxQuantity, price, from, until } = item;
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
  if (price.money) checkMoney(id, price.money, catalogue, report);
  if (from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until))
    report(id, "until", `must be later than ${from}`);
}

function checkMoney(
  id: string,
  prices: Record<string, number>,
  { priceLists }: Catalogue,
  report: Report,
): void {
  const lists = priceLists.map((list) => list.id);
  for (const list of lists)
    if (prices[list] === undefined) report(id, `price.money.${list}`, "missing; must be a whole number");
  for (const list of Object.keys(prices))
    if (!lists.includes(list))
      report(id, `price.money.${list}`, `there is no such price list; allowed: ${lists.join(", ")}`);
}

function checkSales({ items, sales }: Catalogue, report: Report): void {
  for (const [i, sale] of sales.entries()) {
    if (Date.parse(sale.from) >= Date.parse(sale.until))
      report("", `sales[${i}].until`, `must be later than ${sale.from}`);
    for (const id of sale.items) {
      if (!items.some((item) => item.id === id)) report(id, `sales[${i}].items`, "there is no such item");
      const other = sales.findIndex(
        (one, j) => j < i && one.items.includes(id) && one.from < sale.until && sale.from < one.until,
      );
      if (other >= 0) report(id, `sales[${i}]`, `it is in sales[${other}] at the same time`);
    }
  }
}

/** An amount, and what it is without the sale. */
export interface Price {
  amount: number;
  regular: number;
}

/** An item that is sold at a time, with its prices in one price list. */
export interface Offer {
  item: StoreItem;
  mantibucks: Price | null;
  money:
    | (Price & {
        currency: string /** In the first list's currency, which spending limits are in. */;
        base: number;
      })
    | null;
  /** When it ends; null: not known. */
  until: string | null;
  sale: { percent: number; until: string } | null;
}

/** The price list of a region; of an unknown one the first. */
export function priceListOf({ priceLists }: Catalogue, region: string | undefined): PriceList {
  return priceLists.find(({ regions }) => region !== undefined && regions.includes(region)) ?? priceLists[0];
}

/** The offer of an item, or null if it is not sold at this time. */
export function offerAt(catalogue: Catalogue, item: StoreItem, list: PriceList, now: number): Offer | null {
  const { from, until, price } = item;
  if (from !== undefined && now < Date.parse(from)) return null;
  if (until !== undefined && now >= Date.parse(until)) return null;
  const sale = catalogue.sales.find(
    (one) => one.items.includes(item.id) && Date.parse(one.from) <= now && now < Date.parse(one.until),
  );
  const reduced = (regular: number): Price => ({
    regular,
    amount: sale ? Math.max(1, Math.round((regular * (100 - sale.percent)) / 100)) : regular,
  });
  return {
    item,
    mantibucks: price.mantibucks === undefined ? null : reduced(price.mantibucks),
    money: price.money
      ? {
          ...reduced(price.money[list.id]),
          currency: list.currency,
          base: reduced(price.money[catalogue.priceLists[0].id]).amount,
        }
      : null,
    until: until ?? null,
    sale: sale ? { percent: sale.percent, until: sale.until } : null,
  };
}

/** What several of an item give. */
export function times(reward: Reward, quantity: number): Reward {
  const each = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, count * quantity]));
  const { mantibucks, dust, premiumDays, packs, cards, ...rest } = reward;
  return {
    ...rest,
    ...(mantibucks !== undefined && { mantibucks: mantibucks * quantity }),
    ...(dust !== undefined && { dust: dust * quantity }),
    ...(premiumDays !== undefined && { premiumDays: premiumDays * quantity }),
    ...(packs && { packs: each(packs) }),
    ...(cards && { cards: each(cards) }),
  };
}

/** What one pack costs in Mantibucks at any time, without sales. The loader makes sure that every pack has such an item. */
export function packPrice({ items }: Pick<Catalogue, "items">, pack: string): number {
  return items.find((item) => sellsForEver(item, pack))!.price.mantibucks!;
}

const sellsForEver = ({ reward, price, from, until }: StoreItem, pack: string): boolean =>
  reward.packs?.[pack] === 1 &&
  Object.keys(reward.packs).length === 1 &&
  price.mantibucks !== undefined &&
  from === undefined &&
  until === undefined;
