// Takes back what the tests of a file have put in the place of globals, variables and methods: the file that the same
// process runs next meets the real ones.
import { afterAll, vi } from "vitest";

afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
