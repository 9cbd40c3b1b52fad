// Profiles, public profiles, the history in pages, exports, deletion and premium, over HTTP.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Result, randomFrom } from "../../engine/index.ts";
import type { ActionLog } from "../../src/matches/action-log.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { nameKey } from "../../src/users/name-key.ts";
import { deleteUser } from "../../src/users/profiles.ts";
import { type Answer, BrowserSession, newPlayer } from "../support/browser-session.ts";
import { newDeck, newGame, newUser } from "../support/factories.ts";
import { gameName } from "../support/fuzz.ts";
import { someoneWaits } from "../support/someone-waits.ts";
import { openTestSite } from "../support/test-site.ts";

const SERVICE_KEY = "service-0123456789abcdef0123456789";

const site = openTestSite({ SERVICE_KEY });

const random = randomFrom(gameName("names"));
/** A name of letters alone that nobody has: digits would look like letters. */
const unique = () => `Zed${Array.from({ length: 16 }, letter).join("")}`;
const letter = () => "bcdfghjkmpqrtwxz"[Math.floor(random() * 16)];

describe("a profile", () => {
  test("of a guest is complete", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    expect((await browser.ask("GET", "/me")).body).toEqual({
      ...user,
      avatar: "ember",
      guest: true,
      premium: false,
      premiumUntil: null,
      mute: null,
      role: "player",
      decks: 5,
      createdAt: expect.any(String),
    });
  });

  test("gets a new name and avatar, which the next token says", async () => {
    const { browser } = await newPlayer(site.server.url);
    const name = unique();
    const changed = await browser.ask("PATCH", "/me", { name, avatar: "tide" });
    expect(changed).toMatchObject({ status: 200, body: { name, avatar: "tide" } });
    expect((await browser.ask("POST", "/auth/refresh")).body.user.name).toBe(name);
  });

  test("has a name that no other looks like", async () => {
    const [ana, ben] = [await newPlayer(site.server.url), await newPlayer(site.server.url)];
    const name = unique();
    await ana.browser.ask("PATCH", "/me", { name });
    for (const like of [name, name.toLowerCase(), name.replace("Zed", "Z3d"), name.replace("e", "é")]) {
      const refused = await ben.browser.ask("PATCH", "/me", { name: like });
      expect(refused, like).toMatchObject({ status: 409, body: { code: "name_taken" } });
    }
    expect((await ana.browser.ask("PATCH", "/me", { name: name.toUpperCase() })).status).toBe(200);
  });

  test("of two who want a name at once, one gets it", async () => {
    const players = await Promise.all([
      newPlayer(site.server.url),
      newPlayer(site.server.url),
      newPlayer(site.server.url),
      newPlayer(site.server.url),
    ]);
    const name = unique();
    const answers = await Promise.all(players.map(({ browser }) => browser.ask("PATCH", "/me", { name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test("does not get a name at the moment in which it is taken from another account", async () => {
    const [ana, ben] = [await newPlayer(site.server.url), await newPlayer(site.server.url)];
    const key = nameKey(ana.user.name);
    let asked: Promise<Answer> | undefined;
    // As src/admin/rename.ts does it.
    await site.db.$transaction(async (tx) => {
      const name = unique();
      await tx.user.update({ where: { id: ana.user.id }, data: { name, nameKey: nameKey(name) } });
      await tx.forbiddenName.create({ data: { nameKey: key } });
      asked = ben.browser.ask("PATCH", "/me", { name: ana.user.name });
      await someoneWaits(tx);
    });
    expect(await asked).toMatchObject({ status: 409, body: { code: "name_taken" } });
  });

  test.each([
    [{}, "a name, an avatar or both"],
    [{ avatar: "dog" }, "one of ember"],
    [{ name: "<script>" }, "letters and digits, with single spaces"],
    [{ name: 7 }, "2 to 26 characters"],
    [{ name: "Ａｄｍｉｎ" }, "does not speak for the game"],
    [{ name: "sparring partner" }, "does not speak for the game"],
    [{ name: "Admin" }, "does not speak for the game"],
    [{ premiumUntil: "2099-01-01T00:00:00Z" }, "Unrecognized key"],
    [{ id: "x" }, "Unrecognized key"],
  ])("is not changed by %o", async (change, message) => {
    const { browser } = await newPlayer(site.server.url);
    const before = (await browser.ask("GET", "/me")).body;
    const refused = await browser.ask("PATCH", "/me", change);
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    expect(refused.body.errors[0].message).toContain(message);
    expect((await browser.ask("GET", "/me")).body).toEqual(before);
  });
});

describe("what others see", () => {
  test("is found by the name, however it is written, and counts matches", async () => {
    const { browser } = await newPlayer(site.server.url);
    const user = await newUser(site.db, { name: "Ann-Marie", nameKey: "annmarie" });
    for (const winnerSeat of [0, 1, 1, null]) await newGame(site.db, [null, user.id], { winnerSeat });
    await newGame(site.db, [user.id, null], { winnerSeat: 0 });
    const seen = await browser.ask("GET", "/users/ANN%20MARIE");
    expect(seen.body).toEqual({
      id: user.id,
      name: "Ann-Marie",
      avatar: "ember",
      premium: false,
      createdAt: user.createdAt.toISOString(),
      statistics: { played: 5, won: 3, drawn: 1 },
    });
  });

  test.each(["nobody-at-all", "%00", "%F0%9F%90%89", '\'; DROP TABLE "User"; --'])(
    "of %s is nothing",
    async (name) => {
      const { browser } = await newPlayer(site.server.url);
      expect(await browser.ask("GET", `/users/${name}`)).toMatchObject({ status: 404 });
    },
  );
});

describe("the history", () => {
  test("comes in pages without gaps, while more is added and though times are equal", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    const opponent = await newUser(site.db);
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 4)));
    const ids: string[] = [];
    for (let n = 0; n < 25; n++) {
      const seats: [string, string] = n % 2 === 0 ? [user.id, opponent.id] : [opponent.id, user.id];
      const { id } = await newGame(site.db, seats, { finishedAt: day(n) });
      ids.push(id);
    }
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = cursor && `&cursor=${cursor}`;
      const { body } = await browser.ask("GET", `/me/matches?limit=7${query}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
      await newGame(site.db, [user.id, null], { finishedAt: new Date("2027-01-01") });
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  test("tells the own result and the opponent", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    await newGame(site.db, [null, user.id], { winnerSeat: 0, name0: "Sparring Partner" });
    const { items, next } = (await browser.ask("GET", "/me/matches")).body;
    expect(next).toBeNull();
    expect(items).toEqual([
      expect.objectContaining({
        result: "lost",
        opponent: { kind: "bot", id: null, name: "Sparring Partner" },
        turns: 12,
      }),
    ]);
    expect(items[0]).not.toHaveProperty("replay");
  });

  test.each([
    "limit=0",
    "limit=51",
    "limit=x",
    "limit=1.5",
    "limit=",
    "cursor=x",
    "cursor=W10",
    "cursor=%00",
    "cursor=a&cursor=b",
  ])("refuses %s", async (query) => {
    const { browser } = await newPlayer(site.server.url);
    const refused = await browser.ask("GET", `/me/matches?${query}`);
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    expect(refused.body.errors[0].field).toBe(query.split("=")[0]);
  });
});

test("an export holds all that is stored, and no hash", async () => {
  const { browser, user } = await newPlayer(site.server.url);
  const deck = await newDeck(site.db, user.id);
  const game = await newGame(site.db, [user.id, null]);
  const own = { userId: user.id, cardId: "wld-001", source: "gift", quantity: 2 } as const;
  await site.db.collection.create({ data: own });
  const giver = await newUser(site.db);
  const table = { base: "house", rules: {}, deck: "long-swell", expiresAt: new Date() };
  await site.db.invitation.createMany({
    data: [
      {
        ...table,
        hostId: giver.id,
        guestId: user.id,
        matchId: randomUUID(),
        code: "EXPORTGUEST",
        createdAt: new Date(0),
      },
      { ...table, hostId: user.id, matchId: randomUUID(), code: "EXPORTHOST", createdAt: new Date(1) },
    ],
  });
  const bought = { item: "packs", name: "Three packs", quantity: 3, reward: {}, currency: "EUR" };
  const paid = { unitPrice: 1, amount: 3, checkoutUrl: "https://checkout.example" };
  await site.db.order.create({
    data: { ...bought, ...paid, key: "x", gift: true, userId: giver.id, recipientId: user.id },
  });
  const { body } = await browser.ask("GET", "/me/export");
  expect(body).toMatchObject({
    user: { id: user.id, name: user.name },
    sessions: [{ device: "Test Browser" }],
    collection: [own],
    decks: [{ id: deck.id }],
    matches: [{ id: game.id }],
    identities: [],
    grants: [],
    campaign: null,
    campaignBattle: null,
    campaignResults: [],
  });
  expect(JSON.stringify(body)).not.toMatch(/hash|salt/i);
  expect(body).toMatchObject({
    invitations: [{ hostId: user.id }, { guestId: user.id }],
    gifts: [{ name: "Three packs", userId: giver.id }],
  });
  expect(JSON.stringify(body.gifts)).not.toContain("checkout");
});

/** Where the export has the rows that name a user, by model and column. */
const EXPORTED: Record<string, string> = {
  "Identity.userId": "identities",
  "RecoveryKey.userId": "recoveryKey",
  "Session.userId": "sessions",
  "Collection.userId": "collection",
  "Grant.userId": "grants",
  "Wallet.userId": "wallets",
  "LedgerTransaction.userId": "transactions",
  "LedgerPosting.userId": "postings",
  "BoosterPack.userId": "packs",
  "PackPity.userId": "pity",
  "DailyReward.userId": "daily",
  "OwnedCosmetic.userId": "cosmetics",
  "Wardrobe.userId": "wardrobe",
  "BattlePass.userId": "battlePasses",
  "Deck.userId": "decks",
  "CampaignProgress.userId": "campaign",
  "CampaignBattle.userId": "campaignBattle",
  "CampaignResult.userId": "campaignResults",
  "RuleSet.userId": "ruleSets",
  "Invitation.hostId": "invitations",
  "Invitation.guestId": "invitations",
  "GameHistory.user0Id": "matches",
  "GameHistory.user1Id": "matches",
  "Rating.userId": "ratings",
  "RatingChange.userId": "ratingChanges",
  "Performance.userId": "performances",
  "SocialSettings.userId": "social",
  "Friendship.lowId": "social",
  "Friendship.highId": "social",
  "Block.userId": "blocks",
  "Quest.userId": "quests",
  "Sanction.userId": "sanctions",
  "Report.reporterId": "reports",
  "Order.userId": "orders",
  "Order.recipientId": "gifts",
  "SpendingSettings.userId": "spending",
};
/** What others have said of the user. */
const NOT_EXPORTED = ["Block.blockedId", "Report.reportedId"];

test("the export has a place for whatever the schema stores of a user", async () => {
  const schema = readFileSync(new URL("../../prisma/schema.prisma", import.meta.url), "utf8");
  const columns = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].flatMap(([, model, fields]) => {
    const relations = [...fields.matchAll(/ User\?? +@relation\(.*fields: \[(\w+)\]/g)].map(
      ([, column]) => column,
    );
    const named = /^ +userId /m.test(fields) ? ["userId"] : [];
    return [...new Set([...relations, ...named])].map((column) => `${model}.${column}`);
  });
  expect(columns.sort()).toEqual([...Object.keys(EXPORTED), ...NOT_EXPORTED].sort());
  const { browser } = await newPlayer(site.server.url);
  const { body } = await browser.ask("GET", "/me/export");
  expect(Object.keys(body).sort()).toEqual([...new Set(["user", ...Object.values(EXPORTED)])].sort());
});

describe("deleting", () => {
  test("takes all that is stored along; the opponent keeps the match without the name", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    const ben = await newPlayer(site.server.url);
    const game = await newGame(site.db, [user.id, ben.user.id], { name0: user.name });
    await newDeck(site.db, user.id);
    expect((await browser.ask("DELETE", "/me", { name: user.name })).status).toBe(204);
    const left = await site.db.gameHistory.findUniqueOrThrow({ where: { id: game.id } });
    expect(left).toMatchObject({ user0Id: null, name0: "A former player", user1Id: ben.user.id });
    expect(left.replay).toMatchObject({
      header: {
        players: [{ kind: "deleted", userId: null, name: "A former player" }, { userId: ben.user.id }],
      },
    });
    expect(JSON.stringify(left)).not.toContain(user.id);
    const [match] = (await ben.browser.ask("GET", "/me/matches")).body.items;
    expect(match).toMatchObject({
      opponent: { kind: "deleted", id: null, name: "A former player" },
      result: "lost",
    });
    expect(await site.db.deck.count({ where: { userId: user.id } })).toBe(0);
    expect((await browser.ask("POST", "/auth/refresh")).body.code).toBe("session_ended");
    for (const path of ["/me", "/me/export"]) {
      expect((await browser.ask("GET", path)).body.code).toBe("token_invalid");
    }
    expect((await browser.ask("PATCH", "/me", { avatar: "tide" })).body.code).toBe("token_invalid");
  });

  test("goes on where it was cut off: the names of a long history are replaced a part at a time", async () => {
    const ana = await newUser(site.db);
    await newGame(site.db, [ana.id, null], { name0: ana.name });
    await newGame(site.db, [null, ana.id], { name1: ana.name });
    const refuse = [
      `CREATE FUNCTION "refuse_delete"() RETURNS trigger AS $$ BEGIN RAISE 'refused'; END $$ LANGUAGE plpgsql`,
      `CREATE TRIGGER "refused" BEFORE DELETE ON "User" FOR EACH ROW EXECUTE FUNCTION "refuse_delete"()`,
    ];
    for (const sql of refuse) await site.db.$executeRawUnsafe(sql);
    await expect(deleteUser(site.db, ana.id)).rejects.toThrow("refused");
    await site.db.$executeRawUnsafe(`DROP FUNCTION "refuse_delete" CASCADE`);
    const name = "A former player";
    const renamed = {
      OR: [
        { user0Id: ana.id, name0: name },
        { user1Id: ana.id, name1: name },
      ],
    };
    expect(await site.db.gameHistory.count({ where: renamed })).toBe(2);
    await deleteUser(site.db, ana.id);
    expect(await site.db.user.count({ where: { id: ana.id } })).toBe(0);
  });

  test("during a match leaves no name in what is recorded of it", async () => {
    const [ana, ben] = [await newPlayer(site.server.url), await newPlayer(site.server.url)];
    const players = [ana, ben].map(({ user }) => ({ userId: user.id, name: user.name, deck: {} }));
    const header = {
      id: crypto.randomUUID(),
      type: "casual",
      rules: { name: "house" },
      players,
      audience: { public: false, delay: 0 },
      startedAt: 0,
    };
    await ana.browser.ask("DELETE", "/me", { name: ana.user.name });
    const log = { header, entries: [] } as unknown as ActionLog;
    await recordMatch(site.db, { log, result: { winner: 1, reason: "abandoned" } as Result, turns: 3 });
    const row = await site.db.gameHistory.findUniqueOrThrow({ where: { matchId: header.id } });
    expect(row).toMatchObject({ user0Id: null, name0: "A former player", user1Id: ben.user.id });
    expect(JSON.stringify(row)).not.toContain(ana.user.name);
    expect(JSON.stringify(row)).not.toContain(ana.user.id);
  });

  test("needs the name", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    expect((await browser.ask("DELETE", "/me", { name: "Somebody" })).status).toBe(400);
    expect((await browser.ask("GET", "/me")).body.id).toBe(user.id);
  });
});

describe("premium over HTTP", () => {
  const grant = async (id: string, body: unknown, key = SERVICE_KEY) => {
    const service = new BrowserSession(site.server.url);
    service.token = key;
    return service.ask("PUT", `/grants/${id}`, body);
  };

  test("is granted by a service, once an id, and shows in the profile", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    const id = `shop:${user.id}`;
    const first = await grant(id, { userId: user.id, premiumDays: 30 });
    expect(first.status).toBe(200);
    expect((await grant(id, { userId: user.id, premiumDays: 30 })).body).toEqual(first.body);
    expect((await grant(id, { userId: user.id, premiumDays: 60 })).body.code).toBe("grant_conflict");
    expect((await browser.ask("GET", "/me")).body).toMatchObject({
      premium: true,
      decks: null,
      ...first.body,
    });
  });

  test("is not granted by anybody else, nor to nobody", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    const body = { userId: user.id, premiumDays: 30 };
    for (const key of ["", "x", browser.token!, SERVICE_KEY.toUpperCase()]) {
      expect((await grant(`shop:${user.id}`, body, key)).status).toBe(403);
    }
    const nobody = { userId: "00000000-0000-7000-8000-000000000000", premiumDays: 30 };
    expect((await grant("shop:nobody", nobody)).status).toBe(404);
    expect((await browser.ask("GET", "/me")).body.premium).toBe(false);
  });
});
