// Connects to Redis, which several processes need to act as one server.
import { Redis } from "ioredis";
import type { Log } from "./log.ts";

/** Redis could not be reached; the message says where it was looked for, without the password. */
export class RedisUnreachable extends Error {
  override name = "RedisUnreachable";
}

/**
 * Connects; a connection that is lost later is restored by itself.
 * @throws {RedisUnreachable} if the first attempt fails.
 */
export async function openRedis(url: string, log: Log): Promise<Redis> {
  const redis = new Redis(url, { lazyConnect: true });
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
  redis.on("error", (error) => log.error(`Redis does not answer: ${error.message}`));
  return redis;
}
