// Logs in Redis, shared by all processes of a cluster: one stream per match.
import type { Redis } from "ioredis";
import type { ActionLog, LogEntry, LogStore } from "../action-log.ts";
import { readHeader } from "../stored-header.ts";

/** The latest term of each log, by its id. */
const TERMS = "match-terms";
/** Ids of the logs whose copy is behind, each with the time (ms since 1970) at which it is due. */
const PENDING_COPIES = "match-copies";
const keyOf = (id: string) => `match:${id}`;
/**
 * Says that a log was removed, and not lost: a process that wakes up after its match has ended elsewhere does not write
 * it again, even while the database, which knows the result, is away.
 */
const removedKeyOf = (id: string) => `match-removed:${id}`;
/** Longer than a process stands still and comes back. */
const REMOVED_TTL_S = 3_600;

/**
 * A term is the time of the claim in milliseconds, or one more than the term before: if Redis restarts from an older
 * snapshot, claims that it has forgotten are not given again. The first term is 1.
 * The header is entry 1 of the stream and the entry with number `seq` is entry seq + 2: the stream's
 * length tells whether a write is the next one, and a script makes looking and writing one step.
 */
const SCRIPTS = {
  createMatch: `
    if redis.call("EXISTS", KEYS[1]) == 1 then return 0 end
    redis.call("DEL", KEYS[4])
    redis.call("XADD", KEYS[1], "1-0", "json", ARGV[2])
    redis.call("HSET", KEYS[2], ARGV[1], 1)
    redis.call("ZADD", KEYS[3], 0, ARGV[1])
    return 1`,
  restoreMatch: `
    local length = redis.call("XLEN", KEYS[1])
    if length >= #ARGV - 1 then return 0 end
    redis.call("DEL", KEYS[1])
    for i = 2, #ARGV do redis.call("XADD", KEYS[1], (i - 1) .. "-0", "json", ARGV[i]) end
    local now = redis.call("TIME")
    redis.call("HSET", KEYS[2], ARGV[1], now[1] .. string.sub("00000" .. now[2], -6, -4))
    return 1`,
  reinstateMatch: `
    if redis.call("EXISTS", KEYS[4]) == 1 then return 0 end
    local before = tonumber(redis.call("HGET", KEYS[2], ARGV[1]) or "0")
    local term = tonumber(ARGV[2])
    if before > term then return 0 end
    local length = redis.call("XLEN", KEYS[1])
    if before == term and length >= #ARGV - 2 then return length == #ARGV - 2 and 1 or 0 end
    redis.call("DEL", KEYS[1])
    for i = 3, #ARGV do redis.call("XADD", KEYS[1], (i - 2) .. "-0", "json", ARGV[i]) end
    redis.call("HSET", KEYS[2], ARGV[1], ARGV[2])
    redis.call("ZADD", KEYS[3], 0, ARGV[1])
    return 1`,
  claimMatch: `
    if redis.call("EXISTS", KEYS[1]) == 0 then return 0 end
    local now = redis.call("TIME")
    local term = tonumber(now[1] .. string.sub("00000" .. now[2], -6, -4))
    local before = tonumber(redis.call("HGET", KEYS[2], ARGV[1]) or "0")
    if term <= before then term = before + 1 end
    redis.call("HSET", KEYS[2], ARGV[1], string.format("%.0f", term))
    return { term, redis.call("XRANGE", KEYS[1], "-", "+") }`,
  appendMatch: `
    local length = redis.call("XLEN", KEYS[1])
    if length == 0 or length ~= tonumber(ARGV[2]) + 1 then return 0 end
    if redis.call("HGET", KEYS[2], ARGV[1]) ~= ARGV[3] then return 0 end
    redis.call("XADD", KEYS[1], (length + 1) .. "-0", "json", ARGV[4])
    if ARGV[5] == "1" then redis.call("ZADD", KEYS[3], 0, ARGV[1]) end
    return 1`,
  leaseCopies: `
    local ids = redis.call("ZRANGE", KEYS[1], "-inf", ARGV[1], "BYSCORE", "LIMIT", 0, ARGV[3])
    for _, id in ipairs(ids) do redis.call("ZADD", KEYS[1], ARGV[2], id) end
    return ids`,
  finishCopy: `
    if redis.call("ZSCORE", KEYS[1], ARGV[1]) == ARGV[2] then redis.call("ZREM", KEYS[1], ARGV[1]) end`,
} as const;

type Scripts = Record<keyof typeof SCRIPTS, (...args: (string | number)[]) => Promise<unknown>>;

export interface RedisLogs extends LogStore {
  reinstate: NonNullable<LogStore["reinstate"]>;
  /**
   * Restores a log that Redis has lost, wholly or in part. Its term is one that
   * no process can have had, because the earlier terms are lost too.
   * @returns false, having done nothing, if there is a log that is no shorter.
   */
  restore(log: ActionLog): Promise<boolean>;
  /**
   * Ids of logs that have come to a boundary since they were last copied. Nobody else gets them before `until`
   * (ms since 1970); those that are not `copied` by then, because the process has ended, are leased again.
   */
  leaseCopies(now: number, until: number, limit: number): Promise<string[]>;
  copied(id: string, until: number): Promise<void>;
}

export function redisLogs(redis: Redis): RedisLogs {
  for (const [name, lua] of Object.entries(SCRIPTS)) {
    const numberOfKeys = name.endsWith("Match") ? 4 : 1;
    redis.defineCommand(name, { lua, numberOfKeys });
  }
  const run = redis as unknown as Scripts;
  const keys = (id: string) => [keyOf(id), TERMS, PENDING_COPIES, removedKeyOf(id)];

  return {
    async create(header) {
      return (await run.createMatch(...keys(header.id), header.id, JSON.stringify(header))) === 1;
    },
    async restore({ header, entries }) {
      const items = [header, ...entries].map((item) => JSON.stringify(item));
      return (await run.restoreMatch(...keys(header.id), header.id, ...items)) === 1;
    },
    async reinstate({ header, entries }, term) {
      const items = [header, ...entries].map((item) => JSON.stringify(item));
      return (await run.reinstateMatch(...keys(header.id), header.id, term, ...items)) === 1;
    },
    async claim(id, check) {
      const start = logOf(await redis.xrange(keyOf(id), "-", "+", "COUNT", 1));
      if (start) await check?.(start.header);
      const claimed = await run.claimMatch(...keys(id), id);
      if (claimed === 0) return null;
      const [term, items] = claimed as [number, StreamItem[]];
      return { term, log: logOf(items)! };
    },
    async append(id, { term, seq, boundary }, entry) {
      const mark = boundary ? 1 : 0;
      return (await run.appendMatch(...keys(id), id, seq, term, JSON.stringify(entry), mark)) === 1;
    },
    async read(id) {
      return logOf(await redis.xrange(keyOf(id), "-", "+"));
    },
    async terms(ids) {
      if (ids.length === 0) return [];
      return (await redis.hmget(TERMS, ...ids)).map((term) => (term === null ? null : Number(term)));
    },
    async list() {
      return redis.hkeys(TERMS);
    },
    async remove(id) {
      await redis
        .multi()
        .del(keyOf(id))
        .hdel(TERMS, id)
        .zrem(PENDING_COPIES, id)
        .set(removedKeyOf(id), "", "EX", REMOVED_TTL_S)
        .exec();
    },
    async leaseCopies(now, until, limit) {
      return (await run.leaseCopies(PENDING_COPIES, now, until, limit)) as string[];
    },
    async copied(id, until) {
      await run.finishCopy(PENDING_COPIES, id, until);
    },
  };
}

type StreamItem = [id: string, fields: string[]];

function logOf([first, ...rest]: StreamItem[]): ActionLog | null {
  if (!first) return null;
  const json = ([, fields]: StreamItem) => JSON.parse(fields[1]);
  return { header: readHeader(json(first)), entries: rest.map((item) => json(item) as LogEntry) };
}
