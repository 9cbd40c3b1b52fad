// Keeps the embedded database to one process: two would diverge without noticing.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createFileSafely } from "../../scripts/files/write-file.mjs";

/** The locks of this process. A process id of our own in any other is a leftover: containers reuse the same ids. */
const held = new Set<string>();

export class DataDirLocked extends Error {
  override name = "DataDirLocked";
}

/**
 * Takes the lock of a data folder, creating the folder if need be. A lock left by a process that is gone is
 * taken over.
 * @returns a function that gives the lock back.
 * @throws {DataDirLocked} if a running process holds it.
 */
export function lockDataDir(dir: string): () => void {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, "lock");
  if (!createFileSafely(file, String(process.pid))) {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder === process.pid ? held.has(file) : isRunning(holder)) {
      throw new DataDirLocked(
        `the data folder ${dir} is in use by process ${holder}: stop it, choose another DATA_DIR, ` +
          `or, if that process is not a Mantimon server, delete ${file}`,
      );
    }
    rmSync(file);
    return lockDataDir(dir);
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
