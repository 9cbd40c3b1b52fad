// The store over HTTP, with a stand-in for Stripe: purchases, forged and doubled webhooks, refunds, disputes, gifts, limits.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Reward } from "../../cards/reward-schema.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { grantReward } from "../../src/economy/reward.ts";
import { ordersOf } from "../../src/store/orders.ts";
import { reconcile } from "../../src/store/reconciliation.ts";
import { refundOrder } from "../../src/store/refunds.ts";
import type { StoreServices } from "../../src/store/services.ts";
import { createPayments } from "../../src/store/stripe.ts";
import { processStore } from "../../src/store/worker.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { catalogue, storeServices } from "../support/store.ts";
import { StripeStandIn } from "../support/stripe-stand-in.ts";
import { openTestSite } from "../support/test-site.ts";

const PACK = "tales-of-the-wold";
const PRICE = 100;
const EURO = 129;

const stripe = await StripeStandIn.start();
const site = openTestSite({ ...stripe.env, LOG_LEVEL: "silent" });
let browser: BrowserSession;
let userId: string;
let services: StoreServices;

beforeAll(() => {
  services = storeServices(site.db, { payments: createPayments(site.server.config) });
});
beforeEach(async () => {
  stripe.onEvent = (event) => void stripe.deliver(site.server.url, event);
  stripe.down = false;
  browser = new BrowserSession(site.server.url);
  ({ id: userId } = await browser.guest());
});
afterAll(async () => {
  expect((await auditEconomy(site.db)).findings).toEqual([]);
  await stripe[Symbol.asyncDispose]();
});

const give = (reward: Reward, to = userId) =>
  site.db.$transaction((tx) =>
    grantReward(tx, { userId: to, key: `test:${randomUUID()}`, cause: "test", source: "gift", reward }),
  );
const buy = (more: object = {}) =>
  browser.ask("POST", "/store/purchases", { item: PACK, quantity: 1, key: randomUUID(), ...more });
const order = (more: object = {}) =>
  browser.ask("POST", "/store/checkouts", {
    item: PACK,
    quantity: 1,
    key: randomUUID(),
    region: "DE",
    ageConfirmed: true,
    ...more,
  });
const stateOf = async (id: string) => (await browser.ask("GET", `/orders/${id}`)).body.state;
const settled = (id: string, state: string) => eventually(async () => expect(await stateOf(id)).toBe(state));
const packs = async () => (await browser.ask("GET", "/me/packs")).body.counts[PACK] ?? 0;
const wallet = async () => (await browser.ask("GET", "/me/wallet")).body.mantibucks;
/** An order that is paid and fulfilled. */
async function paidOrder(more: object = {}) {
  const { id } = (await order(more)).body.order;
  stripe.pay(stripe.sessionOf(id));
  await settled(id, "fulfilled");
  return { id, session: stripe.sessionOf(id) };
}
async function newFriend() {
  const friend = new BrowserSession(site.server.url);
  const { id, name } = await friend.guest();
  const [lowId, highId] = [userId, id].sort();
  await site.db.friendship.create({ data: { lowId, highId, requestedBy: id, acceptedAt: new Date() } });
  return { friend, id, name };
}

test("the store lists its offers with the region's prices, and a sale while it lasts", async () => {
  const { body } = await browser.ask("GET", "/store?region=DE");
  expect(body).toMatchObject({ money: true, currency: "EUR" });
  const pack = body.items.find(({ id }: { id: string }) => id === PACK);
  expect(pack).toMatchObject({
    mantibucks: { amount: PRICE, regular: PRICE },
    money: { amount: EURO, regular: EURO, currency: "EUR" },
  });
  expect((await browser.ask("GET", "/store?region=XX")).body.currency).toBe("USD");
  expect(await browser.ask("GET", "/store?region=germany")).toMatchObject({ status: 400 });
});

test("a purchase for Mantibucks is an order, once for each key, and never for more than there is", async () => {
  await give({ mantibucks: 3 * PRICE });
  const key = randomUUID();
  const answers = await Promise.all([buy({ key }), buy({ key }), buy({ key })]);
  expect(new Set(answers.map(({ body }) => body.order.id)).size).toBe(1);
  expect(answers[0].body.order).toMatchObject({ state: "fulfilled", amount: PRICE, currency: "mantibucks" });
  const more = await Promise.all([buy(), buy(), buy(), buy()]);
  expect(more.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(more.find(({ status }) => status !== 200)?.body.code).toBe("insufficient_funds");
  expect([await wallet(), await packs()]).toEqual([0, 3]);
  expect(await buy({ key, quantity: 2 })).toMatchObject({ status: 409, body: { code: "grant_conflict" } });
});

test("what the browser claims about price and item is refused", async () => {
  expect(await order({ price: 1 })).toMatchObject({ status: 400 });
  expect(await order({ unitPrice: 1, currency: "usd" })).toMatchObject({ status: 400 });
  expect(await order({ item: "a-better-item" })).toMatchObject({ status: 404 });
  expect(await order({ quantity: 99 })).toMatchObject({
    status: 400,
    body: { errors: [{ field: "quantity" }] },
  });
  expect(await order({ ageConfirmed: false })).toMatchObject({
    body: { errors: [{ field: "ageConfirmed" }] },
  });
  expect(await buy({ item: "mantibucks-400" })).toMatchObject({ body: { code: "not_for_mantibucks" } });
  expect(await site.db.order.count({ where: { userId } })).toBe(0);
});

test("an order for money is fulfilled when it is paid, once, however often that is reported", async () => {
  const key = randomUUID();
  const first = (await order({ key, quantity: 2 })).body.order;
  expect(first).toMatchObject({ state: "open", currency: "EUR", amount: 2 * EURO, unitPrice: EURO });
  expect((await order({ key, quantity: 2 })).body.order.checkoutUrl).toBe(first.checkoutUrl);
  expect(await packs()).toBe(0);
  const event = stripe.pay(stripe.sessionOf(first.id));
  await settled(first.id, "fulfilled");
  for (let n = 0; n < 3; n++) expect((await stripe.deliver(site.server.url, event)).status).toBe(200);
  await stripe.deliver(site.server.url, { ...event, id: "evt_another" });
  await eventually(async () =>
    expect(await site.db.webhookEvent.count({ where: { orderId: first.id, processedAt: null } })).toBe(0),
  );
  expect(await packs()).toBe(2);
  const { body } = await browser.ask("GET", `/orders/${first.id}`);
  const moves = body.events.filter(({ from, to }: { from: string; to: string }) => from !== to);
  expect(moves.map(({ to }: { to: string }) => to)).toEqual(["open", "paid", "fulfilled"]);
  const other = new BrowserSession(site.server.url);
  await other.guest();
  expect((await other.ask("GET", `/orders/${first.id}`)).status).toBe(404);
});

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
  await eventually(async () =>
    expect(await site.db.webhookEvent.findUnique({ where: { id: event.id } })).toMatchObject({
      outcome: "ignored",
    }),
  );
  expect(await stateOf(id)).toBe("open");
  expect(await packs()).toBe(0);
});

test("webhooks that never arrive are asked for", async () => {
  stripe.onEvent = () => {};
  const paid = (await order()).body.order.id;
  const expired = (await order()).body.order.id;
  stripe.pay(stripe.sessionOf(paid));
  stripe.sessionOf(expired).status = "expired";
  await reconcile(services, 0);
  expect(await stateOf(paid)).toBe("fulfilled");
  expect(await stateOf(expired)).toBe("expired");
  // A refund that is known only from the list of events that were not delivered.
  stripe.refund(stripe.sessionOf(paid));
  await reconcile(services, 0);
  await processStore(services);
  expect(await stateOf(paid)).toBe("refunded");
});

test("while Stripe is down nothing is sold for money, and the same request succeeds afterwards", async () => {
  stripe.down = true;
  const key = randomUUID();
  expect(await order({ key })).toMatchObject({ status: 503 });
  stripe.down = false;
  expect((await order({ key })).body.order.state).toBe("open");
  expect(await site.db.order.count({ where: { userId } })).toBe(1);
});

test("a refund takes back what is there, never more, and shows the rest", async () => {
  const { id, session } = await paidOrder({ item: "mantibucks-400" });
  await buy({ quantity: 3 });
  expect(await wallet()).toBe(100);
  stripe.refund(session, 100);
  await eventually(async () => expect((await browser.ask("GET", `/orders/${id}`)).body.refunded).toBe(100));
  expect(await stateOf(id)).toBe("fulfilled");
  stripe.refund(session);
  await settled(id, "refunded");
  expect((await browser.ask("GET", `/orders/${id}`)).body).toMatchObject({
    takenBack: { mantibucks: 100 },
    notTaken: { mantibucks: 300 },
    refunded: 499,
  });
  expect(await wallet()).toBe(0);
});

test("an administrator refunds orders for money and for Mantibucks, once", async () => {
  const { id } = await paidOrder();
  await Promise.all(
    [refundOrder(services, id, "admin:x"), refundOrder(services, id, "admin:x")].map((one) =>
      one.catch(() => {}),
    ),
  );
  await settled(id, "refunded");
  expect(await packs()).toBe(0);
  await give({ mantibucks: PRICE });
  const bought = (await buy()).body.order.id;
  await refundOrder(services, bought, "admin:x");
  await refundOrder(services, bought, "admin:x");
  expect([await wallet(), await packs()]).toEqual([PRICE, 0]);
  const [{ state, events }] = await ordersOf(site.db, userId);
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

test("a refund before the payment's webhook leaves nothing to fulfil", async () => {
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  const session = stripe.sessionOf(id);
  const paid = stripe.pay(session);
  const refunded = stripe.refund(session);
  await stripe.deliver(site.server.url, refunded);
  await settled(id, "refunded");
  await stripe.deliver(site.server.url, paid);
  await eventually(async () =>
    expect(await site.db.webhookEvent.findUnique({ where: { id: paid.id } })).toMatchObject({
      outcome: "ignored",
    }),
  );
  expect(await packs()).toBe(0);
});

test("an order of a deleted account is kept without the user, and nothing is granted", async () => {
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  const { name } = (await browser.ask("GET", "/me")).body;
  expect((await browser.ask("DELETE", "/me", { name })).status).toBe(204);
  await stripe.deliver(site.server.url, stripe.pay(stripe.sessionOf(id)));
  await eventually(async () =>
    expect(await site.db.order.findUnique({ where: { id } })).toMatchObject({
      state: "undeliverable",
      userId: null,
    }),
  );
  await refundOrder(services, id, "admin:x");
  expect(await site.db.order.findUnique({ where: { id } })).toMatchObject({
    state: "refunded",
    refunded: EURO,
  });
});

test("a friend is given a gift, and nobody else is", async () => {
  const { friend, name } = await newFriend();
  expect(await buy({ friend: "nobody at all" })).toMatchObject({
    status: 403,
    body: { code: "not_friends" },
  });
  await give({ mantibucks: PRICE });
  expect((await buy({ friend: name })).body.order).toMatchObject({ gift: true, recipient: name });
  expect(await packs()).toBe(0);
  expect((await friend.ask("GET", "/me/packs")).body.counts).toEqual({ [PACK]: 1 });
  const { gifts } = (await friend.ask("GET", "/me/gifts")).body;
  expect(gifts).toMatchObject([{ item: PACK, reward: { packs: { [PACK]: 1 } } }]);
  expect((await friend.ask("GET", "/orders")).body.items).toEqual([]);
});

test("a month's limit holds for orders in parallel, is lowered at once and raised later; a cool-off cannot be shortened", async () => {
  const change = (body: object) => browser.ask("PATCH", "/me/spending", body);
  expect((await change({ monthlyLimit: 1000 })).body).toMatchObject({ monthlyLimit: 1000, next: null });
  const answers = await Promise.all([1, 2, 3].map(() => order({ item: "mantibucks-400" })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(answers.find(({ status }) => status !== 200)?.body.code).toBe("spending_limit");
  const raised = (await change({ monthlyLimit: 2000 })).body;
  expect(raised).toMatchObject({ monthlyLimit: 1000, next: { monthlyLimit: 2000 }, spent: 998 });
  expect((await change({ monthlyLimit: null })).body.next).toMatchObject({ monthlyLimit: null });
  expect((await change({ monthlyLimit: 1 })).body).toMatchObject({ monthlyLimit: 1, next: null });
  expect(await change({ monthlyLimit: catalogue.spending.maxPerMonth + 1 })).toMatchObject({ status: 400 });
  const { coolOffUntil } = (await change({ coolOffDays: 30 })).body;
  expect((await change({ coolOffDays: 1 })).body.coolOffUntil).toBe(coolOffUntil);
  expect(await order({ item: PACK })).toMatchObject({ status: 403, body: { code: "cool_off" } });
});

test("an order is cancelled while it is not paid; one that was paid meanwhile counts", async () => {
  const cancel = (id: string) => browser.ask("POST", `/orders/${id}/cancel`);
  const { id } = (await order()).body.order;
  expect((await cancel(id)).body.order.state).toBe("cancelled");
  expect(await cancel(id)).toMatchObject({ status: 409, body: { code: "order_closed" } });
  stripe.onEvent = () => {};
  const late = (await order()).body.order.id;
  stripe.pay(stripe.sessionOf(late));
  expect((await cancel(late)).body.order.state).toBe("fulfilled");
  expect(await packs()).toBe(1);
});

test("what was ordered and what has happened to it cannot be changed", async () => {
  await give({ mantibucks: PRICE });
  const { id } = (await buy()).body.order;
  await expect(site.db.order.update({ where: { id }, data: { amount: 1, unitPrice: 1 } })).rejects.toThrow();
  await expect(
    site.db.orderEvent.updateMany({ where: { orderId: id }, data: { kind: "x" } }),
  ).rejects.toThrow();
});
