// What an account's export holds, and what deleting the account takes along, over HTTP.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Result } from "../../engine/index.ts";
import type { ActionLog } from "../../src/matches/action-log.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { deleteUser } from "../../src/users/profiles.ts";
import { newPlayer } from "../support/browser-session.ts";
import { newDeck, newGame, newUser } from "../support/factories.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite();

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
