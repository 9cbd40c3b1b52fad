// § 10 Special conditions.

import { expect, test } from "vitest";
import { always, attack, hit, item, mon, scenario, stage1 } from "../../test/support/scenario.ts";
import type { Effect, Status } from "../index.ts";

const ALL = ["asleep", "paralyzed", "confused", "poisoned", "burned"] as const;
const make = (status: Status): Effect => ({ effect: "status", status, to: "defender" });

/** The statuses of a Mantimon once another is laid on it. */
function after(before: Status[], ...laid: Status[]): string[] {
  const texts: Effect[] = [...laid.map(make), { effect: "draw", count: 1 }];
  const table = scenario({
    me: { hand: [item("Say", texts)] },
    them: { active: mon("Pup", { status: before }) },
  });
  table.play("play Say");
  return table.them.active.statuses;
}

test("10.1 only the active Mantimon has statuses", () => {
  for (const status of ALL) expect(after([], status)).toEqual([status]);
  const target = { each: { side: "theirs", place: "any" } } as const;
  const fog = item("Fog", [{ effect: "status", status: "asleep", to: target }]);
  const them = { active: mon("Pup"), bench: [mon("Kit")] };
  const table = scenario({ me: { hand: [fog] }, them }).play("play Fog");
  expect([table.them.active.statuses, table.them.bench[0].statuses]).toEqual([["asleep"], []]);
});

test("10.2 asleep, paralyzed and confused replace one another; poison and burn stand beside", () => {
  const three = ["asleep", "paralyzed", "confused"] as const;
  for (const one of three) for (const other of three) expect(after([one], other)).toEqual([other]);
  expect(after(["asleep"], "poisoned", "burned")).toEqual(["asleep", "poisoned", "burned"]);
  expect(after(["poisoned", "burned"], "confused")).toEqual(["confused", "poisoned", "burned"]);
});

test("10.3 the same status again changes nothing", () => {
  for (const status of ALL) expect(after([status], status)).toEqual([status]);
});

test("10.4 asleep and paralyzed Mantimon neither attack nor retreat", () => {
  const moves = (status: Status) => {
    const active = mon("Cub", { attacks: [hit(10)], retreat: 0, status });
    const table = scenario({ me: { active, bench: [mon("Kit")] } });
    return [...table.options("attack"), ...table.options("retreat")].length;
  };
  expect(ALL.map(moves)).toEqual([0, 0, 2, 2, 2]);
});

test("10.5 all five end when the Mantimon leaves the active spot, evolves or devolves", () => {
  const exclusive = ["asleep", "paralyzed", "confused"] as const;
  const switching = item("Rope", [{ effect: "switch", side: "mine" }]);
  const shrink = item("Shrink", [{ effect: "devolve", target: "active", to: "hand" }]);
  const [cub, bear] = [mon("Cub").card, stage1("Bear", "Cub")];
  for (const one of exclusive) {
    const status: Status[] = [one, "poisoned", "burned"];
    const switched = scenario({
      me: { active: mon("Cub", { status }), bench: [mon("Kit")], hand: [switching] },
    }).play("play Rope");
    expect(switched.me.bench[0].statuses).toEqual([]);
    const evolved = scenario({ me: { active: mon("Cub", { status }), hand: [bear] } });
    expect(evolved.play("evolve Cub into Bear").me.active.statuses).toEqual([]);
    const devolved = scenario({ me: { active: mon(bear, { under: [cub], status }), hand: [shrink] } });
    expect(devolved.play("play Shrink").me.active.statuses).toEqual([]);
  }
});

test("10.6 who can't be poisoned does not get it, but keeps what it has", () => {
  const laid = (immune: Status | "any", status: Status, before: Status[] = []) => {
    const ability = always({ on: "self", modify: { kind: "immune", status: immune } });
    const venom = attack("Lay", [make(status)]);
    const table = scenario({
      me: { active: mon("Cub", { attacks: [venom] }) },
      them: { active: mon("Pup", { hp: 200, ability, status: before }) },
      coins: ["tails"],
    });
    return table.play("attack Lay").them.active.statuses;
  };
  expect(laid("poisoned", "poisoned")).toEqual([]);
  expect(laid("poisoned", "burned")).toEqual(["burned"]);
  expect(laid("any", "burned")).toEqual([]);
  expect(laid("poisoned", "burned", ["poisoned"])).toEqual(["poisoned", "burned"]);
});
