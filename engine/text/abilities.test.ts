// What is printed for abilities.

import { describe, expect, it } from "vitest";
import { abilityText } from "../../test/support/text/cards.ts";
import type { Ability } from "../language.ts";

describe("the text of abilities", () => {
  const rows: [Ability, string][] = [
    [
      { name: "A", when: "activate", limit: "turn", effects: [{ effect: "draw", count: 1 }] },
      "Once during your turn, you may draw a card.",
    ],
    [
      {
        name: "A",
        when: "activate",
        limit: "turn",
        place: "active",
        condition: { stadium: true },
        effects: [
          { effect: "flip", coins: 1 },
          {
            effect: "if",
            condition: { heads: "all" },
            then: [{ effect: "status", status: "asleep", to: "defender" }],
          },
        ],
      },
      "Once during your turn, while this Mantimon is in the active spot, if a stadium is in play, you may flip a coin. If heads, your opponent's active Mantimon is now asleep.",
    ],
    [
      {
        name: "A",
        when: "activate",
        limit: "none",
        place: "bench",
        effects: [{ effect: "status", status: "asleep", to: "defender" }],
      },
      "As often as you like during your turn, while this Mantimon is on your bench, you may do this: your opponent's active Mantimon is now asleep.",
    ],
    [
      { name: "A", when: "played", effects: [{ effect: "may", do: [{ effect: "draw", count: 2 }] }] },
      "When you put this Mantimon from your hand onto your bench, you may draw 2 cards.",
    ],
    [
      { name: "A", when: "evolved", effects: [{ effect: "heal", amount: 30, target: "active" }] },
      "When you play this Mantimon from your hand to evolve 1 of your Mantimon, heal 30 damage from your active Mantimon.",
    ],
    [
      {
        name: "A",
        when: "damaged",
        place: "active",
        effects: [{ effect: "putCounters", count: 2, to: "attacker" }],
      },
      "When this Mantimon is damaged by an attack from your opponent's Mantimon, while this Mantimon is in the active spot, put 2 damage counters on the attacking Mantimon.",
    ],
    [
      {
        name: "A",
        when: "knockedOut",
        effects: [
          { effect: "flip", coins: 1 },
          { effect: "if", condition: { heads: "all" }, then: [{ effect: "knockOut", target: "attacker" }] },
        ],
      },
      "When this Mantimon is knocked out by an attack from your opponent's Mantimon, flip a coin. If heads, knock out the attacking Mantimon.",
    ],
    [
      {
        name: "A",
        when: "betweenTurns",
        place: "active",
        effects: [{ effect: "heal", amount: 10, target: "self" }],
      },
      "Between turns, while this Mantimon is in the active spot, heal 10 damage from this Mantimon.",
    ],
    [
      { name: "A", when: "always", passives: [{ on: "self", modify: { kind: "damageDealt", amount: 20 } }] },
      "Attacks of this Mantimon do 20 more damage.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [
          {
            on: { side: "mine", place: "any", filter: { type: "fire" } },
            modify: { kind: "damageDealt", amount: 20, against: { type: "grass" } },
          },
        ],
      },
      "Attacks of your fire Mantimon do 20 more damage to your opponent's grass Mantimon.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [
          {
            on: "self",
            modify: {
              kind: "damageTaken",
              amount: { count: "energy", on: "self", times: 10 },
              less: true,
              from: { stage: "basic" },
            },
          },
        ],
      },
      "This Mantimon takes 10 less damage from attacks of basic Mantimon for each energy attached to this Mantimon.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { side: "mine", place: "bench" }, modify: { kind: "preventDamage" } }],
      },
      "Prevent all damage done to your benched Mantimon by attacks.",
    ],
    [
      { name: "A", when: "always", passives: [{ on: "self", modify: { kind: "preventEffects" } }] },
      "Prevent all effects of your opponent's attacks on this Mantimon.",
    ],
    [
      { name: "A", when: "always", passives: [{ on: "self", modify: { kind: "cannotAttack" } }] },
      "This Mantimon can't attack.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { side: "theirs", place: "active" }, modify: { kind: "cannotRetreat" } }],
      },
      "Your opponent's active Mantimon can't retreat.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { side: "theirs", place: "any" }, modify: { kind: "cannotEvolve" } }],
      },
      "Your opponent's Mantimon can't evolve.",
    ],
    [
      { name: "A", when: "always", passives: [{ on: "self", modify: { kind: "attackCoin" } }] },
      "This Mantimon attacks only if a coin flipped for the attack is heads.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: "self", modify: { kind: "attackCost", amount: 1, less: true } }],
      },
      "Attacks of this Mantimon cost 1 less energy.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [
          { on: { side: "mine", place: "active" }, modify: { kind: "retreatCost", amount: 1, less: true } },
        ],
      },
      "The retreat cost of your active Mantimon is 1 less.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { side: "both", place: "any" }, modify: { kind: "hp", amount: 20, less: true } }],
      },
      "Both players' Mantimon get 20 less HP.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [
          { on: "self", modify: { kind: "hp", amount: { sum: [10, { count: "points", side: "mine" }] } } },
        ],
      },
      "This Mantimon gets more HP equal to (10 plus the number of points you have).",
    ],
    [
      { name: "A", when: "always", passives: [{ on: "self", modify: { kind: "type", type: "fire" } }] },
      "This Mantimon is of the fire type.",
    ],
    [
      { name: "A", when: "always", passives: [{ on: "self", modify: { kind: "immune", status: "any" } }] },
      "This Mantimon can't be affected by special conditions.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { side: "mine", place: "any" }, modify: { kind: "immune", status: "poisoned" } }],
      },
      "Your Mantimon can't be poisoned.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: "self", modify: { kind: "value", amount: 1, less: true } }],
      },
      "This Mantimon is worth 1 less point.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: "self", modify: { kind: "provides", times: 2, type: "grass" } }],
      },
      "Each grass energy attached to this Mantimon counts 2 times.",
    ],
    [
      { name: "A", when: "always", passives: [{ on: "self", modify: { kind: "noWeakness" } }] },
      "This Mantimon has no weakness.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { side: "theirs", place: "active" }, modify: { kind: "noAbility" } }],
      },
      "Your opponent's active Mantimon has no ability.",
    ],
    [
      { name: "A", when: "always", passives: [{ on: "self", modify: { kind: "mayEvolveAtOnce" } }] },
      "This Mantimon may evolve during the turn it came into play.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { side: "theirs", place: "any" }, modify: { kind: "poisonDamage", amount: 10 } }],
      },
      "Your opponent's Mantimon take 10 more damage from being poisoned.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { player: "theirs" }, modify: { kind: "cannotPlay", what: "item" } }],
      },
      "Your opponent can't play item cards.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { player: "both" }, modify: { kind: "cannotPlay", what: "tool" } }],
      },
      "Players can't play tool cards.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [{ on: { player: "mine" }, modify: { kind: "attachments", amount: 1 } }],
      },
      "You may attach 1 more energy each turn.",
    ],
    [
      {
        name: "A",
        when: "always",
        passives: [
          { on: "self", if: { is: "self", filter: { energy: "any" } }, modify: { kind: "noWeakness" } },
          { on: "self", modify: { kind: "hp", amount: 30 } },
        ],
      },
      "If this Mantimon has any energy attached, this Mantimon has no weakness. This Mantimon gets 30 more HP.",
    ],
  ];
  it.each(rows)("%j", (said, text) => expect(abilityText(said)).toBe(text));
});
