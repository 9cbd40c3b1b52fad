// npm run check: types, lint and format, import cycles, dependency rules, dead code and unused dependencies, all at once.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkChangelog } from "./check/changelog.mjs";
import { checkDependencyRules } from "./check/dependency-rules.mjs";
import { checkDeployment } from "./check/deployment.mjs";
import { checkLockfile } from "./check/lockfile.mjs";
import { checkMigrations } from "./check/migrations.mjs";
import { checkLicenses, checkSecrets } from "./check/supply-chain.mjs";
import { fail, generate, install, NODE, ROOT, run } from "./support/prepare.mjs";

const LONG_FILE = 300;

const bin =
  (name, ...args) =>
  () =>
    run(NODE, [join(ROOT, "node_modules", name), ...args]);

// The other checks run beside it: several type checkers would do part of the work twice.
const types = (project) => bin("typescript/bin/tsc", "-p", project, "--checkers", "1");

const CHECKS = {
  types: types("."),
  "types of the engine, without those of browsers and Node": types("engine"),
  "lint, format and import cycles": bin("@biomejs/biome/bin/biome", "check", "--error-on-warnings"),
  "dependency rules": () => none(checkDependencyRules()),
  lockfile: () => none(checkLockfile()),
  changelog: () => none(checkChangelog()),
  licenses: () => none(checkLicenses()),
  "no secrets": async () => none(await checkSecrets()),
  "files to deploy with": async () => none(await checkDeployment()),
  "migrations only expand": () => none(checkMigrations()),
  "dead code and dependencies": bin("knip/bin/knip.js", "--no-progress", "--no-config-hints"),
};

async function none(errors) {
  if (errors.length > 0) throw new Error(errors.join("\n"));
}

async function main() {
  await install();
  await generate();
  const results = await Promise.all(
    Object.entries(CHECKS).map(async ([name, check]) => {
      const error = await check().then(
        () => undefined,
        (reason) => reason,
      );
      console.log(error ? `✗ ${name}\n${error.message}` : `✓ ${name}`);
      return error === undefined;
    }),
  );
  await listLongFiles();
  await listLongFunctions();
  process.exit(results.every(Boolean) ? 0 : 1);
}

/** Long files are reported, but are not an error. */
async function listLongFiles() {
  const files = (await run("git", ["ls-files", "*.ts", "*.tsx", "*.mjs"])).trim().split("\n");
  const lengths = files.map((file) => [file, readFileSync(join(ROOT, file), "utf8").split("\n").length]);
  const long = lengths.filter(([, lines]) => lines > LONG_FILE);
  if (long.length > 0)
    console.log(`Over ${LONG_FILE} lines: ${long.map((entry) => entry.join(" ")).join(", ")}`);
}

/** The same for functions: biome.json says from how many lines on. The groups of a test file are none. */
async function listLongFunctions() {
  const rule = "--only=complexity/noExcessiveLinesPerFunction";
  const lint = bin("@biomejs/biome/bin/biome", "lint", rule, "--reporter=github", "--max-diagnostics=none");
  const found = (await lint()).matchAll(/file=([^,]+),line=(\d+).*too many lines \((\d+)\)/g);
  const long = [...found].filter(([, file]) => !file.includes(".test."));
  if (long.length > 0)
    console.log(
      `Long functions: ${long.map(([, file, line, lines]) => `${relative(ROOT, file)}:${line} ${lines}`).join(", ")}`,
    );
}

main().catch(fail);
