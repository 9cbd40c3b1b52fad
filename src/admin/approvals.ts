// Second approval: large grants and refunds wait for a second administrator, who approves each exactly once.
import type { Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { lockOrder } from "../store/orders.ts";
import { isRefundable, refundOrder } from "../store/refunds.ts";
import { lockUser } from "../users/lock.ts";
import { record } from "./audit-log.ts";
import { giveApproved } from "./grants.ts";
import { requestRefund } from "./refunds.ts";
import type { Administrator, AdminServices } from "./services.ts";

/**
 * Approves what another administrator has asked for, and carries it out. However many approve at once, it is done once.
 * @throws {Problem} `not_found`; `own_account` for whoever asked, and for whoever would get it; `approval_closed` if it was
 *   decided before, or whoever asked has lost the role; for a refund what refundOrder throws: it can then be asked for
 *   again, and needs no second approval.
 */
export async function approve(services: AdminServices, actor: Administrator, id: string): Promise<void> {
  const { db, store } = services;
  const asked = await db.approval.findUnique({ where: { id } });
  if (!asked) throw new Problem("not_found");
  const { requesterId, targetId, orderId } = asked;
  if (actor.id === requesterId || actor.id === targetId) throw new Problem("own_account");
  await db.$transaction(async (tx) => {
    const order = orderId === null ? null : await lockOrder(tx, orderId);
    if (orderId === null && !(targetId && (await lockUser(tx, targetId)))) throw new Problem("not_found");
    await decide(tx, id, actor, "approved");
    const requester = await tx.user.findUnique({ where: { id: requesterId, role: "admin" } });
    if (!requester) throw new Problem("approval_closed");
    if (!order) return giveApproved(tx, asked, requester, actor);
    if (order.recipientId === actor.id) throw new Problem("own_account");
    // It may have been refunded at Stripe, or disputed, while it waited.
    if (!isRefundable(order)) throw new Problem("order_closed");
    await requestRefund(tx, order, { ...asked, actor: requester, approver: actor });
  });
  if (orderId !== null) await refundOrder(store, orderId, `admin:${requesterId}`);
}

/** Whoever has asked may take it back in this way. @throws {Problem} `not_found`, `approval_closed` */
export async function decline(
  { db }: Pick<AdminServices, "db">,
  actor: Administrator,
  id: string,
  reason: string,
): Promise<void> {
  const asked = await db.approval.findUnique({ where: { id } });
  if (!asked) throw new Problem("not_found");
  await db.$transaction(async (tx) => {
    await decide(tx, id, actor, "declined");
    const { reward, worth, requesterId, orderId } = asked;
    await record(tx, {
      ...{ actor, kind: "approval_decline", targetId: asked.targetId, reason },
      before: { ...(orderId === null ? { reward } : { order: orderId }), worth, requester: requesterId },
    });
  });
}

/** @throws {Problem} `approval_closed` if it was decided before. */
async function decide(
  tx: Prisma.TransactionClient,
  id: string,
  decider: Administrator,
  state: "approved" | "declined",
): Promise<void> {
  const { count } = await tx.approval.updateMany({
    where: { id, state: "open" },
    data: { state, deciderId: decider.id, decidedAt: new Date() },
  });
  if (count === 0) throw new Problem("approval_closed");
}
