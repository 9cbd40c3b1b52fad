// Stores that answer but cannot be written to: requests get 503, the health check names the one at fault, and all is
// well again once it is.
import { chownSync, globSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import pg from "pg";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { isUnavailable } from "../../src/db/errors.ts";
import { createHealth } from "../../src/health.ts";
import { DATABASES, newDatabaseUrl, newRedisUrl, service } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { startTestServer } from "../support/server.ts";
import { startProcess } from "../support/servers.ts";
import { newSmallDisk } from "../support/small-disk.ts";
import { proxyTo } from "../support/switchable-proxy.ts";

async function startServer(env: Record<string, string>): Promise<string> {
  const server = await startTestServer({ LOG_LEVEL: "silent", ...env });
  onTestFinished(server.close);
  return server.url;
}

const health = async (url: string) => (await fetch(`${url}/api/v1/health`)).json();
const readiness = async (url: string) => (await fetch(`${url}/api/v1/health/ready`)).json();

const HEALTHY = { status: "ok" };
const unhealthy = (field: string, message: string) =>
  expect.objectContaining({ code: "unavailable", status: 503, errors: [{ field, message }] });

/** Makes a guest, for which something must be written. */
async function write(url: string): Promise<number> {
  return (await fetch(`${url}/api/v1/auth/guest`, { method: "POST" })).status;
}

/** Runs SQL on the database of tests, whatever becomes of the others. */
async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: service("TEST_DATABASE_URL") });
  await client.connect();
  await client.query(sql);
  await client.end();
}

test("a read-only PostgreSQL", async () => {
  const databaseUrl = await newDatabaseUrl();
  const name = new URL(databaseUrl).pathname.slice(1);
  const url = await startServer({ DATABASE_URL: databaseUrl });
  expect(await health(url)).toEqual(HEALTHY);
  const setReadOnly = async (value: "on" | "off") => {
    await administer(`ALTER DATABASE ${name} SET default_transaction_read_only = ${value}`);
    await administer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  };
  await setReadOnly("on");
  await eventually(async () =>
    expect(await health(url)).toEqual(unhealthy("database", "cannot be written to")),
  );
  expect(await write(url)).toBe(503);
  expect((await fetch(`${url}/api/v1/health/live`)).status).toBe(200);
  await setReadOnly("off");
  await eventually(async () => expect(await health(url)).toEqual(HEALTHY));
  expect(await write(url)).toBe(201);
});

test.for([
  { when: "is full", reconnects: false },
  { when: "is full as the server connects", reconnects: true },
])("a PostgreSQL whose disk $when", async ({ reconnects }, { skip }) => {
  const disk = newSmallDisk(24);
  if (!disk) return skip("no disk of a test's own can be mounted");
  onTestFinished(disk.remove);
  const databaseUrl = await newDatabaseUrl();
  const name = new URL(databaseUrl).pathname.slice(1);
  const folder = join(disk.path, "tablespace");
  mkdirSync(folder);
  const owner = await postgresOwner();
  chownSync(folder, owner.uid, owner.gid);
  await administer(`CREATE TABLESPACE "space_${name}" LOCATION '${folder}'`);
  await administer(`ALTER DATABASE ${name} SET TABLESPACE "space_${name}"`);
  onTestFinished(async () => {
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    await administer(`DROP TABLESPACE "space_${name}"`);
  });
  const url = await startServer({ DATABASE_URL: databaseUrl });
  expect(await health(url)).toEqual(HEALTHY);

  disk.fill();
  if (reconnects) {
    // A new connection writes this cache file where there is none.
    for (const file of globSync(join(folder, "**", "pg_internal.init"))) rmSync(file);
    disk.fill();
    await administer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  }
  // The pages that there are take a few more rows.
  await eventually(async () => expect(await write(url)).toBe(503));
  await eventually(async () => expect(await health(url)).toEqual(unhealthy("disk", "is full")));
  expect((await fetch(`${url}/api/v1/avatars`)).status).toBe(200);
  disk.empty();
  await eventually(async () => expect(await health(url)).toEqual(HEALTHY));
  expect(await write(url)).toBe(201);
});

/** Whom PostgreSQL's files belong to. */
async function postgresOwner(): Promise<{ uid: number; gid: number }> {
  const client = new pg.Client({ connectionString: service("TEST_DATABASE_URL") });
  await client.connect();
  const { rows } = await client.query("SHOW data_directory");
  await client.end();
  return statSync(rows[0].data_directory);
}

test("an embedded database whose disk is full", async ({ skip }) => {
  const disk = newSmallDisk(60);
  if (!disk) return skip("no disk of a test's own can be mounted");
  onTestFinished(disk.remove);
  const { url } = await startProcess({ DATA_DIR: join(disk.path, "data") });
  expect(await health(url)).toEqual(HEALTHY);
  expect(await write(url)).toBe(201);

  disk.fill();
  await eventually(async () => expect(await health(url)).toEqual(unhealthy("disk", "is full")));
  await eventually(async () => expect(await write(url)).toBe(503));
  // However much is asked of it, it goes on to answer.
  const statuses = await Promise.all(Array.from({ length: 200 }, () => write(url)));
  expect(new Set(statuses)).toEqual(new Set([503]));
  expect((await fetch(`${url}/api/v1/health/live`)).status).toBe(200);
  disk.empty();
  await eventually(async () => expect(await health(url)).toEqual(HEALTHY));
  expect(await write(url)).toBe(201);
});

test("a Redis that has become a replica, and one that is away", async () => {
  const redisUrl = await newRedisUrl();
  const admin = new Redis(redisUrl);
  onTestFinished(() => admin.disconnect());
  const url = await startServer({ REDIS_URL: redisUrl });
  expect(await health(url)).toEqual(HEALTHY);
  await admin.replicaof("127.0.0.1", "1");
  await eventually(async () => expect(await health(url)).toEqual(unhealthy("redis", "cannot be written to")));
  await admin.replicaof("NO", "ONE");
  await eventually(async () => expect(await health(url)).toEqual(HEALTHY));
});

test("players are sent to a process without PostgreSQL, and not to one without Redis", async () => {
  const redis = await proxyTo(await newRedisUrl());
  const postgres = await proxyTo(await newDatabaseUrl());
  const setBoth = (state: "up" | "refused") => Promise.all([redis.set(state), postgres.set(state)]);
  // In reverse order: a server that closes needs its stores.
  onTestFinished(async () => void (await setBoth("refused")));
  const url = await startServer({ REDIS_URL: redis.url, DATABASE_URL: postgres.url });
  onTestFinished(async () => void (await setBoth("up")));
  expect(await readiness(url)).toEqual(HEALTHY);
  await postgres.set("refused");
  await eventually(async () => expect(await health(url)).toEqual(unhealthy("database", "does not answer")));
  expect(await readiness(url)).toEqual(HEALTHY);
  expect((await fetch(url)).status).toBe(200);
  await redis.set("refused");
  await eventually(async () => expect(await readiness(url)).toEqual(unhealthy("redis", "does not answer")));
});

test("no players are sent to a process that is about to end", async () => {
  const database = await DATABASES[0][1]();
  onTestFinished(database.close);
  const ending = createHealth(database, undefined, pino({ level: "silent" }), () => true);
  for (const faults of [ending.faults(), ending.obstacles()])
    expect(await faults).toEqual([{ dependency: "process", message: "is ending" }]);
});

describe.each(DATABASES)("%s", (_name, open) => {
  test("what fails in it for lack of space, memory, connections or time is unavailable, anything else is not", async () => {
    const { db, close } = await open();
    onTestFinished(close);
    await db.$executeRawUnsafe(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'invented' USING ERRCODE = TG_ARGV[0]; END $$`,
    );
    const insert = () => db.$executeRaw`INSERT INTO "Session" DEFAULT VALUES`;
    const outcomes: Record<string, boolean> = {};
    const codes = "53100 53200 53300 57P03 57014 58030 25006 40001 40P01 55P03 08006".split(" ");
    for (const code of [...codes, "22012", "23514", "42883", "XX000", "P0001"]) {
      await db.$executeRawUnsafe(
        `CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON "Session" EXECUTE FUNCTION fail('${code}')`,
      );
      outcomes[code] = isUnavailable(await insert().catch((reason: unknown) => reason));
    }
    expect(Object.keys(outcomes).filter((code) => outcomes[code])).toEqual(expect.arrayContaining(codes));
    expect(Object.values(outcomes).filter(Boolean)).toHaveLength(codes.length);
    await db.$executeRawUnsafe(
      `CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON "Session" EXECUTE FUNCTION fail('53100')`,
    );
    for (const transaction of [() => db.$transaction([insert()]), () => db.$transaction(insert)]) {
      expect(await transaction().catch(isUnavailable)).toBe(true);
    }
  });
});
