// Measures how long 1,000 matches take to resume after their process was killed: with the whole server, on
// the same stores. In each match the player to move rejoins and moves.

import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { Redis } from "ioredis";
import pg from "pg";
import type { Seat } from "../../engine/index.ts";
import { freePort } from "../../scripts/support/free-port.mjs";
import { tokenKeys } from "../../src/auth/keys.ts";
import { signToken } from "../../src/auth/tokens.ts";
import { loadConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/db/index.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { redisLogs } from "../../src/matches/log-stores/redis.ts";
import { nameKey } from "../../src/users/name-key.ts";
import { median, quantile } from "../statistics.ts";
import type { Row } from "../table.ts";
import { startProcess } from "./child.ts";
import {
  act,
  type BenchMatch,
  comeBack,
  inTurns,
  movesOf,
  openMatches,
  playOn,
  type TokenOf,
} from "./players.ts";

const MATCHES = 1_000;
const ACTIONS = 60;
const AT_A_TIME = 50;
/** Milliseconds between checks whether the server listens, and their maximum number. */
const LOOK = 2;
const MAX_LOOKS = 15_000;
const MAX_SECONDS = 120;
const WHOLE_SERVER = "../../test/support/server-process.ts";

export async function benchResume(stores: Record<string, string>): Promise<Row[]> {
  const env = await settings(stores);
  const keys = tokenKeys(loadConfig(env));
  const ids = Array.from({ length: 2 * MATCHES }, () => randomUUID());
  const tokenOf = (n: number) => signToken({ id: ids[n], name: `P${n}`, session: ids[n] }, keys);

  const all = await playAndKill(env, ids, tokenOf);
  const back = await bringBack(env);

  const started = performance.now();
  const starting = startProcess(WHOLE_SERVER, env);
  const accepted: number[] = [];
  let listens = 0;
  try {
    const url = `http://127.0.0.1:${env.PORT}`;
    await listening(Number(env.PORT));
    listens = performance.now();
    await inTurns([...all.entries()], AT_A_TIME, async ([i, table]) => {
      if (isOver(table)) return;
      await goOn(table, url, (seat) => tokenOf(2 * i + seat));
      accepted.push(performance.now() - listens);
    });
  } finally {
    await starting.then((server) => server.kill());
  }
  await verifyLogs(stores.REDIS_URL, env.DATABASE_URL, all);

  const ms = (name: string, value: number, target?: string): Row => ({ name, value, unit: "ms", target });
  return [
    ms("from listening to all rooms back, while nobody comes", back),
    ms("from listening to an action accepted in every match", Math.max(...accepted), "<= 5,000 ms"),
    ms("from the start of the process", Math.max(...accepted) + listens - started),
    ms("from listening to an action accepted, median match", median(accepted)),
    ms("from listening to an action accepted, p95", quantile(accepted, 0.95)),
    { name: "matches that went on", value: accepted.length, unit: "" },
    { name: "actions in them before", value: median(all.map(({ moves }) => moves.length)) - 1, unit: "" },
  ];
}

async function playAndKill(
  env: Record<string, string>,
  ids: string[],
  tokenOf: TokenOf,
): Promise<BenchMatch[]> {
  const server = await startProcess(WHOLE_SERVER, env);
  try {
    await addAccounts(env.DATABASE_URL, ids);
    const all = await openMatches(server.url, "match", MATCHES, tokenOf);
    await playOn(all, ACTIONS, AT_A_TIME);
    if (env.REDIS_URL) await copied(env.REDIS_URL);
    return all;
  } finally {
    await server.kill();
  }
}

/** Whoever invites somebody to a match needs an account. */
async function addAccounts(databaseUrl: string, ids: string[]): Promise<void> {
  const { db, close } = await openDatabase({ databaseUrl, dataDir: "" });
  await db.user.createMany({ data: ids.map((id, n) => ({ id, name: `P${n}`, nameKey: nameKey(`P${n}`) })) });
  await close();
}

/** Waits until the database holds what Redis holds, as it does at the pace of human players. */
async function copied(url: string): Promise<void> {
  const redis = new Redis(url);
  for (let looks = 0; (await redis.zcard("match-copies")) > 0 && looks < MAX_SECONDS; looks++)
    await sleep(1000);
  redis.disconnect();
}

/** Measures how long it takes until all rooms are resumed, with no player joining. */
async function bringBack(env: Record<string, string>): Promise<number> {
  const starting = startProcess(WHOLE_SERVER, env);
  await listening(Number(env.PORT));
  const listens = performance.now();
  const server = await starting;
  const took = performance.now() - listens;
  await server.kill();
  return took;
}

const isOver = ({ players }: BenchMatch) => players[0].state.status === "over";

/** Measures with an empty database and an empty Redis. */
async function settings(stores: Record<string, string>): Promise<Record<string, string>> {
  const name = `resume_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: stores.DATABASE_URL });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  if (stores.REDIS_URL) {
    const redis = new Redis(stores.REDIS_URL);
    await redis.flushall();
    redis.disconnect();
  }
  const url = new URL(stores.DATABASE_URL);
  url.pathname = name;
  const unlimited = {
    GUESTS_PER_HOUR: "1000000",
    REQUESTS_PER_MINUTE: "1000000",
    MESSAGES_PER_SECOND: "1000000",
  };
  const port = String(await freePort());
  const more = { PORT: port, JWT_KEYS: "a-key-of-measurements-0123456789-abcdef", MATCH_SEED: "bench" };
  return {
    ...stores,
    ...unlimited,
    ...more,
    DATABASE_URL: url.href,
    LOG_LEVEL: "error",
    PUBLIC_URL: "http://127.0.0.1",
  };
}

async function listening(port: number): Promise<void> {
  for (let looks = 0; looks < MAX_LOOKS; looks++) {
    const socket = connect(port, "127.0.0.1");
    const answered = await Promise.race([
      once(socket, "connect").then(() => true),
      new Promise<boolean>((resolve) => socket.once("error", () => resolve(false))),
    ]).catch(() => false);
    socket.destroy();
    if (answered) return;
    await sleep(LOOK);
  }
  throw new Error("the server does not listen");
}

/** Rejoins a match and moves. @throws if the match is not at the action where it was */
async function goOn(table: BenchMatch, url: string, tokenOf: (seat: Seat) => string): Promise<void> {
  const seat = table.players[0].state.currentPlayer as Seat;
  const before = table.players[seat];
  const player = await comeBack(url, table.id, tokenOf(seat));
  const same = isDeepStrictEqual(movesOf(player, seat), movesOf(before, seat));
  if (player.state.seq !== before.state.seq || !same) throw new Error(`match ${table.id} is not what it was`);
  await act(player, seat, table);
}

async function verifyLogs(
  redisUrl: string | undefined,
  databaseUrl: string,
  tables: BenchMatch[],
): Promise<void> {
  const { db, close } = await openDatabase({ databaseUrl, dataDir: "" });
  const redis = redisUrl ? new Redis(redisUrl) : null;
  const logs = redis ? redisLogs(redis) : databaseLogs(db);
  try {
    await inTurns(tables, 10, async (table) => {
      const { id, moves } = table;
      if (isOver(table)) return;
      const actions = (await logs.read(id))?.entries.map(({ action }) => action);
      if (!isDeepStrictEqual(actions, moves)) throw new Error(`the log of match ${id} is not what was done`);
    });
  } finally {
    redis?.disconnect();
    await close();
  }
}
