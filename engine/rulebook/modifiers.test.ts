// § 15.7 to 15.9 What modifiers change, and what they are told by.

import { expect, test } from "vitest";
import { loadPool } from "../../cards/load.ts";
import {
  always,
  attack,
  energy,
  hit,
  item,
  mon,
  scenario,
  special,
  stadium,
  tool,
} from "../../test/support/scenario.ts";
import { lay } from "../../test/support/scenario-texts.ts";
import type { MonFilter, StayCard, Type } from "../index.ts";

/** The type of my attacker, found by attacking Mantimon with each weakness. */
function typeWith(sources: { mine?: Type; tool?: Type; theirs?: Type; stadium?: Type; laid?: Type }): Type {
  const all = { side: "both", place: "any" } as const;
  const change = (type: Type) => always({ on: all, modify: { kind: "type", type } });
  const onSelf = (type: Type) => always({ on: "self", modify: { kind: "type", type } });
  const types = ["fire", "water", "grass", "metal", "psychic", "darkness"] as const;
  const found = types.filter((weakness) => {
    const table = scenario({
      stadium: sources.stadium && stadium("Field", change(sources.stadium)),
      me: {
        active: mon("Cub", {
          type: "darkness",
          attacks: [hit(10)],
          ability: sources.mine ? onSelf(sources.mine) : null,
          tool: sources.tool && tool("Mask", onSelf(sources.tool)),
        }),
        hand: sources.laid ? [item("Lay", [lay("turnEnd", { kind: "type", type: sources.laid })])] : [],
      },
      them: {
        active: mon("Pup", { hp: 200, weakness, ability: sources.theirs ? change(sources.theirs) : null }),
      },
    });
    if (sources.laid) table.play("play Lay");
    return table.play("attack Hit").them.active.damage === 20;
  });
  expect(found).toHaveLength(1);
  return found[0];
}

test("15.8 print; the first seat's ability, tool; the second seat's; the stadium; what was laid", () => {
  expect(typeWith({})).toBe("darkness");
  const sources = {
    mine: "fire",
    tool: "water",
    theirs: "grass",
    stadium: "metal",
    laid: "psychic",
  } as const;
  const order = ["mine", "tool", "theirs", "stadium", "laid"] as const;
  for (let last = 0; last < order.length; last++) {
    const some = Object.fromEntries(order.slice(0, last + 1).map((key) => [key, sources[key]]));
    expect(typeWith(some)).toBe(sources[order[last]]);
  }
});

test("15.8 numbers add up; energy counts as often as the highest says", () => {
  const all = { side: "mine", place: "any" } as const;
  const cheer = always({ on: all, modify: { kind: "damageDealt", amount: 10 } });
  const table = scenario({
    me: {
      active: mon("Cub", { attacks: [hit(10)], ability: cheer }),
      bench: [mon("Kit", { ability: cheer })],
    },
  });
  expect(table.play("attack Hit").them.active.damage).toBe(30);
  const times = (count: number) => always({ on: all, modify: { kind: "provides", times: count } });
  const flare = attack("Flare", [{ effect: "damage", amount: { count: "energy", on: "self", times: 10 } }]);
  const doubled = scenario({
    me: {
      active: mon("Cub", { attacks: [flare], energy: ["fire"], ability: times(2) }),
      bench: [mon("Kit", { ability: times(3) })],
    },
  });
  expect(doubled.play("attack Flare").them.active.damage).toBe(30);
});

test("15.7 nothing is laid that would change a number by 0", () => {
  const none = lay("turnEnd", {
    kind: "damageDealt",
    amount: { count: "counters", on: "active", times: 10 },
  });
  const say = item("Say", [none, { effect: "draw", count: 1 }]);
  expect(scenario({ me: { active: mon("Fox"), hand: [say] } }).play("play Say").game.lasting).toEqual([]);
});

test("15.9 who is attacked, attacks or is chosen is told by type and worth with all changes", () => {
  const crown = tool("Crown", always({ on: "self", modify: { kind: "value", amount: 1 } }));
  const paint = tool("Paint", always({ on: "self", modify: { kind: "type", type: "fire" } }));
  const hunt = (against: MonFilter, worn: ReturnType<typeof tool>) => {
    const duel = item("Duel", [lay("turnEnd", { kind: "damageDealt", amount: 30, against })]);
    return scenario({
      me: { active: mon("Fox", { attacks: [hit(10)] }), hand: [duel] },
      them: { active: mon("Oak", { hp: 100, type: "water", tool: worn }) },
    }).play("play Duel", "attack Hit").them.active.damage;
  };
  expect([hunt({ valueAtLeast: 2 }, crown), hunt({ valueAtLeast: 2 }, paint)]).toEqual([40, 10]);
  expect([hunt({ type: "fire" }, paint), hunt({ type: "water" }, paint)]).toEqual([40, 10]);
  const each = { each: { side: "theirs", place: "any", filter: { valueAtLeast: 2 } } } as const;
  const aim = attack("Aim", [{ effect: "damage", amount: 20, to: each }]);
  const table = scenario({
    me: { active: mon("Fox", { attacks: [aim] }) },
    them: { active: mon("Oak", { hp: 100, tool: crown }) },
  }).play("attack Aim");
  expect(table.them.active.damage).toBe(20);
});

test("15.9 a card of the game that hunts those worth 2 or more finds one whose worth a tool has raised", () => {
  const pool = loadPool();
  const real = (name: string) => pool.cards.find((card) => card.name === name) as StayCard;
  const table = scenario({
    me: { active: mon("Fox", { attacks: [hit(10)] }), hand: [real("Duelist Marrow")] },
    them: { active: mon("Oak", { hp: 100, tool: real("Cracked Crown") }) },
  }).play("play Duelist Marrow", "attack Hit");
  expect(table.them.active.damage).toBe(40);
});

test("15.9 whom an always-on text speaks of is told by what is printed", () => {
  const fires = { side: "mine", place: "any", filter: { type: "fire" } } as const;
  const warm = always({ on: fires, modify: { kind: "hp", amount: 20 } });
  const paint = tool("Paint", always({ on: "self", modify: { kind: "type", type: "fire" } }));
  const table = scenario({
    me: {
      active: mon("Cub", { hp: 60, type: "fire", ability: warm }),
      bench: [mon("Kit", { hp: 60, type: "water", tool: paint })],
    },
  });
  expect([table.me.active.hp, table.me.bench[0].hp]).toEqual([80, 60]);
  const twin = special("Twin", ["fire", "fire"]);
  const rich = always({
    on: "self",
    if: { atLeast: [{ count: "energy", on: "self" }, 2] },
    modify: { kind: "hp", amount: 20 },
  });
  const double = always({ on: "self", modify: { kind: "provides", times: 2 } });
  const hp = (card: ReturnType<typeof special>, bell?: typeof paint) =>
    scenario({ me: { active: mon("Cub", { hp: 60, ability: rich, energy: [card], tool: bell }) } }).me.active
      .hp;
  expect([hp(twin), hp(energy("fire"), tool("Dynamo", double))]).toEqual([80, 60]);
});

test("15.9 what does not add to that of an ability of the same name counts once on a Mantimon", () => {
  const worth = (single: boolean) => {
    const ability = always({
      on: { side: "mine", place: "any" },
      modify: { kind: "damageDealt", amount: 10 },
      ...(single && { single: true as const }),
    });
    return scenario({
      me: { active: mon("Cub", { ability, attacks: [hit(10)] }), bench: [mon("Kit", { ability })] },
      them: { active: mon("Pup", { hp: 200 }) },
    }).play("attack Hit").them.active.damage;
  };
  expect([worth(false), worth(true)]).toEqual([30, 20]);
});
