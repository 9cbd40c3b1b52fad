// Opens the database: PostgreSQL if DATABASE_URL is set, else PGlite inside this process.
import { PrismaPGlite } from "pglite-prisma-adapter";
import type { Config } from "../config.ts";
import type { Logger } from "../logger.ts";
import { openEmbedded } from "./embedded.ts";
import { PrismaClient } from "./generated/client.ts";
import { MIGRATIONS_DIR, migrate } from "./migrate.ts";
import { checkPostgresWrite, migratePostgres, postgresAdapter } from "./postgres.ts";

export type Db = PrismaClient;

export interface Database {
  db: Db;
  /** Names of the migrations that were applied on opening. */
  migrated: string[];
  /** Writes something of no use. @throws whatever keeps it from being written, such as a full disk. */
  checkWrite(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds: for a connection, and from there to its end, which includes waiting for locks that others hold. */
const TRANSACTION_OPTIONS = { maxWait: 10_000, timeout: 15_000 };

/**
 * Opens the database and applies the missing migrations.
 * @throws {StartError} saying what is wrong with DATABASE_URL, DATA_DIR or a migration.
 */
export function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  logger?: Logger,
): Promise<Database> {
  return config.databaseUrl ? openPostgres(config.databaseUrl, logger) : openPGlite(config.dataDir, logger);
}

async function openPostgres(url: string, logger?: Logger): Promise<Database> {
  const migrated = await migratePostgres(url, logger);
  const db = new PrismaClient({ adapter: postgresAdapter(url), transactionOptions: TRANSACTION_OPTIONS });
  return { db, migrated, checkWrite: () => checkPostgresWrite(db), close: () => db.$disconnect() };
}

async function openPGlite(dataDir: string, logger?: Logger): Promise<Database> {
  const embedded = await openEmbedded(dataDir, logger);
  try {
    const migrated = await migrate(embedded.pglite, MIGRATIONS_DIR, logger);
    const db = new PrismaClient({
      adapter: new PrismaPGlite(embedded.pglite),
      transactionOptions: TRANSACTION_OPTIONS,
    });
    const close = async () => {
      await db.$disconnect();
      await embedded.close();
    };
    return { db, migrated, checkWrite: embedded.checkWrite, close };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
