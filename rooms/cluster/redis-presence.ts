// What processes say to one another by way of Redis.
import { RedisPresence } from "@colyseus/redis-presence";
import type { Redis } from "ioredis";
import { giveUpIfDead } from "../../src/redis.ts";

type Callback = Parameters<RedisPresence["subscribe"]>[1];

/**
 * Colyseus asks other processes without waiting for these calls: what fails in them, as while a process ends, would be an
 * error that nobody catches, and a question whose subscription fails would never end.
 */
export class ClusterRedisPresence extends RedisPresence {
  constructor(connection: Redis) {
    super(connection);
    giveUpIfDead(this.sub as Redis);
  }

  /** Does not fail: topics are subscribed to again once Redis is back. */
  override subscribe(topic: string, callback: Callback): Promise<this> {
    return super.subscribe(topic, callback).catch(() => this);
  }

  /** Does not fail: a connection that is closed has no subscriptions. */
  override unsubscribe(topic: string, callback?: Callback): Promise<this> {
    return super.unsubscribe(topic, callback).catch(() => this);
  }

  /** The values of several keys, by one command. */
  async getMany(keys: readonly string[]): Promise<(string | null)[]> {
    return keys.length > 0 ? this.pub.mget(...keys) : [];
  }

  /** Those who wait for it are told that it has failed. */
  override publish(topic: string, data: unknown): Promise<void> {
    const published = super.publish(topic, data);
    published.catch(() => {});
    return published;
  }
}
