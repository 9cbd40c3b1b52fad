// The store's catalog: what is sold, for how much, where, and when. cards/store-catalog.ts loads and checks it.
import type { Reward } from "./reward-schema.ts";

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
export interface Sale {
  id: string;
  items: string[];
  percent: number;
  from: string;
  until: string;
}

/** Items of which one group at a time is sold, in turn and again and again. */
export interface Selection {
  id: string;
  /** When the first group begins. Before it, all of its items are sold. */
  from: string;
  /** How many days each group is sold. */
  days: number;
  /** Ids of items. */
  groups: string[][];
}

export interface StoreCatalog {
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
  selections?: Selection[];
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
export function priceListOf({ priceLists }: StoreCatalog, region: string | undefined): PriceList {
  return priceLists.find(({ regions }) => region !== undefined && regions.includes(region)) ?? priceLists[0];
}

const DAY_MS = 86_400_000;

/** From when until when an item is sold: its own dates, else those of its turn in a selection. */
function datesAt(
  { selections = [] }: Pick<StoreCatalog, "selections">,
  { id, from, until }: StoreItem,
  now: number,
): Pick<StoreItem, "from" | "until"> {
  const selection = selections.find(({ groups }) => groups.some((group) => group.includes(id)));
  if (!selection || from !== undefined || until !== undefined) return { from, until };
  const [start, length] = [Date.parse(selection.from), selection.days * DAY_MS];
  if (now < start) return {};
  const { groups } = selection;
  const turn = Math.floor((now - start) / length);
  const own = groups.findIndex((group) => group.includes(id));
  const next = turn + ((own - (turn % groups.length) + groups.length) % groups.length);
  const time = (turns: number) => new Date(start + turns * length).toISOString();
  return { from: time(next), until: time(next + 1) };
}

/** The offer of an item, or null if it is not sold at this time. */
export function offerAt(
  storeCatalog: StoreCatalog,
  item: StoreItem,
  list: PriceList,
  now: number,
): Offer | null {
  const { price } = item;
  const { from, until } = datesAt(storeCatalog, item, now);
  if (from !== undefined && now < Date.parse(from)) return null;
  if (until !== undefined && now >= Date.parse(until)) return null;
  const sale = storeCatalog.sales.find(
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
          base: reduced(price.money[storeCatalog.priceLists[0].id]).amount,
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
export function packPrice({ items }: Pick<StoreCatalog, "items">, pack: string): number {
  return items.find((item) => sellsForEver(item, pack))!.price.mantibucks!;
}

/** Whether an item is one pack for Mantibucks, without dates. */
export const sellsForEver = ({ reward, price, from, until }: StoreItem, pack: string): boolean =>
  reward.packs?.[pack] === 1 &&
  Object.keys(reward.packs).length === 1 &&
  price.mantibucks !== undefined &&
  from === undefined &&
  until === undefined;
