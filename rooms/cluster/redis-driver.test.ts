// The room directory's answers after Redis has failed.
import { Redis } from "ioredis";
import { expect, test } from "vitest";
import { ClusterRedisDriver } from "./redis-driver.ts";

test("one answer that has failed does not fail those that come after it", async () => {
  let faults = 1;
  const hgetall = async () => {
    if (faults-- > 0) throw new Error("LOADING");
    return { r1: JSON.stringify({ roomId: "r1", name: "match", processId: "alive" }) };
  };
  const driver = new ClusterRedisDriver(Object.assign(new Redis({ lazyConnect: true }), { hgetall }));
  const both = await Promise.allSettled([driver.query({}), driver.query({ name: "match" })]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await driver.query({ name: "match" })).toMatchObject([{ roomId: "r1" }]);
  await driver.cleanup("dead");
});
