// The rulebook and its tests belong together.

import { expect, test } from "vitest";
import { checkRulebook } from "../../scripts/rulebook.ts";

test("each rule of docs/RULES.md has a test, and each test a rule", () => {
  expect(checkRulebook()).toEqual([]);
});
