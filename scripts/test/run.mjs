// One run of the tests: starts the services that it needs, and removes them and every temporary file after it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import {
  buildClient,
  CACHE,
  generate,
  install,
  NODE,
  ROOT,
  run,
  runForeground,
  step,
  whenChanged,
} from "../support/prepare.mjs";
import { findPrograms, startTestStores } from "../support/services.mjs";

/** The suites that need no services. */
const WITHOUT_SERVICES =
  /^(\.\/)?(engine|cards|src|rooms|web|scripts|test\/(property|simulation|support))(\/|$)/;

/** Processes that end last, such as a browser's, remove their files within this time, on a busy machine too. */
const TIDY_TIMEOUT_MS = 60_000;

/** Where the game keeps its files if it is told nothing else: a test has folders of its own. */
const DATA = join(ROOT, "data");

/** A migrated embedded database without rows. */
const TEMPLATE = `${CACHE}/pglite`;

/** The process that tests start as a server, in one file. */
const SERVER = `${CACHE}/server-process`;
const BUNDLE = ["scripts/test/bundle-server.mjs", "test/support/server-process.ts"];

/** A run of more files than this ends with a list of the slowest ones. */
const MANY_FILES = 20;
const SLOWEST = 10;

/**
 * @param args files, by parts of their paths, and options of vitest; no files means all of them.
 * @param {AbortSignal} signal ends the run early: `runTests` then throws its reason.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} what is left in the temporary folder or the
 * clone's data counts as one failure, and so do a file that does not load and a run without tests.
 */
export async function runTests(args, signal) {
  const scratch = mkdtempSync(join(tmpdir(), "mantimon-test-"));
  const services = [];
  try {
    return await runIn(scratch, args, services, signal);
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runIn(scratch, args, services, signal) {
  const files = args.filter((arg) => !arg.startsWith("-"));
  await install();
  await generate();
  const needsServices = files.length === 0 || files.some((file) => !WITHOUT_SERVICES.test(file));
  signal.throwIfAborted();
  const env = needsServices ? await startServices(scratch, services) : {};
  signal.throwIfAborted();

  const temporary = join(scratch, "tmp");
  mkdirSync(temporary);
  const report = join(scratch, "report.json");
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--allowOnly=false", ...args];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const hadData = existsSync(DATA);
  const own = { TMPDIR: temporary, NODE_COMPILE_CACHE: join(scratch, "compiled") };
  const code = await runForeground([...vitest, ...reporters], { ...env, ...own }, signal);
  signal.throwIfAborted();

  const leftovers = await leftIn(temporary);
  if (!hadData && existsSync(DATA)) leftovers.push(DATA);
  if (leftovers.length > 0) console.error(`\nThe tests left behind:\n${leftovers.join("\n")}`);
  const counts = readReport(report, code);
  return { ...counts, failed: counts.failed + (leftovers.length > 0 ? 1 : 0) };
}

async function startServices(scratch, services) {
  await buildClient();
  const template = await databaseTemplate();
  const sources = [...BUNDLE, "cards", "engine", "rooms", "src"];
  await whenChanged("test server", sources, `${SERVER}/server.mjs`, () =>
    bundleServer(ROOT, join(ROOT, SERVER)),
  );
  const programs = await findPrograms(["initdb", "postgres", "redis", "headless-chromium", "nginx"]);
  return step("Starting PostgreSQL and Redis", async () => {
    return {
      ...(await startTestStores(programs, scratch, services)),
      TEST_CHROMIUM: programs["headless-chromium"],
      TEST_DATABASE_TEMPLATE: template,
      TEST_SERVER: join(ROOT, SERVER, "server.mjs"),
    };
  });
}

/** Makes the embedded database that tests copy, unless it is there. @returns {Promise<string>} its folder */
export async function databaseTemplate() {
  const sources = ["scripts/test/database-template.ts", "src/db", "prisma/migrations"];
  await whenChanged("database template", sources, `${TEMPLATE}/PG_VERSION`, () =>
    run(NODE, [join(ROOT, sources[0]), join(ROOT, TEMPLATE)]),
  );
  return join(ROOT, TEMPLATE);
}

/** Bundles the process that tests start as a server, from the sources in a folder, into another one. */
export function bundleServer(folder, target) {
  const [script, entry] = BUNDLE.map((path) => join(folder, path));
  return run(NODE, [script, entry, target]);
}

/** The paths below a folder once nothing removes any more of them. */
async function leftIn(folder) {
  const deadline = Date.now() + TIDY_TIMEOUT_MS;
  while (readdirSync(folder).length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const inside = statSync(path).isDirectory() ? readdirSync(path) : [];
    return inside.length > 0 ? `${name}: ${inside.slice(0, 5).join(", ")}` : name;
  });
}

function readReport(path, code) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(path, "utf8"));
  listSlowest(report.testResults);
  const passed = report.numPassedTests;
  const broken = code === 0 && passed > 0 ? 0 : Math.max(1, report.numFailedTestSuites);
  return { passed, failed: report.numFailedTests || broken, skipped: report.numPendingTests };
}

function listSlowest(files) {
  if (files.length <= MANY_FILES) return;
  const seconds = ({ startTime, endTime }) => (endTime - startTime) / 1000;
  const slowest = files.sort((a, b) => seconds(b) - seconds(a)).slice(0, SLOWEST);
  console.log("\nSlowest files:");
  for (const file of slowest) {
    console.log(`${seconds(file).toFixed(1).padStart(7)} s  ${relative(ROOT, file.name)}`);
  }
}
