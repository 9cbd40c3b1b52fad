// Connects to Redis, which several processes need to act as one server.
import { Redis } from "ioredis";
import type { Logger } from "./logger.ts";

/** Redis could not be reached; the message says where it was looked for, without the password. */
export class RedisUnreachable extends Error {
  override name = "RedisUnreachable";
}

/** Milliseconds after which a command that Redis does not answer has failed. */
const COMMAND_TIMEOUT_MS = 2_000;

/**
 * Connects; a connection that is lost later is restored by itself.
 * @throws {RedisUnreachable} if the first attempt fails.
 */
export async function openRedis(url: string, logger: Logger): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    commandTimeout: COMMAND_TIMEOUT_MS,
    maxRetriesPerRequest: 1,
    // What is asked at the same moment goes out together.
    enableAutoPipelining: true,
  });
  let reason = "";
  const onFirstError = (error: Error) => {
    reason ||= error.message;
  };
  redis.on("error", onFirstError);
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    const message = `cannot reach Redis at ${new URL(url).host}: ${reason || (error as Error).message}`;
    throw new RedisUnreachable(message, { cause: error });
  }
  redis.off("error", onFirstError);
  redis.on("error", (error) => logger.error(`Redis does not answer: ${error.message}`));
  return redis;
}

/**
 * Another connection, for Colyseus. It sends many a command without waiting for the answer, and an error that nobody
 * catches would end the process: here commands wait until Redis is back.
 */
export const colyseusConnection = (redis: Redis): Redis =>
  redis.duplicate({ commandTimeout: undefined, maxRetriesPerRequest: null }).on("error", () => {});
