// § 8.3: which trainers may be played, since they would do something.

import { expect, test } from "vitest";
import { loadPool } from "../../cards/load.ts";
import { always, filler, item, mon, scenario, supporter } from "../../test/support/scenario.ts";
import type { ScenarioSpec } from "../../test/support/scenario-build.ts";
import { withItem } from "../../test/support/scenario-texts.ts";
import type { Card, Condition, Effect } from "../index.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const NOTE = item("Note", DRAW);

test("8.3 only if what it asks for holds", () => {
  const rally = supporter("Rally", DRAW, {
    condition: {
      moreThan: [
        { count: "points", side: "theirs" },
        { count: "points", side: "mine" },
      ],
    },
  });
  expect(scenario({ me: { hand: [rally] } }).can("play Rally")).toBe(false);
  expect(scenario({ me: { hand: [rally] }, them: { points: 1 } }).can("play Rally")).toBe(true);
});

test("8.3 only if it would do something, as far as the player can know", () => {
  const salve = item("Salve", [{ effect: "heal", amount: 20, target: "active" }]);
  expect(scenario({ me: { hand: [salve] } }).can("play Salve")).toBe(false);
  expect(scenario({ me: { hand: [NOTE], deck: [] } }).can("play Note")).toBe(false);
  // Whether there is one in the deck, or in the opponent's hand, is hidden.
  const of = { kind: "stadium" } as const;
  const seek = item("Seek", [{ effect: "moveCards", from: "deck", to: "hand", count: 1, filter: of }]);
  expect(scenario({ me: { hand: [seek], deck: [NOTE] } }).can("play Seek")).toBe(true);
  const rob = item("Rob", [
    { effect: "moveCards", side: "theirs", from: "hand", to: "discard", count: 1, filter: of },
  ]);
  expect(scenario({ me: { hand: [rob] }, them: { hand: [NOTE] } }).can("play Rob")).toBe(true);
  expect(scenario({ me: { hand: [rob] } }).can("play Rob")).toBe(false);
});

/** Whether my item with this text may be played. */
function playable(effects: Effect[], spec: ScenarioSpec = {}): boolean {
  return withItem(effects, spec).can("play Say");
}

test("8.3 it is judged as if it had left the hand", () => {
  const pocket = { rules: "pocket", me: { hand: filler(9), deck: filler(5) } } as const;
  expect(playable([{ effect: "draw", count: 3 }], pocket)).toBe(true);
  expect(playable([{ effect: "drawUntil", hand: 4 }], { me: { hand: filler(3) } })).toBe(true);
  expect(playable([{ effect: "drawUntil", hand: 4 }], { me: { hand: filler(4) } })).toBe(false);
  const put: Effect[] = [{ effect: "moveCards", from: "hand", to: "deckBottom", count: 1 }];
  expect(playable(put)).toBe(false);
  expect(playable(put, { me: { hand: filler(1) } })).toBe(true);
  const alone: Condition = { equal: [{ count: "hand", side: "mine" }, 0] };
  const last = item("Last", DRAW, { condition: alone });
  expect(scenario({ me: { hand: [last] } }).can("play Last")).toBe(true);
  expect(scenario({ me: { hand: [last, NOTE] } }).can("play Last")).toBe(false);
});

test("8.3 the text of a supporter finds that one was played this turn", () => {
  const text: Effect[] = [{ effect: "if", condition: { happened: "supporterThisTurn" }, then: DRAW }];
  const table = scenario({ me: { hand: [supporter("Twice", text), item("After", text)] } });
  expect([table.can("play Twice"), table.can("play After")]).toEqual([true, false]);
  expect(table.play("play Twice").can("play After")).toBe(true);
});

test("8.3 what would do nothing is not played", () => {
  const mine = { choose: { side: "mine", place: "any" } } as const;
  const damaged = { choose: { side: "mine", place: "any", filter: { damaged: true } } } as const;
  const nothing: [Effect[], ScenarioSpec?][] = [
    // Nobody can be chosen, though somebody else would be healed.
    [
      [
        { effect: "choose", target: damaged },
        { effect: "heal", amount: 10, target: "chosen" },
      ],
      { them: { active: mon("Oak", { damage: 10 }) } },
    ],
    [[{ effect: "devolve", target: mine, to: "hand" }]],
    [
      [{ effect: "moveCounters", count: 1, from: mine, to: mine }],
      { me: { active: mon("Fox", { damage: 10 }) } },
    ],
    [
      [{ effect: "moveEnergy", count: 1, from: mine, to: mine }],
      { me: { active: mon("Fox", { energy: ["fire"] }) } },
    ],
    [[{ effect: "moveCards", from: "hand", to: "hand", count: 1 }], { me: { hand: filler(2) } }],
    [
      [{ effect: "status", status: "asleep", to: "defender" }],
      { them: { active: mon("Oak", { status: "asleep" }) } },
    ],
    [
      [{ effect: "status", status: "asleep", to: "defender" }],
      {
        them: {
          active: mon("Oak", { ability: always({ on: "self", modify: { kind: "immune", status: "any" } }) }),
        },
      },
    ],
    [[{ effect: "attachEnergy", from: "discard", count: 1, to: "defender" }], { me: { discard: ["fire"] } }],
    [[{ effect: "draw", count: { count: "counters", on: "active" } }]],
    [[{ effect: "damage", amount: { count: "mantimon", of: { side: "mine", place: "bench" }, times: 10 } }]],
    [
      [{ effect: "heal", amount: { count: "last" }, target: "active" }],
      { me: { active: mon("Fox", { damage: 10 }) } },
    ],
    [[{ effect: "repeat", times: { count: "counters", on: "active" }, do: DRAW }]],
    [[{ effect: "if", condition: { heads: "any" }, then: DRAW }]],
    [[{ effect: "discardThis" }]],
    [
      [
        {
          effect: "lasting",
          on: "active",
          until: "turnEnd",
          modify: { kind: "hp", amount: { count: "heads", times: 10 } },
        },
      ],
    ],
  ];
  for (const [effects, spec] of nothing) expect(playable(effects, spec), JSON.stringify(effects)).toBe(false);
});

test("8.3 what coins, a choice or an offer may bring about is enough", () => {
  const some: [Effect[], ScenarioSpec?][] = [
    [
      [
        { effect: "flip", coins: 1 },
        { effect: "draw", count: { count: "heads" } },
      ],
    ],
    [
      [
        {
          effect: "repeat",
          times: 2,
          do: [
            { effect: "if", condition: { heads: "any" }, then: DRAW },
            { effect: "flip", coins: 1 },
          ],
        },
      ],
    ],
    [[{ effect: "choice", options: [[{ effect: "heal", amount: 10, target: "active" }], DRAW] }]],
    [
      [
        { effect: "choose", target: { choose: { side: "both", place: "any" } } },
        { effect: "if", condition: { is: "chosen", filter: { damaged: true } }, then: DRAW },
      ],
      { them: { active: mon("Oak", { damage: 10 }) } },
    ],
  ];
  for (const [effects, spec] of some) expect(playable(effects, spec), JSON.stringify(effects)).toBe(true);
});

/** Whether a card of the game, the only one in hand beside these, may be played. */
function mayPlay(
  name: string,
  { hand = [], ...me }: NonNullable<ScenarioSpec["me"]>,
  rest: ScenarioSpec = {},
) {
  const card = loadPool().cards.find((one) => one.name === name) as Card;
  return scenario({ ...rest, me: { ...me, hand: [card, ...hand] } }).can(`play ${name}`);
}

test("8.3 cards of the game: one that draws, one that puts back, one that heals, one that devolves", () => {
  const deck = filler(5);
  expect(mayPlay("Lorekeeper Aldis", { hand: filler(9), deck }, { rules: "pocket" })).toBe(true);
  expect(mayPlay("Lorekeeper Aldis", { hand: filler(10), deck }, { rules: "pocket" })).toBe(false);
  expect([mayPlay("Tidy Pack", { deck }), mayPlay("Tidy Pack", { deck, hand: filler(1) })]).toEqual([
    false,
    true,
  ]);
  const hurt = { active: mon("Oak", { damage: 50, hp: 100 }) };
  const whole = { active: mon("Fox") };
  expect([mayPlay("Apothecary Vell", whole, { them: hurt }), mayPlay("Apothecary Vell", hurt)]).toEqual([
    false,
    true,
  ]);
  expect(mayPlay("Backwards Hourglass", whole, { them: hurt })).toBe(false);
});

test("8.3 the only open option of a choice, though the hand shows that it does nothing, chooses whom the rest is about", () => {
  const grow: Effect = {
    effect: "evolve",
    target: { choose: { side: "mine", place: "any" } },
    from: "hand",
  };
  const choice: Effect = {
    effect: "choice",
    options: [[grow], [{ effect: "heal", amount: 10, target: "active" }]],
  };
  const table = withItem([choice, { effect: "putCounters", count: 1, to: "chosen" }], {
    me: { hand: [NOTE] },
  });
  expect(table.can("play Say")).toBe(true);
  expect(table.play("play Say", "stop").me.active.damage).toBe(10);
});
