// When the directory takes a match over that seems to have no process any more.
import { once } from "node:events";
import { LocalDriver, LocalPresence, matchMaker, Room } from "colyseus";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { Drain } from "../../rooms/cluster/drain.ts";
import { redisPlacement } from "../../rooms/cluster/placement.ts";
import { RoomDirectory } from "../../rooms/cluster/room-directory.ts";
import { openClusterLogs } from "../support/cluster-logs.ts";
import { MatchHarness, NEW } from "../support/match-harness.ts";

const site = openClusterLogs();

test("after a restart of Redis matches wait for their processes, which know what Redis and the database do not", async () => {
  const harness = new MatchHarness(site.cluster);
  const owner = harness.newService();
  const match = await owner.create(NEW);
  while (match.game.turn < 2) await harness.playOn(owner, match, 1);
  await site.cluster.catchUp();
  await harness.playOn(owner, match, 1);

  const other = harness.newService();
  class TakenOver extends Room {
    ready = Promise.resolve();
    override onCreate({ resume }: { resume: string }) {
      this.roomId = resume;
      this.ready = other.resume(resume).then(() => {});
    }
  }
  await matchMaker.setup(new LocalPresence(), new LocalDriver());
  onTestFinished(() => matchMaker.gracefullyShutdown());
  const [redis, connection] = site.clients;
  await connection.ping();
  let now = 0;
  const logger = pino({ level: "silent" });
  const placement = redisPlacement(connection, () => now);
  matchMaker.defineRoomType("match", TakenOver).on("create", placement.made);
  const drain = new Drain(placement, logger);
  const directory = new RoomDirectory(
    other,
    async () => new Set(),
    async () => null,
    logger,
    placement,
    drain,
  );
  const sweep = async () => (await directory.keepPlaying(1_000_000))();

  await redis.flushall();
  connection.disconnect(true);
  await once(connection, "ready");
  await sweep();
  await expect(directory.open("m1")).rejects.toThrow("unavailable");
  expect(other.count()).toBe(0);

  await owner.releaseTakenOver();
  now += 15_000;
  await sweep();
  expect(other.count()).toBe(1);
  expect((await site.cluster.read("m1"))?.entries).toHaveLength(match.seq);

  // Nobody gave the process this room: those that were given to it are still to be made.
  await redis.hset("placement-given", { [matchMaker.processId]: 2 });
  (await placement.announce())();
  expect(await redis.hget("placement-given-before", matchMaker.processId)).toBe("2");
});
