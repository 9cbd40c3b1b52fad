import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/support/folders.ts";
import { DataDirLocked, lockDataDir } from "./lock.ts";

test("the lock makes the folder, holds this process's id, and goes when given back", () => {
  const dir = join(scratchFolder(), "new/data");
  const unlock = lockDataDir(dir);
  expect(readFileSync(join(dir, "lock"), "utf8")).toBe(String(process.pid));
  unlock();
  expect(existsSync(join(dir, "lock"))).toBe(false);
});

test("a second lock in the same process is refused", () => {
  const dir = scratchFolder();
  lockDataDir(dir);
  expect(() => lockDataDir(dir)).toThrow(DataDirLocked);
});

test("the lock of a running process is refused by its id; once the process is gone it is taken over", async () => {
  const dir = scratchFolder();
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  writeFileSync(join(dir, "lock"), String(other.pid));
  expect(() => lockDataDir(dir)).toThrow(`in use by process ${other.pid}`);

  other.kill("SIGKILL");
  await once(other, "exit");
  lockDataDir(dir)();
});

test.each(["", "nonsense", "-1", String(process.pid)])(
  "a leftover lock that says %o is taken over",
  (content) => {
    const dir = scratchFolder();
    writeFileSync(join(dir, "lock"), content);
    lockDataDir(dir)();
  },
);
