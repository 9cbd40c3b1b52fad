import { Redis } from "ioredis";
import { expect, test } from "vitest";
import { ClusterRedisPresence } from "../../rooms/cluster/redis-presence.ts";
import { newRedisUrl } from "../support/databases.ts";

class OpenPresence extends ClusterRedisPresence {
  get connections() {
    return [this.sub, this.pub];
  }
}

test("what Colyseus does not wait for fails in silence once Redis is closed, and who waits is told", async () => {
  const redis = new Redis(await newRedisUrl());
  const presence = new OpenPresence(redis);
  const heard: unknown[] = [];
  const hear = (message: unknown) => void heard.push(message);
  await presence.subscribe("topic", hear);
  await presence.publish("topic", "hello");
  await expect.poll(() => heard).toEqual(["hello"]);

  for (const connection of presence.connections) {
    const ended = new Promise((resolve) => connection.once("end", resolve));
    await connection.quit();
    await ended;
  }
  expect(await presence.subscribe("other", hear)).toBe(presence);
  expect(await presence.unsubscribe("topic")).toBe(presence);
  // Nobody waits for this one: as an unhandled rejection it would fail the run.
  void presence.publish("topic", "nobody");
  await expect(presence.publish("topic", "somebody")).rejects.toThrow("Connection is closed");
});
