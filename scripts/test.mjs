// npm test: every suite against a real PostgreSQL, Redis and browser, started for this run and gone after it.
// npm run test:only -- FILE … [vitest options]: some of them, with the services that they need.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildClient, fail, generate, install, runForeground, step } from "./prepare.mjs";
import { findPrograms, startPostgres, startRedis } from "./services.mjs";

/** A run that takes longer hangs. */
const LIMIT_MS = 20 * 60_000;

/** The suites that need no services. */
const ALONE = /^(\.\/)?(engine|cards|src|rooms|web|scripts|test\/(property|simulation))(\/|$)/;

const running = [];
const scratch = mkdtempSync(join(tmpdir(), "mantimon-test-"));

async function main() {
  const args = process.argv.slice(2).filter((arg) => arg !== "--only");
  const files = args.filter((arg) => !arg.startsWith("-"));
  const alone = files.length > 0 && files.every((file) => ALONE.test(file));

  await install();
  await generate();
  const env = alone ? {} : await startServices();
  const report = join(scratch, "report.json");
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--allowOnly=false", ...args];
  const code = await runForeground(
    [...vitest, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    env,
  );
  return summarize(code, report);
}

async function startServices() {
  await buildClient();
  const programs = await findPrograms();
  return step("Starting PostgreSQL and Redis", async () => {
    const postgres = await startPostgres(programs, scratch);
    running.push(postgres);
    const redis = await startRedis(programs, scratch);
    running.push(redis);
    return { TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url, TEST_CHROMIUM: programs.chromium };
  });
}

/** Prints the closing line. A file that cannot even be loaded counts as a failure, and so does an empty run. */
function summarize(code, report) {
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 0 };
  try {
    counts = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    // No report: the run ended before it could write one.
  }
  const passed = counts.numPassedTests;
  const failed =
    counts.numFailedTests || (code === 0 && passed > 0 ? 0 : Math.max(1, counts.numFailedTestSuites));
  const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : "";
  console.log(`\n${passed} passed, ${failed} failed${skipped}`);
  return failed === 0 ? 0 : 1;
}

async function cleanUp() {
  await Promise.all(running.splice(0).map((service) => service.stop()));
  rmSync(scratch, { recursive: true, force: true });
}

const watchdog = setTimeout(() => {
  console.error(`The tests took longer than ${LIMIT_MS / 60_000} minutes: giving up.`);
  stopNow(1);
}, LIMIT_MS);
watchdog.unref();

async function stopNow(code) {
  await cleanUp();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopNow(1));

main().then(stopNow, async (error) => {
  await cleanUp();
  fail(error);
});
