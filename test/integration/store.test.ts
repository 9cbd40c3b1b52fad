// Purchases over HTTP, with a stand-in for Stripe: for Mantibucks and money, gifts, limits, what a browser may claim.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { BrowserSession } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { sameDay } from "../support/same-day.ts";
import { storeCatalog } from "../support/store.ts";
import { EURO, openStore, PACK, PRICE } from "../support/store-site.ts";

await sameDay();
const store = await openStore();
const { stripe, site, player, ask, order, paidOrder, buy, give, packs, wallet, settled, newFriend } = store;

test("the store lists its offers with the region's prices, and a sale while it lasts", async () => {
  const { body } = await ask("GET", "/store?region=DE");
  expect(body).toMatchObject({ money: true, currency: "EUR" });
  const pack = body.items.find(({ id }: { id: string }) => id === PACK);
  expect(pack).toMatchObject({
    mantibucks: { amount: PRICE, regular: PRICE },
    money: { amount: EURO, regular: EURO, currency: "EUR" },
  });
  expect((await ask("GET", "/store?region=XX")).body.currency).toBe("USD");
  expect(await ask("GET", "/store?region=germany")).toMatchObject({ status: 400 });
});

test("the buyer chooses the region: an order has its currency and price, and counts the same in the month's limit", async () => {
  for (const [region, currency] of [
    ["BR", "BRL"],
    ["XX", "USD"],
  ]) {
    const { items } = (await ask("GET", `/store?region=${region}`)).body;
    const { amount } = items.find(({ id }: { id: string }) => id === PACK).money;
    const { id } = (await order({ region })).body.order;
    expect(stripe.sessionOf(id)).toMatchObject({ currency: currency.toLowerCase(), amount_total: amount });
    expect(await site.db.order.findUnique({ where: { id } })).toMatchObject({ region, currency, amount });
  }
  const orders = await site.db.order.findMany({ where: { userId: player.id }, select: { baseAmount: true } });
  expect((await ask("GET", "/me/spending")).body.spent).toBe(2 * orders[0].baseAmount);
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
  expect(await site.db.order.count({ where: { userId: player.id } })).toBe(0);
});

test("nobody pays another price than the one that was shown", async () => {
  await give({ mantibucks: 3 * PRICE });
  for (const sale of [PRICE - 20, PRICE + 20])
    expect(await buy({ shownPrice: sale })).toMatchObject({ status: 409, body: { code: "price_changed" } });
  expect((await order({ shownPrice: EURO - 1 })).body.code).toBe("price_changed");
  expect(await site.db.order.count({ where: { userId: player.id } })).toBe(0);
  const key = randomUUID();
  expect((await buy({ shownPrice: PRICE, key })).status).toBe(200);
  expect((await order({ shownPrice: EURO })).status).toBe(200);
  expect(await wallet()).toBe(2 * PRICE);
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
  const { body } = await ask("GET", `/orders/${first.id}`);
  const moves = body.events.filter(({ from, to }: { from: string; to: string }) => from !== to);
  expect(moves.map(({ to }: { to: string }) => to)).toEqual(["open", "paid", "fulfilled"]);
  const other = new BrowserSession(site.server.url);
  await other.guest();
  expect((await other.ask("GET", `/orders/${first.id}`)).status).toBe(404);
});

test("a friend is given a gift, and nobody else is", async () => {
  const { friend, name } = await newFriend();
  const own = (await ask("GET", "/me")).body.name;
  for (const stranger of ["nobody at all", own])
    expect(await order({ friend: stranger })).toMatchObject({ status: 403, body: { code: "not_friends" } });
  const key = randomUUID();
  const { id } = await paidOrder({ friend: name, key });
  const gift = { gift: true, recipient: name, state: "fulfilled" };
  expect((await ask("GET", `/orders/${id}`)).body).toMatchObject(gift);
  const { name: another } = await newFriend();
  expect((await order({ friend: another, key })).body.code).toBe("grant_conflict");
  expect(await packs()).toBe(0);
  expect((await friend.ask("GET", "/me/packs")).body.counts).toEqual({ [PACK]: 1 });
  const { gifts } = (await friend.ask("GET", "/me/gifts")).body;
  expect(gifts).toMatchObject([{ item: PACK, reward: { packs: { [PACK]: 1 } } }]);
  expect((await friend.ask("GET", "/orders")).body.items).toEqual([]);
});

test("nothing that Mantibucks buy reaches another account", async () => {
  const { friend, name } = await newFriend();
  await give({ mantibucks: 10_000 });
  const offers: { id: string; mantibucks: object | null }[] = (await ask("GET", "/store")).body.items;
  for (const { id } of offers.filter(({ mantibucks }) => mantibucks))
    expect(await buy({ item: id, friend: name })).toMatchObject({ status: 400 });
  expect((await friend.ask("GET", "/me/gifts")).body.gifts).toEqual([]);
  expect([await wallet(), await packs()]).toEqual([10_000, 0]);
});

test("a month's limit holds for orders in parallel, is lowered at once and raised later; a cool-off cannot be shortened", async () => {
  const change = (body: object) => ask("PATCH", "/me/spending", body);
  expect((await change({ monthlyLimit: 1000 })).body).toMatchObject({ monthlyLimit: 1000, next: null });
  const answers = await Promise.all([1, 2, 3].map(() => order({ item: "mantibucks-400" })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(answers.find(({ status }) => status !== 200)?.body.code).toBe("spending_limit");
  const raised = (await change({ monthlyLimit: 2000 })).body;
  expect(raised).toMatchObject({ monthlyLimit: 1000, next: { monthlyLimit: 2000 }, spent: 998 });
  expect((await change({ monthlyLimit: null })).body.next).toMatchObject({ monthlyLimit: null });
  expect((await change({ monthlyLimit: 1 })).body).toMatchObject({ monthlyLimit: 1, next: null });
  expect(await change({ monthlyLimit: storeCatalog.spending.maxPerMonth + 1 })).toMatchObject({
    status: 400,
  });
  const { coolOffUntil } = (await change({ coolOffDays: 30 })).body;
  expect((await change({ coolOffDays: 1 })).body.coolOffUntil).toBe(coolOffUntil);
  expect(await order({ item: PACK })).toMatchObject({ status: 403, body: { code: "cool_off" } });
});

test("an order is cancelled while it is not paid; one that was paid meanwhile counts", async () => {
  const cancel = (id: string) => ask("POST", `/orders/${id}/cancel`);
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
  await expect(site.db.orderEvent.deleteMany({ where: { orderId: id } })).rejects.toThrow();
  await expect(site.db.order.delete({ where: { id } })).rejects.toThrow();
  expect(await site.db.orderEvent.count({ where: { orderId: id } })).toBe(2);
});
