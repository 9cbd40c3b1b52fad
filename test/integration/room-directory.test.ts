// When the directory takes a match over that seems to have no process any more, and what it does with rooms that are listed
// where they are not.
import { once } from "node:events";
import { LocalDriver, LocalPresence, matchMaker, Room } from "colyseus";
import { pino } from "pino";
import { expect, test } from "vitest";
import { CLOSE } from "../../rooms/close-codes.ts";
import { Drain } from "../../rooms/cluster/drain.ts";
import { type Placement, redisPlacement } from "../../rooms/cluster/placement.ts";
import { ClusterRedisDriver } from "../../rooms/cluster/redis-driver.ts";
import { RoomDirectory } from "../../rooms/cluster/room-directory.ts";
import { queueRoomId } from "../../rooms/queue/queue-options.ts";
import { lacksMatches } from "../../src/cluster-checks.ts";
import type { MatchService } from "../../src/matches/service.ts";
import type { QueueId } from "../../src/matchmaking/queues.ts";
import { openClusterLogs } from "../support/cluster-logs.ts";
import { eventually } from "../support/eventually.ts";
import { MatchHarness, NEW } from "../support/match-harness.ts";

const site = openClusterLogs();

const QUEUE = "casual-house";
const QUEUE_ROOM = queueRoomId(QUEUE);

/** A match whose latest turn the database does not have yet. */
async function playAhead() {
  const harness = new MatchHarness(site.cluster);
  const owner = harness.newService();
  const match = await owner.create(NEW);
  while (match.game.turn < 2) await harness.playOn(owner, match, 1);
  await site.cluster.catchUp();
  await harness.playOn(owner, match, 1);
  return { owner, match, other: harness.newService() };
}

/** The directory of a process that takes matches over, and in whose queue somebody searches. */
async function openDirectory(
  matches: MatchService,
  placement: Placement,
  driver: LocalDriver | ClusterRedisDriver = new LocalDriver(),
) {
  class TakenOver extends Room {
    ready = Promise.resolve();
    override onCreate({ resume }: { resume: string }) {
      this.roomId = resume;
      this.ready = matches.resume(resume).then(() => {});
    }
  }
  class Queue extends Room {
    override onCreate({ queue }: { queue: QueueId }) {
      this.roomId = queueRoomId(queue);
    }
    departure() {
      return { close: CLOSE.moved };
    }
    async whenReady() {}
  }
  await matchMaker.setup(new LocalPresence(), driver);
  site.closeFirst(async () => void (await matchMaker.gracefullyShutdown()));
  const logger = pino({ level: "silent" });
  const drain = new Drain(placement, logger);
  matchMaker.defineRoomType("match", TakenOver).on("create", placement.made);
  matchMaker.defineRoomType("queue", Queue).on("create", (room) => drain.add(room));
  const directory = new RoomDirectory(
    matches,
    async () => new Set<QueueId>([QUEUE]),
    async () => null,
    logger,
    placement,
    drain,
  );
  return { directory, sweep: async () => (await directory.keepPlaying(1_000_000))() };
}

const entryOf = (roomId: string, processId: string) => JSON.stringify({ roomId, name: "match", processId });

test.each([
  ["was running", false],
  ["has just started", true],
])(
  "after a restart of Redis a process that %s leaves matches to theirs, which know what Redis and the database do not",
  async (_, isNew) => {
    const { owner, match, other } = await playAhead();
    const [redis, connection] = site.clients;
    await connection.ping();
    const time = { elapsed: 0 };
    const now = () => time.elapsed;
    const running = redisPlacement(connection, { now });
    expect(await lacksMatches(site.redis, site.database)).toBe(false);

    await redis.flushall();
    connection.disconnect(true);
    await once(connection, "ready");
    const hasLostMatches = await lacksMatches(site.redis, site.database);
    const placement = isNew ? redisPlacement(connection, { hasLostMatches, now }) : running;
    const { directory, sweep } = await openDirectory(other, placement);
    await sweep();
    await expect(directory.open("m1")).rejects.toThrow("unavailable");
    expect(other.count()).toBe(0);

    await owner.releaseTakenOver();
    time.elapsed += 15_000;
    await sweep();
    expect(other.count()).toBe(1);
    expect((await site.cluster.read("m1"))?.entries).toHaveLength(match.seq);

    // Nobody gave the process this room: those that were given to it are still to be made.
    await redis.hset("placement-given", { [matchMaker.processId]: 2 });
    (await placement.announce())();
    expect(await redis.hget("placement-given-before", matchMaker.processId)).toBe("2");
  },
);

test("rooms that are listed here and are not here are taken off the directory, and recreated where they are needed", async () => {
  const { other } = await playAhead();
  const [redis, connection] = site.clients;
  const { sweep } = await openDirectory(other, redisPlacement(connection), new ClusterRedisDriver(redis));
  const here = ["m1", QUEUE_ROOM, "over"].map((id) => [id, entryOf(id, matchMaker.processId)]);
  const elsewhere = entryOf("elsewhere", "another");
  await redis.hset("roomcaches", { ...Object.fromEntries(here), elsewhere });
  await sweep();
  expect(other.count()).toBe(1);
  expect(matchMaker.getLocalRoomById(QUEUE_ROOM)).toBeDefined();
  expect((await redis.hkeys("roomcaches")).sort()).toEqual(["elsewhere", "m1", QUEUE_ROOM]);
});

test("a queue's room that another process has recreated closes, and leaves the directory as it is", async () => {
  const { other } = await playAhead();
  const [redis, connection] = site.clients;
  const listener = redis.duplicate();
  site.closeFirst(async () => void (await listener.quit()));
  await listener.subscribe("p:another");
  const placement = redisPlacement(connection);
  const { directory, sweep } = await openDirectory(other, placement, new ClusterRedisDriver(redis));
  await directory.openQueue(QUEUE);
  const entry = entryOf(QUEUE_ROOM, "another");
  await redis.hset("roomcaches", { [QUEUE_ROOM]: entry });
  await sweep();
  await eventually(() => expect(matchMaker.getLocalRoomById(QUEUE_ROOM)).toBeUndefined());
  expect(await redis.hget("roomcaches", QUEUE_ROOM)).toBe(entry);
});
