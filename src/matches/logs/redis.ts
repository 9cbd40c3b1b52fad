// Logs in Redis, where every process of a cluster reaches them: one stream a match.
import type { Redis } from "ioredis";
import type { LogEntry, LogStore, MatchHeader } from "../log.ts";

/** Ids of all logs. */
const INDEX = "matches";
const keyOf = (id: string) => `match:${id}`;

/**
 * The header is entry 1 of the stream and the entry with number `seq` is entry seq + 2: the stream's
 * length tells whether a write is the next one, and a script makes looking and writing one step.
 */
const CREATE = `
  if redis.call("EXISTS", KEYS[1]) == 1 then return 0 end
  redis.call("XADD", KEYS[1], "1-0", "json", ARGV[2])
  redis.call("SADD", KEYS[2], ARGV[1])
  return 1`;

const APPEND = `
  local length = redis.call("XLEN", KEYS[1])
  if length == 0 or length ~= tonumber(ARGV[1]) + 1 then return 0 end
  redis.call("XADD", KEYS[1], (length + 1) .. "-0", "json", ARGV[2])
  return 1`;

export function redisLogs(redis: Redis): LogStore {
  return {
    async create(header) {
      return (await redis.eval(CREATE, 2, keyOf(header.id), INDEX, header.id, JSON.stringify(header))) === 1;
    },
    async append(id, seq, entry) {
      return (await redis.eval(APPEND, 1, keyOf(id), seq, JSON.stringify(entry))) === 1;
    },
    async read(id) {
      const [first, ...rest] = await redis.xrange(keyOf(id), "-", "+");
      if (!first) return null;
      const json = ([, fields]: [string, string[]]) => JSON.parse(fields[1]);
      return { header: json(first) as MatchHeader, entries: rest.map((item) => json(item) as LogEntry) };
    },
    async list() {
      return await redis.smembers(INDEX);
    },
    async remove(id) {
      await redis.multi().del(keyOf(id)).srem(INDEX, id).exec();
    },
  };
}
