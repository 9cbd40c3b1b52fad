// Startup checks that this process belongs to the cluster whose Redis it uses. A wrong Redis would send players to the
// wrong room, or lose matches. All processes keep marks in Redis for it.
import type { Redis } from "ioredis";
import type { Db } from "./db/index.ts";
import type { Logger } from "./logger.ts";
import type { LogStore } from "./matches/action-log.ts";
import { StartError } from "./start-error.ts";

/** The mark of the database that the cluster of this Redis works on. */
const DATABASE_KEY = "cluster-database";
/** A hash of the ids of processes, by the address at which clients reach them. */
const ADDRESSES_KEY = "cluster-addresses";
/** A hash of when that was last written, in seconds since 1970 by the clock of Redis. */
const ADDRESS_TIMES_KEY = "cluster-address-times";

/** Between two writes of the marks, which Redis may lose. */
const MARK_INTERVAL_MS = 5_000;
/** After so long a process is gone, although Redis may not have noticed: its machine may have lost power. */
const MAX_MARK_AGE_S = 60;

const MAX_CLOCK_SKEW_MS = 1_000;

/** Takes an address, unless a process that still listens has it. */
const TAKE_ADDRESS = `
  local now = redis.call("TIME")[1]
  local owner = redis.call("HGET", KEYS[1], ARGV[1])
  local age = now - (redis.call("HGET", KEYS[2], ARGV[1]) or now)
  if owner and owner ~= ARGV[2] and age <= ${MAX_MARK_AGE_S}
    and redis.call("PUBSUB", "NUMSUB", "p:" .. owner)[2] > 0 then return 0 end
  redis.call("HSET", KEYS[1], ARGV[1], ARGV[2])
  redis.call("HSET", KEYS[2], ARGV[1], now)
  return 1`;

/**
 * @returns the mark of the database
 * @throws {StartError} if the Redis belongs to servers on another database
 */
export async function checkRedisOwner(redis: Redis, db: Db): Promise<string> {
  // The records of migrations are copied with the database, whatever becomes of it.
  const [{ id }] = await db.$queryRaw<[{ id: string }]>`
    SELECT id FROM "_prisma_migrations" ORDER BY migration_name LIMIT 1`;
  if (await markDatabase(redis, id)) return id;
  throw new StartError(
    `REDIS_URL names the Redis of servers on another database. Give each cluster a Redis of its own; if that ` +
      `database is gone for good, delete the key ${DATABASE_KEY} or empty this Redis`,
  );
}

/** @throws {StartError} if clients already reach another process at this address */
export async function takeAddress(
  redis: Redis,
  processId: string,
  address: string | undefined,
  logger: Logger,
): Promise<void> {
  if (address === undefined) {
    const others = (await redis.pubsub("CHANNELS", "p:*")) as string[];
    if (others.some((channel) => channel !== `p:${processId}`))
      logger.warn("PUBLIC_ADDRESS is not set: with several processes, players may not reach their rooms");
    return;
  }
  if (await markAddress(redis, processId, address)) return;
  throw new StartError(
    `PUBLIC_ADDRESS is "${address}": another process of this cluster is reached there. Each needs its own`,
  );
}

/**
 * Writes the marks again and again, so that a Redis that has lost them still refuses processes that do not fit.
 * @param database its mark
 * @returns a function that ends it
 */
export function keepMarks(
  redis: Redis,
  database: string,
  processId: string,
  address: string | undefined,
): () => void {
  const write = async () => {
    await markDatabase(redis, database);
    if (address !== undefined) await markAddress(redis, processId, address);
  };
  // What could not be written is written at the next interval.
  const timer = setInterval(() => void write().catch(() => {}), MARK_INTERVAL_MS);
  return () => clearInterval(timer);
}

/** @returns whether this Redis is that of the database */
async function markDatabase(redis: Redis, database: string): Promise<boolean> {
  if ((await redis.set(DATABASE_KEY, database, "NX")) === "OK") return true;
  return (await redis.get(DATABASE_KEY)) === database;
}

/** @returns whether clients reach this process alone at the address */
async function markAddress(redis: Redis, processId: string, address: string): Promise<boolean> {
  const keys = [ADDRESSES_KEY, ADDRESS_TIMES_KEY];
  return (await redis.eval(TAKE_ADDRESS, keys.length, ...keys, address, processId)) === 1;
}

/**
 * Whether Redis lacks matches that the database has. Then it has come back empty or as it was before, and the processes of these
 * matches may be on their way back to it.
 */
export async function lacksMatches(
  redis: Pick<LogStore, "list">,
  database: Pick<LogStore, "list">,
): Promise<boolean> {
  const [known, copies] = await Promise.all([redis.list().then((ids) => new Set(ids)), database.list()]);
  return copies.some((id) => !known.has(id));
}

/** Warns of a clock that is wrong: those of matches would jump when they move to another process. */
export async function checkClocks(redis: Redis | undefined, db: Db, logger: Logger): Promise<void> {
  const [{ now }] = await db.$queryRaw<[{ now: Date }]>`SELECT now() AS now`;
  warnOfSkew("the database's", now.getTime(), logger);
  if (!redis) return;
  const [seconds, microseconds] = await redis.time();
  warnOfSkew("Redis'", Number(seconds) * 1000 + Number(microseconds) / 1000, logger);
}

/** @param theirs milliseconds since 1970 */
export function warnOfSkew(
  whose: string,
  theirs: number,
  logger: Pick<Logger, "warn">,
  ours = Date.now(),
): void {
  const skewMs = Math.round(ours - theirs);
  if (Math.abs(skewMs) <= MAX_CLOCK_SKEW_MS) return;
  const direction = skewMs > 0 ? "ahead of" : "behind";
  logger.warn(
    { skewMs },
    `the clock of this machine is ${(Math.abs(skewMs) / 1000).toFixed(1)} s ${direction} ${whose}: let both follow a time server`,
  );
}
