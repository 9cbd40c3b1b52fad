// § 15 Effects that last.

import { expect, test } from "vitest";
import {
  attack,
  hit,
  item,
  mon,
  scenario,
  stage1,
  type Table,
  whenever,
} from "../../test/support/scenario.ts";
import { lay, struck } from "../../test/support/scenario-texts.ts";
import type { Effect, Modifier, Until } from "../index.ts";

const ROOTED: Modifier = { kind: "cannotRetreat" };

/** The turns in which a lasting effect is in force, from the one in which it began. */
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

/** The lasting effects that are left after the Mantimon that they are on did something. */
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

test("15.11 an answer to damage comes after the attack, and without weakness", () => {
  const bristle = item("Bristle", [lay("theirTurnEnd", { kind: "answersDamage", amount: 30 })]);
  const table = scenario({
    me: { active: mon("Cub", { type: "fire", hp: 60 }), bench: [mon("Kit")], hand: [bristle] },
    them: { active: mon("Pup", { hp: 200, weakness: "fire", attacks: [hit(60)] }) },
  }).play("play Bristle", "end turn", "attack Hit");
  expect([table.me.active.name, table.them.active.damage]).toEqual(["Kit", 30]);
});

test("15.12 damage at the end of the turn with which the effect ends", () => {
  const doom = item("Doom", [lay("turnEnd", { kind: "damageAtEnd", amount: 40 }, "defender")]);
  const table = scenario({
    me: { hand: [doom] },
    them: { active: mon("Pup", { hp: 200 }) },
  }).play("play Doom");
  expect(table.them.active.damage).toBe(0);
  expect(table.play("end turn").them.active.damage).toBe(40);
});

test("15.13 a text that answers an attack is its player's, and knows nothing of the text that laid it", () => {
  const ward: Effect[] = [
    { effect: "flip", coins: 1 },
    {
      effect: "lasting",
      until: "theirTurnEnd",
      on: "self",
      modify: { kind: "answers", when: "damaged" },
      do: [
        { effect: "draw", count: { count: "heads" } },
        { effect: "draw", count: 1 },
      ],
    },
  ];
  const table = scenario({
    coins: ["heads"],
    me: {
      active: mon("Cub", { hp: 60, attacks: [attack("Ward", ward)] }),
      bench: [mon("Kit")],
      deck: [mon("Fox").card, mon("Owl").card, mon("Ape").card],
    },
    them: { active: mon("Pup", { hp: 200, attacks: [hit(60)] }) },
  }).play("attack Ward", "attack Hit");
  expect([table.me.active.name, table.me.hand.length]).toEqual(["Kit", 2]);
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
