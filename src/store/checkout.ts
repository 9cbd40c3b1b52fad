// Purchases for money: an order with the catalog's price, and a page of Stripe's on which it is paid.
import type Stripe from "stripe";
import type { Order, OrderState } from "../db/generated/client.ts";
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
import { applyFact, lockOrder } from "./orders.ts";
import type { StoreServices } from "./services.ts";
import { checkSpending } from "./spending.ts";
import type { Payments } from "./stripe.ts";
import { applyStripeFact } from "./stripe-apply.ts";
import { fetchFact } from "./stripe-facts.ts";

/** Orders of one user that may wait for their payment at a time. */
const MAX_OPEN_ORDERS = 5;

/**
 * How long after the order a checkout page can be paid on. Stripe takes 30 minutes to 24 hours from when it is opened,
 * so that it can be opened until half an hour after the order.
 */
const CHECKOUT_LIFETIME_MS = 60 * 60_000;

/**
 * Orders an item for money and opens a checkout page. Sent again with the same key it answers with the same order, and
 * the page as long as it is open.
 * @throws {Problem} `payments_off`, `not_found`, `offer_ended`, `not_for_money`, `price_changed`, `not_friends`, `pack_limit`,
 * `already_owned`, `order_limit`, `cool_off`, `spending_limit`, `grant_conflict`, or `unavailable` if Stripe does not
 * answer: then the same request may be sent again.
 */
export async function startCheckout(
  services: StoreServices,
  wish: Wish & { region: string },
): Promise<Order> {
  const payments = paymentsOf(services);
  const order = await placeOrder(services, wish);
  return order.state === "created" ? openCheckout(services, payments, order) : order;
}

/** @throws {Problem} `payments_off` */
function paymentsOf({ payments }: StoreServices): Payments {
  if (!payments) throw new Problem("payments_off");
  return payments;
}

function placeOrder(services: StoreServices, wish: Wish & { region: string }): Promise<Order> {
  const { userId, quantity, region } = wish;
  return withOrderLock(services.db, wish, async (tx, recipient) => {
    const before = await earlierOrder(tx, wish, recipient, true);
    if (before) return before;
    const offer = await offerOf(tx, services, wish.item, region);
    if (!offer.money) throw new Problem("not_for_money");
    checkPrice(wish, offer.money);
    checkQuantity(offer.item, quantity);
    const recipientId = await checkFriend(tx, wish, recipient);
    await checkRecipient(tx, recipientId, offer, quantity);
    const waiting = await tx.order.findMany({
      where: { userId, state: { in: ["created", "open"] } },
      select: { item: true, recipientId: true },
    });
    if (waiting.length >= MAX_OPEN_ORDERS) throw new Problem("order_limit");
    const twice = waiting.some((one) => one.item === offer.item.id && one.recipientId === recipientId);
    // What can be owned once must not be paid twice.
    if (twice && (offer.item.reward.cosmetics || offer.item.reward.battlePass))
      throw new Problem("order_limit");
    await checkSpending(tx, services, userId, offer.money.base * quantity);
    return tx.order.create({ data: { ...termsOf(wish, recipientId, offer, offer.money), region } });
  });
}

/** Opens the page of an order that was just placed. @throws {Problem} `unavailable` if Stripe does not answer. */
export async function openCheckout(
  { db, storeLogger }: Pick<StoreServices, "db" | "storeLogger">,
  { stripe, publicUrl }: Payments,
  order: Order,
): Promise<Order> {
  // Each attempt is a request of its own: under the same idempotency key Stripe would repeat a failure for a day.
  const session = await stripe.checkout.sessions.create(sessionOf(order, publicUrl)).catch((error) => {
    storeLogger.error({ err: error, order: order.id }, "Stripe has not opened a checkout page");
    throw new Problem("unavailable", "The payment provider does not answer: try again");
  });
  return db.$transaction(async (tx) => {
    const locked = (await lockOrder(tx, order.id))!;
    // Another attempt was faster: nobody is told of this page.
    if (locked.state !== "created") return locked;
    const data = { sessionId: session.id, checkoutUrl: session.url };
    return (await applyFact(tx, locked, { kind: "opened", by: "server", data })).order;
  });
}

function sessionOf(order: Order, publicUrl: string): Stripe.Checkout.SessionCreateParams {
  const page = `${publicUrl}/orders/${order.id}`;
  const metadata = { order: order.id };
  return {
    mode: "payment",
    client_reference_id: order.id,
    metadata,
    // Charges inherit it, so that a refund that arrives before the payment finds its order.
    payment_intent_data: { metadata },
    line_items: [
      {
        quantity: order.quantity,
        price_data: {
          currency: order.currency.toLowerCase(),
          unit_amount: order.unitPrice,
          product_data: { name: order.name },
        },
      },
    ],
    // The order's currency and amount are what is paid.
    adaptive_pricing: { enabled: false },
    expires_at: Math.floor((order.createdAt.getTime() + CHECKOUT_LIFETIME_MS) / 1000),
    success_url: page,
    cancel_url: `${page}?cancelled=1`,
  };
}

/**
 * Cancels an order of the user's that waits for its payment. If it was paid in the meantime, the payment counts.
 * @throws {Problem} `not_found`, `order_closed`, `payments_off`, or `unavailable` if Stripe does not answer.
 */
export async function cancelOrder(services: StoreServices, userId: string, id: string): Promise<Order> {
  const order = await services.db.order.findUnique({ where: { id, userId } });
  if (!order) throw new Problem("not_found");
  // No page could be opened, and nobody is told of one that is opened later.
  if (order.state === "created") return cancelled(services, id, "created");
  if (order.state !== "open") throw new Problem("order_closed");
  const { stripe } = paymentsOf(services);
  try {
    await stripe.checkout.sessions.expire(order.sessionId!);
  } catch {
    // It cannot expire because it has ended, or Stripe does not answer: the session itself tells.
    const fact = await fetchFact(stripe, order.sessionId!).catch((error) => {
      services.storeLogger.error({ err: error, order: id }, "Stripe has not cancelled an order");
      throw new Problem("unavailable", "The payment provider does not answer: try again");
    });
    if (!fact) throw new Problem("unavailable", "The order is being paid: wait for it");
    return (await applyStripeFact(services, id, fact, "buyer"))!;
  }
  return cancelled(services, id);
}

/** @throws {Problem} `order_closed` if it is in another state than the expected one by now. */
const cancelled = ({ db }: StoreServices, id: string, expected?: OrderState): Promise<Order> =>
  db.$transaction(async (tx) => {
    const locked = (await lockOrder(tx, id))!;
    if (expected && locked.state !== expected) throw new Problem("order_closed");
    return (await applyFact(tx, locked, { kind: "cancelled", by: "buyer" })).order;
  });
