// Decides which process gets a new room: the one with the fewest seats, counted at the moment of the decision.
// Colyseus' own statistics are up to a second old, so that a burst of rooms would land in one process.
import { matchMaker } from "colyseus";
import type { Redis } from "ioredis";

/** A hash of the seats of each process that takes new rooms, by its id, as it last counted them. */
const SEATS = "placement-seats";
/** A hash of when each process has counted them, in seconds since 1970 by the clock of Redis. */
const COUNTED_AT = "placement-counted-at";
/** A hash of the seats that were given to each process since its latest count. */
const GIVEN = "placement-given";
/** A hash of those that were given to each process between its latest two counts and that were not made by then. */
const GIVEN_BEFORE = "placement-given-before";
/** What a new match counts, before its players have come. */
const SEATS_PER_ROOM = 2;
/** Between two counts of the seats that this process really has. */
const COUNT_INTERVAL_MS = 5_000;
/** A process that has not counted for this long is not given new rooms. */
const MAX_COUNT_AGE_S = 15;
/** A process whose latest count is this much older than ours is dead, even if Redis still lists its subscription. */
const LOST_AGE_S = 60;
/** Grace period after a reconnect to Redis: other processes may still be reconnecting. */
const RETURN_TIME_MS = 15_000;

const KEYS = [SEATS, COUNTED_AT, GIVEN, GIVEN_BEFORE];

/** Whether a process still listens and counts. */
const TAKES_ROOMS = `
  local now = redis.call("TIME")[1]
  local function takesRooms(id)
    if redis.call("PUBSUB", "NUMSUB", "p:" .. id)[2] == 0 then
      for _, key in ipairs(KEYS) do redis.call("HDEL", key, id) end
      return false
    end
    -- One of an earlier version does not write when it has counted.
    return now - (redis.call("HGET", KEYS[2], id) or now) <= ${MAX_COUNT_AGE_S}
  end`;

/** Finds the process with the fewest seats that takes rooms, and gives it those of the new room. */
const SELECT = `${TAKES_ROOMS}
  local all = redis.call("HGETALL", KEYS[1])
  local best, fewest
  for i = 1, #all, 2 do
    local id = all[i]
    local seats = all[i + 1] + (redis.call("HGET", KEYS[3], id) or 0) + (redis.call("HGET", KEYS[4], id) or 0)
    if takesRooms(id) and (not fewest or seats < fewest) then best, fewest = id, seats end
  end
  if best then redis.call("HINCRBY", KEYS[3], best, ARGV[1]) end
  return best`;

const MEMBERS = `${TAKES_ROOMS}
  local members = {}
  for _, id in ipairs(redis.call("HKEYS", KEYS[1])) do
    if takesRooms(id) then table.insert(members, id) end
  end
  return members`;

/**
 * Writes the seats that a process has counted, and takes those of the rooms that it has made since from the given ones.
 * What was given before the latest count and is not made by now, never will be: whoever asked for it has given up.
 */
const COUNT = `
  redis.call("HSET", KEYS[1], ARGV[1], ARGV[2])
  redis.call("HSET", KEYS[2], ARGV[1], redis.call("TIME")[1])
  local made = math.max(0, ARGV[3] - (redis.call("HGET", KEYS[4], ARGV[1]) or 0))
  local given = math.max(0, (redis.call("HGET", KEYS[3], ARGV[1]) or 0) - made)
  redis.call("HSET", KEYS[4], ARGV[1], given)
  redis.call("HDEL", KEYS[3], ARGV[1])`;

export interface Placement {
  /** The id of the process for the next new room. */
  select(): Promise<string>;
  /** This process has made a room. */
  made(): void;
  /** One of them was not given to it. */
  madeUnasked(): void;
  /** Ids of the processes that take new rooms. */
  members(): Promise<string[]>;
  /** Those of these processes that live, whether or not they take new rooms. */
  alive(processIds: Iterable<string>): Promise<Set<string>>;
  /** Those of these rooms that listen to other processes, whether or not the room directory lists them. */
  openRooms(roomIds: string[]): Promise<Set<string>>;
  /** Whether processes that seem dead may just not have come back to Redis yet. */
  hasJustReconnected(): boolean;
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
    made: () => {},
    madeUnasked: () => {},
    members: async () => (withdrawn ? [] : [matchMaker.processId]),
    alive: async (ids) => new Set([...ids].filter((id) => id === matchMaker.processId)),
    openRooms: async (ids) => new Set(ids.filter((id) => matchMaker.getLocalRoomById(id))),
    hasJustReconnected: () => false,
    announce: async () => () => {},
    withdraw: async () => {
      withdrawn = true;
    },
  };
}

/**
 * @param redis connected already
 * @param hasLostMatches Redis has come back without some: this process has just found it, as the others have, or will
 * @param now milliseconds from any moment on
 */
export function redisPlacement(
  redis: Redis,
  { hasLostMatches = false, now = () => performance.now() } = {},
): Placement {
  let withdrawn = false;
  let reconnectedAt = hasLostMatches ? now() : Number.NEGATIVE_INFINITY;
  redis.on("ready", () => {
    reconnectedAt = now();
  });
  /** Rooms that were given to this process, since the last count that was written. */
  let made = 0;
  const count = async () => {
    if (withdrawn) return;
    const rooms = made;
    const seats = rooms * SEATS_PER_ROOM;
    await redis.eval(COUNT, KEYS.length, ...KEYS, matchMaker.processId, localSeats(), seats);
    // Only once it is written: while Redis is away they stay given, and are taken off by the next count.
    made -= rooms;
  };
  return {
    async select() {
      const selected = await redis.eval(SELECT, KEYS.length, ...KEYS, SEATS_PER_ROOM);
      return (selected as string | null) ?? matchMaker.processId;
    },
    made: () => void made++,
    madeUnasked: () => void made--,
    async members() {
      return (await redis.eval(MEMBERS, KEYS.length, ...KEYS)) as string[];
    },
    alive: (ids) => alive(redis, ids),
    openRooms: (ids) => listening(redis, "$", ids),
    hasJustReconnected: () => now() < reconnectedAt + RETURN_TIME_MS,
    async announce() {
      await count();
      // A count that could not be written is written at the next interval.
      const timer = setInterval(() => void count().catch(() => {}), COUNT_INTERVAL_MS);
      return () => clearInterval(timer);
    },
    async withdraw() {
      withdrawn = true;
      await Promise.all(KEYS.map((key) => redis.hdel(key, matchMaker.processId)));
    },
  };
}

/**
 * This process lives, even if Redis has just lost its subscription. One that does not say when it has counted is about to
 * end, or of an earlier version.
 */
async function alive(redis: Redis, processIds: Iterable<string>): Promise<Set<string>> {
  const ids = [...new Set(processIds)];
  const [listen, [own, ...countedAt]] = await Promise.all([
    listening(redis, "p:", ids),
    redis.hmget(COUNTED_AT, matchMaker.processId, ...ids),
  ]);
  const isLost = (_: string, i: number) => Number(own) - Number(countedAt[i] ?? own) > LOST_AGE_S;
  for (const id of ids.filter(isLost)) listen.delete(id);
  return ids.includes(matchMaker.processId) ? listen.add(matchMaker.processId) : listen;
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
