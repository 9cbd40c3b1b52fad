// Reasons: which changes of features are named, and in whose favor.
import { expect, test } from "vitest";
import { FEATURES, type Feature } from "../bots/evaluator.ts";
import { gains, type Situation } from "./reasons.ts";

const evaluator = { weights: FEATURES.map(() => 0.5), toMove: 0, damage: new Float64Array() };

function situation(own: Partial<Record<Feature, number>>, other: typeof own = {}, won = 0): Situation {
  const values = (side: typeof own) => FEATURES.map((feature) => side[feature] ?? 0);
  return { own: values(own), other: values(other), won };
}

const NOTHING = situation({});

test("gains of the player and losses of the opponent are reasons, the greatest first", () => {
  const after = situation({ hand: 1, points: 2 }, { activeHp: -3 });
  expect(gains(evaluator, after, NOTHING, 9)).toEqual([
    { feature: "activeHp", whose: "other" },
    { feature: "points", whose: "own" },
    { feature: "hand", whose: "own" },
  ]);
  expect(gains(evaluator, after, NOTHING, 1)).toHaveLength(1);
});

test("what is bad for its player is a reason when it is the opponent's, or grows less", () => {
  expect(gains(evaluator, situation({ atRisk: 1 }, { stunned: 1 }), NOTHING, 9)).toEqual([
    { feature: "stunned", whose: "other" },
  ]);
  expect(gains(evaluator, NOTHING, situation({ lacking: 1 }), 9)).toEqual([
    { feature: "lacking", whose: "own" },
  ]);
});

test("what gets worse, and what hardly changes, is no reason", () => {
  expect(gains(evaluator, situation({ hand: -1 }, { points: 1 }), NOTHING, 9)).toEqual([]);
  expect(gains(evaluator, situation({ activeHp: 0.01 }), NOTHING, 9)).toEqual([]);
});

test("a fitted weight of the wrong sign does not turn a reason round", () => {
  const odd = { ...evaluator, weights: FEATURES.map(() => -0.5) };
  expect(gains(odd, situation({ hand: 2 }), NOTHING, 9)).toEqual([{ feature: "hand", whose: "own" }]);
});

test("winning is the only reason where it is one", () => {
  expect(gains(evaluator, situation({ points: 1 }, {}, 1), NOTHING, 9)).toEqual([{ feature: "win" }]);
});
