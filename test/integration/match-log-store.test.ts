// One suite for every store of match logs: whichever keeps a match, nothing of it is lost, doubled or mixed up.
import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../src/db/index.ts";
import type { LogStore } from "../../src/matches/action-log.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { ClusterLogs } from "../../src/matches/log-stores/cluster.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { redisLogs } from "../../src/matches/log-stores/redis.ts";
import { systemTime } from "../../src/matches/time-source.ts";
import { atOnce } from "../support/at-once.ts";
import { newDatabaseUrl, newDataFolder } from "../support/databases.ts";
import { at, ENTRIES, headerOf, newRedisClients } from "../support/match-logs.ts";
import { memoryLogs } from "../support/memory-logs.ts";

interface Opened {
  /** Two ways to the same logs, as two processes have them. */
  stores: [LogStore, LogStore];
  /** The database with the history, for stores that know one. */
  db?: Db;
  close(): Promise<void>;
}

async function openMemory(): Promise<Opened> {
  const store = memoryLogs();
  return { stores: [store, store], close: async () => {} };
}

async function openPGlite(): Promise<Opened> {
  const folder = newDataFolder();
  const { db, close } = await openDatabase({ dataDir: folder.path });
  return {
    stores: [databaseLogs(db), databaseLogs(db)],
    db,
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
    db: one.db,
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

async function openCluster(): Promise<Opened> {
  const clients = newRedisClients();
  const { db, close } = await openDatabase({ databaseUrl: await newDatabaseUrl(), dataDir: "" });
  const [one, two] = clients.map(
    (redis) => new ClusterLogs(redisLogs(redis), databaseLogs(db), systemTime(), pino({ level: "silent" })),
  );
  return {
    stores: [one, two],
    db,
    close: async () => {
      for (const logs of [one, two]) await logs.close();
      for (const client of clients) await client.quit();
      await close();
    },
  };
}

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
      const written = await atOnce(writers.length, (i) =>
        opened.stores[i % 2].append(id, at(seq), writers[i]),
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
    expect(claim).toEqual({ term: expect.any(Number), log: await store.read(id) });
    const { term } = claim!;
    expect(term).toBeGreaterThan(1);
    expect(await store.append(id, at(1), ENTRIES[1])).toBe(false);
    expect(await store.append(id, at(1, term + 1), ENTRIES[1])).toBe(false);
    expect(await other.append(id, at(1, term), ENTRIES[1])).toBe(true);
    expect((await store.read(id))?.entries).toEqual(ENTRIES.slice(0, 2));
  });

  test("gives each of many claims at the same moment a term of its own, and the last one the log", async () => {
    const { id } = await newLog();
    const claims = await atOnce(10, (i) => opened.stores[i % 2].claim(id));
    const terms = claims.map((claim) => claim!.term);
    expect(new Set(terms).size).toBe(10);
    const written = await atOnce(terms.length, (i) => store.append(id, at(0, terms[i]), ENTRIES[0]));
    expect(terms.filter((_, i) => written[i])).toEqual([Math.max(...terms)]);
  });

  test("says whose turn it is to write", async () => {
    const [one, two] = [await newLog(), await newLog()];
    const claim = await other.claim(two.id);
    expect(await store.terms([one.id, "nothing", two.id])).toEqual([1, null, claim!.term]);
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

  test("lets nobody claim a match that is in the history, however its log has come back", async ({
    skip,
  }) => {
    const { db } = opened;
    // Without a database there is no history to look into.
    if (!db) return skip();
    const header = await newLog();
    await store.append(header.id, at(0), ENTRIES[0]);
    const log = { header, entries: ENTRIES };
    await recordMatch(db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
    expect(await other.claim(header.id, () => expect.unreachable())).toBeNull();
    expect(await store.append(header.id, at(1), ENTRIES[1])).toBe(false);
    expect(await store.read(header.id)).toBeNull();
    expect(await other.list()).not.toContain(header.id);
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
