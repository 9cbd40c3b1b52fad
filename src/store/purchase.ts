// Purchases for Mantibucks: payment, order and what was bought are one transaction.
import type { Order, Prisma } from "../db/generated/client.ts";
import { ownId } from "../economy/grant-ids.ts";
import { giveReward } from "../economy/reward.ts";
import { type Wallet, walletOf } from "../economy/wallet.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import {
  checkPrice,
  checkQuantity,
  checkRecipient,
  earlierOrder,
  offerOf,
  termsOf,
  type Wish,
} from "./offers.ts";
import { eventOf, giftOf, MANTIBUCKS, notGiven } from "./orders.ts";
import type { StoreServices } from "./services.ts";

/**
 * Buys an item for Mantibucks, for the buyer alone: as a gift, what each new account is welcomed with could be gathered in
 * one from any number of throwaway guests.
 * @throws {Problem} `not_found`, `offer_ended`, `not_for_mantibucks`, `price_changed`, `pack_limit`, `already_owned`,
 * `insufficient_funds`, or `grant_conflict` if the key was used for something else.
 */
export function buyForMantibucks(
  services: StoreServices,
  wish: Omit<Wish, "friend">,
): Promise<{ order: Order; wallet: Wallet }> {
  const { userId, quantity } = wish;
  return withUserLock(services.db, userId, "token_invalid", async (tx) => {
    const before = await earlierOrder(tx, wish, userId, false);
    if (before) return { order: before, wallet: await walletOf(tx, userId) };
    const offer = await offerOf(tx, services, wish.item, undefined);
    if (!offer.mantibucks) throw new Problem("not_for_mantibucks");
    checkPrice(wish, offer.mantibucks);
    checkQuantity(offer.item, quantity);
    await checkRecipient(tx, userId, offer, quantity);
    const price = { currency: MANTIBUCKS, amount: offer.mantibucks.amount, base: 0 };
    return completeOrder(tx, userId, termsOf(wish, userId, offer, price));
  });
}

/** Writes an order that is paid and fulfilled at once. */
async function completeOrder(
  tx: Prisma.TransactionClient,
  userId: string,
  terms: ReturnType<typeof termsOf>,
): Promise<{ order: Order; wallet: Wallet }> {
  const at = new Date();
  const data = { ...terms, state: "fulfilled", paidAt: at, fulfilledAt: at } as const;
  const order = await tx.order.create({ data });
  const change = { currency: "mantibucks", amount: -order.amount, account: "store" } as const;
  const payment = { id: paymentKey(order.id), cause: "store_payment", changes: [change] };
  const given = (await giveReward(tx, giftOf(order, userId), { payment }))!;
  await tx.orderEvent.createMany({
    data: [
      eventOf(order, "created", { kind: "paid", by: "buyer" }),
      eventOf(order, "paid", { kind: "fulfilled", by: "server", detail: notGiven(given) }),
    ],
  });
  return { order, wallet: given.wallet };
}

/** Ids of the ledger's transactions of an order. */
const paymentKey = (orderId: string) => ownId("payment", orderId);
export const repaymentKey = (orderId: string) => ownId("repayment", orderId);
