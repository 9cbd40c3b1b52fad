// The database behind Redis is away for a while: Redis answers for it, and nothing that is finished comes back.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Logger } from "../../src/logger.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { ClusterLogs } from "../../src/matches/log-stores/cluster.ts";
import type { DatabaseLogs } from "../../src/matches/log-stores/database.ts";
import { openClusterLogs } from "../support/cluster-logs.ts";
import { eventually } from "../support/eventually.ts";
import { at, ENTRIES, headerOf } from "../support/match-logs.ts";

const site = openClusterLogs();

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
    const away: DatabaseLogs = Object.fromEntries(Object.entries(site.database).map(mayAnswer));
    half = site.anotherCluster(site.redis, away);
    ending = Promise.withResolvers();
    ending.promise.catch(() => {});
    site.closeFirst(async () => ending.reject(new Error("no answer")));
  });

  /** Waits for an answer, letting the time run out for the database's. */
  async function answered<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    const result = promise.finally(() => {
      done = true;
    });
    result.catch(() => {});
    while (!done) {
      if (down) site.clock.advance(100);
      await new Promise(setImmediate);
    }
    return result;
  }

  test("the matches in Redis are still listed, and claimed", async () => {
    const header = await site.play(2);
    expect(await answered(half.list())).toEqual([header.id]);
    const claim = await answered(half.claim(header.id));
    expect(claim?.log.entries).toEqual(ENTRIES.slice(0, 2));
  });

  test("a match that Redis has lost is not taken for one that there never was", async () => {
    const header = await site.play(2);
    await site.cluster.catchUp();
    await site.redis.remove(header.id);
    await expect(answered(half.claim(header.id))).rejects.toThrow("the database is away");
    down = false;
    expect((await answered(half.claim(header.id)))?.log.entries).toEqual(ENTRIES.slice(0, 2));
  });

  test("a match that has ended elsewhere is not written again by its former holder", async () => {
    const header = await site.play(4);
    const claim = (await site.cluster.claim(header.id))!;
    await recordMatch(site.db, { log: claim.log, result: { winner: 0, reason: "timeout" }, turns: 3 });
    await site.cluster.remove(header.id);
    const former = { header, entries: ENTRIES.slice(0, 2) };
    expect(await answered(half.reinstate!(former, 1))).toBe(false);
    expect(await site.redis.read(header.id)).toBeNull();
    // Nor once Redis knows nothing of it any more: the database does.
    await site.clients[0].flushdb();
    expect(await site.cluster.reinstate!(former, 1)).toBe(false);
  });

  test("a recorded match that was claimed meanwhile loses its log once the database is back", async () => {
    const header = await site.play(4);
    await site.cluster.catchUp();
    const log = (await site.redis.read(header.id))!;
    await recordMatch(site.db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
    const claim = await answered(half.claim(header.id));
    expect(await half.terms([header.id])).toEqual([claim!.term]);
    down = false;
    await answered(half.catchUp());
    expect(await half.terms([header.id])).toEqual([null]);
    expect(await half.append(header.id, at(4, claim!.term), ENTRIES[0])).toBe(false);
  });
});

test("that is away holds nothing up, and is caught up with once it is back", async () => {
  const away = { ...site.database, follow: () => Promise.reject(new Error("the database is away")) };
  const header = headerOf(randomUUID());
  const behind = site.anotherCluster(site.redis, away);
  await behind.create(header);
  expect(await behind.append(header.id, at(0, 1, true), ENTRIES[0])).toBe(true);
  await expect(behind.catchUp()).rejects.toThrow("away");
  await behind.close();
  site.clock.advance(10_001);
  await site.cluster.catchUp();
  await eventually(async () => expect((await site.database.read(header.id))?.entries).toEqual([ENTRIES[0]]));
});

test("that is away is asked less and less often, and told of when that begins and when it is over", async () => {
  await site.cluster.close();
  let away = true;
  let asked = 0;
  const database: DatabaseLogs = {
    ...site.database,
    async follow(logs) {
      asked++;
      if (away) throw Object.assign(new Error("the database is away"), { code: "ECONNREFUSED" });
      return site.database.follow(logs);
    },
  };
  const told: string[] = [];
  const tell = (...[fields, message]: unknown[]) => void told.push(String(message ?? fields));
  const logger = { error: tell, warn: tell, info: tell } as unknown as Logger;
  const logs = new ClusterLogs(site.redis, database, site.clock, logger);
  site.closeFirst(() => logs.close());
  const pass = async (ms: number) => {
    site.clock.advance(ms);
    // Whatever has fallen due is done once the next copies are planned.
    await eventually(() => expect(site.clock.pending()).toBe(1));
  };

  // There is always a match that was not copied yet.
  for (let ms = 0; ms < 20_000; ms += 250) {
    await site.play(1);
    await pass(250);
  }
  // After 250 ms, and 500, 1,000, 2,000 and then always 4,000 ms after the one before.
  expect(asked).toBe(8);
  expect(told).toEqual(["the database does not follow the matches"]);

  away = false;
  await pass(4_000);
  expect(told).toEqual([
    "the database does not follow the matches",
    "the database follows the matches again",
  ]);
  expect((await site.database.list()).length).toBeGreaterThan(0);
});
