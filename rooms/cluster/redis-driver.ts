// The room directory of a cluster: which room is in which process. A process only ever writes of its own rooms.
import { RedisDriver } from "@colyseus/redis-driver";
import { type IRoomCache, matchMaker } from "colyseus";
import type { Redis } from "ioredis";

const ROOMS = "roomcaches";

/** Writes (ARGV 3 is the room) or removes the entry of a room, unless it is another process's by now. */
const WRITE_OWN = `
  local there = redis.call("HGET", KEYS[1], ARGV[1])
  if there and cjson.decode(there).processId ~= ARGV[2] then return 0 end
  if ARGV[3] then redis.call("HSET", KEYS[1], ARGV[1], ARGV[3]) else redis.call("HDEL", KEYS[1], ARGV[1]) end
  return 1`;

/**
 * Colyseus's driver lets the last one to write win. But a match that was taken over has its room in two processes
 * until the first one notices: only one of two gets the id, and the one that is late must not undo that.
 */
export class ClusterRedisDriver extends RedisDriver {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    super(redis);
    this.#redis = redis;
  }

  /** Colyseus's driver keeps its question until it is answered: one that has failed would fail all that come after it. */
  override async query(...question: Parameters<RedisDriver["query"]>): Promise<IRoomCache[]> {
    try {
      return await super.query(...question);
    } catch (error) {
      Object.assign(this, { _concurrentRoomCacheRequest: undefined, _roomCacheRequestByName: {} });
      throw error;
    }
  }

  async insert(room: IRoomCache): Promise<boolean> {
    return (await this.#redis.hsetnx(ROOMS, room.roomId, JSON.stringify(room))) === 1;
  }

  override async persist(room: IRoomCache): Promise<boolean> {
    return this.#writeOwn(room.roomId, JSON.stringify(room));
  }

  override async update(
    room: IRoomCache,
    { $set, $inc }: Partial<{ $set: Partial<IRoomCache>; $inc: Partial<IRoomCache> }>,
  ): Promise<boolean> {
    const fields = room as unknown as Record<string, number>;
    Object.assign(room, $set);
    for (const [field, more] of Object.entries($inc ?? {})) fields[field] += more as number;
    return this.#writeOwn(room.roomId, JSON.stringify(room));
  }

  override async remove(roomId: string): Promise<boolean> {
    return this.#writeOwn(roomId);
  }

  async #writeOwn(roomId: string | undefined, ...room: string[]): Promise<boolean> {
    if (!roomId) return false;
    const written = await this.#redis.eval(WRITE_OWN, 1, ROOMS, roomId, matchMaker.processId, ...room);
    return written === 1;
  }
}
