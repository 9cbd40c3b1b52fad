// § 8 Trainers.

import { expect, test } from "vitest";
import {
  activate,
  always,
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
import type { Effect, Modifier } from "../index.ts";

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

test("8.8 a fossil in the active spot has no attack, and stays there unless a text switches it", () => {
  const away = item("Away", [{ effect: "switch", side: "mine" }]);
  const table = scenario({
    me: { active: mon(fossil("Amber")), bench: [mon("Kit", { energy: ["fire"] })], hand: [away] },
  });
  expect(table.legal()).toEqual(["play Away", "end turn"]);
  expect(table.play("play Away").me.active.name).toBe("Kit");
});

test("8.8 its player may discard a fossil that says so from play, for which nobody scores", () => {
  const amber = { ...fossil("Amber"), asBasic: { hp: 40, type: "colorless", discards: true } } as const;
  const table = scenario({
    me: { active: mon(amber, { energy: ["fire"] }), bench: [mon("Kit")] },
  });
  expect(scenario({ me: { active: mon(fossil("Shell")) } }).options("use ability")).toEqual([]);
  expect(table.options("use ability")).toEqual(["use ability of Amber"]);
  table.play("use ability of Amber");
  expect([table.me.active.name, table.me.bench.length, table.them.points]).toEqual(["Kit", 0, 0]);
  expect(table.me.discard).toContain("Amber");
});

test("8.8 a fossil may be placed at set-up", () => {
  const table = setUp(opening({ rest: fossil("Amber") }));
  expect(table.me.active.name).toBe("Amber");
});
