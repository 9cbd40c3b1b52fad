// A server for the load generator: the real program, on a new PostgreSQL and Redis whose data is gone afterwards.
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disposeOnSignal } from "../support/dispose-on-signal.ts";
import { freePort } from "../support/free-port.mjs";
import { NODE_FLAGS } from "../support/node-flags.mjs";
import { generate } from "../support/prepare.mjs";
import { findPrograms, startPostgres, startRedis } from "../support/services.mjs";

/** Limits that a load run does not reach. They are for loopback alone: the load comes from one address. */
export const NO_LIMITS = {
  GUESTS_PER_HOUR: "1000000",
  REQUESTS_PER_MINUTE: "1000000",
  MESSAGES_PER_SECOND: "10000",
};

export interface LoadServer {
  url: string;
  /** Of each process. */
  urls: string[];
  serviceKey: string;
  databaseUrl: string;
  redisUrl: string;
  stop(): Promise<void>;
}

interface Options {
  /** Server processes that share the database and Redis. */
  processes?: number;
  /** Where each process writes its CPU profile when it ends. */
  profileFolder?: string;
  /** Those at which everything is stopped and the script ends. */
  signals?: string[];
}

export async function startLoadServer(options: Options = {}): Promise<LoadServer> {
  const { processes = 1, profileFolder, signals } = options;
  await generate();
  await using starting = new AsyncDisposableStack();
  const started = starting.use(new AsyncDisposableStack());
  disposeOnSignal(started, signals);
  const programs = await findPrograms(["initdb", "postgres", "redis"]);
  const scratch = mkdtempSync(join(tmpdir(), "mantimon-load-"));
  started.defer(() => rmSync(scratch, { recursive: true, force: true }));
  chmodSync(scratch, 0o755);
  const postgres = await startPostgres(programs, scratch);
  started.defer(() => postgres.stop());
  const redis = await startRedis(programs, scratch);
  started.defer(() => redis.stop());
  const serviceKey = randomBytes(33).toString("base64url");
  const env = {
    ...NO_LIMITS,
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    LOG_LEVEL: "error",
    JWT_KEYS: randomBytes(33).toString("base64url"),
    SERVICE_KEY: serviceKey,
  };
  const servers: { port: number; stop(): Promise<void> }[] = [];
  started.defer(async () => void (await Promise.all(servers.map((server) => server.stop()))));
  // One after the other: the first brings the database up to date.
  for (let i = 0; i < processes; i++) servers.push(await startServer(env, profileFolder));
  const urls = servers.map(({ port }) => `http://127.0.0.1:${port}`);
  starting.move();
  const stores = { databaseUrl: postgres.url, redisUrl: redis.url };
  return { url: urls[0], urls, serviceKey, ...stores, stop: () => started.disposeAsync() };
}

async function startServer(env: Record<string, string>, profileFolder?: string) {
  const port = await freePort();
  const server = fork(join(import.meta.dirname, "../../src/main.ts"), {
    execArgv: [...NODE_FLAGS, ...(profileFolder ? ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`] : [])],
    env: { ...process.env, ...env, PORT: String(port), PUBLIC_ADDRESS: `127.0.0.1:${port}` },
  });
  const exited = once(server, "exit");
  await Promise.race([
    once(server, "message"),
    exited.then(() => Promise.reject(new Error("the server did not start"))),
  ]);
  return {
    port,
    async stop() {
      // Its data are thrown away, so nothing has to be handed over; only a profile is written at a regular end.
      server.kill(profileFolder ? "SIGTERM" : "SIGKILL");
      await exited;
    },
  };
}
