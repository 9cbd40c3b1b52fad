// One suite for every store of match logs: whichever keeps a match, nothing of it is lost, doubled or mixed up.
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { PRESETS } from "../../engine/index.ts";
import { type Db, openDatabase } from "../../src/db/index.ts";
import { systemClock } from "../../src/matches/clock.ts";
import { clocksFor } from "../../src/matches/clocks.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { LOG_VERSION, type LogEntry, type LogStore, type MatchHeader } from "../../src/matches/log.ts";
import { type ClusterLogs, clusterLogs } from "../../src/matches/logs/cluster.ts";
import { type DatabaseLogs, databaseLogs } from "../../src/matches/logs/database.ts";
import { memoryLogs } from "../../src/matches/logs/memory.ts";
import { type RedisLogs, redisLogs } from "../../src/matches/logs/redis.ts";
import { newDatabaseUrl, newFolder, service } from "../support/databases.ts";
import { type ManualClock, manualClock } from "../support/manual-clock.ts";

interface Opened {
  /** Two ways to the same logs, as two processes have them. */
  stores: [LogStore, LogStore];
  close(): Promise<void>;
}

async function openMemory(): Promise<Opened> {
  const store = memoryLogs();
  return { stores: [store, store], close: async () => {} };
}

async function openPGlite(): Promise<Opened> {
  const folder = newFolder();
  const { db, close } = await openDatabase({ dataDir: folder.path });
  return {
    stores: [databaseLogs(db), databaseLogs(db)],
    close: async () => {
      await close();
      folder.remove();
    },
  };
}

async function openPostgres(): Promise<Opened> {
  const databaseUrl = await newDatabaseUrl();
  const one = await openDatabase({ databaseUrl, dataDir: "" });
  const two = await openDatabase({ databaseUrl, dataDir: "" });
  return {
    stores: [databaseLogs(one.db), databaseLogs(two.db)],
    close: async () => {
      await one.close();
      await two.close();
    },
  };
}

async function openRedis(): Promise<Opened> {
  const clients = newRedisClients();
  return {
    stores: [redisLogs(clients[0]), redisLogs(clients[1])],
    close: async () => {
      for (const client of clients) await client.quit();
    },
  };
}

function newRedisClients(): [Redis, Redis] {
  const options = { keyPrefix: `${randomUUID()}:` };
  const open = () => new Redis(service("TEST_REDIS_URL"), options);
  return [open(), open()];
}

async function openCluster(): Promise<Opened> {
  const clients = newRedisClients();
  const { db, close } = await openDatabase({ databaseUrl: await newDatabaseUrl(), dataDir: "" });
  const [one, two] = clients.map((redis) =>
    clusterLogs(redisLogs(redis), databaseLogs(db), systemClock(), pino({ level: "silent" })),
  );
  return {
    stores: [one, two],
    close: async () => {
      for (const logs of [one, two]) await logs.close();
      for (const client of clients) await client.quit();
      await close();
    },
  };
}

function headerOf(id: string): MatchHeader {
  const deck = { cards: ["wld-001", "wld-001"], energy: ["wld-253"] };
  return {
    version: LOG_VERSION,
    id,
    type: "private",
    rules: PRESETS.house,
    poolVersion: "wld@1",
    seed: "5eed".repeat(16),
    players: [
      { userId: randomUUID(), name: "Ana “the 'quoted'” Żółw 🐢", deck },
      { userId: null, name: "Bot", deck },
    ],
    clocks: clocksFor(PRESETS.house),
    audience: { public: true, delay: 30 },
    startedAt: 1_800_000_000_123,
  };
}

const ENTRIES: LogEntry[] = [
  { action: { type: "choose", option: 0 }, by: "player", at: 0, turn: 0, spent: 0, grace: 0 },
  { action: { type: "play", card: 259, on: -1 }, by: "bot", at: 1_234, turn: 1, spent: 1_234, grace: 0 },
  { action: { type: "endTurn" }, by: "clock", at: 91_234, turn: 2, spent: 70_000, grace: 20_000 },
  {
    action: { type: "forfeit", seat: 1, reason: "timeout" },
    by: "clock",
    at: 99_999_999,
    turn: 3,
    spent: 5,
    grace: 0,
  },
];

const at = (seq: number, term = 1, boundary = false) => ({ seq, term, boundary });

describe.each([
  ["memory", openMemory],
  ["PGlite", openPGlite],
  ["PostgreSQL", openPostgres],
  ["Redis", openRedis],
  ["Redis, followed by PostgreSQL", openCluster],
])("%s", (_name, open) => {
  let opened: Opened;
  let store: LogStore;
  let other: LogStore;
  beforeAll(async () => {
    opened = await open();
    [store, other] = opened.stores;
  });
  afterAll(() => opened.close());

  const newLog = async () => {
    const header = headerOf(randomUUID());
    expect(await store.create(header)).toBe(true);
    return header;
  };

  test("reads what was written, in order, to the letter", async () => {
    const header = await newLog();
    for (const [seq, entry] of ENTRIES.entries())
      expect(await store.append(header.id, at(seq), entry)).toBe(true);
    expect(await other.read(header.id)).toEqual({ header, entries: ENTRIES });
  });

  test("reads a log without entries", async () => {
    const header = await newLog();
    expect(await other.read(header.id)).toEqual({ header, entries: [] });
  });

  test("has no log that was not created", async () => {
    expect(await store.read("nothing")).toBeNull();
    expect(await store.append("nothing", at(0), ENTRIES[0])).toBe(false);
    expect(await store.read("nothing")).toBeNull();
  });

  test("refuses a second log of the same id, and leaves the first as it is", async () => {
    const header = await newLog();
    await store.append(header.id, at(0), ENTRIES[0]);
    expect(await other.create({ ...header, seed: "another" })).toBe(false);
    expect(await store.read(header.id)).toEqual({ header, entries: [ENTRIES[0]] });
  });

  test.each([
    ["before the end", 1],
    ["past the end", 3],
    ["far past the end", 1000],
    ["before the beginning", -1],
  ])("refuses an entry %s", async (_where, seq) => {
    const header = await newLog();
    await store.append(header.id, at(0), ENTRIES[0]);
    await store.append(header.id, at(1), ENTRIES[1]);
    expect(await other.append(header.id, at(seq), ENTRIES[2])).toBe(false);
    expect((await store.read(header.id))?.entries).toEqual(ENTRIES.slice(0, 2));
  });

  test("gives each place to one of many writers at the same moment", async () => {
    const { id } = await newLog();
    for (let seq = 0; seq < 5; seq++) {
      const writers = Array.from({ length: 10 }, (_, at) => ({ ...ENTRIES[0], at }));
      const written = await Promise.all(
        writers.map((entry, i) => opened.stores[i % 2].append(id, at(seq), entry)),
      );
      expect(written.filter(Boolean)).toHaveLength(1);
      const log = await store.read(id);
      expect(log?.entries).toHaveLength(seq + 1);
      expect(log?.entries[seq].at).toBe(written.indexOf(true));
    }
  });

  test("lets nobody write any more whose claim is not the latest", async () => {
    const { id } = await newLog();
    expect(await store.append(id, at(0), ENTRIES[0])).toBe(true);
    const claim = await other.claim(id);
    expect(claim).toEqual({ term: 2, log: await store.read(id) });
    expect(await store.append(id, at(1), ENTRIES[1])).toBe(false);
    expect(await store.append(id, at(1, 3), ENTRIES[1])).toBe(false);
    expect(await other.append(id, at(1, 2), ENTRIES[1])).toBe(true);
    expect((await store.read(id))?.entries).toEqual(ENTRIES.slice(0, 2));
  });

  test("gives each of many claims at the same moment a term of its own, and the last one the log", async () => {
    const { id } = await newLog();
    const claims = await Promise.all(Array.from({ length: 10 }, (_, i) => opened.stores[i % 2].claim(id)));
    const terms = claims.map((claim) => claim!.term);
    expect([...terms].sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const written = await Promise.all(terms.map((term) => store.append(id, at(0, term), ENTRIES[0])));
    expect(terms.filter((_, i) => written[i])).toEqual([11]);
  });

  test("says whose turn it is to write", async () => {
    const [one, two] = [await newLog(), await newLog()];
    await other.claim(two.id);
    expect(await store.terms([one.id, "nothing", two.id])).toEqual([1, null, 2]);
    expect(await store.terms([])).toEqual([]);
    expect(await store.claim("nothing")).toBeNull();
  });

  test("keeps logs apart", async () => {
    const [one, two] = [await newLog(), await newLog()];
    await store.append(one.id, at(0), ENTRIES[0]);
    await other.append(two.id, at(0), ENTRIES[1]);
    expect((await store.read(one.id))?.entries).toEqual([ENTRIES[0]]);
    expect((await store.read(two.id))?.entries).toEqual([ENTRIES[1]]);
  });

  test("lists the logs that there are", async () => {
    const [one, two] = [await newLog(), await newLog()];
    expect(await other.list()).toEqual(expect.arrayContaining([one.id, two.id]));
    await store.remove(one.id);
    const left = await other.list();
    expect(left).toContain(two.id);
    expect(left).not.toContain(one.id);
  });

  test("forgets a removed log, which nobody can write to any more", async () => {
    const header = await newLog();
    await store.append(header.id, at(0), ENTRIES[0]);
    await store.remove(header.id);
    await store.remove(header.id);
    expect(await other.read(header.id)).toBeNull();
    expect(await other.append(header.id, at(1), ENTRIES[1])).toBe(false);
    expect(await other.append(header.id, at(0), ENTRIES[1])).toBe(false);
    expect(await other.create(header)).toBe(true);
    expect((await store.read(header.id))?.entries).toEqual([]);
  });

  test("keeps what it was given, whatever becomes of that afterwards", async () => {
    const header = headerOf(randomUUID());
    const given = structuredClone(header);
    await store.create(given);
    given.players[0].name = "changed";
    const entry = structuredClone(ENTRIES[1]);
    await store.append(header.id, at(0), entry);
    entry.at = -5;
    (entry.action as { card: number }).card = -5;
    expect(await store.read(header.id)).toEqual({ header, entries: [ENTRIES[1]] });
  });
});

describe("the database behind Redis", () => {
  let redis: RedisLogs;
  let database: DatabaseLogs;
  let cluster: ClusterLogs;
  let clock: ManualClock;
  let db: Db;
  const clients: Redis[] = [];
  const closing: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    const opened = await openDatabase({ databaseUrl: await newDatabaseUrl(), dataDir: "" });
    const [client, other] = newRedisClients();
    clients.push(client, other);
    db = opened.db;
    redis = redisLogs(client);
    database = databaseLogs(db);
    clock = manualClock();
    cluster = clusterLogs(redis, database, clock, pino({ level: "silent" }));
    closing.push(
      () => cluster.close(),
      opened.close,
      async () => void (await client.quit()),
      async () => void (await other.quit()),
    );
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    clients.length = 0;
  });

  /** A log with so many entries, of which the last is a boundary. */
  async function play(entries: number): Promise<MatchHeader> {
    const header = headerOf(randomUUID());
    await cluster.create(header);
    for (let seq = 0; seq < entries; seq++) {
      await cluster.append(header.id, at(seq, 1, seq === entries - 1), ENTRIES[seq]);
    }
    return header;
  }

  test("follows at each boundary, and not before", async () => {
    const header = await play(2);
    expect(await database.read(header.id)).toBeNull();
    await cluster.catchUp();
    expect(await database.read(header.id)).toEqual({ header, entries: ENTRIES.slice(0, 2) });
    await cluster.append(header.id, at(2), ENTRIES[2]);
    await cluster.catchUp();
    expect((await database.read(header.id))?.entries).toHaveLength(2);
    await cluster.append(header.id, at(3, 1, true), ENTRIES[3]);
    await cluster.catchUp();
    expect((await database.read(header.id))?.entries).toEqual(ENTRIES);
  });

  test("follows by itself", async () => {
    const header = await play(1);
    await vi.waitFor(async () => {
      clock.advance(250);
      expect(await database.read(header.id)).not.toBeNull();
    });
  });

  test("brings a match back that Redis has lost, as of the latest boundary", async () => {
    const header = await play(3);
    await cluster.catchUp();
    await redis.remove(header.id);
    expect(await cluster.list()).toEqual([header.id]);
    const claim = await cluster.claim(header.id);
    expect(claim?.log).toEqual({ header, entries: ENTRIES.slice(0, 3) });
    expect(await cluster.append(header.id, at(3, claim!.term), ENTRIES[3])).toBe(true);
    expect((await redis.read(header.id))?.entries).toEqual(ENTRIES);
  });

  test("is caught up with by another process, when one has died while it was copying", async () => {
    const header = await play(1);
    const taken = await redis.takeBehind(clock.now(), clock.now() + 10_000, 20);
    expect(taken).toEqual([header.id]);
    const other = clusterLogs(redisLogs(clients[1]), database, clock, pino({ level: "silent" }));
    await other.catchUp();
    expect(await database.read(header.id)).toBeNull();
    clock.advance(10_001);
    await other.catchUp();
    expect(await database.read(header.id)).not.toBeNull();
    await other.close();
  });

  test("does not miss what is written while it is being copied", async () => {
    const header = await play(1);
    const until = clock.now() + 10_000;
    await redis.takeBehind(clock.now(), until, 20);
    await cluster.append(header.id, at(1, 1, true), ENTRIES[1]);
    await redis.copied(header.id, until);
    await cluster.catchUp();
    expect((await database.read(header.id))?.entries).toHaveLength(2);
  });

  test("does not bring a finished match back, however late a copy comes", async () => {
    const header = await play(4);
    const log = (await redis.read(header.id))!;
    await recordMatch(db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
    await cluster.remove(header.id);
    await database.follow(log);
    expect(await cluster.list()).toEqual([]);
    expect(await cluster.claim(header.id)).toBeNull();
  });

  test("that is away holds nothing up, and is caught up with once it is back", async () => {
    const away = { ...database, follow: () => Promise.reject(new Error("the database is away")) };
    const header = headerOf(randomUUID());
    const behind = clusterLogs(redis, away, clock, pino({ level: "silent" }));
    await behind.create(header);
    expect(await behind.append(header.id, at(0, 1, true), ENTRIES[0])).toBe(true);
    await expect(behind.catchUp()).rejects.toThrow("away");
    await behind.close();
    clock.advance(10_001);
    await cluster.catchUp();
    expect((await database.read(header.id))?.entries).toEqual([ENTRIES[0]]);
  });
});
