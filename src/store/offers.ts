// What is sold now, and placing an order: the price is the catalog's, whatever the client believes.
import { type Offer, offerAt, priceListOf, type StoreItem, times } from "../../cards/store.ts";
import type { Order, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { ownedOf } from "../economy/extras.ts";
import { MAX_UNOPENED } from "../economy/packs.ts";
import { areFriends } from "../friends/pairs.ts";
import { invalidField, Problem } from "../http/problem.ts";
import { scheduledCatalog } from "../schedule/schedule.ts";
import { lockUsers } from "../users/lock.ts";
import { nameKey } from "../users/name-key.ts";
import type { StoreServices } from "./services.ts";

/** What a client asks to buy. */
export interface Wish {
  userId: string;
  item: string;
  quantity: number;
  /** The name of the friend whom it is for. */
  friend?: string;
  /** Chosen by the client: the same key orders once, and answers the same. */
  key: string;
  /** The price of one that the buyer was shown, in the currency's smallest unit. */
  shownPrice?: number;
}

/** The offers of this moment, in the catalog's order. */
export async function offersNow(
  { db, storeCatalog: base, now }: StoreServices,
  region: string | undefined,
): Promise<Offer[]> {
  const storeCatalog = await scheduledCatalog(db, base);
  const list = priceListOf(storeCatalog, region);
  const at = now();
  return storeCatalog.items.flatMap((item) => offerAt(storeCatalog, item, list, at) ?? []);
}

/** @throws {Problem} `not_found` for an item that there never was, `offer_ended` for one that is not sold now. */
export async function offerOf(
  tx: Prisma.TransactionClient,
  { storeCatalog: base, now }: StoreServices,
  id: string,
  region: string | undefined,
): Promise<Offer> {
  const storeCatalog = await scheduledCatalog(tx, base);
  const item = storeCatalog.items.find((one) => one.id === id);
  if (!item) throw new Problem("not_found", `The store has no item "${id}"`);
  const offer = offerAt(storeCatalog, item, priceListOf(storeCatalog, region), now());
  if (!offer) throw new Problem("offer_ended", `"${id}" is not sold now`);
  return offer;
}

/** @throws {Problem} `invalid_request` */
export function checkQuantity({ maxQuantity }: StoreItem, quantity: number): void {
  if (quantity > maxQuantity) throw invalidField("quantity", `at most ${maxQuantity} of this item`);
}

/**
 * Nobody pays more than what the page has shown, such as when a sale has ended since.
 * @throws {Problem} `price_changed`
 */
export function checkPrice({ shownPrice }: Wish, { amount }: { amount: number }): void {
  if (shownPrice !== undefined && shownPrice !== amount)
    throw new Problem("price_changed", `The price is ${amount} now`);
}

/**
 * The order that a user placed under a key before.
 * @param recipientId who would get it; null if the friend's name is not known any more.
 * @throws {Problem} `grant_conflict` if it was for something else, or for somebody else.
 */
export async function earlierOrder(
  tx: Prisma.TransactionClient,
  { userId, key, item, quantity, friend }: Wish,
  recipientId: string | null,
  inMoney: boolean,
): Promise<Order | null> {
  const order = await tx.order.findUnique({ where: { userId_key: { userId, key } } });
  if (!order) return null;
  const same =
    order.item === item &&
    order.quantity === quantity &&
    order.gift === (friend !== undefined) &&
    (order.recipientId ?? recipientId) === (recipientId ?? order.recipientId) &&
    (order.currency !== "mantibucks") === inMoney;
  if (!same) throw new Problem("grant_conflict", "Something else was ordered with this key");
  return order;
}

/**
 * Places an order under locks on the rows of the buyer and of who gets it: two friends may buy for each other at the same
 * time.
 * @param work is told who gets it: the buyer, or the account of the friend's name; null if there is none.
 */
export async function withOrderLock<T>(
  db: Db,
  { userId, friend }: Pick<Wish, "userId" | "friend">,
  work: (tx: Prisma.TransactionClient, recipientId: string | null) => Promise<T>,
): Promise<T> {
  const where = friend === undefined ? null : { nameKey: nameKey(friend) };
  const named = where && (await db.user.findUnique({ where, select: { id: true } }));
  const recipientId = where ? (named?.id ?? null) : userId;
  return db.$transaction(async (tx) => {
    const found = await lockUsers(tx, [userId, recipientId ?? userId]);
    if (!found.has(userId)) throw new Problem("token_invalid");
    return work(tx, recipientId);
  });
}

/** @throws {Problem} `not_friends` for a gift to anybody but a friend. */
export async function checkFriend(
  tx: Prisma.TransactionClient,
  { userId, friend }: Wish,
  recipientId: string | null,
): Promise<string> {
  if (friend === undefined) return userId;
  if (recipientId === null || !(await areFriends(tx, userId, recipientId))) throw new Problem("not_friends");
  return recipientId;
}

/**
 * Whether the recipient can use it.
 * @throws {Problem} `pack_limit` with too many unopened packs, `already_owned` for a cosmetic or a season's pass.
 */
export async function checkRecipient(
  tx: Prisma.TransactionClient,
  recipientId: string,
  { item }: Offer,
  quantity: number,
): Promise<void> {
  const { packs, cosmetics, battlePass } = item.reward;
  if (packs) {
    const bought = quantity * Object.values(packs).reduce((sum, count) => sum + count, 0);
    const unopened = await tx.boosterPack.count({ where: { userId: recipientId, openedAt: null } });
    if (unopened + bought > MAX_UNOPENED) throw new Problem("pack_limit");
  }
  const unique = [...(cosmetics ?? []), ...(battlePass ? [battlePass] : [])];
  if (unique.length === 0) return;
  const owned = await ownedOf(tx, recipientId, item.reward);
  if (owned.length === unique.length) throw new Problem("already_owned");
}

/** The row of a new order, whose terms never change. */
export function termsOf(
  { userId, key, quantity, friend }: Wish,
  recipientId: string,
  { item, sale }: Offer,
  price: { currency: string; amount: number; base: number },
) {
  return {
    userId,
    recipientId,
    gift: friend !== undefined,
    key,
    item: item.id,
    name: sale ? `${item.name} (−${sale.percent} %)` : item.name,
    quantity,
    reward: times(item.reward, quantity) as Prisma.InputJsonObject,
    currency: price.currency,
    unitPrice: price.amount,
    amount: price.amount * quantity,
    baseAmount: price.base * quantity,
  };
}
