// Writes files whole or not at all: after a full disk, a power cut or a killed process a file has either its new content
// or its old one. Plain JavaScript, because scripts use it before the dependencies are installed.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file, or replaces the content of one, which keeps its permissions.
 * @param data text is written as UTF-8.
 * @throws {Error} naming the file, with the `code` of the system's error; then the file is as it was before.
 */
export function writeFileSafely(path, data, { mode = 0o666 } = {}) {
  const present = statSync(path, { throwIfNoEntry: false });
  if (!present) put(path, data, mode, renameSync);
  // A device or a pipe, such as /dev/stdout, is not to be replaced by a file.
  else if (!present.isFile()) writeFileSync(path, data);
  else put(realpathSync(path), data, mode, renameSync, present.mode & 0o777);
}

/**
 * Writes a file unless there is one of this name. Of several processes that do so at the same moment, one succeeds.
 * @returns false, having done nothing, if there is such a file already.
 * @throws {Error} like `writeFileSafely`.
 */
export function createFileSafely(path, data, { mode = 0o666 } = {}) {
  try {
    // Unlike renaming, linking never replaces a file.
    put(path, data, mode, linkSync);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param publish gives the complete file its name. @param exactMode permissions whatever the umask is. */
function put(path, data, mode, publish, exactMode) {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    writeThrough(temporary, Buffer.from(data), mode, exactMode);
    publish(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    const { code, message } = error;
    throw Object.assign(new Error(`cannot write ${path}: ${message}`, { cause: error }), { code });
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Writes a new file through to the disk, and compares what can be read back with what was written. */
function writeThrough(path, bytes, mode, exactMode) {
  const file = openSync(path, "wx", mode);
  try {
    writeFileSync(file, bytes);
    if (exactMode !== undefined) fchmodSync(file, exactMode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (!readFileSync(path).equals(bytes)) throw new Error("what was read back differs from what was written");
}

/** A new name in a folder survives a power cut only once the folder itself has been written. */
function syncFolder(path) {
  // Windows cannot open folders.
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
