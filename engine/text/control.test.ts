// What is printed for control.

import { describe, expect, it } from "vitest";
import type { Effect } from "../language.ts";
import { effectsText } from "./card-text.ts";

describe("the text of control", () => {
  const rows: [Effect[], string][] = [
    [
      [
        { effect: "flip", coins: 1 },
        {
          effect: "if",
          condition: { heads: "all" },
          then: [{ effect: "draw", count: 2 }],
          else: [{ effect: "mill", count: 1, side: "mine" }],
        },
      ],
      "Flip a coin. If heads, draw 2 cards. Otherwise, discard the top card of your deck.",
    ],
    [
      [
        { effect: "flip", coins: 2 },
        {
          effect: "if",
          condition: { heads: "all" },
          then: [
            { effect: "status", status: "paralyzed", to: "defender" },
            { effect: "status", status: "poisoned", to: "defender" },
          ],
        },
      ],
      "Flip 2 coins. If all of them are heads, your opponent's active Mantimon is now paralyzed and poisoned.",
    ],
    [
      [
        { effect: "flip", coins: 2 },
        {
          effect: "if",
          condition: { heads: "any" },
          then: [
            { effect: "draw", count: 1 },
            { effect: "heal", amount: 20, target: "self" },
          ],
        },
      ],
      "Flip 2 coins. If any of them are heads, draw a card, then heal 20 damage from this Mantimon.",
    ],
    [
      [
        { effect: "flip", coins: "untilTails" },
        { effect: "draw", count: { count: "heads" } },
      ],
      "Flip a coin until you get tails. Draw a card for each heads.",
    ],
    [
      [
        { effect: "flip", coins: { count: "energy", on: "self" } },
        { effect: "draw", count: { count: "tails" } },
      ],
      "Flip a coin for each energy attached to this Mantimon. Draw a card for each tails.",
    ],
    [
      [
        { effect: "choose", target: { choose: { side: "theirs", place: "bench" } } },
        { effect: "status", status: "asleep", to: "chosen" },
        { effect: "putCounters", count: 1, to: "chosen" },
      ],
      "Choose 1 of your opponent's benched Mantimon. The chosen Mantimon is now asleep. Put a damage counter on the chosen Mantimon.",
    ],
    [
      [{ effect: "may", do: [{ effect: "switch", side: "mine" }] }],
      "You may switch your active Mantimon with 1 of your benched Mantimon.",
    ],
    [
      [
        {
          effect: "may",
          do: [
            { effect: "moveCards", from: "hand", to: "discard", count: 1 },
            {
              effect: "if",
              condition: { atLeast: [{ count: "last" }, 1] },
              then: [{ effect: "draw", count: 3 }],
            },
          ],
        },
      ],
      "You may discard a card from your hand. If you do, draw 3 cards.",
    ],
    [
      [
        {
          effect: "may",
          do: [
            { effect: "status", status: "asleep", to: "self" },
            { effect: "draw", count: 1 },
          ],
        },
      ],
      "You may do this: this Mantimon is now asleep, then draw a card.",
    ],
    [
      [
        { effect: "detachEnergy", count: 1, from: "self", to: "discard" },
        {
          effect: "if",
          condition: { atLeast: [{ count: "last" }, 1] },
          then: [{ effect: "draw", count: 3 }],
        },
      ],
      "Discard an energy from this Mantimon. If you do, draw 3 cards.",
    ],
    [
      [
        {
          effect: "choice",
          options: [
            [{ effect: "draw", count: 2 }],
            [
              { effect: "flip", coins: 1 },
              {
                effect: "if",
                condition: { heads: "all" },
                then: [{ effect: "heal", amount: 60, target: "active" }],
              },
            ],
          ],
        },
        { effect: "endTurn" },
      ],
      "Choose one:\n• Draw 2 cards.\n• Flip a coin. If heads, heal 60 damage from your active Mantimon.\nYour turn ends.",
    ],
    [
      [
        {
          effect: "if",
          condition: { heads: "all" },
          then: [
            {
              effect: "choice",
              by: "opponent",
              options: [[{ effect: "draw", count: 2 }], [{ effect: "discardStadium" }]],
            },
            { effect: "draw", count: 1 },
          ],
        },
      ],
      "If all of them are heads, your opponent chooses one: (draw 2 cards) or (discard the stadium in play), then draw a card.",
    ],
    [
      [
        {
          effect: "forEach",
          of: { each: { side: "mine", place: "bench" } },
          do: [
            { effect: "flip", coins: 1 },
            {
              effect: "if",
              condition: { heads: "all" },
              then: [{ effect: "heal", amount: 20, target: "it" }],
            },
          ],
        },
      ],
      "For each of your benched Mantimon, flip a coin, then if heads, heal 20 damage from that Mantimon.",
    ],
    [
      [
        {
          effect: "forEach",
          of: { choose: { side: "theirs", place: "any" }, count: 2, upTo: true },
          do: [
            { effect: "may", do: [{ effect: "discardTool", target: "it" }] },
            { effect: "putCounters", count: 1, to: "it" },
          ],
        },
      ],
      "For up to 2 of your opponent's Mantimon, (you may discard all tools from that Mantimon), then put a damage counter on that Mantimon.",
    ],
    [
      [
        {
          effect: "repeat",
          times: 3,
          do: [
            { effect: "flip", coins: 1 },
            { effect: "if", condition: { heads: "all" }, then: [{ effect: "draw", count: 1 }] },
          ],
        },
      ],
      "Do this 3 times: flip a coin, then if heads, draw a card.",
    ],
    [
      [
        {
          effect: "repeat",
          times: { count: "energy", on: "self" },
          do: [{ effect: "mill", count: 1, side: "theirs" }],
        },
      ],
      "Do this once for each energy attached to this Mantimon: discard the top card of your opponent's deck.",
    ],
    [
      [
        {
          effect: "if",
          condition: { stadium: true },
          then: [
            {
              effect: "if",
              condition: { happened: "supporterThisTurn" },
              then: [{ effect: "draw", count: 1 }],
            },
            { effect: "win" },
          ],
          else: [{ effect: "endTurn" }],
        },
      ],
      "If a stadium is in play, (if you played a supporter card during this turn, draw a card), then you win the game. Otherwise, your turn ends.",
    ],
    [
      [{ effect: "copyAttack", of: "defender" }],
      "Use an attack of your opponent's active Mantimon as this attack.",
    ],
    [
      [{ effect: "copyAttack", of: { each: { side: "theirs", place: "any" } } }],
      "Use an attack of any of your opponent's Mantimon as this attack.",
    ],
  ];
  it.each(rows)("%j", (said, text) => expect(effectsText(said)).toBe(text));
});
