// Two different effects never print the same text: random ones of any depth, compared by their data.

import { describe, expect, it } from "vitest";
import fc from "../../test/support/fast-check.ts";
import { FUZZ_SEED, scaled } from "../../test/support/fuzz.ts";
import { ability, effect, effects } from "../../test/support/text/arbitrary.ts";
import { abilityText, attackText } from "../../test/support/text/cards.ts";
import { effectsText } from "./card-text.ts";
import { ENGLISH } from "./english/index.ts";
import { GERMAN } from "./german/index.ts";

const RUNS = scaled(2000);

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

function expectUnique<T>(said: fc.Arbitrary<T>, print: (said: T) => string): void {
  const seen = new Map<string, string>();
  for (const made of fc.sample(said, { numRuns: RUNS })) {
    const data = JSON.stringify(canonical(made));
    const text = print(made);
    expect(print(JSON.parse(JSON.stringify(made)))).toBe(text);
    expect(seen.get(text) ?? data, `FUZZ_SEED=${FUZZ_SEED}, ${text}`).toBe(data);
    seen.set(text, data);
  }
}

describe.each([ENGLISH, GERMAN])("different effects print different texts: $code", (language) => {
  for (const depth of [1, 2, 3]) {
    it(`single effects, depth ${depth}`, () =>
      expectUnique(effect(depth), (one) => effectsText([one], language)));
    it(`trainers, depth ${depth}`, () => expectUnique(effects(depth), (all) => effectsText(all, language)));
    it(`attacks, depth ${depth}`, () => expectUnique(effects(depth), (all) => attackText(all, language)));
    it(`abilities, depth ${depth}`, () => expectUnique(ability(depth), (one) => abilityText(one, language)));
  }
});
