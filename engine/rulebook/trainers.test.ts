// § 8 Trainers.

import { expect, test } from "vitest";
import {
  activate,
  always,
  filler,
  fossil,
  hit,
  item,
  mon,
  opening,
  scenario,
  setUp,
  stadium,
  stage1,
  supporter,
  tool,
} from "../../test/support/scenario.ts";
import type { ScenarioSpec } from "../../test/support/scenario-build.ts";
import { withItem } from "../../test/support/scenario-texts.ts";
import type { Condition, Effect, Modifier } from "../index.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const NOTE = item("Note", DRAW);
const CHEER = supporter("Cheer", DRAW);
const BELL = tool("Bell", always({ on: "self", modify: { kind: "hp", amount: 20 } }));
const HUGE = always({ on: { side: "both", place: "any" }, modify: { kind: "hp", amount: 10 } });
const FIELD = stadium("Field", HUGE);
const HILL = stadium("Hill", HUGE);

test("8.1 items may be played as often as wanted, and go to the discard pile", () => {
  const table = scenario({ me: { hand: [NOTE, NOTE, NOTE] } }).play("play Note", "play Note", "play Note");
  expect(table.me.discard).toEqual(["Note", "Note", "Note"]);
  expect(table.me.hand).toHaveLength(3);
});

test("8.1 a text cannot find its own card in the discard pile", () => {
  const back = item("Back", [{ effect: "moveCards", from: "discard", to: "hand", count: 1 }]);
  expect(scenario({ me: { hand: [back] } }).can("play Back")).toBe(false);
  const table = scenario({ me: { hand: [back], discard: [back, NOTE] } }).play("play Back");
  expect(table.decision?.options).toEqual(["Back", "Note"]);
});

test("8.2 one supporter a turn", () => {
  const table = scenario({ me: { hand: [CHEER, supporter("Help", DRAW)] } }).play("play Cheer");
  expect(table.options("play")).toEqual(["play Filler"]);
});

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

test("8.1 a text does not count its own card in the discard pile", () => {
  const count = { count: "discard", side: "mine" } as const;
  const draw = item("Draw", [{ effect: "draw", count }, ...DRAW]);
  expect(scenario({ me: { hand: [draw] } }).play("play Draw").me.hand).toHaveLength(1);
  expect(scenario({ me: { hand: [draw], discard: [draw] } }).play("play Draw").me.hand).toHaveLength(2);
  // An equal card of the opponent's pile is another card.
  const rob = item("Rob", [
    { effect: "moveCards", side: "theirs", from: "discard", to: "hand", count: "all" },
  ]);
  expect(scenario({ me: { hand: [rob] }, them: { discard: [rob] } }).play("play Rob").them.hand).toEqual([
    "Rob",
  ]);
});

test("8.4 a tool is attached to one of the own Mantimon that has none, and stays", () => {
  const table = scenario({
    me: { active: mon("Cub", { tool: BELL }), bench: [mon("Kit")], hand: [BELL] },
    them: { active: mon("Pup") },
  });
  expect(table.options("play")).toEqual(["play Bell on Kit"]);
  table.play("play Bell on Kit", "end turn", "end turn");
  expect(table.me.bench[0]).toMatchObject({ tool: "Bell", hp: 80 });
  const cut = item("Cut", [{ effect: "discardTool", target: { each: { side: "mine", place: "any" } } }]);
  const off = scenario({ me: { active: mon("Cub", { tool: BELL }), hand: [cut] } }).play("play Cut");
  expect([off.me.active.tool, off.me.discard]).toEqual([null, ["Cut", "Bell"]]);
});

test("8.5 a stadium is replaced by another, one a turn, never by one of its name", () => {
  const table = scenario({
    stadium: FIELD,
    stadiumBy: "them",
    me: { hand: [FIELD, HILL, stadium("Lake", HUGE)], active: mon("Cub") },
    them: { active: mon("Pup") },
  });
  expect(table.options("play")).toEqual(["play Hill", "play Lake"]);
  expect([table.me.active.hp, table.them.active.hp]).toEqual([70, 70]);
  table.play("play Hill");
  expect([table.stadium, table.them.discard, table.options("play")]).toEqual(["Hill", ["Field"], []]);
});

test("8.6 each player may use a stadium's text in the own turn", () => {
  const well = stadium("Well", activate(DRAW));
  const spring = stadium("Spring", activate(DRAW));
  const table = scenario({ stadium: well, stadiumBy: "them", me: { hand: [spring] } }).play("use stadium");
  expect(table.me.hand).toHaveLength(2);
  expect(table.can("use stadium")).toBe(false);
  table.play("play Spring", "use stadium");
  expect(table.can("use stadium")).toBe(false);
  expect(table.play("end turn").can("use stadium")).toBe(true);
  const free = stadium("Free", activate(DRAW, { limit: "none" }));
  expect(scenario({ stadium: free }).play("use stadium", "use stadium").can("use stadium")).toBe(true);
});

test("8.7 can't play forbids a kind of card", () => {
  const hand = [NOTE, fossil("Amber"), CHEER, BELL, FIELD];
  const all = ["play Note", "play Amber", "play Cheer", "play Bell on Cub", "play Field"];
  const options = (what: Extract<Modifier, { kind: "cannotPlay" }>["what"]) => {
    const ban = always({ on: { player: "theirs" }, modify: { kind: "cannotPlay", what } });
    return scenario({
      me: { active: mon("Cub"), hand, zone: ["fire"] },
      them: { active: mon("Pup", { ability: ban }) },
    }).legal();
  };
  const legal = {
    item: options("item"),
    supporter: options("supporter"),
    tool: options("tool"),
    stadium: options("stadium"),
    energy: options("energy"),
  };
  const without = (...gone: string[]) => all.filter((words) => !gone.includes(words));
  expect(legal).toEqual({
    item: ["attach fire to Cub", ...without("play Note", "play Amber"), "end turn"],
    supporter: ["attach fire to Cub", ...without("play Cheer"), "end turn"],
    tool: ["attach fire to Cub", ...without("play Bell on Cub"), "end turn"],
    stadium: ["attach fire to Cub", ...without("play Field"), "end turn"],
    energy: [...all, "end turn"],
  });
});

test("8.8 a fossil is played as a basic, cannot retreat, may evolve, and is worth 1", () => {
  const amber = fossil("Amber", 50);
  const table = scenario({
    me: { active: mon("Cub", { retreat: 0 }), hand: [amber, stage1("Newt", "Amber")] },
    them: { active: mon("Pup", { attacks: [hit(100)] }) },
  });
  table.play("play Amber", "retreat to Amber");
  expect(table.me.active).toMatchObject({ name: "Amber", hp: 50 });
  expect(table.me.discard).toEqual([]);
  table.play("end turn", "end turn");
  expect(table.options("retreat")).toEqual([]);
  expect(table.can("evolve Amber into Newt")).toBe(true);
  table.play("end turn", "attack Hit");
  expect(table.them.points).toBe(1);
});

test("8.8 a fossil may be placed at set-up", () => {
  const table = setUp(opening({ rest: fossil("Amber") }));
  expect(table.me.active.name).toBe("Amber");
});
