// § 17 Texts.

import { describe, expect, test } from "vitest";
import {
  always,
  attack,
  basic,
  filler,
  hit,
  mon,
  scenario,
  stage1,
  tool,
} from "../../test/support/scenario.ts";
import { said } from "../../test/support/scenario-texts.ts";
import type { Effect, Type } from "../index.ts";

test("17.1 a text is carried out in order, and what cannot be done is left out", () => {
  const table = said(
    [
      { effect: "heal", amount: 30, target: "active" },
      { effect: "switch", side: "mine" },
      { effect: "draw", count: 2 },
    ],
    { me: { active: mon("Cub"), deck: filler(1) } },
  );
  expect([table.me.active.name, table.me.hand]).toEqual(["Cub", ["Filler"]]);
});

test("17.2 up to may be none, and drawing until a number draws nothing above", () => {
  const up: Effect = { effect: "moveCards", from: "discard", to: "hand", count: 2, upTo: true };
  const table = said([up], { me: { discard: filler(3) } });
  expect(table.can("stop")).toBe(true);
  expect(table.play("stop").me.hand).toEqual([]);
  const any: Effect = { effect: "moveCards", from: "discard", to: "hand", count: "all", upTo: true };
  expect(said([any], { me: { discard: [basic("A"), basic("B")] } }).legal()).toEqual([
    "A",
    "B",
    "stop",
    "cancel",
  ]);
  const until: Effect = { effect: "drawUntil", hand: 3 };
  expect(said([until], { me: { hand: filler(1) } }).me.hand).toHaveLength(3);
  const more: Effect[] = [until, { effect: "draw", count: 1 }];
  expect(said(more, { me: { hand: filler(5) } }).me.hand).toHaveLength(6);
});

test("17.3 only those can be chosen on which the text would do something", () => {
  const heal: Effect = { effect: "heal", amount: 10, target: { choose: { side: "mine", place: "any" } } };
  const bench = [mon("Kit", { damage: 10 }), mon("Fox"), mon("Owl", { damage: 20 })];
  expect(said([heal], { me: { active: mon("Cub"), bench } }).decision?.options).toEqual(["Kit", "Owl"]);
});

test("17.6 a deck is shuffled after a search, and what is sought for its top lies there after that", () => {
  const deck = [basic("A"), basic("B"), basic("C"), basic("D"), basic("E"), basic("F")];
  const seek = (to: "hand" | "deckTop" | "deckBottom") => {
    const table = said([{ effect: "moveCards", from: "deck", to, count: 1 }], { me: { deck } }).play("E");
    expect(table.told("shuffled")).toHaveLength(1);
    return table.me;
  };
  expect(seek("hand").hand).toEqual(["E"]);
  expect(seek("hand").deck).not.toEqual(["A", "B", "C", "D", "F"]);
  expect(seek("deckTop").deck[0]).toBe("E");
  expect(seek("deckBottom").deck[5]).toBe("E");
});

test("17.7 moving counters heals here and damages there, no more than there are", () => {
  const move = (count: number | "all"): Effect => ({
    effect: "moveCounters",
    count,
    from: "active",
    to: "defender",
  });
  const spec = { me: { active: mon("Cub", { damage: 30 }) }, them: { active: mon("Pup", { damage: 10 }) } };
  const damages = (count: number | "all") => {
    const { me, them } = said([move(count)], spec);
    return [me.active.damage, them.active.damage];
  };
  expect([damages(2), damages(5), damages("all")]).toEqual([
    [10, 30],
    [0, 40],
    [0, 40],
  ]);
});

test("17.8 a Mantimon that returns takes all its cards with it, and leaves its damage behind", () => {
  const cub = basic("Cub");
  const bell = tool("Bell", always({ on: "self", modify: { kind: "noWeakness" } }));
  const active = mon(stage1("Bear", "Cub"), { under: [cub], tool: bell, energy: ["fire"], damage: 20 });
  const home = (to: "hand" | "deck", rules: "house" | "standard" = "standard") =>
    said([{ effect: "returnMon", target: "active", to }], {
      rules,
      me: { active, bench: [mon("Kit")], deck: [] },
    }).me;
  expect(home("hand").hand.toSorted()).toEqual(["Bear", "Bell", "Cub", "fire"]);
  expect(home("deck").deck.toSorted()).toEqual(["Bear", "Bell", "Cub", "fire"]);
  expect(home("hand", "house")).toMatchObject({ zone: ["fire"] });
  expect(home("hand").active).toMatchObject({ name: "Kit", damage: 0 });
});

test("17.9 ending the turn ends it once the text is over, the check included", () => {
  const effects: Effect[] = [{ effect: "endTurn" }, { effect: "draw", count: 1 }];
  const table = said(effects, { me: { active: mon("Cub", { status: "poisoned" }) } });
  expect([table.current, table.me.hand.length, table.me.active.damage]).toEqual(["them", 1, 10]);
  const blow = attack("Blow", [...hit(10).effects, { effect: "endTurn" }]);
  const attacked = scenario({ me: { active: mon("Cub", { attacks: [blow] }) } }).play("attack Blow");
  expect([attacked.turn, attacked.current]).toEqual([4, "them"]);
});

test("17.10 a knock-out by a text puts counters on for all HP left", () => {
  const table = said([{ effect: "knockOut", target: "defender" }], {
    them: { active: mon("Pup", { hp: 60, damage: 20, value: 2 }), bench: [mon("Kit")] },
  });
  expect(table.told("damaged")).toMatchObject([{ amount: 40, cause: "counters" }]);
  expect([table.them.active.name, table.me.points]).toEqual(["Kit", 2]);
});

test("17.3 nobody is asked about the chosen where nobody was chosen", () => {
  const text: Effect[] = [
    { effect: "draw", count: 1 },
    { effect: "choose", target: { choose: { side: "mine", place: "any", filter: { damaged: true } } } },
    { effect: "may", do: [{ effect: "heal", amount: 10, target: "chosen" }] },
  ];
  expect(said(text, { them: { active: mon("Oak", { damage: 10 }) } }).decision).toBeNull();
  expect(said(text, { me: { active: mon("Oak", { damage: 10 }) } }).decision).toMatchObject({
    kind: "yesNo",
  });
});

test("17.11 a hand is shown in the order of the cards' names", () => {
  const [a, b, c] = [basic("A"), basic("B"), basic("C")];
  for (const hand of [
    [a, b, c],
    [c, b, a],
    [b, a, c],
  ]) {
    const table = said([{ effect: "revealHand", side: "theirs" }], { them: { hand } });
    const names = table.told("revealed")[0].cards.map((card) => table.game.pool.info[card].name);
    expect(names).toEqual(["A", "B", "C"]);
  }
});

describe("17.12 each is each", () => {
  const bench = { each: { side: "mine", place: "bench" } } as const;
  const all = { each: { side: "mine", place: "any" } } as const;

  test("17.12 energy is moved from each, and to each", () => {
    const me = {
      active: mon("Fox"),
      bench: [mon("Kit", { energy: ["fire"] }), mon("Cub", { energy: ["water", "metal"] })],
    };
    const gathered = said([{ effect: "moveEnergy", count: "all", from: bench, to: "active" }], { me });
    expect(gathered.me.active.energy.toSorted()).toEqual(["fire", "metal", "water"]);
    const one = said([{ effect: "moveEnergy", count: 1, from: bench, to: "active" }], { me });
    expect(one.decision?.options).toEqual(["water", "metal"]);
    expect(one.play("metal").me.active.energy).toEqual(["fire", "metal"]);
    const rich = {
      active: mon("Fox", { energy: ["fire", "fire", "fire"] }),
      bench: [mon("Kit"), mon("Cub")],
    };
    const spread = said([{ effect: "moveEnergy", count: 1, from: "active", to: bench }], { me: rich });
    expect(spread.me.bench.map(({ energy }) => energy)).toEqual([["fire"], ["fire"]]);
    expect(spread.me.active.energy).toEqual(["fire"]);
  });

  test("17.12 damage counters are moved to each, as long as there are any", () => {
    const to = { each: { side: "theirs", place: "any" } } as const;
    const spread = (damage: number) => {
      const table = said([{ effect: "moveCounters", count: 1, from: "active", to }], {
        me: { active: mon("Fox", { damage }) },
        them: { active: mon("Oak"), bench: [mon("Elm")] },
      });
      return [table.me.active.damage, table.them.active.damage, table.them.bench[0].damage];
    };
    expect([spread(40), spread(10)]).toEqual([
      [20, 10, 10],
      [0, 10, 0],
    ]);
  });

  test("17.12 each evolves, and a card serves one of them", () => {
    const bear = stage1("Bear", "Cub");
    const text: Effect[] = [{ effect: "evolve", target: bench, from: "deck" }];
    const me = { bench: [mon("Kit"), mon("Cub")], deck: [bear, stage1("Kite", "Kit"), ...filler(3)] };
    const table = said(text, { me }, "Kite", "Bear");
    expect(table.me.bench.map(({ name }) => name)).toEqual(["Kite", "Bear"]);
    expect(table.told("shuffled")).toHaveLength(1);
    const twins = said(text, { me: { bench: [mon("Cub"), mon("Cub")], deck: [bear] } }, "Bear");
    expect(twins.legal()).toEqual(["stop"]);
  });

  test("17.12 two are two: energy is moved to both, from each of two", () => {
    const two = { choose: { side: "mine", place: "bench" }, count: 2 } as const;
    const me = {
      active: mon("Fox", { energy: ["fire", "fire"] }),
      bench: [mon("Kit"), mon("Cub"), mon("Pup")],
    };
    const table = said([{ effect: "moveEnergy", count: 1, from: "active", to: two }], { me }, "Kit", "Pup");
    expect(table.me.bench.map(({ energy }) => energy.length)).toEqual([1, 0, 1]);
  });

  test("17.12 from among several, the player picks from whom", () => {
    const text: Effect[] = [{ effect: "detachEnergy", count: 1, from: all, to: "discard", among: true }];
    const me = { active: mon("Fox", { energy: ["fire"] }), bench: [mon("Kit", { energy: ["water"] })] };
    const table = said(text, { me });
    expect(table.decision).toMatchObject({ who: "me", kind: "mantimon", options: ["Fox", "Kit"] });
    expect(table.play("Kit").me.discard).toEqual(["Say", "water"]);
  });

  test("17.12 who gets which energy is the player's choice", () => {
    const text: Effect[] = [{ effect: "attachEnergy", from: "discard", count: 1, to: bench }];
    const me = { bench: [mon("Kit"), mon("Cub")], discard: ["fire", "water"] as const };
    const table = said(text, { me: { ...me, discard: [...me.discard] } });
    expect(table.decision).toMatchObject({ ordered: true });
    expect(table.play("water").me.bench.map(({ energy }) => energy)).toEqual([["water"], ["fire"]]);
  });

  test("17.12 where energy is not enough for each, the player says who gets some", () => {
    const text = (count: number): Effect[] => [
      { effect: "attachEnergy", from: "discard", count, to: { each: { side: "mine", place: "any" } } },
    ];
    const me = (...discard: Type[]) => ({ active: mon("Fox"), bench: [mon("Kit"), mon("Cub")], discard });
    const one = said(text(1), { me: me("fire", "water") });
    expect(one.decision).toMatchObject({ kind: "mantimon", options: ["Fox", "Kit", "Cub"] });
    one.play("Cub");
    expect(one.decision?.options).toEqual(["Fox", "Kit"]);
    one.play("Kit");
    expect([one.me.active, ...one.me.bench].map(({ energy }) => energy)).toEqual([[], ["water"], ["fire"]]);
    // Two for each, and three in all: nobody gets more than two.
    const two = said(text(2), { me: me("fire", "fire", "fire") }, "Cub", "Cub");
    expect(two.decision?.options).toEqual(["Fox", "Kit"]);
  });

  test("17.12 energy that is split goes to any of them, however they are named", () => {
    const text: Effect[] = [{ effect: "attachEnergy", from: "discard", count: 2, to: bench, split: true }];
    const me = {
      bench: [mon("Kit"), mon("Cub")],
      discard: ["fire" as const, "fire" as const, "fire" as const],
    };
    const table = said(text, { me }, "Cub", "Cub");
    expect(table.me.bench.map(({ energy }) => energy.length)).toEqual([0, 2]);
  });
});

test("17.13 an instruction is repeated 30 times at most, and picks 30 times at most", () => {
  const deck = filler(35);
  const draw: Effect[] = [
    { effect: "repeat", times: { count: "deck", side: "mine" }, do: [{ effect: "draw", count: 1 }] },
  ];
  expect(said(draw, { me: { deck } }).me.hand).toHaveLength(30);
  const rain: Effect[] = [
    {
      effect: "putCounters",
      count: 1,
      to: { random: { side: "theirs", place: "active" }, times: { count: "deck", side: "mine" } },
    },
  ];
  const table = said(rain, { me: { deck }, them: { active: mon("Oak", { hp: 400 }) } });
  expect(table.them.active.damage).toBe(300);
});
