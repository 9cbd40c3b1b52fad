// Which process gets a new room, while those that were given before are still being made.
import { LocalDriver, LocalPresence, matchMaker } from "colyseus";
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { redisPlacement } from "../../rooms/cluster/placement.ts";
import { newRedisUrl } from "../support/databases.ts";

test("a process that counts its seats during a burst keeps those of the rooms that it has not made yet", async () => {
  const url = await newRedisUrl();
  const [redis, listener] = [new Redis(url), new Redis(url)];
  onTestFinished(async () => void (await Promise.all([redis.quit(), listener.quit()])));
  await matchMaker.setup(new LocalPresence(), new LocalDriver());
  // A process takes rooms while it listens.
  await listener.subscribe(`p:${matchMaker.processId}`, "p:other");
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
  const endCounting = await placement.announce();
  onTestFinished(endCounting);
  await burst(20);
  expect([...given.values()]).toEqual([20, 20]);

  // Once they are made, it is they that count; here nobody has come to them.
  for (let i = 0; i < 20; i++) placement.made();
  (await placement.announce())();
  await burst(10);
  expect(given.get(matchMaker.processId)).toBe(30);
});
