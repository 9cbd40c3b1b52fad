// Purchases for Mantibucks: payment, order and what was bought are one transaction.
import type { Order, Prisma } from "../db/generated/client.ts";
import { post } from "../economy/ledger.ts";
import { giveReward } from "../economy/reward.ts";
import { type Wallet, walletOf } from "../economy/wallet.ts";
import { Problem } from "../http/problem.ts";
import {
  checkFriend,
  checkPrice,
  checkQuantity,
  checkRecipient,
  earlierOrder,
  offerOf,
  termsOf,
  type Wish,
  withOrderLock,
} from "./offers.ts";
import { eventOf, giftOf, MANTIBUCKS, notGiven } from "./orders.ts";
import type { StoreServices } from "./services.ts";

/**
 * Buys an item for Mantibucks.
 * @throws {Problem} `not_found`, `offer_ended`, `not_for_mantibucks`, `price_changed`, `not_friends`, `pack_limit`,
 * `already_owned`, `insufficient_funds`, or `grant_conflict` if the key was used for something else.
 */
export function buyForMantibucks(
  services: StoreServices,
  wish: Wish,
): Promise<{ order: Order; wallet: Wallet }> {
  const { userId, quantity } = wish;
  return withOrderLock(services.db, wish, async (tx, recipient) => {
    const before = await earlierOrder(tx, wish, recipient, false);
    if (before) return { order: before, wallet: await walletOf(tx, userId) };
    const offer = await offerOf(tx, services, wish.item, undefined);
    if (!offer.mantibucks) throw new Problem("not_for_mantibucks");
    checkPrice(wish, offer.mantibucks);
    checkQuantity(offer.item, quantity);
    const recipientId = await checkFriend(tx, wish, recipient);
    await checkRecipient(tx, recipientId, offer, quantity);
    const price = { currency: MANTIBUCKS, amount: offer.mantibucks.amount, base: 0 };
    return completeOrder(tx, userId, recipientId, termsOf(wish, recipientId, offer, price));
  });
}

/** Writes an order that is paid and fulfilled at once. */
async function completeOrder(
  tx: Prisma.TransactionClient,
  userId: string,
  recipientId: string,
  terms: ReturnType<typeof termsOf>,
): Promise<{ order: Order; wallet: Wallet }> {
  const at = new Date();
  const data = { ...terms, state: "fulfilled", paidAt: at, fulfilledAt: at } as const;
  const order = await tx.order.create({ data });
  const change = { currency: "mantibucks", amount: -order.amount, account: "store" } as const;
  const payment = { id: paymentKey(order.id), cause: "store_payment", changes: [change] };
  // The books of two users are two statements.
  if (recipientId !== userId) await post(tx, userId, [payment]);
  const gift = giftOf(order, recipientId);
  const given = (await giveReward(tx, gift, recipientId === userId ? { payment } : {}))!;
  await tx.orderEvent.createMany({
    data: [
      eventOf(order, "created", { kind: "paid", by: "buyer" }),
      eventOf(order, "paid", { kind: "fulfilled", by: "server", detail: notGiven(given) }),
    ],
  });
  return { order, wallet: recipientId === userId ? given.wallet : await walletOf(tx, userId) };
}

/** Ids of the ledger's transactions of an order. */
const paymentKey = (orderId: string) => `payment:${orderId}`;
export const repaymentKey = (orderId: string) => `repayment:${orderId}`;
