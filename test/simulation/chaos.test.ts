// The server under faults, in virtual time: a short run of `npm run chaos`, and some of its planted faults.
import { expect, test } from "vitest";
import type { Plant } from "../chaos/plants.ts";
import { explain, playRun } from "../chaos/run.ts";
import { shrink } from "../chaos/shrink.ts";

const RUNS = 120;

test("nothing is lost, doubled, leaked or stuck, whatever fails", async () => {
  const seed = Math.random().toString(36).slice(2, 10);
  console.log(`npm run chaos -- --seed ${seed}`);
  for (let i = 0; i < RUNS; i++) {
    const { violations } = await playRun(`${seed}/${i}`);
    expect(violations, `npm run chaos -- --seed ${seed} --only ${i}`).toEqual([]);
  }
});

test("the same seed gives the same run", async () => {
  expect(await playRun("same/3")).toEqual(await playRun("same/3"));
});

test.each<Plant>(["anySeat", "recordTwice", "swapWithoutCompare", "wallTimeClocks"])(
  "finds the planted fault %s, and shrinks its script",
  async (plant) => {
    for (let i = 0; i < 2_000; i++) {
      const seed = `planted/${i}`;
      if ((await playRun(seed, plant)).violations.length === 0) continue;
      const { violations, faults, allFaults } = await explain(seed, plant);
      expect(violations).not.toEqual([]);
      expect(faults.length).toBeLessThanOrEqual(allFaults);
      return;
    }
    expect.unreachable("it was not found");
  },
);

test("shrinking keeps what a failure needs, and nothing else", async () => {
  const list = Array.from({ length: 20 }, (_, i) => i);
  expect(await shrink(list, async (some) => some.includes(3) && some.includes(17))).toEqual([3, 17]);
});
