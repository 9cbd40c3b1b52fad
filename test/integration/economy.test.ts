// The economy over HTTP: wallets, packs, crafting, and that nothing is given or taken twice.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { loadEconomy, MAX_COPIES } from "../../cards/economy.ts";
import { loadContent } from "../../cards/load.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import { packPrice } from "../../cards/store.ts";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { atOnce } from "../support/at-once.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { storeCatalog } from "../support/store.ts";

const SERVICE_KEY = "service-0123456789abcdef0123456789";
const content = loadContent();
const { crafting, tutorial, welcome } = loadEconomy(content);
const [PACK] = content.packs;
const PRICE = packPrice(storeCatalog, PACK.id);
const cardOf = (rarity: string) =>
  content.pool.cards.find((card) => card.rarity === rarity && card.kind === "mantimon")!;

let server: TestServer;
let database: Database;
let browser: BrowserSession;
let userId: string;
beforeAll(async () => {
  server = await startTestServer({ SERVICE_KEY });
  database = await openDatabase(server.config);
});
afterAll(async () => {
  expect((await auditEconomy(database.db)).findings).toEqual([]);
  await database.close();
  await server.close();
});
beforeEach(async () => {
  browser = new BrowserSession(server.url);
  ({ id: userId } = await browser.guest());
});

const grant = async (reward: Reward, id: string = randomUUID(), key = SERVICE_KEY) => {
  const service = new BrowserSession(server.url);
  service.token = key;
  return service.ask("PUT", `/grants/${id}/reward`, { userId, source: "gift", reward });
};
const buy = (quantity = 1, key: string = randomUUID(), item = PACK.id) =>
  browser.ask("POST", "/store/purchases", { item, quantity, key });
const craft = (card: string, key: string = randomUUID()) =>
  browser.ask("POST", `/me/cards/${card}/craft`, { key });
const wallet = async () => (await browser.ask("GET", "/me/wallet")).body;
const owned = async () => {
  const rows = await database.db.collection.findMany({ where: { userId } });
  return rows.reduce((sum, { quantity }) => sum + quantity, 0);
};

test("a new account has nothing; the starter comes with the welcome gift, once", async () => {
  expect(await wallet()).toEqual({ mantibucks: 0, dust: 0 });
  expect((await browser.ask("GET", "/me/packs")).body).toEqual({ packs: [], counts: {} });
  await atOnce(3, () => browser.ask("PUT", "/me/starter", { type: "fire" }));
  const { mantibucks, dust } = welcome;
  expect(await wallet()).toEqual({ mantibucks, dust });
  expect((await browser.ask("GET", "/me/packs")).body.counts).toEqual(welcome.packs);
  const { items, next } = (await browser.ask("GET", "/me/wallet/history")).body;
  expect(items).toMatchObject([
    { cause: "starter", currency: "dust", amount: dust, balance: dust },
    { cause: "starter", currency: "mantibucks", amount: mantibucks, balance: mantibucks },
  ]);
  expect(next).toBeNull();
});

test("the reward of the tutorial is given once, however often it is told that it is done", async () => {
  const answers = await atOnce(3, () => browser.ask("PUT", "/me/tutorial"));
  const granted = answers.map(({ body }) => body.granted).filter((reward) => reward !== null);
  expect(granted).toEqual([tutorial]);
  expect(await wallet()).toEqual({ mantibucks: tutorial.mantibucks, dust: 0 });
  expect((await browser.ask("GET", "/me/packs")).body.counts).toEqual(tutorial.packs);
});

test("the history of a wallet comes in pages, the latest first", async () => {
  for (let n = 1; n <= 5; n++) await grant({ mantibucks: n });
  await grant({ dust: 3 });
  const pages: { amount: number; balance: number; currency: string }[][] = [];
  let cursor = "";
  do {
    const { body } = await browser.ask("GET", `/me/wallet/history?limit=4${cursor}`);
    pages.push(body.items);
    cursor = body.next === null ? "" : `&cursor=${body.next}`;
  } while (cursor !== "");
  expect(pages.map((page) => page.length)).toEqual([4, 2]);
  expect(pages.flat().map(({ amount, balance, currency }) => [currency, amount, balance])).toEqual([
    ["dust", 3, 3],
    ["mantibucks", 5, 15],
    ["mantibucks", 4, 10],
    ["mantibucks", 3, 6],
    ["mantibucks", 2, 3],
    ["mantibucks", 1, 1],
  ]);
  const refused = await browser.ask("GET", "/me/wallet/history?cursor=abc");
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: "cursor" }] } });
});

test("a service's reward is granted once, by its id, and unknown packs and cards are named", async () => {
  const id = randomUUID();
  const answers = await atOnce(5, () => grant({ mantibucks: 10, cards: { "wld-001": 1 } }, id));
  expect(answers.filter(({ body }) => body.granted)).toHaveLength(1);
  expect(await grant({ mantibucks: 11 }, id)).toMatchObject({
    status: 409,
    body: { code: "grant_conflict" },
  });
  for (const own of [`tutorial:${userId}`, "daily:12345", "pass:1:free:1", "order:12345"])
    expect((await grant({ mantibucks: 10 }, own)).body.errors).toMatchObject([{ field: "id" }]);
  expect(await grant({ mantibucks: 10 }, id, "x")).toMatchObject({ status: 403 });
  const wrong = await grant({ packs: { nothing: 1 }, cards: { "zzz-001": 1 } });
  expect(wrong.status).toBe(400);
  expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
    "reward.packs.nothing",
    "reward.cards.zzz-001",
  ]);
  expect(await wallet()).toEqual({ mantibucks: 10, dust: 0 });
});

test("a service grants whatever a reward can give, cosmetics and battle passes too", async () => {
  const [cosmetic, season] = ["back-tidewater", "first-frost"];
  expect(await grant({ cosmetics: [cosmetic], battlePass: season, premiumDays: 2 })).toMatchObject({
    status: 200,
    body: { granted: true },
  });
  expect((await browser.ask("GET", "/me/cosmetics")).body.owned).toMatchObject([{ id: cosmetic }]);
  const where = { userId_season: { userId, season } };
  expect((await database.db.battlePass.findUniqueOrThrow({ where })).premiumAt).not.toBeNull();
  const wrong = await grant({ cosmetics: ["back-nothing"], battlePass: "no-season" });
  expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
    "reward.cosmetics[0]",
    "reward.battlePass",
  ]);
});

test("packs are bought with what there is, and a purchase sent again buys nothing more", async () => {
  await grant({ mantibucks: PRICE * 3 });
  const key = randomUUID();
  const [first, ...again] = await atOnce(5, () => buy(2, key));
  for (const answer of again) expect(answer).toMatchObject({ status: 200, body: first.body });
  expect(first.body.order).toMatchObject({ state: "fulfilled", amount: 2 * PRICE, currency: "mantibucks" });
  expect(first.body.wallet.mantibucks).toBe(PRICE);
  expect(await buy(1, key)).toMatchObject({ status: 409, body: { code: "grant_conflict" } });
  expect(await buy(2)).toMatchObject({ status: 409, body: { code: "insufficient_funds" } });
  expect(await buy(1, randomUUID(), "no-such-pack")).toMatchObject({ status: 404 });
  expect(await buy(0)).toMatchObject({ status: 400, body: { errors: [{ field: "quantity" }] } });
  expect((await browser.ask("GET", "/me/packs")).body.counts).toEqual({ [PACK.id]: 2 });
});

test("purchases in parallel never spend more than there is", async () => {
  await grant({ mantibucks: PRICE * 4 });
  const answers = await atOnce(12, () => buy());
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
  expect(await wallet()).toEqual({ mantibucks: 0, dust: 0 });
  expect((await browser.ask("GET", "/me/packs")).body.counts).toEqual({ [PACK.id]: 4 });
});

test("nobody buys more than the limit of unopened packs", async () => {
  for (let n = 0; n < 5; n++) await grant({ mantibucks: PRICE * 2, packs: { [PACK.id]: 99 } });
  expect((await buy(5)).status).toBe(200);
  expect(await buy(1)).toMatchObject({ status: 409, body: { code: "pack_limit" } });
  const { packs, counts } = (await browser.ask("GET", "/me/packs")).body;
  expect(packs).toHaveLength(100);
  expect(counts).toEqual({ [PACK.id]: 500 });
});

test("many unopened packs of one kind do not hide those of another", async () => {
  const [, other] = content.packs;
  for (let n = 0; n < 3; n++) await grant({ packs: { [PACK.id]: 99 } });
  await grant({ packs: { [other.id]: 2 } });
  const { packs, counts } = (await browser.ask("GET", "/me/packs")).body;
  expect(counts).toEqual({ [PACK.id]: 297, [other.id]: 2 });
  expect(packs).toHaveLength(102);
  expect(packs.at(-1)).toMatchObject({ pack: other.id, source: "gift", since: expect.any(String) });
});

test("fifty requests at once open one pack once: all show the same cards, which are owned once", async () => {
  await grant({ packs: { [PACK.id]: 1 } });
  const [{ id }] = (await browser.ask("GET", "/me/packs")).body.packs;
  const answers = await atOnce(50, () => browser.ask("POST", `/me/packs/${id}/open`));
  const [{ cards }] = answers.map(({ body }) => body);
  expect(cards).toHaveLength(PACK.slots.length);
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(body.cards).toEqual(cards);
  }
  expect(await owned()).toBe(PACK.slots.length);
  expect((await browser.ask("GET", "/me/packs")).body.packs).toEqual([]);
});

test("several packs are opened together or not at all, and nobody opens another's", async () => {
  await grant({ packs: { [PACK.id]: 3 } });
  const ids: string[] = (await browser.ask("GET", "/me/packs")).body.packs.map(
    ({ id }: { id: string }) => id,
  );
  const open = (packs: string[], by = browser) => by.ask("POST", "/me/packs/open", { packs });
  expect((await open([...ids, randomUUID()])).status).toBe(404);
  const thief = new BrowserSession(server.url);
  await thief.guest();
  expect((await open(ids, thief)).status).toBe(404);
  expect(await open([ids[0], ids[0]])).toMatchObject({
    status: 400,
    body: { errors: [{ field: "packs" }] },
  });
  expect(await open(ids)).toMatchObject({ status: 409, body: { code: "premium_required" } });
  expect(await owned()).toBe(0);
  await grant({ premiumDays: 1 });
  const opened = await open(ids);
  expect(opened.body.packs.map(({ id }: { id: string }) => id)).toEqual(ids);
  // What is open is shown without premium, too.
  await database.db.user.update({ where: { id: userId }, data: { premiumUntil: null } });
  expect((await open(ids)).body.packs).toEqual(opened.body.packs);
  expect(await owned()).toBe(3 * PACK.slots.length);
});

test("copies beyond those that a deck may have turn into dust", async () => {
  const full = Object.fromEntries(content.pool.cards.map(({ id }) => [id, MAX_COPIES]));
  await grant({ cards: full, packs: { [PACK.id]: 2 }, premiumDays: 1 });
  const before = await owned();
  const ids = (await browser.ask("GET", "/me/packs")).body.packs.map(({ id }: { id: string }) => id);
  const { body } = await browser.ask("POST", "/me/packs/open", { packs: ids });
  const cards: { rarity: keyof typeof crafting.duplicate; dust: number; isNew: boolean }[] =
    body.packs.flatMap((pack: { cards: unknown[] }) => pack.cards);
  for (const { rarity, dust, isNew } of cards) {
    expect(dust).toBe(crafting.duplicate[rarity]);
    expect(isNew).toBe(false);
  }
  expect(body.wallet.dust).toBe(cards.reduce((sum, { dust }) => sum + dust, 0));
  expect(await owned()).toBe(before);
});

test("the pity rule: the last slot of the tenth pack without a prime or secret card is one", async () => {
  await database.db.packPity.create({ data: { userId, pack: PACK.id, opened: PACK.pity - 1 } });
  await grant({ packs: { [PACK.id]: 1 } });
  const [{ id }] = (await browser.ask("GET", "/me/packs")).body.packs;
  const { cards } = (await browser.ask("POST", `/me/packs/${id}/open`)).body;
  expect(["prime", "secret"]).toContain(cards.at(-1).rarity);
  const pity = await database.db.packPity.findFirstOrThrow({ where: { userId } });
  expect(pity.opened).toBe(0);
});

test("a card is crafted for its price, once for a key, and never beyond the copies of a deck", async () => {
  const { id, rarity } = cardOf("rare");
  const price = crafting.price[rarity];
  expect(await craft(id)).toMatchObject({ status: 409, body: { code: "insufficient_funds" } });
  await grant({ dust: price * (MAX_COPIES + 1) });
  const key = randomUUID();
  const answers = await atOnce(5, () => craft(id, key));
  for (const { body } of answers) expect(body).toEqual(answers[0].body);
  expect(answers[0].body).toMatchObject({ card: id, owned: 1, wallet: { dust: price * MAX_COPIES } });
  expect(await craft(cardOf("prime").id, key)).toMatchObject({
    status: 409,
    body: { code: "grant_conflict" },
  });
  const more = await atOnce(MAX_COPIES + 2, () => craft(id));
  expect(more.filter(({ status }) => status === 200)).toHaveLength(MAX_COPIES - 1);
  expect(more.map(({ body }) => body.code)).toContain("copies_full");
  expect((await wallet()).dust).toBe(price);
  expect((await craft("zzz-001")).status).toBe(404);
  const energy = content.pool.cards.find((card) => card.kind === "energy" && card.basic)!;
  expect(await craft(energy.id)).toMatchObject({ status: 409, body: { code: "copies_full" } });
});

test("crafting in parallel never spends more dust than there is", async () => {
  const cards = content.pool.cards.filter((card) => card.rarity === "uncommon").slice(0, 10);
  await grant({ dust: crafting.price.uncommon * 4 });
  const answers = await atOnce(cards.length, (n) => craft(cards[n].id));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
  expect(await wallet()).toEqual({ mantibucks: 0, dust: 0 });
  expect(await owned()).toBe(4);
});

test("the packs' prices, odds and pity rule are public", async () => {
  const { body, headers } = await new BrowserSession(server.url).ask("GET", "/packs");
  expect(headers.get("Cache-Control")).toBe("public, max-age=300");
  expect(body.packs.map(({ id }: { id: string }) => id)).toEqual(content.packs.map(({ id }) => id));
  expect(body.crafting).toEqual(crafting);
  for (const { odds, pity, slots } of body.packs) {
    const mean = odds.reduce((sum: number, each: { mean: number }) => sum + each.mean, 0);
    expect(mean).toBeCloseTo(slots.length);
    expect(pity.odds.map(({ rarity }: { rarity: string }) => rarity)).toContain("secret");
  }
});

test("an account that is deleted takes its books along, whole", async () => {
  await grant({ mantibucks: 500, packs: { [PACK.id]: 1 } });
  await buy(1);
  await browser.ask("POST", "/me/daily/claim", { timeZone: "UTC" });
  const { body } = await browser.ask("GET", "/me/export");
  expect(body.daily).toMatchObject({ streak: 1 });
  expect(body.wallets).toHaveLength(await database.db.wallet.count({ where: { userId } }));
  expect(body.packs).toHaveLength(2);
  expect(body.transactions).toHaveLength(3);
  expect(body.postings).toHaveLength(await database.db.ledgerPosting.count({ where: { userId } }));
  const { name } = (await browser.ask("GET", "/me")).body;
  expect((await browser.ask("DELETE", "/me", { name })).status).toBe(204);
  const { db } = database;
  expect(await db.ledgerTransaction.count({ where: { userId } })).toBe(0);
  expect(await db.ledgerPosting.count({ where: { userId } })).toBe(0);
  expect(await db.boosterPack.count({ where: { userId } })).toBe(0);
  for (const path of ["/store/purchases", "/me/packs/open", "/me/daily/claim", "/me/cards/wld-001/craft"]) {
    const bodies: Record<string, unknown> = {
      "/store/purchases": { item: PACK.id, quantity: 1, key: randomUUID() },
      "/me/packs/open": { packs: [randomUUID()] },
      "/me/daily/claim": { timeZone: "UTC" },
    };
    const answer = await browser.ask("POST", path, bodies[path] ?? { key: randomUUID() });
    expect(answer).toMatchObject({ status: 401, body: { code: "token_invalid" } });
  }
});
