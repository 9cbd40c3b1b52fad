// Opens the database: PostgreSQL where DATABASE_URL says so, else PGlite inside this process.
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import type { Config } from "../config.ts";
import { PrismaClient } from "./generated/client.ts";
import { lockDataDir } from "./lock.ts";
import { migrate } from "./migrate.ts";

export type Db = PrismaClient;

export interface Database {
  db: Db;
  /** Names of the migrations that were applied on opening. */
  migrated: string[];
  close(): Promise<void>;
}

/** The database could not be reached; the message says where it was looked for, without the password. */
export class DatabaseUnreachable extends Error {
  override name = "DatabaseUnreachable";
}

/**
 * Opens the database and applies the migrations that it lacks.
 * @throws {DatabaseUnreachable} | {DataDirLocked} | {MigrationError}
 */
export function openDatabase(config: Pick<Config, "databaseUrl" | "dataDir">): Promise<Database> {
  return config.databaseUrl ? openPostgres(config.databaseUrl) : openPGlite(config.dataDir);
}

/** Milliseconds: a database that is silent must not keep requests waiting for ever. */
const PATIENCE = { connectionTimeoutMillis: 5_000, query_timeout: 15_000 };

async function openPostgres(url: string): Promise<Database> {
  const migrated = await migratePostgres(url);
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, ...PATIENCE }) });
  return { db, migrated, close: () => db.$disconnect() };
}

/** Applies the migrations over a connection of its own, as the advisory lock belongs to a connection. */
export async function migratePostgres(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new DatabaseUnreachable(`cannot open the database ${host}${pathname}: ${reason(error)}`, {
      cause: error,
    });
  }
  try {
    return await migrate({
      exec: (script) => client.query(script),
      query: (sql, values) => client.query(sql, values),
    });
  } finally {
    await client.end();
  }
}

/** A refused connection to a name with several addresses has its reasons one level down. */
function reason(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return (first as Error).message;
}

async function openPGlite(dataDir: string): Promise<Database> {
  const unlock = lockDataDir(dataDir);
  try {
    const pglite = await PGlite.create({
      dataDir: join(dataDir, "pglite"),
      // Half the memory of the default 128 MB, which one process never uses.
      startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"],
    });
    const migrated = await migrate(pglite);
    const db = new PrismaClient({ adapter: new PrismaPGlite(pglite) });
    const close = async () => {
      await db.$disconnect();
      await pglite.close();
      unlock();
    };
    return { db, migrated, close };
  } catch (error) {
    unlock();
    throw error;
  }
}
