// The database behind Redis: it follows, brings back what Redis has lost, and never what is finished.
import { expect, test } from "vitest";
import { recordMatch } from "../../src/matches/history.ts";
import { type RedisLogs, redisLogs } from "../../src/matches/log-stores/redis.ts";
import { openClusterLogs } from "../support/cluster-logs.ts";
import { eventually } from "../support/eventually.ts";
import { at, ENTRIES } from "../support/match-logs.ts";

const site = openClusterLogs();

test("follows at each boundary, and not before", async () => {
  const header = await site.play(2);
  expect(await site.database.read(header.id)).toBeNull();
  await site.cluster.catchUp();
  expect(await site.database.read(header.id)).toEqual({ header, entries: ENTRIES.slice(0, 2) });
  await site.cluster.append(header.id, at(2), ENTRIES[2]);
  await site.cluster.catchUp();
  expect((await site.database.read(header.id))?.entries).toHaveLength(2);
  await site.cluster.append(header.id, at(3, 1, true), ENTRIES[3]);
  await site.cluster.catchUp();
  expect((await site.database.read(header.id))?.entries).toEqual(ENTRIES);
});

test("follows by itself", async () => {
  const header = await site.play(1);
  await eventually(async () => {
    site.clock.advance(250);
    expect(await site.database.read(header.id)).not.toBeNull();
  });
});

test("brings a match back that Redis has lost, as of the latest boundary", async () => {
  const header = await site.play(3);
  await site.cluster.catchUp();
  await site.redis.remove(header.id);
  expect(await site.cluster.list()).toEqual([header.id]);
  const claim = await site.cluster.claim(header.id);
  expect(claim?.log).toEqual({ header, entries: ENTRIES.slice(0, 3) });
  // Whoever wrote before the loss, with whatever term, has no right to any more.
  expect(claim!.term).toBeGreaterThan(1_000_000);
  expect(await site.cluster.append(header.id, at(3, claim!.term), ENTRIES[3])).toBe(true);
  expect((await site.redis.read(header.id))?.entries).toEqual(ENTRIES);
});

test("brings back what Redis has lost of a match's end", async () => {
  const header = await site.play(3);
  await site.cluster.catchUp();
  // As after a crash: the last entries are gone, and a new owner knows nothing of them.
  const short = { header, entries: ENTRIES.slice(0, 1) };
  await site.redis.remove(header.id);
  await site.redis.restore(short);
  const claim = await site.cluster.claim(header.id);
  expect(claim?.log.entries).toEqual(ENTRIES.slice(0, 3));
  expect(await site.redis.restore(short)).toBe(false);
});

test("does not mix a match with what became of it after Redis had lost some", async () => {
  const header = await site.play(3);
  await site.cluster.catchUp();
  const other = { ...ENTRIES[0], at: 77 };
  const log = { header, entries: [other, other, other, other] };
  await site.database.follow([log]);
  expect(await site.database.read(header.id)).toEqual(log);
});

test("follows many matches at once, each from where its copy ends", async () => {
  const [longer, astray, finished, fresh] = [
    await site.play(2),
    await site.play(3),
    await site.play(2),
    await site.play(1),
  ];
  const logs = [longer, astray, finished].map((header, i) => ({
    header,
    entries: ENTRIES.slice(0, 2 + (i % 2)),
  }));
  await site.database.follow(logs);
  await recordMatch(site.db, { log: logs[2], result: { winner: 0, reason: "timeout" }, turns: 3 });
  await site.database.remove(finished.id);
  const changed = ENTRIES.map((entry) => ({ ...entry, at: 77 }));
  const recorded = await site.database.follow([
    { header: longer, entries: ENTRIES },
    { header: astray, entries: changed },
    { header: finished, entries: ENTRIES },
    { header: fresh, entries: [] },
  ]);
  expect(recorded).toEqual([finished.id]);
  expect((await site.database.read(longer.id))?.entries).toEqual(ENTRIES);
  expect((await site.database.read(astray.id))?.entries).toEqual(changed);
  expect(await site.database.read(finished.id)).toBeNull();
  expect(await site.database.read(fresh.id)).toEqual({ header: fresh, entries: [] });
  expect(await site.database.follow([])).toEqual([]);
});

test("follows the other matches when one has a log that it cannot hold", async () => {
  const headers = [await site.play(1), await site.play(2), await site.play(3)];
  const [before, refused, after] = headers.map(({ id }) => id);
  // A database that is older than the process knows fewer types of matches.
  await site.redis.remove(refused);
  await site.redis.restore({
    header: { ...headers[1], type: "TOURNEY" as never },
    entries: ENTRIES.slice(0, 2),
  });
  await site.clients[0].zadd("match-copies", 0, refused);
  await site.cluster.catchUp();
  expect((await site.database.read(before))?.entries).toHaveLength(1);
  expect((await site.database.read(after))?.entries).toHaveLength(3);
  expect(await site.database.read(refused)).toBeNull();
  expect((await site.redis.read(refused))?.entries).toHaveLength(2);
  expect(await site.clients[0].zrange("match-copies", 0, -1)).toEqual([refused]);
});

test("that Redis has lost is written again by its holder, and by nobody else", async () => {
  const header = await site.play(3);
  const [client] = site.clients;
  const log = { header, entries: ENTRIES.slice(0, 3) };
  await client.flushdb();
  expect(await site.cluster.append(header.id, at(3), ENTRIES[3])).toBe(false);
  expect(await site.cluster.reinstate!(log, 1)).toBe(true);
  expect(await site.cluster.append(header.id, at(3), ENTRIES[3])).toBe(true);
  await site.cluster.catchUp();
  expect(await site.database.read(header.id)).toEqual({ header, entries: ENTRIES.slice(0, 4) });
  // As a Redis does that evicts.
  await client.del(`match:${header.id}`);
  expect(await site.cluster.reinstate!({ header, entries: ENTRIES.slice(0, 4) }, 1)).toBe(true);
  expect((await site.redis.read(header.id))?.entries).toEqual(ENTRIES.slice(0, 4));

  // Whoever comes later has the right to write, also if Redis has lost the claim.
  const claim = (await site.cluster.claim(header.id))!;
  expect(await site.cluster.reinstate!(log, 1)).toBe(false);
  await client.flushdb();
  expect(await site.cluster.reinstate!(log, 1)).toBe(false);
  expect(await site.cluster.reinstate!(claim.log, claim.term)).toBe(true);
  await recordMatch(site.db, { log: claim.log, result: { winner: 0, reason: "timeout" }, turns: 3 });
  await site.cluster.remove(header.id);
  expect(await site.cluster.reinstate!(claim.log, claim.term)).toBe(false);
  expect(await site.redis.read(header.id)).toBeNull();
});

test("is caught up with by another process, when one has died while it was copying", async () => {
  const header = await site.play(1);
  const taken = await site.redis.leaseCopies(site.clock.now(), site.clock.now() + 10_000, 20);
  expect(taken).toEqual([header.id]);
  const other = site.anotherCluster(redisLogs(site.clients[1]));
  await other.catchUp();
  expect(await site.database.read(header.id)).toBeNull();
  site.clock.advance(10_001);
  // All processes see at the same moment that the copy is behind: any of them makes it.
  await other.catchUp();
  await eventually(async () => expect(await site.database.read(header.id)).not.toBeNull());
  await other.close();
});

test("does not miss what is written while it is being copied", async () => {
  const header = await site.play(1);
  const until = site.clock.now() + 10_000;
  await site.redis.leaseCopies(site.clock.now(), until, 20);
  await site.cluster.append(header.id, at(1, 1, true), ENTRIES[1]);
  await site.redis.copied(header.id, until);
  await site.cluster.catchUp();
  expect((await site.database.read(header.id))?.entries).toHaveLength(2);
});

test("does not bring a finished match back, however late a copy comes", async () => {
  const header = await site.play(4);
  const log = (await site.redis.read(header.id))!;
  await recordMatch(site.db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
  await site.cluster.remove(header.id);
  await site.database.follow([log]);
  expect(await site.cluster.list()).toEqual([]);
  expect(await site.cluster.claim(header.id)).toBeNull();
});

test("lets no match come back to life when Redis returns with an older snapshot", async () => {
  const header = await site.play(4);
  await site.cluster.catchUp();
  const snapshot = { header, entries: ENTRIES.slice(0, 2) };
  const log = (await site.redis.read(header.id))!;
  await recordMatch(site.db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
  await site.cluster.remove(header.id);
  await site.redis.restore(snapshot);
  expect(await site.cluster.list()).toEqual([header.id]);
  expect(await site.cluster.claim(header.id)).toBeNull();
  expect(await site.cluster.list()).toEqual([]);
  expect(await site.redis.read(header.id)).toBeNull();
});

test("takes a match from whoever plays it on after Redis has returned to before its end", async () => {
  const header = await site.play(4);
  const log = (await site.redis.read(header.id))!;
  await recordMatch(site.db, { log, result: { winner: 0, reason: "timeout" }, turns: 3 });
  await site.cluster.remove(header.id);
  await site.redis.restore({ header, entries: ENTRIES.slice(0, 2) });
  const [term] = await site.redis.terms([header.id]);
  expect(await site.cluster.append(header.id, at(2, term!, true), ENTRIES[2])).toBe(true);
  await site.cluster.catchUp();
  expect(await site.cluster.terms([header.id])).toEqual([null]);
  expect(await site.cluster.append(header.id, at(3, term!), ENTRIES[3])).toBe(false);
});

test("brings back what Redis loses while a match is being claimed", async () => {
  const header = await site.play(4);
  const log = (await site.redis.read(header.id))!;
  let isForgotten = false;
  const forgetful: RedisLogs = {
    ...site.redis,
    async claim(id, check) {
      if (isForgotten) return site.redis.claim(id, check);
      isForgotten = true;
      await site.database.follow([log]);
      await site.redis.remove(id);
      await site.redis.restore({ header, entries: ENTRIES.slice(0, 3) });
      return site.redis.claim(id, check);
    },
  };
  const other = site.anotherCluster(forgetful);
  expect((await other.claim(header.id))?.log.entries).toHaveLength(4);
});

test("gives no term twice, though Redis restarts from a snapshot from before a claim", async () => {
  const { id } = await site.play(2);
  const [client] = site.clients;
  const forgotten = (await site.cluster.claim(id))!.term;
  await client.hset("match-terms", id, 1);
  const claim = (await site.cluster.claim(id))!;
  expect(claim.term).not.toBe(forgotten);
  expect(await site.cluster.append(id, at(2, forgotten), ENTRIES[2])).toBe(false);
  expect(await site.cluster.append(id, at(2, claim.term), ENTRIES[2])).toBe(true);
});
