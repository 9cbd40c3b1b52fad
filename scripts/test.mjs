// npm test: every suite against a real PostgreSQL, Redis and browser, started for this run and gone after it.
// npm run test:only -- FILE … [vitest options]: some of them, with the services that they need.
import { fail, SIGNALS } from "./support/prepare.mjs";
import { runTests } from "./test/run.mjs";

/** A run that takes longer hangs: it takes a quarter of this on two cores, and most of it on slow and busy ones. */
const RUN_TIMEOUT_MS = 60 * 60_000;

const abort = new AbortController();
for (const signal of SIGNALS) process.on(signal, () => abort.abort(new Error(`stopped by ${signal}`)));
setTimeout(() => {
  abort.abort(new Error(`the tests took longer than ${RUN_TIMEOUT_MS / 60_000} minutes`));
}, RUN_TIMEOUT_MS).unref();

runTests(
  process.argv.slice(2).filter((arg) => arg !== "--only"),
  abort.signal,
).then(({ passed, failed, skipped }) => {
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exit(failed === 0 ? 0 : 1);
}, fail);
