// A database or a Redis that cannot be used stops the start with one line that says which setting is at fault and why.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import pg from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { findPrograms, type Service, startRedis } from "../../scripts/support/services.mjs";
import { checkRedisOwner, keepMarks, takeAddress } from "../../src/cluster-checks.ts";
import { type Db, openDatabase } from "../../src/db/index.ts";
import { openRedis } from "../../src/redis.ts";
import { StartError } from "../../src/start-error.ts";
import { emptyDatabaseUrl, newRedisUrl, service } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { newFolder } from "../support/folders.ts";

/** Changes parts of an address. */
function change(address: string, parts: Partial<URL>): string {
  return Object.assign(new URL(address), parts).href;
}

/** The line that stops the start. */
async function refusal(open: () => Promise<unknown>): Promise<string> {
  const error = await open().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  const { message } = error as Error;
  expect(message).not.toMatch(/\n|hunter2/);
  return message;
}

describe("PostgreSQL", () => {
  const open = (databaseUrl: string) => refusal(() => openDatabase({ databaseUrl, dataDir: "" }));

  /** A new database on which some SQL has been run. */
  async function prepared(sql = ""): Promise<string> {
    const url = await emptyDatabaseUrl();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const name = new URL(url).pathname.slice(1);
    await client.query(sql.replaceAll("$db", name));
    await client.end();
    return url;
  }

  test.each<[string, () => Promise<string>, RegExp]>([
    [
      "that does not listen",
      async () => "postgresql://mira:hunter2@127.0.0.1:1/cards",
      /^DATABASE_URL is postgresql:\/\/127\.0\.0\.1:1\/cards: it does not answer \(connect ECONNREFUSED 127\.0\.0\.1:1\); it must be/,
    ],
    [
      "of an unknown host",
      async () => "postgresql://mira:hunter2@nowhere.invalid/cards",
      /^DATABASE_URL is postgresql:\/\/nowhere\.invalid\/cards: it does not answer \(getaddrinfo /,
    ],
    [
      "with a certificate that is not there",
      async () => "postgresql://mira:hunter2@127.0.0.1:1/cards?sslmode=verify-full&sslrootcert=/nowhere.pem",
      /^DATABASE_URL is postgresql:\/\/127\.0\.0\.1:1\/cards: it cannot be used \(ENOENT: .*nowhere\.pem'\)$/,
    ],
    [
      "with a user that it does not know",
      async () => change(await prepared(), { username: "mira", password: "hunter2" }),
      /: the user or the password is refused \(role "mira" does not exist\)$/,
    ],
    [
      "without such a database",
      async () => change(await prepared(), { pathname: "/cards" }),
      /: there is no database "cards" on it\. Create it, or name another one$/,
    ],
    [
      "that takes no more connections",
      async () => {
        const url = await prepared('CREATE ROLE "$db" LOGIN; ALTER DATABASE "$db" CONNECTION LIMIT 0');
        return change(url, { username: new URL(url).pathname.slice(1) });
      },
      /: it takes no connections at the moment \(too many connections for database "\w+"\)\. Try again$/,
    ],
    [
      "whose user may not create tables",
      async () => {
        const url = await prepared('CREATE ROLE "$db" LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC');
        return change(url, { username: new URL(url).pathname.slice(1) });
      },
      /: the user lacks a right that the server needs \(permission denied for schema public\)$/,
    ],
    [
      "that is read-only",
      () => prepared('ALTER DATABASE "$db" SET default_transaction_read_only = on'),
      /: it is read-only, and must be one that can be written, not a standby$/,
    ],
    [
      "that is too old",
      () =>
        prepared(`ALTER DATABASE "$db" SET search_path = public, pg_catalog;
          CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE sql AS $$SELECT '140012'$$`),
      /: it is PostgreSQL \d+\.\d+.*, and must be PostgreSQL 15 or newer$/,
    ],
  ])("%s", async (_name, url, line) => {
    expect(await open(await url())).toMatch(line);
  });
});

describe("in a cluster", () => {
  let redis: Redis;
  let own: Db;
  let other: Db;
  const logger = pino({ level: "silent" });
  const ADDRESS = "play.example.org/2567";
  const take = (id: string) => takeAddress(redis, id, ADDRESS, logger);
  beforeEach(async () => {
    redis = new Redis(await newRedisUrl());
    onTestFinished(async () => void (await redis.quit()));
    const databases = await Promise.all(
      // Copies of one database would count as the same.
      [1, 2].map(async () => openDatabase({ databaseUrl: await emptyDatabaseUrl(), dataDir: "" })),
    );
    onTestFinished(async () => void (await Promise.all(databases.map(({ close }) => close()))));
    [own, other] = databases.map(({ db }) => db);
  });

  test("a Redis of servers on another database, and the address of another process that still listens, are refused", async () => {
    await checkRedisOwner(redis, own);
    await checkRedisOwner(redis, own);
    expect(await refusal(() => checkRedisOwner(redis, other))).toContain("another database");

    const listener = redis.duplicate();
    await listener.subscribe("p:one");
    await take("one");
    await take("one");
    expect(await refusal(() => take("two"))).toMatch(
      /^PUBLIC_ADDRESS is "play\.example\.org\/2567": another/,
    );
    await listener.quit();
    await take("two");
  });

  test("the address of a process that has not written it for a minute is free, although Redis takes it to listen", async () => {
    const listener = redis.duplicate();
    onTestFinished(async () => void (await listener.quit()));
    await listener.subscribe("p:one");
    await take("one");
    await redis.hincrby("cluster-address-times", ADDRESS, -100);
    await take("two");
  });

  test("a Redis that has lost everything is marked again, and refuses the same", async () => {
    const listener = redis.duplicate();
    onTestFinished(async () => void (await listener.quit()));
    await listener.subscribe("p:one");
    const mark = await checkRedisOwner(redis, own);
    onTestFinished(keepMarks(redis, mark, "one", ADDRESS));
    await redis.flushall();
    await eventually(async () => expect(await redis.keys("cluster-*")).toHaveLength(3));
    expect(await refusal(() => checkRedisOwner(redis, other))).toContain("another database");
    expect(await refusal(() => take("two"))).toContain("another process");
  });
});

describe("Redis", () => {
  const open = (url: string) => refusal(() => openRedis(url, pino({ level: "silent" })));
  /** One of its own, to be broken. */
  let redis: Service;
  let admin: Redis;
  const folder = newFolder();
  beforeAll(async () => {
    const scratch = join(folder.path, "redis");
    mkdirSync(scratch);
    redis = await startRedis(await findPrograms(["redis"]), scratch);
    admin = new Redis(redis.url);
  });
  afterAll(async () => {
    admin.disconnect();
    await redis.stop();
    folder.remove();
  });

  test("that does not listen", async () => {
    expect(await open("redis://:hunter2@127.0.0.1:1")).toMatch(
      /^REDIS_URL is redis:\/\/127\.0\.0\.1:1: it does not answer \(connect ECONNREFUSED 127\.0\.0\.1:1\); it must be/,
    );
  });

  test("that is something else", async () => {
    const url = change(service("TEST_DATABASE_URL"), { protocol: "redis:", username: "", pathname: "" });
    expect(await open(url)).toMatch(
      /^REDIS_URL is redis:\/\/127\.0\.0\.1:\d+: it does not answer \(.+\); it must be/,
    );
  });

  test("with a wrong password", async () => {
    await admin.acl("SETUSER", "mira", "on", ">right", "~*", "+@all");
    const url = change(redis.url, { username: "mira", password: "hunter2" });
    expect(await open(url)).toMatch(/: the user or the password is refused \(WRONGPASS .*\)$/);
  });

  test("whose user may not write", async () => {
    await admin.acl("SETUSER", "reader", "on", ">reads", "~*", "+@read", "+info", "+select");
    const url = change(redis.url, { username: "reader", password: "reads" });
    expect(await open(url)).toMatch(/: the user or the password is refused \(NOPERM .*\)$/);
  });

  test("without such a database", async () => {
    expect(await open(`${redis.url}/99`)).toMatch(/: it cannot be used \(ERR .*out of range\)$/);
  });

  test("that is a replica", async () => {
    await admin.replicaof("127.0.0.1", "1");
    onTestFinished(async () => void (await admin.replicaof("NO", "ONE")));
    expect(await open(redis.url)).toMatch(
      /: it is a read-only replica, and must be one that can be written$/,
    );
  });

  test("whose memory is full", async () => {
    await admin.config("SET", "maxmemory", "1");
    onTestFinished(async () => void (await admin.config("SET", "maxmemory", "0")));
    expect(await open(redis.url)).toMatch(/: it cannot be written to \(OOM .*\)$/);
  });
});
