// Takes back what the tests of a file have put in the place of globals, variables and methods: the file that the same
// process runs next meets the real ones.
import { afterAll, expect, vi } from "vitest";

function undo(): void {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
}

// Of a file that does not load, or whose tests are all filtered out, no hook is run.
undo();

const environment = { ...process.env };
afterAll(() => {
  undo();
  const names = new Set(Object.keys({ ...environment, ...process.env }));
  const changed = [...names].filter((name) => process.env[name] !== environment[name]);
  expect(changed, "variables that the file has set without vi.stubEnv").toEqual([]);
});
