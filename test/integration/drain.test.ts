// Two processes: where new rooms go, and what becomes of the rooms of a process that ends.
import type { Room } from "@colyseus/sdk";
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { Player } from "../support/match-client.ts";
import { type ServerProcess, startProcess } from "../support/servers.ts";

const ROOMS = 200;

test("a burst of rooms spreads over the processes, and an ending process hands tables, queues and spectators over", async () => {
  const stores = { DATABASE_URL: await newDatabaseUrl(), REDIS_URL: await newRedisUrl() };
  const env = {
    ...stores,
    // A room to which nobody comes closes after this many seconds, and holds the ending process up until then.
    COLYSEUS_SEAT_RESERVATION_TIME: "5",
    // A process makes a room itself that the other has not made after so many milliseconds, as on a slow machine.
    COLYSEUS_PRESENCE_SHORT_TIMEOUT: "60000",
  };
  const redis = new Redis(env.REDIS_URL);
  onTestFinished(async () => void (await redis.quit()));
  const servers = await Promise.all([startProcess(env), startProcess(env)]);
  const roomsOf = async ({ url }: ServerProcess) =>
    (await redis.hvals("roomcaches")).filter((room) =>
      room.includes(`"publicAddress":"${new URL(url).host}"`),
    );
  const homeOf = async (id: string) => {
    const listed = (await redis.hget("roomcaches", id)) ?? "";
    return servers.find(({ url }) => listed.includes(`"publicAddress":"${new URL(url).host}"`));
  };

  const [host, guest, watcher, searcher] = await Promise.all(
    Array.from({ length: 4 }, () => Player.guest(servers[0].url)),
  );
  // The rooms wait for players who never come. On a slow machine the first ones close before the last one is made.
  const create = async () => {
    const { data } = await host.sdk.http.post("/matchmake/create/match", { body: { deck: "long-swell" } });
    return (data as { publicAddress: string }).publicAddress;
  };
  const addresses = await Promise.all(Array.from({ length: ROOMS }, create));
  const spread = servers.map(
    ({ url }) => addresses.filter((address) => address === new URL(url).host).length,
  );
  expect(spread[0] + spread[1]).toBe(ROOMS);
  expect(Math.max(...spread)).toBeLessThanOrEqual(0.6 * ROOMS);

  // A table, a match with a spectator, and a queue, until all of them are in one process.
  const queue = (await searcher.sdk.create("queue", {
    kind: "casual",
    rules: "house",
    deck: "long-swell",
  })) as Room;
  const since = new Promise<number>((resolve) => queue.onMessage("queued", (told) => resolve(told.since)));
  const home = (await homeOf("queue-casual-house"))!;
  const [other] = servers.filter((server) => server !== home);
  const atHome = async (player: Player) => {
    for (;;) {
      const client = await player.invite({ deck: "long-swell", seat: 0 });
      if ((await homeOf(client.room.roomId)) === home) return client;
      await client.leave();
    }
  };
  const table = await atHome(host);
  const match = await atHome(guest);
  const rival = await new Player(other.url, watcher.token, watcher.user).join(match.room.roomId, {
    deck: "hearth-and-crater",
  });
  await rival.until(() => rival.view !== null);
  const spectator = await new Player(other.url, searcher.token, searcher.user).join(match.room.roomId);

  const queueClosed = new Promise<number>((resolve) => queue.onLeave(resolve));
  const stopped = home.stop();
  const clients = [table, match, rival, spectator];
  await Promise.all(clients.map((client) => client.until(() => client.closed !== null)));
  expect(clients.map(({ closed }) => closed?.code)).toEqual([4102, 4102, 4102, 4102]);
  expect(await queueClosed).toBe(4102);

  const at = ({ token, user }: Player) => new Player(other.url, token, user);
  const tableAgain = await at(host).join(table.room.roomId);
  expect(tableAgain.seat).toBe(0);
  const opponent = await at(searcher).join(table.room.roomId, { deck: "hearth-and-crater" });
  await opponent.until(() => opponent.view !== null);
  const [again, watching] = [
    await at(guest).join(match.room.roomId),
    await at(searcher).join(match.room.roomId),
  ];
  expect([again.seat, watching.seat]).toEqual([0, -1]);
  const queueAgain = (await at(searcher).sdk.create("queue", {
    kind: "casual",
    rules: "house",
    deck: "long-swell",
  })) as Room;
  const sinceAgain = await new Promise<number>((resolve) =>
    queueAgain.onMessage("queued", (told) => resolve(told.since)),
  );
  expect(sinceAgain).toBe(await since);
  await stopped;
  // The process has left nothing in the directory.
  await eventually(async () => expect(await roomsOf(home)).toEqual([]));
});
