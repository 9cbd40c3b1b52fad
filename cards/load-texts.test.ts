// The card loader on texts: each mistake is told with its path and what is allowed.

import { describe, expect, test } from "vitest";
import { attacking, wrongWith } from "../test/support/cards-folder.ts";

const DEFENDERS = { side: "theirs", place: "any" };

describe("effects", () => {
  test.each([
    [
      "unknown",
      { effect: "dammage", amount: 10 },
      /^effect: unknown "dammage"; allowed: damage, putCounters, /,
    ],
    [
      "a missing parameter",
      { effect: "damage" },
      /^amount: missing; allowed: a whole number, \{"count": …\}, /,
    ],
    [
      "an unknown parameter",
      { effect: "damage", amount: 10, foo: 1 },
      /^: unknown foo; allowed: effect, amount, to, ignore$/,
    ],
    ["damage out of range", { effect: "damage", amount: 410 }, /^amount: must be at most 400, not 410$/],
    [
      "damage that is not tens",
      { effect: "damage", amount: 15 },
      /^amount: must be a multiple of 10, not 15$/,
    ],
    ["a draw of none", { effect: "draw", count: 0 }, /^count: must be at least 1, not 0$/],
    [
      "an unknown count",
      { effect: "draw", count: { count: "moons" } },
      /^count\.count: unknown "moons"; allowed: energy, /,
    ],
    [
      "an amount of no form",
      { effect: "draw", count: { times: 2 } },
      /^count: not \{"times":2\}; allowed: a whole number, /,
    ],
    [
      "an unknown target",
      { effect: "heal", amount: 10, target: "me" },
      /^target: unknown "me"; allowed: self, active, /,
    ],
    [
      "an ill-typed filter",
      { effect: "damage", amount: 10, to: { each: { ...DEFENDERS, filter: { type: 3 } } } },
      /^to\.each\.filter\.type: not 3; allowed: a word, a list of words$/,
    ],
    [
      "a filter with an unknown field",
      { effect: "damage", amount: 10, to: { each: { ...DEFENDERS, filter: { color: "red" } } } },
      /^to\.each\.filter: unknown color; allowed: type, stage, /,
    ],
    [
      "an empty filter",
      { effect: "damage", amount: 10, to: { each: { ...DEFENDERS, filter: {} } } },
      /^to\.each\.filter: must have at least one field$/,
    ],
    [
      "a filter that names no card",
      { effect: "moveCards", from: "deck", to: "hand", count: 1, filter: { name: "Nobody" } },
      /^filter\.name: there is no card named "Nobody"$/,
    ],
    [
      "a stadium that does not exist",
      { effect: "if", condition: { stadium: "Nowhere" }, then: [{ effect: "draw", count: 1 }] },
      /^condition\.stadium: there is no stadium named "Nowhere"$/,
    ],
    [
      "coins not flipped",
      { effect: "draw", count: { count: "heads" } },
      /^count\.count: needs a flip earlier in the text$/,
    ],
    [
      "nobody chosen",
      { effect: "heal", amount: 10, target: "chosen" },
      /^target: "chosen" needs a choice earlier in the text$/,
    ],
    [
      "no attacker",
      { effect: "heal", amount: 10, target: "attacker" },
      /^target: "attacker" needs an ability with /,
    ],
    [
      "it outside of forEach",
      { effect: "heal", amount: 10, target: "it" },
      /^target: "it" means something only in the "do"/,
    ],
    [
      "discardThis of a Mantimon",
      { effect: "discardThis" },
      /^effect: discardThis is allowed only in a tool, /,
    ],
  ])("%s", (_, effect, message) => {
    const issues = wrongWith(attacking(effect));
    expect(issues).toHaveLength(1);
    expect(issues[0].replace(/^tst-003 attacks\[0\]\.effects\[0\]\.?/, "")).toMatch(message);
  });
});

describe("answers to an attack", () => {
  const answers = { kind: "answers", when: "damaged" };
  const draw = { effect: "draw", count: 1 };
  test.each([
    ["without a text", { modify: answers }, /^do: is the text of the modifier "answers"/],
    ["a text without an answer", { do: [draw] }, /^do: is the text of the modifier "answers"/],
    ["on the opponent's", { on: "defender", modify: answers, do: [draw] }, /^on: must be the player or /],
    [
      "of the opponent's bench",
      { on: { each: { side: "theirs", place: "bench" } }, modify: answers, do: [draw] },
      /^on: must be the player or /,
    ],
    [
      "with damage alone",
      { modify: answers, do: [{ effect: "putCounters", count: 2, to: "attacker" }] },
      /^modify: must be "answersDamage", which says the same$/,
    ],
    [
      "with coins of the text around it",
      { modify: answers, do: [{ effect: "draw", count: { count: "heads" } }] },
      /^do\[0\]\.count\.count: needs a flip earlier in the text$/,
    ],
    [
      "with another Mantimon as self",
      { on: "me", modify: answers, do: [{ effect: "heal", amount: 10, target: "self" }] },
      /^do\[0\]\.target: "self" means something in a "do" only if the effect is on "self"$/,
    ],
  ])("%s", (_, fields, message) => {
    const laid = {
      effect: "lasting",
      until: "theirTurnEnd",
      on: "self",
      modify: { kind: "attackCoin" },
      ...fields,
    };
    const flipped = attacking({
      effect: "if",
      condition: { stadium: true },
      then: [{ effect: "flip", coins: 1 }, laid],
    });
    const issues = wrongWith(flipped);
    expect(issues).toHaveLength(1);
    expect(issues[0].replace(/^tst-003 attacks\[0\]\.effects\[0\]\.then\[1\]\.?/, "")).toMatch(message);
  });
});

describe("texts that a kind of card cannot have", () => {
  const play = { id: "tst-003", number: 3, name: "Third", rarity: "common", flavor: "" };
  const ability = (when: string, more = {}) => ({
    name: "A",
    when,
    effects: [{ effect: "draw", count: 1 }],
    ...more,
  });
  test.each([
    [
      "a supporter that heals itself",
      { kind: "supporter", effects: [{ effect: "heal", amount: 10, target: "self" }] },
      /^effects\[0\]\.target: "self" means nothing in the text of a supporter/,
    ],
    [
      "an item that copies an attack",
      { kind: "item", effects: [{ effect: "copyAttack", of: "defender" }] },
      /^effects\[0\]\.effect: copyAttack is allowed only in an attack$/,
    ],
    [
      "energy that is split among 2 of them",
      {
        kind: "item",
        effects: [
          {
            effect: "attachEnergy",
            from: "discard",
            count: 2,
            to: { choose: { side: "mine", place: "bench" }, count: 2 },
            split: true,
          },
        ],
      },
      /^effects\[0\]\.to: has no count where energy is split/,
    ],
    [
      "up to 2 cards at random",
      {
        kind: "item",
        effects: [{ effect: "moveCards", from: "hand", to: "discard", count: 2, random: true, upTo: true }],
      },
      /^effects\[0\]\.upTo: is not allowed where cards are picked at random/,
    ],
    [
      "an effect on a player that ends when the player leaves play",
      {
        kind: "item",
        effects: [{ effect: "lasting", on: "me", until: "leavesPlay", modify: { kind: "hp", amount: 10 } }],
      },
      /^effects\[0\]\.until: "leavesPlay" is allowed only on a Mantimon/,
    ],
    [
      "a Mantimon that can't play items",
      {
        kind: "tool",
        ability: {
          name: "A",
          when: "always",
          passives: [{ on: "self", modify: { kind: "cannotPlay", what: "item" } }],
        },
      },
      /^ability\.passives\[0\]\.on: must be a player for "cannotPlay": \{"player": …\}$/,
    ],
    [
      "a repetition of more than 30 times",
      { kind: "item", effects: [{ effect: "repeat", times: 31, do: [{ effect: "draw", count: 1 }] }] },
      /^effects\[0\]\.times: must be at most 30, not 31$/,
    ],
    [
      "more than 50 coins",
      { kind: "item", effects: [{ effect: "flip", coins: 51 }] },
      /^effects\[0\]\.coins: must be at most 50, not 51$/,
    ],
    ["an item without effects", { kind: "item", effects: [] }, /^effects: needs at least one effect$/],
    [
      "a fossil with effects",
      { kind: "item", effects: [{ effect: "draw", count: 1 }], asBasic: { hp: 60, type: "grass" } },
      /^effects: must be empty/,
    ],
    [
      "a tool that is played",
      { kind: "tool", ability: ability("played") },
      /^ability\.when: "played" never comes for tool cards; allowed: always, /,
    ],
    [
      "a stadium with a place",
      { kind: "stadium", ability: ability("betweenTurns", { place: "active" }) },
      /^ability\.place: means nothing on a stadium$/,
    ],
    [
      "a type of energy where no energy sets off the text",
      { kind: "tool", ability: ability("damaged", { type: "fire" }) },
      /^ability\.type: is allowed only for "energyAttached"/,
    ],
    [
      "basic energy of two types",
      { kind: "energy", basic: true, provides: ["fire", "water"], ability: null },
      /^provides: must have one entry/,
    ],
  ])("%s", (_, card, message) => {
    const issues = wrongWith({ ...play, ...card });
    expect(issues).toHaveLength(1);
    expect(issues[0].replace("tst-003 ", "")).toMatch(message);
  });
});
