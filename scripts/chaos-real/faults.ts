// What npm run chaos:real does to a cluster, one fault after the other. Redis does not forget while the database is away:
// then actions may be lost, which docs/reports/chaos.md names as a limit.

import type { Db } from "../../src/db/index.ts";
import type { Random } from "../../test/chaos/random.ts";
import type { Stack } from "./stack.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Fault = (stack: Stack, random: Random, db: Db) => Promise<void>;

export const FAULTS: Record<string, Fault> = {
  "process killed": ({ processes }, random) => random.pick(processes).restart("SIGKILL"),
  "process ended in order": ({ processes }, random) => random.pick(processes).restart("SIGTERM"),
  async "process stopped for a while"({ processes }, random) {
    const server = random.pick(processes);
    server.signal("SIGSTOP");
    await pause(random.int(200, 12_000));
    server.signal("SIGCONT");
  },
  async "Redis killed"({ redis }, random) {
    await redis.stop();
    await pause(random.int(100, 2_000));
    await redis.start();
  },
  async "Redis stopped for a while"({ redis }, random) {
    redis.signal("SIGSTOP");
    await pause(random.int(200, 5_000));
    redis.signal("SIGCONT");
  },
  "process cut off from Redis": ({ processes }, random) => cutOff(random.pick(processes).toRedis, random),
  "process cut off from PostgreSQL": ({ processes }, random) =>
    cutOff(random.pick(processes).toPostgres, random),
  async "all cut off from PostgreSQL"({ processes }, random) {
    const ms = random.int(200, 6_000);
    await Promise.all(processes.map(({ toPostgres }) => cutOffFor(toPostgres, "refused", ms)));
  },
  /** One of its processes dies, so that PostgreSQL ends all others and recovers from its log. */
  async "PostgreSQL crashes"(_stack, _random, db) {
    const [{ pid }] = await db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1`;
    process.kill(pid, "SIGKILL");
    await pause(1_000);
  },
};

type Proxy = Stack["processes"][number]["toRedis"];

const cutOff = (proxy: Proxy, random: Random) =>
  cutOffFor(proxy, random.pick(["refused", "silent"] as const), random.int(200, 8_000));

async function cutOffFor(proxy: Proxy, how: "refused" | "silent", ms: number): Promise<void> {
  await proxy.set(how);
  await pause(ms);
  await proxy.set("up");
}
