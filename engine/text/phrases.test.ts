// What is printed for targets and groups, card filters and amounts.

import { describe, expect, it } from "vitest";
import type { Amount, CardFilter, Target } from "../language.ts";
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
