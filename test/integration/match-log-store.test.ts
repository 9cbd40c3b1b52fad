// One suite for every store of match logs: whichever keeps a match, nothing of it is lost, doubled or mixed up.
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PRESETS } from "../../engine/index.ts";
import { openDatabase } from "../../src/db/index.ts";
import { clocksFor } from "../../src/matches/clocks.ts";
import { LOG_VERSION, type LogEntry, type LogStore, type MatchHeader } from "../../src/matches/log.ts";
import { databaseLogs } from "../../src/matches/logs/database.ts";
import { memoryLogs } from "../../src/matches/logs/memory.ts";
import { redisLogs } from "../../src/matches/logs/redis.ts";
import { newDatabaseUrl, newFolder, service } from "../support/databases.ts";

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
  const options = { keyPrefix: `${randomUUID()}:` };
  const clients = [0, 1].map(() => new Redis(service("TEST_REDIS_URL"), options));
  return {
    stores: [redisLogs(clients[0]), redisLogs(clients[1])],
    close: async () => {
      for (const client of clients) await client.quit();
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
  { action: { type: "forfeit", seat: 1, reason: "timeout" }, by: "clock", at: 99_999_999, turn: 3, spent: 5, grace: 0 },
];

const at = (seq: number, term = 1, boundary = false) => ({ seq, term, boundary });

describe.each([
  ["memory", openMemory],
  ["PGlite", openPGlite],
  ["PostgreSQL", openPostgres],
  ["Redis", openRedis],
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
