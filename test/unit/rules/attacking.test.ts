// § 9 Attacking.

import { expect, test } from "vitest";
import type { Effect, Modifier, RulesConfig, Type } from "../../../engine/index.ts";
import { always, attack, hit, item, mon, scenario, special, whenever } from "../../support/scenario.ts";

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

/** Damage of an attack of 60 by a fire Mantimon. */
function damageOf(
  effects: Effect[],
  them: Parameters<typeof mon>[1] = {},
  me: Parameters<typeof mon>[1] = {},
  rules: RulesConfig | "house" | "standard" | "pocket" = "house",
): number {
  const table = scenario({
    rules,
    me: { active: mon("Cub", { type: "fire", attacks: [attack("Burn", effects)], ...me }) },
    them: { active: mon("Pup", { hp: 400, ...them }) },
  });
  return table.play("attack Burn").them.active.damage;
}

const SIXTY: Effect[] = [{ effect: "damage", amount: 60 }];
const self = (modify: Modifier) => always({ on: "self", modify });
const WEAK = { weakness: "fire", resistance: null } as const;

test("9.8 attacker's texts, weakness, resistance, target's texts, prevention", () => {
  const more = { ability: self({ kind: "damageDealt", amount: 10 }) };
  const both = { weakness: "fire", resistance: "fire" } as const;
  const armour = { ability: self({ kind: "damageTaken", amount: 20, less: true }) };
  // (60 + 10) × 2 - 30 - 20
  expect(damageOf(SIXTY, { ...both, ...armour }, more)).toBe(90);
  // (60 + 10) + 20 - 20
  expect(damageOf(SIXTY, { ...both, ...armour }, more, "pocket")).toBe(70);
  expect(damageOf(SIXTY, { ...both, ability: self({ kind: "preventDamage" }) }, more)).toBe(0);
});

test("9.8 where nothing is left after the attacker's texts, there is nothing to be weak to", () => {
  const feeble = { ability: self({ kind: "damageDealt", amount: 60, less: true }) };
  expect(damageOf(SIXTY, WEAK, feeble, "pocket")).toBe(0);
  expect(damageOf([{ effect: "damage", amount: 0 }], WEAK, {}, "pocket")).toBe(0);
});

test("9.9 weakness doubles in house and standard, and adds 20 in pocket", () => {
  const done = (["house", "standard", "pocket"] as const).map((rules) => damageOf(SIXTY, WEAK, {}, rules));
  expect(done).toEqual([120, 120, 80]);
  expect(damageOf(SIXTY, { weakness: "water" })).toBe(60);
  expect(damageOf(SIXTY, { ...WEAK, ability: self({ kind: "noWeakness" }) })).toBe(60);
  expect(damageOf(SIXTY, WEAK, { ability: self({ kind: "type", type: "water" }) })).toBe(60);
});

test("9.10 resistance takes 30 off in house and standard, nothing in pocket", () => {
  const rules = ["house", "standard", "pocket"] as const;
  expect(rules.map((one) => damageOf(SIXTY, { resistance: "fire" }, {}, one))).toEqual([30, 30, 60]);
});

test("9.11 weakness and resistance count at the active spot only", () => {
  const all: Effect[] = [{ effect: "damage", amount: 40, to: { each: { side: "theirs", place: "any" } } }];
  const table = scenario({
    me: { active: mon("Cub", { type: "fire", attacks: [attack("Wave", all)] }) },
    them: {
      active: mon("Pup", { hp: 200, ...WEAK }),
      bench: [mon("Kit", WEAK), mon("Fox", { resistance: "fire" })],
    },
  });
  table.play("attack Wave");
  expect([table.them.active, ...table.them.bench].map(({ damage }) => damage)).toEqual([80, 40, 40]);
});

test("9.12 damage is never below 0", () => {
  const twenty: Effect[] = [{ effect: "damage", amount: 20 }];
  expect(damageOf(twenty, { resistance: "fire" })).toBe(0);
  expect(damageOf(twenty, { ability: self({ kind: "damageTaken", amount: 90, less: true }) })).toBe(0);
  const less: Effect[] = [{ effect: "damage", amount: { minus: [20, 50] } }];
  expect(damageOf(less)).toBe(0);
});

test("9.13 nothing changes damage to the own side, damage of other texts, or counters", () => {
  const change = { ability: self({ kind: "damageDealt", amount: 50 }), ...WEAK, hp: 200 };
  const recoil: Effect[] = [{ effect: "damage", amount: 20, to: "self" }];
  const own = scenario({
    me: { active: mon("Cub", { type: "fire", attacks: [attack("Recoil", recoil)], ...change }) },
  });
  expect(own.play("attack Recoil").me.active.damage).toBe(20);
  const dart = item("Dart", [{ effect: "damage", amount: 20 }]);
  const side = { active: mon("Cub", { type: "fire", ...change }), hand: [dart] };
  const armour = self({ kind: "preventDamage" });
  const them = { active: mon("Pup", { ...WEAK, hp: 200, ability: armour }) };
  expect(scenario({ me: side, them }).play("play Dart").them.active.damage).toBe(20);
  const counters: Effect[] = [{ effect: "putCounters", count: 3, to: "defender" }];
  expect(damageOf(counters, { ...WEAK, ability: armour }, change)).toBe(30);
});

test("9.14 what damage is not affected by is left out", () => {
  const ignoring = (...ignore: ("weakness" | "resistance" | "effects")[]): Effect[] => [
    { effect: "damage", amount: 60, ignore },
  ];
  expect(damageOf(ignoring("weakness"), WEAK)).toBe(60);
  expect(damageOf(ignoring("resistance"), { resistance: "fire" })).toBe(60);
  const armour = { ability: self({ kind: "damageTaken", amount: 20, less: true }) };
  expect(damageOf(ignoring("effects"), armour)).toBe(60);
  expect(damageOf(ignoring("effects"), { ability: self({ kind: "preventDamage" }), ...WEAK })).toBe(120);
});

test("9.15 several hits at random on one Mantimon are one damage", () => {
  const storm: Effect[] = [
    { effect: "damage", amount: 20, to: { random: { side: "theirs", place: "any" }, times: 3 } },
  ];
  const table = scenario({
    me: { active: mon("Cub", { type: "fire", attacks: [attack("Storm", storm)] }) },
    them: { active: mon("Pup", { hp: 200, ...WEAK }), bench: [mon("Kit")] },
    coins: [
      { of: 2, is: 0 },
      { of: 2, is: 1 },
      { of: 2, is: 0 },
    ],
  });
  table.play("attack Storm");
  expect([table.them.active.damage, table.them.bench[0].damage]).toEqual([80, 20]);
  expect(table.told("damaged")).toHaveLength(2);
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

test("9.17 a copied attack is the attacker's own, without its cost", () => {
  const mimic = attack("Mimic", [{ effect: "copyAttack", of: { each: { side: "theirs", place: "any" } } }]);
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
      active: mon("Pup", { attacks: [hit(10), mimic], ...WEAK, hp: 90 }),
      bench: [mon("Kit", { attacks: [drain] })],
    },
  });
  table.play("attack Mimic");
  expect(table.decision).toMatchObject({ kind: "attack", options: ["Hit", "Drain"] });
  table.play("Drain");
  expect([table.them.active.damage, table.me.active.damage, table.current]).toEqual([60, 10, "them"]);
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
