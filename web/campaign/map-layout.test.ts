// The map's layout: every hall is on the map, no two lie on one another, and a road leads to each.
import { expect, test } from "vitest";
import { loadCampaign } from "../../cards/campaign/load.ts";
import { loadContent } from "../../cards/load.ts";
import { layOut, roadsOf } from "./map-layout.ts";
import type { Hall } from "./queries.ts";

const halls = loadCampaign(loadContent()).halls.map((hall) => ({
  ...hall,
  state: "locked",
})) as unknown as Hall[];

test.each([
  ["wide", false],
  ["narrow", true],
])("on a %s map halls keep apart, and a road leads to each but the first", (_, narrow) => {
  const placed = layOut(halls, narrow);
  for (const [at, { at: one }] of placed.entries()) {
    for (const value of [one.x, one.y]) {
      expect(value).toBeGreaterThanOrEqual(5);
      expect(value).toBeLessThanOrEqual(95);
    }
    for (const { at: other } of placed.slice(at + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(10);
    }
  }
  const reached = new Set(roadsOf(placed).map(({ to }) => to));
  for (const hall of placed.slice(1)) expect(reached).toContain(hall.at);
});
