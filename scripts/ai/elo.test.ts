// Ratings of results whose answer is known.
import { expect, test } from "vitest";
import { eloOf } from "./elo.ts";

const results = (won: number, games: number) => ({
  score: [
    [0, won],
    [games - won, 0],
  ],
  games: [
    [0, games],
    [games, 0],
  ],
});

test("three wins of four are 191 Elo", () => {
  const [one, two] = eloOf(results(7500, 10_000));
  expect(one.elo - two.elo).toBeCloseTo(191, 0);
});

test("equals have the same rating, and more games a narrower interval", () => {
  const [one, two] = eloOf(results(50, 100));
  expect(one.elo).toBeCloseTo(two.elo, 6);
  expect(eloOf(results(500, 1000))[0].half).toBeLessThan(one.half);
});

test("who has won everything has a rating all the same", () => {
  const [one] = eloOf(results(20, 20));
  expect(Number.isFinite(one.elo)).toBe(true);
});
