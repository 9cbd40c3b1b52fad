// Keeps a data folder to one server at a time: two embedded databases on one folder would destroy each other's data.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createFileSafely } from "../../scripts/files/write-file.mjs";
import { dataDirError } from "../data-dir.ts";

/** Several servers that start at the same moment disturb each other's first attempts, so each tries for so long. */
const LOCK_TIMEOUT_MS = 1_000;

const SQLITE_BUSY = 5;

/** The locks of this process. A lock is open as long as its object: it must not be collected as garbage. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a data folder, which must exist. The operating system holds it on an open file, and releases it when
 * this process ends in whatever way: there is no id to be mistaken for another's, nothing stale to be removed, and it is
 * seen by every process that reaches the file, from other containers too. Node offers no such locks but for SQLite's, so
 * the file is an SQLite database, of no bytes, in an exclusive transaction that never ends.
 *
 * The file must never be removed, as a new file of the same name would be another lock; nor may this process open it in
 * any other way, as POSIX locks end when any of the process's descriptors of the file is closed.
 *
 * @returns a function that releases the lock.
 * @throws {StartError} if another server holds it, or if the folder's file system has no locks.
 */
export function lockDataDir(dir: string): () => void {
  const file = join(dir, "server.lock");
  let lock: DatabaseSync | undefined;
  try {
    if (!existsSync(file)) createFileSafely(file, "", { mode: 0o600 });
    lock = new DatabaseSync(file, { timeout: LOCK_TIMEOUT_MS });
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock?.close();
    const { errcode, message } = error as Error & { errcode?: number };
    if (errcode === SQLITE_BUSY) {
      throw dataDirError(dir, "another server uses it. Stop that server, or choose another folder", error);
    }
    throw dataDirError(dir, `its file server.lock cannot be locked (${message})`, error);
  }
  const taken = lock;
  held.add(taken);
  return () => {
    if (held.delete(taken)) taken.close();
  };
}
