// Places in queues, in memory and in Redis: a player has one, and it is never lost or taken twice.
import { describe, expect, onTestFinished, test } from "vitest";
import { ARRIVAL_TIMEOUT_MS, QueuePlaces } from "../../src/matchmaking/places.ts";
import { MAX_WAITS, memoryQueueStore, redisQueueStore } from "../../src/matchmaking/queue-store.ts";
import { newRedisClients } from "../support/match-logs.ts";

/** Two ways to the same places, as two processes have them. */
const STORES: [name: string, open: () => [QueuePlaces, QueuePlaces]][] = [
  [
    "memory",
    () => {
      const store = memoryQueueStore();
      return [new QueuePlaces(store), new QueuePlaces(store)];
    },
  ],
  [
    "Redis",
    () => {
      const clients = newRedisClients();
      onTestFinished(async () => void (await Promise.all(clients.map((client) => client.quit()))));
      return clients.map((client) => new QueuePlaces(redisQueueStore(client))) as [QueuePlaces, QueuePlaces];
    },
  ],
];
const NOW = 1_800_000_000_000;
const ana = { userId: "ana", queue: "ranked-house", deck: "d" } as const;
const ben = { ...ana, userId: "ben" } as const;

describe.each(STORES)("in %s", (_, open) => {
  test("who asks again keeps the waiting time, in whatever process", async () => {
    const [one, two] = open();
    await one.enter(ana, NOW);
    const { place, left } = await two.enter({ ...ana, deck: "e" }, NOW + 5000);
    expect([place.since, place.deck, left]).toEqual([NOW, "e", null]);
    expect(await one.searching("ranked-house", NOW)).toEqual([place]);
  });

  test("the places of several users come in the order that they were asked for", async () => {
    const [one, two] = open();
    await one.enter(ana, NOW);
    await one.enter(ben, NOW);
    const places = await two.getMany(["ben", "nobody", "ana"]);
    expect(places.map((place) => place?.userId)).toEqual(["ben", undefined, "ana"]);
    expect(await two.getMany([])).toEqual([]);
  });

  test("another queue takes the place over, and tells which one is left", async () => {
    const [one, two] = open();
    await one.enter(ana, NOW);
    const { place, left } = await two.enter({ ...ana, queue: "casual-house" }, NOW + 1);
    expect([place.since, left]).toEqual([NOW + 1, "ranked-house"]);
    expect(await one.searching("ranked-house", NOW)).toEqual([]);
    await one.leave("ana", "ranked-house", NOW + 1);
    expect(await one.get("ana")).toMatchObject({ queue: "casual-house" });
  });

  test("of two processes that pair the same player at once, one succeeds", async () => {
    const [one, two] = open();
    const ids = Array.from({ length: 9 }, (_, i) => `p${i}`);
    for (const userId of ["ana", ...ids]) await one.enter({ ...ana, userId }, NOW);
    const seated = await Promise.all(
      ids.map((id, i) => (i % 2 ? one : two).seat("ranked-house", ["ana", id], `m${i}`, NOW)),
    );
    expect(seated.filter(Boolean)).toHaveLength(1);
    expect(await one.searching("ranked-house", NOW)).toHaveLength(8);
  });

  test("who is found and asks again is told the match, until it is known to be lost", async () => {
    const [one, two] = open();
    for (const wish of [ana, ben]) await one.enter(wish, NOW);
    expect(await one.seat("ranked-house", ["ana", "ben"], "m", NOW + 1000)).toBe(true);
    expect((await two.enter(ana, NOW + 2000)).place.matchId).toBe("m");
    expect((await two.enter({ ...ana, queue: "casual-house" }, NOW + 2000)).place.matchId).toBe("m");
    const { place } = await two.enter(ana, NOW + 1000 + 2 * ARRIVAL_TIMEOUT_MS);
    expect(place).toMatchObject({ matchId: null, since: NOW });
  });

  test("a place is given up once its match is known to be lost, and not while the player is awaited", async () => {
    const [one, two] = open();
    for (const wish of [ana, ben]) await one.enter(wish, NOW);
    await one.seat("ranked-house", ["ana", "ben"], "m", NOW);
    await two.leave("ana", "ranked-house", NOW + ARRIVAL_TIMEOUT_MS);
    expect(await one.get("ana")).toMatchObject({ matchId: "m" });
    await two.leave("ana", "ranked-house", NOW + 2 * ARRIVAL_TIMEOUT_MS);
    expect(await one.get("ana")).toBeNull();
    expect(await one.searching("ranked-house", NOW + 2 * ARRIVAL_TIMEOUT_MS)).toMatchObject([
      { userId: "ben" },
    ]);
  });

  test("who was found is not awaited for an hour where the clock was set back by one", async () => {
    const [one] = open();
    for (const wish of [ana, ben]) await one.enter(wish, NOW);
    expect(await one.seat("ranked-house", ["ana", "ben"], "m", NOW)).toBe(true);
    const hour = 3_600_000;
    expect((await one.enter(ana, NOW - hour)).place.matchId).toBeNull();
  });

  test("who came to the table goes back with the waiting time kept; who did not has no place", async () => {
    const [one, two] = open();
    for (const wish of [ana, ben]) await one.enter(wish, NOW);
    await one.seat("ranked-house", ["ana", "ben"], "m", NOW + 1000);
    await Promise.all([two.goBack("ana", "m"), two.close("ben", "m")]);
    expect(await one.searching("ranked-house", NOW + 2000)).toMatchObject([{ userId: "ana", since: NOW }]);
    // Another match's end does not concern them.
    await two.close("ana", "other");
    expect((await one.enter(ana, NOW + 9000)).place.since).toBe(NOW);
  });

  test("so many requests at once leave one place", async () => {
    const both = open();
    const queues = ["ranked-house", "casual-house", "casual-pocket"] as const;
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => both[i % 2].enter({ ...ana, queue: queues[i % 3] }, NOW)),
    );
    const places = await Promise.all(queues.map((queue) => both[0].searching(queue, NOW)));
    expect(places.flat()).toHaveLength(1);
  });

  test("waits and last opponents are kept, within bounds", async () => {
    const [{ store }, { store: other }] = open();
    for (let at = 1; at <= 3; at++)
      await store.addWaits("casual-house", Array(MAX_WAITS / 2).fill({ at, ms: 10 * at }));
    const waits = await other.waits("casual-house");
    expect([waits.length, waits[0], waits.at(-1)]).toEqual([MAX_WAITS, { at: 3, ms: 30 }, { at: 2, ms: 20 }]);
    await store.addOpponents("ana", "ben");
    expect([await other.lastOpponent("ana"), await other.lastOpponent("ben")]).toEqual(["ben", "ana"]);
    expect(await other.lastOpponent("cleo")).toBeNull();
  });
});
