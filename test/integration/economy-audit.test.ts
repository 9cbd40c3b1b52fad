// The audit of the economy's books, on both databases: it finds each kind of fault, and nothing in books that are in order.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadEconomy } from "../../cards/economy.ts";
import { loadContent } from "../../cards/load.ts";
import { packPrice } from "../../cards/store.ts";
import { createCatalog } from "../../src/collections/catalog.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { createBoosters } from "../../src/economy/boosters.ts";
import { craftCard } from "../../src/economy/crafting.ts";
import { claimDaily } from "../../src/economy/daily.ts";
import { openPacks } from "../../src/economy/packs.ts";
import { grantReward } from "../../src/economy/reward.ts";
import { buyForMantibucks } from "../../src/store/purchase.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newUser } from "../support/factories.ts";
import { gameName } from "../support/fuzz.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { storeCatalog, storeServices } from "../support/store.ts";

const content = loadContent();
const [pack] = content.packs;
const DUST = 1_000;

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  let userId: string;
  let packs: string[];
  beforeAll(async () => {
    database = await open();
    const { db } = database;
    ({ id: userId } = await newUser(db));
    // Somebody whose books are in order, and who has none.
    await newUser(db);
    const services = {
      db,
      catalog: createCatalog(content.pool, content.sets),
      economy: loadEconomy(content),
      boosters: createBoosters(content.packs, content.sets, seededChance(gameName("audit"))),
      now: Date.now,
    };
    const reward = {
      mantibucks: 10 * packPrice(storeCatalog, pack.id),
      dust: DUST,
      packs: { [pack.id]: 2 },
      cards: { "wld-001": 2 },
    };
    await db.$transaction((tx) =>
      grantReward(tx, { userId, key: "audit-gift", cause: "gift", source: "gift", reward }),
    );
    packs = (await db.boosterPack.findMany({ where: { userId } })).map(({ id }) => id);
    await openPacks(services, userId, [packs[0]]);
    await buyForMantibucks(storeServices(db), { userId, item: pack.id, quantity: 2, key: "audit-buy" });
    await craftCard(services, userId, "wld-002", "audit-craft");
    await claimDaily(services, userId, "UTC");
  });
  afterAll(() => database.close());

  const checks = async () => {
    const { findings } = await auditEconomy(database.db);
    for (const finding of findings) {
      expect(finding.userId).toBe(userId);
      expect(finding.found).not.toBe(finding.expected);
    }
    return [...new Set(findings.map(({ check }) => check))];
  };

  test("books in order: nothing is found, and the accounts add up to zero", async () => {
    const { users, findings, accounts } = await auditEconomy(database.db);
    expect({ users, findings }).toEqual({ users: 2, findings: [] });
    expect(accounts.store).toEqual({ mantibucks: 2 * packPrice(storeCatalog, pack.id) });
    for (const currency of ["mantibucks", "dust"])
      expect(Object.values(accounts).reduce((sum, each) => sum + (each[currency] ?? 0), 0)).toBe(0);
  });

  const changeGift = (dust: number) => database.db.$executeRaw`
    UPDATE "Grant" SET "detail" = jsonb_set("detail", '{dust}', ${String(dust)}::jsonb) WHERE "id" = 'audit-gift'`;
  const changeWallet = (by: number) =>
    database.db.wallet.updateMany({ where: { userId }, data: { balance: { increment: by } } });
  const changeCards = (by: number) =>
    database.db.collection.updateMany({ where: { userId }, data: { quantity: { increment: by } } });
  const odd = () => ({ id: userId, userId, pack: pack.id, source: "gift", grantId: "audit-gift" }) as const;

  const FAULTS: [check: string, make: () => Promise<unknown>, undo: () => Promise<unknown>][] = [
    ["balances", () => changeWallet(1), () => changeWallet(-1)],
    ["collection", () => changeCards(1), () => changeCards(-1)],
    ["grants", () => changeGift(DUST + 1), () => changeGift(DUST)],
    [
      "packs",
      () => database.db.boosterPack.create({ data: odd() }),
      () => database.db.boosterPack.delete({ where: { id: userId } }),
    ],
    [
      "cosmetics",
      () =>
        database.db.ownedCosmetic.create({
          data: { userId, cosmeticId: "odd", source: "gift", grantId: "audit-gift" },
        }),
      () => database.db.ownedCosmetic.deleteMany({ where: { userId } }),
    ],
    [
      "contents",
      () => database.db.$executeRaw`
        UPDATE "BoosterPack" SET "openedAt" = now(), "contents" = '[{"card": "wld-003"}]' WHERE "id" = ${packs[1]}::uuid`,
      () => database.db.$executeRaw`
        UPDATE "BoosterPack" SET "openedAt" = NULL, "contents" = NULL WHERE "id" = ${packs[1]}::uuid`,
    ],
  ];
  test.each(FAULTS)("a fault in the %s is found, and only that", async (check, make, undo) => {
    await make();
    expect(await checks()).toEqual([check]);
    await undo();
    expect(await checks()).toEqual([]);
  });

  test("a transaction that lost one side is found", async () => {
    const { id } = await database.db.order.findFirstOrThrow({ where: { userId } });
    const where = { transactionId: `payment:${id}` };
    await database.db.ledgerPosting.deleteMany({ where: { ...where, account: "store" } });
    expect(await checks()).toEqual(["postings"]);
    await database.db.ledgerPosting.deleteMany({ where });
    // The wallet's later postings tell balances that do not follow any more.
    expect(await checks()).toEqual(["balances", "history"]);
  });
});
