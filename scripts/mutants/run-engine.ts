// Runs the engine's tests against a sample of its mutants, in a copy of the sources.
import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { randomOf } from "../../test/chaos/random.ts";
import { writeFileSafely } from "../files/write-file.mjs";
import { progress } from "../support/progress.ts";
import { type EngineMutant, engineMutants, sample } from "./engine.ts";
import type { TestRequest } from "./test-process.ts";

/** A mutant whose tests run longer than this never returns: that is noticed. */
const TIMEOUT_MS = 300_000;

/** Test files by their paths, the fast ones first. A mutant survives if all of them pass. */
const TEST_GROUPS = [
  /^engine\/((rulebook|effects)\/.+|(?!why-not)[^/]+)\.test\.ts$/,
  /^(test\/property\/(golden|hash|rules-check|rules-damage|invariants|possible)|engine\/why-not)\.test\.ts$/,
  /^(test\/property\/(rules|moves|projection|clone|log)|engine\/search\/(advice|review|knowledge))\.test\.ts$/,
].map(({ source }) => source);

/** Runs tests in a process of its own, which is replaced when it hangs. */
class Tester {
  readonly #folder: string;
  #process: ChildProcess | null = null;
  #restored: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A file has changed without a test of it. */
  noteChange(path: string): void {
    this.#restored.push(path);
  }

  async passes({ changed, groups }: TestRequest): Promise<boolean> {
    const child = await this.#started();
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<boolean>((resolve) => {
      child.once("message", (passed) => resolve(passed === true));
      child.once("exit", () => resolve(false));
      timer = setTimeout(() => this.stop(), TIMEOUT_MS);
    });
    child.send({ changed: [...this.#restored, ...changed], groups });
    this.#restored = [];
    const passed = await answer;
    clearTimeout(timer);
    child.removeAllListeners();
    if (child.exitCode !== null || child.signalCode !== null) this.#process = null;
    return passed;
  }

  stop(): void {
    const child = this.#process;
    this.#process = null;
    // With its workers.
    if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  }

  async #started(): Promise<ChildProcess> {
    if (this.#process) return this.#process;
    const child = fork(join(this.#folder, "scripts/mutants/test-process.ts"), {
      cwd: this.#folder,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      detached: true,
    });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", () => reject(new Error("Vitest does not start")));
    });
    child.removeAllListeners();
    return child;
  }
}

/** The test beside a file, or those of its folder. */
function ownTests(folder: string, file: string): string {
  const beside = file.replace(/\.ts$/, ".test.ts");
  if (existsSync(join(folder, beside))) return `^${beside.replaceAll(".", "\\.")}$`;
  return dirname(file) === "engine" ? `^engine/rulebook/.*${basename(file, ".ts")}` : `^${dirname(file)}/`;
}

export interface EngineRun {
  count: number;
  seed: string;
  /** Only files whose path contains this. */
  only: string;
}

/** Prints the survivors and the share of mutants that some test notices. */
export async function runEngine(folder: string, { count, seed, only }: EngineRun): Promise<void> {
  const all = engineMutants(folder).filter(({ file }) => file.includes(only));
  const random = randomOf(`mutants ${seed}`);
  const chosen = sample(all, count, () => random.next());
  const tester = new Tester(folder);
  process.once("exit", () => tester.stop());
  if (!(await tester.passes({ changed: [], groups: TEST_GROUPS })))
    throw new Error("the engine's tests fail without a mutant");
  const bar = progress(chosen.length);
  let killed = 0;
  for (const [i, mutant] of chosen.entries()) {
    bar.show(i, `${i}/${chosen.length} mutants of the engine, ${i - killed} survived`);
    if (await isKilled(tester, folder, mutant)) killed++;
    else console.log(`survived  ${describe(mutant)}`);
  }
  bar.clear();
  tester.stop();
  const score = ((100 * killed) / Math.max(1, chosen.length)).toFixed(1);
  console.log(`${chosen.length} of ${all.length} mutants of the engine, seed ${seed}: ${score} % killed`);
}

async function isKilled(tester: Tester, folder: string, mutant: EngineMutant): Promise<boolean> {
  const path = join(folder, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSafely(path, text.slice(0, mutant.from) + mutant.new + text.slice(mutant.to));
  const groups = [ownTests(folder, mutant.file), ...TEST_GROUPS];
  const passed = await tester.passes({ changed: [path], groups });
  writeFileSafely(path, text);
  tester.noteChange(path);
  return !passed;
}

const describe = ({ file, line, old, new: changed }: EngineMutant): string =>
  `${file}:${line}  ${old.replace(/\s+/g, " ").slice(0, 100)} → ${changed || "(nothing)"}`;
