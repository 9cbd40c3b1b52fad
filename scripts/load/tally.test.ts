import { expect, test } from "vitest";
import { addDuration, addTally, durationCount, newTally, percentile } from "./tally.ts";

test("percentiles of added tallies are within a bucket of the true ones", () => {
  const one = newTally();
  const two = newTally();
  for (let ms = 1; ms <= 1000; ms++) addDuration(ms % 2 ? one : two, "action", ms);
  addTally(one, two);
  expect(durationCount(one, "action")).toBe(1000);
  for (const share of [0.5, 0.95, 0.99]) {
    const ms = percentile(one, "action", share);
    expect(ms).toBeGreaterThanOrEqual(share * 1000);
    expect(ms).toBeLessThanOrEqual(share * 1000 * 1.1);
  }
  expect(percentile(one, "action", 1)).toBe(1000);
  expect(percentile(one, "nothing", 0.5)).toBeNaN();
});
