// Where places in queues are kept: in Redis for a cluster, else in the process.
import type { Redis } from "ioredis";
import type { QueueId } from "./queues.ts";

/** The new content of a user's place, if it is still as it was; null for no place. */
export interface Swap {
  userId: string;
  before: string | null;
  after: string | null;
}

export interface Wait {
  /** When it ended, in milliseconds since 1970. */
  at: number;
  ms: number;
}

export interface QueueStore {
  /** The content of a user's place. There is one for each user, so that nobody searches twice. */
  get(userId: string): Promise<string | null>;
  /** The same for several users. */
  getMany(userIds: readonly string[]): Promise<(string | null)[]>;
  all(): Promise<string[]>;
  /** Makes all changes, or none if one of the places is not as it was. */
  swap(swaps: readonly Swap[]): Promise<boolean>;
  addWaits(queue: QueueId, waits: readonly Wait[]): Promise<void>;
  /** The latest, up to MAX_WAITS. */
  waits(queue: QueueId): Promise<Wait[]>;
  /** Remembers that two users were paired. */
  addOpponents(one: string, other: string): Promise<void>;
  /** Who was paired with a user last. */
  lastOpponent(userId: string): Promise<string | null>;
}

export const MAX_WAITS = 200;
const OPPONENT_LIFETIME_S = 3600;
/** Of users, in the memory of a single process. */
const MAX_OPPONENTS = 10_000;

export function memoryQueueStore(): QueueStore {
  const places = new Map<string, string>();
  const waits = new Map<QueueId, Wait[]>();
  const opponents = new Map<string, string>();
  return {
    get: async (userId) => places.get(userId) ?? null,
    getMany: async (userIds) => userIds.map((userId) => places.get(userId) ?? null),
    all: async () => [...places.values()],
    async swap(swaps) {
      if (swaps.some(({ userId, before }) => (places.get(userId) ?? null) !== before)) return false;
      for (const { userId, after } of swaps) {
        if (after === null) places.delete(userId);
        else places.set(userId, after);
      }
      return true;
    },
    addWaits: async (queue, more) =>
      void waits.set(queue, [...more, ...(waits.get(queue) ?? [])].slice(0, MAX_WAITS)),
    waits: async (queue) => waits.get(queue) ?? [],
    async addOpponents(one, other) {
      for (const [user, opponent] of [
        [one, other],
        [other, one],
      ]) {
        opponents.delete(user);
        opponents.set(user, opponent);
      }
      for (const user of opponents.keys()) {
        if (opponents.size <= MAX_OPPONENTS) break;
        opponents.delete(user);
      }
    },
    lastOpponent: async (userId) => opponents.get(userId) ?? null,
  };
}

const PLACES = "queue-places";
const waitsKey = (queue: QueueId) => `queue-waits:${queue}`;
const opponentKey = (userId: string) => `queue-opponent:${userId}`;

/** ARGV: three for each place: user, content before, content after; "" for none. */
const SWAP = `
  for i = 1, #ARGV, 3 do
    if (redis.call("HGET", KEYS[1], ARGV[i]) or "") ~= ARGV[i + 1] then return 0 end
  end
  for i = 1, #ARGV, 3 do
    if ARGV[i + 2] == "" then redis.call("HDEL", KEYS[1], ARGV[i])
    else redis.call("HSET", KEYS[1], ARGV[i], ARGV[i + 2]) end
  end
  return 1`;

export function redisQueueStore(redis: Redis): QueueStore {
  return {
    get: (userId) => redis.hget(PLACES, userId),
    getMany: async (userIds) => (userIds.length > 0 ? redis.hmget(PLACES, ...userIds) : []),
    all: () => redis.hvals(PLACES),
    async swap(swaps) {
      const args = swaps.flatMap(({ userId, before, after }) => [userId, before ?? "", after ?? ""]);
      return (await redis.eval(SWAP, 1, PLACES, ...args)) === 1;
    },
    async addWaits(queue, waits) {
      if (waits.length === 0) return;
      const key = waitsKey(queue);
      await redis.lpush(key, ...waits.map(({ at, ms }) => `${at}:${ms}`));
      await redis.ltrim(key, 0, MAX_WAITS - 1);
    },
    async waits(queue) {
      const lines = await redis.lrange(waitsKey(queue), 0, MAX_WAITS - 1);
      return lines.map((line) => {
        const [at, ms] = line.split(":").map(Number);
        return { at, ms };
      });
    },
    async addOpponents(one, other) {
      await Promise.all([
        redis.set(opponentKey(one), other, "EX", OPPONENT_LIFETIME_S),
        redis.set(opponentKey(other), one, "EX", OPPONENT_LIFETIME_S),
      ]);
    },
    lastOpponent: (userId) => redis.get(opponentKey(userId)),
  };
}
