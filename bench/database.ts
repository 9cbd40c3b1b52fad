// A PostgreSQL for the time of a measurement.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPrograms, startPostgres } from "../scripts/support/services.mjs";
import { type Db, openDatabase } from "../src/db/index.ts";

/** Runs the work with the address of a new PostgreSQL and a folder for other files; both are gone afterwards. */
export async function onPostgres(work: (url: string, scratch: string) => Promise<void>): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "mantimon-bench-"));
  const postgres = await startPostgres(await findPrograms(["initdb", "postgres"]), scratch);
  try {
    await work(postgres.url, scratch);
  } finally {
    await postgres.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The same with the game's tables, filled by these statements in turn. */
export function onDatabase(
  steps: readonly string[],
  work: (db: Db, scratch: string) => Promise<void>,
): Promise<void> {
  return onPostgres(async (url, scratch) => {
    const { db, close } = await openDatabase({ databaseUrl: url, dataDir: scratch });
    try {
      await fill(url, steps);
      await work(db, scratch);
    } finally {
      await close();
    }
  });
}

async function fill(url: string, steps: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const step of steps) await client.query(step);
  } finally {
    await client.end();
  }
}
