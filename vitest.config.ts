// The test suites. Only `integration` and `browser` need services: scripts/test.mjs provides them.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { MAX_TEST_WORKERS } from "./scripts/support/services.mjs";
import { LongestFirst } from "./test/support/longest-first.ts";

/** Milliseconds that `expect.poll` waits. It and the next limit end what hangs, on slow and busy machines too. */
const POLL_TIMEOUT_MS = 180_000;

/** Of a test, and of what is done before and after it: many times as long as any takes. */
const TEST_TIMEOUT_MS = 600_000;

const COLYSEUS_TOOLS = join(import.meta.dirname, "test/support/no-colyseus-tools.ts");

/** Those that start no servers. */
const WITHOUT_SERVERS = new Set(["unit", "property", "simulation"]);

/** Node runs the sources of servers itself, from its cache of compiled code: a file starts with less work so. */
const SERVER_SOURCES = new RegExp(
  `^${import.meta.dirname.replaceAll(/[^\w/]/g, "\\$&")}/(cards|engine|rooms|src)/`,
);

const suite = (name: string, include: string, exclude = configDefaults.exclude, globalSetup?: string) => ({
  resolve: { alias: { "@colyseus/tools": COLYSEUS_TOOLS } },
  test: {
    name,
    // Files share processes, which load and compile a server once: each closes what it has opened, and what it has put in
    // the place of globals is taken back.
    isolate: false,
    setupFiles: ["test/support/undo-stubs.ts"],
    server: {
      deps: {
        inline: ["@colyseus/testing"],
        external: WITHOUT_SERVERS.has(name) ? [] : [SERVER_SOURCES],
      },
    },
    include: [include],
    exclude,
    globalSetup,
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
    expect: { poll: { timeout: POLL_TIMEOUT_MS, interval: 20 } },
  },
});

export default defineConfig({
  test: {
    // Tests of servers and pages wait for more than half of their time: for timers of the product, pages and stores.
    maxWorkers: Math.min(2 * availableParallelism() + 1, MAX_TEST_WORKERS),
    sequence: { sequencer: LongestFirst },
    // A worker whose browser and server are closing may need long on a busy machine.
    teardownTimeout: POLL_TIMEOUT_MS,
    // npm run coverage: the engine, by its unit tests, properties and self-play.
    coverage: { include: ["engine/**/*.ts"], reporter: ["text"], thresholds: { lines: 97 } },
    projects: [
      // Unit tests stand beside the files that they test.
      suite("unit", "**/*.test.{ts,tsx}", [
        ...configDefaults.exclude,
        "test/{property,simulation,integration,browser}/**",
      ]),
      suite("property", "test/property/**/*.test.ts"),
      suite("simulation", "test/simulation/**/*.test.ts"),
      suite("integration", "test/integration/**/*.test.ts"),
      suite("browser", "test/browser/**/*.test.ts", undefined, "test/browser/browser-server.ts"),
    ],
  },
});
