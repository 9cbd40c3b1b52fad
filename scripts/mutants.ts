// npm run mutants: breaks the guards of the server and rules of the engine, one at a time, in a copy of the sources, and
// shows that a test fails for each.
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { writeFileSafely } from "./files/write-file.mjs";
import type { GuardMutant } from "./mutants/guards/guard-mutant.ts";
import { GUARDS } from "./mutants/guards.ts";
import { runEngine } from "./mutants/run-engine.ts";
import { findPrograms, type Service, startTestStores } from "./support/services.mjs";
import { bundleServer, databaseTemplate } from "./test/run.mjs";

const ROOT = join(import.meta.dirname, "..");
const NODE = join(ROOT, "node_modules/.bin/node");
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const USAGE = `npm run mutants -- [--guards] [--engine] [--sample N] [--seed S] [--only TEXT] [--unit]

--guards   only the guards of scripts/mutants/guards.ts
--engine   only the engine
--sample   how many mutants of the engine (default 200)
--seed     which ones (default: 1)
--only     guards whose name, or mutants of the engine whose file, contains the text; for guards several, with commas
--unit     leaves out guards whose test needs PostgreSQL and Redis`;

/** A test that runs longer than this with a mutant counts as failed: the mutant hangs. */
const TIMEOUT_MS = 300_000;

const NOT_COPIED = /^(\.git|node_modules|data|test-results)(\/|$)/;

function copySources(): string {
  const folder = mkdtempSync(join(tmpdir(), "mantimon-mutants-"));
  for (const file of spawnSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).stdout.split("\n")) {
    if (file === "" || NOT_COPIED.test(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  for (const made of ["src/db/generated", "web/dist"])
    if (existsSync(join(ROOT, made))) cpSync(join(ROOT, made), join(folder, made), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** The process group of the tests that run, which outlives this process unless it is ended. */
let running: number | null = null;

/** Whether the tests pass. */
function passes(folder: string, args: string[], env: Record<string, string>): Promise<boolean> {
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  const child = spawn(NODE, [vitest, "run", "--bail=1", "--reporter=dot", ...args], {
    cwd: folder,
    env: { ...process.env, ...env, FUZZ_SEED: "mutants" },
    stdio: "ignore",
    detached: true,
  });
  const group = -child.pid!;
  running = group;
  const timer = setTimeout(() => process.kill(group, "SIGKILL"), TIMEOUT_MS);
  return new Promise((resolve) =>
    child.on("exit", (code) => {
      running = null;
      clearTimeout(timer);
      resolve(code === 0);
    }),
  );
}

/** The process that some tests start as a server, from the mutated sources. */
const bundleOf = (folder: string): string => join(folder, ".server-process");

const needsServices = ({ test }: GuardMutant) => test.startsWith("test/integration/");

/** Whether the guard is where the list says. */
const isThere = (folder: string, { file, old, test }: GuardMutant): boolean =>
  existsSync(join(folder, test)) &&
  (old === null
    ? !existsSync(join(folder, file))
    : readFileSync(join(folder, file), "utf8").split(old).length === 2);

/** @returns a function that restores what was there */
function mutate(folder: string, { file, old, new: changed }: GuardMutant): () => void {
  const path = join(folder, file);
  if (old === null) {
    mkdirSync(dirname(path));
    writeFileSafely(path, changed);
    return () => rmSync(dirname(path), { recursive: true });
  }
  const text = readFileSync(path, "utf8");
  writeFileSafely(
    path,
    text.replace(old, () => changed),
  );
  return () => writeFileSafely(path, text);
}

/** Whether the guard's test passes, with the sources as they are. */
async function testPasses(folder: string, guard: GuardMutant, env: Record<string, string>): Promise<boolean> {
  if (needsServices(guard))
    try {
      await bundleServer(folder, bundleOf(folder));
    } catch {
      return false;
    }
  return passes(folder, [guard.test], env);
}

async function startServices(
  folder: string,
  scratch: string,
  services: Service[],
): Promise<Record<string, string>> {
  const programs = await findPrograms(["initdb", "postgres", "redis"]);
  return {
    ...(await startTestStores(programs, scratch, services)),
    TEST_DATABASE_TEMPLATE: await databaseTemplate(),
    TEST_SERVER: join(bundleOf(folder), "server.mjs"),
  };
}

async function runGuards(
  folder: string,
  guards: readonly GuardMutant[],
  env: Record<string, string>,
): Promise<number> {
  /** By test file, whether it passes without a mutant. */
  const sound = new Map<string, boolean>();
  const cannotTell = async (guard: GuardMutant): Promise<string | null> => {
    if (!isThere(folder, guard)) return `${guard.file} or ${guard.test} has changed`;
    if (!sound.has(guard.test)) sound.set(guard.test, await testPasses(folder, guard, env));
    return sound.get(guard.test) ? null : `${guard.test} fails without it`;
  };
  let survivors = 0;
  for (const guard of guards) {
    const reason = await cannotTell(guard);
    if (reason !== null) {
      survivors++;
      console.log(`? ${guard.name}: ${reason}`);
      continue;
    }
    const restore = mutate(folder, guard);
    const survived = await testPasses(folder, guard, env);
    restore();
    if (survived) survivors++;
    console.log(`${survived ? "✗ survived" : "✓ killed"}  ${guard.name}  (${guard.test})`);
  }
  console.log(`${guards.length - survivors} of ${guards.length} broken guards are found`);
  return survivors;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      ...{ guards: { type: "boolean" }, engine: { type: "boolean" }, unit: { type: "boolean" } },
      ...{ sample: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
      ...{ only: { type: "string", default: "" }, help: { type: "boolean" } },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return true;
  }
  if (!/^\d{1,5}$/.test(values.sample)) throw new Error(`--sample is ${values.sample}: it must be a number`);
  const folder = copySources();
  const services: Service[] = [];
  let scratch = folder;
  const clean = async () => {
    if (running !== null) process.kill(running, "SIGKILL");
    await Promise.all(services.map((service) => service.stop()));
    for (const path of [folder, scratch]) rmSync(path, { recursive: true, force: true });
  };
  for (const signal of SIGNALS) process.on(signal, () => void clean().then(() => process.exit(1)));
  try {
    let survivors = 0;
    if (values.guards || !values.engine) {
      const only = values.only.split(",");
      const guards = GUARDS.filter(
        (guard) => only.some((text) => guard.name.includes(text)) && !(values.unit && needsServices(guard)),
      );
      scratch = mkdtempSync(join(tmpdir(), "mantimon-mutants-"));
      // PostgreSQL runs as another user.
      chmodSync(scratch, 0o755);
      const env = guards.some(needsServices) ? await startServices(folder, scratch, services) : {};
      survivors = await runGuards(folder, guards, env);
    }
    if (values.engine || !values.guards)
      await runEngine(folder, { count: Number(values.sample), seed: values.seed, only: values.only });
    return survivors === 0;
  } finally {
    await clean();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}
