// The rulebook of the client: all rules of docs/RULES.md, found by words and numbers, and every link leads to one.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULE_OF_TERM } from "../learn/glossary.ts";
import { RULE_OF_OBSTACLE } from "../match/reasons.ts";
import { rulebook, searchRules } from "./rulebook.ts";

const numbers = rulebook.flatMap(({ rules }) => rules.map(({ number }) => number));

test("every numbered rule and section is there once", () => {
  const source = readFileSync(new URL("../../docs/RULES.md", import.meta.url), "utf8");
  expect(numbers).toEqual([...source.matchAll(/^\*\*(\d+\.\d+)\*\* /gm)].map(([, number]) => number));
  expect(rulebook.map(({ number }) => number)).toEqual(rulebook.map((_, at) => String(at + 1)));
});

test("links within rules, from the glossary and from refusals lead to rules that are there", () => {
  const html = rulebook.flatMap(({ intro, rules }) => [intro, ...rules.map((rule) => rule.html)]).join("");
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets.length).toBeGreaterThan(10);
  const known = new Set([...numbers, ...rulebook.map(({ number }) => `s${number}`)]);
  const linked = [...targets, ...Object.values(RULE_OF_TERM), ...Object.values(RULE_OF_OBSTACLE)];
  expect(linked.filter((target) => !known.has(target))).toEqual([]);
});

test("a search finds rules by their words in any order, and by number", () => {
  const found = (text: string) => searchRules(text).flatMap(({ rules }) => rules.map(({ number }) => number));
  expect(found("turn supporter one")).toContain("8.2");
  expect(found("10.4")).toContain("10.4");
  expect(found("xyzzy")).toEqual([]);
  expect(found(" ")).toEqual(numbers);
});
