// Runs tests again and again for scripts/mutants.ts: one Vitest that stays, so that only the changed file is transformed
// again. It is a process of its own, which can be ended when a mutant never returns.
import { relative } from "node:path";
import { createVitest } from "vitest/node";

export interface TestRequest {
  /** Absolute paths of the files that have changed since the last request. */
  changed: string[];
  /** Regular expressions for the paths of test files: each group runs after the one before has passed. */
  groups: string[];
}

const vitest = await createVitest("test", {
  root: process.cwd(),
  watch: false,
  run: true,
  bail: 1,
  maxWorkers: 1,
  project: ["unit", "property"],
  reporters: [{}],
});
const specifications = await vitest.globTestSpecifications();

async function passes(group: string): Promise<boolean> {
  const pattern = new RegExp(group);
  const chosen = specifications.filter(({ moduleId }) => pattern.test(relative(process.cwd(), moduleId)));
  if (chosen.length === 0) return true;
  // `bail` counts the failures of earlier runs too.
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
  return unhandledErrors.length === 0 && testModules.every((module) => module.ok());
}

process.on("message", async ({ changed, groups }: TestRequest) => {
  for (const path of changed) vitest.invalidateFile(path);
  let passed = true;
  for (const group of groups) passed &&= await passes(group);
  process.send!(passed);
});
process.on("disconnect", () => process.exit());
process.send!("ready");
