// Refunds of orders by administrators. A decision is recorded before the money moves, so that none is missing in the
// audit log, whatever happens at the payment provider.
import type { Reward } from "../../cards/reward-schema.ts";
import type { Order, Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { applyFact, lockOrder, MANTIBUCKS } from "../store/orders.ts";
import { isRefundable, refundOrder } from "../store/refunds.ts";
import { type Entry, record } from "./audit-log.ts";
import type { Administrator, AdminServices } from "./services.ts";
import { worthGiven, worthOf } from "./worth.ts";

/**
 * Refunds an order in full, or asks for the approval of a second administrator: for orders of one's own, and for more
 * than the limit within 24 hours. Called again after a failure it carries on.
 * @throws {Problem} `not_found`; `order_closed` in a state without a payment to pay back; `approval_open` if it waits
 *   already; `payments_off`, or `unavailable` if Stripe does not answer.
 */
export async function refund(
  services: AdminServices,
  actor: Administrator,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<"refunded" | "pending"> {
  const { db, store, grantLimit } = services;
  const status = await db.$transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) throw new Problem("not_found");
    if (order.state === "refunded" || (await isRequested(tx, orderId))) return "refunded";
    if (!isRefundable(order)) throw new Problem("order_closed");
    const worth = worthOfOrder(services, order);
    const own = order.userId === actor.id || order.recipientId === actor.id;
    if (!own && (await worthGiven(tx, actor.id)) + worth <= grantLimit) {
      await requestRefund(tx, order, { actor, reason, worth });
      return "refunded";
    }
    const open = await tx.approval.count({ where: { orderId, state: "open" } });
    if (open > 0) throw new Problem("approval_open");
    const targetId = order.userId;
    await tx.approval.create({
      data: { requesterId: actor.id, targetId, orderId, reward: {}, worth, reason },
    });
    await record(tx, {
      ...{ actor, kind: "approval_request", targetId, reason },
      after: { order: orderId, worth },
    });
    return "pending";
  });
  if (status === "refunded") await refundOrder(store, orderId, `admin:${actor.id}`);
  return status;
}

const isRequested = async (tx: Prisma.TransactionClient, orderId: string): Promise<boolean> =>
  (await tx.orderEvent.count({ where: { orderId, kind: "refund_requested" } })) > 0;

/** What was paid, or for money what the reward is worth. */
const worthOfOrder = ({ prices }: AdminServices, { currency, amount, reward }: Order): number =>
  currency === MANTIBUCKS ? amount : worthOf(reward as Reward, prices);

/** Records the decision in the order's trail and in the audit log. The caller holds the lock on the order. */
export async function requestRefund(
  tx: Prisma.TransactionClient,
  order: Order,
  { actor, approver, reason, worth }: Pick<Entry, "actor" | "approver" | "reason"> & { worth: number },
): Promise<void> {
  const { id, userId, item, amount, currency, state, refunded } = order;
  await applyFact(tx, order, { kind: "refund_requested", by: `admin:${actor.id}` });
  await record(tx, {
    ...{ actor, approver, kind: "order_refund", targetId: userId, reason, worth },
    before: { state, refunded },
    after: { order: id, item, refunded: amount, currency },
  });
}
