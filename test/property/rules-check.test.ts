// A rule set with one wrong field is refused, and the problem names that field.

import { expect, test } from "vitest";
import { checkRules, PRESETS, type RulesConfig, randomFrom } from "../../engine/index.ts";
import { randomRules } from "../../engine/sim/random-rules.ts";
import fc from "../support/fast-check.ts";
import { scaled } from "../support/fuzz.ts";

type Node = Record<string, unknown>;

function leavesOf(node: Node, path: string[] = []): string[][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === "object" ? leavesOf(value as Node, [...path, key]) : [[...path, key]],
  );
}

const LEAVES = leavesOf(PRESETS.house as unknown as Node);
const GROUPS = [...new Set(LEAVES.filter((path) => path.length > 1).map(([group]) => group))];

/** A copy of the rules with the value at a path replaced; undefined takes it away. */
function withValue(rules: RulesConfig, path: string[], value: unknown): unknown {
  const copy = structuredClone(rules) as unknown as Node;
  const holder = path.slice(0, -1).reduce((node, key) => node[key] as Node, copy);
  const last = path[path.length - 1];
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

/** Wrong for every field, whatever it is. */
const WRONG = [null, undefined, {}, [], 1.5, -1, 1e9, Number.NaN, "", "no such word!", "~7"];

const rulesAtRandom = fc.string({ minLength: 1 }).map((seed) => randomRules(randomFrom(seed)));
const runs = { numRuns: scaled(500) };

test("one wrong field is one problem, with its path and a message that says what is allowed", () => {
  const property = fc.property(
    rulesAtRandom,
    fc.constantFrom(...LEAVES),
    fc.constantFrom(...WRONG),
    (rules, path, wrong) => {
      const problems = checkRules(withValue(rules, path, wrong));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ path: path.join(".") });
      expect(problems[0].message).toMatch(/must be/);
    },
  );
  fc.assert(property, runs);
});

test("several wrong fields are several problems", () => {
  const property = fc.property(rulesAtRandom, fc.subarray(LEAVES, { minLength: 2 }), (rules, paths) => {
    const broken = paths.reduce(
      (value, path) => withValue(value as RulesConfig, path, null),
      rules as unknown,
    );
    expect(
      checkRules(broken)
        .map((problem) => problem.path)
        .sort(),
    ).toEqual(paths.map((path) => path.join(".")).sort());
  });
  fc.assert(property, runs);
});

test("an unknown field is named, wherever it is", () => {
  const property = fc.property(
    rulesAtRandom,
    fc.constantFrom("", ...GROUPS),
    fc.constantFrom("surprise", "constructor", "toString"),
    (rules, group, field) => {
      const path = [...(group === "" ? [] : [group]), field];
      const problems = checkRules(withValue(rules, path, 1));
      expect(problems.map((problem) => problem.path)).toEqual([path.join(".")]);
      expect(problems[0].message).toContain("unknown; allowed:");
    },
  );
  fc.assert(property, runs);
});

test("a group that is no object is named, and anything that is no rule set is refused", () => {
  for (const group of GROUPS) {
    for (const wrong of [null, 1, "deck", []]) {
      const problems = checkRules(withValue(PRESETS.house, [group], wrong));
      expect(problems.map((problem) => problem.path)).toEqual([group]);
    }
  }
  const property = fc.property(fc.anything(), (value) => {
    expect(checkRules(value).length).toBeGreaterThan(0);
  });
  fc.assert(property, runs);
});

test.each<[string, Partial<RulesConfig>, RegExp]>([
  ["deckSize", { deckSize: 10, opening: { hand: 10, basic: "mulligan", bonus: 0 } }, /need 11/],
  ["deckSize", { deckSize: 12, win: { by: "prizes", target: 6 } }, /need 14/],
  ["energy.deckSize", { energy: { ...PRESETS.house.energy, deckSize: 0 } }, /1 or more/],
  ["energy.deckSize", { energy: { ...PRESETS.standard.energy, deckSize: 20 } }, /must be 0/],
  ["energy.maxTypes", { energy: { ...PRESETS.pocket.energy, maxTypes: 0 } }, /1 or more/],
  ["energy.maxTypes", { energy: { ...PRESETS.standard.energy, maxTypes: 2 } }, /must be 0/],
  ["weakness.amount", { weakness: { by: "times", amount: 5 } }, /from 0 to 4/],
  ["weakness.amount", { weakness: { by: "plus", amount: 25 } }, /multiple of 10/],
  ["handLimit", { handLimit: 6 }, /at least the opening hand, 7/],
  ["turnLimit", { deckOut: "continue" }, /1 or more/],
])("fields that do not fit together are one problem: %s %j", (path, change, message) => {
  const problems = checkRules({ ...PRESETS.house, ...change });
  expect(problems.map((problem) => problem.path)).toEqual([path]);
  expect(problems[0].message).toMatch(message);
});
