// Payments over HTTP, with a stand-in for Stripe: forged, doubled, old, late and out-of-order webhooks, refunds, disputes,
// and deleted accounts.

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ordersOf } from "../../src/store/orders.ts";
import { refundOrder } from "../../src/store/refunds.ts";
import { eventually } from "../support/eventually.ts";
import { EURO, openStore, PRICE } from "../support/store-site.ts";

const store = await openStore();
const { stripe, site, player, ask, order, buy, give, packs, wallet, stateOf, settled, paidOrder, outcomeOf } =
  store;

test("forged, changed and years-old webhooks are refused and not recorded", async () => {
  const { id } = (await order()).body.order;
  stripe.onEvent = () => {};
  const event = stripe.pay(stripe.sessionOf(id));
  const before = await site.db.webhookEvent.count();
  const refused = [
    await stripe.deliver(site.server.url, event, undefined, "whsec_somebodyelse"),
    await stripe.deliver(site.server.url, event, Math.floor(Date.now() / 1000) - 3 * 365 * 24 * 3600),
    await fetch(`${site.server.url}/api/v1/store/webhooks/stripe`, {
      method: "POST",
      body: JSON.stringify(event),
    }),
  ];
  for (const answer of refused) {
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "invalid_signature" });
  }
  expect(await site.db.webhookEvent.count()).toBe(before);
  expect(await stateOf(id)).toBe("open");
});

test("a payment of another amount than the order's fulfils nothing", async () => {
  const { id } = (await order()).body.order;
  const session = stripe.sessionOf(id);
  session.amount_total = 1;
  const event = stripe.pay(session);
  await outcomeOf(event, "ignored");
  expect(await stateOf(id)).toBe("open");
  expect(await packs()).toBe(0);
});

test("another checkout page that names an order neither pays nor ends it", async () => {
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  const foreign = { ...stripe.sessionOf(id), id: "cs_test_another" };
  for (const event of [stripe.pay({ ...foreign }), stripe.expire({ ...foreign })]) {
    await stripe.deliver(site.server.url, event);
    await outcomeOf(event, "ignored");
  }
  expect(await stateOf(id)).toBe("open");
  // That nobody pays on another page is no news.
  expect(await site.db.orderEvent.count({ where: { orderId: id, kind: "mismatch" } })).toBe(1);
  await stripe.deliver(site.server.url, stripe.pay(stripe.sessionOf(id)));
  await settled(id, "fulfilled");
  expect(await packs()).toBe(1);
});

test("a refund and disputes of another payment that names an order change nothing", async () => {
  const { id, session } = await paidOrder({ item: "mantibucks-400" });
  const foreign = { ...session, id: "cs_test_foreign", payment_intent: "pi_foreign", refunded: 0 };
  stripe.sessions.set(foreign.id, foreign);
  await outcomeOf(stripe.refund(foreign, 1), "ignored");
  await outcomeOf(stripe.refund(foreign), "ignored");
  for (const status of ["needs_response", "won", "lost"] as const)
    await outcomeOf(stripe.dispute(foreign, status), "ignored");
  expect((await ask("GET", `/orders/${id}`)).body).toMatchObject({ state: "fulfilled", refunded: 0 });
  expect(await wallet()).toBe(400);
});

test.each([{ currency: "usd" }, { amount_total: 1 }])(
  "a refund of another payment, %o, before an order is paid does not keep it from being paid",
  async (other) => {
    const { id } = (await order()).body.order;
    const session = stripe.sessionOf(id);
    await outcomeOf(stripe.refund({ ...session, ...other, payment_intent: "pi_other" }), "ignored");
    stripe.pay(session);
    await settled(id, "fulfilled");
  },
);

test("a payment of another amount ends its order when it is refunded", async () => {
  const { id } = (await order()).body.order;
  const session = stripe.sessionOf(id);
  session.amount_total = 1;
  await outcomeOf(stripe.pay(session), "ignored");
  await outcomeOf(stripe.refund(session), "applied");
  expect(await stateOf(id)).toBe("refunded");
});

test("what was got elsewhere before its payment arrived is not paid for: the order is undeliverable, and refunded", async () => {
  stripe.onEvent = () => {};
  const item = "back-tidewater";
  const { id } = (await order({ item })).body.order;
  await give({ mantibucks: 200 });
  expect((await buy({ item })).status).toBe(200);
  await stripe.deliver(site.server.url, stripe.pay(stripe.sessionOf(id)));
  await settled(id, "undeliverable");
  await refundOrder(player.services, id, "admin:x");
  expect(await stateOf(id)).toBe("refunded");
  expect((await ask("GET", "/me/cosmetics")).body.owned).toMatchObject([{ id: item, source: "purchase" }]);
});

test("while Stripe is down nothing is sold for money, and the same request succeeds afterwards", async () => {
  stripe.down = true;
  const key = randomUUID();
  expect(await order({ key })).toMatchObject({ status: 503 });
  stripe.down = false;
  expect((await order({ key })).body.order.state).toBe("open");
  expect(await site.db.order.count({ where: { userId: player.id } })).toBe(1);
});

test("an order for which no page could be opened is cancelled by the buyer, who may order again", async () => {
  const item = "back-tidewater";
  stripe.down = true;
  await order({ item });
  const [{ id, state }] = (await ask("GET", "/orders")).body.items;
  expect(state).toBe("created");
  stripe.down = false;
  expect((await order({ item })).body.code).toBe("order_limit");
  expect((await ask("POST", `/orders/${id}/cancel`)).body.order.state).toBe("cancelled");
  expect((await order({ item })).body.order.state).toBe("open");
});

test("a refund takes back what is there, never more, and shows the rest", async () => {
  const { id, session } = await paidOrder({ item: "mantibucks-400" });
  await buy({ quantity: 3 });
  expect(await wallet()).toBe(100);
  stripe.refund(session, 100);
  await eventually(async () => expect((await ask("GET", `/orders/${id}`)).body.refunded).toBe(100));
  expect(await stateOf(id)).toBe("fulfilled");
  stripe.refund(session);
  await settled(id, "refunded");
  expect((await ask("GET", `/orders/${id}`)).body).toMatchObject({
    takenBack: { mantibucks: 100 },
    notTaken: { mantibucks: 300 },
    refunded: 499,
  });
  expect(await wallet()).toBe(0);
});

test("an administrator refunds orders for money and for Mantibucks, once", async () => {
  const { id } = await paidOrder();
  await Promise.all([1, 2].map(() => refundOrder(player.services, id, "admin:x")));
  await settled(id, "refunded");
  expect(await packs()).toBe(0);
  await give({ mantibucks: PRICE });
  const bought = (await buy()).body.order.id;
  await refundOrder(player.services, bought, "admin:x");
  await refundOrder(player.services, bought, "admin:x");
  expect([await wallet(), await packs()]).toEqual([PRICE, 0]);
  const [{ state, events }] = await ordersOf(site.db, { userId: player.id });
  expect(state).toBe("refunded");
  expect(events.at(-1)).toMatchObject({ kind: "refunded", by: "admin:x" });
});

test("a dispute takes the goods back until it is won", async () => {
  const { id, session } = await paidOrder();
  stripe.dispute(session, "needs_response");
  await settled(id, "disputed");
  expect(await packs()).toBe(0);
  stripe.dispute(session, "won");
  await settled(id, "fulfilled");
  expect(await packs()).toBe(1);
  stripe.refund(session);
  await settled(id, "refunded");
  expect(await packs()).toBe(0);
});

test("a dispute that found nothing to take is won, and a refund afterwards finds nothing either", async () => {
  const { id, session } = await paidOrder({ item: "mantibucks-400" });
  await buy({ quantity: 4 });
  stripe.dispute(session, "needs_response");
  await settled(id, "disputed");
  stripe.dispute(session, "won");
  await settled(id, "fulfilled");
  stripe.refund(session);
  await settled(id, "refunded");
  const { takenBack, notTaken } = (await ask("GET", `/orders/${id}`)).body;
  expect({ takenBack, notTaken }).toEqual({ takenBack: {}, notTaken: { mantibucks: 400 } });
});

test("a refund after a dispute that was won shows all that it could not take", async () => {
  const { id, session } = await paidOrder({ item: "mantibucks-400" });
  await buy({ quantity: 3 });
  stripe.dispute(session, "needs_response");
  await settled(id, "disputed");
  stripe.dispute(session, "won");
  await settled(id, "fulfilled");
  stripe.refund(session);
  await settled(id, "refunded");
  expect((await ask("GET", `/orders/${id}`)).body).toMatchObject({
    takenBack: { mantibucks: 100 },
    notTaken: { mantibucks: 300 },
  });
});

test("a dispute that is prevented ends the order if the buyer was paid back, and changes nothing if none was raised", async () => {
  const { id, session } = await paidOrder();
  stripe.onEvent = () => {};
  const blocked = stripe.dispute(session, "prevented", "block");
  expect((await stripe.deliver(site.server.url, blocked)).status).toBe(200);
  expect(await site.db.webhookEvent.count({ where: { id: blocked.id } })).toBe(0);
  expect([await stateOf(id), await packs()]).toEqual(["fulfilled", 1]);
  await stripe.deliver(site.server.url, stripe.dispute(session, "prevented", "resolution"));
  await settled(id, "refunded");
  expect(await packs()).toBe(0);
});

test("a refund before the payment's webhook leaves nothing to fulfil", async () => {
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  const session = stripe.sessionOf(id);
  const paid = stripe.pay(session);
  const refunded = stripe.refund(session);
  await stripe.deliver(site.server.url, refunded);
  await settled(id, "refunded");
  await stripe.deliver(site.server.url, paid);
  await outcomeOf(paid, "ignored");
  expect(await packs()).toBe(0);
});

test("an order of a deleted account is kept without the user, and nothing is granted", async () => {
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  const { name } = (await ask("GET", "/me")).body;
  expect((await ask("DELETE", "/me", { name })).status).toBe(204);
  await stripe.deliver(site.server.url, stripe.pay(stripe.sessionOf(id)));
  await eventually(async () =>
    expect(await site.db.order.findUnique({ where: { id } })).toMatchObject({
      state: "undeliverable",
      userId: null,
    }),
  );
  await refundOrder(player.services, id, "admin:x");
  expect(await site.db.order.findUnique({ where: { id } })).toMatchObject({
    state: "refunded",
    refunded: EURO,
  });
});

const yearsAgo = new Date(Date.now() - 3 * 365 * 24 * 3600_000);

test("a dispute years later takes back what is left, and never makes a balance negative", async () => {
  const { id, session } = await paidOrder({ item: "mantibucks-400" });
  await site.db.order.update({ where: { id }, data: { paidAt: yearsAgo, fulfilledAt: yearsAgo } });
  await buy({ quantity: 3 });
  stripe.dispute(session, "lost");
  await settled(id, "refunded");
  expect(await wallet()).toBe(0);
  expect((await ask("GET", `/orders/${id}`)).body).toMatchObject({
    takenBack: { mantibucks: 100 },
    notTaken: { mantibucks: 300 },
  });
});

test("a dispute after a refund takes nothing a second time, whether it is won or lost", async () => {
  const { id, session } = await paidOrder();
  stripe.refund(session);
  await settled(id, "refunded");
  await give({ packs: { "tales-of-the-wold": 1 } });
  await outcomeOf(stripe.dispute(session, "needs_response"), "ignored");
  await outcomeOf(stripe.dispute(session, "won"), "ignored");
  await outcomeOf(stripe.dispute(session, "lost"), "ignored");
  expect(await stateOf(id)).toBe("refunded");
  expect(await packs()).toBe(1);
  const { events } = (await ask("GET", `/orders/${id}`)).body;
  expect(events.slice(-3).map(({ kind }: { kind: string }) => kind)).toEqual([
    "disputed",
    "dispute_won",
    "dispute_lost",
  ]);
});

test("a dispute after the account was deleted is recorded, and takes nothing from anybody", async () => {
  const { id, session } = await paidOrder({ item: "mantibucks-400" });
  const { name } = (await ask("GET", "/me")).body;
  expect((await ask("DELETE", "/me", { name })).status).toBe(204);
  stripe.dispute(session, "needs_response");
  await settled(id, "disputed");
  stripe.dispute(session, "won");
  // Nothing was taken, so that nothing has to be given back.
  await settled(id, "fulfilled");
  stripe.dispute(session, "lost");
  await settled(id, "refunded");
  expect(await site.db.order.findUnique({ where: { id } })).toMatchObject({ userId: null });
});

test("a webhook that is signed again years after its event counts once, and a replayed request not at all", async () => {
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  const event = stripe.pay(stripe.sessionOf(id));
  const old = { ...event, created: Math.floor(yearsAgo.getTime() / 1000) };
  expect((await stripe.deliver(site.server.url, old, old.created)).status).toBe(400);
  expect((await stripe.deliver(site.server.url, old)).status).toBe(200);
  await settled(id, "fulfilled");
  expect((await stripe.deliver(site.server.url, old)).status).toBe(200);
  await outcomeOf(old, "applied");
  expect(await packs()).toBe(1);
});
