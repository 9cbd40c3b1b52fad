// Asks Stripe for what has not arrived: sessions of orders that wait long for their payment, and webhooks that failed.
import { applyFact, lockOrder } from "./orders.ts";
import type { StoreServices } from "./services.ts";
import { applyStripeFact } from "./stripe-apply.ts";
import { EVENT_TYPES, fetchFact } from "./stripe-facts.ts";
import { recordWebhook } from "./webhooks.ts";

const MINUTE_MS = 60_000;

/** How long an order waits for a webhook before Stripe is asked. */
export const OVERDUE_MS = 10 * MINUTE_MS;

/** When an order is given up for which no page could be opened. Stripe would not open one any more. */
const UNOPENED_MS = 30 * MINUTE_MS;

/** How far back webhooks are asked for that did not arrive. Stripe itself tries for three days. */
const EVENTS_BACK_MS = 4 * 24 * 60 * MINUTE_MS;

/** Orders, and webhooks, that one pass asks for. */
export const MAX_ORDERS = 100;
const MAX_EVENTS = 1000;

/**
 * @param overdueMs age of the orders that are asked for
 * @param isStopped ends it after the order or webhook under way
 * @returns how many orders and webhooks were asked for.
 */
export async function reconcile(
  services: StoreServices,
  overdueMs = OVERDUE_MS,
  isStopped = () => false,
): Promise<number> {
  const { db, payments, storeLogger, now } = services;
  if (!payments) return 0;
  const { stripe } = payments;
  const before = (ms: number) => ({ lte: new Date(now() - ms) });
  const unopened = await db.order.findMany({
    where: { state: "created", createdAt: before(Math.max(overdueMs, UNOPENED_MS)) },
    select: { id: true },
    take: MAX_ORDERS,
  });
  for (const { id } of unopened) {
    if (isStopped()) break;
    await db.$transaction(async (tx) => {
      const order = await lockOrder(tx, id);
      if (order?.state === "created") await applyFact(tx, order, { kind: "expired", by: "reconciliation" });
    });
  }
  const overdue = await db.order.findMany({
    where: { state: "open", createdAt: before(overdueMs) },
    orderBy: { updatedAt: "asc" },
    select: { id: true, sessionId: true },
    take: MAX_ORDERS,
  });
  for (const { id, sessionId } of overdue) {
    if (isStopped()) break;
    try {
      // Whatever comes of it, the next pass begins with the others.
      await db.order.update({ where: { id }, data: { updatedAt: new Date() } });
      const fact = await fetchFact(stripe, sessionId!);
      if (fact) await applyStripeFact(services, id, fact, "reconciliation");
    } catch (error) {
      storeLogger.error({ err: error, order: id }, "Stripe could not be asked for an order");
    }
  }
  return unopened.length + overdue.length + (await fetchMissedWebhooks(services, isStopped));
}

async function fetchMissedWebhooks(services: StoreServices, isStopped: () => boolean): Promise<number> {
  if (isStopped()) return 0;
  const { payments, now } = services;
  let recorded = 0;
  const missed = payments!.stripe.events.list({
    types: [...EVENT_TYPES],
    delivery_success: false,
    created: { gte: Math.floor((now() - EVENTS_BACK_MS) / 1000) },
    limit: 100,
  });
  await missed.autoPagingEach(async (event) => {
    if (await recordWebhook(services, event)) recorded++;
    return recorded < MAX_EVENTS && !isStopped();
  });
  return recorded;
}
