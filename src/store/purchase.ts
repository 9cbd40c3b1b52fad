// Purchases for Mantibucks: payment, order and what was bought are one transaction.
import type { Order } from "../db/generated/client.ts";
import { post } from "../economy/ledger.ts";
import { type Wallet, walletOf } from "../economy/wallet.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import {
  checkQuantity,
  checkRecipient,
  earlierOrder,
  offerOf,
  recipientOf,
  termsOf,
  type Wish,
} from "./offers.ts";
import { applyFact, fulfil, MANTIBUCKS } from "./orders.ts";
import type { StoreServices } from "./services.ts";

/**
 * Buys an item for Mantibucks.
 * @throws {Problem} `not_found`, `offer_ended`, `not_for_mantibucks`, `not_friends`, `pack_limit`, `already_owned`,
 * `insufficient_funds`, or `grant_conflict` if the key was used for something else.
 */
export function buyForMantibucks(
  services: StoreServices,
  wish: Wish,
): Promise<{ order: Order; wallet: Wallet }> {
  const { userId, quantity } = wish;
  return withUserLock(services.db, userId, "token_invalid", async (tx) => {
    const before = await earlierOrder(tx, wish, false);
    if (before) return { order: before, wallet: await walletOf(tx, userId) };
    const offer = await offerOf(tx, services, wish.item, undefined);
    if (!offer.mantibucks) throw new Problem("not_for_mantibucks");
    checkQuantity(offer.item, quantity);
    const recipientId = await recipientOf(tx, wish);
    await checkRecipient(tx, recipientId, offer, quantity);
    const price = { currency: MANTIBUCKS, amount: offer.mantibucks.amount, base: 0 };
    const order = await tx.order.create({ data: termsOf(wish, recipientId, offer, price) });
    const change = { currency: "mantibucks", amount: -order.amount, account: "store" } as const;
    await post(tx, userId, [{ id: paymentKey(order.id), cause: "store_payment", changes: [change] }]);
    const data = { paidAt: new Date() };
    const { order: paid } = await applyFact(tx, order, { kind: "paid", by: "buyer", data });
    return { order: await fulfil(tx, paid), wallet: await walletOf(tx, userId) };
  });
}

/** Ids of the ledger's transactions of an order. */
const paymentKey = (orderId: string) => `payment:${orderId}`;
export const repaymentKey = (orderId: string) => `repayment:${orderId}`;
