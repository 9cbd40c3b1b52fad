// Copies the folder of the embedded database, while no server uses it.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lockDataDir } from "../../src/db/lock.ts";

/** A file that every database of PostgreSQL has. */
const MARK = "PG_VERSION";

/** @throws {StartError} if a server uses the folder; {Error} if there is no database, or the backup exists already */
export function backUpEmbedded(dataDir: string, folder: string): void {
  const database = join(dataDir, "pglite");
  if (!existsSync(join(database, MARK))) throw new Error(`there is no database in ${dataDir}`);
  if (existsSync(folder)) throw new Error(`${folder} exists already`);
  withLock(dataDir, () => copyWhole(database, folder));
}

/** @throws {StartError} if a server uses the folder; {Error} if it has a database, or there is no backup */
export function restoreEmbedded(folder: string, dataDir: string): void {
  if (!existsSync(join(folder, MARK))) throw new Error(`${folder} is no backup of an embedded database`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  withLock(dataDir, () => {
    const database = join(dataDir, "pglite");
    if (existsSync(database) && readdirSync(database).length > 0)
      throw new Error(`there is a database in ${dataDir} already: move its folder pglite away`);
    copyWhole(folder, database);
  });
}

function withLock(dataDir: string, work: () => void): void {
  const unlock = lockDataDir(dataDir);
  try {
    work();
  } finally {
    unlock();
  }
}

/** Under its name there is the whole copy or nothing. */
function copyWhole(from: string, to: string): void {
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  try {
    mkdirSync(partial, { recursive: true, mode: 0o700 });
    cpSync(from, partial, { recursive: true, preserveTimestamps: true });
    if (existsSync(to)) rmSync(to, { recursive: true });
    renameSync(partial, to);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
