// § 9 Attacking: how damage is worked out.

import { expect, test } from "vitest";
import { always, attack, item, mon, scenario } from "../../test/support/scenario.ts";
import type { Effect, Modifier, RulesConfig } from "../index.ts";

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

test("9.13 damage to the own side is prevented only by a text that speaks of both players' attacks", () => {
  const rockfall = attack("Rockfall", [
    { effect: "damage", amount: 30, to: { each: { side: "mine", place: "bench" } } },
  ]);
  const taken = (modify: Modifier, attacks = [rockfall]) =>
    scenario({
      me: { active: mon("Cub", { attacks }), bench: [mon("Kit", { ability: self(modify) })] },
    }).play("attack Rockfall").me.bench[0].damage;
  expect(taken({ kind: "preventDamage" })).toBe(30);
  expect(taken({ kind: "preventDamage", own: true })).toBe(0);
  expect(taken({ kind: "preventDamage", own: true, atMost: 20 })).toBe(30);
  const [effect] = rockfall.effects as Extract<Effect, { effect: "damage" }>[];
  const piercing = attack("Rockfall", [{ ...effect, ignore: ["effects"] }]);
  expect(taken({ kind: "preventDamage", own: true }, [piercing])).toBe(30);
});

test("9.22 a coin that is flipped before the damage is done lessens or prevents it", () => {
  const after = (modify: Modifier, coins: ("heads" | "tails")[], effects = SIXTY) =>
    scenario({
      me: { active: mon("Cub", { attacks: [attack("Burn", effects)] }) },
      them: { active: mon("Pup", { hp: 400, ability: self(modify) }) },
      coins,
    }).play("attack Burn").them.active.damage;
  const less = { kind: "damageTaken", amount: 40, less: true, coin: true } as const;
  expect([after(less, ["heads"]), after(less, ["tails"])]).toEqual([20, 60]);
  const none = { kind: "preventDamage", coin: true } as const;
  expect([after(none, ["heads"]), after(none, ["tails"])]).toEqual([0, 60]);
  // No coin is flipped for attacks that do no damage or cannot be affected.
  expect(after(none, [], [{ effect: "draw", count: 1 }])).toBe(0);
  expect(after(none, [], [{ effect: "damage", amount: 60, ignore: ["effects"] }])).toBe(60);
  expect(after({ ...none, atMost: 50 }, [])).toBe(60);
});

test("9.8 where nothing is left after the attacker's texts, there is nothing to be weak to", () => {
  const feeble = { ability: self({ kind: "damageDealt", amount: 60, less: true }) };
  expect(damageOf(SIXTY, WEAK, feeble, "pocket")).toBe(0);
  expect(damageOf([{ effect: "damage", amount: 0 }], WEAK, {}, "pocket")).toBe(0);
});

test("9.8 an attack's number of 0 stays 0, whatever texts add", () => {
  const more = { ability: self({ kind: "damageDealt", amount: 30 }) };
  const counters: Effect[] = [{ effect: "damage", amount: { count: "counters", on: "self", times: 10 } }];
  expect(damageOf(counters, WEAK, more)).toBe(0);
  expect(damageOf(counters, {}, { ...more, damage: 10 })).toBe(40);
  expect(damageOf([], {}, more)).toBe(0);
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

test("9.15 what is done to several is worked out before the first is damaged", () => {
  const mob = { side: "mine", place: "any" } as const;
  const brave = always({
    on: mob,
    if: { is: "active", filter: { damaged: true } },
    modify: { kind: "damageTaken", amount: 10, less: true },
  });
  const wave: Effect[] = [{ effect: "damage", amount: 30, to: { each: { side: "theirs", place: "any" } } }];
  const table = scenario({
    me: { active: mon("Cub", { attacks: [attack("Wave", wave)] }) },
    them: { active: mon("Pup", { hp: 200, ability: brave }), bench: [mon("Kit")] },
  }).play("attack Wave");
  expect([table.them.active.damage, table.them.bench[0].damage]).toEqual([30, 30]);
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
