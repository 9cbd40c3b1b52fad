// § 1 The table.

import { expect, test } from "vitest";
import {
  always,
  basic,
  energy,
  fossil,
  hit,
  item,
  mon,
  opening,
  scenario,
  setUp,
  stage1,
  tool,
} from "../../test/support/scenario.ts";
import { SPECTATOR, view } from "../index.ts";

test("1.1 house has an energy deck and a zone, standard prize cards, pocket a zone", () => {
  const house = setUp(opening({ rules: "house" })).me;
  expect([house.energyDeck.length + house.zone.length, house.prizes]).toEqual([20, 0]);
  const standard = setUp(opening({ rules: "standard" })).me;
  expect([standard.energyDeck.length + standard.zone.length, standard.prizes]).toEqual([0, 6]);
  const pocket = setUp(opening({ rules: "pocket" }));
  expect([pocket.me.energyDeck.length, pocket.me.prizes]).toEqual([0, 0]);
  pocket.play("end turn");
  expect(pocket[pocket.current as "me"].zone).toEqual(["fire"]);
});

test("1.2 of an evolved Mantimon the top card counts, and it carries what is its own", () => {
  const cub = basic("Cub", { hp: 50, attacks: [hit(10, "Nip")] });
  const bear = stage1("Bear", "Cub", { hp: 110, attacks: [hit(50, "Maul")] });
  const bell = tool("Bell", always({ on: "self", modify: { kind: "hp", amount: 20 } }));
  const table = scenario({
    me: {
      active: mon(bear, { under: [cub], energy: ["fire"], tool: bell, damage: 30, status: "poisoned" }),
      bench: [mon("Kit", { hp: 60 })],
    },
  });
  expect(table.me.active).toMatchObject({
    name: "Bear",
    cards: ["Cub", "Bear"],
    hp: 130,
    damage: 30,
    energy: ["fire"],
    tool: "Bell",
    statuses: ["poisoned"],
  });
  expect(table.me.bench[0]).toMatchObject({ hp: 60, damage: 0, energy: [], tool: null, statuses: [] });
  expect(table.options("attack ")).toEqual(["attack Maul"]);
});

test("1.3 damage stays until it is healed, a counter is 10, and HP left never fall below 0", () => {
  const salve = item("Salve", [{ effect: "heal", amount: 20, target: "active" }]);
  const needle = item("Needle", [{ effect: "putCounters", count: 3, to: "active" }]);
  const table = scenario({ me: { active: mon("Cub", { hp: 100, damage: 10 }), hand: [salve, needle] } });
  table.play("play Needle");
  expect(table.me.active.damage).toBe(40);
  table.play("play Salve");
  expect(table.me.active.damage).toBe(20);
  table.play("end turn", "end turn");
  expect(table.me.active.damage).toBe(20);

  const count = { count: "hpLeft", on: "defender" } as const;
  const echo = { ...hit(90, "Smash"), effects: [...hit(90).effects, { effect: "draw" as const, count }] };
  const down = scenario({
    me: { active: mon("Cub", { attacks: [echo] }) },
    them: { active: mon("Pup", { hp: 60 }), bench: [mon("Kit")] },
  });
  down.play("attack Smash");
  expect(down.me.hand).toEqual([]);
});

test("1.4 a hand is seen by its owner alone, decks, energy decks and prizes by nobody", () => {
  const table = scenario({
    rules: "standard",
    me: { hand: ["fire", "water"], discard: ["grass"], deck: ["metal"] },
  });
  const own = view(table.game, 0).players[0];
  expect(own.hand).toEqual(table.game.players[0].hand);
  for (const viewer of [1, SPECTATOR] as const) {
    const seen = view(table.game, viewer).players[0];
    expect(seen.hand).toEqual([-1, -1]);
    expect(seen).toMatchObject({ deck: 1, discard: own.discard, active: own.active });
  }
  expect(own).toMatchObject({ deck: 1, energyDeck: 0, prizes: table.game.players[0].prizes.length });
});

test("1.4 the energy that will be made next is seen in pocket", () => {
  const table = scenario({
    rules: "pocket",
    me: { types: ["fire", "water"], next: "water", zone: ["fire"] },
  });
  const water = table.game.players[0].nextEnergy;
  for (const viewer of [0, 1, SPECTATOR] as const) {
    expect(view(table.game, viewer).players[0].nextEnergy).toBe(water);
    expect(view(table.game, viewer).players[0].energyZone).toEqual(table.game.players[0].energyZone);
  }
});

test("1.5 a basic is a Mantimon of the stage basic, or a fossil", () => {
  const table = scenario({
    me: { hand: [basic("Cub"), fossil("Amber"), stage1("Bear", "Cub"), energy("fire")], zone: [] },
  });
  expect(table.options("play")).toEqual(["play Cub", "play Amber"]);
});
