// Connects to Redis, which several processes need to act as one server.
import { Redis } from "ioredis";
import type { Logger } from "./logger.ts";
import { StartError } from "./start-error.ts";

/** A command that Redis does not answer within this time has failed. */
const COMMAND_TIMEOUT_MS = 2_000;

/** Between two questions on each connection whether Redis is still there. */
const PING_INTERVAL_MS = 2_000;
/** A connection on which so many of them have no answer is given up. */
const MAX_UNANSWERED_PINGS = 2;

const MIN_MAJOR_VERSION = 7;

/** Written at start and by health checks: nobody reads it. */
const PROBE_KEY = "write-check";
const PROBE_LIFETIME_MS = 10_000;

/**
 * Connects; a connection that is lost later is restored by itself.
 * @throws {StartError} if Redis cannot be reached, used or written to.
 */
export async function openRedis(url: string, logger: Logger): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    commandTimeout: COMMAND_TIMEOUT_MS,
    maxRetriesPerRequest: 1,
    // Commands of the same moment are sent together.
    enableAutoPipelining: true,
  });
  let firstError: Error | undefined;
  const onFirstError = (error: Error) => {
    firstError ??= error;
  };
  redis.on("error", onFirstError);
  try {
    await redis.connect();
    // Redis answers that it has no database of this number, and goes on with another one.
    if (firstError) throw firstError;
    await refuseOldVersion(redis, url);
    await writeToRedis(redis);
  } catch (error) {
    redis.disconnect();
    if (error instanceof StartError) throw error;
    throw redisError(url, faultOf((firstError ?? error) as Error), error);
  }
  redis.off("error", onFirstError);
  redis.on("error", (error) => logger.error(`Redis does not answer: ${error.message}`));
  return giveUpIfDead(redis);
}

/**
 * Replaces a connection on which nothing is answered any more. If the other end has vanished without closing it, as in
 * a power cut or a failover, it looks as if Redis had nothing to say. Pings are counted and not timed: a process that has
 * stood still finds the answers waiting.
 */
export function giveUpIfDead(connection: Redis): Redis {
  let unanswered = 0;
  const startCounting = () => {
    unanswered = 0;
  };
  connection.on("connect", startCounting);
  const timer = setInterval(() => {
    // A connection may also be made and never get ready. While there is none, one is being made already.
    if (connection.status !== "ready" && connection.status !== "connect") return;
    if (unanswered >= MAX_UNANSWERED_PINGS) return connection.disconnect(true);
    unanswered++;
    connection.ping().then(startCounting, () => {});
  }, PING_INTERVAL_MS);
  return connection.once("end", () => clearInterval(timer));
}

/** Writes something. @throws whatever Redis answers if it can be read alone, as a replica or with a full disk or memory. */
export async function writeToRedis(redis: Redis): Promise<void> {
  await redis.set(PROBE_KEY, "", "PX", PROBE_LIFETIME_MS);
}

/**
 * Another connection, for Colyseus. It sends many commands without waiting for their answers, and an error that nobody
 * catches would end the process: here commands wait until Redis is back. Those that are sent together would not: if some of
 * them are answered when the connection is lost, the others fail.
 */
export const colyseusConnection = (redis: Redis): Redis =>
  giveUpIfDead(
    redis
      .duplicate({ commandTimeout: undefined, maxRetriesPerRequest: null, enableAutoPipelining: false })
      .on("error", () => {}),
  );

async function refuseOldVersion(redis: Redis, url: string): Promise<void> {
  const version = /^redis_version:(\S+)/m.exec(await redis.info("server"))?.[1] ?? "";
  if (Number.parseInt(version, 10) >= MIN_MAJOR_VERSION) return;
  throw redisError(url, `it is Redis ${version}, and must be ${MIN_MAJOR_VERSION} or newer`);
}

/** Without user and password. */
function redisError(url: string, fault: string, cause?: unknown): StartError {
  const { protocol, host, pathname } = new URL(url);
  return new StartError(`REDIS_URL is ${protocol}//${host}${pathname}: ${fault}`, { cause });
}

/** Errors of Redis begin with a code in capitals. */
function faultOf({ message }: Error): string {
  if (/^(NOAUTH|WRONGPASS|NOPERM|ERR .*(AUTH|password))/.test(message)) {
    return `the user or the password is refused (${message})`;
  }
  if (/^READONLY/.test(message)) return "it is a read-only replica, and must be one that can be written";
  if (/^(OOM|MISCONF)/.test(message)) return `it cannot be written to (${message})`;
  if (/^LOADING/.test(message)) return "it is still loading its data. Try again";
  if (/^[A-Z]{3,} /.test(message)) return `it cannot be used (${message})`;
  return `it does not answer (${message}); it must be the address of a running Redis 7 or newer`;
}
