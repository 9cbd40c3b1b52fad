// The wait that players are told to expect.
import { expect, test } from "vitest";
import { expectedWaitSeconds } from "./wait-times.ts";

const NOW = 1_800_000_000_000;
const waits = (seconds: number[], minutesAgo = 1) =>
  seconds.map((s) => ({ at: NOW - minutesAgo * 60_000, ms: s * 1000 }));

test("is the median of the last hour", () => {
  expect(expectedWaitSeconds(waits([1, 2, 3, 4, 5, 90, 300]), NOW)).toBe(4);
});

test("is unknown after few matches, however many there were earlier", () => {
  expect(expectedWaitSeconds([], NOW)).toBeNull();
  const earlier = waits(Array(50).fill(3), 61);
  expect(expectedWaitSeconds([...waits([1, 2, 3, 4, 5]), ...earlier], NOW)).toBeNull();
});

test("is never told as no time at all", () => {
  expect(expectedWaitSeconds(waits(Array(9).fill(0.1)), NOW)).toBe(1);
});
