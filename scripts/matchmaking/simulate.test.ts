// The simulated queue: what its tuning promises holds for a few populations.
import { expect, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { PAIRING_RULES } from "../../src/matchmaking/pairing.ts";
import { gameName } from "../../test/support/fuzz.ts";
import { simulateQueue } from "./simulate.ts";

test("at 1,000 players online nine in ten and more wait at most 30 s, for a gap of at most 150", () => {
  const report = simulateQueue(1_000, PAIRING_RULES.ranked, randomFrom(gameName("queue simulation")), 0.25);
  expect(report.wait.p95).toBeLessThanOrEqual(30);
  expect(report.gap.p95).toBeLessThanOrEqual(150);
});

test("the more players there are, the shorter the wait and the smaller the gap", () => {
  const [few, many] = [50, 2_000].map((online) =>
    simulateQueue(online, PAIRING_RULES.ranked, randomFrom(gameName("queue simulation", online)), 0.25),
  );
  expect(many.wait.p50).toBeLessThan(few.wait.p50);
  expect(many.gap.p95).toBeLessThan(few.gap.p95);
  expect(many.givenUp).toBeLessThanOrEqual(few.givenUp);
});
