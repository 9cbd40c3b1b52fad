// § 14 Abilities.

import { expect, test } from "vitest";
import {
  activate,
  always,
  attack,
  basic,
  hit,
  item,
  mon,
  opening,
  scenario,
  setUp,
  special,
  stage1,
  tool,
  whenever,
} from "../../test/support/scenario.ts";
import type { Ability, Effect } from "../index.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const SILENCE = always({ on: { side: "both", place: "any" }, modify: { kind: "noAbility" } });

test("14.1 an ability that is always on works while its card is on top and in play, on the bench too", () => {
  const hearty = always({ on: { side: "mine", place: "active" }, modify: { kind: "hp", amount: 30 } });
  const kit = basic("Kit", { ability: hearty });
  const hp = (...bench: ReturnType<typeof mon>[]) =>
    scenario({ me: { active: mon("Cub", { hp: 60 }), bench } }).me.active.hp;
  expect(hp(mon(kit))).toBe(90);
  expect(hp(mon(stage1("Cat", "Kit"), { under: [kit] }))).toBe(60);
  expect(hp()).toBe(60);
});

test("14.2 an ability is used once a turn for each that has it, in the own turn", () => {
  const bird = basic("Bird", { ability: activate(DRAW) });
  const table = scenario({ me: { active: mon(bird), bench: [mon("Owl", { ability: activate(DRAW) })] } });
  table.play("use ability of Bird", "use ability of Owl");
  expect(table.options("use")).toEqual([]);
  expect(table.play("end turn").options("use")).toEqual([]);
  expect(table.play("end turn").options("use")).toHaveLength(2);
});

test("14.2 or as often as wanted", () => {
  const active = mon("Bird", { ability: activate(DRAW, { limit: "none" }) });
  const table = scenario({ me: { active } });
  table.play("use ability of Bird", "use ability of Bird", "use ability of Bird");
  expect([table.me.hand.length, table.can("use ability of Bird")]).toEqual([3, true]);
});

test("14.3 it may ask for a place or something else, and must do something", () => {
  const can = (ability: Ability, place: "active" | "bench", damage = 0) => {
    const bird = mon("Bird", { ability, damage });
    const me = place === "active" ? { active: bird } : { active: mon("Cub"), bench: [bird] };
    return scenario({ me }).can("use ability of Bird");
  };
  const front = activate(DRAW, { place: "active" });
  const back = activate(DRAW, { place: "bench" });
  expect([can(front, "active"), can(front, "bench")]).toEqual([true, false]);
  expect([can(back, "active"), can(back, "bench")]).toEqual([false, true]);
  const hurt = activate(DRAW, { condition: { is: "self", filter: { damaged: true } } });
  expect([can(hurt, "active"), can(hurt, "active", 10)]).toEqual([false, true]);
  const salve = activate([{ effect: "heal", amount: 10, target: "self" }]);
  expect([can(salve, "active"), can(salve, "active", 10)]).toEqual([false, true]);
});

const GREETER = basic("Greeter", { ability: whenever("played", DRAW) });

test("14.4 on being put onto the bench from the hand: when played, not by a text or at set-up", () => {
  expect(scenario({ me: { hand: [GREETER] } }).play("play Greeter").me.hand).toEqual(["Filler"]);
  const call = item("Call", [{ effect: "moveCards", from: "hand", to: "bench", count: 1 }]);
  expect(scenario({ me: { hand: [call, GREETER] } }).play("play Call").me.hand).toEqual([]);
  const table = setUp(opening({ rest: GREETER }));
  expect(table.told("moved").filter(({ to }) => to === "hand").length).toBeLessThanOrEqual(3);
});

test("14.5 on evolving: when played from the hand, not by a text", () => {
  const bear = stage1("Bear", "Cub", { ability: whenever("evolved", DRAW) });
  const me = { active: mon("Cub"), hand: [bear] };
  expect(scenario({ me }).play("evolve Cub into Bear").me.hand).toEqual(["Filler"]);
  const grow = item("Grow", [{ effect: "evolve", target: "active", from: "hand" }]);
  const table = scenario({ me: { ...me, hand: [grow, bear] } }).play("play Grow", "Bear");
  expect([table.me.active.name, table.me.hand]).toEqual(["Bear", []]);
});

test("14.6 on being damaged: for each damage of an opponent's attack, even if it falls, on the bench too", () => {
  const thorns = whenever("damaged", [{ effect: "putCounters", count: 1, to: "attacker" }]);
  const each: Effect = { effect: "damage", amount: 30, to: { each: { side: "theirs", place: "any" } } };
  const table = scenario({
    me: { active: mon("Cub", { hp: 200, attacks: [attack("Wave", [each, each])] }), bench: [mon("Fox")] },
    them: {
      active: mon("Pup", { hp: 60, ability: thorns }),
      bench: [mon("Kit", { hp: 90, ability: thorns })],
    },
  });
  table.play("attack Wave");
  expect(table.me.active.damage).toBe(40);
  expect(table.them.active.name).toBe("Kit");
});

test("14.6 not by counters, poison, trainers or the own attack", () => {
  const thorns = whenever("damaged", DRAW);
  const them = { active: mon("Pup", { hp: 200, ability: thorns, status: "poisoned" as const }) };
  const needle = attack("Needle", [{ effect: "putCounters", count: 1, to: "defender" }]);
  const dart = item("Dart", [{ effect: "damage", amount: 10 }]);
  const table = scenario({ me: { active: mon("Cub", { attacks: [needle] }), hand: [dart] }, them });
  table.play("play Dart", "attack Needle");
  expect([table.them.active.damage, table.them.hand.length]).toEqual([30, 1]);
  const burst = attack("Burst", [{ effect: "damage", amount: 10, to: "self" }]);
  const own = scenario({ me: { active: mon("Cub", { attacks: [burst], ability: thorns }) } });
  expect(own.play("attack Burst").me.hand).toEqual([]);
});

test("14.7 tools and special energy speak for the Mantimon that holds them", () => {
  const vest = tool("Vest", always({ on: "self", modify: { kind: "damageTaken", amount: 10, less: true } }));
  const moss = special(
    "Moss",
    ["grass"],
    whenever("damaged", [{ effect: "heal", amount: 20, target: "self" }]),
  );
  const bomb = tool("Bomb", whenever("knockedOut", [{ effect: "putCounters", count: 4, to: "attacker" }]));
  const gift = special("Gift", ["any"], whenever("knockedOut", [{ effect: "draw", count: 2 }]));
  const soft = scenario({
    me: { active: mon("Cub", { attacks: [hit(50)] }) },
    them: { active: mon("Pup", { hp: 60, tool: vest, energy: [moss] }) },
  });
  expect(soft.play("attack Hit").them.active.damage).toBe(20);
  const table = scenario({
    me: { active: mon("Cub", { attacks: [hit(90)] }) },
    them: { active: mon("Pup", { hp: 60, tool: bomb, energy: [gift] }), bench: [mon("Kit")] },
  });
  table.play("attack Hit");
  expect([table.me.active.damage, table.them.hand.length]).toEqual([40, 3]);
});

test("14.7 a tool may be discarded when it has spoken", () => {
  const once = tool(
    "Berry",
    whenever("damaged", [{ effect: "heal", amount: 30, target: "self" }, { effect: "discardThis" }]),
  );
  const table = scenario({
    me: { active: mon("Cub", { attacks: [hit(50)] }) },
    them: { active: mon("Pup", { hp: 90, tool: once }) },
  });
  table.play("attack Hit");
  expect(table.them.active).toMatchObject({ damage: 20, tool: null });
  expect(table.them.discard).toEqual(["Berry"]);
});

test("14.8 having no ability silences abilities of every kind, but not tools, energy and stadiums", () => {
  const silent = (ability: Ability) =>
    scenario({
      me: {
        active: mon("Cub", { attacks: [hit(10)], ability, damage: 10 }),
        hand: [GREETER, stage1("Bear", "Kit", { ability: whenever("evolved", DRAW) })],
        bench: [mon("Kit")],
      },
      them: { active: mon("Pup", { attacks: [hit(60)], ability: SILENCE }) },
    });
  expect(silent(activate(DRAW)).can("use ability of Cub")).toBe(false);
  expect(silent(always({ on: "self", modify: { kind: "hp", amount: 50 } })).me.active.hp).toBe(60);
  const played = silent(activate(DRAW)).play("play Greeter", "evolve Kit into Bear");
  expect(played.me.hand).toEqual([]);
  for (const when of ["damaged", "knockedOut", "betweenTurns"] as const) {
    const table = silent(whenever(when, DRAW)).play("end turn", "attack Hit");
    // The card of the next turn alone.
    expect(table.me.hand.filter((name) => name === "Filler")).toHaveLength(1);
  }
  const bell = tool("Bell", always({ on: "self", modify: { kind: "hp", amount: 20 } }));
  const tooled = scenario({
    me: { active: mon("Cub", { hp: 60, tool: bell }) },
    them: { active: mon("Pup", { ability: SILENCE }) },
  });
  expect(tooled.me.active.hp).toBe(80);
});

test("14.8 an ability that silences others is itself never silenced", () => {
  const hearty = always({ on: "self", modify: { kind: "hp", amount: 30 } });
  const table = scenario({
    me: { active: mon("Cub", { ability: SILENCE }), bench: [mon("Kit", { hp: 60, ability: hearty })] },
    them: { active: mon("Pup", { ability: SILENCE }) },
  });
  expect(table.me.bench[0].hp).toBe(60);
});

test("14.14 a text may allow one ability of its name a turn, whoever has it and whatever becomes of it", () => {
  const once: Effect[] = [
    ...DRAW,
    { effect: "lasting", until: "turnEnd", on: "me", modify: { kind: "cannotUse", ability: "Hoot" } },
  ];
  const named = { ...activate(once), name: "Hoot" } as Ability;
  const leaving = {
    ...activate([...once, { effect: "returnMon", target: "self", to: "hand" }]),
    name: "Hoot",
  };
  const bench = [mon("Kit", { ability: leaving as Ability }), mon("Owl", { ability: named })];
  const table = scenario({ me: { active: mon("Bird", { ability: named }), bench } });
  expect(table.options("use")).toHaveLength(3);
  table.play("use ability of Kit");
  expect(table.options("use")).toEqual([]);
  // The Mantimon comes back into play in the same turn, and the ability still may not be used.
  expect(table.play("play Kit").options("use")).toEqual([]);
  expect(table.play("end turn", "end turn").options("use")).toHaveLength(3);
});

test("14.14 where there is nothing else that it would do, it is not used", () => {
  const named = {
    ...activate([
      { effect: "heal", amount: 10, target: "self" },
      { effect: "lasting", until: "turnEnd", on: "me", modify: { kind: "cannotUse", ability: "Hoot" } },
    ]),
    name: "Hoot",
  } as Ability;
  const can = (damage: number) =>
    scenario({ me: { active: mon("Bird", { ability: named, damage }) } }).can("use ability of Bird");
  expect([can(0), can(10)]).toEqual([false, true]);
});

test("14.9 an ability that asks for a place speaks only there", () => {
  const shy = basic("Shy", { ability: whenever("played", DRAW, "active") });
  expect(scenario({ me: { hand: [shy] } }).play("play Shy").me.hand).toEqual([]);
  const bear = stage1("Bear", "Cub", { ability: whenever("evolved", DRAW, "bench") });
  const table = scenario({ me: { active: mon("Cub"), hand: [bear] } });
  expect(table.play("evolve Cub into Bear").me.hand).toEqual([]);
  for (const when of ["damaged", "knockedOut", "betweenTurns"] as const) {
    for (const place of ["active", "bench"] as const) {
      const struck = scenario({
        me: { active: mon("Cub", { attacks: [hit(60)] }) },
        them: { active: mon("Pup", { hp: 60, ability: whenever(when, DRAW, place) }), bench: [mon("Kit")] },
      });
      if (when === "betweenTurns") struck.play("end turn");
      else struck.play("attack Hit");
      expect(struck.them.hand).toHaveLength(place === "active" ? 2 : 1);
    }
  }
});
