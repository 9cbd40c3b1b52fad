// A PostgreSQL server as the database: how it is reached at start, and what the operator is told if it cannot be used.
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Logger } from "../logger.ts";
import { StartError } from "../start-error.ts";
import { isSqlState, sqlStateOf } from "./errors.ts";
import type { PrismaClient } from "./generated/client.ts";
import { MIGRATIONS_DIR, migrate } from "./migrate.ts";

/** SHOW server_version_num of the oldest version that the server runs on. */
const MIN_VERSION = 150_000;

/** A database that does not answer must not keep requests waiting. */
const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 15_000;

/** The same at start, when it may still be busy with its own start. */
const START_TIMEOUT_MS = 10_000;

/**
 * The address with a setting by which times are in UTC: Prisma writes and reads them without their zone. The last setting
 * counts, and those of the address are kept.
 */
function inUtc(url: string): string {
  const address = new URL(url);
  const options = [address.searchParams.get("options"), "-c TimeZone=UTC"].filter(Boolean).join(" ");
  address.searchParams.set("options", options);
  return address.href;
}

/** For Prisma, which opens its connections when it needs them. */
export const postgresAdapter = (url: string): PrismaPg =>
  new PrismaPg({
    connectionString: inUtc(url),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  });

/**
 * Applies the missing migrations, over a connection of its own, because the advisory lock belongs to a connection.
 * @returns the names of the migrations that were applied.
 * @throws {StartError} if the database cannot be reached or used.
 */
export async function migratePostgres(url: string, logger?: Logger): Promise<string[]> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: START_TIMEOUT_MS });
    // A connection that breaks later fails its query; without a listener it would end the process.
    client.on("error", () => {});
    await client.connect();
    await refuseOldVersion(client, url);
    const { query } = client;
    const connection = { exec: query.bind(client), query: query.bind(client) };
    return await migrate(connection, MIGRATIONS_DIR, logger);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw databaseError(url, faultOf(url, error), error);
  } finally {
    await client?.end().catch(() => {});
  }
}

/**
 * Writes a table that exists until the end of the statement. A row in a table of ours would take space that the table
 * has already, and so tell nothing about the disk.
 */
export async function checkPostgresWrite(db: PrismaClient): Promise<void> {
  const write = db.$executeRaw`
    CREATE TEMPORARY TABLE "write_check" ON COMMIT DROP AS SELECT repeat('x', 1000) AS "text"`;
  await write.catch((error: unknown) => {
    // The operator may not let the server make temporary tables.
    if (sqlStateOf(error) !== "42501") throw error;
  });
}

async function refuseOldVersion(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, version()",
  );
  const [{ number, version }] = rows;
  if (number >= MIN_VERSION) return;
  const [name] = version.split(" on ");
  throw databaseError(url, `it is ${name}, and must be PostgreSQL ${MIN_VERSION / 10_000} or newer`);
}

/** Without user and password. */
function databaseError(url: string, fault: string, cause?: unknown): StartError {
  const { protocol, host, pathname } = new URL(url);
  return new StartError(`DATABASE_URL is ${protocol}//${host}${pathname}: ${fault}`, { cause });
}

const MUST_ANSWER = "it must be the address of a running PostgreSQL 15 or newer";

function faultOf(url: string, error: unknown): string {
  // A refused connection to a name with several addresses has its reasons one level down.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const { code = "", message } = first as NodeJS.ErrnoException;
  switch (code) {
    case "28P01":
    case "28000":
      return `the user or the password is refused (${message})`;
    case "3D000":
      return `there is no database "${new URL(url).pathname.slice(1)}" on it. Create it, or name another one`;
    case "53300":
    case "57P03":
      return `it takes no connections at the moment (${message}). Try again`;
    case "25006":
      return "it is read-only, and must be one that can be written, not a standby";
    case "42501":
      return `the user lacks a right that the server needs (${message})`;
    case "53100":
      return "its disk is full";
  }
  if (isSqlState(code) || code === "ENOENT") return `it cannot be used (${message})`;
  return `it does not answer (${message}); ${MUST_ANSWER}`;
}
