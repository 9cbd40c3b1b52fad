// The weights that rules are judged with.
import { expect, test } from "vitest";
import { WEIGHTS } from "../../cards/ai.ts";
import { loadPool } from "../../cards/load.ts";
import { PRESETS } from "../rules.ts";
import { createEvaluator } from "./evaluator.ts";

test.each(["mine", "constructor", "toString", "__proto__"])(
  'rules with the name "%s" are judged as house rules are',
  (name) => {
    const pool = loadPool();
    const house = createEvaluator(pool, PRESETS.house, WEIGHTS);
    expect(createEvaluator(pool, { ...PRESETS.house, name }, WEIGHTS)).toEqual(house);
  },
);
