// Logs of a cluster: they are written to Redis, and copied to the database at every boundary. Either store alone can
// resume a match.
import { isUnavailable } from "../../db/errors.ts";
import type { Logger } from "../../logger.ts";
import type {
  ActionLog,
  CheckHeader,
  Claim,
  LogEntry,
  LogPosition,
  LogStore,
  MatchHeader,
} from "../action-log.ts";
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

/** The queue of copies is in Redis, so that other processes finish what one leaves behind. */
export class ClusterLogs implements LogStore {
  readonly #redis: RedisLogs;
  readonly #database: DatabaseLogs;
  readonly #time: TimeSource;
  readonly #logger: Logger;
  #cancelTimer = () => {};
  #copying = Promise.resolve();
  #closed = false;
  #copyIntervalMs = COPY_INTERVAL_MS;
  #databaseAway = false;
  /** Matches that were claimed without a look into the history. */
  readonly #unchecked = new Set<string>();

  constructor(redis: RedisLogs, database: DatabaseLogs, time: TimeSource, logger: Logger) {
    this.#redis = redis;
    this.#database = database;
    this.#time = time;
    this.#logger = logger;
    this.#scheduleNext();
  }

  create(header: MatchHeader): Promise<boolean> {
    return this.#redis.create(header);
  }

  async claim(id: string, check?: CheckHeader): Promise<Claim | null> {
    const before = await this.#askDatabase(this.#database.stateOf(id));
    if (before?.recorded) {
      await this.#removeRecorded(id);
      return null;
    }
    const claim = await this.#redis.claim(id, check);
    // Asked again: a copy may have been made meanwhile, of what Redis has lost since.
    const state = before && (await this.#askDatabase(this.#database.stateOf(id)));
    if (state === null) {
      if (!claim) throw new Error(`match ${id} is not in Redis, and the database is away`);
      this.#unchecked.add(id);
      return claim;
    }
    // Redis may have lost entries, so the longer log counts.
    if (state.length <= (claim?.log.entries.length ?? -1)) return claim;
    const copy = await this.#database.read(id);
    if (!copy) return claim;
    this.#logger.warn({ match: id }, "a match comes back from the database: Redis has lost some of it");
    await check?.(copy.header);
    await this.#redis.restore(copy);
    return this.#redis.claim(id);
  }

  append(id: string, position: LogPosition, entry: LogEntry): Promise<boolean> {
    return this.#redis.append(id, position, entry);
  }

  async read(id: string): Promise<ActionLog | null> {
    return (await this.#redis.read(id)) ?? this.#database.read(id);
  }

  async reinstate(log: ActionLog, term: number): Promise<boolean> {
    const { id } = log.header;
    const state = await this.#askDatabase(this.#database.stateOf(id));
    if (state?.recorded) {
      await this.#removeRecorded(id);
      return false;
    }
    // A longer copy was written by a later holder.
    if (state && state.length > log.entries.length) return false;
    if (!(await this.#redis.reinstate(log, term))) return false;
    if (state === null) this.#unchecked.add(id);
    this.#logger.warn({ match: id }, "Redis has lost some of a match: its process has written it again");
    return true;
  }

  terms(ids: string[]): Promise<(number | null)[]> {
    return this.#redis.terms(ids);
  }

  async list(): Promise<string[]> {
    const [ids, copies] = await Promise.all([this.#redis.list(), this.#askDatabase(this.#database.list())]);
    return [...new Set([...ids, ...(copies ?? [])])];
  }

  async remove(id: string): Promise<void> {
    // The copy is removed first: a copy left alone would resume the match, a log in Redis is removed again.
    await this.#database.remove(id);
    await this.#redis.remove(id);
  }

  /** Makes all pending copies, and looks up in the history the matches that were claimed while the database was away. */
  async catchUp(): Promise<void> {
    await this.#checkHistory();
    for (;;) {
      const until = this.#time.now() + COPY_LEASE_MS;
      const ids = await this.#redis.leaseCopies(this.#time.now(), until, COPY_BATCH_SIZE);
      if (ids.length === 0) return;
      await this.#copy(ids, until);
      this.#onCopied();
    }
  }

  /** Stops copying. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelTimer();
    await this.#copying;
  }

  /** The answer of the database; null while it is away. The beginning and the end of that are logged. */
  async #askDatabase<T>(question: Promise<T>): Promise<T | null> {
    const answer = await firstOf(question, this.#time).catch((error: unknown) => {
      if (!this.#databaseAway)
        this.#logger.warn({ err: error }, "the database is away: Redis answers for it");
      this.#databaseAway = true;
      return null;
    });
    if (answer !== null && this.#databaseAway) {
      this.#databaseAway = false;
      this.#logger.info("the database is back");
    }
    return answer;
  }

  async #copy(ids: string[], until: number): Promise<void> {
    const logs = await Promise.all(ids.map((id) => this.#redis.read(id)));
    const recorded = await this.#database
      .follow(logs.filter((log) => log !== null))
      .catch((error) => (ids.length > 1 && !isUnavailable(error) ? null : Promise.reject(error)));
    if (recorded === null) return this.#copyOneByOne(ids, until);
    // Either a recorded match has just ended, or Redis has forgotten that it had: whoever plays it on gives it up.
    await Promise.all(
      ids.map((id) => (recorded.includes(id) ? this.#redis.remove(id) : this.#redis.copied(id, until))),
    );
  }

  /** One log that the database refuses does not hold up the others. It is tried again when its lease has run out. */
  async #copyOneByOne(ids: string[], until: number): Promise<void> {
    for (const id of ids)
      await this.#copy([id], until).catch((error) =>
        this.#logger.error({ err: error, match: id }, "the database refuses the log of a match"),
      );
  }

  async #checkHistory(): Promise<void> {
    if (this.#unchecked.size === 0) return;
    const ids = [...this.#unchecked];
    const recorded = await this.#askDatabase(this.#database.recordedOf(ids));
    if (recorded === null) return;
    for (const id of ids) this.#unchecked.delete(id);
    // The process that plays such a match cannot write to it any more, and gives it up.
    await Promise.all(recorded.map((id) => this.#removeRecorded(id)));
  }

  async #removeRecorded(id: string): Promise<void> {
    this.#logger.warn({ match: id }, "a match that is in the history had come back: its log is removed");
    await this.#database.remove(id);
    await this.#redis.remove(id);
  }

  /** Logs when copies begin to fail, and tries less and less often until one is made. */
  #onCopyFailure(error: unknown): void {
    if (this.#copyIntervalMs === COPY_INTERVAL_MS)
      this.#logger.error({ err: error }, "the database does not follow the matches");
    this.#copyIntervalMs = Math.min(2 * this.#copyIntervalMs, MAX_COPY_INTERVAL_MS);
  }

  #onCopied(): void {
    if (this.#copyIntervalMs > COPY_INTERVAL_MS) this.#logger.info("the database follows the matches again");
    this.#copyIntervalMs = COPY_INTERVAL_MS;
  }

  #scheduleNext(): void {
    if (this.#closed) return;
    this.#cancelTimer = this.#time.after(this.#copyIntervalMs, () => {
      this.#copying = this.catchUp()
        .catch((error) => this.#onCopyFailure(error))
        .then(() => this.#scheduleNext());
    });
  }
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
