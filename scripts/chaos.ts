// npm run chaos: the simulation of the server under faults, from a seed. With --planted it shows what the simulation finds.
import { parseArgs } from "node:util";
import { PLANTS, type Plant } from "../test/chaos/plants.ts";
import { explain, playRun } from "../test/chaos/run.ts";
import { progress } from "./support/progress.ts";

const USAGE = `npm run chaos -- [--runs N] [--seed S] [--only I]
npm run chaos -- --planted [NAME] [--runs N] [--seed S]

--runs     how many runs; of each planted fault at most so many (default 1000; planted 2000)
--seed     any text (default: another one each time)
--only     plays this run of the seed alone, and says what it did
--planted  breaks the server in each of a list of ways, or in one of them, and looks how soon that is found`;

const MAX_FAILURES = 5;

interface Options {
  runs: number;
  seed: string;
  only: number | null;
  plants: Plant[] | null;
}

function readOptions(): Options | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: "string" },
      seed: { type: "string" },
      only: { type: "string" },
      planted: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return null;
  const number = (name: "runs" | "only", fallback: number): number => {
    const text = values[name];
    if (text === undefined) return fallback;
    if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is ${text}: it must be a whole number from 0`);
    return Number(text);
  };
  const unknown = positionals.find((name) => !Object.hasOwn(PLANTS, name));
  if (unknown) throw new Error(`${unknown} is no planted fault: there are ${Object.keys(PLANTS).join(", ")}`);
  const names = (positionals.length > 0 ? positionals : Object.keys(PLANTS)) as Plant[];
  return {
    runs: number("runs", values.planted ? 2_000 : 1_000),
    seed: values.seed ?? Math.random().toString(36).slice(2, 10),
    only: values.only === undefined ? null : number("only", 0),
    plants: values.planted ? names : null,
  };
}

async function report(seed: string, plant: Plant | null = null): Promise<void> {
  const { violations, faults, allFaults } = await explain(seed, plant);
  console.log(`✗ run ${seed}: ${violations.join("; ") || "it does not fail again"}`);
  console.log(`  ${faults.length} of its ${allFaults} faults are enough:`);
  for (const fault of faults) console.log(`  ${JSON.stringify(fault)}`);
}

/** @returns whether all went well. */
async function simulate({ runs, seed, only }: Options): Promise<boolean> {
  const first = only ?? 0;
  const total = only === null ? runs : 1;
  const bar = progress(total);
  const start = performance.now();
  const sums = { steps: 0, actions: 0, virtualMs: 0 };
  let done = 0;
  let failures = 0;
  for (; done < total && failures < MAX_FAILURES; done++) {
    const name = `${seed}/${first + done}`;
    const outcome = await playRun(name);
    for (const key of ["steps", "actions", "virtualMs"] as const) sums[key] += outcome[key];
    bar.show(done, `${done}/${total} runs, ${failures} broken`);
    if (outcome.violations.length === 0) continue;
    failures++;
    bar.clear();
    await report(name);
    console.log(`  Repeat it: npm run chaos -- --seed ${seed} --only ${first + done}`);
  }
  bar.clear();
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${done} runs, seed ${seed}: ${failures} broken. ${Math.round(done / seconds)} runs a second; ` +
      `${sums.actions} actions, ${sums.steps} steps, ${Math.round(sums.virtualMs / 3_600_000)} hours of virtual time`,
  );
  return failures === 0;
}

/** @returns whether every planted fault was found. */
async function plant({ runs, seed, plants }: Options): Promise<boolean> {
  let found = 0;
  for (const name of plants!) {
    const failing = await firstFailure(name, runs, seed);
    if (failing === null) {
      console.log(`✗ ${name}: not found in ${runs} runs (${PLANTS[name]})`);
      continue;
    }
    found++;
    const { violations, faults, allFaults } = await explain(`${seed}/${failing}`, name);
    const kinds = faults.map(({ kind }) => kind).join(", ") || "no fault";
    console.log(
      `✓ ${name}: run ${failing + 1}, ${faults.length} of ${allFaults} faults (${kinds}): ${violations[0]}`,
    );
  }
  console.log(`${found} of ${plants!.length} planted faults found`);
  return found === plants!.length;
}

async function firstFailure(name: Plant, runs: number, seed: string): Promise<number | null> {
  const bar = progress(runs);
  for (let i = 0; i < runs; i++) {
    bar.show(i, `${name}: ${i}/${runs} runs`);
    if ((await playRun(`${seed}/${i}`, name)).violations.length > 0) {
      bar.clear();
      return i;
    }
  }
  bar.clear();
  return null;
}

try {
  const options = readOptions();
  if (options === null) console.log(USAGE);
  else process.exitCode = (await (options.plants ? plant(options) : simulate(options))) ? 0 : 1;
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}
