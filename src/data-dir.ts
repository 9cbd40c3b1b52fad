// The data folder: made and checked at start, and kept private, as it holds passwords' and tokens' secrets.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { writeFileSafely } from "../scripts/files/write-file.mjs";
import type { Logger } from "./logger.ts";
import { StartError } from "./start-error.ts";

/** All names that the server uses in the data folder; `lock` is of earlier versions. */
const OWN_NAMES = new Set(["pglite", "pglite.new", "jwt-secret", "server.lock", "lock"]);

/** Permission bits of others than the owner. */
const OTHERS = 0o077;

/**
 * Makes the data folder if there is none, and checks that it can be written.
 * @throws {StartError} naming the folder and what is wrong with it.
 */
export function prepareDataDir(dir: string): void {
  try {
    makeFolder(dir);
    checkFolderWrite(dir);
  } catch (error) {
    throw dataDirError(dir, faultOf(dir, error as NodeJS.ErrnoException), error);
  }
}

/** @throws if no file can be written there. */
export function checkFolderWrite(dir: string): void {
  const probe = join(dir, `write-check.${process.pid}`);
  writeFileSafely(probe, "x", { mode: 0o600 });
  rmSync(probe);
}

/** Like `mkdirSync` with `recursive`, which never returns where a folder is missing that cannot be made, as in /proc. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  const parent = dirname(dir);
  if (parent !== dir) makeFolder(parent);
  try {
    mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(dir)) throw error;
  }
}

/** An error about the data folder. */
export function dataDirError(dir: string, fault: string, cause?: unknown): StartError {
  return new StartError(`DATA_DIR is ${JSON.stringify(dir)}: ${fault}`, { cause });
}

function faultOf(dir: string, error: NodeJS.ErrnoException): string {
  const target = statOf(() => statSync(dir));
  if (!target && statOf(() => lstatSync(dir))?.isSymbolicLink()) {
    return `it is a link to ${readlinkSync(dir)}, which does not exist; it must be a folder that can be written`;
  }
  if (error.code === "ENOTDIR" || (target && !target.isDirectory())) {
    return "it must be a folder, and it, or a part of its path, is a file";
  }
  if (error.code === "ENOSPC" || error.code === "EDQUOT") return "there is no space left on its disk";
  return `it must be a folder that can be written, and it cannot be (${error.code ?? error.message})`;
}

/** Undefined if there is nothing, or nothing that this user may see. */
function statOf(look: () => Stats): Stats | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/**
 * Takes the permissions of all other users away from what the server keeps in the data folder, and from the folder itself
 * unless it holds other files too, and logs what they had access to.
 */
export function makePrivate(dir: string, logger?: Logger): void {
  // Windows has no such permissions.
  if (process.platform === "win32") return;
  const names = readdirSync(dir);
  const own = names.filter((name) => OWN_NAMES.has(name)).map((name) => join(dir, name));
  const paths = own.length === names.length ? [dir, ...own] : own;
  // Files inside the database's folder are nobody's to reach but through that folder.
  const tightened = paths.filter(tighten);
  for (const path of own) {
    if (!lstatSync(path).isDirectory()) continue;
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      tighten(join(entry.parentPath, entry.name));
    }
  }
  if (tightened.length > 0) logger?.warn({ paths: tightened }, "took away the access of other users");
}

/** @returns whether others had permissions, and have none now. */
function tighten(path: string): boolean {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink() || (entry.mode & OTHERS) === 0) return false;
  try {
    chmodSync(path, entry.mode & 0o700);
    return true;
  } catch (error) {
    // Not ours to change: whoever has given us somebody else's folder decides who reads it.
    if ((error as NodeJS.ErrnoException).code === "EPERM") return false;
    throw error;
  }
}
