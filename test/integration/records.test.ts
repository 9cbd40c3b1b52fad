// Every model and relation, on both databases: defaults, what is refused, and what goes with what.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isTaken } from "../../src/db/errors.ts";
import type { User } from "../../src/db/generated/client.ts";
import type { Db } from "../../src/db/index.ts";
import { atOnce } from "../support/at-once.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newDeck, newGame, newUser, resetDatabase } from "../support/factories.ts";

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  let db: Db;
  let user: User;
  const begun = Date.now();
  beforeAll(async () => {
    database = await open();
    db = database.db;
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await resetDatabase(db);
    user = await newUser(db);
  });

  const taken = async (attempt: Promise<unknown>, constraint: string) => {
    const error = await attempt.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(isTaken(error, constraint), String(error)).toBe(true);
  };
  const refused = (attempt: Promise<unknown>, constraint: string) =>
    expect(attempt).rejects.toThrow(constraint);
  /** Nobody has this id. */
  const nobody = "00000000-0000-7000-8000-000000000000";
  const missing = (attempt: Promise<unknown>) => expect(attempt).rejects.toMatchObject({ code: "P2003" });

  describe("a user", () => {
    test("begins as a guest without premium", () => {
      expect(user).toMatchObject({ guest: true, premiumUntil: null, avatar: "ember" });
      expect(user.createdAt.getTime()).toBeGreaterThanOrEqual(begun);
    });

    test("has a name key that nobody else has", async () => {
      await newUser(db, { nameKey: "mira" });
      await taken(newUser(db, { nameKey: "mira" }), "User_nameKey_key");
    });

    test("has a name of limited length", () => refused(newUser(db, { name: "x".repeat(41) }), "too long"));

    test("takes along everything of their own, and leaves the opponents' history", async () => {
      const other = await newUser(db);
      await db.identity.create({ data: { provider: "google", providerId: "1", userId: user.id } });
      await db.session.create({ data: session(user.id) });
      await db.collection.create({ data: { userId: user.id, cardId: "a", source: "gift", quantity: 1 } });
      await db.grant.create({ data: { id: "g", userId: user.id, kind: "cards", detail: {} } });
      await newDeck(db, user.id);
      await db.campaignProgress.create({ data: { userId: user.id } });
      const first = await newGame(db, [user.id, other.id]);
      const second = await newGame(db, [other.id, user.id]);
      await db.user.delete({ where: { id: user.id } });
      const counts = await Promise.all([
        db.identity.count(),
        db.session.count(),
        db.collection.count(),
        db.grant.count(),
        db.deck.count(),
        db.campaignProgress.count(),
      ]);
      expect(counts).toEqual([0, 0, 0, 0, 0, 0]);
      const games = await db.gameHistory.findMany({ orderBy: { id: "asc" } });
      expect(games.map(({ id, user0Id, user1Id }) => [id, user0Id, user1Id])).toEqual([
        [first.id, null, other.id],
        [second.id, other.id, null],
      ]);
    });
  });

  const session = (userId: string) => ({
    userId,
    familyHash: new Uint8Array([1]),
    tokenHash: new Uint8Array([2]),
    device: "",
    expiresAt: new Date(),
  });

  describe("an identity", () => {
    const google = (userId: string, providerId: string) =>
      db.identity.create({ data: { provider: "google", providerId, userId } });

    test("belongs to one user, who has one of each provider", async () => {
      await google(user.id, "1");
      await taken(google(user.id, "2"), "Identity_userId_provider_key");
      await taken(google((await newUser(db)).id, "1"), "Identity_pkey");
      await db.identity.create({ data: { provider: "discord", providerId: "1", userId: user.id } });
    });

    test("has a user and a known provider", async () => {
      await missing(google(nobody, "1"));
      const steam = { provider: "steam" as "google", providerId: "1", userId: user.id };
      await expect(db.identity.create({ data: steam })).rejects.toThrow("Expected Provider");
    });
  });

  test("a session has a user, and bytes come back as they were", async () => {
    await missing(db.session.create({ data: session(nobody) }));
    const { id } = await db.session.create({ data: session(user.id) });
    const row = await db.session.findUniqueOrThrow({ where: { id }, include: { user: true } });
    expect([...row.tokenHash]).toEqual([2]);
    expect(row.user.id).toBe(user.id);
    expect(row).toMatchObject({ previousHash: null, salt: null });
  });

  describe("a collection", () => {
    const own = (quantity: number, source = "starter" as const) =>
      db.collection.create({ data: { userId: user.id, cardId: "wld-001", source, quantity } });

    test("counts each card once by source", async () => {
      await own(2);
      await taken(own(3), "Collection_pkey");
      await db.collection.create({
        data: { userId: user.id, cardId: "wld-001", source: "trade", quantity: 1 },
      });
      const { _sum } = await db.collection.aggregate({ _sum: { quantity: true } });
      expect(_sum.quantity).toBe(3);
    });

    test.each([0, -1])("holds no %i copies", (quantity) =>
      refused(own(quantity), "Collection_quantity_check"),
    );

    test.each(["starter", "booster", "campaign", "reward", "purchase", "trade", "gift"] as const)(
      "comes from a %s",
      async (source) => {
        const card = await db.collection.create({
          data: { userId: user.id, cardId: "c", source, quantity: 1 },
        });
        expect(card.source).toBe(source);
      },
    );

    test("has an owner", () =>
      missing(db.collection.create({ data: { userId: nobody, cardId: "c", source: "gift", quantity: 1 } })));
  });

  test("a grant is given once", async () => {
    const grant = (userId: string) =>
      db.grant.create({ data: { id: "order-1", userId, kind: "premium", detail: { days: 30 } } });
    expect((await grant(user.id)).detail).toEqual({ days: 30 });
    await taken(grant((await newUser(db)).id), "Grant_pkey");
    await missing(db.grant.create({ data: { id: "x", userId: nobody, kind: "cards", detail: {} } }));
  });

  test("a deck begins empty, and notes its changes", async () => {
    const deck = await newDeck(db, user.id);
    expect(deck).toMatchObject({
      cards: {},
      energy: {},
      rules: "house",
      starter: false,
    });
    const cards = { "wld-001": 2 };
    const changed = await db.deck.update({ where: { id: deck.id }, data: { cards } });
    expect(changed).toMatchObject({ cards });
    expect(changed.updatedAt.getTime()).toBeGreaterThanOrEqual(deck.updatedAt.getTime());
    await missing(newDeck(db, nobody));
  });

  test("a user has one campaign", async () => {
    const start = () => db.campaignProgress.create({ data: { userId: user.id } });
    expect(await start()).toMatchObject({ medals: [], beaten: {} });
    await taken(start(), "CampaignProgress_pkey");
    await missing(db.campaignProgress.create({ data: { userId: nobody } }));
    const { campaign } = await db.user.findUniqueOrThrow({
      where: { id: user.id },
      include: { campaign: true },
    });
    expect(campaign?.userId).toBe(user.id);
  });

  describe("a live match", () => {
    const live = (data = {}) =>
      db.activeGame.create({
        data: { id: "room", type: "ranked", poolVersion: "1", header: { seed: "x" }, ...data },
      });

    test("begins with no action, and takes its actions along", async () => {
      expect(await live()).toMatchObject({ sequence: 0, turn: 0, header: { seed: "x" } });
      await db.activeGameAction.create({ data: { gameId: "room", sequence: 0, entry: {} } });
      await taken(
        db.activeGameAction.create({ data: { gameId: "room", sequence: 0, entry: {} } }),
        "ActiveGameAction_pkey",
      );
      await db.activeGame.delete({ where: { id: "room" } });
      expect(await db.activeGameAction.count()).toBe(0);
    });

    test("has an id of its own, and counts from 0", async () => {
      await live();
      await taken(live(), "ActiveGame_pkey");
      await refused(live({ id: "b", sequence: -1 }), "ActiveGame_counts_check");
      await missing(db.activeGameAction.create({ data: { gameId: "none", sequence: 0, entry: {} } }));
    });

    test.each(["campaign", "casual", "ranked", "private", "tournament"] as const)("is %s", async (type) => {
      expect((await live({ type })).type).toBe(type);
    });
  });

  describe("a finished match", () => {
    test("is recorded once", async () => {
      const { matchId } = await newGame(db, [user.id, null]);
      await taken(newGame(db, [user.id, null], { matchId }), "GameHistory_matchId_key");
    });

    test("is won by seat 0, seat 1 or nobody, between two who differ", async () => {
      for (const winnerSeat of [0, 1, null]) await newGame(db, [user.id, null], { winnerSeat });
      await refused(newGame(db, [user.id, null], { winnerSeat: 2 }), "GameHistory_winnerSeat_check");
      await refused(newGame(db, [user.id, user.id]), "GameHistory_players_check");
      await refused(newGame(db, [user.id, null], { turns: -1 }), "GameHistory_counts_check");
      await missing(newGame(db, [nobody, null]));
    });

    test.each([
      "points",
      "prizes",
      "last_knocked_out",
      "deck_out",
      "concede",
      "timeout",
      "abandoned",
      "turn_limit",
      "effect",
      "agreed_draw",
    ] as const)("ends by %s", async (endReason) => {
      expect((await newGame(db, [user.id, null], { endReason })).endReason).toBe(endReason);
    });
  });

  test("a transaction that fails leaves nothing", async () => {
    const attempt = db.$transaction(async (tx) => {
      await tx.deck.create({ data: { userId: user.id, name: "Lost" } });
      await tx.deck.create({ data: { userId: nobody, name: "Nobody's" } });
    });
    await missing(attempt);
    expect(await db.deck.count()).toBe(0);
  });

  test("writers at the same row wait for one another", async () => {
    const key = { userId: user.id, cardId: "c", source: "gift" } as const;
    await db.collection.create({ data: { ...key, quantity: 1 } });
    const add = () =>
      db.collection.update({
        where: { userId_cardId_source: key },
        data: { quantity: { increment: 1 } },
      });
    await atOnce(20, add);
    expect((await db.collection.findFirstOrThrow()).quantity).toBe(21);
  });

  test("a reset leaves nothing but the migrations", async () => {
    await newGame(db, [user.id, null], { matchId: randomUUID() });
    await resetDatabase(db);
    expect([await db.user.count(), await db.gameHistory.count()]).toEqual([0, 0]);
    const [{ count }] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "_prisma_migrations"`;
    expect(count).toBeGreaterThan(0);
  });
});
