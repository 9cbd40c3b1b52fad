// Glicko-2: the published worked example, and what matches, time and seasons do to a rating.
import { expect, test } from "vitest";
import { afterIdle, afterMatch, afterPeriod, afterReset, isProvisional, NEW_RATING } from "./glicko.ts";

const player = { rating: 1500, deviation: 200, volatility: 0.06 };
const settled = { rating: 1500, deviation: 60, volatility: 0.06 };

test("the worked example of Glickman's paper", () => {
  const opponent = (rating: number, deviation: number) => ({ rating, deviation, volatility: 0.06 });
  const after = afterPeriod(player, [
    { opponent: opponent(1400, 30), score: 1 },
    { opponent: opponent(1550, 100), score: 0 },
    { opponent: opponent(1700, 300), score: 0 },
  ]);
  expect(after.rating).toBeCloseTo(1464.06, 1);
  expect(after.deviation).toBeCloseTo(151.52, 1);
  expect(after.volatility).toBeCloseTo(0.05999, 4);
});

test("two equal players gain and lose the same, and a draw moves nothing", () => {
  const won = afterMatch(settled, { opponent: settled, score: 1 });
  const lost = afterMatch(settled, { opponent: settled, score: 0 });
  expect(won.rating - 1500).toBeCloseTo(1500 - lost.rating, 6);
  expect(won.rating).toBeGreaterThan(1500);
  expect(afterMatch(settled, { opponent: settled, score: 0.5 }).rating).toBeCloseTo(1500, 6);
});

test("a weight takes that part of the change, and none at 0", () => {
  const full = afterMatch(settled, { opponent: settled, score: 1 });
  const half = afterMatch(settled, { opponent: settled, score: 1 }, 0.5);
  expect(half.rating - 1500).toBeCloseTo((full.rating - 1500) / 2, 6);
  expect(afterMatch(settled, { opponent: settled, score: 1 }, 0)).toEqual(settled);
});

test("a new rating is provisional, and settles within 20 matches", () => {
  let own = { ...NEW_RATING };
  let matches = 0;
  while (isProvisional(own)) {
    own = afterMatch(own, { opponent: settled, score: matches % 2 });
    matches++;
  }
  expect(matches).toBeGreaterThan(4);
  expect(matches).toBeLessThan(20);
});

test("without matches a rating becomes less certain, up to that of a new player", () => {
  const day = 24 * 60 * 60 * 1000;
  expect(afterIdle(settled, 0)).toEqual(settled);
  expect(isProvisional(afterIdle(settled, 300 * day))).toBe(false);
  expect(isProvisional(afterIdle(settled, 500 * day))).toBe(true);
  expect(afterIdle(settled, 1e6 * day).deviation).toBe(350);
  expect(afterIdle(settled, -day)).toEqual(settled);
});

test("a season begins nearer to the middle, and less certain", () => {
  const reset = { keep: 0.5, deviation: 150 };
  expect(afterReset({ ...settled, rating: 1800 }, reset)).toEqual({
    ...settled,
    rating: 1650,
    deviation: 150,
  });
  expect(afterReset({ ...settled, rating: 1300 }, reset).rating).toBe(1400);
  expect(afterReset({ ...settled, deviation: 200 }, reset).deviation).toBe(200);
});
