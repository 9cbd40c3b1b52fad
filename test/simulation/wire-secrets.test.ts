// Whatever a viewer may not know changes no byte that it is sent: messages, full states, patches, and answers about the
// match, to seats and spectators, also when they come back, against players and bots, with and without cosmetics.
import { expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { randomOf } from "../chaos/random.ts";
import { scaled } from "../support/fuzz.ts";
import { comparePair, newPair } from "../support/secrets/wire.ts";
import type { Leak } from "../support/secrets/wire-recorder.ts";

const { pool, decks } = loadContent();

/** Compares so many pairs; stops at the first that differs. */
async function comparePairs(name: string, count: number, leak: Leak) {
  const random = randomOf(name);
  const sums = { pairs: 0, actions: 0, compared: 0 };
  while (sums.pairs < count) {
    const pair = newPair(random, pool, decks);
    if (!pair) continue;
    sums.pairs++;
    const { compared, differsAt } = await comparePair(pair, pool, leak);
    if (differsAt !== null) return { ...sums, differs: { pair, differsAt } };
    sums.actions += pair.actions.length + 1;
    sums.compared += compared;
  }
  return { ...sums, differs: null };
}

test("pairs of matches that differ in hidden cards give the same bytes", async () => {
  const seed = process.env.FUZZ_SEED ?? "wire";
  const start = performance.now();
  const { pairs, actions, compared, differs } = await comparePairs(seed, scaled(40), null);
  const perSecond = Math.round((1000 * pairs) / (performance.now() - start));
  console.log(`${pairs} pairs, ${compared} of ${actions} actions compared, ${perSecond} pairs a second`);
  expect(differs).toBeNull();
  // Where a hidden card decides what may be done next, the worlds part.
  expect(compared / actions).toBeGreaterThan(0.5);
});

test.each<Leak>(["events", "welcome", "listing"])("a leak by the %s is found", async (leak) => {
  expect((await comparePairs(`leak ${leak}`, 300, leak)).differs).not.toBeNull();
});
