// Carries what Stripe says into orders: checks it against the order's terms, moves the state, and fulfils.
import type { Order, Prisma } from "../db/generated/client.ts";
import { applyFact, type Fact, fulfilOrder, lockOrder } from "./orders.ts";
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
  });
  return order?.state === "paid" ? fulfilOrder(services, orderId) : order;
}

/** The same for a locked order, and without fulfilling it. */
export async function applyToLocked(
  { storeLogger }: Pick<StoreServices, "storeLogger">,
  tx: Prisma.TransactionClient,
  order: Order,
  fact: StripeFact,
  by: string,
): Promise<{ order: Order; changed: boolean }> {
  const { kind, sessionId, paymentId, amount, currency } = fact;
  const mismatch = async (detail: Record<string, unknown>, message: string, data?: Fact["data"]) => {
    const told = await tx.orderEvent.count({ where: { orderId: order.id, kind: "mismatch", by } });
    // The reconciliation finds it each time.
    if (told > 0) return { order, changed: false };
    storeLogger.error({ order: order.id, ...detail }, message);
    return applyFact(tx, order, { kind: "mismatch", by, detail, data });
  };
  // Pages and payments of the same Stripe account that are not this store's can name any order.
  if (sessionId !== null && order.sessionId !== null && sessionId !== order.sessionId) {
    // A second page that was opened for the order and that nobody has seen.
    if (kind === "expired") return { order, changed: false };
    return mismatch(
      { session: sessionId, fact: kind },
      "another checkout page than the order's own names it",
    );
  }
  if (sessionId === null && isOfAnotherPayment(order, fact))
    return mismatch(
      { payment: paymentId, fact: kind, amount, currency },
      "another payment than the order's own names it",
    );
  if (kind === "paid") {
    if (amount !== order.amount || currency !== order.currency)
      return mismatch({ amount, currency }, "an order was paid with another amount than its own", {
        paymentId: order.paymentId ?? paymentId,
      });
    const data = { paymentId: order.paymentId ?? paymentId, paidAt: order.paidAt ?? new Date() };
    return applyFact(tx, order, { kind, by, data });
  }
  if (kind === "refunded" || kind === "partly_refunded") {
    const refunded = Math.max(order.refunded, amount ?? 0);
    return applyFact(tx, order, { kind, by, detail: { amount, currency }, data: { refunded } });
  }
  if (kind === "disputed" && (await isSettled(tx, order.id)))
    return applyFact(tx, order, { kind: "mismatch", by, detail: { late: kind } });
  if (kind === "dispute_won" && order.paidAt === null && (await hasMismatch(tx, order.id)))
    return mismatch({ fact: kind }, "a dispute was won about a payment of another amount than the order's");
  return applyFact(tx, order, { kind, by });
}

/** Whether a refund or a dispute is of another payment than the order's, as far as that one is known. */
function isOfAnotherPayment(order: Order, { kind, paymentId, amount, currency }: StripeFact): boolean {
  if (order.paymentId !== null && paymentId !== null) return paymentId !== order.paymentId;
  return (
    (currency !== null && currency !== order.currency) || (kind === "refunded" && amount !== order.amount)
  );
}

const hasMismatch = async (tx: Prisma.TransactionClient, orderId: string): Promise<boolean> =>
  (await tx.orderEvent.count({ where: { orderId, kind: "mismatch" } })) > 0;

/** Whether the end of a dispute has arrived before its beginning. */
async function isSettled(tx: Prisma.TransactionClient, orderId: string): Promise<boolean> {
  const won = await tx.orderEvent.count({ where: { orderId, kind: "dispute_won" } });
  return won > 0 && won > (await tx.orderEvent.count({ where: { orderId, kind: "disputed" } }));
}
