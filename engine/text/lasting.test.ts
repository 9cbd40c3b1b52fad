// What is printed for lasting.

import { describe, expect, it } from "vitest";
import type { Effect } from "../language.ts";
import { effectsText } from "./card-text.ts";

describe("the text of lasting", () => {
  const rows: [Effect[], string][] = [
    [
      [
        {
          effect: "lasting",
          until: "theirTurnEnd",
          on: "self",
          modify: { kind: "damageTaken", amount: 30, less: true },
        },
      ],
      "During your opponent's next turn, this Mantimon takes 30 less damage from attacks.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "myNextTurnEnd",
          on: "self",
          modify: { kind: "damageDealt", amount: 60 },
        },
      ],
      "During your next turn, attacks of this Mantimon do 60 more damage.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "turnEnd",
          on: { each: { side: "mine", place: "any", filter: { type: "water" } } },
          modify: { kind: "damageDealt", amount: 10, against: { status: "any" } },
        },
      ],
      "During this turn, attacks of each of your water Mantimon do 10 more damage to your opponent's Mantimon with a special condition.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "theirTurnEnd",
          on: "defender",
          modify: { kind: "damageDealt", amount: 20, less: true },
        },
      ],
      "During your opponent's next turn, attacks of your opponent's active Mantimon do 20 less damage.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "theirTurnEnd",
          on: "self",
          modify: { kind: "answers", when: "damaged" },
          do: [
            { effect: "putCounters", count: 2, to: "attacker" },
            { effect: "draw", count: 1 },
          ],
        },
      ],
      "During your opponent's next turn, when this Mantimon is damaged by an attack, put 2 damage counters on the attacking Mantimon, then draw a card.",
    ],
    [
      [
        {
          effect: "may",
          do: [
            {
              effect: "lasting",
              until: "turnEnd",
              on: "me",
              modify: { kind: "answers", when: "knockedOut" },
              do: [{ effect: "draw", count: 1 }],
            },
            { effect: "draw", count: 2 },
          ],
        },
      ],
      "You may do this: (during this turn, when any of your Mantimon is knocked out by an attack, draw a card), then draw 2 cards.",
    ],
    [
      [{ effect: "lasting", until: "theirTurnEnd", on: "self", modify: { kind: "preventDamage" } }],
      "During your opponent's next turn, prevent all damage done to this Mantimon by attacks.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "theirTurnEnd",
          on: "self",
          modify: { kind: "preventDamage", from: { stage: "basic" } },
        },
      ],
      "During your opponent's next turn, prevent all damage done to this Mantimon by attacks of basic Mantimon.",
    ],
    [
      [{ effect: "lasting", until: "theirTurnEnd", on: "self", modify: { kind: "preventEffects" } }],
      "During your opponent's next turn, prevent all effects of your opponent's attacks on this Mantimon.",
    ],
    [
      [{ effect: "lasting", until: "myNextTurnEnd", on: "self", modify: { kind: "cannotAttack" } }],
      "During your next turn, this Mantimon can't attack.",
    ],
    [
      [{ effect: "lasting", until: "theirTurnEnd", on: "defender", modify: { kind: "cannotRetreat" } }],
      "During your opponent's next turn, your opponent's active Mantimon can't retreat.",
    ],
    [
      [{ effect: "lasting", until: "theirTurnEnd", on: "defender", modify: { kind: "attackCoin" } }],
      "During your opponent's next turn, your opponent's active Mantimon attacks only if a coin flipped for the attack is heads.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "theirTurnEnd",
          on: "defender",
          modify: { kind: "attackCost", amount: 1 },
        },
      ],
      "During your opponent's next turn, attacks of your opponent's active Mantimon cost 1 more energy.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "turnEnd",
          on: "active",
          modify: { kind: "retreatCost", amount: 2, less: true },
        },
      ],
      "During this turn, the retreat cost of your active Mantimon is 2 less.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "theirTurnEnd",
          on: "them",
          modify: { kind: "cannotPlay", what: "supporter" },
        },
      ],
      "During your opponent's next turn, your opponent can't play supporter cards.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "theirTurnEnd",
          on: "them",
          modify: { kind: "cannotPlay", what: "energy" },
        },
      ],
      "During your opponent's next turn, your opponent can't attach energy.",
    ],
    [
      [{ effect: "lasting", until: "turnEnd", on: "me", modify: { kind: "cannotUse", ability: "Hoot" } }],
      "During this turn, you can't use the ability Hoot.",
    ],
    [
      [{ effect: "lasting", until: "turnEnd", on: "me", modify: { kind: "attachments", amount: 1 } }],
      "During this turn, you may attach 1 more energy.",
    ],
    [
      [{ effect: "lasting", until: "leavesPlay", on: "defender", modify: { kind: "type", type: "dragon" } }],
      "As long as it stays in play, your opponent's active Mantimon is of the dragon type.",
    ],
    [
      [
        {
          effect: "lasting",
          until: "leavesPlay",
          on: { choose: { side: "theirs", place: "any" }, count: 2 },
          modify: { kind: "cannotEvolve" },
        },
      ],
      "As long as it stays in play, 2 of your opponent's Mantimon can't evolve.",
    ],
  ];
  it.each(rows)("%j", (said, text) => expect(effectsText(said)).toBe(text));
});
