// A server for the load generator: the real program, on a new PostgreSQL and Redis whose data is gone afterwards.
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../free-port.mjs";
import { findPrograms, startPostgres, startRedis } from "../services.mjs";

/** Limits that a load run does not reach. They are for loopback alone: the load comes from one address. */
export const NO_LIMITS = {
  GUESTS_PER_HOUR: "1000000",
  REQUESTS_PER_MINUTE: "1000000",
  MESSAGES_PER_SECOND: "10000",
};

export interface LoadServer {
  url: string;
  serviceKey: string;
  stop(): Promise<void>;
}

/** @param profileFolder where the server writes its CPU profile when it ends */
export async function startLoadServer(profileFolder?: string): Promise<LoadServer> {
  const programs = await findPrograms(["initdb", "postgres", "redis"]);
  const scratch = mkdtempSync(join(tmpdir(), "mantimon-load-"));
  chmodSync(scratch, 0o755);
  const postgres = await startPostgres(programs, scratch);
  const redis = await startRedis(programs, scratch);
  const port = await freePort();
  const serviceKey = randomBytes(33).toString("base64url");
  const server = fork(join(import.meta.dirname, "../../src/main.ts"), {
    execArgv: [
      "--disable-warning=ExperimentalWarning",
      ...(profileFolder ? ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`] : []),
    ],
    env: {
      ...process.env,
      ...NO_LIMITS,
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      PORT: String(port),
      LOG_LEVEL: "error",
      JWT_KEYS: randomBytes(33).toString("base64url"),
      SERVICE_KEY: serviceKey,
    },
  });
  const exited = once(server, "exit");
  await Promise.race([
    once(server, "message"),
    exited.then(() => Promise.reject(new Error("the server did not start"))),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    serviceKey,
    async stop() {
      server.kill("SIGTERM");
      await exited;
      await redis.stop();
      await postgres.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
