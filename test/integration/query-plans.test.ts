// The plans of the hot queries: on PostgreSQL each uses its index, and reads no table from end to end.

import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRecoveryKeys } from "../../src/auth/recovery-key.ts";
import { createSessions } from "../../src/auth/sessions.ts";
import { PrismaClient } from "../../src/db/generated/client.ts";
import { migratePostgres } from "../../src/db/postgres.ts";
import { unopenedPacks } from "../../src/economy/packs.ts";
import { walletHistory } from "../../src/economy/wallet.ts";
import { applyRetention } from "../../src/retention/retention.ts";
import { historyOf } from "../../src/users/history.ts";
import { statisticsOf, userOf } from "../../src/users/profiles.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { memoryLogs } from "../support/memory-logs.ts";

const USER = "00000000-0000-7000-8000-000000000042";

/** Enough that an index is worth it. */
const ROWS = `
  INSERT INTO "User" ("id", "name", "nameKey")
    SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'p' || n, 'p' || n FROM generate_series(0, 1999) n;
  INSERT INTO "GameHistory" ("id", "matchId", "type", "rules", "user0Id", "name0", "user1Id", "name1", "winnerSeat",
      "endReason", "turns", "durationMs", "replay", "startedAt", "finishedAt")
    SELECT gen_random_uuid(), n::text, 'casual', 'house', ('00000000-0000-7000-8000-' || lpad((n % 2000)::text, 12, '0'))::uuid, 'a',
      ('00000000-0000-7000-8000-' || lpad(((n * 7 + 1) % 2000)::text, 12, '0'))::uuid, 'b', n % 2, 'points', 9, 1, '{}',
      now(), now() - n * interval '1 minute' FROM generate_series(0, 39999) n WHERE n % 2000 <> (n * 7 + 1) % 2000;
  INSERT INTO "Session" ("id", "userId", "familyHash", "tokenHash", "device", "expiresAt")
    SELECT gen_random_uuid(), "id", '\\x01', '\\x02', '', now() + interval '1 day' FROM "User";
  INSERT INTO "Identity" ("provider", "providerId", "userId") SELECT 'google', "name", "id" FROM "User";
  INSERT INTO "RecoveryKey" ("userId", "hash") SELECT "id", sha256("name"::bytea) FROM "User";
  INSERT INTO "Deck" ("id", "userId", "name") SELECT gen_random_uuid(), "id", 'd' FROM "User", generate_series(1, 4);
  INSERT INTO "Collection" ("userId", "cardId", "source", "quantity")
    SELECT "id", 'c' || n, 'starter', 1 FROM "User", generate_series(1, 10) n;
  INSERT INTO "Grant" ("id", "userId", "kind", "detail") SELECT "name", "id", 'cards', '{}' FROM "User";
  INSERT INTO "BoosterPack" ("id", "userId", "pack", "source", "grantId", "contents", "openedAt")
    SELECT gen_random_uuid(), "id", 'p', 'gift', "name", CASE WHEN n > 2 THEN '[]'::jsonb END, CASE WHEN n > 2 THEN now() END
    FROM "User", generate_series(1, 20) n;
  INSERT INTO "LedgerTransaction" ("id", "userId", "cause")
    SELECT "name" || '-' || n, "id", 'c' FROM "User", generate_series(1, 20) n;
  INSERT INTO "LedgerPosting" ("transactionId", "account", "userId", "currency", "amount", "balance")
    SELECT t."id", side::"LedgerAccount", CASE WHEN side = 'wallet' THEN t."userId" END, 'dust',
      CASE WHEN side = 'wallet' THEN 1 ELSE -1 END, CASE WHEN side = 'wallet' THEN 1 END
    FROM "LedgerTransaction" t, unnest(ARRAY['wallet', 'rewards']) side;
  ANALYZE;`;

let pool: pg.Pool;
let db: PrismaClient;
/** What was sent to the database, with its values. */
const sent: { text: string; values: unknown[] }[] = [];

beforeAll(async () => {
  const url = await newDatabaseUrl();
  await migratePostgres(url);
  pool = new pg.Pool({ connectionString: url });
  await pool.query(ROWS);
  const log = [{ emit: "event", level: "query" }] as const;
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }), log: [...log] });
  client.$on("query", ({ query, params }) => sent.push({ text: query, values: JSON.parse(params) }));
  db = client;
});
afterAll(async () => {
  await db.$disconnect();
  await pool.end();
});

const HOT: [what: string, run: () => Promise<unknown>, index: string][] = [
  [
    "the first page of a history",
    () => historyOf(db, USER, undefined, 21),
    "GameHistory_user0Id_finishedAt_id_idx",
  ],
  [
    "a later page",
    () => historyOf(db, USER, { at: new Date(), id: USER }, 21),
    "GameHistory_user1Id_finishedAt_id_idx",
  ],
  ["statistics", () => statisticsOf(db, USER), "GameHistory_user0Id_finishedAt_id_idx"],
  ["a user by name", () => db.user.findUnique({ where: { nameKey: "p42" } }), "User_nameKey_key"],
  ["a user by id", () => userOf(db, USER), "User_pkey"],
  ["the sessions of a user", () => createSessions(db).list(USER), "Session_userId_renewedAt_id_idx"],
  [
    "whom a recovery key signs in",
    () => createRecoveryKeys(db).userOf("0".repeat(28)),
    "RecoveryKey_hash_key",
  ],
  [
    "whom an identity signs in",
    () =>
      db.identity.findUnique({ where: { provider_providerId: { provider: "google", providerId: "p42" } } }),
    "Identity_pkey",
  ],
  [
    "the decks of a user",
    () => db.deck.findMany({ where: { userId: USER }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    "Deck_userId_createdAt_id_idx",
  ],
  ["a collection", () => db.collection.findMany({ where: { userId: USER } }), "Collection_pkey"],
  [
    "the grants of a user",
    () => db.grant.findMany({ where: { userId: USER } }),
    "Grant_userId_createdAt_idx",
  ],
  [
    "a page of a wallet's history",
    () => walletHistory(db, USER, 1_000_000_000n, 21),
    "LedgerPosting_userId_number_idx",
  ],
  ["the unopened packs", () => unopenedPacks(db, USER), "BoosterPack_userId_openedAt_createdAt_id_idx"],
];

/** How PostgreSQL carries out what is sent to it, but for tables that do not matter. */
async function plansOf(run: () => Promise<unknown>, table = ""): Promise<string[]> {
  sent.length = 0;
  await run();
  const plans: string[] = [];
  for (const { text, values } of sent.filter(({ text }) => text.includes(table))) {
    const { rows } = await pool.query(`EXPLAIN ${text}`, values);
    plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  }
  return plans;
}

test.each(HOT)("%s uses its index", async (_what, run, index) => {
  const plans = await plansOf(run);
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.join("\n\n")).toContain(index);
  for (const plan of plans) expect(plan).not.toContain("Seq Scan");
});

test("replays whose actions were deleted before are not read to find those that are due", async () => {
  const services = { db, logs: memoryLogs(), now: Date.now };
  const days = { replays: 1, logs: 0, guests: 0 };
  const [plan] = await plansOf(() => applyRetention(services, days), "GameHistory");
  expect(plan).toContain("GameHistory_with_entries_idx");
  expect(plan).not.toContain("Seq Scan");
});
