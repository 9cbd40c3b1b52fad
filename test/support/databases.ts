// Databases for tests: each a new one, on the PostgreSQL that the test runner started, or embedded in a folder.
import { randomUUID } from "node:crypto";
import { chmodSync, cpSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { startRedis } from "../../scripts/support/services.mjs";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { type Folder, newFolder, scratchFolder } from "./folders.ts";

/** An address that the test runner gives. */
export function service(
  name:
    | "TEST_DATABASE_URL"
    | "TEST_DATABASE_TEMPLATE"
    | "TEST_REDIS_URL"
    | "TEST_REDIS_PROGRAM"
    | "TEST_CHROMIUM"
    | "TEST_SERVER",
): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this file with npm run test:only -- FILE`);
  return value;
}

/** The address of a new PostgreSQL database, migrated. The server is thrown away after the run, and it with it. */
export const newDatabaseUrl = () => copyOf("template1");

/** The same without any tables. */
export const emptyDatabaseUrl = () => copyOf("template0");

async function copyOf(template: string): Promise<string> {
  const url = new URL(service("TEST_DATABASE_URL"));
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  url.pathname = name;
  return url.href;
}

/** A new data folder with an embedded database, migrated. */
export function newDataFolder(): Folder {
  const folder = newFolder();
  const database = join(folder.path, "pglite");
  cpSync(service("TEST_DATABASE_TEMPLATE"), database, { recursive: true });
  // Copying keeps the permissions of files alone.
  chmodSync(database, 0o700);
  return folder;
}

/** A new data folder that is removed when the current test ends. */
export function scratchDataFolder(): string {
  const { path, remove } = newDataFolder();
  onTestFinished(remove);
  return path;
}

/**
 * The address of a new, empty Redis, which runs until the test ends. Game servers need one of their own: those on the
 * same Redis are one cluster.
 */
export async function newRedisUrl(): Promise<string> {
  const { url, stop } = await startRedis({ redis: service("TEST_REDIS_PROGRAM") }, scratchFolder());
  onTestFinished(() => stop());
  return url;
}

export interface TestDatabase extends Database {
  /** Where it is, for a second connection; undefined for the embedded one. */
  url?: string;
}

async function openPostgres(): Promise<TestDatabase> {
  const url = await newDatabaseUrl();
  return { ...(await openDatabase({ databaseUrl: url, dataDir: "" })), url };
}

async function openEmbedded(): Promise<TestDatabase> {
  const folder = newDataFolder();
  const { close, ...database } = await openDatabase({ dataDir: folder.path });
  return { ...database, close: () => close().then(folder.remove) };
}

/** Both databases that the server runs on, migrated and empty: for `describe.each`. */
export const DATABASES: [name: string, open: () => Promise<TestDatabase>][] = [
  ["PostgreSQL", openPostgres],
  ["the embedded database", openEmbedded],
];
