// The test suites. Only `integration` and `browser` need services: scripts/test.mjs provides them.
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const suite = (name: string, include: string[], testTimeout: number, retry = 0) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout, retry },
});

export default defineConfig({
  test: {
    // Much of what is tested is waited for: on two processors, two files at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // npm run coverage: the engine, by its unit and property tests.
    coverage: { include: ["engine/**/*.ts"], reporter: ["text"], thresholds: { lines: 97 } },
    projects: [
      suite(
        "unit",
        ["test/unit/**/*.test.ts", "{engine,cards,src,rooms,web,scripts}/**/*.test.{ts,tsx}"],
        30_000,
      ),
      suite("property", ["test/property/**/*.test.ts"], 120_000),
      suite("simulation", ["test/simulation/**/*.test.ts"], 300_000),
      suite("integration", ["test/integration/**/*.test.ts"], 60_000),
      // Once more, for a browser that a busy machine has starved: every try is in the report.
      suite("browser", ["test/browser/**/*.test.ts"], 300_000, 1),
    ],
  },
});
