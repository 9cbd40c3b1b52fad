// The store's administration over HTTP: orders with their trails, refunds, and the dates of what is sold.

import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { loadBattlePass } from "../../cards/battle-pass.ts";
import { loadCosmetics } from "../../cards/cosmetics.ts";
import { loadContent } from "../../cards/load.ts";
import { setRole } from "../../src/admin/roles.ts";
import { addExperience } from "../../src/battle-pass/service.ts";
import { DAY_MS } from "../../src/day.ts";
import { type BrowserSession, newPlayer } from "../support/browser-session.ts";
import { runFirstSeason } from "../support/seasons.ts";
import { EURO, openStore, PACK, PRICE } from "../support/store-site.ts";

const LIMIT = 500;
const store = await openStore({ ADMIN_GRANT_LIMIT: String(LIMIT) });
const { stripe, site, player, ask, order, buy, give, packs, wallet, stateOf, settled, paidOrder } = store;
const reason = "because of a test";
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

async function newAdmin() {
  const admin = await newPlayer(site.server.url);
  await setRole(site.db, admin.user.name, "admin");
  return admin;
}
type Admin = Awaited<ReturnType<typeof newAdmin>>;

const refund = ({ browser }: Pick<Admin, "browser">, id: string) =>
  browser.ask("POST", `/admin/orders/${id}/refund`, { reason });
const actionsOn = (targetId: string | null) =>
  site.db.adminAction.findMany({ where: { targetId }, orderBy: { createdAt: "asc" } });
const setDates = ({ browser }: Pick<Admin, "browser">, path: string, dates: object) =>
  browser.ask("PUT", `/admin/schedule/${path}`, { from: null, until: null, ...dates, reason });
const reset = ({ browser }: Pick<Admin, "browser">, path: string) =>
  browser.ask("DELETE", `/admin/schedule/${path}`, { reason });

test("an administrator sees an account's orders with their trails, and refunds them once, with reason and audit", async () => {
  const admin = await newAdmin();
  const { id } = await paidOrder();
  await give({ mantibucks: PRICE });
  const bought = (await buy()).body.order.id;
  const { orders } = (await admin.browser.ask("GET", `/admin/accounts/${player.id}/orders`)).body;
  expect(orders).toMatchObject([
    { id: bought, currency: "mantibucks", refundable: true },
    { id, buyer: { id: player.id }, amount: EURO, state: "fulfilled", refundable: true },
  ]);
  expect(orders[1].events.map(({ kind }: { kind: string }) => kind)).toEqual(["opened", "paid", "fulfilled"]);
  expect((await admin.browser.ask("POST", `/admin/orders/${id}/refund`, { reason: "" })).status).toBe(400);
  const answers = await Promise.all([refund(admin, id), refund(admin, id), refund(admin, bought)]);
  expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200);
  await settled(id, "refunded");
  await settled(bought, "refunded");
  expect(await refund(admin, id)).toMatchObject({ status: 200, body: { status: "refunded" } });
  expect([await wallet(), await packs()]).toEqual([PRICE, 0]);
  const actions = await actionsOn(player.id);
  expect(actions).toHaveLength(2);
  expect(actions.find(({ after }) => (after as { order: string }).order === id)).toMatchObject({
    ...{ kind: "order_refund", actorId: admin.user.id, reason },
    before: { state: "fulfilled", refunded: 0 },
    after: { order: id, refunded: EURO, currency: "EUR" },
  });
});

test("a refund that Stripe does not carry out is decided once, and carries on when it is sent again", async () => {
  const admin = await newAdmin();
  const { id } = await paidOrder();
  stripe.down = true;
  expect((await refund(admin, id)).status).toBe(503);
  expect(await stateOf(id)).toBe("fulfilled");
  stripe.down = false;
  expect((await refund(admin, id)).body).toEqual({ status: "refunded" });
  await settled(id, "refunded");
  expect(await actionsOn(player.id)).toHaveLength(1);
  const open = (await order()).body.order.id;
  expect(await refund(admin, open)).toMatchObject({ status: 409, body: { code: "order_closed" } });
  expect((await refund(admin, randomUUID())).status).toBe(404);
});

test("refunds above the limit, and of one's own orders, wait for a second administrator", async () => {
  const [admin, second] = await Promise.all([newAdmin(), newAdmin()]);
  const { id } = await paidOrder({ item: "mantibucks-1000" });
  expect((await refund(admin, id)).body).toEqual({ status: "pending" });
  expect((await refund(admin, id)).body.code).toBe("approval_open");
  expect(await stateOf(id)).toBe("fulfilled");
  const approvalOf = async (orderId: string) => {
    const { approvals } = (await second.browser.ask("GET", "/admin/approvals")).body;
    return approvals.find(({ order: of }: { order: string }) => of === orderId).id;
  };
  const approve = (browser: BrowserSession, approval: string) =>
    browser.ask("POST", `/admin/approvals/${approval}/approve`);
  const approval = await approvalOf(id);
  expect((await approve(admin.browser, approval)).body.code).toBe("own_account");
  const answers = await Promise.all([1, 2, 3].map(() => approve(second.browser, approval)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409]);
  await settled(id, "refunded");
  expect(await wallet()).toBe(0);
  expect((await actionsOn(player.id)).at(-1)).toMatchObject({
    ...{ kind: "order_refund", actorId: admin.user.id, approverId: second.user.id, worth: 1000 },
  });

  await give({ mantibucks: PRICE }, admin.user.id);
  const wish = { item: PACK, quantity: 1, key: randomUUID() };
  const own = (await admin.browser.ask("POST", "/store/purchases", wish)).body.order.id;
  expect((await refund(admin, own)).body).toEqual({ status: "pending" });
  const declined = await second.browser.ask("POST", `/admin/approvals/${await approvalOf(own)}/decline`, {
    reason,
  });
  expect(declined.status).toBe(204);
  expect(await stateOf(own)).toBe("fulfilled");
});

test("a refund that waits for approval is refused once the order was refunded at Stripe, and not in the audit log", async () => {
  const [admin, second] = await Promise.all([newAdmin(), newAdmin()]);
  const { id, session } = await paidOrder({ item: "mantibucks-1000" });
  expect((await refund(admin, id)).body).toEqual({ status: "pending" });
  stripe.refund(session);
  await settled(id, "refunded");
  const { approvals } = (await second.browser.ask("GET", "/admin/approvals")).body;
  const { id: approval } = approvals.find(({ order: of }: { order: string }) => of === id);
  const answer = await second.browser.ask("POST", `/admin/approvals/${approval}/approve`);
  expect(answer.body.code).toBe("order_closed");
  expect((await actionsOn(player.id)).map(({ kind }) => kind)).toEqual(["approval_request"]);
  const decline = await second.browser.ask("POST", `/admin/approvals/${approval}/decline`, { reason });
  expect(decline.status).toBe(204);
});

test("looks and the battle pass are granted like anything else, and a key is for one reward", async () => {
  onTestFinished(await runFirstSeason(site.db));
  const [admin, second] = await Promise.all([newAdmin(), newAdmin()]);
  const season = (await ask("GET", "/me/battle-pass")).body.season.id;
  const give = (reward: object, key: string = randomUUID()) =>
    admin.browser.ask("POST", `/admin/accounts/${player.id}/grants`, { key, reward, reason });
  const key = randomUUID();
  const reward = { cosmetics: ["back-tidewater"], battlePass: season };
  for (let times = 0; times < 2; times++)
    expect((await give(reward, key)).body).toEqual({ status: "pending" });
  expect((await give({ mantibucks: 5 }, key)).body.code).toBe("grant_conflict");
  expect((await second.browser.ask("POST", `/admin/approvals/${key}/approve`)).status).toBe(204);
  expect((await give(reward, key)).body).toEqual({ status: "granted" });
  expect((await give({ mantibucks: 5 }, key)).body.code).toBe("grant_conflict");
  expect((await ask("GET", "/me/cosmetics")).body.owned).toMatchObject([{ id: "back-tidewater" }]);
  expect((await ask("GET", "/me/battle-pass")).body.premium).toBe(true);
  expect((await give({ cosmetics: ["back-of-nobody"] })).body.errors).toMatchObject([
    { field: "reward.cosmetics[0]" },
  ]);
});

test("the paid order of a deleted account is listed as undeliverable, and refunded", async () => {
  const admin = await newAdmin();
  stripe.onEvent = () => {};
  const { id } = (await order()).body.order;
  const { name } = (await ask("GET", "/me")).body;
  expect((await ask("DELETE", "/me", { name })).status).toBe(204);
  await stripe.deliver(site.server.url, stripe.pay(stripe.sessionOf(id)));
  await settled(id, "undeliverable");
  const { orders } = (await admin.browser.ask("GET", "/admin/orders?state=undeliverable")).body;
  expect(orders.find((one: { id: string }) => one.id === id)).toMatchObject({ buyer: null });
  expect((await refund(admin, id)).body).toEqual({ status: "refunded" });
  await settled(id, "refunded");
  expect((await admin.browser.ask("GET", `/admin/orders?id=${id}`)).body.orders).toMatchObject([
    { state: "refunded", refunded: EURO },
  ]);
});

test("an offer that an administrator ends is refused at once, and its order that was placed before keeps its price", async () => {
  const admin = await newAdmin();
  const item = "mantibucks-400";
  const { id } = (await order({ item })).body.order;
  expect((await setDates(admin, `item/${item}`, { until: inDays(-1) })).status).toBe(204);
  expect(await order({ item })).toMatchObject({ status: 409, body: { code: "offer_ended" } });
  const { items } = (await ask("GET", "/store?region=DE")).body;
  expect(items.some((one: { id: string }) => one.id === item)).toBe(false);
  stripe.pay(stripe.sessionOf(id));
  await settled(id, "fulfilled");
  const { entries } = (await admin.browser.ask("GET", "/admin/schedule")).body;
  expect(entries.find((one: { id: string }) => one.id === item)).toMatchObject({
    ...{ kind: "item", changed: true, planned: { from: null, until: null } },
  });
  expect((await reset(admin, `item/${item}`)).status).toBe(204);
  expect((await order({ item })).status).toBe(200);
  const [changed] = await site.db.adminAction.findMany({
    ...{ where: { actorId: admin.user.id }, orderBy: { createdAt: "asc" }, take: 1 },
  });
  expect(changed).toMatchObject({
    ...{ kind: "schedule_change", reason, before: { id: item, until: null }, after: { id: item } },
  });
});

test("a sale and a season begin and end when an administrator says", async () => {
  const admin = await newAdmin();
  const offer = async (item = "the-drowned-star") => {
    const { items } = (await ask("GET", "/store?region=DE")).body;
    return items.find(({ id }: { id: string }) => id === item);
  };
  const sale = "sale/drowned-star-november";
  await setDates(admin, sale, { from: inDays(1), until: inDays(2) });
  expect((await offer()).sale).toBeNull();
  await setDates(admin, sale, { from: inDays(-1), until: inDays(2) });
  expect((await offer()).sale).toMatchObject({ percent: 20 });
  await reset(admin, sale);

  onTestFinished(await runFirstSeason(site.db));
  const pass = loadBattlePass(loadContent(), loadCosmetics());
  const [first] = pass.seasons;
  await setDates(admin, `season/${first.id}`, { from: inDays(-60), until: inDays(-1) });
  expect((await ask("GET", "/me/battle-pass")).body.season).toBeNull();
  // Its pass is sold as long as it lasts, unless the offer has dates of its own.
  const passItem = `pass-${first.id}`;
  expect(await offer(passItem)).toBeUndefined();
  const own = inDays(3);
  await setDates(admin, `item/${passItem}`, { until: own });
  expect(await offer(passItem)).toMatchObject({ until: own });
  await reset(admin, `item/${passItem}`);
  await site.db.$transaction((tx) => addExperience(tx, pass, player.id, 100, Date.now()));
  expect(await site.db.battlePass.count({ where: { userId: player.id } })).toBe(0);
  const until = inDays(5);
  await setDates(admin, `season/${first.id}`, { from: inDays(-30), until });
  expect(await offer(passItem)).toMatchObject({ until });
  expect((await ask("GET", "/me/battle-pass")).body.season).toMatchObject({ id: first.id });
  await reset(admin, `season/${first.id}`);
});

test("dates that the catalog could not have are refused with a reason, and nothing changes", async () => {
  const admin = await newAdmin();
  const refused = async (path: string, dates: object) => {
    const { status, body } = await setDates(admin, path, dates);
    expect([path, status]).toEqual([path, 400]);
    return body.errors[0].message;
  };
  expect(await refused(`item/${PACK}`, { until: inDays(9) })).toContain(PACK);
  expect(await refused("item/mantibucks-400", { from: inDays(2), until: inDays(1) })).toContain("later than");
  expect(await refused("sale/drowned-star-november", { from: inDays(2) })).toContain("both dates");
  expect(await refused("season/first-frost", { from: inDays(-9), until: inDays(300) })).toContain(
    "seasons[1]",
  );
  expect((await setDates(admin, "item/nothing", {})).status).toBe(404);
  expect(await site.db.scheduleChange.count()).toBe(0);
  expect(await site.db.adminAction.count({ where: { actorId: admin.user.id } })).toBe(0);
});
