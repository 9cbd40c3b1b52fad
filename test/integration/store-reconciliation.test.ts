// What the reconciliation asks a stand-in for Stripe: what did not arrive, and what Stripe cannot or does not want to tell.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { MAX_ORDERS, OVERDUE_MS, reconcile } from "../../src/store/reconciliation.ts";
import { createStoreWorker, processStore } from "../../src/store/worker.ts";
import { eventually } from "../support/eventually.ts";
import { openStore } from "../support/store-site.ts";

const store = await openStore();
const { stripe, site, player, ask, order, packs, stateOf, settled, outcomeOf } = store;

test("webhooks that never arrive are asked for", async () => {
  stripe.onEvent = () => {};
  const paid = (await order()).body.order.id;
  const expired = (await order()).body.order.id;
  stripe.pay(stripe.sessionOf(paid));
  stripe.sessionOf(expired).status = "expired";
  await reconcile(player.services, 0);
  expect(await stateOf(paid)).toBe("fulfilled");
  expect(await stateOf(expired)).toBe("expired");
  // A refund that is known only from the list of events that were not delivered.
  stripe.refund(stripe.sessionOf(paid));
  await reconcile(player.services, 0);
  await processStore(player.services);
  expect(await stateOf(paid)).toBe("refunded");
});

test("a payment of another amount is told once, however often Stripe is asked, and a dispute about it gives nothing", async () => {
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  const session = stripe.sessionOf(id);
  session.amount_total = 1;
  stripe.pay(session);
  for (let times = 0; times < 3; times++) await reconcile(player.services, 0);
  expect(
    await site.db.orderEvent.count({ where: { orderId: id, kind: "mismatch", by: "reconciliation" } }),
  ).toBe(1);
  await stripe.deliver(site.server.url, stripe.dispute(session, "needs_response"));
  await settled(id, "disputed");
  const won = stripe.dispute(session, "won");
  await stripe.deliver(site.server.url, won);
  await outcomeOf(won, "ignored");
  expect(await stateOf(id)).toBe("disputed");
  expect(await packs()).toBe(0);
});

test("an order whose page Stripe does not have any more has expired, and its buyer can cancel it", async () => {
  const forget = (id: string) => stripe.sessions.delete(stripe.sessionOf(id).id);
  const [asked, cancelled] = [(await order()).body.order.id, (await order()).body.order.id];
  forget(cancelled);
  expect(await ask("POST", `/orders/${cancelled}/cancel`)).toMatchObject({
    body: { order: { state: "expired" } },
  });
  forget(asked);
  await reconcile(player.services, 0);
  expect(await stateOf(asked)).toBe("expired");
});

test("a worker that is stopped while Stripe does not answer asks for nothing more", async () => {
  stripe.onEvent = () => {};
  const pages: string[] = [];
  for (let n = 0; n < 3; n++) pages.push(stripe.sessionOf((await order()).body.order.id).id);
  const asked: string[] = [];
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  stripe.onRequest = (path) => {
    const page = pages.find((id) => path.endsWith(id));
    if (!page) return;
    asked.push(page);
    return answered;
  };
  const worker = createStoreWorker({ ...player.services, now: () => Date.now() + 2 * OVERDUE_MS });
  await eventually(() => expect(asked).toHaveLength(1));
  const stopped = worker.stop();
  answer();
  await stopped;
  expect(asked).toHaveLength(1);
});

test("orders that Stripe refuses to tell of do not keep it from being asked for the others", async () => {
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  stripe.pay(stripe.sessionOf(id));
  const { reward, takenBack, notTaken, ...row } = await site.db.order.findUniqueOrThrow({ where: { id } });
  const longAgo = new Date(0);
  for (let number = 0; number < MAX_ORDERS; number++) stripe.refused.add(`cs_refused_${number}`);
  await site.db.order.createMany({
    data: [...stripe.refused].map((sessionId) => ({
      ...{ ...row, id: randomUUID(), key: sessionId, sessionId, reward: reward! },
      ...{ createdAt: longAgo, updatedAt: longAgo },
    })),
  });
  await reconcile(player.services, 0);
  expect(await stateOf(id)).toBe("open");
  await reconcile(player.services, 0);
  expect(await stateOf(id)).toBe("fulfilled");
});
