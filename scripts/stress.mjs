// npm run test:stress -- [--times N] [FILE …] [vitest options]: repeats the tests, each time with the files in another
// order, while other processes keep every processor busy. Prints the order (its FILE_ORDER) and result of each run, and
// fails if one of them fails.
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fail, ROOT, SIGNALS } from "./support/prepare.mjs";
import { runTests } from "./test/run.mjs";

const DEFAULT_TIMES = 5;
/** The tests get about half of the processors. */
const RUN_TIMEOUT_MS = 60 * 60_000;

const GIVEN_ORDER = process.env.FILE_ORDER;

async function main() {
  const { times, args } = readArguments(process.argv.slice(2));
  const load = Array.from({ length: availableParallelism() }, () =>
    fork(join(ROOT, "scripts/test/busy.mjs")),
  );
  const results = [];
  try {
    for (let run = 1; run <= times; run++) results.push(await runOnce(run, times, args));
  } finally {
    for (const child of load) child.kill();
  }
  console.log(`\n${results.map(({ line }) => line).join("\n")}`);
  process.exit(results.every(({ failed }) => failed === 0) ? 0 : 1);
}

function readArguments(args) {
  const at = args.indexOf("--times");
  if (at < 0) return { times: DEFAULT_TIMES, args };
  const times = Number(args[at + 1]);
  if (!Number.isInteger(times) || times < 1) {
    throw new Error(`--times is "${args[at + 1]}": it must be a whole number from 1.`);
  }
  return { times, args: args.toSpliced(at, 2) };
}

async function runOnce(run, times, args) {
  const abort = new AbortController();
  const stop = (signal) => abort.abort(new Error(`stopped by ${signal}`));
  for (const signal of SIGNALS) process.on(signal, stop);
  const timer = setTimeout(() => {
    abort.abort(new Error(`run ${run} took longer than ${RUN_TIMEOUT_MS / 60_000} minutes`));
  }, RUN_TIMEOUT_MS);
  process.env.FILE_ORDER = GIVEN_ORDER ?? randomBytes(4).toString("hex");
  const name = `run ${run}, FILE_ORDER=${process.env.FILE_ORDER}`;
  console.log(`\n${name}, of ${times}`);
  const start = performance.now();
  try {
    const { passed, failed } = await runTests(args, abort.signal);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    return { failed, line: `${name}: ${passed} passed, ${failed} failed, ${seconds} s` };
  } finally {
    clearTimeout(timer);
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

main().catch(fail);
