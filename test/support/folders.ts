// Temporary folders for tests. Each test removes its own: scripts/test.mjs fails a run that leaves one behind.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export interface Folder {
  path: string;
  remove(): void;
}

/** A new, empty folder. */
export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "mantimon-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A new, empty folder that is removed when the current test ends. */
export function scratchFolder(): string {
  const { path, remove } = newFolder();
  onTestFinished(remove);
  return path;
}
