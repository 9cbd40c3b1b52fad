// § 18 Rule sets: the table of docs/RULES.md is the presets, field by field.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { custom } from "../../test/support/scenario.ts";
import { checkRules, PRESETS, type RulesConfig } from "../index.ts";

interface Row {
  field: string;
  values: Record<"house" | "standard" | "pocket", string>;
  allowed: string;
}

/** The rows of the table whose first column is a field. */
function tableOfFields(): Row[] {
  const text = readFileSync(new URL("../../docs/RULES.md", import.meta.url), "utf8");
  const rows = text.matchAll(/^\| `([\w.]+)` \|[^|]*\| (\S+) \| (\S+) \| (\S+) \| (.+) \|$/gm);
  return [...rows].map(([, field, house, standard, pocket, allowed]) => ({
    field,
    values: { house, standard, pocket },
    allowed,
  }));
}

/** Every field with its value: "energy.deckSize" → 20. */
function fieldsOf(value: object, path = ""): [string, unknown][] {
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === "object"
      ? fieldsOf(part, `${path}${key}.`)
      : [[`${path}${key}`, part] as [string, unknown]],
  );
}

test("18.1 the table has every field, with the values of the presets", () => {
  for (const preset of ["house", "standard", "pocket"] as const) {
    const expected = fieldsOf(PRESETS[preset]).filter(([field]) => field !== "name");
    const written = tableOfFields().map(({ field, values }) => [field, values[preset]]);
    expect(written).toEqual(expected.map(([field, value]) => [field, String(value)]));
  }
});

test("18.1 what a field may be is what the check of rule sets says", () => {
  for (const { field, allowed } of tableOfFields()) {
    const [outer, inner] = field.split(".");
    const wrong =
      inner === undefined ? "wrong" : { ...(PRESETS.house[outer as "energy"] as object), [inner]: "wrong" };
    const [problem] = checkRules({ ...PRESETS.house, [outer]: wrong });
    expect(problem).toMatchObject({
      path: field,
      message: `${field} is "wrong"; it must be ${allowed}.`,
    });
  }
});

test("18.1 the presets are legal rule sets, of these names", () => {
  for (const [name, rules] of Object.entries(PRESETS)) {
    expect(checkRules(rules)).toEqual([]);
    expect(rules.name).toBe(name);
  }
});

const UNFIT: [field: string, rules: RulesConfig][] = [
  ["deckSize", custom("standard", { deckSize: 13 })],
  ["energy.deckSize", custom("house", { energy: { deckSize: 0 } })],
  ["energy.deckSize", custom("pocket", { energy: { deckSize: 5 } })],
  ["energy.maxTypes", custom("pocket", { energy: { maxTypes: 0 } })],
  ["energy.maxTypes", custom("house", { energy: { maxTypes: 1 } })],
  ["weakness.amount", custom("house", { weakness: { by: "times", amount: 5 } })],
  ["weakness.amount", custom("house", { weakness: { by: "plus", amount: 15 } })],
  ["handLimit", custom("house", { handLimit: 6 })],
  ["turnLimit", custom("house", { deckOut: "continue" })],
];

test("18.2 fields must fit together", () => {
  for (const [field, rules] of UNFIT) expect(checkRules(rules).map(({ path }) => path)).toEqual([field]);
  expect(checkRules(custom("standard", { deckSize: 14 }))).toEqual([]);
  expect(checkRules(custom("house", { handLimit: 7, deckOut: "continue", turnLimit: 1 }))).toEqual([]);
});

test("18.3 each wrong field is named with what is allowed, all at once", () => {
  const problems = checkRules({ ...PRESETS.house, bench: 9, poison: 15, first: null, more: 1 });
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^more is unknown; allowed: name, deckSize, .*turnLimit\.$/),
    "first must be an object.",
    "bench is 9; it must be a whole number from 1 to 8.",
    "poison is 15; it must be a multiple of 10 from 0 to 200.",
  ]);
});
