// npm run verify: the simulation, the planted faults, the mutants, the fuzzer, the comparison of bytes and of
// times, and the faults of real processes at full size, one after the other, with a dated report in docs/reports/.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeFileSafely } from "./files/write-file.mjs";

const ROOT = join(import.meta.dirname, "..");

const USAGE = `npm run verify -- [--percent P] [--only NAME]

--percent  how much of the full size (default 100)
--only     the stages whose name contains this`;

interface Stage {
  name: string;
  args: string[];
  env?: Record<string, string>;
}

/** What wire-secrets.test.ts compares by itself. */
const PAIRS_OF_TEST = 40;

function stages(percent: number): Stage[] {
  const part = (count: number) => String(Math.max(1, Math.round((count * percent) / 100)));
  return [
    { name: "simulation", args: ["chaos", "--", "--runs", part(100_000)] },
    // Each planted fault has to be found within so many runs, at any size.
    { name: "planted faults", args: ["chaos", "--", "--planted", "--seed", "p"] },
    { name: "mutants", args: ["mutants", "--", "--sample", part(200)] },
    { name: "fuzzer", args: ["fuzz", "--", "--inputs", part(1_000_000)] },
    {
      name: "bytes on the wire",
      args: ["test:only", "--", "test/simulation/wire-secrets.test.ts", "--testTimeout=7200000"],
      env: { FUZZ_SCALE: String(Math.max(1, Number(part(2_000)) / PAIRS_OF_TEST)) },
    },
    { name: "timing", args: ["timing", "--", "--pairs", part(100)] },
    { name: "real processes", args: ["chaos:real", "--", "--minutes", part(20)] },
  ];
}

/** Its progress is shown; what it prints in the end is kept. */
function runStage({ args, env }: Stage): Promise<{ passed: boolean; output: string }> {
  const child = spawn("npm", ["run", "-s", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve({ passed: code === 0, output })));
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { percent: { type: "string", default: "100" }, only: { type: "string", default: "" } },
  });
  const percent = Number(values.percent);
  if (!(percent > 0 && percent <= 100)) throw new Error(`--percent is ${values.percent}: 1 to 100`);
  const date = new Date().toISOString().slice(0, 10);
  const parts = [`# Verification of ${date}, at ${percent} % of the full size`];
  let allPassed = true;
  const all = stages(percent).filter(({ name }) => name.includes(values.only));
  if (all.length === 0) throw new Error(`--only is ${values.only}: no stage is called like that`);
  for (const [i, stage] of all.entries()) {
    console.log(`[${i + 1}/${all.length}] ${stage.name}: npm run ${stage.args.join(" ")}`);
    const startedAt = performance.now();
    const { passed, output } = await runStage(stage);
    allPassed &&= passed;
    const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
    const heading = `## ${stage.name}: ${passed ? "passed" : "failed"} after ${minutes} minutes`;
    parts.push(
      heading,
      `\`npm run ${stage.args.join(" ")}\``,
      `\`\`\`\n${output.trim().slice(-8_000)}\n\`\`\``,
    );
  }
  mkdirSync(join(ROOT, "docs/reports"), { recursive: true });
  writeFileSafely(join(ROOT, `docs/reports/verify-${date}.md`), `${parts.join("\n\n")}\n`);
  return allPassed;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}
