// § 5 Energy.

import { expect, test } from "vitest";
import {
  always,
  attack,
  basic,
  custom,
  fossil,
  item,
  mon,
  scenario,
  special,
  supporter,
} from "../../test/support/scenario.ts";
import type { Effect, EnergySource } from "../index.ts";
import type { CardFilter } from "../language.ts";

const PRESETS = ["house", "standard", "pocket"] as const;
type Preset = (typeof PRESETS)[number];

const TWIN = special("Twin", ["colorless", "colorless"]);

function attach(from: EnergySource, more: Partial<Extract<Effect, { effect: "attachEnergy" }>> = {}): Effect {
  return { effect: "attachEnergy", from, count: 1, to: "active", ...more };
}

/** Energy of another type in every place from which it could come. */
function everywhere(rules: Preset, effect: Effect) {
  return scenario({
    rules,
    me: {
      active: mon("Cub"),
      hand: [item("Spark", [effect]), ...(rules === "standard" ? (["grass"] as const) : [])],
      deck: rules === "standard" ? ["psychic"] : [],
      zone: rules === "house" ? ["water"] : [],
      energyDeck: rules === "house" ? ["metal"] : [],
      discard: ["darkness"],
      types: ["fire"],
    },
  });
}

test("5.1 one energy a turn may be attached to one of the own Mantimon, active or on the bench", () => {
  const table = scenario({
    me: { active: mon("Cub"), bench: [mon("Kit")], zone: ["fire", "water"] },
    them: { active: mon("Pup") },
  });
  expect(table.options("attach")).toEqual([
    "attach fire to Cub",
    "attach fire to Kit",
    "attach water to Cub",
    "attach water to Kit",
  ]);
  table.play("attach water to Kit");
  expect(table.me.bench[0].energy).toEqual(["water"]);
  expect(table.me.zone).toEqual(["fire"]);
  expect(table.options("attach")).toEqual([]);
});

test("5.2 it comes from the zone in house and pocket, from the hand in standard", () => {
  const side = {
    active: mon("Cub"),
    hand: ["fire" as const],
    zone: ["water" as const],
    types: ["water" as const],
  };
  for (const rules of ["house", "pocket"] as const) {
    const table = scenario({ rules, me: side });
    expect(table.options("attach")).toEqual(["attach water to Cub"]);
    expect(table.play("attach water to Cub").me).toMatchObject({ zone: [], hand: ["fire"] });
  }
  const standard = scenario({ rules: "standard", me: { ...side, zone: [] } });
  expect(standard.options("attach")).toEqual(["attach fire to Cub"]);
  expect(standard.play("attach fire to Cub").me.hand).toEqual([]);
});

test("5.3 texts may allow more attachments, or forbid them", () => {
  const more = supporter("More", [
    { effect: "lasting", on: "me", until: "turnEnd", modify: { kind: "attachments", amount: 1 } },
  ]);
  const none = supporter("None", [
    { effect: "lasting", on: "me", until: "turnEnd", modify: { kind: "cannotPlay", what: "energy" } },
  ]);
  const table = scenario({ me: { active: mon("Cub"), hand: [more], zone: ["fire", "fire", "fire"] } });
  table.play("attach fire to Cub", "play More", "attach fire to Cub");
  expect(table.options("attach")).toEqual([]);
  const forbidden = scenario({ me: { hand: [none], zone: ["fire"] } }).play("play None");
  expect(forbidden.options("attach")).toEqual([]);
  const rules = custom("house", { energy: { attachments: 0 } });
  expect(scenario({ rules, me: { zone: ["fire"] } }).options("attach")).toEqual([]);
});

test("5.4 what a text attaches is not the turn's attachment", () => {
  const spark = item("Spark", [attach("energyZone")]);
  const table = scenario({
    me: { active: mon("Cub"), hand: [spark, spark], zone: ["fire", "fire", "fire"] },
  });
  table.play("play Spark", "attach fire to Cub", "play Spark");
  expect(table.me.active.energy).toEqual(["fire", "fire", "fire"]);
});

const FROM: Record<"energyZone" | "hand" | "deck" | "discard", Record<Preset, string>> = {
  energyZone: { house: "water", standard: "grass", pocket: "fire" },
  hand: { house: "water", standard: "grass", pocket: "fire" },
  deck: { house: "metal", standard: "psychic", pocket: "fire" },
  discard: { house: "darkness", standard: "darkness", pocket: "darkness" },
};

for (const rules of PRESETS) {
  test(`5.5 from the zone or the hand in ${rules}`, () => {
    for (const from of ["energyZone", "hand"] as const) {
      // Which types a deck has registered, the other player cannot see.
      const answers = rules === "pocket" ? ["fire"] : [];
      const table = everywhere(rules, attach(from)).play("play Spark", ...answers);
      expect(table.me.active.energy).toEqual([FROM[from][rules]]);
    }
  });

  test(`5.5 a text about energy alone finds it where it is kept in ${rules}`, () => {
    const move = (name: string, from: "deck" | "hand", to: "hand" | "discard", filter: CardFilter) =>
      item(name, [{ effect: "moveCards", from, to, count: 1, filter }]);
    const seek = move("Seek", "deck", "hand", { basicEnergy: false });
    const drop = move("Drop", "hand", "discard", { anyOf: [{ kind: "energy" }] });
    const kept = rules === "house" ? "energyDeck" : "deck";
    const deck = [basic("Kit")];
    const table = scenario({ rules, me: { hand: [seek, drop], deck, ...{ [kept]: ["fire", TWIN] } } });
    if (rules === "pocket") {
      expect(table.options("play")).toEqual([]);
      return;
    }
    table.play("play Seek", "Twin");
    expect(table.me[rules === "house" ? "zone" : "hand"]).toContain("Twin");
    expect(table.told("shuffled")).toMatchObject([{ zone: kept }]);
    expect(table.play("play Drop").me.discard).toContain("Twin");
  });

  test(`5.6 from the deck in ${rules}`, () => {
    const answers = { house: [], standard: ["psychic"], pocket: ["fire"] }[rules];
    const table = everywhere(rules, attach("deck")).play("play Spark", ...answers);
    expect(table.me.active.energy).toEqual([FROM.deck[rules]]);
    const shuffled = { house: [["energyDeck"]], standard: [["deck"]], pocket: [] }[rules];
    expect(table.told("shuffled").map(({ zone }) => [zone])).toEqual(shuffled);
  });

  test(`5.7 from the discard pile in ${rules}`, () => {
    const table = everywhere(rules, attach("discard")).play("play Spark");
    expect(table.me.active.energy).toEqual(["darkness"]);
    expect(table.me.discard).toEqual(["Spark"]);
  });
}

test("5.8 made energy is of the type asked for, else of a registered one as the player likes", () => {
  const types = ["fire", "water"] as const;
  const side = (effect: Effect) => ({
    rules: "pocket" as const,
    me: { active: mon("Cub"), hand: [item("Spark", [effect])], types: [...types] },
  });
  const metal = scenario(side(attach("energyZone", { type: "metal" }))).play("play Spark");
  expect(metal.me.active.energy).toEqual(["metal"]);
  const any = scenario(side(attach("energyZone"))).play("play Spark");
  expect(any.decision).toMatchObject({ who: "me", kind: "energy", options: ["fire", "water"] });
  expect(any.play("water").me.active.energy).toEqual(["water"]);
});

const GOES: Record<"hand" | "deck" | "discard", Record<Preset, string>> = {
  hand: { house: "zone", standard: "hand", pocket: "gone" },
  deck: { house: "energyDeck", standard: "deck", pocket: "gone" },
  discard: { house: "discard", standard: "discard", pocket: "discard" },
};

for (const rules of PRESETS) {
  test(`5.9 where energy goes in ${rules}`, () => {
    for (const to of ["hand", "deck", "discard"] as const) {
      const off = item("Off", [{ effect: "detachEnergy", count: "all", from: "active", to }]);
      const side = { active: mon("Cub", { energy: ["metal"] }), hand: [off], deck: [], energyDeck: [] };
      const { me } = scenario({ rules, me: side }).play("play Off");
      const places = (["zone", "hand", "energyDeck", "deck", "discard"] as const).filter((zone) =>
        me[zone].includes("metal"),
      );
      expect(me.active.energy).toEqual([]);
      expect(places).toEqual(GOES[to][rules] === "gone" ? [] : [GOES[to][rules]]);
    }
  });

  test(`5.9 energy among cards that a text moves in ${rules}`, () => {
    for (const to of ["hand", "deckTop"] as const) {
      const back = item("Back", [{ effect: "moveCards", from: "discard", to, count: "all" }]);
      const side = { hand: [back], deck: [], energyDeck: [], discard: ["metal" as const, fossil("Amber")] };
      const { me } = scenario({ rules, me: side }).play("play Back");
      const home = GOES[to === "hand" ? "hand" : "deck"][rules];
      const places = (["zone", "hand", "energyDeck", "deck", "discard"] as const).filter((zone) =>
        me[zone].includes("metal"),
      );
      expect(places).toEqual(home === "gone" ? [] : [home]);
      expect(to === "hand" ? me.hand : me.deck).toContain("Amber");
    }
  });
}

test("5.10 energy counts for what it provides, in costs and where texts count it", () => {
  const flare = attack(
    "Flare",
    [{ effect: "damage", amount: { count: "energy", on: "self", times: 10 } }],
    ["colorless", "colorless", "colorless"],
  );
  const table = scenario({ me: { active: mon("Cub", { attacks: [flare], energy: [TWIN, "fire"] }) } });
  expect(table.play("attack Flare").them.active.damage).toBe(30);

  const doubling = always({ on: "self", modify: { kind: "provides", times: 2, type: "fire" } });
  const cub = mon("Cub", { attacks: [flare], ability: doubling, energy: ["fire", "water"] });
  expect(scenario({ me: { active: cub } }).play("attack Flare").them.active.damage).toBe(30);
});

test("5.10 texts that move or discard energy move cards", () => {
  const drop = item("Drop", [{ effect: "detachEnergy", count: 1, from: "active", to: "discard" }]);
  const table = scenario({ me: { active: mon("Cub", { energy: [TWIN] }), hand: [drop] } }).play("play Drop");
  expect(table.me.active.energy).toEqual([]);
});

test("5.11 a text attaches a player's energy to that player's Mantimon only", () => {
  const side = { side: "both", place: "any" } as const;
  const gift = item("Gift", [attach("energyZone", { to: { choose: side } })]);
  const table = scenario({
    me: { active: mon("Cub"), bench: [mon("Kit")], hand: [gift], zone: ["fire"] },
    them: { active: mon("Pup") },
  });
  table.play("play Gift");
  expect(table.decision?.options).toEqual(["Cub", "Kit"]);
});

test("5.12 discarded energy that was made stays in the discard pile", () => {
  const side = { active: mon("Cub", { energy: ["fire"] }), bench: [mon("Kit", { retreat: 1 })] };
  const table = scenario({ rules: "pocket", me: side }).play("retreat to Kit", "end turn", "end turn");
  expect(table.me.discard).toEqual(["fire"]);
});
