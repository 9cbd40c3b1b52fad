// The status of each queue, from all processes.
import { matchMaker } from "colyseus";
import type { TimeSource } from "../../src/matches/time-source.ts";
import type { QueuePlaces } from "../../src/matchmaking/places.ts";
import { QUEUES } from "../../src/matchmaking/queues.ts";
import type { QueueDirectory } from "../../src/matchmaking/routes.ts";
import { expectedWaitSeconds } from "../../src/matchmaking/wait-times.ts";
import type { QueueListing } from "../queue/queue-room.ts";
import { cached } from "./cached.ts";

const CACHE_MS = 2_000;

export function createQueueList(places: QueuePlaces, time: TimeSource): QueueDirectory {
  const read = async () => {
    const rooms = await matchMaker.query({ name: "queue" });
    const listings = rooms.map(({ metadata }) => metadata as QueueListing | undefined);
    return Promise.all(
      QUEUES.map(async (queue) => ({
        ...queue,
        waiting: listings.find((listing) => listing?.queue === queue.id)?.waiting ?? 0,
        expectedWait: expectedWaitSeconds(await places.store.waits(queue.id), time.now()),
      })),
    );
  };
  return { list: cached(CACHE_MS, read) };
}
