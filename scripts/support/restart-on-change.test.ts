// npm run dev: the server restarts when a card file is saved, however editors save it, and after a mistake is fixed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { eventually } from "../../test/support/eventually.ts";
import { scratchFolder } from "../../test/support/folders.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Reads a file that it does not import, as the server reads cards, and fails where that is no JSON. */
const SCRIPT = `
  const { readFileSync } = await import("node:fs");
  try {
    console.log("started with", JSON.parse(readFileSync(process.argv[2], "utf8")).hp);
  } catch {
    console.log("failed");
    process.exit(1);
  }
  setInterval(() => {}, 1000);`;

test("a script is run again after each change of a file, in place or by another file of its name", async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, "sets"));
  const file = join(folder, "sets/tst.json");
  const save = (text: string) => writeFileSync(file, text);
  const replace = (text: string) => {
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  };
  save('{"hp":10}');
  const script = join(folder, "script.mjs");
  writeFileSync(script, SCRIPT);
  const run = `
    const { runAndRestart } = await import("./scripts/support/restart-on-change.mjs");
    process.exit(await runAndRestart(${JSON.stringify([script, file])}, ${JSON.stringify([relative(ROOT, folder)])}));`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", run], { cwd: ROOT });
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
  const expectLast = (line: string) => eventually(() => expect(printed.trim().split("\n").at(-1)).toBe(line));

  await expectLast("started with 10");
  save('{"hp":20}');
  await expectLast("started with 20");
  replace('{"hp":30}');
  await expectLast("started with 30");
  replace('{"hp":40}');
  await expectLast("started with 40");
  save("{");
  await expectLast("Waiting for a change …");
  expect(printed).toContain("failed");
  replace('{"hp":50}');
  await expectLast("started with 50");
});
