// § 15 Effects that last.

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
  stage1,
  type Table,
  tool,
  whenever,
} from "../../test/support/scenario.ts";
import { struck } from "../../test/support/scenario-texts.ts";
import type { Effect, Modifier, MonFilter, StayCard, Type, Until } from "../index.ts";

function lay(
  until: Until,
  modify: Modifier,
  on: Extract<Effect, { effect: "lasting" }>["on"] = "active",
): Effect {
  return { effect: "lasting", until, modify, on };
}

const ROOTED: Modifier = { kind: "cannotRetreat" };

/** In which turns something still lies on the table, from the one in which it was laid. */
function turnsOf(table: Table): number[] {
  const turns: number[] = [];
  while (table.game.lasting.length > 0 && turns.length < 5) {
    turns.push(table.turn);
    table.play("end turn");
  }
  return turns;
}

function layInMyTurn(until: Until): Table {
  const table = scenario({ me: { active: mon("Cub"), hand: [item("Lay", [lay(until, ROOTED)])] } });
  return table.play("play Lay");
}

/** Laid in turn 4, that of the opponent, by a text that answers its attack. */
function layInTheirTurn(until: Until): Table {
  const grudge = whenever("damaged", [lay(until, ROOTED, "attacker")]);
  return scenario({
    turn: 4,
    toMove: "them",
    me: { active: mon("Cub", { ability: grudge }) },
    them: { active: mon("Pup", { attacks: [hit(10)] }) },
  }).play("attack Hit");
}

test("15.1 this turn, the check between turns included", () => {
  expect(turnsOf(layInMyTurn("turnEnd"))).toEqual([3]);
  const brace = item("Brace", [lay("turnEnd", { kind: "hp", amount: 20 })]);
  const me = { active: mon("Cub", { hp: 60, damage: 50, status: "poisoned" as const }), bench: [mon("Kit")] };
  const table = scenario({ me: { ...me, hand: [brace] } }).play("play Brace", "end turn");
  // Poison leaves it standing; what held it up ends with the turn.
  const told = table.events.map(({ type }) => type);
  expect(told.indexOf("lastingEnded")).toBeGreaterThan(told.indexOf("damaged"));
  expect(told.indexOf("knockedOut")).toBeGreaterThan(told.indexOf("lastingEnded"));
});

test("15.2 through the opponent's next turn", () => {
  expect(turnsOf(layInMyTurn("theirTurnEnd"))).toEqual([3, 4]);
  // The rest of this turn of the opponent, mine, and the opponent's next.
  expect(turnsOf(layInTheirTurn("theirTurnEnd"))).toEqual([5, 6]);
});

test("15.3 my next turn alone", () => {
  expect(turnsOf(layInMyTurn("myNextTurnEnd"))).toEqual([3, 4, 5]);
  expect(turnsOf(layInTheirTurn("myNextTurnEnd"))).toEqual([5]);
  const cheer = item("Cheer", [lay("myNextTurnEnd", { kind: "hp", amount: 20 })]);
  const table = scenario({ me: { active: mon("Fox", { hp: 60 }), hand: [cheer] } }).play("play Cheer");
  const hp = [table.me.active.hp];
  for (let i = 0; i < 3; i++) hp.push(table.play("end turn").me.active.hp);
  expect(hp).toEqual([60, 60, 80, 60]);
});

test("15.3 a bonus for the next turn does not count in this one", () => {
  const cheer = item("Cheer", [lay("myNextTurnEnd", { kind: "damageDealt", amount: 20 })]);
  const table = scenario({
    me: { active: mon("Fox", { attacks: [hit(10)] }), hand: [cheer] },
    them: { active: mon("Oak", { hp: 100 }) },
  }).play("play Cheer", "attack Hit");
  expect(table.them.active.damage).toBe(10);
  expect(table.play("end turn", "attack Hit").them.active.damage).toBe(40);
});

test("15.4 as long as it stays in play", () => {
  expect(turnsOf(layInMyTurn("leavesPlay"))).toHaveLength(5);
  const home = item("Home", [{ effect: "returnMon", target: "active", to: "hand" }]);
  const me = {
    active: mon("Cub"),
    bench: [mon("Kit")],
    hand: [item("Lay", [lay("leavesPlay", ROOTED)]), home],
  };
  const table = scenario({ me }).play("play Lay", "play Home");
  expect(table.game.lasting).toEqual([]);
});

const ROPE = item("Rope", [{ effect: "switch", side: "mine" }]);
const SHRINK = item("Shrink", [{ effect: "devolve", target: "active", to: "hand" }]);
const HOME = item("Home", [{ effect: "returnMon", target: "active", to: "hand" }]);

/** What still lies after the Mantimon it was laid on did something. */
function left(laid: Effect, by: "attack" | "item", then: string): number {
  const bear = stage1("Bear", "Cub");
  const evolved = then === "play Shrink";
  const active = evolved ? mon(bear, { under: [mon("Cub").card] }) : mon("Cub");
  const table = scenario({
    turn: 4,
    toMove: "them",
    me: { active, bench: [mon("Kit")], hand: [ROPE, SHRINK, HOME, bear] },
    them: {
      active: mon("Pup", { attacks: [attack("Lay", by === "attack" ? [laid] : [])] }),
      hand: by === "item" ? [item("Lay", [laid])] : [],
    },
  });
  if (by === "item") table.play("play Lay");
  return table.play("attack Lay", then).game.lasting.length;
}

test("15.5 what an attack laid on a Mantimon ends when it leaves the active spot, evolves or devolves", () => {
  const laid = lay("leavesPlay", { kind: "damageTaken", amount: 10 }, "defender");
  const ways = ["play Rope", "evolve Cub into Bear", "play Shrink"];
  expect(ways.map((then) => left(laid, "attack", then))).toEqual([0, 0, 0]);
  expect(ways.map((then) => left(laid, "item", then))).toEqual([1, 1, 1]);
  expect(left(laid, "item", "play Home")).toBe(0);
  const onPlayer = lay("myNextTurnEnd", { kind: "damageTaken", amount: 10 }, "them");
  expect([...ways, "play Home"].map((then) => left(onPlayer, "attack", then))).toEqual([1, 1, 1, 1]);
});

test("15.6 what lies on a player reaches all that player's Mantimon, later ones too", () => {
  const shell = item("Shell", [lay("theirTurnEnd", { kind: "hp", amount: 20 }, "me")]);
  const table = scenario({
    me: { active: mon("Cub", { hp: 60 }), bench: [mon("Kit", { hp: 60 })], hand: [shell, mon("Fox").card] },
    them: { active: mon("Pup", { hp: 60 }) },
  });
  table.play("play Shell", "play Fox");
  expect([table.me.active, ...table.me.bench].map(({ hp }) => hp)).toEqual([80, 80, 80]);
  expect(table.them.active.hp).toBe(60);
});

test("15.7 how much it is, is worked out when it is laid", () => {
  const amount = { count: "mantimon", of: { side: "mine", place: "bench" }, times: 10 } as const;
  const cheer = item("Cheer", [lay("turnEnd", { kind: "damageDealt", amount })]);
  const table = scenario({
    me: { active: mon("Cub", { attacks: [hit(10)] }), bench: [mon("Kit")], hand: [cheer, mon("Fox").card] },
  });
  table.play("play Cheer", "play Fox", "attack Hit");
  expect(table.them.active.damage).toBe(20);
});

/** Of which type my attacker is, told by who is weak to it. */
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

test("15.10 what lasts as long as the poison ends with it, and is not laid on who is not poisoned", () => {
  const strong: Effect[] = [
    { effect: "status", status: "poisoned", to: "defender" },
    {
      effect: "lasting",
      until: "poisonEnds",
      on: "defender",
      modify: { kind: "poisonDamage", amount: 20 },
    },
  ];
  const table = struck(strong, { them: { active: mon("Pup", { hp: 200 }) } });
  expect(table.them.active.damage).toBe(30);
  const immune = struck([strong[1]], { them: { active: mon("Pup", { hp: 200 }) } });
  expect(immune.told("lastingBegan")).toEqual([]);
  const cure = item("Tonic", [{ effect: "cure", target: "active" }]);
  const cured = struck(strong, { them: { active: mon("Pup", { hp: 200 }), hand: [cure] } });
  expect(cured.play("play Tonic").told("lastingEnded")).toHaveLength(1);
});
