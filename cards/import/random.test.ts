// What is printed is read as the same data: random effects of any depth. A text that can be read in two ways, is too
// long, looks back at something else than what was done last, or follows what is done later may be refused, but hardly
// ever is; it is never read as something else.

import { describe, expect, it } from "vitest";
import type { Attack } from "../../engine/card.ts";
import { cardText, effectsText } from "../../engine/text/card-text.ts";
import fc from "../../test/support/fast-check.ts";
import { FUZZ_SEED, scaled } from "../../test/support/fuzz.ts";
import { ability, effects } from "../../test/support/text/arbitrary.ts";
import { condition, maybe, otherCost, record } from "../../test/support/text/arbitrary-phrases.ts";
import { abilityText, mantimon } from "../../test/support/text/cards.ts";
import { normal } from "../../test/support/text/normal.ts";
import { readAbility, readAttack, readTrainer } from "./read.ts";
import type { Result, Unread } from "./readings.ts";

type Text = Pick<Attack, "condition" | "otherCost" | "effects">;

const RUNS = scaled(300);
const STYLE = { noun: "Mantimon", self: "Testling" };
const TARGETS = ["to", "from", "on", "of", "is", "target"];

/** Outside of a "for each" there is no "it": what is printed there must be read as something else. */
function withoutStrays<T>(value: T, inEach = false): T {
  if (Array.isArray(value)) return value.map((part) => withoutStrays(part, inEach)) as T;
  if (typeof value !== "object" || value === null) return value;
  const name = "effect" in value ? value.effect : "";
  const entries = Object.entries(value).map(([key, part]) => {
    if (part === "it" && TARGETS.includes(key) && !inEach) return [key, "self"];
    if (key === "do" && name === "lasting") return [key, withoutStrays(part)];
    return [key, withoutStrays(part, inEach || (name === "forEach" && key === "do"))];
  });
  return Object.fromEntries(entries);
}

const REFUSALS = [
  /^it can be read in \d+ ways$/,
  /^it is too long$/,
  /^"this way" is about something else /,
  /^it may belong to what is done later$/,
];

/** One such sentence is enough: those after it may be about what it does. */
function isRefused<T>(result: Result<T>): result is { unread: Unread[] } {
  return "unread" in result && result.unread.some(({ why }) => REFUSALS.some((refusal) => refusal.test(why)));
}

function expectRead<T>(made: fc.Arbitrary<T>, reread: (one: T) => { text: string; result: Result<T> }): void {
  const refused: string[] = [];
  for (const sample of fc.sample(made, { numRuns: RUNS })) {
    const one = withoutStrays(sample);
    const { text, result } = reread(one);
    if (isRefused(result)) {
      refused.push(text);
      continue;
    }
    if ("unread" in result)
      throw new Error(`FUZZ_SEED=${FUZZ_SEED}, ${text}\n${JSON.stringify(result.unread)}`);
    expect(normal(result.value), `FUZZ_SEED=${FUZZ_SEED}, ${text}`).toEqual(normal(one));
  }
  expect(refused.length, `FUZZ_SEED=${FUZZ_SEED}, ${refused[0]}`).toBeLessThan(2 + RUNS / 20);
}

describe.each([1, 2, 3])("print → read, depth %i", (depth) => {
  it("trainers", () =>
    expectRead(effects(depth), (one) => {
      const text = effectsText(one);
      const result = readTrainer(text, STYLE);
      return { text, result: "value" in result ? { value: result.value.effects } : result };
    }));

  it("attacks", () =>
    expectRead(
      record<Text>({
        effects: effects(depth),
        condition: maybe(condition(depth)),
        otherCost: maybe(otherCost(depth)),
      }),
      (one) => {
        const [{ text, damage }] = cardText(mantimon({ attacks: [{ name: "", cost: [], ...one }] })).attacks;
        return { text: `${damage} | ${text}`, result: readAttack(text, damage, STYLE) };
      },
    ));

  it("abilities", () =>
    expectRead(ability(depth), (one) => {
      const text = abilityText(one);
      return { text, result: readAbility(one.name, text, STYLE) };
    }));
});
