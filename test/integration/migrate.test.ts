// The migration runner, and the migrations themselves, on both databases.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { diffToSchema } from "../../scripts/support/schema-engine.ts";
import { openDatabase } from "../../src/db/index.ts";
import { MIGRATIONS_DIR, migrate, type SqlConnection } from "../../src/db/migrate.ts";
import { migratePostgres } from "../../src/db/postgres.ts";
import { createLogger } from "../../src/logger.ts";
import { emptyDatabaseUrl, scratchDataFolder } from "../support/databases.ts";
import { scratchFolder } from "../support/folders.ts";

async function onPGlite(): Promise<PGlite> {
  const pglite = await PGlite.create(join(scratchDataFolder(), "pglite"));
  onTestFinished(() => pglite.close());
  await pglite.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  return pglite;
}

async function onPostgres(): Promise<SqlConnection> {
  const client = new pg.Client({ connectionString: await emptyDatabaseUrl() });
  await client.connect();
  onTestFinished(() => client.end());
  return { exec: (script) => client.query(script), query: (sql, values) => client.query(sql, values) };
}

/** A folder of migrations, by name. */
function migrations(scripts: Record<string, string>): string {
  const dir = scratchFolder();
  for (const [name, script] of Object.entries(scripts)) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, "migration.sql"), script);
  }
  return dir;
}

/** The project's own migrations, up to this one. */
function migrationsBefore(name: string): string {
  const dir = scratchFolder();
  for (const entry of readdirSync(MIGRATIONS_DIR, { withFileTypes: true })) {
    const { name: migration } = entry;
    if (entry.isDirectory() && migration < name)
      cpSync(join(MIGRATIONS_DIR, migration), join(dir, migration), { recursive: true });
  }
  return dir;
}

const ONE = 'CREATE TABLE "a" (id INT); CREATE TABLE "b" (id INT);';
const TWO = 'ALTER TABLE "a" ADD COLUMN more TEXT;';

describe.each([
  ["PGlite", onPGlite],
  ["PostgreSQL", onPostgres],
])("on %s", (_name, open) => {
  test("applies what is missing, in order, once", async () => {
    const connection = await open();
    expect(await migrate(connection, migrations({ "1_one": ONE }))).toEqual(["1_one"]);
    const both = migrations({ "2_two": TWO, "1_one": ONE });
    expect(await migrate(connection, both)).toEqual(["2_two"]);
    expect(await migrate(connection, both)).toEqual([]);
    await connection.query('INSERT INTO "a" VALUES ($1, $2)', [1, "x"]);
  });

  test("a migration that fails names itself and leaves nothing behind", async () => {
    const connection = await open();
    const broken = migrations({ "1_one": ONE, "2_two": 'CREATE TABLE "c" (id INT); SELECT nonsense;' });
    await expect(migrate(connection, broken)).rejects.toThrow(/^migration 2_two failed: .*nonsense/);
    await expect(connection.query('SELECT * FROM "c"', [])).rejects.toThrow("does not exist");

    const fixed = migrations({ "1_one": ONE, "2_two": TWO });
    expect(await migrate(connection, fixed)).toEqual(["2_two"]);
  });

  test("a migration that was changed after it was applied is refused", async () => {
    const connection = await open();
    await migrate(connection, migrations({ "1_one": ONE }));
    const changed = migrations({ "1_one": `${ONE} -- changed` });
    await expect(migrate(connection, changed)).rejects.toThrow("migration 1_one has been changed");
  });

  test("a version that is taken back works on what the later one has added", async () => {
    const connection = await open();
    await migrate(connection, migrations({ "1_one": ONE, "2_two": TWO }));
    const warnings: unknown[] = [];
    const write = (line: string) => void warnings.push(JSON.parse(line));
    const logger = createLogger({ environment: "production", logLevel: "warn" }, { write });
    expect(await migrate(connection, migrations({ "1_one": ONE }), logger)).toEqual([]);
    expect(warnings).toEqual([expect.objectContaining({ migrations: ["2_two"] })]);
  });

  test("a database from which a later version has taken something away is refused", async () => {
    const connection = await open();
    const contract = "-- contract: nobody reads it since 1.2";
    const later = { "1_one": ONE, "2_two": `${contract}\nDROP TABLE "b";`, "3_three": TWO };
    await migrate(connection, migrations(later));
    await expect(migrate(connection, migrations({ "1_one": ONE }))).rejects.toThrow(
      `2_two, which this version of the server does not know (${contract})`,
    );
  });

  test("a database that has gone another way is refused", async () => {
    const connection = await open();
    await migrate(connection, migrations({ "1_one": ONE, "2_two": TWO }));
    const other = migrations({ "1_one": ONE, "3_three": TWO });
    await expect(migrate(connection, other)).rejects.toThrow("2_two, which this version");
  });
});

test("two processes that start at once migrate once", async () => {
  const url = await emptyDatabaseUrl();
  const done = await Promise.all([migratePostgres(url), migratePostgres(url), migratePostgres(url)]);
  expect(done.filter((names) => names.length > 0)).toHaveLength(1);
});

test("the migrations make exactly prisma/schema.prisma", async () => {
  const pglite = await onPGlite();
  await migrate(pglite);
  expect(await diffToSchema(pglite)).toBe("");
});

test("finished matches of earlier versions tell bots and deleted users apart", async () => {
  const pglite = await PGlite.create();
  onTestFinished(() => pglite.close());
  await migrate(pglite, migrationsBefore("20261128083900_match_bots"));
  await pglite.exec(`
    INSERT INTO "User" ("id", "name", "nameKey") VALUES ('01900000-0000-7000-8000-000000000000', 'Mira', 'mira');
    INSERT INTO "GameHistory" ("id", "matchId", "type", "rules", "user0Id", "name0", "name1", "endReason", "turns",
      "durationMs", "replay", "startedAt", "finishedAt")
    SELECT gen_random_uuid(), name, 'casual', 'house', '01900000-0000-7000-8000-000000000000', 'Mira', name,
      'points', 1, 1, '{}', now(), now() FROM unnest(ARRAY['Sparring Partner', 'A former player']) AS name`);
  await migrate(pglite);
  const { rows } = await pglite.query(
    'SELECT "name1", "bot0", "bot1" FROM "GameHistory" ORDER BY "name1" DESC',
  );
  expect(rows).toEqual([
    { name1: "Sparring Partner", bot0: null, bot1: "rule" },
    { name1: "A former player", bot0: null, bot1: null },
  ]);
});

test("medals of earlier versions give their cosmetics, each once, and not again to who had them", async () => {
  const pglite = await PGlite.create();
  onTestFinished(() => pglite.close());
  const [mira, owner, returned] = [0, 1, 2].map((n) => `01900000-0000-7000-8000-00000000000${n}`);
  await migrate(pglite, migrationsBefore("20261129084500_medal_cosmetics"));
  await pglite.exec(`
    INSERT INTO "User" ("id", "name", "nameKey") VALUES
      ('${mira}', 'Mira', 'mira'), ('${owner}', 'Owner', 'owner'), ('${returned}', 'Returned', 'returned');
    INSERT INTO "CampaignProgress" ("userId", "medals", "beaten", "updatedAt") VALUES
      ('${mira}', '["duckpond", "weather-tower"]', '{"aldis": {"wins": 1, "hardWins": 1}, "oda": {"hardWins": 1}}', now()),
      ('${owner}', '["duckpond"]', '{"aldis": {"hardWins": 0}}', now()),
      ('${returned}', '["duckpond"]', '{}', now());
    INSERT INTO "Grant" ("id", "userId", "kind", "detail") VALUES ('before', '${owner}', 'reward', '{}');
    INSERT INTO "OwnedCosmetic" ("userId", "cosmeticId", "source", "grantId")
      VALUES ('${owner}', 'title-first-medal', 'campaign', 'before');
    INSERT INTO "CampaignResult" ("matchId", "userId", "npc", "hard", "attempt", "won", "granted", "unlocked", "createdAt")
      VALUES ('m', '${returned}', 'oda', false, 1, true, '{"cosmetics": ["title-first-medal"]}', '[]', now())`);
  expect(await migrate(pglite)).toContain("20261129084500_medal_cosmetics");
  const { rows } = await pglite.query(
    `SELECT o."userId", o."cosmeticId", g."detail" ->> 'cause' AS "cause"
     FROM "OwnedCosmetic" o JOIN "Grant" g ON g."id" = o."grantId" AND g."userId" = o."userId" ORDER BY 1, 2`,
  );
  expect(rows).toEqual([
    ...["title-champion", "title-first-medal", "title-open-door"].map((cosmeticId) => {
      return { userId: mira, cosmeticId, cause: "campaign" };
    }),
    { userId: owner, cosmeticId: "title-first-medal", cause: null },
  ]);
});

test("the comparison with the schema notices a difference", async () => {
  const pglite = await onPGlite();
  await migrate(pglite);
  await pglite.exec('ALTER TABLE "User" DROP COLUMN "name"');
  expect(await diffToSchema(pglite)).toContain('ADD COLUMN     "name"');
});

test("the embedded database keeps its data, and a second process is refused", async () => {
  const dataDir = scratchDataFolder();
  const first = await openDatabase({ dataDir });
  const { id } = await first.db.user.create({ data: { name: "Mira", nameKey: "mira" } });
  await expect(openDatabase({ dataDir })).rejects.toThrow("another server uses it");
  await first.close();

  const second = await openDatabase({ dataDir });
  onTestFinished(second.close);
  expect(second.migrated).toEqual([]);
  expect(await second.db.user.findUnique({ where: { id } })).toMatchObject({ name: "Mira", guest: true });
});

test("the folder of migrations holds nothing but migrations", () => {
  // A copy with a folder that has no migration.sql in it is an error, not skipped.
  const dir = scratchFolder();
  cpSync(MIGRATIONS_DIR, dir, { recursive: true });
  mkdirSync(join(dir, "99999999999999_empty"));
  return expect(onPGlite().then((connection) => migrate(connection, dir))).rejects.toThrow("migration.sql");
});
