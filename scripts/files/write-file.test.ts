import { spawnSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/support/folders.ts";
import { createFileSafely, writeFileSafely } from "./write-file.mjs";

const modeOf = (path: string) => statSync(path).mode & 0o777;

test("a file is written and replaced, and nothing else is left in its folder", () => {
  const dir = scratchFolder();
  const file = join(dir, "file");
  writeFileSafely(file, "first, żółw 🐢");
  writeFileSafely(file, "second");
  expect(readFileSync(file, "utf8")).toBe("second");
  writeFileSafely(file, Uint8Array.of(0, 255, 128));
  expect([...readFileSync(file)]).toEqual([0, 255, 128]);
  expect(readdirSync(dir)).toEqual(["file"]);
});

test("a new file has the permissions that are asked for, and an old one keeps its own", () => {
  const dir = scratchFolder();
  const secret = join(dir, "secret");
  writeFileSafely(secret, "one", { mode: 0o600 });
  expect(modeOf(secret)).toBe(0o600);
  writeFileSafely(secret, "two");
  expect(modeOf(secret)).toBe(0o600);
  chmodSync(secret, 0o666);
  writeFileSafely(secret, "three");
  expect(modeOf(secret)).toBe(0o666);
});

test("a reader who has opened the old file still reads all of it", () => {
  const dir = scratchFolder();
  const [file, old] = [join(dir, "file"), join(dir, "old")];
  writeFileSafely(file, "old");
  linkSync(file, old);
  writeFileSafely(file, "new");
  expect(readFileSync(old, "utf8")).toBe("old");
});

test("a link stays a link, and what it points to is written", () => {
  const dir = scratchFolder();
  const [file, link] = [join(dir, "file"), join(dir, "link")];
  writeFileSync(file, "old");
  symlinkSync(file, link);
  writeFileSafely(link, "new");
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(readdirSync(dir)).toEqual(["file", "link"]);
});

test("a device is written to and not replaced", () => {
  writeFileSafely("/dev/null", "gone");
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});

test("a file that is there is not created again", () => {
  const file = join(scratchFolder(), "file");
  expect(createFileSafely(file, "first")).toBe(true);
  expect(createFileSafely(file, "second")).toBe(false);
  expect(readFileSync(file, "utf8")).toBe("first");
});

test("an error names the file and keeps the system's code", () => {
  const file = join(scratchFolder(), "missing/file");
  expect(() => writeFileSafely(file, "")).toThrow(
    expect.objectContaining({ code: "ENOENT", message: expect.stringContaining(`cannot write ${file}: `) }),
  );
});

/** Runs code in a process that may write so many blocks of 512 bytes to a file: to it the disk is full. */
function withFullDisk(blocks: number, code: string): string {
  const module = join(import.meta.dirname, "write-file.mjs");
  const script = `import { createFileSafely, writeFileSafely } from ${JSON.stringify(module)};${code}`;
  const command = `ulimit -f ${blocks}; exec "$0" --input-type=module -e "$1"`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command, process.execPath, script], { encoding: "utf8" });
  return stdout + stderr;
}

test.each([0, 1, 8])("a full disk after %i blocks leaves the old file, or none", (blocks) => {
  const dir = scratchFolder();
  const [old, fresh] = [join(dir, "old"), join(dir, "fresh")];
  writeFileSync(old, "old");
  const attempt = (call: string) =>
    `try { ${call}; console.log("written") } catch (e) { console.log(e.code) }`;
  const output = withFullDisk(
    blocks,
    `const text = "x".repeat(20_000);
     ${attempt(`writeFileSafely(${JSON.stringify(old)}, text)`)}
     ${attempt(`writeFileSafely(${JSON.stringify(fresh)}, text)`)}
     ${attempt(`createFileSafely(${JSON.stringify(fresh)}, text)`)}`,
  );
  expect(output).toBe("EFBIG\nEFBIG\nEFBIG\n");
  expect(readdirSync(dir)).toEqual(["old"]);
  expect(readFileSync(old, "utf8")).toBe("old");
});

test("of many processes that create the same file one succeeds, and all read its content", async () => {
  const file = join(scratchFolder(), "file");
  const module = join(import.meta.dirname, "write-file.mjs");
  const code = `import { createFileSafely } from ${JSON.stringify(module)};
    import { readFileSync } from "node:fs";
    const created = createFileSafely(${JSON.stringify(file)}, String(process.pid));
    console.log(created, readFileSync(${JSON.stringify(file)}, "utf8"))`;
  const command = `for i in 1 2 3 4 5 6 7 8; do "$0" --input-type=module -e "$1" & done; wait`;
  const { stdout } = spawnSync("sh", ["-c", command, process.execPath, code], { encoding: "utf8" });
  const lines = stdout.trim().split("\n");
  expect(lines).toHaveLength(8);
  expect(lines.filter((line) => line.startsWith("true"))).toHaveLength(1);
  expect(new Set(lines.map((line) => line.split(" ")[1])).size).toBe(1);
});
