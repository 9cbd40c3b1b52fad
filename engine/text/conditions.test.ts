// What is printed for conditions.

import { describe, expect, it } from "vitest";
import type { Condition } from "../language.ts";
import { effectsText } from "./card-text.ts";

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
