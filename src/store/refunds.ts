// Refunds by administrators. What Stripe refunds by itself arrives as a webhook.
import type { Order, OrderState } from "../db/generated/client.ts";
import { post } from "../economy/ledger.ts";
import { Problem } from "../http/problem.ts";
import { applyFact, lockOrder, MANTIBUCKS } from "./orders.ts";
import { repaymentKey } from "./purchase.ts";
import type { StoreServices } from "./services.ts";
import { applyStripeFact } from "./stripe-apply.ts";

/** States in which an order can be refunded. */
const REFUNDABLE = ["paid", "fulfilled", "undeliverable"] as const satisfies OrderState[];

export const isRefundable = ({ state }: Pick<Order, "state">): boolean =>
  (REFUNDABLE as readonly OrderState[]).includes(state);

/**
 * Pays an order back in full and takes back of its reward what is still there. Called again it does nothing more.
 * @param by who decides, such as "admin:USER".
 * @throws {Problem} `not_found`, `order_closed` in a state without a payment to pay back, `payments_off`, or
 * `unavailable` if Stripe does not answer.
 */
export async function refundOrder(services: StoreServices, orderId: string, by: string): Promise<Order> {
  const order = await services.db.order.findUnique({ where: { id: orderId } });
  if (!order) throw new Problem("not_found");
  if (order.state === "refunded") return order;
  if (!isRefundable(order)) throw new Problem("order_closed");
  return order.currency === MANTIBUCKS
    ? refundMantibucks(services, orderId, by)
    : refundMoney(services, order, by);
}

function refundMantibucks({ db }: StoreServices, orderId: string, by: string): Promise<Order> {
  return db.$transaction(async (tx) => {
    const order = (await lockOrder(tx, orderId))!;
    if (!isRefundable(order)) return order;
    const { userId, amount } = order;
    // What was bought is taken first, so that a repayment is not taken with it.
    const { order: refunded } = await applyFact(tx, order, {
      kind: "refunded",
      by,
      data: { refunded: amount },
    });
    if (userId !== null) {
      const change = { currency: "mantibucks", amount, account: "store" } as const;
      await post(tx, userId, [{ id: repaymentKey(orderId), cause: "store_repayment", changes: [change] }]);
    }
    return refunded;
  });
}

async function refundMoney(services: StoreServices, order: Order, by: string): Promise<Order> {
  const { payments, storeLogger } = services;
  if (!payments) throw new Problem("payments_off");
  const { id, paymentId, amount, currency } = order;
  // Without an idempotency key, under which Stripe would repeat a failure for a day: it refunds a payment only once.
  await payments.stripe.refunds
    .create({ payment_intent: paymentId!, metadata: { order: id } })
    .catch((error) => {
      if (error.code === "charge_already_refunded") return;
      storeLogger.error({ err: error, order: id }, "Stripe has not refunded an order");
      throw new Problem("unavailable", "The payment provider has not refunded the order");
    });
  const fact = { kind: "refunded", orderId: id, sessionId: null, paymentId, amount, currency } as const;
  return (await applyStripeFact(services, id, fact, by))!;
}
