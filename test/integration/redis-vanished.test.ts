// A Redis that vanishes without closing its connections, as in a power cut: its address leads to another one, and nothing
// tells of it on the connections that there are.
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { Redis } from "ioredis";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { ClusterRedisPresence } from "../../rooms/cluster/redis-presence.ts";
import { colyseusConnection, openRedis } from "../../src/redis.ts";
import { newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { proxyTo } from "../support/switchable-proxy.ts";

class OpenPresence extends ClusterRedisPresence {
  get subscriber() {
    return this.sub as Redis;
  }
}

/** Sees to it that the test ends with this connection closed. */
function closing(connection: Redis): Redis {
  onTestFinished(async () => {
    const ended = once(connection, "end");
    connection.disconnect();
    await ended;
  });
  return connection;
}

test("connections without answers are replaced, also one that only listens and those made meanwhile", async () => {
  const proxy = await proxyTo(await newRedisUrl());
  onTestFinished(() => proxy.set("refused"));
  const redis = closing(await openRedis(proxy.url, pino({ level: "silent" })));
  const [driver, publisher] = [closing(colyseusConnection(redis)), closing(colyseusConnection(redis))];
  const presence = new OpenPresence(publisher);
  closing(presence.subscriber);
  const heard: unknown[] = [];
  await presence.subscribe("topic", (message: unknown) => void heard.push(message));
  await driver.ping();

  await proxy.set("silent");
  const madeMeanwhile = closing(colyseusConnection(redis));
  const answered = madeMeanwhile.ping();
  await once(madeMeanwhile, "connect");
  await proxy.set("up");
  await eventually(() => redis.ping());
  // Commands of Colyseus have no time-out: they wait until Redis is back.
  await Promise.all([driver.ping(), publisher.ping(), answered]);
  await eventually(async () => {
    await presence.publish("topic", "hello");
    expect(heard).toContain("hello");
  });
});

test("a command of Colyseus waits also if the connection is lost after one of the same moment was answered", async () => {
  let asked = 0;
  const server = createServer((socket) => {
    socket.on("data", (data) => {
      if (!data.includes("hgetall")) return;
      if (asked++ === 0) socket.end("$-1\r\n");
      else socket.write("*0\r\n");
    });
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const options = { enableAutoPipelining: true, enableReadyCheck: false, disableClientInfo: true };
  const redis = closing(new Redis(port, "127.0.0.1", options));
  const connection = closing(colyseusConnection(redis));
  await once(connection, "ready");
  expect(await Promise.all([connection.get("key"), connection.hgetall("rooms")])).toEqual([null, {}]);
});
