// Whether the stores can be read and written: what health checks are answered with.
import type { Redis } from "ioredis";
import { isUnavailable, sqlStateOf } from "./db/errors.ts";
import type { Database } from "./db/index.ts";
import { inTime } from "./in-time.ts";
import type { Logger } from "./logger.ts";
import { writeToRedis } from "./redis.ts";

/** Milliseconds for which the outcome of a trial write is used again. */
const WRITE_CHECK_INTERVAL_MS = 5_000;

/** Milliseconds after which a store that has not answered counts as away. */
const CHECK_TIMEOUT_MS = 3_000;

export interface Fault {
  dependency: "database" | "disk" | "redis" | "process";
  /** For operators, and for everybody to read: it says nothing about where the dependency is. */
  message: string;
}

export interface Health {
  /** The present reasons why the server cannot do its work; empty if there is none. */
  faults(): Promise<Fault[]>;
  /** Those because of which players should be sent to another process: matches go on without the database. */
  obstacles(): Promise<Fault[]>;
  /** To be called with the errors of requests: one that a store caused makes the next check try a write again. */
  notice(error: unknown): void;
}

/** @param isEnding whether the process is about to end, so that nothing new should be sent to it */
export function createHealth(
  database: Database,
  redis: Redis | undefined,
  logger: Logger,
  isEnding: () => boolean,
): Health {
  const writeDatabase = atIntervals(() => database.checkWrite());
  const writeRedis = atIntervals(async () => redis && writeToRedis(redis));
  let reported = "";

  async function databaseFault(): Promise<Fault[]> {
    try {
      await answerOf(database.db.$queryRaw`SELECT 1`);
    } catch (error) {
      logger.debug({ err: error }, "the database failed a health check");
      return [databaseFaultOf(error, "does not answer")];
    }
    try {
      await answerOf(writeDatabase.check());
      return [];
    } catch (error) {
      logger.debug({ err: error }, "the database failed a trial write");
      return [databaseFaultOf(error, "cannot be written to")];
    }
  }

  async function redisFault(): Promise<Fault[]> {
    if (!redis) return [];
    try {
      await answerOf(redis.ping());
    } catch {
      return [{ dependency: "redis", message: "does not answer" }];
    }
    const written = await answerOf(writeRedis.check()).then(
      () => true,
      () => false,
    );
    return written ? [] : [{ dependency: "redis", message: "cannot be written to" }];
  }

  const ending = (): Fault[] => (isEnding() ? [{ dependency: "process", message: "is ending" }] : []);

  /** A check that fails every few seconds is logged when its outcome changes. */
  function report(faults: Fault[]): void {
    const summary = faults.map(({ dependency, message }) => `${dependency} ${message}`).join(", ");
    if (summary === reported) return;
    reported = summary;
    if (summary) logger.error(`the server is not healthy: ${summary}`);
    else logger.info("the server is healthy again");
  }

  return {
    async faults() {
      const faults = (await Promise.all([databaseFault(), redisFault()])).flat();
      report(faults);
      return [...faults, ...ending()];
    },
    obstacles: async () => [...(await redisFault()), ...ending()],
    notice(error) {
      if (isUnavailable(error)) writeDatabase.forget();
    },
  };
}

/** On a full disk PostgreSQL may refuse new connections too, so either check can find it. */
function databaseFaultOf(error: unknown, message: string): Fault {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const diskFull = sqlStateOf(error) === "53100" || ["ENOSPC", "EDQUOT"].includes(code);
  return diskFull ? { dependency: "disk", message: "is full" } : { dependency: "database", message };
}

/** Runs a check at most once an interval, however often it is asked for. */
function atIntervals(check: () => Promise<unknown>) {
  let checkedAt = Number.NEGATIVE_INFINITY;
  let outcome: Promise<unknown> = Promise.resolve();
  return {
    check(): Promise<unknown> {
      if (performance.now() - checkedAt >= WRITE_CHECK_INTERVAL_MS) {
        checkedAt = performance.now();
        outcome = check();
      }
      return outcome;
    },
    forget(): void {
      checkedAt = Number.NEGATIVE_INFINITY;
    },
  };
}

const answerOf = <T>(answer: Promise<T>): Promise<T> =>
  inTime(answer, CHECK_TIMEOUT_MS, () => {
    throw new Error("no answer in time");
  });
