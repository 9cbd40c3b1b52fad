import { expect, test } from "vitest";
import { warnOfSkew } from "./cluster-checks.ts";

test.each([
  [0, null],
  [1_000, null],
  [-1_000, null],
  [1_500, "the clock of this machine is 1.5 s ahead of Redis'"],
  [-90_000, "the clock of this machine is 90.0 s behind Redis'"],
])("a clock that differs by %d ms", (skewMs, warning) => {
  const warned: string[] = [];
  const logger = { warn: (_fields: object, message: string) => void warned.push(message) };
  warnOfSkew("Redis'", 1_000_000, logger as never, 1_000_000 + skewMs);
  expect(warned).toEqual(warning === null ? [] : [expect.stringContaining(warning)]);
});
