// § 7 Retreating.

import { expect, test } from "vitest";
import {
  always,
  attack,
  fossil,
  item,
  mon,
  scenario,
  special,
  stadium,
  tool,
} from "../../test/support/scenario.ts";
import type { Named } from "../../test/support/scenario-build.ts";

const TWIN = special("Twin", ["colorless", "colorless"]);

test("7.1 energy worth the cost is discarded, and the active Mantimon changes places, once a turn", () => {
  const table = scenario({
    me: {
      active: mon("Cub", { retreat: 2, energy: ["fire", "fire", "fire"], damage: 20 }),
      bench: [mon("Kit", { retreat: 0 }), mon("Pup")],
    },
  });
  expect(table.options("retreat")).toEqual(["retreat to Kit", "retreat to Pup"]);
  table.play("retreat to Kit");
  expect(table.me.active.name).toBe("Kit");
  expect(table.me.bench).toMatchObject([{ name: "Cub", energy: ["fire"], damage: 20 }, { name: "Pup" }]);
  expect(table.me.discard).toEqual(["fire", "fire"]);
  expect(table.options("retreat")).toEqual([]);
});

test("7.1 who cannot pay, or has nobody on the bench, does not retreat", () => {
  const poor = mon("Cub", { retreat: 2, energy: ["fire"] });
  expect(scenario({ me: { active: poor, bench: [mon("Kit")] } }).options("retreat")).toEqual([]);
  const alone = mon("Cub", { retreat: 0 });
  expect(scenario({ me: { active: alone } }).options("retreat")).toEqual([]);
  const twin = mon("Cub", { retreat: 2, energy: [TWIN] });
  expect(scenario({ me: { active: twin, bench: [mon("Kit")] } }).options("retreat")).toHaveLength(1);
});

test("7.2 the player picks the energy, where there is a choice", () => {
  const side = (retreat: number) => ({
    active: mon("Cub", { retreat, energy: ["fire", "water", "grass"] }),
    bench: [mon("Kit")],
  });
  const one = scenario({ me: side(1) }).play("retreat to Kit");
  expect(one.decision).toMatchObject({ reason: "retreat", options: ["grass", "fire", "water"] });
  expect(one.play("water").me.discard).toEqual(["water"]);
  const two = scenario({ me: side(2) }).play("retreat to Kit");
  // The last cannot come first: the one that follows it would be missing.
  expect(two.decision?.options).toEqual(["grass", "fire"]);
  two.play("fire");
  expect(two.me.discard).toEqual(["fire", "water"]);
  const all = scenario({ me: side(3) }).play("retreat to Kit");
  expect([all.decision, all.me.discard.length]).toEqual([null, 3]);
});

test("7.2 no energy goes that could be left out", () => {
  const side = (retreat: number, ...energy: Named[]) => ({
    active: mon("Cub", { retreat, energy }),
    bench: [mon("Kit")],
  });
  const two = scenario({ me: side(2, "fire", TWIN) }).play("retreat to Kit");
  expect([two.decision, two.me.discard]).toEqual([null, ["Twin"]]);
  const three = scenario({ me: side(3, "fire", TWIN, TWIN) }).play("retreat to Kit");
  // The single one with a double one, or both double ones.
  expect(three.decision?.options).toEqual(["fire", "Twin"]);
  expect(three.play("fire").me.discard).toEqual(["fire", "Twin"]);
  const four = scenario({ me: side(2, "fire", "water", TWIN) }).play("retreat to Kit");
  expect(four.decision?.options).toEqual(["fire", "Twin"]);
  expect(four.play("fire").me.discard).toEqual(["fire", "water"]);
});

test("7.2 more than the cost goes only if single energy is worth more", () => {
  const side = { active: mon("Cub", { retreat: 1, energy: [TWIN, "fire"] }), bench: [mon("Kit")] };
  const table = scenario({ me: side }).play("retreat to Kit", "Twin");
  expect(table.me.discard).toEqual(["Twin"]);
  expect(table.me.bench[0].energy).toEqual(["fire"]);
});

test("7.3 asleep and paralyzed Mantimon do not retreat; confused, poisoned and burned ones do", () => {
  const options = (["asleep", "paralyzed", "confused", "poisoned", "burned"] as const).map((status) => {
    const active = mon("Cub", { retreat: 0, status });
    return scenario({ me: { active, bench: [mon("Kit")] } }).options("retreat").length;
  });
  expect(options).toEqual([0, 0, 1, 1, 1]);
});

test("7.3 fossils and those who can't retreat do not", () => {
  const rooted = always({ on: "self", modify: { kind: "cannotRetreat" } });
  for (const active of [mon(fossil("Amber")), mon("Oak", { retreat: 0, ability: rooted })]) {
    expect(scenario({ me: { active, bench: [mon("Kit")] } }).options("retreat")).toEqual([]);
  }
});

test("7.4 leaving the active spot ends statuses and what attacks laid; damage, energy, tool stay", () => {
  const bell = tool("Bell", always({ on: "self", modify: { kind: "noWeakness" } }));
  const mark = attack("Mark", [
    {
      effect: "lasting",
      on: "defender",
      until: "leavesPlay",
      modify: { kind: "damageTaken", amount: 20 },
    },
  ]);
  const table = scenario({
    turn: 4,
    toMove: "them",
    me: {
      active: mon("Cub", {
        hp: 100,
        retreat: 0,
        damage: 10,
        energy: ["fire"],
        tool: bell,
        status: "poisoned",
      }),
      bench: [mon("Kit")],
    },
    them: { active: mon("Pup", { attacks: [mark] }) },
  });
  table.play("attack Mark");
  expect(table.game.lasting).toHaveLength(1);
  table.play("retreat to Kit");
  expect(table.me.bench[0]).toMatchObject({ damage: 20, energy: ["fire"], tool: "Bell", statuses: [] });
  expect(table.game.lasting).toEqual([]);
});

test("7.5 retreat costs may be changed, but not below 0", () => {
  const easy = (amount: number, less?: true) =>
    stadium(
      "Road",
      always({
        on: { side: "both", place: "active" },
        modify: { kind: "retreatCost", amount, ...(less ? { less } : {}) },
      }),
    );
  const side = { active: mon("Cub", { retreat: 1, energy: ["fire"] }), bench: [mon("Kit")] };
  expect(scenario({ stadium: easy(1), me: side }).options("retreat")).toEqual([]);
  const free = scenario({ stadium: easy(2, true), me: side }).play("retreat to Kit");
  expect([free.me.active.name, free.me.discard]).toEqual(["Kit", []]);
});

test("7.6 a switch by a text is no retreat", () => {
  const rope = item("Rope", [{ effect: "switch", side: "mine" }]);
  const active = mon("Cub", { retreat: 3, status: "asleep" });
  const table = scenario({ me: { active, bench: [mon("Kit", { retreat: 0 })], hand: [rope] } });
  table.play("play Rope");
  expect(table.me.active.name).toBe("Kit");
  expect(table.me.bench[0].statuses).toEqual([]);
  expect(table.options("retreat")).toEqual(["retreat to Cub"]);
});
