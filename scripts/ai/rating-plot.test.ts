import { expect, test } from "vitest";
import { ratingPlot } from "./rating-plot.ts";

test("each bot has a row with its rating, and a better one is further right", () => {
  const svg = ratingPlot([
    { name: "10", elo: 80, half: 30 },
    { name: "9", elo: -80, half: 20 },
  ]);
  expect(svg).toContain(">80 ± 30<");
  expect(svg).toContain(">-80 ± 20<");
  const [first, second] = [...svg.matchAll(/<circle cx="([\d.]+)" cy="(\d+)"/g)].map(([, x, y]) => ({
    x,
    y,
  }));
  expect(Number(first.x)).toBeGreaterThan(Number(second.x));
  expect(Number(first.y)).toBeLessThan(Number(second.y));
});
