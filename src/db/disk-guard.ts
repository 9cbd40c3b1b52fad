// Keeps the embedded database from filling its disk: when it cannot extend its write-ahead log, it does not fail but
// never answers again, and with it the whole process.
import { readdirSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import type { Logger } from "../logger.ts";

const CHECK_INTERVAL_MS = 1_000;

const MEGABYTE = 2 ** 20;

/** Space for everything written between two checks besides the write-ahead log. */
const MARGIN_BYTES = 7 * MEGABYTE;

export interface DiskGuard {
  /** Whether writes are refused because the disk is nearly full. */
  isFull(): boolean;
  close(): void;
}

export function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}

/** How much space a database in this folder needs: another file of its write-ahead log, and a margin. */
export function minFreeBytes(folder: string): number {
  const wal = join(folder, "pg_wal");
  const names = readdirSync(wal).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const sizes = names.map((name) => statSync(join(wal, name)).size);
  return Math.max(MEGABYTE, ...sizes) + MARGIN_BYTES;
}

/**
 * Makes the database read-only as long as its disk has less than the space that it needs, so that writes fail with
 * SQLSTATE 25006 and reads go on.
 */
export async function guardDisk(pglite: PGlite, folder: string, logger?: Logger): Promise<DiskGuard> {
  const needed = minFreeBytes(folder);
  let full = false;
  async function check(): Promise<void> {
    const free = freeBytes(folder);
    if (free < needed === full) return;
    full = !full;
    await pglite.exec(`SET default_transaction_read_only = ${full ? "on" : "off"}`);
    if (full)
      logger?.error({ free, needed }, "the disk of DATA_DIR is nearly full: nothing is written any more");
    else logger?.info({ free }, "the disk of DATA_DIR has space again: writes go on");
  }
  await check();
  const onError = (error: unknown) => logger?.error({ err: error }, "the disk of DATA_DIR cannot be checked");
  const timer = setInterval(() => check().catch(onError), CHECK_INTERVAL_MS).unref();
  return { isFull: () => full, close: () => clearInterval(timer) };
}
