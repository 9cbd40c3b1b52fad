// Holds docs/RULES.md and its tests together: each numbered rule has a test whose title begins with
// its number, and no test speaks of a rule that is not there.
import { readdirSync, readFileSync } from "node:fs";

const ROOT = new URL("../", import.meta.url);

const RULEBOOK = "docs/RULES.md";
const TESTS = "engine/rulebook";

const SECTION = /^## § (\d+) /gm;
const RULE = /^\*\*(\d+)\.(\d+)\*\* /gm;
const TEST = /\btest\(\s*(["'`])(\d+\.\d+) /g;

/** A line for each rule without a test, test without a rule, and number out of order. */
export function checkRulebook(): string[] {
  const text = readFileSync(new URL(RULEBOOK, ROOT), "utf8");
  const rules = [...text.matchAll(RULE)].map(([, section, number]) => `${section}.${number}`);
  const tested = testedRules();
  return [
    ...checkNumbers(text),
    ...rules
      .filter((rule) => !tested.has(rule))
      .map((rule) => `${RULEBOOK}: rule ${rule} has no test in ${TESTS}`),
    ...[...tested]
      .filter(([rule]) => !rules.includes(rule))
      .map(([rule, file]) => `${TESTS}/${file}: there is no rule ${rule} in ${RULEBOOK}`),
  ];
}

/** Each rule that a test is named for, and one file where it is. */
function testedRules(): Map<string, string> {
  const tested = new Map<string, string>();
  for (const file of readdirSync(new URL(TESTS, ROOT)).filter((name) => name.endsWith(".test.ts"))) {
    const text = readFileSync(new URL(`${TESTS}/${file}`, ROOT), "utf8");
    for (const [, , rule] of text.matchAll(TEST)) tested.set(rule, file);
  }
  return tested;
}

/** Sections and the rules in them are numbered 1, 2, 3, … */
function checkNumbers(text: string): string[] {
  const sections = [...text.matchAll(SECTION)].map(([, number]) => Number(number));
  const errors = sections
    .filter((number, i) => number !== i + 1)
    .map((number) => `${RULEBOOK}: section ${number} is out of order`);
  let last = [0, 0];
  for (const match of text.matchAll(RULE)) {
    const [section, number] = [Number(match[1]), Number(match[2])];
    const expected = section === last[0] ? last[1] + 1 : 1;
    if (number !== expected || section < last[0]) {
      errors.push(`${RULEBOOK}: rule ${section}.${number} is out of order`);
    }
    last = [section, number];
  }
  return errors;
}
