// checkRules: every field wrong once, at both ends of what is allowed, and everything wrong at once.

import { expect, test } from "vitest";
import { checkRules, PRESETS } from "./index.ts";

type Rules = Record<string, unknown>;

/** The house rules with one field changed; without a value it is missing. */
function withField(path: string, ...value: unknown[]): Rules {
  const rules = structuredClone(PRESETS.house) as unknown as Record<string, Rules>;
  const [outer, inner] = path.split(".");
  const [holder, key] = inner === undefined ? [rules as Rules, outer] : [rules[outer], inner];
  if (value.length === 0) delete holder[key];
  else holder[key] = value[0];
  return rules;
}

const PATHS = Object.entries(PRESETS.house).flatMap(([key, value]) =>
  typeof value === "object" ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
);

/** What is said of one field. */
function problemsAt(path: string, rules: Rules): string[] {
  return checkRules(rules).flatMap((problem) => (problem.path === path ? [problem.message] : []));
}

for (const path of PATHS) {
  test(`${path} of the wrong kind, or missing, is named`, () => {
    for (const value of [{}, [], null, "?", -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "1?", 1e9]) {
      expect(problemsAt(path, withField(path, value)), JSON.stringify(value)).toHaveLength(1);
    }
    expect(problemsAt(path, withField(path))[0]).toMatch(new RegExp(`^${path} is missing; it must be `));
  });

  test(`${path} is right at both ends of what it says it allows, and wrong beyond`, () => {
    const [message] = problemsAt(path, withField(path, "?"));
    const range = message.match(/(whole number|multiple of 10) from (\d+) to (\d+)\.$/);
    if (range === null) return;
    const [min, max] = [Number(range[2]), Number(range[3])];
    const step = range[1] === "multiple of 10" ? 10 : 1;
    const said = (value: number) =>
      problemsAt(path, withField(path, value)).filter((one) => one.includes("must be a"));
    // At the ends it may no longer fit to other fields, which is said in other words.
    expect([...said(min), ...said(max)].filter((one) => one.includes(message.slice(-20)))).toEqual([]);
    expect(said(min - step)).toHaveLength(1);
    expect(said(max + step)).toHaveLength(1);
    if (step === 10) expect(said(min + 5)).toHaveLength(1);
  });
}

test("what is no object at all is refused", () => {
  for (const value of [null, undefined, 1, "house", [], true]) {
    expect(checkRules(value)).toEqual([
      { code: "notObject", path: "rules", message: "rules must be an object." },
    ]);
  }
  expect(checkRules({}).map(({ path }) => path)).toEqual([...Object.keys(PRESETS.house)]);
});

test("unknown fields are named, inner ones with their path", () => {
  expect(checkRules({ ...PRESETS.house, speed: 1 })[0]).toMatchObject({ path: "speed" });
  const inner = { ...PRESETS.house, first: { ...PRESETS.house.first, dance: true } };
  expect(checkRules(inner)).toEqual([
    {
      code: "unknownField",
      path: "first.dance",
      message: "first.dance is unknown; allowed: draw, energy, supporter, attack.",
      params: { list: "draw, energy, supporter, attack" },
    },
  ]);
  expect(
    checkRules(JSON.parse(`{"__proto__": 1, "constructor": 2}`))
      .slice(0, 2)
      .map(({ path }) => path),
  ).toEqual(["__proto__", "constructor"]);
});

test("several wrong fields are told at once", () => {
  const rules = { ...PRESETS.pocket, name: "", deckSize: 5, win: { by: "luck", target: 0 }, burn: 25 };
  expect(checkRules(rules).map(({ path }) => path)).toEqual([
    "name",
    "deckSize",
    "win.by",
    "win.target",
    "burn",
  ]);
});

test("a name is letters from a to z, digits, spaces, - and _", () => {
  for (const name of ["a", "My rules-2_x", "x".repeat(40)])
    expect(checkRules(withField("name", name))).toEqual([]);
  for (const name of ["", "   ", " - ", "x".repeat(41), "<b>", "a\n", "é"])
    expect(checkRules(withField("name", name))).toHaveLength(1);
});

test("a name that every object has as a property is reserved", () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype))
    expect(checkRules(withField("name", name))).toMatchObject([{ code: "reservedTitle", path: "name" }]);
});
