// npm run verify: the simulation, the planted faults, the mutants, the fuzzer, the comparison of bytes, answers and
// times, and the faults of real processes at full size, one after the other, with a dated report in docs/reports/.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { writeFileSafely } from "./files/write-file.mjs";
import { commitId } from "./support/commit.ts";

const ROOT = join(import.meta.dirname, "..");

const USAGE = `npm run verify -- [--percent P] [--only NAME]

--percent  how much of the full size (default 100)
--only     the stages whose name contains this`;

interface Stage {
  name: string;
  args: string[];
  env?: Record<string, string>;
}

/** What each test compares by itself. */
const PAIRS = { "test/simulation/wire-secrets.test.ts": 40, "test/integration/finished-secrets.test.ts": 8 };
const TESTS_TIMEOUT_MS = 2 * 60 * 60_000;

/** Characters of what a stage has printed that the report keeps: the last ones. */
const MAX_OUTPUT = 8_000;

function stages(percent: number): Stage[] {
  const part = (count: number) => String(Math.max(1, Math.round((count * percent) / 100)));
  const pairs = (name: string, file: keyof typeof PAIRS): Stage => ({
    name,
    args: ["test:only", "--", file, `--testTimeout=${TESTS_TIMEOUT_MS}`],
    env: { FUZZ_SCALE: String(Number(part(2_000)) / PAIRS[file]) },
  });
  return [
    { name: "simulation", args: ["chaos", "--", "--runs", part(100_000)] },
    // Each planted fault has to be found within so many runs, at any size.
    { name: "planted faults", args: ["chaos", "--", "--planted", "--seed", "p"] },
    { name: "mutants", args: ["mutants", "--", "--sample", part(200)] },
    { name: "fuzzer", args: ["fuzz", "--", "--inputs", part(1_000_000)] },
    pairs("bytes on the wire", "test/simulation/wire-secrets.test.ts"),
    pairs("answers after the match", "test/integration/finished-secrets.test.ts"),
    { name: "timing", args: ["timing", "--", "--pairs", part(100)] },
    { name: "real processes", args: ["chaos:real", "--", "--minutes", part(20)] },
  ];
}

interface Outcome {
  stage: Stage;
  passed: boolean;
  minutes: string;
  output: string;
}

/** Its progress is shown; what it prints in the end is kept, with the errors of tests, which have no progress bar. */
async function runStage(stage: Stage): Promise<Outcome> {
  const { args, env } = stage;
  const isTest = args[0] === "test:only";
  const startedAt = performance.now();
  const child = spawn("npm", ["run", "-s", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", isTest ? "pipe" : "inherit"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk;
      process.stdout.write(chunk);
    });
  const passed = await new Promise<boolean>((resolve) => {
    child.on("error", ({ message }) => {
      output += message;
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  return { stage, passed, minutes, output: stripVTControlCharacters(output).trim() };
}

const failedOf = (outcomes: Outcome[]): string[] =>
  outcomes.filter(({ passed }) => !passed).map(({ stage }) => stage.name);

function reportOf(title: string, outcomes: Outcome[], all: number): string {
  const failed = failedOf(outcomes);
  const parts = [
    title,
    `${outcomes.length} of ${all} stages have run; ${failed.length === 0 ? "none failed" : `failed: ${failed.join(", ")}`}.`,
    ...outcomes.flatMap(({ stage, passed, minutes, output }) => [
      `## ${stage.name}: ${passed ? "passed" : "failed"} after ${minutes} minutes`,
      `\`npm run ${stage.args.join(" ")}\``,
      `\`\`\`\n${output.slice(-MAX_OUTPUT)}\n\`\`\``,
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function titleOf(date: string, percent: number): string {
  return (
    `# Verification of ${date}, at ${percent} % of the full size\n\n` +
    `Commit ${commitId()}, on ${availableParallelism()} cores whose load was ${loadavg()[0].toFixed(1)} at the start.`
  );
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { percent: { type: "string", default: "100" }, only: { type: "string", default: "" } },
  });
  const percent = Number(values.percent);
  if (!(percent > 0 && percent <= 100)) throw new Error(`--percent is ${values.percent}: above 0, up to 100`);
  const date = new Date().toISOString().slice(0, 10);
  const title = titleOf(date, percent);
  const all = stages(percent).filter(({ name }) => name.includes(values.only));
  if (all.length === 0) throw new Error(`--only is ${values.only}: no stage is called like that`);
  // A report of less than everything does not replace the whole one of the day.
  const isWhole = percent === 100 && values.only === "";
  const report = join(ROOT, `docs/reports/verify-${date}${isWhole ? "" : "-part"}.md`);
  mkdirSync(join(ROOT, "docs/reports"), { recursive: true });
  const outcomes: Outcome[] = [];
  for (const [i, stage] of all.entries()) {
    console.log(`[${i + 1}/${all.length}] ${stage.name}: npm run ${stage.args.join(" ")}`);
    const outcome = await runStage(stage);
    outcomes.push(outcome);
    console.log(
      `[${i + 1}/${all.length}] ${stage.name} ${outcome.passed ? "passed" : "FAILED"} after ${outcome.minutes} minutes`,
    );
    // After each stage, so that a run that is ended leaves what it has found.
    writeFileSafely(report, reportOf(title, outcomes, all.length));
  }
  const failed = failedOf(outcomes);
  console.log(failed.length === 0 ? "all stages passed" : `failed: ${failed.join(", ")}`);
  console.log(`the report is ${report}`);
  return failed.length === 0;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}
