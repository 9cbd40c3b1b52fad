// The ledger and grants of rewards, on both databases: once each, all or nothing, always balanced.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadEconomy } from "../../cards/economy.ts";
import { loadContent } from "../../cards/load.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import { packPrice } from "../../cards/store.ts";
import { createCatalog } from "../../src/collections/catalog.ts";
import { ownedBy } from "../../src/collections/owned.ts";
import { DAY_MS } from "../../src/day.ts";
import type { User } from "../../src/db/generated/client.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { createBoosters } from "../../src/economy/boosters.ts";
import { craftCard } from "../../src/economy/crafting.ts";
import { claimDaily, dailyOf } from "../../src/economy/daily.ts";
import { ownedOf } from "../../src/economy/extras.ts";
import { type Change, post } from "../../src/economy/ledger.ts";
import { openPacks } from "../../src/economy/packs.ts";
import { revokeReward } from "../../src/economy/revoke.ts";
import { type Gift, grantReward } from "../../src/economy/reward.ts";
import type { EconomyServices } from "../../src/economy/services.ts";
import { buyForMantibucks } from "../../src/store/purchase.ts";
import { withUserLock } from "../../src/users/lock.ts";
import { atOnce, settledAtOnce } from "../support/at-once.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newUser } from "../support/factories.ts";
import { gameName } from "../support/fuzz.ts";
import { manualClock } from "../support/manual-time.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { storeCatalog, storeServices } from "../support/store.ts";

const REWARD: Reward = {
  mantibucks: 50,
  dust: 5,
  packs: { "tales-of-the-wold": 2 },
  cards: { "wld-001": 3, "wld-002": 1 },
};

const content = loadContent();
const catalog = createCatalog(content.pool, content.sets);
const economy = loadEconomy(content);
const [pack] = content.packs;
const common = content.pool.cards.find(({ rarity }) => rarity === "common")!;

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  let user: User;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    user = await newUser(database.db);
  });

  const give = (gift: Partial<Gift> = {}) =>
    database.db.$transaction((tx) =>
      grantReward(tx, {
        userId: user.id,
        key: `test:${user.id}`,
        cause: "test",
        source: "reward",
        reward: REWARD,
        ...gift,
      }),
    );
  const spend = (id: string, ...changes: Change[]) =>
    withUserLock(database.db, user.id, "not_found", (tx) =>
      post(tx, user.id, [{ id: `${id}:${user.id}`, cause: "test", changes }]),
    );
  const balances = async () => {
    const rows = await database.db.wallet.findMany({ where: { userId: user.id } });
    return Object.fromEntries(rows.map(({ currency, balance }) => [currency, balance]));
  };

  test("a reward is granted once, however often and at the same time it is asked for", async () => {
    const granted = await atOnce(10, () => give());
    expect(granted.filter(Boolean)).toHaveLength(1);
    expect(await balances()).toEqual({ mantibucks: 50, dust: 5 });
    expect(await database.db.boosterPack.count({ where: { userId: user.id } })).toBe(2);
    const owned = await ownedBy(database.db, user.id);
    expect(owned.get("wld-001")).toEqual({ quantity: 3, sources: { reward: 3 } });
    expect(owned.get("wld-002")?.quantity).toBe(1);
  });

  test("a key that another user's grant has is refused", async () => {
    await give();
    const other = await newUser(database.db);
    await expect(give({ userId: other.id })).rejects.toMatchObject({ code: "grant_conflict" });
  });

  test("a user who does not exist any more is granted nothing, without an error", async () => {
    await database.db.user.delete({ where: { id: user.id } });
    expect(await give()).toBe(null);
    expect(await database.db.grant.count({ where: { id: `test:${user.id}` } })).toBe(0);
  });

  test("if the transaction fails, nothing of the reward stays, and it can be granted again", async () => {
    const failing = database.db.$transaction(async (tx) => {
      await grantReward(tx, {
        userId: user.id,
        key: `test:${user.id}`,
        cause: "test",
        source: "reward",
        reward: REWARD,
      });
      throw new Error("the rest failed");
    });
    await expect(failing).rejects.toThrow("the rest failed");
    expect(await balances()).toEqual({});
    expect(await give()).toMatchObject({ alreadyOwned: [] });
    expect(await balances()).toEqual({ mantibucks: 50, dust: 5 });
  });

  test("parallel spending never takes more than there is", async () => {
    await give({ reward: { mantibucks: 100 } });
    const results = await settledAtOnce(20, (n) =>
      spend(`spend-${n}`, { currency: "mantibucks", amount: -30, account: "store" }),
    );
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(17);
    for (const error of refused) expect(error).toMatchObject({ code: "insufficient_funds" });
    expect(await balances()).toEqual({ mantibucks: 10 });
    const postings = await database.db.ledgerPosting.findMany({
      where: { userId: user.id },
      orderBy: { number: "asc" },
    });
    expect(postings.map(({ amount, balance }) => [amount, balance])).toEqual([
      [100, 100],
      [-30, 70],
      [-30, 40],
      [-30, 10],
    ]);
  });

  test("the database refuses postings that do not sum to zero, changes of them, and a balance below zero", async () => {
    const { db } = database;
    const id = `odd:${user.id}`;
    const odd = db.$transaction(async (tx) => {
      await tx.ledgerTransaction.create({ data: { id, userId: user.id, cause: "test" } });
      const side = { transactionId: id, currency: "dust" } as const;
      await tx.ledgerPosting.createMany({
        data: [
          { ...side, account: "wallet", userId: user.id, amount: 5, balance: 5 },
          { ...side, account: "rewards", amount: -4 },
        ],
      });
    });
    await expect(odd).rejects.toThrow(/do not sum to zero/);
    await give();
    const changed = db.ledgerPosting.updateMany({ where: { userId: user.id }, data: { amount: 9 } });
    await expect(changed).rejects.toThrow(/postings cannot be changed/);
    const below = db.wallet.updateMany({ where: { userId: user.id }, data: { balance: -1 } });
    await expect(below).rejects.toThrow(/Wallet_balance_check/);
  });

  describe("cosmetics, premium and the premium track", () => {
    const EXTRAS: Reward = { cosmetics: ["back-a", "back-b"], premiumDays: 30, battlePass: "first" };
    const key = (name: string) => `${name}:${user.id}`;
    const revoke = (name: string) =>
      database.db.$transaction((tx) => revokeReward(tx, { userId: user.id, key: key(name) }));
    const daysLeft = async () => {
      const { premiumUntil } = await database.db.user.findUniqueOrThrow({ where: { id: user.id } });
      return premiumUntil && Math.round((premiumUntil.getTime() - Date.now()) / DAY_MS);
    };
    const owned = async () => {
      const rows = await database.db.ownedCosmetic.findMany({ where: { userId: user.id } });
      return rows.map(({ cosmeticId }) => cosmeticId).sort();
    };

    test("they are given once, and what is owned already is reported", async () => {
      await Promise.all([give({ reward: EXTRAS }), give({ reward: EXTRAS })]);
      expect([await owned(), await daysLeft()]).toEqual([["back-a", "back-b"], 30]);
      const reward = { cosmetics: ["back-b", "back-c"], premiumDays: 10, battlePass: "first" };
      expect(await give({ key: key("more"), reward })).toMatchObject({ alreadyOwned: ["back-b", "first"] });
      expect([await owned(), await daysLeft()]).toEqual([["back-a", "back-b", "back-c"], 40]);
      const asked = { cosmetics: ["back-c", "back-z"], battlePass: "first" };
      const had = await database.db.$transaction((tx) => ownedOf(tx, user.id, asked));
      expect(had).toEqual(["back-c", "first"]);
    });

    test("taking back takes what is left, once, and never makes a balance negative", async () => {
      await give({ key: key("gift"), reward: { ...REWARD, ...EXTRAS } });
      await give({ key: key("other"), reward: { cosmetics: ["back-a", "back-d"], premiumDays: 5 } });
      await spend("spent", { currency: "mantibucks", amount: -30, account: "store" });
      const first = await database.db.boosterPack.findFirstOrThrow({ where: { userId: user.id } });
      await database.db.boosterPack.update({
        where: { id: first.id },
        data: { openedAt: new Date(), contents: [{ dust: 1 }] },
      });
      const revocation = {
        taken: { ...EXTRAS, mantibucks: 20, dust: 5, packs: { "tales-of-the-wold": 1 } },
        kept: { mantibucks: 30, packs: { "tales-of-the-wold": 1 }, cards: REWARD.cards },
      };
      const revoked = await Promise.all([revoke("gift"), revoke("gift")]);
      expect(revoked).toEqual([revocation, revocation]);
      expect(await balances()).toEqual({ mantibucks: 0, dust: 0 });
      expect([await owned(), await daysLeft()]).toEqual([["back-d"], 5]);
      expect(await database.db.battlePass.findMany({ where: { userId: user.id } })).toMatchObject([
        { premiumAt: null },
      ]);
      expect(await give({ key: key("gift"), reward: { ...REWARD, ...EXTRAS } })).toBe(null);
      const { findings } = await auditEconomy(database.db);
      expect(findings.filter(({ userId }) => userId === user.id)).toEqual([]);
    });

    test("premium that has passed is not taken back", async () => {
      await give({ key: key("month"), reward: { premiumDays: 30 } });
      const premiumUntil = new Date(Date.now() + 12 * DAY_MS);
      await database.db.user.update({ where: { id: user.id }, data: { premiumUntil } });
      expect(await revoke("month")).toEqual({ taken: { premiumDays: 12 }, kept: { premiumDays: 18 } });
      await expect(revoke("unknown")).rejects.toMatchObject({ code: "not_found" });
    });
  });

  describe("packs, crafting and the daily reward", () => {
    const time = manualClock(Date.parse("2026-06-01T12:00:00Z"));
    const services = (): EconomyServices => ({
      db: database.db,
      catalog,
      economy,
      boosters: createBoosters(content.packs, content.sets, seededChance(gameName("economy"))),
      now: time.now,
    });
    const parallel = async <T>(count: number, make: (n: number) => Promise<T>) => {
      const results = await settledAtOnce(count, make);
      return {
        done: results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])),
        refused: results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : [])),
      };
    };

    test("fifty at once open one pack once, and what is in it is stored", async () => {
      await give({ reward: { packs: { [pack.id]: 1 } } });
      const [{ id }] = await database.db.boosterPack.findMany({ where: { userId: user.id } });
      const { done } = await parallel(50, () => openPacks(services(), user.id, [id]));
      expect(done).toHaveLength(50);
      const stored = await database.db.boosterPack.findUniqueOrThrow({ where: { id } });
      for (const { packs } of done) expect(packs).toEqual([{ id, pack: pack.id, cards: stored.contents }]);
      const owned = [...(await ownedBy(database.db, user.id)).values()];
      expect(owned.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(pack.slots.length);
    });

    test("parallel purchases and crafting are refused once nothing is left", async () => {
      const { price } = economy.crafting;
      const key = (n: number) => `parallel-${n}`;
      await give({ reward: { mantibucks: 3 * packPrice(storeCatalog, pack.id), dust: 2 * price.common } });
      const bought = await parallel(8, (n) =>
        buyForMantibucks(storeServices(database.db), {
          userId: user.id,
          item: pack.id,
          quantity: 1,
          key: key(n),
        }),
      );
      expect(bought.done).toHaveLength(3);
      const crafted = await parallel(8, (n) => craftCard(services(), user.id, common.id, key(n)));
      expect(crafted.done).toHaveLength(2);
      expect(new Set([...bought.refused, ...crafted.refused])).toEqual(new Set(["insufficient_funds"]));
    });

    test("the daily reward is claimed once a day, however many ask, and whatever the clock is set to", async () => {
      const claim = () => claimDaily(services(), user.id, "Europe/Berlin");
      const { done, refused } = await parallel(8, claim);
      expect(done).toMatchObject([{ streak: 1 }]);
      expect(new Set(refused)).toEqual(new Set(["daily_claimed"]));
      expect(await dailyOf(services(), user.id)).toMatchObject({
        day: "2026-06-01",
        claimed: true,
        nextAt: "2026-06-01T22:00:00.000Z",
      });
      time.advance(24 * 3_600_000);
      expect(await dailyOf(services(), user.id)).toMatchObject({ claimed: false, nextAt: null, streak: 1 });
      expect((await parallel(8, claim)).done).toMatchObject([{ streak: 2 }]);
      time.setBack(48 * 3_600_000);
      expect((await parallel(1, claim)).refused).toEqual(["daily_claimed"]);
      time.setBack(-48 * 3_600_000);
    });
  });
});
