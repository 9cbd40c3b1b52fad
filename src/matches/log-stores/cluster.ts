// Logs of a cluster: they are written to Redis, and copied to the database at every boundary. Either store alone can
// resume a match.
import type { Logger } from "../../logger.ts";
import type { LogStore } from "../action-log.ts";
import type { TimeSource } from "../time-source.ts";
import type { DatabaseLogs } from "./database.ts";
import type { RedisLogs } from "./redis.ts";

/** Milliseconds between checks for pending copies. */
const COPY_INTERVAL_MS = 250;
/** Milliseconds after which a copy that was not finished is started again, by any process. */
const COPY_LEASE_MS = 10_000;
const COPY_BATCH_SIZE = 20;

export interface ClusterLogs extends LogStore {
  /** Makes all pending copies. */
  catchUp(): Promise<void>;
  /** Stops copying. */
  close(): Promise<void>;
}

/** The queue of copies is in Redis, so that other processes finish what one leaves behind. */
export function clusterLogs(
  redis: RedisLogs,
  database: DatabaseLogs,
  time: TimeSource,
  logger: Logger,
): ClusterLogs {
  let cancelTimer = () => {};
  let copying = Promise.resolve();
  let closed = false;

  async function copy(id: string, until: number): Promise<void> {
    const saved = await redis.read(id);
    if (saved) await database.follow(saved);
    await redis.copied(id, until);
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const until = time.now() + COPY_LEASE_MS;
      const ids = await redis.leaseCopies(time.now(), until, COPY_BATCH_SIZE);
      if (ids.length === 0) return;
      await Promise.all(ids.map((id) => copy(id, until)));
    }
  }

  function next(): void {
    if (closed) return;
    cancelTimer = time.after(COPY_INTERVAL_MS, () => {
      copying = catchUp()
        .catch((error) => logger.error({ err: error }, "the database does not follow the matches"))
        .then(next);
    });
  }
  next();

  return {
    ...redis,
    async claim(id, check) {
      const claim = await redis.claim(id, check);
      // Redis may have lost entries, so the longer log counts. Without the database, Redis alone decides.
      const copied = await database.lengthOf(id).catch((error) => {
        if (!claim) throw error;
        return -1;
      });
      if (copied <= (claim?.log.entries.length ?? -1)) return claim;
      const copy = await database.read(id);
      if (!copy) return claim;
      logger.warn({ match: id }, "a match comes back from the database: Redis has lost some of it");
      await check?.(copy.header);
      await redis.restore(copy);
      return redis.claim(id);
    },
    async read(id) {
      return (await redis.read(id)) ?? database.read(id);
    },
    async list() {
      const lists = await Promise.all([redis.list(), database.list()]);
      return [...new Set(lists.flat())];
    },
    async remove(id) {
      // The copy is removed first: a copy left alone would resume the match, a log in Redis is removed again.
      await database.remove(id);
      await redis.remove(id);
    },
    catchUp,
    async close() {
      closed = true;
      cancelTimer();
      await copying;
    },
  };
}
