// § 12 Knock-outs.

import { expect, test } from "vitest";
import {
  always,
  attack,
  hit,
  item,
  mon,
  scenario,
  stadium,
  stage1,
  tool,
  whenever,
} from "../../test/support/scenario.ts";
import type { Effect, Modifier } from "../index.ts";

const BELL = tool("Bell", always({ on: "self", modify: { kind: "noWeakness" } }));
const self = (modify: Modifier) => always({ on: "self", modify });

test("12.1 as much damage as HP knocks out, once the text is over", () => {
  const strike: Effect[] = [
    { effect: "damage", amount: 60 },
    {
      effect: "if",
      condition: { is: "defender", filter: { hpLeftAtMost: 10 } },
      then: [{ effect: "draw", count: 1 }],
    },
  ];
  const table = scenario({
    me: { active: mon("Cub", { attacks: [attack("Strike", strike)] }) },
    them: { active: mon("Pup", { hp: 60 }), bench: [mon("Kit")] },
  });
  table.play("attack Strike");
  expect(table.me.hand).toHaveLength(1);
  expect(table.them.active.name).toBe("Kit");
  const less = scenario({
    me: { active: mon("Cub", { attacks: [hit(50)] }) },
    them: { active: mon("Pup", { hp: 60 }), bench: [mon("Kit")] },
  });
  expect(less.play("attack Hit").them.active.name).toBe("Pup");
});

test("12.2 all its cards go to its owner's discard pile", () => {
  const pup = mon("Pup").card;
  const them = {
    active: mon(stage1("Dog", "Pup"), { under: [pup], energy: ["fire", "water"], tool: BELL, damage: 10 }),
    bench: [mon("Kit")],
  };
  const table = scenario({ me: { active: mon("Cub", { attacks: [hit(80)] }) }, them }).play("attack Hit");
  expect(table.them.discard.toSorted()).toEqual(["Bell", "Dog", "Pup", "fire", "water"]);
});

test("12.3 all that are down leave together, with those whose HP fall by that; then the winner is sought", () => {
  const aura = always({ on: { side: "mine", place: "bench" }, modify: { kind: "hp", amount: 30 } });
  const table = scenario({
    me: { active: mon("Cub", { attacks: [hit(60)] }), points: 2 },
    them: {
      active: mon("Pup", { hp: 60, ability: aura }),
      bench: [mon("Kit", { hp: 60, damage: 70 }), mon("Fox")],
    },
  });
  expect(table.them.bench[0].hp).toBe(90);
  table.play("attack Hit");
  expect(table.them.bench.map(({ name }) => name)).toEqual(["Fox"]);
  expect(table.told("knockedOut")).toHaveLength(2);
  expect([table.me.points, table.result?.winner]).toEqual([4, "me"]);
});

for (const [rules, reward] of [
  ["house", { points: 2, hand: [], prizes: 0 }],
  ["standard", { points: 2, hand: ["Filler", "Filler"], prizes: 4 }],
  ["pocket", { points: 2, hand: [], prizes: 0 }],
] as const) {
  test(`12.4 the opponent gets the value in ${rules}`, () => {
    const table = scenario({
      rules,
      me: { active: mon("Cub", { attacks: [hit(60)] }) },
      them: { active: mon("Pup", { hp: 60, value: 2 }), bench: [mon("Kit")] },
    });
    expect(table.play("attack Hit").me).toMatchObject(reward);
    expect(table.them.points).toBe(0);
  });
}

test("12.5 texts may change the value, but not below 0", () => {
  const points = (modify: Modifier) =>
    scenario({
      me: { active: mon("Cub", { attacks: [hit(60)] }) },
      them: { active: mon("Pup", { hp: 60, ability: self(modify) }), bench: [mon("Kit")] },
    }).play("attack Hit").me.points;
  expect(points({ kind: "value", amount: 1 })).toBe(2);
  expect(points({ kind: "value", amount: 2, less: true })).toBe(0);
});

/** Draws for its owner when it is knocked out by an attack. */
const LAST_WORD = whenever("knockedOut", [{ effect: "draw", count: 2 }]);

test("12.6 what falls after an opponent's attack is knocked out by it, by damage or otherwise", () => {
  const ways: Effect[][] = [
    [{ effect: "damage", amount: 60 }],
    [{ effect: "putCounters", count: 6, to: "defender" }],
    [{ effect: "knockOut", target: "defender" }],
  ];
  for (const effects of ways) {
    const table = scenario({
      me: { active: mon("Cub", { attacks: [attack("Fell", effects)] }) },
      them: { active: mon("Pup", { hp: 60, ability: LAST_WORD }), bench: [mon("Kit")] },
    });
    expect(table.play("attack Fell").them.hand).toHaveLength(3);
  }
});

test("12.6 what falls to poison after an attack, to a trainer or to its own attack, is not", () => {
  const bite: Effect[] = [
    { effect: "damage", amount: 50 },
    { effect: "status", status: "poisoned", to: "defender" },
  ];
  const avenge: Effect[] = [
    { effect: "damage", amount: { if: { happened: "knockedOutLastTurn" }, then: 50, else: 10 } },
  ];
  const poison = scenario({
    me: { active: mon("Cub", { attacks: [attack("Bite", bite)] }) },
    them: {
      active: mon("Pup", { hp: 60, ability: LAST_WORD }),
      bench: [mon("Kit", { attacks: [attack("Avenge", avenge)] })],
    },
  });
  poison.play("attack Bite");
  expect([poison.them.active.name, poison.them.hand.length]).toEqual(["Kit", 1]);
  expect(poison.play("attack Avenge").me.active.damage).toBe(10);

  const dart = item("Dart", [{ effect: "damage", amount: 60 }]);
  const them = { active: mon("Pup", { hp: 60, ability: LAST_WORD }), bench: [mon("Kit")] };
  expect(scenario({ me: { hand: [dart] }, them }).play("play Dart").them.hand).toEqual([]);
  const burst = attack("Burst", [{ effect: "damage", amount: 60, to: "self" }]);
  const me = { active: mon("Cub", { hp: 60, ability: LAST_WORD, attacks: [burst] }), bench: [mon("Kit")] };
  expect(scenario({ me }).play("attack Burst").me.hand).toEqual([]);
});

test("12.7 texts on it speak before it leaves, and may save it", () => {
  const endure = whenever("knockedOut", [
    { effect: "flip", coins: 1 },
    { effect: "if", condition: { heads: "all" }, then: [{ effect: "heal", amount: 50, target: "self" }] },
  ]);
  const spec = {
    me: { active: mon("Cub", { attacks: [hit(60)] }) },
    them: { active: mon("Pup", { hp: 60, ability: endure }), bench: [mon("Kit")] },
  };
  const saved = scenario({ ...spec, coins: ["heads"] }).play("attack Hit");
  expect([saved.them.active.name, saved.them.active.damage, saved.me.points]).toEqual(["Pup", 10, 0]);
  // Once saved it may be saved again.
  saved.play("end turn").coins("heads").play("attack Hit");
  expect([saved.them.active.name, saved.them.active.damage]).toEqual(["Pup", 20]);
  expect(scenario({ ...spec, coins: ["tails"] }).play("attack Hit").them.active.name).toBe("Kit");
});

test("12.8 who has no active Mantimon picks one of the bench; who is not in turn does so first", () => {
  const burst = attack("Burst", [
    { effect: "damage", amount: 60 },
    { effect: "damage", amount: 60, to: "self" },
  ]);
  const bench = () => [mon("Kit"), mon("Fox")];
  const table = scenario({
    me: { active: mon("Cub", { hp: 60, attacks: [burst] }), bench: bench() },
    them: { active: mon("Pup", { hp: 60 }), bench: bench() },
  });
  table.play("attack Burst");
  expect(table.decision).toMatchObject({ who: "them", reason: "promote", options: ["Kit", "Fox"], min: 1 });
  table.play("Fox");
  expect(table.decision).toMatchObject({ who: "me", reason: "promote", options: ["Kit", "Fox"] });
  table.play("Kit");
  expect([table.me.active.name, table.them.active.name, table.current]).toEqual(["Kit", "Fox", "them"]);
});

test("12.8 between turns the turn that has just ended decides who does so first", () => {
  const bench = () => [mon("Kit"), mon("Fox")];
  const table = scenario({
    me: { active: mon("Cub", { hp: 60, damage: 50, status: "poisoned" }), bench: bench() },
    them: { active: mon("Pup", { hp: 60, damage: 50, status: "poisoned" }), bench: bench() },
  }).play("end turn");
  expect([table.decision?.who, table.current]).toEqual(["them", "me"]);
  expect(table.play("Fox").decision?.who).toBe("me");
  expect(table.play("Kit").current).toBe("them");
});

test("12.4 what those are worth that leave together is told before the first one leaves", () => {
  const humble = always({
    on: { side: "mine", place: "bench" },
    modify: { kind: "value", amount: 1, less: true },
  });
  const wave = attack("Wave", [
    { effect: "damage", amount: 60, to: { each: { side: "theirs", place: "any" } } },
  ]);
  const table = scenario({
    me: { active: mon("Cub", { attacks: [wave] }) },
    them: { active: mon("Oak", { ability: humble }), bench: [mon("Elm"), mon("Ash", { hp: 100 })] },
  }).play("attack Wave");
  expect([table.told("knockedOut").length, table.me.points]).toEqual([2, 1]);
});

/** Knocks out all of the opponent's that have so little left, after something else. */
function cull(hpLeftAtMost: number, ...before: Effect[]): Effect[] {
  const each = { side: "theirs", place: "any", filter: { hpLeftAtMost } } as const;
  return [...before, { effect: "knockOut", target: { each } }];
}

test("12.9 a text finds the HP as they are by then: a tool has gone, a Mantimon has grown or shrunk", () => {
  const charm = tool("Charm", self({ kind: "hp", amount: 20 }));
  const points = (active: ReturnType<typeof mon>, ...text: Effect[]) =>
    scenario({ me: { hand: [item("Say", text)] }, them: { active, bench: [mon("Elm", { hp: 200 })] } }).play(
      "play Say",
    ).me.points;
  const worn = mon("Oak", { hp: 60, damage: 30, tool: charm });
  expect(points(worn, ...cull(30, { effect: "discardTool", target: "defender" }))).toBe(1);
  expect(points(worn, ...cull(30, { effect: "draw", count: 1 }))).toBe(0);
  const grown = mon(stage1("Bear", "Cub", { hp: 90 }), { under: [mon("Cub").card], damage: 30 });
  expect(points(grown, ...cull(30, { effect: "devolve", target: "defender", to: "hand" }))).toBe(1);
  const raised = cull(60, {
    effect: "lasting",
    until: "turnEnd",
    on: "defender",
    modify: { kind: "hp", amount: 50 },
  });
  expect(points(mon("Oak", { hp: 60 }), ...raised)).toBe(0);
  const felled: Effect[] = [raised[0], { effect: "knockOut", target: "defender" }];
  expect(points(mon("Oak", { hp: 60 }), ...felled)).toBe(1);
});

test("12.9 a text that speaks on evolving finds the HP of the new card", () => {
  const roar = whenever("evolved", [
    {
      effect: "if",
      condition: { is: "self", filter: { hpLeftAtMost: 60 } },
      then: [{ effect: "draw", count: 1 }],
    },
  ]);
  const bear = stage1("Bear", "Cub", { hp: 90, ability: roar });
  const table = scenario({ me: { active: mon("Cub"), hand: [bear] } }).play("evolve Cub into Bear");
  expect(table.me.hand).toEqual([]);
});

test("12.9 full HP that fall may knock out: a stadium leaves", () => {
  const more = always({ on: { side: "both", place: "any" }, modify: { kind: "hp", amount: 20 } });
  const other = stadium(
    "Hill",
    always({ on: { side: "both", place: "any" }, modify: { kind: "noWeakness" } }),
  );
  const table = scenario({
    stadium: stadium("Field", more),
    me: { hand: [other] },
    them: { active: mon("Pup", { hp: 60, damage: 60 }), bench: [mon("Kit")] },
  });
  expect(table.them.active).toMatchObject({ hp: 80, damage: 60 });
  expect(table.play("play Hill").them.active.name).toBe("Kit");
});

test("12.9 full HP that fall may knock out: an effect ends with the turn, before the next begins", () => {
  const brace = item("Brace", [
    { effect: "lasting", on: "active", until: "theirTurnEnd", modify: { kind: "hp", amount: 30 } },
  ]);
  const table = scenario({
    me: { active: mon("Cub", { hp: 60 }), bench: [mon("Kit")], hand: [brace] },
    them: { active: mon("Pup", { attacks: [hit(60)] }) },
  });
  table.play("play Brace", "end turn", "attack Hit");
  expect([table.me.active.name, table.them.points]).toEqual(["Kit", 1]);
  const told = table.events.map(({ type }) => type);
  expect(told.indexOf("knockedOut")).toBeGreaterThan(told.lastIndexOf("turnEnded"));
  expect(told.indexOf("knockedOut")).toBeLessThan(told.lastIndexOf("turnStarted"));
});

test("12.9 full HP that fall may knock out: stepping forward from a bench that gave HP", () => {
  const den = always({ on: { side: "both", place: "bench" }, modify: { kind: "hp", amount: 30 } });
  const table = scenario({
    stadium: stadium("Den", den),
    me: { active: mon("Cub", { attacks: [hit(60)] }) },
    them: {
      active: mon("Pup", { hp: 60 }),
      bench: [mon("Kit", { hp: 60, damage: 60 }), mon("Fox")],
    },
  });
  table.play("attack Hit", "Kit");
  expect([table.them.active.name, table.me.points]).toEqual(["Fox", 2]);
});

test("12.9 full HP are 10 at least", () => {
  const curse = always({
    on: { side: "theirs", place: "any" },
    modify: { kind: "hp", amount: 300, less: true },
  });
  const table = scenario({
    me: { active: mon("Cub", { ability: curse }) },
    them: { active: mon("Pup", { hp: 60 }) },
  });
  expect(table.them.active).toMatchObject({ hp: 10, damage: 0 });
});
