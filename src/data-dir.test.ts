import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { scratchFolder } from "../test/support/folders.ts";
import { makePrivate, prepareDataDir } from "./data-dir.ts";

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("the folder is made with its parents, for its owner alone, and left empty", () => {
  const dir = join(scratchFolder(), "new/data");
  prepareDataDir(dir);
  prepareDataDir(dir);
  expect(modeOf(dir)).toBe("700");
  expect(readdirSync(dir)).toEqual([]);
});

test("a file in the place of the folder, or of a parent, is refused", () => {
  const file = join(scratchFolder(), "file");
  writeFileSync(file, "");
  const line = "it must be a folder, and it, or a part of its path, is a file";
  expect(() => prepareDataDir(file)).toThrow(`DATA_DIR is "${file}": ${line}`);
  expect(() => prepareDataDir(join(file, "data"))).toThrow(`DATA_DIR is "${file}/data": ${line}`);
});

test("a link to nowhere is refused, and a link to a folder is followed", () => {
  const dir = scratchFolder();
  symlinkSync(join(dir, "nowhere"), join(dir, "broken"));
  expect(() => prepareDataDir(join(dir, "broken"))).toThrow(
    /^DATA_DIR is ".*broken": it is a link to .*nowhere, which does not exist/,
  );
  mkdirSync(join(dir, "folder"));
  symlinkSync(join(dir, "folder"), join(dir, "link"));
  prepareDataDir(join(dir, "link"));
});

/** Runs the check in a process that first takes something away from itself. */
function checkWithout(dir: string, first: string, shell = 'exec "$0" --input-type=module -e "$1"'): string {
  const module = JSON.stringify(join(import.meta.dirname, "data-dir.ts"));
  const code = `const { prepareDataDir } = await import(${module}); ${first};
    try { prepareDataDir(${JSON.stringify(dir)}); console.log("written") } catch (error) { console.log(error.message) }`;
  const { stdout, stderr } = spawnSync("sh", ["-c", shell, process.execPath, code], { encoding: "utf8" });
  return (stdout + stderr).trim();
}

// Root may write everywhere: it becomes somebody else for the attempt.
const BE_NOBODY = "if (process.geteuid() === 0) process.seteuid(65534)";

test("a folder that may not be written, or not be made, is refused", () => {
  const dir = scratchFolder();
  chmodSync(dir, 0o555);
  const line = "it must be a folder that can be written, and it cannot be (EACCES)";
  expect(checkWithout(dir, BE_NOBODY)).toBe(`DATA_DIR is "${dir}": ${line}`);
  expect(checkWithout(join(dir, "data"), BE_NOBODY)).toBe(`DATA_DIR is "${dir}/data": ${line}`);
});

test("a folder to which nothing can be written is refused", () => {
  const dir = scratchFolder();
  const full = checkWithout(dir, "", 'ulimit -f 0; exec "$0" --input-type=module -e "$1"');
  expect(full).toMatch(
    /^DATA_DIR is .*: it must be a folder that can be written, and it cannot be \(EFBIG\)$/,
  );
  expect(readdirSync(dir)).toEqual([]);
});

test("a folder in /proc, where none can be made, is refused at once", () => {
  expect(() => prepareDataDir("/proc/self/data")).toThrow(
    /: it must be a folder that can be written, and it cannot be/,
  );
});

/** A data folder of an earlier version, which everybody may read. */
function openFolder(): string {
  const dir = scratchFolder();
  mkdirSync(join(dir, "pglite/base"), { recursive: true });
  writeFileSync(join(dir, "pglite/base/1"), "");
  writeFileSync(join(dir, "jwt-secret"), "");
  for (const path of ["pglite/base/1", "jwt-secret"]) chmodSync(join(dir, path), 0o666);
  for (const path of ["", "pglite", "pglite/base"]) chmodSync(join(dir, path), 0o755);
  return dir;
}

test("what an earlier version left open to others is closed, with a line in the log", () => {
  const dir = openFolder();
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => void lines.push(line) });
  makePrivate(dir, logger);
  const paths = ["", "pglite", "pglite/base", "pglite/base/1", "jwt-secret"];
  expect(paths.map((path) => modeOf(join(dir, path)))).toEqual(["700", "700", "700", "600", "600"]);
  makePrivate(dir, logger);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0])).toMatchObject({
    msg: "took away the access of other users",
    paths: [dir, join(dir, "jwt-secret"), join(dir, "pglite")],
  });
});

test("a folder that holds others' files too stays open, and only what is the server's is closed", () => {
  const dir = openFolder();
  writeFileSync(join(dir, "notes.txt"), "", { mode: 0o644 });
  makePrivate(dir);
  expect(["", "pglite", "jwt-secret", "notes.txt"].map((path) => modeOf(join(dir, path)))).toEqual([
    "755",
    "700",
    "600",
    "644",
  ]);
});
