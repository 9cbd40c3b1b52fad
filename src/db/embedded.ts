// The embedded database: PGlite in a folder of its own inside the data folder.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { checkFolderWrite, dataDirError, makePrivate, prepareDataDir } from "../data-dir.ts";
import type { Logger } from "../logger.ts";
import { StartError } from "../start-error.ts";
import { freeBytes, guardDisk, minFreeBytes } from "./disk-guard.ts";
import { lockDataDir } from "./lock.ts";

/** The major version of PostgreSQL that PGlite is. A folder made by another one cannot be opened. */
export const EMBEDDED_VERSION = "18";

const RECOVERY = "Restore a backup of it, or move it away to start with an empty database";

/** Appended to PGlite's own, which it cannot do without. Its default of 128 MB is more than one process ever uses. */
const START_PARAMS = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];

/** Megabytes of a file of the write-ahead log: as small as can be, as each needs its space at once. */
const INITDB_PARAMS = ["--wal-segsize=1"];

/** The size of an empty database, and a margin. */
const NEW_DATABASE_BYTES = 40 * 2 ** 20;

export interface EmbeddedDatabase {
  pglite: PGlite;
  /** Writes something of no use. @throws whatever keeps it from being written, such as a full disk. */
  checkWrite(): Promise<void>;
  /** Closes the database and releases the folder. */
  close(): Promise<void>;
}

/**
 * Opens the database in a data folder, which this process has for itself from then on.
 * @throws {StartError} if the folder cannot be used, another server has it, its disk is full, or the database is damaged.
 */
export async function openEmbedded(dataDir: string, logger?: Logger): Promise<EmbeddedDatabase> {
  prepareDataDir(dataDir);
  const unlock = lockDataDir(dataDir);
  const folder = join(dataDir, "pglite");
  let pglite: PGlite | undefined;
  try {
    makePrivate(dataDir, logger);
    if (!existsSync(folder) || readdirSync(folder).length === 0) await create(dataDir, folder);
    pglite = await open(dataDir, folder);
    // A new database's files come with permissions of their own.
    makePrivate(dataDir);
    const guard = await guardDisk(pglite, folder, logger);
    const opened = pglite;
    const close = async () => {
      guard.close();
      await opened.close();
      unlock();
    };
    // A trial write to the database would leave rows that nothing vacuums, as it runs alone in its process.
    const checkWrite = async () => {
      if (guard.isFull()) throw Object.assign(new Error("the disk is nearly full"), { code: "ENOSPC" });
      checkFolderWrite(dataDir);
    };
    return { pglite, checkWrite, close };
  } catch (error) {
    await pglite?.close();
    unlock();
    throw explain(dataDir, error);
  }
}

async function open(dataDir: string, folder: string): Promise<PGlite> {
  const fault = faultOf(dataDir, folder);
  if (fault) throw dataDirError(dataDir, fault);
  // PostgreSQL's own lock, left by a server that was killed: ours says that nobody else is here.
  rmSync(join(folder, "postmaster.pid"), { force: true });
  return PGlite.create({ dataDir: folder, startParams: START_PARAMS }).catch((error: unknown) => {
    const foreign = firstForeign(folder);
    const fault = foreign
      ? `its ${foreign} belongs to another user. Start the server as the user that made the folder`
      : `the database in its folder pglite is damaged and cannot be opened. ${RECOVERY}`;
    throw dataDirError(dataDir, fault, error);
  });
}

/** The reason why a database cannot be opened, if it can be found without opening it. */
function faultOf(dataDir: string, folder: string): string | undefined {
  const file = join(folder, "PG_VERSION");
  if (!existsSync(file)) {
    return `its folder pglite has files in it but no PG_VERSION: it is damaged, or no database. ${RECOVERY}`;
  }
  const version = readFileSync(file, "utf8").trim();
  if (/^\d+$/.test(version) && version !== EMBEDDED_VERSION) {
    return (
      `its folder pglite is a database of PostgreSQL ${version}, and this server needs ${EMBEDDED_VERSION}. ` +
      "Start the version of the server that made it, or move it away to start with an empty database"
    );
  }
  return existsSync(join(folder, "pg_wal")) && freeBytes(dataDir) < minFreeBytes(folder)
    ? noSpace(minFreeBytes(folder))
    : undefined;
}

const noSpace = (bytes: number) =>
  `too little space is left on its disk: the database needs ${Math.ceil(bytes / 2 ** 20)} MB`;

/** The first path that this process may not read and write. */
function firstForeign(folder: string): string | undefined {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).find((path) => {
    try {
      accessSync(join(folder, path), constants.R_OK | constants.W_OK);
      return false;
    } catch {
      return true;
    }
  });
}

/** Makes an empty database, under another name until it is whole: an interrupted start leaves no half of one. */
async function create(dataDir: string, folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    const params = { startParams: START_PARAMS, initDbStartParams: INITDB_PARAMS };
    const pglite = await PGlite.create({ dataDir: unfinished, ...params });
    await pglite.close();
  } catch (error) {
    const full = freeBytes(dataDir) < NEW_DATABASE_BYTES;
    rmSync(unfinished, { recursive: true, force: true });
    throw full ? dataDirError(dataDir, noSpace(NEW_DATABASE_BYTES), error) : error;
  }
  if (existsSync(folder)) rmdirSync(folder);
  renameSync(unfinished, folder);
}

/** Errors of the file system, such as for a folder that is somebody else's, are explained; others stay as they are. */
function explain(dataDir: string, error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (error instanceof StartError || code === undefined || path === undefined) return error;
  return dataDirError(dataDir, `the server cannot use ${path} (${code})`, error);
}
