// Decides which process gets a new room: the one with the fewest seats, counted at the moment of the decision.
// Colyseus' own statistics are up to a second old, so that a burst of rooms would land in one process.
import { matchMaker } from "colyseus";
import type { Redis } from "ioredis";

/** A hash of the seats of each process that takes new rooms, by its id. */
const SEATS = "placement-seats";
/** What a new match counts, before its players have come. */
const SEATS_PER_ROOM = 2;
/** Between two counts of the seats that this process really has. */
const COUNT_INTERVAL_MS = 5_000;

/** Finds the process with the fewest seats that still listens, and adds those of the new room to it. */
const SELECT = `
  local all = redis.call("HGETALL", KEYS[1])
  local best, fewest
  for i = 1, #all, 2 do
    local id, seats = all[i], tonumber(all[i + 1])
    if redis.call("PUBSUB", "NUMSUB", "p:" .. id)[2] == 0 then redis.call("HDEL", KEYS[1], id)
    elseif not fewest or seats < fewest then best, fewest = id, seats end
  end
  if best then redis.call("HINCRBY", KEYS[1], best, ARGV[1]) end
  return best`;

export interface Placement {
  /** The id of the process for the next new room. */
  select(): Promise<string>;
  /** Ids of the processes that take new rooms. */
  members(): Promise<string[]>;
  /** Those of these processes that live, whether or not they take new rooms. */
  alive(processIds: Iterable<string>): Promise<Set<string>>;
  /** Those of these rooms that listen to other processes, whether or not the room directory lists them. */
  openRooms(roomIds: string[]): Promise<Set<string>>;
  /** Offers this process for new rooms, and keeps its count right. @returns a function that ends the counting */
  announce(): Promise<() => void>;
  /** Takes no new rooms any more. */
  withdraw(): Promise<void>;
}

/** For a process that is alone. */
export function localPlacement(): Placement {
  let withdrawn = false;
  return {
    select: async () => matchMaker.processId,
    members: async () => (withdrawn ? [] : [matchMaker.processId]),
    alive: async (ids) => new Set([...ids].filter((id) => id === matchMaker.processId)),
    openRooms: async (ids) => new Set(ids.filter((id) => matchMaker.getLocalRoomById(id))),
    announce: async () => () => {},
    withdraw: async () => {
      withdrawn = true;
    },
  };
}

export function redisPlacement(redis: Redis): Placement {
  let withdrawn = false;
  const count = async () => {
    if (!withdrawn) await redis.hset(SEATS, matchMaker.processId, localSeats());
  };
  return {
    async select() {
      const selected = (await redis.eval(SELECT, 1, SEATS, SEATS_PER_ROOM)) as string | null;
      return selected ?? matchMaker.processId;
    },
    async members() {
      return [...(await alive(redis, await redis.hkeys(SEATS)))];
    },
    alive: (ids) => alive(redis, ids),
    openRooms: (ids) => listening(redis, "$", ids),
    async announce() {
      await count();
      // A count that could not be written is written at the next interval.
      const timer = setInterval(() => void count().catch(() => {}), COUNT_INTERVAL_MS);
      return () => clearInterval(timer);
    },
    async withdraw() {
      withdrawn = true;
      await redis.hdel(SEATS, matchMaker.processId);
    },
  };
}

/** This process lives, even if Redis has just lost its subscription. */
async function alive(redis: Redis, processIds: Iterable<string>): Promise<Set<string>> {
  const ids = new Set(processIds);
  const listen = await listening(redis, "p:", [...ids]);
  return ids.has(matchMaker.processId) ? listen.add(matchMaker.processId) : listen;
}

/**
 * Those of the ids whose channel somebody listens to. Each channel is asked for by its name: listing channels would go
 * through those of all rooms.
 */
async function listening(redis: Redis, prefix: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const counts = (await redis.pubsub("NUMSUB", ...ids.map((id) => prefix + id))) as (string | number)[];
  return new Set(ids.filter((_, i) => Number(counts[2 * i + 1]) > 0));
}

/** Connections, or the seats of all rooms if not all players have come yet. */
function localSeats(): number {
  const { roomCount, ccu } = matchMaker.stats.local;
  return Math.max(ccu, SEATS_PER_ROOM * roomCount);
}
