// The pool is complete: each family of effects is on a card, each card and each effect comes up in self-play.

import { expect, test } from "vitest";
import { loadPool } from "../../cards/load.ts";
import { FAMILIES } from "../../scripts/report/families.ts";
import { nodesOf } from "../../scripts/report/family.ts";
import { allEffects, watchSelfPlay } from "../../scripts/report/self-play.ts";

const pool = loadPool();

test("every family of effects is used by some card", () => {
  const nodes = pool.cards.flatMap((card) => nodesOf(card));
  const unused = FAMILIES.filter((family) => !nodes.some(family.matches)).map(({ name }) => name);
  expect(unused).toEqual([]);
});

test("most families take parameters", () => {
  const varied = FAMILIES.filter(({ parameters }) => parameters.length > 0);
  expect(varied.length / FAMILIES.length).toBeGreaterThanOrEqual(0.6);
});

test("every card is played and every effect carried out in self-play", () => {
  const seen = watchSelfPlay(pool, 5_000);
  const unplayed = pool.cards.filter((_, card) => !seen.played.has(card)).map(({ name }) => name);
  const unreached = allEffects(pool).filter((key) => !seen.resolved.has(key));
  expect(unplayed).toEqual([]);
  expect(unreached).toEqual([]);
});
