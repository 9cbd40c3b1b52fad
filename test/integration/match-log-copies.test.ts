// The database behind Redis: it follows, brings back what Redis has lost, and never what is finished.
import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../src/db/index.ts";
import type { MatchHeader } from "../../src/matches/action-log.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { type ClusterLogs, clusterLogs } from "../../src/matches/log-stores/cluster.ts";
import { type DatabaseLogs, databaseLogs } from "../../src/matches/log-stores/database.ts";
import { type RedisLogs, redisLogs } from "../../src/matches/log-stores/redis.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { type ManualClock, manualClock } from "../support/manual-time.ts";
import { at, ENTRIES, headerOf, newRedisClients } from "../support/match-logs.ts";

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
  await eventually(async () => {
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
  // Whoever wrote before the loss, with whatever term, has no right to any more.
  expect(claim!.term).toBeGreaterThan(1_000_000);
  expect(await cluster.append(header.id, at(3, claim!.term), ENTRIES[3])).toBe(true);
  expect((await redis.read(header.id))?.entries).toEqual(ENTRIES);
});

test("brings back what Redis has lost of a match's end", async () => {
  const header = await play(3);
  await cluster.catchUp();
  // As after a crash: the last entries are gone, and a new owner knows nothing of them.
  const short = { header, entries: ENTRIES.slice(0, 1) };
  await redis.remove(header.id);
  await redis.restore(short);
  const claim = await cluster.claim(header.id);
  expect(claim?.log.entries).toEqual(ENTRIES.slice(0, 3));
  expect(await redis.restore(short)).toBe(false);
});

test("does not mix a match with what became of it after Redis had lost some", async () => {
  const header = await play(3);
  await cluster.catchUp();
  const other = { ...ENTRIES[0], at: 77 };
  const log = { header, entries: [other, other, other, other] };
  await database.follow([log]);
  expect(await database.read(header.id)).toEqual(log);
});

test("follows many matches at once, each from where its copy ends", async () => {
  const [longer, astray, finished, fresh] = [await play(2), await play(3), await play(2), await play(1)];
  const logs = [longer, astray, finished].map((header, i) => ({
    header,
    entries: ENTRIES.slice(0, 2 + (i % 2)),
  }));
  await database.follow(logs);
  await recordMatch(db, { log: logs[2], result: { winner: 0, reason: "timeout" }, turns: 3 });
  await database.remove(finished.id);
  const changed = ENTRIES.map((entry) => ({ ...entry, at: 77 }));
  const recorded = await database.follow([
    { header: longer, entries: ENTRIES },
    { header: astray, entries: changed },
    { header: finished, entries: ENTRIES },
    { header: fresh, entries: [] },
  ]);
  expect(recorded).toEqual([finished.id]);
  expect((await database.read(longer.id))?.entries).toEqual(ENTRIES);
  expect((await database.read(astray.id))?.entries).toEqual(changed);
  expect(await database.read(finished.id)).toBeNull();
  expect(await database.read(fresh.id)).toEqual({ header: fresh, entries: [] });
  expect(await database.follow([])).toEqual([]);
});

test("that Redis has lost is written again by its holder, and by nobody else", async () => {
  const header = await play(3);
  const [client] = clients;
  const log = { header, entries: ENTRIES.slice(0, 3) };
  await client.flushdb();
  expect(await cluster.append(header.id, at(3), ENTRIES[3])).toBe(false);
  expect(await cluster.reinstate!(log, 1)).toBe(true);
  expect(await cluster.append(header.id, at(3), ENTRIES[3])).toBe(true);
  await cluster.catchUp();
  expect(await database.read(header.id)).toEqual({ header, entries: ENTRIES.slice(0, 4) });
  // As a Redis does that evicts.
  await client.del(`match:${header.id}`);
  expect(await cluster.reinstate!({ header, entries: ENTRIES.slice(0, 4) }, 1)).toBe(true);
  expect((await redis.read(header.id))?.entries).toEqual(ENTRIES.slice(0, 4));

  // Whoever comes later has the right to write, also if Redis has lost the claim.
  const claim = (await cluster.claim(header.id))!;
  expect(await cluster.reinstate!(log, 1)).toBe(false);
  await client.flushdb();
  expect(await cluster.reinstate!(log, 1)).toBe(false);
  expect(await cluster.reinstate!(claim.log, claim.term)).toBe(true);
  await recordMatch(db, { log: claim.log, result: { winner: 0, reason: "timeout" }, turns: 3 });
  await cluster.remove(header.id);
  expect(await cluster.reinstate!(claim.log, claim.term)).toBe(false);
  expect(await redis.read(header.id)).toBeNull();
});

test("is caught up with by another process, when one has died while it was copying", async () => {
  const header = await play(1);
  const taken = await redis.leaseCopies(clock.now(), clock.now() + 10_000, 20);
  expect(taken).toEqual([header.id]);
  const other = clusterLogs(redisLogs(clients[1]), database, clock, pino({ level: "silent" }));
  await other.catchUp();
  expect(await database.read(header.id)).toBeNull();
  clock.advance(10_001);
  // All processes see at the same moment that the copy is behind: any of them makes it.
  await other.catchUp();
  await eventually(async () => expect(await database.read(header.id)).not.toBeNull());
  await other.close();
});

test("does not miss what is written while it is being copied", async () => {
  const header = await play(1);
  const until = clock.now() + 10_000;
  await redis.leaseCopies(clock.now(), until, 20);
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
  await database.follow([log]);
  expect(await cluster.list()).toEqual([]);
  expect(await cluster.claim(header.id)).toBeNull();
});

test("lets no match come back to life when Redis returns with an older snapshot", async () => {
  const header = await play(4);
  await cluster.catchUp();
  const snapshot = { header, entries: ENTRIES.slice(0, 2) };
  const log = (await redis.read(header.id))!;
  await recordMatch(db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
  await cluster.remove(header.id);
  await redis.restore(snapshot);
  expect(await cluster.list()).toEqual([header.id]);
  expect(await cluster.claim(header.id)).toBeNull();
  expect(await cluster.list()).toEqual([]);
  expect(await redis.read(header.id)).toBeNull();
});

test("takes a match from whoever plays it on after Redis has returned to before its end", async () => {
  const header = await play(4);
  const log = (await redis.read(header.id))!;
  await recordMatch(db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
  await cluster.remove(header.id);
  await redis.restore({ header, entries: ENTRIES.slice(0, 2) });
  const [term] = await redis.terms([header.id]);
  expect(await cluster.append(header.id, at(2, term!, true), ENTRIES[2])).toBe(true);
  await cluster.catchUp();
  expect(await cluster.terms([header.id])).toEqual([null]);
  expect(await cluster.append(header.id, at(3, term!), ENTRIES[3])).toBe(false);
});

test("brings back what Redis loses while a match is being claimed", async () => {
  const header = await play(4);
  const log = (await redis.read(header.id))!;
  let isForgotten = false;
  const forgetful: RedisLogs = {
    ...redis,
    async claim(id, check) {
      if (isForgotten) return redis.claim(id, check);
      isForgotten = true;
      await database.follow([log]);
      await redis.remove(id);
      await redis.restore({ header, entries: ENTRIES.slice(0, 3) });
      return redis.claim(id, check);
    },
  };
  const other = clusterLogs(forgetful, database, clock, pino({ level: "silent" }));
  closing.unshift(() => other.close());
  expect((await other.claim(header.id))?.log.entries).toHaveLength(4);
});

/** Ends the waiting for a silent database, as its driver does after a while. */
let ending = Promise.withResolvers<never>();

/** What a database that is away answers: an error, or nothing. */
const AWAY = {
  refused: () => Promise.reject(new Error("the database is away")),
  silent: () => ending.promise,
};

describe.each(Object.entries(AWAY))("%s by the database", (_state, answer) => {
  let down = true;
  let half: ClusterLogs;
  beforeEach(() => {
    down = true;
    const mayAnswer = ([name, method]: [string, unknown]) => [
      name,
      (...args: unknown[]) => (down ? answer() : (method as (...args: unknown[]) => unknown)(...args)),
    ];
    const away: DatabaseLogs = Object.fromEntries(Object.entries(database).map(mayAnswer));
    half = clusterLogs(redis, away, clock, pino({ level: "silent" }));
    ending = Promise.withResolvers();
    ending.promise.catch(() => {});
    closing.unshift(() => {
      ending.reject(new Error("no answer"));
      return half.close();
    });
  });

  /** Waits for an answer, letting the time run out for the database's. */
  async function answered<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    const result = promise.finally(() => {
      done = true;
    });
    result.catch(() => {});
    while (!done) {
      if (down) clock.advance(100);
      await new Promise(setImmediate);
    }
    return result;
  }

  test("the matches in Redis are still listed, and claimed", async () => {
    const header = await play(2);
    expect(await answered(half.list())).toEqual([header.id]);
    const claim = await answered(half.claim(header.id));
    expect(claim?.log.entries).toEqual(ENTRIES.slice(0, 2));
  });

  test("a match that Redis has lost is not taken for one that there never was", async () => {
    const header = await play(2);
    await cluster.catchUp();
    await redis.remove(header.id);
    await expect(answered(half.claim(header.id))).rejects.toThrow("the database is away");
    down = false;
    expect((await answered(half.claim(header.id)))?.log.entries).toEqual(ENTRIES.slice(0, 2));
  });

  test("a match that has ended elsewhere is not written again by its former holder", async () => {
    const header = await play(4);
    const claim = (await cluster.claim(header.id))!;
    await recordMatch(db, { log: claim.log, result: { winner: 0, reason: "timeout" }, turns: 3 });
    await cluster.remove(header.id);
    const former = { header, entries: ENTRIES.slice(0, 2) };
    expect(await answered(half.reinstate!(former, 1))).toBe(false);
    expect(await redis.read(header.id)).toBeNull();
    // Nor once Redis knows nothing of it any more: the database does.
    await clients[0].flushdb();
    expect(await cluster.reinstate!(former, 1)).toBe(false);
  });

  test("a recorded match that was claimed meanwhile loses its log once the database is back", async () => {
    const header = await play(4);
    await cluster.catchUp();
    const log = (await redis.read(header.id))!;
    await recordMatch(db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
    const claim = await answered(half.claim(header.id));
    expect(await half.terms([header.id])).toEqual([claim!.term]);
    down = false;
    await answered(half.catchUp());
    expect(await half.terms([header.id])).toEqual([null]);
    expect(await half.append(header.id, at(4, claim!.term), ENTRIES[0])).toBe(false);
  });
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
  await eventually(async () => expect((await database.read(header.id))?.entries).toEqual([ENTRIES[0]]));
});

test("gives no term twice, though Redis restarts from a snapshot from before a claim", async () => {
  const { id } = await play(2);
  const [client] = clients;
  const forgotten = (await cluster.claim(id))!.term;
  await client.hset("match-terms", id, 1);
  const claim = (await cluster.claim(id))!;
  expect(claim.term).not.toBe(forgotten);
  expect(await cluster.append(id, at(2, forgotten), ENTRIES[2])).toBe(false);
  expect(await cluster.append(id, at(2, claim.term), ENTRIES[2])).toBe(true);
});
