// What is printed for damage and healing, status, energy.

import { describe, expect, it } from "vitest";
import type { Effect } from "../language.ts";
import { effectsText } from "./card-text.ts";

describe("the text of damage and healing", () => {
  const rows: [Effect[], string][] = [
    [[{ effect: "damage", amount: 30 }], "Do 30 damage to your opponent's active Mantimon."],
    [
      [{ effect: "damage", amount: 30, to: { choose: { side: "theirs", place: "bench" } } }],
      "Do 30 damage to 1 of your opponent's benched Mantimon.",
    ],
    [
      [
        {
          effect: "damage",
          amount: 20,
          to: { each: { side: "mine", place: "bench" } },
          ignore: ["weakness", "resistance"],
        },
      ],
      "Do 20 damage to each of your benched Mantimon (this damage isn't affected by weakness or resistance).",
    ],
    [
      [{ effect: "damage", amount: 10, to: { random: { side: "theirs", place: "any" }, times: 3 } }],
      "Do 10 damage to 1 of your opponent's Mantimon at random (3 times).",
    ],
    [
      [
        {
          effect: "damage",
          amount: { count: "energy", on: "self", type: "fire", times: 20 },
          to: { choose: { side: "theirs", place: "any" }, count: 2 },
        },
      ],
      "Do 20 damage to 2 of your opponent's Mantimon for each fire energy attached to this Mantimon.",
    ],
    [
      [{ effect: "damage", amount: { count: "hpLeft", on: "defender" } }],
      "Do damage to your opponent's active Mantimon equal to the HP left on your opponent's active Mantimon.",
    ],
    [
      [{ effect: "damage", amount: { sum: [10, { count: "heads", times: 20 }] }, to: "chosen" }],
      "Do damage to the chosen Mantimon equal to (10 plus 20 for each heads).",
    ],
    [
      [{ effect: "putCounters", count: 2, to: "attacker" }],
      "Put 2 damage counters on the attacking Mantimon.",
    ],
    [
      [
        {
          effect: "putCounters",
          count: { count: "discard", side: "mine", filter: { kind: "energy", type: "fire" } },
          to: "defender",
        },
      ],
      "Put a damage counter on your opponent's active Mantimon for each fire energy card in your discard pile.",
    ],
    [
      [
        {
          effect: "moveCounters",
          count: "all",
          from: { choose: { side: "mine", place: "bench" } },
          to: "self",
        },
      ],
      "Move all damage counters from 1 of your benched Mantimon to this Mantimon.",
    ],
    [
      [{ effect: "moveCounters", count: 1, from: "self", to: { choose: { side: "theirs", place: "any" } } }],
      "Move a damage counter from this Mantimon to 1 of your opponent's Mantimon.",
    ],
    [[{ effect: "heal", amount: 30, target: "self" }], "Heal 30 damage from this Mantimon."],
    [
      [
        {
          effect: "heal",
          amount: "all",
          target: { choose: { side: "mine", place: "any", filter: { damaged: true } } },
        },
      ],
      "Heal all damage from 1 of your damaged Mantimon.",
    ],
    [
      [
        { effect: "damage", amount: 30, to: { choose: { side: "theirs", place: "any" } } },
        { effect: "heal", amount: { count: "last" }, target: "self" },
      ],
      "Do 30 damage to 1 of your opponent's Mantimon. Heal damage from this Mantimon equal to the damage done this way.",
    ],
    [
      [
        {
          effect: "knockOut",
          target: { choose: { side: "theirs", place: "any", filter: { hpLeftAtMost: 30 } } },
        },
      ],
      "Knock out 1 of your opponent's Mantimon with 30 HP or less left.",
    ],
  ];
  it.each(rows)("%j", (said, text) => expect(effectsText(said)).toBe(text));
});

describe("the text of status", () => {
  const rows: [Effect[], string][] = [
    [
      [{ effect: "status", status: "asleep", to: "defender" }],
      "Your opponent's active Mantimon is now asleep.",
    ],
    [
      [
        { effect: "status", status: "burned", to: "defender" },
        { effect: "status", status: "poisoned", to: "defender" },
        { effect: "status", status: "confused", to: "self" },
      ],
      "Your opponent's active Mantimon is now burned and poisoned. This Mantimon is now confused.",
    ],
    [
      [{ effect: "status", status: "poisoned", to: { choose: { side: "theirs", place: "any" }, count: 2 } }],
      "2 of your opponent's Mantimon are now poisoned.",
    ],
    [[{ effect: "cure", target: "active" }], "Remove all special conditions from your active Mantimon."],
    [
      [{ effect: "cure", target: { each: { side: "mine", place: "any" } }, status: "burned" }],
      "Make each of your Mantimon no longer burned.",
    ],
  ];
  it.each(rows)("%j", (said, text) => expect(effectsText(said)).toBe(text));
});

describe("the text of energy", () => {
  const rows: [Effect[], string][] = [
    [
      [{ effect: "attachEnergy", from: "energyZone", count: 1, type: "water", to: "self" }],
      "Attach a water energy from your energy zone to this Mantimon.",
    ],
    [
      [
        {
          effect: "attachEnergy",
          from: "discard",
          count: 2,
          to: { choose: { side: "mine", place: "bench" } },
          split: true,
        },
      ],
      "Attach 2 energy from your discard pile to your benched Mantimon in any way you like.",
    ],
    [
      [
        { effect: "flip", coins: 3 },
        {
          effect: "attachEnergy",
          from: "deck",
          count: { count: "heads" },
          type: "grass",
          to: { choose: { side: "mine", place: "any", filter: { type: "grass" } } },
        },
      ],
      "Flip 3 coins. Attach a grass energy from your deck to 1 of your grass Mantimon for each heads.",
    ],
    [
      [{ effect: "attachEnergy", from: "hand", count: 1, to: { choose: { side: "mine", place: "any" } } }],
      "Attach an energy from your hand to 1 of your Mantimon.",
    ],
    [
      [{ effect: "moveEnergy", count: 1, from: { choose: { side: "mine", place: "bench" } }, to: "active" }],
      "Move an energy from 1 of your benched Mantimon to your active Mantimon.",
    ],
    [
      [
        {
          effect: "moveEnergy",
          count: "all",
          type: "fire",
          from: "self",
          to: { choose: { side: "mine", place: "any", other: true } },
        },
      ],
      "Move all fire energy from this Mantimon to 1 of your other Mantimon.",
    ],
    [
      [{ effect: "detachEnergy", count: 2, type: "fire", from: "self", to: "discard" }],
      "Discard 2 fire energy from this Mantimon.",
    ],
    [
      [{ effect: "detachEnergy", count: 1, from: "defender", to: "discard", random: true }],
      "Discard a random energy from your opponent's active Mantimon.",
    ],
    [
      [{ effect: "detachEnergy", count: "all", from: "self", to: "hand" }],
      "Put all energy from this Mantimon into your hand.",
    ],
    [
      [
        {
          effect: "detachEnergy",
          count: 3,
          from: { each: { side: "mine", place: "any" } },
          to: "deck",
          among: true,
        },
      ],
      "Shuffle 3 energy from among each of your Mantimon into your deck.",
    ],
  ];
  it.each(rows)("%j", (said, text) => expect(effectsText(said)).toBe(text));
});
