// What is printed for attacks.

import { describe, expect, it } from "vitest";
import { attackText } from "../../test/support/text/cards.ts";
import type { Effect } from "../language.ts";

describe("the text of attacks", () => {
  const rows: [Effect[], string][] = [
    [[{ effect: "damage", amount: 30 }], "30 | "],
    [[], " | "],
    [
      [
        {
          effect: "damage",
          amount: {
            sum: [30, { count: "energy", on: "self", extra: true, type: "water", times: 20, max: 60 }],
          },
        },
      ],
      "30+ | This attack does 20 more damage for each extra water energy attached to this Mantimon (at most 60).",
    ],
    [
      [
        { effect: "flip", coins: 1 },
        { effect: "damage", amount: { sum: [30, { if: { heads: "all" }, then: 20 }] } },
      ],
      "30+ | Flip a coin. If heads, this attack does 20 more damage.",
    ],
    [
      [
        { effect: "flip", coins: 1 },
        { effect: "damage", amount: { sum: [30, { if: { heads: "all" }, then: 20, else: 10 }, 10] } },
        { effect: "heal", amount: 10, target: "self" },
      ],
      "30+ | Flip a coin. If heads, this attack does 20 more damage. Otherwise, this attack does 10 more damage. This attack does 10 more damage. Heal 10 damage from this Mantimon.",
    ],
    [
      [{ effect: "damage", amount: { count: "mantimon", of: { side: "mine", place: "bench" }, times: 20 } }],
      "20× | This attack does 20 damage for each of your benched Mantimon.",
    ],
    [
      [
        { effect: "flip", coins: 4 },
        { effect: "damage", amount: { count: "heads", times: 30 }, ignore: ["resistance"] },
      ],
      "30× | Flip 4 coins. This attack does 30 damage for each heads. This attack's damage isn't affected by resistance.",
    ],
    [
      [{ effect: "damage", amount: { minus: [80, { count: "counters", on: "self", times: 10 }] } }],
      "80− | This attack does 10 less damage for each damage counter on this Mantimon.",
    ],
    [
      [{ effect: "damage", amount: { if: { is: "defender", filter: { status: "any" } }, then: 90 } }],
      "90 | If your opponent's active Mantimon doesn't have a special condition, this attack does no damage.",
    ],
    [
      [
        { effect: "flip", coins: 1 },
        {
          effect: "if",
          condition: { heads: "all" },
          then: [
            { effect: "damage", amount: 60 },
            { effect: "status", status: "confused", to: "defender" },
          ],
        },
      ],
      "60 | Flip a coin. If tails, this attack does nothing. Your opponent's active Mantimon is now confused.",
    ],
    [
      [
        {
          effect: "if",
          condition: { exists: { side: "mine", place: "bench" } },
          then: [{ effect: "damage", amount: { sum: [60, { count: "hand", side: "mine", times: 10 }] } }],
        },
      ],
      "60+ | If you don't have any Mantimon on the bench, this attack does nothing. This attack does 10 more damage for each card in your hand.",
    ],
    [
      [
        { effect: "discardTool", target: "defender" },
        { effect: "damage", amount: 50, ignore: ["weakness", "resistance", "effects"] },
      ],
      "50 | Discard all tools from your opponent's active Mantimon. Then this attack does its damage. This attack's damage isn't affected by weakness, resistance, or other effects.",
    ],
    [
      [
        { effect: "damage", amount: 100 },
        { effect: "damage", amount: 30, to: "self" },
        { effect: "damage", amount: 10, to: { each: { side: "both", place: "bench" } } },
      ],
      "100 | This Mantimon also does 30 damage to itself. This attack also does 10 damage to each of both players' benched Mantimon.",
    ],
    [
      [{ effect: "damage", amount: 40, to: { choose: { side: "theirs", place: "bench" } } }],
      " | This attack does 40 damage to 1 of your opponent's benched Mantimon.",
    ],
    [
      [{ effect: "damage", amount: { product: [{ count: "heads" }, 20] } }],
      " | This attack does damage to your opponent's active Mantimon equal to (the number of heads times 20).",
    ],
    [
      [
        { effect: "damage", amount: 20 },
        { effect: "damage", amount: 20 },
      ],
      "20 | This attack also does 20 damage to your opponent's active Mantimon.",
    ],
  ];
  it.each(rows)("%j", (said, text) => expect(attackText(said)).toBe(text));
});
