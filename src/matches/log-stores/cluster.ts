// Logs of a cluster: they are written to Redis, and copied to the database at every boundary. Either store alone can
// resume a match.
import { isUnavailable } from "../../db/errors.ts";
import type { Logger } from "../../logger.ts";
import type { LogStore } from "../action-log.ts";
import type { TimeSource } from "../time-source.ts";
import type { DatabaseLogs } from "./database.ts";
import type { RedisLogs } from "./redis.ts";

/** Milliseconds between checks for pending copies. */
const COPY_INTERVAL_MS = 250;
/** The longest time between them while copies fail. */
const MAX_COPY_INTERVAL_MS = 4_000;
/** Milliseconds after which a copy that was not finished is started again, by any process. */
const COPY_LEASE_MS = 10_000;
const COPY_BATCH_SIZE = 50;
/** Milliseconds after which a database that has not answered counts as away. */
const DATABASE_TIMEOUT_MS = 3_000;

export interface ClusterLogs extends LogStore {
  /** Makes all pending copies, and looks up in the history the matches that were claimed while the database was away. */
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
  let copyIntervalMs = COPY_INTERVAL_MS;
  let databaseAway = false;
  /** Matches that were claimed without a look into the history. */
  const unchecked = new Set<string>();

  /** The answer of the database; null while it is away. The beginning and the end of that are logged. */
  async function askDatabase<T>(question: Promise<T>): Promise<T | null> {
    const answer = await firstOf(question, time).catch((error: unknown) => {
      if (!databaseAway) logger.warn({ err: error }, "the database is away: Redis answers for it");
      databaseAway = true;
      return null;
    });
    if (answer !== null && databaseAway) {
      databaseAway = false;
      logger.info("the database is back");
    }
    return answer;
  }

  async function copy(ids: string[], until: number): Promise<void> {
    const logs = await Promise.all(ids.map((id) => redis.read(id)));
    const recorded = await database
      .follow(logs.filter((log) => log !== null))
      .catch((error) => (ids.length > 1 && !isUnavailable(error) ? null : Promise.reject(error)));
    if (recorded === null) return copyOneByOne(ids, until);
    // Either a recorded match has just ended, or Redis has forgotten that it had: whoever plays it on gives it up.
    await Promise.all(ids.map((id) => (recorded.includes(id) ? redis.remove(id) : redis.copied(id, until))));
  }

  /** One log that the database refuses does not hold up the others. It is tried again when its lease has run out. */
  async function copyOneByOne(ids: string[], until: number): Promise<void> {
    for (const id of ids)
      await copy([id], until).catch((error) =>
        logger.error({ err: error, match: id }, "the database refuses the log of a match"),
      );
  }

  async function checkHistory(): Promise<void> {
    if (unchecked.size === 0) return;
    const ids = [...unchecked];
    const recorded = await askDatabase(database.recordedOf(ids));
    if (recorded === null) return;
    for (const id of ids) unchecked.delete(id);
    // The process that plays such a match cannot write to it any more, and gives it up.
    await Promise.all(recorded.map(removeRecorded));
  }

  async function removeRecorded(id: string): Promise<void> {
    logger.warn({ match: id }, "a match that is in the history had come back: its log is removed");
    await database.remove(id);
    await redis.remove(id);
  }

  async function catchUp(): Promise<void> {
    await checkHistory();
    for (;;) {
      const until = time.now() + COPY_LEASE_MS;
      const ids = await redis.leaseCopies(time.now(), until, COPY_BATCH_SIZE);
      if (ids.length === 0) return;
      await copy(ids, until);
      onCopied();
    }
  }

  /** Logs when copies begin to fail, and tries less and less often until one is made. */
  function onCopyFailure(error: unknown): void {
    if (copyIntervalMs === COPY_INTERVAL_MS)
      logger.error({ err: error }, "the database does not follow the matches");
    copyIntervalMs = Math.min(2 * copyIntervalMs, MAX_COPY_INTERVAL_MS);
  }

  function onCopied(): void {
    if (copyIntervalMs > COPY_INTERVAL_MS) logger.info("the database follows the matches again");
    copyIntervalMs = COPY_INTERVAL_MS;
  }

  function scheduleNext(): void {
    if (closed) return;
    cancelTimer = time.after(copyIntervalMs, () => {
      copying = catchUp().catch(onCopyFailure).then(scheduleNext);
    });
  }
  scheduleNext();

  return {
    ...redis,
    async claim(id, check) {
      const before = await askDatabase(database.stateOf(id));
      if (before?.recorded) {
        await removeRecorded(id);
        return null;
      }
      const claim = await redis.claim(id, check);
      // Asked again: a copy may have been made meanwhile, of what Redis has lost since.
      const state = before && (await askDatabase(database.stateOf(id)));
      if (state === null) {
        if (!claim) throw new Error(`match ${id} is not in Redis, and the database is away`);
        unchecked.add(id);
        return claim;
      }
      // Redis may have lost entries, so the longer log counts.
      if (state.length <= (claim?.log.entries.length ?? -1)) return claim;
      const copy = await database.read(id);
      if (!copy) return claim;
      logger.warn({ match: id }, "a match comes back from the database: Redis has lost some of it");
      await check?.(copy.header);
      await redis.restore(copy);
      return redis.claim(id);
    },
    async reinstate(log, term) {
      const { id } = log.header;
      const state = await askDatabase(database.stateOf(id));
      if (state?.recorded) {
        await removeRecorded(id);
        return false;
      }
      // A longer copy was written by a later holder.
      if (state && state.length > log.entries.length) return false;
      if (!(await redis.reinstate(log, term))) return false;
      if (state === null) unchecked.add(id);
      logger.warn({ match: id }, "Redis has lost some of a match: its process has written it again");
      return true;
    },
    async read(id) {
      return (await redis.read(id)) ?? database.read(id);
    },
    async list() {
      const [ids, copies] = await Promise.all([redis.list(), askDatabase(database.list())]);
      return [...new Set([...ids, ...(copies ?? [])])];
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

/** @throws if there is no answer in time, or whatever the answer fails with. */
async function firstOf<T>(answer: Promise<T>, time: TimeSource): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const cancel = time.after(DATABASE_TIMEOUT_MS, () => reject(new Error("no answer in time")));
  try {
    return await Promise.race([answer, late]);
  } finally {
    cancel();
  }
}
