// Which process gets a new room, while those that were given before are still being made.
import { LocalDriver, LocalPresence, matchMaker } from "colyseus";
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { redisPlacement } from "../../rooms/cluster/placement.ts";
import { newRedisUrl } from "../support/databases.ts";

/** A Redis to which this process and others listen, by their ids. */
async function newCluster(...others: string[]): Promise<Redis> {
  const url = await newRedisUrl();
  const [redis, listener] = [new Redis(url), new Redis(url)];
  onTestFinished(async () => void (await Promise.all([redis.quit(), listener.quit()])));
  await matchMaker.setup(new LocalPresence(), new LocalDriver());
  await listener.subscribe(`p:${matchMaker.processId}`, ...others.map((id) => `p:${id}`));
  return redis;
}

/** Other processes have counted so many seconds ago. */
async function countedAgo(redis: Redis, seconds: Record<string, number>): Promise<void> {
  const [now] = await redis.time();
  for (const [id, ago] of Object.entries(seconds))
    await redis.hset("placement-counted-at", { [id]: Number(now) - ago });
}

test("a process that counts its seats during a burst keeps those of the rooms that it has not made yet", async () => {
  const redis = await newCluster("other");
  await redis.hset("placement-seats", { [matchMaker.processId]: 0, other: 0 });

  const placement = redisPlacement(redis);
  const given = new Map<string, number>();
  const burst = async (rooms: number) => {
    for (let i = 0; i < rooms; i++) {
      const id = await placement.select();
      given.set(id, (given.get(id) ?? 0) + 1);
    }
  };
  await burst(20);
  (await placement.announce())();
  await burst(20);
  expect([...given.values()]).toEqual([20, 20]);

  // Once they are made, it is they that count; here nobody has come to them.
  for (let i = 0; i < 20; i++) placement.made();
  (await placement.announce())();
  await burst(10);
  expect(given.get(matchMaker.processId)).toBe(30);
});

test("a process that stands still gets no rooms, although it listens, until it counts again", async () => {
  const redis = await newCluster("still");
  const placement = redisPlacement(redis);
  (await placement.announce())();
  await redis.hset("placement-seats", { still: -1_000 });
  await countedAgo(redis, { still: 30 });
  expect(await placement.select()).toBe(matchMaker.processId);
  expect(await placement.members()).toEqual([matchMaker.processId]);
  expect([...(await placement.alive(["still"]))]).toEqual(["still"]);

  await countedAgo(redis, { still: 0 });
  expect(await placement.select()).toBe("still");
  expect((await placement.members()).sort()).toEqual(["still", matchMaker.processId].sort());
});

test("rooms that were given and never made are counted until the count after the next one", async () => {
  const redis = await newCluster("other");
  const placement = redisPlacement(redis);
  const self = matchMaker.processId;
  const count = async () => (await placement.announce())();
  await count();
  for (let i = 0; i < 3; i++) await placement.select();
  await redis.hset("placement-seats", { other: 5 });
  // Six seats were given: they count, though they are not made yet.
  await count();
  expect(await placement.select()).toBe("other");
  await count();
  expect(await placement.select()).toBe(self);
});

test("a room that nobody gave to the process takes none of those off that were given", async () => {
  const redis = await newCluster("other");
  const placement = redisPlacement(redis);
  const count = async () => (await placement.announce())();
  await count();
  await placement.select();
  await redis.hset("placement-seats", { other: 1 });
  placement.made();
  placement.madeUnasked();
  await count();
  expect(await placement.select()).toBe("other");
});

test("a process that has not counted for a minute is lost, although Redis takes it to listen, and one that ends is not", async () => {
  const redis = await newCluster("lost", "still", "ending");
  await countedAgo(redis, { lost: 100, still: 30 });
  const placement = redisPlacement(redis);
  const alive = async () => [...(await placement.alive(["lost", "still", "ending"]))];
  // Nobody is judged by a process that cannot count either, as while Redis cannot be written to.
  expect(await alive()).toEqual(["lost", "still", "ending"]);
  (await placement.announce())();
  expect(await alive()).toEqual(["still", "ending"]);
});
