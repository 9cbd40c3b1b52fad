// Queues of several processes on one Redis: one queue of a kind for all of them, which outlives each.
import { Redis } from "ioredis";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { CLOSE } from "../../rooms/close-codes.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { Player, refusal } from "../support/match-client.ts";
import { playerAt, search } from "../support/queue-client.ts";
import { type ServerProcess, startProcess } from "../support/servers.ts";

let redis: Redis;
let one: ServerProcess;
let two: ServerProcess;
beforeEach(async () => {
  const env = { DATABASE_URL: await newDatabaseUrl(), REDIS_URL: await newRedisUrl() };
  [one, two] = await Promise.all([startProcess(env), startProcess(env)]);
  redis = new Redis(env.REDIS_URL);
  onTestFinished(async () => void (await redis.quit()));
});

const guests = (...servers: ServerProcess[]) => Promise.all(servers.map(({ url }) => Player.guest(url)));

/** The process in which the room of a queue is, and the other one. */
async function homeOf(queue: string): Promise<[home: ServerProcess, other: ServerProcess]> {
  const room = await redis.hget("roomcaches", `queue-${queue}`);
  return room?.includes(`"publicAddress":"${new URL(one.url).host}"`) ? [one, two] : [two, one];
}

async function queuesOf({ url }: ServerProcess) {
  const { queues } = await (await fetch(`${url}/api/v1/queues`)).json();
  return queues as { id: string; waiting: number; expectedWait: number | null }[];
}

test("players who come in by different processes meet, and nobody else's queue holds them", async () => {
  const [ana, ben] = await guests(one, two);
  const searches = await Promise.all([search(ana), search(ben)]);
  const tables = await Promise.all(searches.map((client) => client.sitDown()));
  await Promise.all(tables.map((table) => table.until(() => table.view !== null)));
  expect(tables.map(({ seat }) => seat).sort()).toEqual([0, 1]);
  await eventually(async () => expect(await redis.hlen("queue-places")).toBe(0));
});

test("at the same moment by two processes, a queue gets one room", async () => {
  const players = await guests(...Array(4).fill(one), ...Array(4).fill(two));
  const searches = await Promise.all(players.map((player) => search(player)));
  const tables = await Promise.all(searches.map((client) => client.sitDown()));
  await Promise.all(tables.map((table) => table.until(() => table.view !== null)));
  expect(new Set(tables.map(({ room }) => room.roomId)).size).toBe(4);
  await eventually(async () => {
    const queue = (await queuesOf(two)).find(({ id }) => id === "casual-house");
    expect([queue?.waiting, queue?.expectedWait]).toEqual([0, expect.any(Number)]);
  });
});

test("the place in a queue is given up for another one, by way of any process", async () => {
  const [ana] = await guests(one);
  const casual = await search(ana);
  const ranked = await search(playerAt(two, ana), { kind: "ranked" });
  await casual.until(() => casual.closed !== null);
  expect(casual.closed).toBe(CLOSE.takenOver);
  await eventually(async () => {
    const waiting = (await queuesOf(one)).filter((queue) => queue.waiting > 0);
    expect(waiting.map(({ id }) => id)).toEqual(["ranked-house"]);
  });
  await ranked.room.leave();
  await eventually(async () => expect(await redis.hlen("queue-places")).toBe(0));
});

describe("a process that has died", () => {
  test("leaves its queue to another one: those who come back keep the waiting time, and are found", async () => {
    const [ana, ben] = await guests(one, two);
    const before = await search(ana, { kind: "ranked" });
    const [home, other] = await homeOf("ranked-house");
    await home.kill();
    await before.until(() => before.closed !== null);
    const back = await search(playerAt(other, ana), { kind: "ranked" });
    expect(back.queued!.since).toBe(before.queued!.since);
    const second = await search(playerAt(other, ben), { kind: "ranked" });
    const tables = await Promise.all([back, second].map((client) => client.sitDown()));
    await tables[0].until(() => tables[0].view !== null);
    expect(tables[0].welcome!.context).toEqual({ kind: "ranked" });
  });

  test("with the table that it had laid: the players search on", async () => {
    const [ana, ben] = await guests(one, two);
    const searches = await Promise.all([search(ana), search(ben)]);
    await Promise.all(searches.map((client) => client.until(() => client.found !== null)));
    const { matchId } = searches[0].found!;
    const room = (await redis.hget("roomcaches", matchId))!;
    const [home, other] = room.includes(`"publicAddress":"${new URL(one.url).host}"`)
      ? [one, two]
      : [two, one];
    await home.kill();
    expect(await refusal(playerAt(other, ana).join(matchId))).toBe("room_not_found");
    // Until it is known that the table is lost, they are still led to it.
    const again = await eventually(async () => {
      const clients = await Promise.all([ana, ben].map((player) => search(playerAt(other, player))));
      expect(clients.map(({ queued }) => queued !== null)).toEqual([true, true]);
      return clients;
    });
    expect(again.map(({ queued }) => queued!.since)).toEqual(searches.map(({ queued }) => queued!.since));
    const tables = await Promise.all(again.map((client) => client.sitDown()));
    await tables[0].until(() => tables[0].view !== null);
  });
});

test.each(["stop", "kill"] as const)(
  "the queue of a process that ends (%s) has a room again though nobody comes back, so that places are given up",
  async (end) => {
    const [ana] = await guests(one);
    const before = await search(ana, { kind: "ranked" });
    const [home, other] = await homeOf("ranked-house");
    before.room.connection.close();
    await before.until(() => before.closed !== null);
    await home[end]();
    await eventually(async () =>
      expect(await redis.hget("roomcaches", "queue-ranked-house")).toContain(new URL(other.url).host),
    );
    expect(await redis.hlen("queue-places")).toBe(1);
  },
);

test("a process that stands still and wakes up closes its queue's room: all meet in the new one, by way of any process", async () => {
  const [ana, ben] = await guests(one, two);
  const before = await search(ana, { kind: "ranked" });
  const [home, other] = await homeOf("ranked-house");
  home.pause();
  const waiting = await search(playerAt(other, ben), { kind: "ranked" });
  home.goOn();
  await before.until(() => before.closed !== null);
  expect(before.closed).toBe(CLOSE.moved);
  const back = await eventually(async () => {
    const client = await search(playerAt(home, ana), { kind: "ranked" });
    expect(client.queued?.since).toBe(before.queued!.since);
    return client;
  });
  const tables = await Promise.all([back, waiting].map((client) => client.sitDown()));
  await tables[0].until(() => tables[0].view !== null);
});

test("a process that stands still is replaced; when it wakes up it pairs nobody who is paired", async () => {
  const [ana, ben, cleo] = await guests(one, one, two);
  const first = await search(ana, { kind: "ranked" });
  const [home, other] = await homeOf("ranked-house");
  home.pause();
  const back = await search(playerAt(other, ana), { kind: "ranked" });
  const second = await search(playerAt(other, cleo), { kind: "ranked" });
  const tables = await Promise.all([back, second].map((client) => client.sitDown()));
  home.goOn();
  await tables[0].until(() => tables[0].view !== null);
  const third = await search(playerAt(other, ben), { kind: "ranked" });
  await first.until(() => first.closed !== null || first.found !== null);
  expect(third.found).toBeNull();
});
