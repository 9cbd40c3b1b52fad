// Work that only one process does at a time.
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { alone, lockPort } from "./alone.mjs";

const MODULE = JSON.stringify(join(import.meta.dirname, "alone.mjs"));

/** A process that takes the lock, says so, and keeps it until its input ends. */
function holder(name: string): ChildProcess {
  const code = `import { alone } from ${MODULE};
    await alone(${JSON.stringify(name)}, async () => {
      console.log("works");
      for await (const _ of process.stdin);
    }, () => console.log("waits"));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

const says = async ({ stdout }: ChildProcess) => String((await once(stdout!, "data"))[0]).trim();

/** Of this run alone: others may run on the same machine. */
const newName = () => `test ${process.pid} ${Math.random()}`;

test.each(["ends", "is killed"])("the second process waits until the first %s", async (how) => {
  const name = newName();
  const first = holder(name);
  expect(await says(first)).toBe("works");
  const second = holder(name);
  expect(await says(second)).toBe("waits");
  const works = says(second);
  if (how === "ends") first.stdin!.end();
  else first.kill("SIGKILL");
  expect(await works).toBe("works");
});

test("several at once work one after another, and a failure lets the next one work", async () => {
  const name = newName();
  let working = 0;
  const results = await Promise.allSettled(
    [0, 1, 2, 3].map((n) =>
      alone(name, async () => {
        expect(++working).toBe(1);
        await new Promise(setImmediate);
        working--;
        if (n === 1) throw new Error("failed");
        return n;
      }),
    ),
  );
  expect(
    results.map((result) => (result.status === "fulfilled" ? result.value : result.reason.message)),
  ).toEqual([0, "failed", 2, 3]);
});

test("a port that serves something else is passed over", async () => {
  const other = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  onTestFinished(() => void other.close());
  const listens = (name: string) => {
    other.listen(lockPort(createHash("sha256").update(name).digest("hex")), "127.0.0.1");
    return once(other, "listening").then(
      () => true,
      () => false,
    );
  };
  let name = newName();
  // Another run may hold a lock on that very port.
  while (!(await listens(name))) name = newName();
  expect(await alone(name, async () => "done")).toBe("done");
});
