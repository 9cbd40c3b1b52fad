// § 9 Attacking: who may, what it costs, in which order. damage.test.ts works the damage out.

import { expect, test } from "vitest";
import { always, attack, hit, item, mon, scenario, special, whenever } from "../../test/support/scenario.ts";
import type { Ability, Attack, Condition, Effect, Type } from "../index.ts";

function costs(cost: Type[], energy: Parameters<typeof mon>[1] = {}): boolean {
  return scenario({ me: { active: mon("Cub", { attacks: [attack("Try", [], cost)], ...energy }) } }).can(
    "attack Try",
  );
}

test("9.1 the active Mantimon attacks if it can pay, and that ends the turn", () => {
  const claw = attack("Claw", [{ effect: "damage", amount: 20 }], ["fire"]);
  const table = scenario({
    me: {
      active: mon("Cub", { attacks: [claw, hit(10)], energy: ["water"] }),
      bench: [mon("Kit", { attacks: [hit(90, "Bite")] })],
    },
  });
  expect(table.options("attack")).toEqual(["attack Hit"]);
  expect(table.play("attack Hit").current).toBe("them");
});

test("9.1 asleep and paralyzed Mantimon and those who can't attack do not", () => {
  for (const status of ["asleep", "paralyzed"] as const) {
    const active = mon("Cub", { attacks: [hit(10)], status });
    expect(scenario({ me: { active } }).options("attack")).toEqual([]);
  }
  const tame = always({ on: "self", modify: { kind: "cannotAttack" } });
  const active = mon("Cub", { attacks: [hit(10)], ability: tame });
  expect(scenario({ me: { active } }).options("attack")).toEqual([]);
});

test("9.2 typed energy is paid by its type, colorless by any, and nothing is discarded", () => {
  expect(costs(["fire", "colorless"], { energy: ["fire", "water"] })).toBe(true);
  expect(costs(["fire", "colorless"], { energy: ["water", "water"] })).toBe(false);
  expect(costs(["fire", "colorless"], { energy: ["fire"] })).toBe(false);
  expect(costs(["fire", "fire"], { energy: ["fire", "water", "water"] })).toBe(false);
  const table = scenario({
    me: { active: mon("Cub", { attacks: [attack("Try", [], ["fire"])], energy: ["fire"] }) },
  });
  expect(table.play("attack Try").me.active.energy).toEqual(["fire"]);
});

test("9.2 energy of every type stands in where a type is lacking", () => {
  const prism = special("Prism", ["any"]);
  expect(costs(["fire", "water"], { energy: [prism, "water"] })).toBe(true);
  expect(costs(["fire", "water"], { energy: [prism, prism] })).toBe(true);
  expect(costs(["fire", "water"], { energy: [prism, "grass"] })).toBe(false);
  expect(
    costs(["fire", "fire", "colorless"], { energy: [special("Flame", ["fire", "fire"]), "water"] }),
  ).toBe(true);
});

test("9.3 texts change the colorless part of a cost, which never falls below 0", () => {
  const change = (amount: number, less?: true) =>
    always({ on: "self", modify: { kind: "attackCost", amount, ...(less ? { less } : {}) } });
  expect(costs(["fire", "colorless"], { energy: ["fire"], ability: change(1, true) })).toBe(true);
  expect(costs(["fire"], { energy: [], ability: change(1, true) })).toBe(false);
  expect(costs(["fire"], { energy: ["fire"], ability: change(1) })).toBe(false);
  expect(costs(["fire"], { energy: ["fire", "water"], ability: change(1) })).toBe(true);
});

for (const [rules, damage] of [
  ["house", 30],
  ["standard", 30],
  ["pocket", 0],
] as const) {
  test(`9.4 a confused Mantimon that flips tails fails, and does ${damage} damage to itself in ${rules}`, () => {
    const side = { active: mon("Cub", { hp: 90, attacks: [hit(40)], status: "confused" }) };
    const tails = scenario({ rules, me: side, coins: ["tails"] }).play("attack Hit");
    expect([tails.me.active.damage, tails.them.active.damage]).toEqual([damage, 0]);
    expect(tails.current).toBe("them");
    const heads = scenario({ rules, me: side, coins: ["heads"] }).play("attack Hit");
    expect([heads.me.active.damage, heads.them.active.damage]).toEqual([0, 40]);
  });
}

test("9.5 who attacks only on heads flips one coin, after that of confusion", () => {
  const shy = always(
    { on: "self", modify: { kind: "attackCoin" } },
    { on: "self", modify: { kind: "attackCoin" } },
  );
  const side = { active: mon("Cub", { attacks: [hit(40)], ability: shy }) };
  const heads = scenario({ me: side, coins: ["heads", "tails"] }).play("attack Hit");
  expect([heads.them.active.damage, heads.told("coins").length]).toEqual([40, 1]);
  const tails = scenario({ me: side, coins: ["tails"] }).play("attack Hit");
  expect([tails.them.active.damage, tails.told("attackFailed")[0].why]).toEqual([0, "coin"]);
  const both = { active: mon("Cub", { attacks: [hit(40)], ability: shy, status: "confused" as const }) };
  const failed = scenario({ me: both, coins: ["heads", "tails"] }).play("attack Hit");
  expect([failed.me.active.damage, failed.told("attackFailed")[0].why]).toEqual([0, "coin"]);
});

test("9.6 an attack that fails does nothing else, ends the turn, and counts as used", () => {
  const again: Effect[] = [
    { effect: "if", condition: { happened: "sameAttackLastTurn" }, then: [{ effect: "draw", count: 3 }] },
    { effect: "damage", amount: 10 },
  ];
  const active = mon("Cub", { attacks: [attack("Again", again)], status: "confused" });
  const table = scenario({ me: { active }, coins: ["tails"] }).play("attack Again");
  expect([table.current, table.them.active.damage, table.me.hand.length]).toEqual(["them", 0, 0]);
  table.play("end turn").coins("heads").play("attack Again");
  expect(table.me.hand).toHaveLength(4);
});

test("9.7 the text in order, answers to damage, knock-outs, the end of the turn", () => {
  const thorns = whenever("damaged", [{ effect: "putCounters", count: 2, to: "attacker" }]);
  const twice: Effect[] = [
    { effect: "damage", amount: 50 },
    { effect: "damage", amount: { count: "counters", on: "self", times: 10 } },
    { effect: "heal", amount: 10, target: "self" },
  ];
  const table = scenario({
    me: { active: mon("Cub", { hp: 90, attacks: [attack("Twice", twice)], damage: 30 }) },
    them: { active: mon("Pup", { hp: 80, ability: thorns }), bench: [mon("Kit")] },
  });
  table.play("attack Twice");
  const order = ["attacked", "damaged", "healed", "knockedOut", "turnEnded"];
  const told = table.events.flatMap((event) =>
    order.includes(event.type) ? [`${event.type}${"amount" in event ? ` ${event.amount}` : ""}`] : [],
  );
  expect(told).toEqual([
    "attacked",
    "damaged 50",
    "damaged 30",
    "healed 10",
    "damaged 20",
    "damaged 20",
    "knockedOut",
    "turnEnded",
  ]);
});

test("9.16 preventing effects keeps off everything but damage", () => {
  const effects: Effect[] = [
    { effect: "damage", amount: 20 },
    { effect: "status", status: "asleep", to: "defender" },
    { effect: "putCounters", count: 1, to: "defender" },
    { effect: "detachEnergy", count: 1, from: "defender", to: "discard" },
    { effect: "lasting", on: "defender", until: "leavesPlay", modify: { kind: "cannotRetreat" } },
    { effect: "knockOut", target: "defender" },
    { effect: "switch", side: "theirs" },
  ];
  const guard = always({ on: "self", modify: { kind: "preventEffects" } });
  const table = scenario({
    me: { active: mon("Cub", { attacks: [attack("All", effects)] }) },
    them: { active: mon("Pup", { ability: guard, energy: ["fire"] }), bench: [mon("Kit")] },
  });
  table.play("attack All");
  expect(table.them.active).toMatchObject({ name: "Pup", damage: 20, statuses: [], energy: ["fire"] });
  expect(table.game.lasting).toEqual([]);
  expect(table.told("prevented").every(({ what }) => what === "effect")).toBe(true);
  // It keeps off attacks alone.
  const nap = item("Nap", [{ effect: "status", status: "asleep", to: "defender" }]);
  const other = scenario({ me: { hand: [nap] }, them: { active: mon("Pup", { ability: guard }) } });
  expect(other.play("play Nap").them.active.statuses).toEqual(["asleep"]);
});

const mimic = attack("Mimic", [{ effect: "copyAttack", of: { each: { side: "theirs", place: "any" } } }]);

test("9.17 a copied attack is the attacker's own, without its cost", () => {
  const drain = attack(
    "Drain",
    [
      { effect: "damage", amount: 30 },
      { effect: "heal", amount: 20, target: "self" },
    ],
    ["water", "water"],
  );
  const table = scenario({
    me: { active: mon("Cub", { type: "fire", attacks: [mimic], damage: 30 }) },
    them: {
      active: mon("Pup", { attacks: [hit(10), mimic], weakness: "fire", hp: 90 }),
      bench: [mon("Kit", { attacks: [drain] })],
    },
  });
  table.play("attack Mimic");
  expect(table.decision).toMatchObject({ kind: "attack", options: ["Hit", "Drain"], min: 1, max: 1 });
  table.play("Drain");
  expect([table.them.active.damage, table.me.active.damage, table.current]).toEqual([60, 10, "them"]);
});

test("9.17 an attack is copied only if the attacker meets its condition", () => {
  const rush = { ...hit(30, "Rush"), condition: { exists: { side: "mine", place: "bench" } } as const };
  const copied = (...bench: ReturnType<typeof mon>[]) => {
    const me = { active: mon("Cub", { attacks: [mimic] }), bench };
    const them = { active: mon("Pup", { attacks: [hit(10), hit(20, "Bite"), rush] }) };
    return scenario({ me, them }).play("attack Mimic").decision?.options;
  };
  expect([copied(), copied(mon("Kit"))]).toEqual([
    ["Hit", "Bite"],
    ["Hit", "Bite", "Rush"],
  ]);
});

test("9.18 extra energy is what the attack does not cost", () => {
  const count = (type?: Type) =>
    ({ count: "energy", on: "self", extra: true, times: 10, ...(type ? { type } : {}) }) as const;
  const done = (cost: Type[], energy: Type[], type?: Type) => {
    const blast = attack("Blast", [{ effect: "damage", amount: count(type) }], cost);
    const table = scenario({ me: { active: mon("Cub", { attacks: [blast], energy }) } });
    return table.play("attack Blast").them.active.damage;
  };
  expect(done(["fire"], ["fire"])).toBe(0);
  expect(done(["fire"], ["fire", "water", "water"])).toBe(20);
  expect(done(["fire", "colorless"], ["fire", "fire", "fire"], "fire")).toBe(10);
  // Water pays the colorless part, so both other fire energy are extra.
  expect(done(["fire", "colorless"], ["fire", "fire", "fire", "water"], "fire")).toBe(20);
  expect(done(["water", "colorless"], ["fire", "fire", "water"], "fire")).toBe(10);
});

test("9.19 an attack with a condition may be used only if it holds", () => {
  const rush = { ...hit(30, "Rush"), condition: { exists: { side: "mine", place: "bench" } } as const };
  const may = (...bench: ReturnType<typeof mon>[]) =>
    scenario({ me: { active: mon("Cub", { attacks: [rush] }), bench } }).can("attack Rush");
  expect([may(), may(mon("Kit"))]).toEqual([false, true]);
});

test("9.19 an attack may be used for its other cost while a condition holds, and changes of costs hold for both", () => {
  const late: Condition = {
    moreThan: [
      { count: "pointsLeft", side: "mine" },
      { count: "pointsLeft", side: "theirs" },
    ],
  };
  const rush: Attack = {
    ...hit(30, "Rush"),
    cost: ["fire", "fire"],
    otherCost: { if: late, cost: ["colorless"] },
  };
  const dear = always({ on: { side: "theirs", place: "active" }, modify: { kind: "attackCost", amount: 1 } });
  const may = (energy: Type[], points: number, ability: Ability | null = null) =>
    scenario({
      me: { active: mon("Cub", { attacks: [rush], energy }) },
      them: { active: mon("Pup", { ability }), points },
    }).can("attack Rush");
  expect([may(["water"], 0), may(["water"], 1), may(["fire", "fire"], 0), may([], 1)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([may(["water"], 1, dear), may(["water", "water"], 1, dear)]).toEqual([false, true]);
});

test("9.16 preventing effects of trainers keeps off all that items and supporters of the opponent do", () => {
  const guard = always({ on: "self", modify: { kind: "preventEffects", of: "trainers" } });
  const bane: Effect[] = [
    { effect: "damage", amount: 20, to: "defender" },
    { effect: "putCounters", count: 1, to: "defender" },
    { effect: "status", status: "asleep", to: "defender" },
  ];
  const table = scenario({
    me: { active: mon("Cub", { attacks: [attack("Bane", bane)] }), hand: [item("Trap", bane)] },
    them: { active: mon("Pup", { ability: guard }) },
    coins: ["tails"],
  });
  expect(table.can("play Trap")).toBe(false);
  expect(table.play("attack Bane").them.active).toMatchObject({ damage: 30, statuses: ["asleep"] });
});

test("9.20 a text that keeps it from being knocked out leaves it 10 HP, on heads if it asks for a coin", () => {
  const damageOf = (coin: true | undefined, ...coins: ("heads" | "tails")[]) => {
    const tough = always({ on: "self", modify: { kind: "survives", ...(coin ? { coin } : {}) } });
    const table = scenario({
      me: { active: mon("Cub", { attacks: [hit(80)] }) },
      them: { active: mon("Oak", { hp: 60, damage: 20, ability: tough }), bench: [mon("Elm")] },
      coins,
    }).play("attack Hit");
    return [table.them.active.name, table.them.active.damage, table.me.points];
  };
  expect(damageOf(undefined)).toEqual(["Oak", 50, 0]);
  expect(damageOf(true, "heads")).toEqual(["Oak", 50, 0]);
  expect(damageOf(true, "tails")).toEqual(["Elm", 0, 1]);
});
