// Applies prisma/migrations in order, keeping the same records as Prisma's own tools do.
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "../logger.ts";
import { StartError } from "../start-error.ts";

export const MIGRATIONS_DIR = join(import.meta.dirname, "../../prisma/migrations");

/** Prisma's own advisory lock: only one process migrates at a time. */
const MIGRATION_LOCK = 72707369;

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** The line with which a migration takes away what processes of an earlier version used: scripts/check/migrations.mjs asks for it. */
const CONTRACT = /^-- contract: \S.*$/m;

/** One connection, of either database. */
export interface SqlConnection {
  /** Runs a script of any number of statements. */
  exec(script: string): Promise<unknown>;
  query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

interface Applied {
  name: string;
  checksum: string;
  finished: boolean;
  /** The line with which it takes something away. */
  contract: string | null;
}

type Migrations = ReturnType<typeof readMigrations>;

/**
 * Brings the database up to date. Each migration is one transaction: a failed one leaves nothing behind. A database that
 * later versions have only expanded stays as it is, with a warning.
 * @returns the names of the migrations that were applied now.
 * @throws {StartError} naming the migration that failed, was changed after it was applied, or takes away what this version
 *   may need.
 */
export async function migrate(
  connection: SqlConnection,
  dir = MIGRATIONS_DIR,
  logger?: Logger,
): Promise<string[]> {
  await connection.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    return await applyPending(connection, readMigrations(dir), logger);
  } finally {
    await connection.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  }
}

function readMigrations(dir: string) {
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => {
      const script = readFileSync(join(dir, name, "migration.sql"), "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function applyPending(connection: SqlConnection, migrations: Migrations, logger?: Logger) {
  await connection.exec(CREATE_TABLE);
  const { rows } = await connection.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, logs AS contract
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
    [],
  );
  const applied = new Map((rows as Applied[]).map((row) => [row.name, row]));
  const ahead = migrationsAhead(rows as Applied[], migrations);
  if (ahead.length > 0) logger?.warn({ migrations: ahead }, "the database is that of a later version");

  const done: string[] = [];
  for (const { name, script, checksum } of migrations) {
    const before = applied.get(name);
    if (before && !before.finished) throw new StartError(`migration ${name} was started and never finished`);
    if (before && before.checksum !== checksum) {
      throw new StartError(`migration ${name} has been changed since it was applied`);
    }
    if (before) continue;
    await applyOne(connection, name, script, checksum);
    done.push(name);
  }
  return done;
}

/**
 * The migrations of later versions, on whose schema this one works: a release that is being rolled out or taken back.
 * @throws {StartError} for one that takes something away, or that does not follow ours.
 */
function migrationsAhead(applied: Applied[], migrations: Migrations): string[] {
  const unknown = applied.filter(({ name }) => !migrations.some((migration) => migration.name === name));
  const latest = migrations.at(-1)?.name ?? "";
  for (const { name, contract, finished } of unknown) {
    if (name > latest && finished && contract === null) continue;
    const why = contract === null ? "" : ` (${contract})`;
    throw new StartError(
      `the database has migration ${name}, which this version of the server does not know${why}`,
    );
  }
  return unknown.map(({ name }) => name);
}

async function applyOne(connection: SqlConnection, name: string, script: string, checksum: string) {
  try {
    await connection.exec("BEGIN");
    await connection.exec(script);
    await connection.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count, logs)
       VALUES ($1, $2, $3, now(), 1, $4)`,
      [randomUUID(), checksum, name, CONTRACT.exec(script)?.[0] ?? null],
    );
    await connection.exec("COMMIT");
  } catch (error) {
    await connection.exec("ROLLBACK");
    throw new StartError(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
