// § 11 Between turns.

import { expect, test } from "vitest";
import {
  always,
  hit,
  item,
  mon,
  scenario,
  special,
  stadium,
  type Table,
  tool,
  whenever,
} from "../../test/support/scenario.ts";
import type { Effect } from "../index.ts";

/** What the check between turns told, seats as names. */
function check(table: Table): string[] {
  const who = (seat: number) => (seat === 0 ? "me" : "them");
  return table.events.flatMap((event) => {
    if (event.type === "damaged") return [`${who(event.seat)} ${event.cause} ${event.amount}`];
    if (event.type === "coins") return [`${who(event.seat)} coin`];
    if (event.type === "statusLost") return [`${who(event.seat)} lost`];
    if (event.type === "healed") return [`${who(event.seat)} healed ${event.amount}`];
    return [];
  });
}

test("11.1 poison, burn, sleep, paralysis, then texts, the player of the turn first", () => {
  const bask = whenever("betweenTurns", [{ effect: "heal", amount: 10, target: "self" }]);
  const table = scenario({
    me: { active: mon("Cub", { hp: 100, status: ["paralyzed", "poisoned", "burned"], ability: bask }) },
    them: { active: mon("Pup", { hp: 100, status: ["asleep", "poisoned", "burned"], ability: bask }) },
    coins: ["tails", "heads", "tails"],
  });
  table.play("end turn");
  expect(check(table)).toEqual([
    "me poisoned 10",
    "them poisoned 10",
    "me burned 20",
    "me coin",
    "them burned 20",
    "them coin",
    "them lost",
    "them coin",
    "me lost",
    "me healed 10",
    "them healed 10",
  ]);
  expect(table.me.active.statuses).toEqual(["poisoned", "burned"]);
  expect(table.them.active.statuses).toEqual(["asleep", "poisoned"]);
});

for (const rules of ["house", "standard", "pocket"] as const) {
  test(`11.2 poison does 10 damage in ${rules}`, () => {
    const table = scenario({ rules, them: { active: mon("Pup", { status: "poisoned" }) } });
    expect(table.play("end turn").them.active).toMatchObject({ damage: 10, statuses: ["poisoned"] });
    expect(table.play("end turn").them.active.damage).toBe(20);
  });

  test(`11.3 a burn does 20 damage in ${rules}, and heads ends it`, () => {
    const them = { active: mon("Pup", { status: "burned" as const }) };
    const tails = scenario({ rules, them, coins: ["tails"] }).play("end turn");
    expect(tails.them.active).toMatchObject({ damage: 20, statuses: ["burned"] });
    const heads = scenario({ rules, them, coins: ["heads"] }).play("end turn");
    expect(heads.them.active).toMatchObject({ damage: 20, statuses: [] });
  });
}

test("11.2 texts may add to what poison does", () => {
  const deadly = always({
    on: { side: "theirs", place: "active" },
    modify: { kind: "poisonDamage", amount: 20 },
  });
  const table = scenario({
    me: { active: mon("Cub", { ability: deadly, status: "poisoned" }) },
    them: { active: mon("Pup", { status: "poisoned" }) },
  });
  table.play("end turn");
  expect([table.me.active.damage, table.them.active.damage]).toEqual([10, 30]);
});

test("11.4 an asleep Mantimon wakes on heads, its owner's turn or not", () => {
  for (const who of ["me", "them"] as const) {
    const side = { [who]: { active: mon("Pup", { status: "asleep" }) } };
    expect(scenario({ ...side, coins: ["tails"] }).play("end turn")[who].active.statuses).toEqual(["asleep"]);
    expect(scenario({ ...side, coins: ["heads"] }).play("end turn")[who].active.statuses).toEqual([]);
  }
});

test("11.5 a Mantimon that is paralyzed in its player's turn stays so through the one after it", () => {
  const numb: Effect[] = [{ effect: "status", status: "paralyzed", to: "attacker" }];
  const table = scenario({
    me: { active: mon("Cub", { hp: 200, attacks: [hit(10)] }) },
    them: { active: mon("Pup", { hp: 200, ability: whenever("damaged", numb) }) },
  }).play("attack Hit");
  expect(table.me.active.statuses).toEqual(["paralyzed"]);
  table.play("end turn");
  expect([table.me.active.statuses, table.can("attack Hit")]).toEqual([["paralyzed"], false]);
  table.play("end turn");
  expect(table.me.active.statuses).toEqual([]);
  expect(table.play("end turn").can("attack Hit")).toBe(true);
});

test("11.5 a Mantimon that is paralyzed between turns stays so through its player's next turn", () => {
  const mist = whenever("betweenTurns", [{ effect: "status", status: "paralyzed", to: "active" }]);
  const table = scenario({ stadium: stadium("Mist", mist), me: { active: mon("Cub") } }).play("end turn");
  expect([table.me.active.statuses, table.them.active.statuses]).toEqual([["paralyzed"], []]);
  // The check after the opponent's turn is not the end of it, the one after mine is; then the mist comes again.
  table.play("end turn");
  expect([table.me.active.statuses, table.them.active.statuses]).toEqual([["paralyzed"], ["paralyzed"]]);
});

test("11.5 paralysis ends after its player's next turn, not after the opponent's", () => {
  const table = scenario({ them: { active: mon("Pup", { status: "paralyzed" }) } }).play("end turn");
  expect(table.them.active.statuses).toEqual(["paralyzed"]);
  expect(table.play("end turn").them.active.statuses).toEqual([]);
});

test("11.6 texts speak: the player of the turn's, ability, tool and energy; the other's; the stadium", () => {
  const say = (count: number): Effect[] => [
    { effect: "putCounters", count, to: { each: { side: "mine", place: "active" } } },
  ];
  const active = (n: number) =>
    mon("Cub", {
      hp: 200,
      ability: whenever("betweenTurns", say(n)),
      tool: tool(`Tool ${n}`, whenever("betweenTurns", say(n + 1))),
      energy: [special(`Energy ${n}`, ["any"], whenever("betweenTurns", say(n + 2)))],
    });
  const bench = (n: number) => [mon("Kit", { ability: whenever("betweenTurns", say(n)) })];
  const table = scenario({
    toMove: "them",
    turn: 4,
    stadium: stadium("Field", whenever("betweenTurns", say(9))),
    me: { active: active(5), bench: bench(8) },
    them: { active: active(1), bench: bench(4) },
  });
  table.play("end turn");
  expect(check(table)).toEqual([
    ...[1, 2, 3, 4].map((n) => `them counters ${n}0`),
    ...[5, 6, 7, 8].map((n) => `me counters ${n}0`),
    "them counters 90",
  ]);
});

test("11.7 knock-outs are looked for after all of it: who is healed in time stays", () => {
  const saved = whenever("betweenTurns", [{ effect: "heal", amount: 30, target: "self" }]);
  const them = (ability: typeof saved | null) => ({
    active: mon("Pup", { hp: 60, damage: 50, status: "poisoned", ability }),
    bench: [mon("Kit")],
  });
  const stays = scenario({ them: them(saved) }).play("end turn");
  expect([stays.them.active.name, stays.them.active.damage]).toEqual(["Pup", 30]);
  const falls = scenario({ them: them(null) }).play("end turn");
  expect([falls.them.active.name, falls.me.points]).toEqual(["Kit", 1]);
});

test("11.7 they are also looked for before it", () => {
  const dart = item("Dart", [{ effect: "damage", amount: 60 }]);
  const table = scenario({
    me: { hand: [dart] },
    them: { active: mon("Pup", { status: "poisoned" }), bench: [mon("Kit")] },
  });
  table.play("play Dart", "end turn");
  expect([table.them.active.name, table.them.active.damage]).toEqual(["Kit", 0]);
});
