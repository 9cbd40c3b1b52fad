// "If you do": which effect it speaks of depends on what stands before, so each place is read back.

import { describe, expect, it } from "vitest";
import type { Amount, Condition, Effect } from "../../engine/language.ts";
import { cardText } from "../../engine/text/card-text.ts";
import fc from "../../test/support/fast-check.ts";
import { FUZZ_SEED, scaled } from "../../test/support/fuzz.ts";
import { attackText, mantimon } from "../../test/support/text/cards.ts";
import { readAttack } from "./read.ts";

const DID: Condition = { atLeast: [{ count: "last" }, 1] };
const HEADS: Condition = { heads: "all" };
const draw: Effect = { effect: "draw", count: 1 };
const did: Effect = { effect: "if", condition: DID, then: [{ effect: "win" }] };
const didElse: Effect = { ...did, else: [draw] };
const grows: Amount = { sum: [10, { if: DID, then: 20 }] };
const damages: Amount[] = [
  30,
  grows,
  { minus: [30, { if: DID, then: 20, else: 10 }] },
  { if: DID, then: 40 },
];

const one = fc.constantFrom<Effect>(
  draw,
  did,
  didElse,
  { effect: "flip", coins: 1 },
  { effect: "may", do: [draw] },
  { effect: "may", do: [draw, did] },
  { effect: "may", do: [did] },
  {
    effect: "choice",
    options: [
      [did, did],
      [{ effect: "may", do: [draw] }, did],
    ],
  },
  { effect: "status", status: "asleep", to: "defender" },
  ...damages.map((amount): Effect => ({ effect: "damage", amount })),
);

const attack = fc.oneof(
  fc.array(one, { minLength: 1, maxLength: 4 }),
  fc
    .tuple(
      fc.array(one, { maxLength: 2 }),
      fc.constantFrom(DID, HEADS),
      fc.array(one, { minLength: 1, maxLength: 3 }),
    )
    .map(([before, condition, then]): Effect[] => [...before, { effect: "if", condition, then }]),
);

describe("if you do", () => {
  it("is said after what was done, and of an offer only within it", () => {
    expect(attackText([draw, did])).toBe(" | Draw a card. If you do, you win the game.");
    expect(attackText([{ effect: "may", do: [draw, did] }])).toBe(
      " | You may draw a card. If you do, you win the game.",
    );
    expect(attackText([{ effect: "may", do: [draw] }, did])).toBe(
      " | You may draw a card. If you did, you win the game.",
    );
  });

  it("is read back wherever it stands", () => {
    for (const effects of fc.sample(attack, { numRuns: scaled(1000) })) {
      const [{ text, damage }] = cardText(mantimon({ attacks: [{ name: "", cost: [], effects }] })).attacks;
      const result = readAttack(text, damage, { noun: "Mantimon", self: "Testling" });
      expect(result, `FUZZ_SEED=${FUZZ_SEED}, ${damage} | ${text}`).toEqual({ value: { effects } });
    }
  });
});
