// A disk so small that a test can fill it: a file system in memory, where this user may mount one.
import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "./folders.ts";

export interface SmallDisk {
  path: string;
  /** Writes a file until there is no space left. */
  fill(): void;
  /** Removes that file. */
  empty(): void;
  remove(): void;
}

/** @returns null where nothing can be mounted: only root may, and not in every container. */
export function newSmallDisk(megabytes: number): SmallDisk | null {
  const { path, remove } = newFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0777`, "none", path], {
      stdio: "ignore",
    });
  } catch {
    remove();
    return null;
  }
  const file = join(path, "filling");
  return {
    path,
    fill() {
      const filling = openSync(file, "a");
      try {
        for (;;) writeSync(filling, Buffer.alloc(4096));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      } finally {
        closeSync(filling);
      }
    },
    empty: () => rmSync(file, { force: true }),
    remove() {
      execFileSync("umount", ["--lazy", path]);
      remove();
    },
  };
}
