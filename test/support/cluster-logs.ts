// The logs of a cluster, in Redis with the database behind it, new for each test of a file.
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { pino } from "pino";
import { afterEach, beforeEach } from "vitest";
import { type Db, openDatabase } from "../../src/db/index.ts";
import type { MatchHeader } from "../../src/matches/action-log.ts";
import { ClusterLogs } from "../../src/matches/log-stores/cluster.ts";
import { type DatabaseLogs, databaseLogs } from "../../src/matches/log-stores/database.ts";
import { type RedisLogs, redisLogs } from "../../src/matches/log-stores/redis.ts";
import { newDatabaseUrl, newRedisUrl } from "./databases.ts";
import { type ManualClock, manualClock } from "./manual-time.ts";
import { at, ENTRIES, headerOf } from "./match-logs.ts";

/** What each test begins with. */
export class ClusterLogsSite {
  declare db: Db;
  declare redis: RedisLogs;
  declare database: DatabaseLogs;
  declare clock: ManualClock;
  declare cluster: ClusterLogs;
  /** Two connections to Redis: that of `redis`, and another one. */
  clients: Redis[] = [];
  #closing: (() => Promise<void>)[] = [];

  /** The logs of another process, or of one whose stores do not work as they should. */
  anotherCluster(redis = this.redis, database = this.database): ClusterLogs {
    const logs = new ClusterLogs(redis, database, this.clock, pino({ level: "silent" }));
    this.closeFirst(() => logs.close());
    return logs;
  }

  /** Before anything else that was opened is closed. */
  closeFirst(close: () => Promise<void>): void {
    this.#closing.unshift(close);
  }

  /** A log with so many entries, of which the last is a boundary. */
  async play(entries: number): Promise<MatchHeader> {
    const header = headerOf(randomUUID());
    await this.cluster.create(header);
    for (let seq = 0; seq < entries; seq++) {
      await this.cluster.append(header.id, at(seq, 1, seq === entries - 1), ENTRIES[seq]);
    }
    return header;
  }

  async open(): Promise<void> {
    const { db, close } = await openDatabase({ databaseUrl: await newDatabaseUrl(), dataDir: "" });
    this.closeFirst(close);
    // A Redis of its own, which it may empty.
    const url = await newRedisUrl();
    this.clients = [new Redis(url), new Redis(url)];
    for (const client of this.clients) this.closeFirst(async () => void (await client.quit()));
    this.db = db;
    this.redis = redisLogs(this.clients[0]);
    this.database = databaseLogs(db);
    this.clock = manualClock();
    this.cluster = this.anotherCluster();
  }

  async close(): Promise<void> {
    for (const close of this.#closing.splice(0)) await close();
  }
}

/** Opens it before each test of the file, and closes it after it. */
export function openClusterLogs(): ClusterLogsSite {
  const site = new ClusterLogsSite();
  beforeEach(() => site.open());
  afterEach(() => site.close());
  return site;
}
