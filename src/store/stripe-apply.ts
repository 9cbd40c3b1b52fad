// Carries what Stripe says into orders: checks it against the order's terms, moves the state, and fulfils.
import type { Order, Prisma } from "../db/generated/client.ts";
import { applyFact, fulfilOrder, lockOrder, TIMEOUTS } from "./orders.ts";
import type { StoreServices } from "./services.ts";
import type { StripeFact } from "./stripe-facts.ts";

/**
 * Applies a fact to an order and fulfils the order if it is paid then.
 * @param by see Fact.
 * @returns the order afterwards, or null if there is none.
 */
export async function applyStripeFact(
  services: StoreServices,
  orderId: string,
  fact: StripeFact,
  by: string,
): Promise<Order | null> {
  const order = await services.db.$transaction(async (tx) => {
    const locked = await lockOrder(tx, orderId);
    return locked && (await applyToLocked(services, tx, locked, fact, by)).order;
  }, TIMEOUTS);
  return order?.state === "paid" ? fulfilOrder(services.db, orderId) : order;
}

/** The same for a locked order, and without fulfilling it. */
export async function applyToLocked(
  { storeLog }: Pick<StoreServices, "storeLog">,
  tx: Prisma.TransactionClient,
  order: Order,
  fact: StripeFact,
  by: string,
): Promise<{ order: Order; changed: boolean }> {
  const { kind, paymentId, amount, currency } = fact;
  if (kind === "paid") {
    if (amount !== order.amount || currency !== order.currency) {
      storeLog.error(
        { order: order.id, amount, currency },
        "an order was paid with another amount than its own",
      );
      return applyFact(tx, order, { kind: "mismatch", by, detail: { amount, currency } });
    }
    const data = { paymentId: order.paymentId ?? paymentId, paidAt: order.paidAt ?? new Date() };
    return applyFact(tx, order, { kind, by, data });
  }
  if (kind === "refunded" || kind === "partly_refunded") {
    const refunded = Math.max(order.refunded, amount ?? 0);
    return applyFact(tx, order, { kind, by, detail: { amount, currency }, data: { refunded } });
  }
  if (kind === "disputed" && (await isSettled(tx, order.id)))
    return applyFact(tx, order, { kind: "mismatch", by, detail: { late: kind } });
  return applyFact(tx, order, { kind, by });
}

/** Whether the end of a dispute has arrived before its beginning. */
async function isSettled(tx: Prisma.TransactionClient, orderId: string): Promise<boolean> {
  const won = await tx.orderEvent.count({ where: { orderId, kind: "dispute_won" } });
  return won > 0 && won > (await tx.orderEvent.count({ where: { orderId, kind: "disputed" } }));
}
