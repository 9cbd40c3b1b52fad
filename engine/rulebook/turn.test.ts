// § 4 The turn.

import { expect, test } from "vitest";
import {
  activate,
  basic,
  custom,
  filler,
  hit,
  item,
  mon,
  scenario,
  stadium,
  stage1,
  supporter,
  whenever,
} from "../../test/support/scenario.ts";

const DRAW = [{ effect: "draw", count: 1 }] as const;
const CHEER = supporter("Cheer", [...DRAW]);

test("4.1 players take turns, counted together", () => {
  const table = scenario({ turn: 3 });
  const seen = [1, 2, 3].map(() => {
    table.play("end turn");
    return [table.turn, table.current];
  });
  expect(seen).toEqual([
    [4, "them"],
    [5, "me"],
    [6, "them"],
  ]);
});

test("4.2 in house the top of the energy deck is turned into the zone, while there is one", () => {
  const table = scenario({ them: { energyDeck: ["water", "fire"] } });
  table.play("end turn");
  expect(table.them).toMatchObject({ zone: ["water"], energyDeck: ["fire"] });
  table.play("end turn", "end turn", "end turn", "end turn");
  expect(table.them).toMatchObject({ zone: ["water", "fire"], energyDeck: [] });
});

test("4.2 in pocket the energy that was shown comes, and another is picked at random", () => {
  const shown = (is: number) =>
    scenario({
      rules: "pocket",
      them: { types: ["fire", "water"], next: "water" },
      coins: [{ of: 2, is }],
    }).play("end turn").them;
  expect(shown(0)).toMatchObject({ zone: ["water"], next: "fire" });
  expect(shown(1)).toMatchObject({ zone: ["water"], next: "water" });
});

test("4.2 in standard no energy comes", () => {
  const table = scenario({ rules: "standard" }).play("end turn");
  expect(table.them).toMatchObject({ zone: [], energyDeck: [] });
});

for (const rules of ["house", "standard", "pocket"] as const) {
  test(`4.3 in ${rules} a turn begins with a card`, () => {
    const table = scenario({ rules, them: { deck: [basic("Top"), ...filler(3)] } }).play("end turn");
    expect(table.them.hand).toEqual(["Top"]);
    expect(table.them.deck).toHaveLength(3);
  });
}

test("4.4 all that a turn allows may be done in any order, and only an attack ends it", () => {
  const table = scenario({
    me: {
      active: mon("Cub", { attacks: [hit(10)], energy: ["fire"], ability: activate([...DRAW]) }),
      bench: [mon("Kit")],
      hand: [stage1("Bear", "Kit"), basic("Pup"), item("Note", [...DRAW]), CHEER],
      zone: ["fire"],
    },
  });
  expect(table.legal()).toEqual([
    "attach fire to Cub",
    "attach fire to Kit",
    "evolve Kit into Bear",
    "play Pup",
    "play Note",
    "play Cheer",
    "use ability of Cub",
    "retreat to Kit",
    "attack Hit",
    "end turn",
  ]);
  table.play("use ability of Cub", "play Pup", "play Cheer", "evolve Kit into Bear", "attach fire to Pup");
  expect(table.current).toBe("me");
  table.play("play Note", "attack Hit");
  expect(table.current).toBe("them");
});

const FIRST = {
  me: {
    active: mon("Cub", { attacks: [hit(10)] }),
    hand: [CHEER, "fire"] as const,
    zone: ["fire"] as const,
  },
};

function inFirstTurn(rules: "house" | "standard" | "pocket", turn: number): string[] {
  const side = { active: FIRST.me.active, hand: [...FIRST.me.hand], zone: [...FIRST.me.zone] };
  const table = scenario({ rules, turn, me: side });
  return table.legal().filter((words) => words !== "end turn");
}

test("4.5 the first player's first turn in house: no attack", () => {
  expect(inFirstTurn("house", 1)).toEqual(["attach fire to Cub", "play Cheer"]);
  expect(inFirstTurn("house", 2)).toContain("attack Hit");
});

test("4.5 the first player's first turn in standard: no attack, no supporter", () => {
  expect(inFirstTurn("standard", 1)).toEqual(["attach fire to Cub"]);
  expect(inFirstTurn("standard", 2)).toEqual(["attach fire to Cub", "play Cheer", "attack Hit"]);
});

test("4.5 the first player's first turn in pocket: no energy", () => {
  expect(inFirstTurn("pocket", 1)).toEqual(["play Cheer", "attack Hit"]);
  expect(inFirstTurn("pocket", 2)).toContain("attach fire to Cub");
});

test("4.6 nobody draws above the hand limit, though cards may come in other ways", () => {
  const fetch = item("Fetch", [{ effect: "moveCards", from: "discard", to: "hand", count: 2 }]);
  const ten = { deck: filler(5), hand: filler(9), discard: [...filler(2), CHEER] };
  const table = scenario({ rules: "pocket", turn: 4, toMove: "them", me: ten, pool: [fetch] }).play(
    "end turn",
  );
  expect(table.me.hand).toHaveLength(10);
  table.play("end turn", "end turn");
  expect(table.me.hand).toHaveLength(10);
  expect(table.me.deck).toHaveLength(4);

  const full = scenario({ rules: "pocket", me: { ...ten, hand: [...filler(10), fetch] } });
  full.play("play Fetch", "Filler");
  expect(full.me.hand).toHaveLength(12);
});

test("4.6 house and standard have no hand limit", () => {
  for (const rules of ["house", "standard"] as const) {
    const table = scenario({ rules, them: { hand: filler(20) } }).play("end turn");
    expect(table.them.hand).toHaveLength(21);
  }
});

for (const rules of ["house", "standard"] as const) {
  test(`4.7 who has no card to draw loses in ${rules}, but only at the start of the own turn`, () => {
    const note = item("Note", [{ effect: "draw", count: 3 }]);
    const table = scenario({ rules, me: { deck: filler(1), hand: [note] }, them: { deck: [] } });
    table.play("play Note");
    expect([table.me.deck, table.result]).toEqual([[], null]);
    table.play("end turn");
    expect(table.result).toEqual({ winner: "me", reason: "deckOut" });
  });
}

test("4.7 in pocket the game goes on without cards", () => {
  const table = scenario({ rules: "pocket", them: { deck: [] } }).play("end turn", "end turn", "end turn");
  expect(table.result).toBeNull();
  expect(table.them.hand).toEqual([]);
});

test("4.8 unused energy stays in house and is lost in pocket", () => {
  const house = scenario({ me: { zone: ["fire", "water"] } }).play("end turn");
  expect(house.me.zone).toEqual(["fire", "water"]);
  const pocket = scenario({ rules: "pocket", me: { zone: ["fire"] } }).play("end turn");
  expect(pocket.me).toMatchObject({ zone: [], discard: [] });
});

test("4.8 energy of an energy deck that is not kept goes to the discard pile", () => {
  const rules = custom("house", { energy: { keep: false } });
  const table = scenario({ rules, me: { zone: ["fire", "water"] } }).play("end turn");
  expect(table.me).toMatchObject({ zone: [], discard: ["fire", "water"] });
});

test("4.8 made energy is kept if a rule set says so", () => {
  const rules = custom("pocket", { energy: { keep: true } });
  expect(scenario({ rules, me: { zone: ["fire"] } }).play("end turn").me.zone).toEqual(["fire"]);
});

test("4.9 in pocket the game is a draw when the 31st turn would begin", () => {
  const table = scenario({ rules: "pocket", turn: 29 }).play("end turn");
  expect([table.turn, table.result]).toEqual([30, null]);
  table.play("end turn");
  expect(table.result).toEqual({ winner: "nobody", reason: "turnLimit" });
});

for (const rules of ["house", "standard"] as const) {
  test(`4.9 in ${rules} the game is a draw when the 1,001st turn would begin`, () => {
    const table = scenario({ rules, turn: 999 }).play("end turn");
    expect([table.turn, table.result]).toEqual([1000, null]);
    table.play("end turn");
    expect(table.result).toEqual({ winner: "nobody", reason: "turnLimit" });
  });
}

test("4.10 what is allowed once a turn is allowed again in the next", () => {
  const field = stadium("Field", whenever("betweenTurns", [...DRAW]));
  const hill = stadium("Hill", whenever("betweenTurns", [...DRAW]));
  const table = scenario({
    me: {
      active: mon("Cub", { energy: ["fire", "fire"], retreat: 1, ability: activate([...DRAW]) }),
      bench: [mon("Kit", { retreat: 0 })],
      hand: [CHEER, CHEER, field, hill],
      zone: ["fire", "water"],
    },
  });
  const once = ["use ability of Cub", "attach fire to Cub", "play Cheer", "play Field", "retreat to Kit"];
  table.play(...once);
  const again = ["attach water to Cub", "play Cheer", "play Hill", "retreat to Cub", "use ability of Cub"];
  expect(again.filter((words) => table.can(words))).toEqual([]);
  table.play("end turn", "end turn");
  expect(again.filter((words) => !table.can(words))).toEqual([]);
});
