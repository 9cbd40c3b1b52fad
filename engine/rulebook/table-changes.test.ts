// Rules about what texts change on the table: §§ 5, 8, 9, 12 and 17.

import { expect, test } from "vitest";
import {
  always,
  attack,
  basic,
  hit,
  item,
  mon,
  scenario,
  stadium,
  stage1,
  tool,
} from "../../test/support/scenario.ts";
import type { Effect, Modifier } from "../index.ts";

const self = (modify: Modifier) => always({ on: "self", modify });
const everybody = (modify: Modifier) => always({ on: { player: "both" }, modify });

test("5.13 energy counts as another type for costs, for counting and for discarding", () => {
  const burn: Effect[] = [
    { effect: "damage", amount: { count: "energy", on: "self", type: "fire", times: 10 } },
    { effect: "detachEnergy", count: 1, type: "fire", from: "self", to: "discard" },
  ];
  const attacks = [attack("Burn", burn, ["fire", "fire"])];
  const side = (more: object) => ({
    me: { active: mon("Cub", { attacks, energy: ["water", "water"], ...more }) },
  });
  expect(scenario(side({})).can("attack Burn")).toBe(false);
  const table = scenario(side({ ability: self({ kind: "provides", as: "fire" }) })).play("attack Burn");
  expect([table.them.active.damage, table.me.active.energy]).toEqual([20, ["water"]]);
});

test("8.9 a Mantimon may hold two tools while a text says so", () => {
  const [bell, drum] = ["Bell", "Drum"].map((name) => tool(name, self({ kind: "hp", amount: 20 })));
  const active = mon("Cub", { hp: 60, ability: self({ kind: "secondTool" }) });
  const table = scenario({ me: { active, hand: [bell, drum] } }).play("play Bell on Cub", "play Drum on Cub");
  expect([table.me.active.tools, table.me.active.hp]).toEqual([["Bell", "Drum"], 100]);
});

test("9.21 attacks of earlier stages cost what is printed on them", () => {
  const under = [basic("Cub", { attacks: [hit(10), attack("Roar", [], ["fire"])] })];
  const bear = stage1("Bear", "Cub", { attacks: [], ability: self({ kind: "earlierAttacks" }) });
  const can = (energy: "fire"[]) =>
    scenario({ me: { active: mon(bear, { under, energy }) } }).options("attack");
  expect(can([])).toEqual(["attack Hit"]);
  expect(can(["fire"])).toEqual(["attack Hit", "attack Roar"]);
});

test("12.10 who has more on the bench than places discards, in turn, and nobody scores", () => {
  const ledge = stadium("Ledge", everybody({ kind: "benchSize", amount: 3, less: true }));
  const bench = ["A", "B", "C"].map((name) => mon(name, { value: 2 }));
  const table = scenario({ me: { bench, hand: [ledge] }, them: { bench } }).play("play Ledge");
  expect(table.currentPlayer).toBe("me");
  table.play("A");
  expect(table.currentPlayer).toBe("them");
  table.play("B");
  expect([table.me.bench.length, table.them.bench.length]).toEqual([2, 2]);
  expect([table.me.points, table.them.points]).toEqual([0, 0]);
});

test("12.10 a promotion comes before the discard", () => {
  const ledge = stadium("Ledge", everybody({ kind: "benchSize", amount: 3, less: true }));
  const fell = item("Fell", [{ effect: "discardStadium" }, { effect: "knockOut", target: "defender" }]);
  const meadow = stadium("Meadow", everybody({ kind: "benchSize", amount: 1 }));
  const bench = ["A", "B", "C", "D", "E", "F"].map((name) => mon(name));
  const table = scenario({ stadium: meadow, me: { hand: [fell, ledge] }, them: { bench } });
  table.play("play Fell", "A");
  expect(table.them.bench).toHaveLength(5);
});

test("12.10 one of two tools goes when only one may be held", () => {
  const [bell, drum] = ["Bell", "Drum"].map((name) => tool(name, self({ kind: "noWeakness" })));
  const active = mon("Cub", { ability: self({ kind: "secondTool" }), tool: bell, secondTool: drum });
  const mute = item("Mute", [
    { effect: "lasting", until: "turnEnd", on: "active", modify: { kind: "noAbility" } },
  ]);
  const table = scenario({ me: { active, hand: [mute] } }).play("play Mute", "Bell");
  expect([table.me.active.tools, table.me.discard]).toEqual([["Drum"], ["Mute", "Bell"]]);
});

test("17.14 a revealed card is seen by both, goes where the text says, then the rest follows", () => {
  const note = item("Note", []);
  const peek = item("Peek", [
    {
      effect: "revealTop",
      side: "mine",
      filter: { kind: "item" },
      to: "hand",
      rest: "deckBottom",
      else: [{ effect: "draw", count: 1 }],
    },
  ]);
  const found = scenario({ me: { hand: [peek], deck: [note, basic("A")] } }).play("play Peek");
  expect(found.told("moved").at(-1)).toMatchObject({ to: "hand", shown: true });
  expect(found.me.hand).toEqual(["Note"]);
  const other = scenario({ me: { hand: [peek], deck: [basic("A"), basic("B")] } }).play("play Peek");
  expect([other.me.hand, other.me.deck]).toEqual([["B"], ["A"]]);
});
