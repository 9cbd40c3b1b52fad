// The daily deletion of old data, on PostgreSQL: what it counts and says when a part of it fails.
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { createMetrics } from "../../src/metrics/metrics.ts";
import { applyRetention, SMALL_BATCH_SIZE } from "../../src/retention/retention.ts";
import { runRetention } from "../../src/retention/retention-job.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { newGame, newUser } from "../support/factories.ts";

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const DAYS = { replays: 30, logs: 90, guests: 180 };

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ databaseUrl: await newDatabaseUrl(), dataDir: "" });
});
afterAll(() => database.close());

test("guests who cannot be deleted, a whole batch of them, are logged and hold up no other", async () => {
  const { db } = database;
  const lastSeenAt = new Date(Date.now() - YEAR_MS);
  const avatar = "tide";
  for (let count = 0; count < SMALL_BATCH_SIZE; count++) await newUser(db, { lastSeenAt, avatar });
  const others = [await newUser(db, { lastSeenAt }), await newUser(db, { lastSeenAt })];
  const refuse = [
    `CREATE FUNCTION "refuse_delete"() RETURNS trigger AS $$ BEGIN RAISE 'refused'; END $$ LANGUAGE plpgsql`,
    `CREATE TRIGGER "refused" BEFORE DELETE ON "User" FOR EACH ROW WHEN (OLD."avatar" = '${avatar}')
      EXECUTE FUNCTION "refuse_delete"()`,
  ];
  for (const sql of refuse) await db.$executeRawUnsafe(sql);
  const kinds: string[] = [];
  const services = { db, logs: databaseLogs(db), now: Date.now };
  const { guests } = await applyRetention(services, DAYS, undefined, (kind) => kinds.push(kind));
  expect({ guests, kinds }).toEqual({
    guests: others.length,
    kinds: Array(SMALL_BATCH_SIZE).fill("guests"),
  });
  await db.$executeRawUnsafe(`DROP FUNCTION "refuse_delete" CASCADE`);
  expect(await applyRetention(services, DAYS)).toMatchObject({ guests: SMALL_BATCH_SIZE });
});

test("a kind that cannot be deleted is logged, holds up no other, and does not count as a run", async () => {
  const { db } = database;
  const old = new Date(Date.now() - YEAR_MS);
  const guest = await newUser(db, { lastSeenAt: old });
  const game = await newGame(db, [null, null], { finishedAt: old });
  const match = { id: "m", type: "casual", poolVersion: "1", header: {}, createdAt: old } as const;
  await db.activeGame.create({ data: match });
  const refuse = [
    `CREATE FUNCTION "refuse_update"() RETURNS trigger AS $$ BEGIN RAISE 'refused'; END $$ LANGUAGE plpgsql`,
    `CREATE TRIGGER "refused" BEFORE UPDATE ON "GameHistory" FOR EACH ROW EXECUTE FUNCTION "refuse_update"()`,
  ];
  for (const sql of refuse) await db.$executeRawUnsafe(sql);
  const metrics = createMetrics();
  const lines: { level: number; kind?: string }[] = [];
  const logger = pino({}, { write: (line) => lines.push(JSON.parse(line)) });
  const run = () => runRetention({ db, logs: databaseLogs(db), now: Date.now }, DAYS, metrics, logger);
  const lastRun = async () => (await metrics.retentionRun.get()).values[0].value;

  await run();
  expect(lines.filter(({ level }) => level >= 50)).toMatchObject([{ kind: "replays" }]);
  expect(await db.user.count({ where: { id: guest.id } })).toBe(0);
  expect(await db.activeGame.count()).toBe(0);
  const { values } = await metrics.retired.get();
  expect(Object.fromEntries(values.map(({ labels, value }) => [labels.kind, value]))).toEqual({
    sessions: 0,
    replays: 0,
    logs: 1,
    guests: 1,
  });
  expect(await lastRun()).toBe(0);

  await db.$executeRawUnsafe(`DROP TRIGGER "refused" ON "GameHistory"`);
  await run();
  expect(await lastRun()).toBeGreaterThan(0);
  const { replay } = await db.gameHistory.findUniqueOrThrow({ where: { id: game.id } });
  expect(replay).not.toHaveProperty("entries");
});
