// npm run bench -- economy: opening packs, buying, crafting and claiming on a PostgreSQL of its own, and the audit of the
// books afterwards. What each call brings is checked.

import { randomUUID } from "node:crypto";
import { loadEconomy } from "../../cards/economy.ts";
import { loadContent } from "../../cards/load.ts";
import { loadStoreCatalog } from "../../cards/store-catalog.ts";
import { createCatalog } from "../../src/collections/catalog.ts";
import { DAY_MS } from "../../src/day.ts";
import type { Db } from "../../src/db/index.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { createBoosters } from "../../src/economy/boosters.ts";
import { craftCard } from "../../src/economy/crafting.ts";
import { claimDaily } from "../../src/economy/daily.ts";
import { openPacks } from "../../src/economy/packs.ts";
import { grantReward } from "../../src/economy/reward.ts";
import { walletHistory } from "../../src/economy/wallet.ts";
import { createLogger } from "../../src/logger.ts";
import { systemChance } from "../../src/matches/chance-source.ts";
import { buyForMantibucks } from "../../src/store/purchase.ts";
import { onDatabase } from "../database.ts";
import { measure } from "../measure.ts";
import { printRows, type Row } from "../table.ts";

const PLAYERS = 20;
const REPEATS = { runs: 500, warmUp: 50 };
const PACKS = 10;

export async function benchEconomy(json: boolean): Promise<void> {
  await onDatabase([], async (db) => {
    printRows(`Economy, PostgreSQL, ${PLAYERS} players`, await measureAll(db), json);
  });
}

async function measureAll(db: Db): Promise<Row[]> {
  const content = loadContent();
  const catalog = createCatalog(content.pool, content.sets);
  const boosters = createBoosters(content.packs, content.sets, systemChance);
  let now = Date.now();
  const services = { db, catalog, economy: loadEconomy(content), boosters, now: () => now };
  const store = {
    db,
    storeCatalog: loadStoreCatalog(content),
    payments: null,
    storeLogger: createLogger({ environment: "production", logLevel: "silent" }),
    now: services.now,
  };
  const [pack] = content.packs;
  const commons = content.pool.cards.filter(({ rarity }) => rarity === "common").map(({ id }) => id);

  const players: string[] = [];
  for (let n = 0; n < PLAYERS; n++) {
    const name = `Player ${n}`;
    const { id } = await db.user.create({ data: { name, nameKey: `player${n}` } });
    players.push(id);
    await give(db, id, { mantibucks: 1_000_000, dust: 1_000_000, premiumDays: 1 });
  }
  const player = (run: number) => players[run % PLAYERS];
  const unopened: string[][] = [];
  for (let run = 0; run < REPEATS.warmUp + REPEATS.runs; run++)
    unopened.push(await give(db, player(run), { packs: { [pack.id]: PACKS } }));

  const rows = [
    ...(await measure(`opening ${PACKS} packs`, "p95 ≤ 20 ms", REPEATS, async (run) => {
      const opened = await openPacks(services, player(run), unopened[run]);
      return (
        opened.packs.length === PACKS && opened.packs.every(({ cards }) => cards.length === pack.slots.length)
      );
    })),
    ...(await measure(`buying ${PACKS} packs`, undefined, REPEATS, async (run) => {
      const wish = { userId: player(run), item: pack.id, quantity: PACKS, key: randomUUID() };
      return (await buyForMantibucks(store, wish)).order.state === "fulfilled";
    })),
    ...(await measure("crafting a card", undefined, REPEATS, async (run) => {
      const card = commons[Math.floor(run / PLAYERS)];
      await db.collection.deleteMany({ where: { userId: player(run), cardId: card } });
      return (await craftCard(services, player(run), card, randomUUID())).owned === 1;
    })),
    ...(await measure("claiming the daily reward", undefined, REPEATS, async (run) => {
      if (run % PLAYERS === 0) now += DAY_MS;
      return (await claimDaily(services, player(run), "Europe/Berlin")).streak > 0;
    })),
    ...(await measure("first page of a wallet's history", undefined, REPEATS, async (run) => {
      return (await walletHistory(db, player(run), undefined, 11)).length === 11;
    })),
  ];
  const start = performance.now();
  const { users, findings } = await auditEconomy(db);
  // Crafting was measured with copies taken away, which the audit must notice, and nothing else.
  if (users !== PLAYERS || findings.some(({ check }) => check !== "collection"))
    throw new Error(`the books are not in order: ${JSON.stringify(findings.slice(0, 5))}`);
  return [
    ...rows,
    { name: "audit, for each player", value: (performance.now() - start) / users, unit: "ms" },
  ];
}

/** @returns the ids of the packs that were granted. */
async function give(
  db: Db,
  userId: string,
  reward: Parameters<typeof grantReward>[1]["reward"],
): Promise<string[]> {
  const key = `bench:${randomUUID()}`;
  await db.$transaction((tx) => grantReward(tx, { userId, key, cause: "bench", source: "gift", reward }));
  const packs = await db.boosterPack.findMany({ where: { grantId: key }, select: { id: true } });
  return packs.map(({ id }) => id);
}
