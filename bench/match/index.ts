// npm run bench -- match: what an action of a live match costs, over real sockets and beside a bare Colyseus room of
// the same shape; what a match weighs; how long matches take to come back; and what spectators add. The server is in
// a process of its own, the clients are in this one. All that was played is checked against the logs.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { findPrograms, startPostgres, startRedis } from "../../scripts/support/services.mjs";
import { printRows, type Row } from "../table.ts";
import { benchActions } from "./actions.ts";
import { benchBytes } from "./bytes.ts";
import { benchMemory } from "./memory.ts";
import { benchResume } from "./resume.ts";
import { benchRoundTrip } from "./round-trip.ts";
import { benchSpectators } from "./spectators.ts";

/** Where the logs of matches are kept: what the server process is told of. */
export type StoreName = "memory" | "database" | "redis";
export type Stores = Record<StoreName, Record<string, string>>;

export async function benchMatch(json: boolean): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "mantimon-bench-"));
  await using services = new AsyncDisposableStack();
  services.defer(() => rmSync(scratch, { recursive: true, force: true }));
  const programs = await findPrograms(["initdb", "postgres", "redis"]);
  const postgres = await startPostgres(programs, scratch);
  services.defer(() => postgres.stop());
  const redis = await startRedis(programs, scratch);
  services.defer(() => redis.stop());
  const stores: Stores = {
    memory: {},
    database: { DATABASE_URL: postgres.url },
    redis: { REDIS_URL: redis.url },
  };

  const tell = (title: string, rows: Row[]) => {
    const load = loadavg()[0].toFixed(1);
    printRows(`${title} (Node ${process.version}, ${availableParallelism()} CPUs, load ${load})`, rows, json);
  };
  for (const store of ["memory", "database", "redis"] as const) {
    tell(`Actions in the server, logs in ${store}`, await benchActions(stores[store]));
  }
  tell("Round trip of an action", await benchRoundTrip());
  tell("Bytes for an action", await benchBytes());
  tell("Memory", await benchMemory());
  tell("Spectators", await benchSpectators());
  for (const store of ["database", "redis"] as const) {
    tell(`Resuming, logs in ${store}`, await benchResume({ ...stores.database, ...stores[store] }));
  }
}
