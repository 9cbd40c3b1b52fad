import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { scratchFolder } from "../../test/support/folders.ts";
import { lockDataDir } from "./lock.ts";

const MODULE = JSON.stringify(join(import.meta.dirname, "lock.ts"));

/** Takes the lock of a folder, says so, and holds it for ever; or says why not, and ends. */
const contender = (dir: string) => `import { lockDataDir } from ${MODULE};
  try { lockDataDir(${JSON.stringify(dir)}); console.log("locked"); setInterval(() => {}, 1000) }
  catch (error) { console.log(error.message) }`;

interface Contender {
  child: ChildProcess;
  /** What it has printed: a line, and nothing before that. */
  says: string;
}

/** Starts a process that tries to take the lock, and waits for what it says. */
async function contend(dir: string, wrap: string[] = []): Promise<Contender> {
  const [command, ...args] = [...wrap, process.execPath, "--input-type=module", "-e", contender(dir)];
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = await once(child.stdout, "data");
  return { child, says: String(said).trim() };
}

const contendAll = (dir: string, count: number) =>
  Promise.all(Array.from({ length: count }, () => contend(dir)));

async function killed({ child }: Contender): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

test("the lock can be taken again once it has been released, and its file stays", () => {
  const dir = scratchFolder();
  lockDataDir(dir)();
  const release = lockDataDir(dir);
  release();
  release();
  lockDataDir(dir)();
  expect(existsSync(join(dir, "server.lock"))).toBe(true);
});

test("a second lock in the same process is refused, and the first one holds against other processes", async () => {
  const dir = scratchFolder();
  const release = lockDataDir(dir);
  expect(() => lockDataDir(dir)).toThrow(`DATA_DIR is "${dir}": another server uses it. Stop that server`);
  expect((await contend(dir)).says).toMatch(/^DATA_DIR is .*: another server uses it/);
  release();
  expect((await contend(dir)).says).toBe("locked");
});

test("of many processes that start at once exactly one gets the lock, and again after it was killed", async () => {
  const dir = scratchFolder();
  for (const count of [20, 5]) {
    const contenders = await contendAll(dir, count);
    const winners = contenders.filter(({ says }) => says === "locked");
    expect(winners).toHaveLength(1);
    for (const { says } of contenders) expect(says).toMatch(/^locked$|: another server uses it/);
    expect((await contend(dir)).says).toMatch(/another server uses it/);
    await killed(winners[0]);
  }
});

/** Options of unshare that give a process a process id, host name and network of its own, if this user may have such. */
const NAMESPACES = [
  ["--pid", "--fork", "--net", "--uts"],
  ["--user", "--map-root-user", "--pid", "--fork", "--net", "--uts"],
].find((options) => {
  try {
    execFileSync("unshare", [...options, "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

test.skipIf(!NAMESPACES)("containers with the same process ids see each other's locks", async () => {
  const dir = scratchFolder();
  const container = ["unshare", "--kill-child", ...NAMESPACES!];
  const one = await contend(dir, container);
  expect(one.says).toBe("locked");
  expect((await contend(dir, container)).says).toMatch(/another server uses it/);
  expect((await contend(dir)).says).toMatch(/another server uses it/);
  await killed(one);
  // The kernel ends the container's process at about the same time as unshare, which we wait for.
  let next = await contend(dir, container);
  for (let i = 0; i < 50 && next.says !== "locked"; i++) {
    await sleep(20);
    next = await contend(dir, container);
  }
  expect(next.says).toBe("locked");
});

test("whatever a lock file of an earlier version holds does not matter", () => {
  const dir = scratchFolder();
  writeFileSync(join(dir, "lock"), String(process.pid));
  lockDataDir(dir)();
});

test("a file in the lock's place that is not one is not touched, and the error names it", () => {
  const dir = scratchFolder();
  writeFileSync(join(dir, "server.lock"), "somebody's notes, longer than a header of SQLite\n".repeat(20));
  expect(() => lockDataDir(dir)).toThrow(/^DATA_DIR is .*: its file server\.lock cannot be locked \(/);
});
