// What is printed for targets and groups, card filters, amounts, conditions.

import { describe, expect, it } from "vitest";
import type { Amount, CardFilter, Condition, Target } from "../language.ts";
import { effectsText } from "./card-text.ts";

describe("the text of targets and groups", () => {
  const rows: [Target, string][] = [
    ["self", "this Mantimon"],
    ["active", "your active Mantimon"],
    ["defender", "your opponent's active Mantimon"],
    ["attacker", "the attacking Mantimon"],
    ["chosen", "the chosen Mantimon"],
    ["it", "that Mantimon"],
    [{ choose: { side: "mine", place: "any" } }, "1 of your Mantimon"],
    [{ choose: { side: "both", place: "bench" } }, "1 of either player's benched Mantimon"],
    [
      { choose: { side: "theirs", place: "any" }, count: 3, upTo: true },
      "up to 3 of your opponent's Mantimon",
    ],
    [
      { choose: { side: "theirs", place: "bench" }, by: "opponent" },
      "1 of your opponent's benched Mantimon (your opponent chooses)",
    ],
    [
      { choose: { side: "mine", place: "any", other: true }, count: { count: "heads" } },
      "a number of your other Mantimon equal to the number of heads",
    ],
    [{ each: { side: "both", place: "any" } }, "each of both players' Mantimon"],
    [{ each: { side: "mine", place: "bench", other: true } }, "each of your other benched Mantimon"],
    [{ random: { side: "theirs", place: "any" } }, "1 of your opponent's Mantimon at random"],
    [
      { random: { side: "theirs", place: "bench" }, times: { count: "heads" } },
      "1 of your opponent's benched Mantimon at random (as many times as the number of heads)",
    ],
    [
      { each: { side: "theirs", place: "any", filter: { type: ["fire", "water"] } } },
      "each of your opponent's fire or water Mantimon",
    ],
    [
      { each: { side: "theirs", place: "any", filter: { stage: ["stage1", "stage2"] } } },
      "each of your opponent's evolution Mantimon",
    ],
    [{ each: { side: "mine", place: "any", filter: { name: "Cindermaw" } } }, "each of your Cindermaw"],
    [
      { each: { side: "mine", place: "any", filter: { name: "heart of ash" } } },
      "each of your “heart of ash”",
    ],
    [
      {
        each: {
          side: "theirs",
          place: "any",
          filter: { status: "burned", damaged: false, stage: "stage2", type: "metal" },
        },
      },
      "each of your opponent's burned undamaged stage 2 metal Mantimon",
    ],
    [
      { each: { side: "theirs", place: "any", filter: { status: "any" } } },
      "each of your opponent's Mantimon with a special condition",
    ],
    [
      { each: { side: "theirs", place: "any", filter: { energy: "any", tool: false, ability: true } } },
      "each of your opponent's Mantimon with any energy attached and with no tool attached and with an ability",
    ],
    [
      {
        each: { side: "theirs", place: "any", filter: { energy: "fire", hpLeftAtMost: 60, valueAtLeast: 2 } },
      },
      "each of your opponent's Mantimon with fire energy attached and with 60 HP or less left and worth 2 or more points",
    ],
    [
      { each: { side: "mine", place: "any", filter: { not: { type: "fire" } } } },
      "each of your Mantimon other than fire Mantimon",
    ],
    [
      { each: { side: "mine", place: "any", filter: { not: { tool: true } } } },
      "each of your Mantimon other than (Mantimon with a tool attached)",
    ],
    [
      {
        each: {
          side: "mine",
          place: "any",
          filter: { anyOf: [{ type: "fire" }, { stage: "stage2", ability: false }] },
        },
      },
      "each of your Mantimon (fire Mantimon or stage 2 Mantimon with no ability)",
    ],
  ];
  it.each(rows)("%j", (said, text) =>
    expect(effectsText([{ effect: "knockOut", target: said }]).replace(/^Knock out (.*)\.$/, "$1")).toBe(
      text,
    ),
  );
});

describe("the text of card filters", () => {
  const rows: [CardFilter, string][] = [
    [{}, "2 cards"],
    [{ kind: "mantimon" }, "2 Mantimon cards"],
    [
      { kind: "mantimon", type: "fire", stage: "basic", hpAtMost: 90 },
      "2 basic fire Mantimon cards with 90 HP or less",
    ],
    [{ kind: ["item", "supporter", "tool", "stadium"] }, "2 trainer cards"],
    [{ kind: ["item", "tool", "stadium"] }, "2 item, tool, or stadium cards"],
    [{ kind: "energy", basicEnergy: true, type: "water" }, "2 basic water energy cards"],
    [{ kind: "energy", basicEnergy: false }, "2 special energy cards"],
    [{ basicEnergy: true }, "2 cards of basic energy"],
    [{ name: "Old Bramble" }, "2 cards named Old Bramble"],
    [{ evolvesFrom: "Mossling", stage: ["stage1", "stage2"] }, "2 evolution cards evolving from Mossling"],
    [{ not: { kind: "mantimon" } }, "2 cards other than Mantimon cards"],
    [
      { anyOf: [{ kind: "stadium" }, { kind: "mantimon", type: "grass" }] },
      "2 cards (stadium card or grass Mantimon card)",
    ],
    [{ kind: "supporter", stage: "basic" }, "2 supporter cards at basic"],
  ];
  it.each(rows)("%j", (said, text) =>
    expect(
      effectsText([{ effect: "moveCards", from: "hand", to: "discard", count: 2, filter: said }]).replace(
        /^Discard (.*) from your hand\.$/,
        "$1",
      ),
    ).toBe(text),
  );
});

describe("the text of amounts", () => {
  const rows: [Amount, string][] = [
    [30, "30 damage from this Mantimon"],
    [
      { count: "energy", on: "self", times: 10, extra: true, type: "water", max: 40 },
      "10 damage from this Mantimon for each extra water energy attached to this Mantimon (at most 40)",
    ],
    [
      { count: "mantimon", of: { side: "mine", place: "bench", filter: { type: "metal" } }, times: 20 },
      "20 damage from this Mantimon for each of your benched metal Mantimon",
    ],
    [
      { count: "counters", on: { each: { side: "theirs", place: "any" } }, times: 10 },
      "10 damage from this Mantimon for each damage counter on all of your opponent's Mantimon",
    ],
    [{ count: "heads", times: 50 }, "50 damage from this Mantimon for each heads"],
    [{ count: "tails" }, "damage from this Mantimon equal to the number of tails"],
    [{ count: "points", side: "mine", times: 30 }, "30 damage from this Mantimon for each point you have"],
    [
      { count: "hand", side: "theirs", times: 10 },
      "10 damage from this Mantimon for each card in your opponent's hand",
    ],
    [{ count: "deck", side: "mine" }, "damage from this Mantimon equal to the number of cards in your deck"],
    [
      { count: "discard", side: "mine", times: 10, filter: { kind: "item" } },
      "10 damage from this Mantimon for each item card in your discard pile",
    ],
    [
      { count: "retreat", on: "defender", times: 30 },
      "30 damage from this Mantimon for each energy in the retreat cost of your opponent's active Mantimon",
    ],
    [{ count: "hpLeft", on: "self" }, "damage from this Mantimon equal to the HP left on this Mantimon"],
    [{ count: "last", times: 20 }, "20 damage from this Mantimon for each result this way"],
    [
      { minus: [100, { count: "counters", on: "self", times: 10 }] },
      "damage from this Mantimon equal to (100 minus 10 for each damage counter on this Mantimon)",
    ],
    [
      { product: [{ count: "heads" }, { count: "energy", on: "self" }] },
      "damage from this Mantimon equal to (the number of heads times the number of energy attached to this Mantimon)",
    ],
    [
      { least: [60, { count: "hand", side: "mine", times: 10 }] },
      "damage from this Mantimon equal to (60 or 10 for each card in your hand, whichever is less)",
    ],
    [
      { most: [10, { count: "heads" }] },
      "damage from this Mantimon equal to (10 or the number of heads, whichever is more)",
    ],
    [{ if: { stadium: true }, then: 50 }, "damage from this Mantimon equal to (50 if a stadium is in play)"],
    [
      { sum: [10, { if: { heads: "all" }, then: 20, else: { count: "deck", side: "theirs" } }] },
      "damage from this Mantimon equal to (10 plus (20 if all of them are heads, otherwise the number of cards in your opponent's deck))",
    ],
  ];
  it.each(rows)("%j", (said, text) =>
    expect(
      effectsText([{ effect: "heal", amount: said, target: "self" }]).replace(/^Heal (.*)\.$/, "$1"),
    ).toBe(text),
  );
});

describe("the text of conditions", () => {
  const rows: [Condition, string][] = [
    [{ heads: "all" }, "all of them are heads"],
    [{ heads: "any" }, "any of them are heads"],
    [{ not: { heads: "all" } }, "any of them are tails"],
    [{ not: { heads: "any" } }, "all of them are tails"],
    [{ is: "defender", filter: { status: "burned" } }, "your opponent's active Mantimon is burned"],
    [{ is: "self", filter: { damaged: true } }, "this Mantimon is damaged"],
    [{ is: "defender", filter: { type: "fire" } }, "your opponent's active Mantimon is a fire Mantimon"],
    [{ is: "self", filter: { energy: "any" } }, "this Mantimon has any energy attached"],
    [{ is: "defender", filter: { tool: true } }, "your opponent's active Mantimon has a tool attached"],
    [{ is: "active", filter: { name: "Cindermaw" } }, "your active Mantimon is Cindermaw"],
    [
      { is: "defender", filter: { valueAtLeast: 2 } },
      "your opponent's active Mantimon is worth 2 or more points",
    ],
    [{ is: "self", filter: { hpLeftAtMost: 40 } }, "this Mantimon has 40 HP or less left"],
    [{ is: "chosen", filter: { status: "any" } }, "the chosen Mantimon has a special condition"],
    [
      { is: "attacker", filter: { stage: "basic", tool: false } },
      "the attacking Mantimon is a basic Mantimon with no tool attached",
    ],
    [
      { is: { each: { side: "mine", place: "any" } }, filter: { stage: ["stage1", "stage2"] } },
      "each of your Mantimon is an evolution Mantimon",
    ],
    [
      { not: { is: "defender", filter: { status: "asleep" } } },
      "your opponent's active Mantimon isn't asleep",
    ],
    [{ not: { is: "self", filter: { ability: true } } }, "this Mantimon doesn't have an ability"],
    [
      { exists: { side: "mine", place: "bench", filter: { name: "Mossling" } } },
      "you have a Mossling on the bench",
    ],
    [
      { exists: { side: "theirs", place: "any" }, atLeast: 3 },
      "your opponent has 3 or more Mantimon in play",
    ],
    [
      { not: { exists: { side: "mine", place: "any", other: true } } },
      "you don't have any other Mantimon in play",
    ],
    [
      { exists: { side: "mine", place: "any", other: true, filter: { type: "fire" } } },
      "you have another fire Mantimon in play",
    ],
    [
      { exists: { side: "both", place: "active", filter: { status: "asleep" } } },
      "the players have an asleep Mantimon in the active spot",
    ],
    [{ atLeast: [{ count: "energy", on: "self" }, 3] }, "this Mantimon has 3 or more energy attached"],
    [
      {
        atLeast: [
          { count: "hand", side: "mine" },
          { count: "hand", side: "theirs" },
        ],
      },
      "there are at least as many cards in your hand as in your opponent's hand",
    ],
    [
      {
        moreThan: [
          { count: "points", side: "theirs" },
          { count: "points", side: "mine" },
        ],
      },
      "your opponent has more points than you",
    ],
    [
      { moreThan: [{ count: "hand", side: "theirs" }, 4] },
      "there are more than 4 cards in your opponent's hand",
    ],
    [{ equal: [{ count: "hand", side: "mine" }, 0] }, "there are no cards in your hand"],
    [
      {
        equal: [
          { count: "hand", side: "mine" },
          { count: "hand", side: "theirs" },
        ],
      },
      "there are exactly as many cards in your hand as in your opponent's hand",
    ],
    [
      { equal: [{ sum: [{ count: "hand", side: "mine" }, 2] }, 7] },
      "(the number of cards in your hand plus 2) is equal to 7",
    ],
    [{ not: { moreThan: [{ count: "heads" }, 1] } }, "there aren't more than 1 heads"],
    [{ atLeast: [{ count: "last" }, 1] }, "you did"],
    [
      { happened: "knockedOutLastTurn" },
      "any of your Mantimon were knocked out by an attack during your opponent's last turn",
    ],
    [
      { happened: "damagedLastTurn" },
      "this Mantimon was damaged by an attack during your opponent's last turn",
    ],
    [{ happened: "evolvedThisTurn" }, "this Mantimon evolved during this turn"],
    [{ happened: "becameActiveThisTurn" }, "this Mantimon moved to the active spot during this turn"],
    [{ happened: "sameAttackLastTurn" }, "this Mantimon used this attack during your last turn"],
    [{ happened: "supporterThisTurn" }, "you played a supporter card during this turn"],
    [{ not: { happened: "supporterThisTurn" } }, "you didn't play a supporter card during this turn"],
    [{ at: "active", who: "self" }, "this Mantimon is in the active spot"],
    [{ not: { at: "bench", who: "self" } }, "this Mantimon isn't on the bench"],
    [{ stadium: true }, "a stadium is in play"],
    [{ stadium: false }, "no stadium is in play"],
    [{ stadium: "Aldermoot Square" }, "the stadium Aldermoot Square is in play"],
    [{ not: { stadium: "Aldermoot Square" } }, "the stadium Aldermoot Square isn't in play"],
    [
      { all: [{ stadium: true }, { any: [{ heads: "any" }, { happened: "evolvedThisTurn" }] }] },
      "a stadium is in play and (any of them are heads or this Mantimon evolved during this turn)",
    ],
    [
      { not: { all: [{ stadium: true }, { heads: "any" }] } },
      "it isn't true that (a stadium is in play and any of them are heads)",
    ],
  ];
  it.each(rows)("%j", (said, text) =>
    expect(
      effectsText([{ effect: "if", condition: said, then: [{ effect: "win" }] }]).replace(
        /^If (.*), you win the game\.$/,
        "$1",
      ),
    ).toBe(text),
  );
});
