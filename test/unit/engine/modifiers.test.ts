// Every modifier: always on, and laid for a while, with what narrows it.

import { expect } from "vitest";
import type { Effect, Modifier, ModifierKind } from "../../../engine/index.ts";
import {
  activate,
  always,
  attack,
  basic,
  hit,
  item,
  type MantimonFacts,
  mon,
  scenario,
  stadium,
  stage1,
  supporter,
  tool,
} from "../../support/scenario.ts";
import { type Cases, runCases } from "./cases/cases.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const ON_SELF = (modify: Modifier) => always({ on: "self", modify });

/** Damage of my attack of 50 by a fire Mantimon, where it or the target has this. */
function damage(mine: MantimonFacts, theirs: MantimonFacts = {}): number {
  const table = scenario({
    me: { active: mon("Cub", { type: "fire", attacks: [hit(50)], ...mine }) },
    them: { active: mon("Pup", { hp: 300, ...theirs }) },
  });
  return table.play("attack Hit").them.active.damage;
}

/** Moves of a kind that I have with this on my active Mantimon, which could make them otherwise. */
function options(start: string, modify: Modifier | null, facts: MantimonFacts = {}): string[] {
  const active = mon("Cub", { attacks: [hit(10)], retreat: 0, ability: modify && ON_SELF(modify), ...facts });
  const table = scenario({
    me: { active, bench: [mon("Kit")], hand: [stage1("Bear", "Cub")], zone: ["fire"] },
  });
  return table.options(start);
}

/** A modifier on my active Mantimon or on a player, laid by an item. */
function laid(modify: Modifier, on: "active" | "defender" | "me" | "them" = "active"): Effect[] {
  return [{ effect: "lasting", until: "theirTurnEnd", on, modify }];
}

const CASES: Cases<ModifierKind> = {
  damageDealt: {
    "more, less, and against some": () => {
      const dealt = (more: Partial<Extract<Modifier, { kind: "damageDealt" }>>) =>
        damage({ ability: ON_SELF({ kind: "damageDealt", amount: 20, ...more }) });
      expect([dealt({}), dealt({ less: true })]).toEqual([70, 30]);
      expect([dealt({ against: { damaged: true } }), dealt({ against: { stage: "basic" } })]).toEqual([
        50, 70,
      ]);
    },
    "of an amount worked out on the table": () => {
      const amount = { count: "counters", on: "self", times: 10 } as const;
      const cub = mon("Cub", {
        attacks: [hit(10)],
        ability: ON_SELF({ kind: "damageDealt", amount }),
        damage: 30,
      });
      expect(scenario({ me: { active: cub } }).play("attack Hit").them.active.damage).toBe(40);
    },
    "laid on the player": () => {
      const power = item("Power", laid({ kind: "damageDealt", amount: 20 }, "me"));
      const table = scenario({ me: { active: mon("Cub", { attacks: [hit(10)] }), hand: [power] } });
      expect(table.play("play Power", "attack Hit").them.active.damage).toBe(30);
    },
  },
  damageTaken: {
    "more, less, and from some": () => {
      const taken = (more: Partial<Extract<Modifier, { kind: "damageTaken" }>>) =>
        damage({}, { ability: ON_SELF({ kind: "damageTaken", amount: 20, ...more }) });
      expect([taken({}), taken({ less: true })]).toEqual([70, 30]);
      expect([taken({ from: { type: "water" } }), taken({ from: { type: "fire" } })]).toEqual([50, 70]);
    },
  },
  preventDamage: {
    "all of it, or from some": () => {
      const taken = (from?: { type: "fire" | "water" }) =>
        damage({}, { ability: ON_SELF({ kind: "preventDamage", ...(from ? { from } : {}) }) });
      expect([taken(), taken({ type: "fire" }), taken({ type: "water" })]).toEqual([0, 0, 50]);
    },
  },
  preventEffects: {
    "of attacks of the opponent, not of the own": () => {
      const nap = attack("Nap", [
        { effect: "status", status: "asleep", to: { each: { side: "both", place: "active" } } },
      ]);
      const guard = ON_SELF({ kind: "preventEffects" });
      const table = scenario({
        me: { active: mon("Cub", { attacks: [nap], ability: guard }) },
        them: { active: mon("Pup", { ability: guard }) },
        coins: ["tails"],
      });
      table.play("attack Nap");
      expect([table.me.active.statuses, table.them.active.statuses]).toEqual([["asleep"], []]);
    },
  },
  cannotAttack: {
    "while it holds": () => {
      expect(options("attack", null)).toHaveLength(1);
      expect(options("attack", { kind: "cannotAttack" })).toEqual([]);
    },
    "laid by an attack on itself, it is over after the next own turn": () => {
      const rest = attack("Rush", [
        { effect: "lasting", until: "myNextTurnEnd", on: "self", modify: { kind: "cannotAttack" } },
      ]);
      const table = scenario({ me: { active: mon("Cub", { attacks: [rest] }) } });
      const can = [0, 1, 2].map(() => {
        const now = table.can("attack Rush");
        if (now) table.play("attack Rush", "end turn");
        else table.play("end turn", "end turn");
        return now;
      });
      expect(can).toEqual([true, false, true]);
    },
  },
  cannotRetreat: {
    "while it holds": () => {
      expect(options("retreat", null)).toHaveLength(1);
      expect(options("retreat", { kind: "cannotRetreat" })).toEqual([]);
    },
  },
  cannotEvolve: {
    "while it holds": () => {
      expect(options("evolve", null)).toHaveLength(1);
      expect(options("evolve", { kind: "cannotEvolve" })).toEqual([]);
    },
  },
  attackCoin: {
    "laid on the defender": () => {
      const blind = attack("Blind", laid({ kind: "attackCoin" }, "defender"));
      const spec = {
        me: { active: mon("Cub", { attacks: [blind] }) },
        them: { active: mon("Pup", { attacks: [hit(10)] }) },
      };
      const after = (coin: "heads" | "tails") =>
        scenario(spec).play("attack Blind").coins(coin).play("attack Hit").me.active.damage;
      expect([after("heads"), after("tails")]).toEqual([10, 0]);
    },
  },
  attackCost: {
    "more, less": () => {
      const claw = { attacks: [attack("Claw", [], ["fire", "colorless"])] };
      const can = (energy: ("fire" | "water")[], modify: Modifier | null) =>
        scenario({ me: { active: mon("Cub", { ...claw, energy, ability: modify && ON_SELF(modify) }) } }).can(
          "attack Claw",
        );
      expect(can(["fire"], { kind: "attackCost", amount: 1, less: true })).toBe(true);
      expect(can(["fire", "water"], { kind: "attackCost", amount: 1 })).toBe(false);
      expect(can(["water"], { kind: "attackCost", amount: 2, less: true })).toBe(false);
    },
  },
  retreatCost: {
    "more, less": () => {
      expect(options("retreat", { kind: "retreatCost", amount: 1 })).toEqual([]);
      expect(options("retreat", { kind: "retreatCost", amount: 1, less: true }, { retreat: 1 })).toHaveLength(
        1,
      );
    },
  },
  hp: {
    "more, less, for a while": () => {
      const hp = (modify: Modifier) =>
        scenario({ me: { active: mon("Cub", { ability: ON_SELF(modify) }) } }).me.active.hp;
      expect([hp({ kind: "hp", amount: 30 }), hp({ kind: "hp", amount: 30, less: true })]).toEqual([90, 30]);
      const tonic = item("Tonic", laid({ kind: "hp", amount: 20 }));
      const table = scenario({ me: { active: mon("Cub"), hand: [tonic] } }).play("play Tonic");
      expect(table.me.active.hp).toBe(80);
      expect(table.told("hpChanged")).toMatchObject([{ seat: 0, hp: 80 }]);
      expect(table.play("end turn", "end turn").me.active.hp).toBe(60);
    },
  },
  type: {
    "for weakness and resistance": () => {
      const wet = { ability: ON_SELF({ kind: "type", type: "water" }) };
      expect([damage(wet, { weakness: "water" }), damage(wet, { weakness: "fire" })]).toEqual([100, 50]);
    },
    "for choices and conditions": () => {
      const paint = item("Paint", laid({ kind: "type", type: "water" }));
      const effects: Effect[] = [
        { effect: "if", condition: { is: "active", filter: { type: "water" } }, then: DRAW },
      ];
      const table = scenario({
        me: { active: mon("Cub", { type: "fire" }), hand: [paint, item("Ask", effects)] },
      });
      expect(table.can("play Ask")).toBe(false);
      expect(table.play("play Paint").can("play Ask")).toBe(true);
    },
  },
  immune: {
    "to one, or to any": () => {
      const laidOn = (status: "asleep" | "any") => {
        const nap = attack("Nap", [
          { effect: "status", status: "asleep", to: "defender" },
          { effect: "status", status: "poisoned", to: "defender" },
        ]);
        const table = scenario({
          me: { active: mon("Cub", { attacks: [nap] }) },
          them: { active: mon("Pup", { ability: ON_SELF({ kind: "immune", status }) }) },
        });
        return table.play("attack Nap").them.active.statuses;
      };
      expect([laidOn("asleep"), laidOn("any")]).toEqual([["poisoned"], []]);
    },
  },
  value: {
    "more, less": () => {
      const points = (modify: Modifier) =>
        scenario({
          me: { active: mon("Cub", { attacks: [hit(60)] }) },
          them: { active: mon("Pup", { hp: 60, value: 2, ability: ON_SELF(modify) }), bench: [mon("Kit")] },
        }).play("attack Hit").me.points;
      expect([
        points({ kind: "value", amount: 1 }),
        points({ kind: "value", amount: 1, less: true }),
      ]).toEqual([3, 1]);
    },
  },
  provides: {
    "more often, of a type": () => {
      const claw = { attacks: [attack("Claw", [], ["fire", "fire", "colorless"])] };
      const can = (
        type: "fire" | "water",
        times: number,
        energy: ("fire" | "water")[] = ["fire", "water"],
      ) => {
        const ability = ON_SELF({ kind: "provides", times, type });
        return scenario({ me: { active: mon("Cub", { ...claw, energy, ability }) } }).can("attack Claw");
      };
      expect([can("fire", 2), can("water", 2), can("fire", 3, ["fire"])]).toEqual([true, false, true]);
    },
    "for a retreat too": () => {
      const active = mon("Cub", {
        retreat: 2,
        energy: ["fire"],
        ability: ON_SELF({ kind: "provides", times: 2 }),
      });
      const table = scenario({ me: { active, bench: [mon("Kit")] } }).play("retreat to Kit");
      expect(table.me.discard).toEqual(["fire"]);
    },
  },
  noWeakness: {
    "laid on the defender": () => {
      const clay = item("Clay", laid({ kind: "noWeakness" }));
      const table = scenario({
        me: { active: mon("Cub", { weakness: "fire", hp: 200 }), hand: [clay] },
        them: { active: mon("Pup", { type: "fire", attacks: [hit(50)] }) },
      });
      expect(table.play("play Clay", "end turn", "attack Hit").me.active.damage).toBe(50);
    },
  },
  noAbility: {
    "while it holds": () => {
      const mute = item("Mute", laid({ kind: "noAbility" }, "active"));
      const table = scenario({ me: { active: mon("Cub", { ability: activate(DRAW) }), hand: [mute] } });
      expect(table.can("use ability of Cub")).toBe(true);
      table.play("play Mute");
      expect(table.can("use ability of Cub")).toBe(false);
    },
  },
  mayEvolveAtOnce: {
    "in the turn it came into play": () => {
      const swift = basic("Cub", { ability: ON_SELF({ kind: "mayEvolveAtOnce" }) });
      const table = scenario({ me: { hand: [swift, stage1("Bear", "Cub")] } }).play("play Cub");
      expect(table.can("evolve Cub into Bear")).toBe(true);
    },
  },
  poisonDamage: {
    "on who is poisoned": () => {
      const table = scenario({
        them: {
          active: mon("Pup", { ability: ON_SELF({ kind: "poisonDamage", amount: 10 }), status: "poisoned" }),
        },
      });
      expect(table.play("end turn").them.active.damage).toBe(20);
    },
  },
  cannotPlay: {
    "laid on the opponent for a turn": () => {
      const bell = tool("Bell", ON_SELF({ kind: "noWeakness" }));
      const field = stadium(
        "Field",
        always({ on: { player: "both" }, modify: { kind: "attachments", amount: 1 } }),
      );
      const hand = [item("Note", DRAW), supporter("Cheer", DRAW), bell, field];
      for (const what of ["item", "supporter", "tool", "stadium"] as const) {
        const ban = attack("Ban", laid({ kind: "cannotPlay", what }, "them"));
        const table = scenario({
          me: { active: mon("Cub", { attacks: [ban] }) },
          them: { active: mon("Pup"), hand },
        }).play("attack Ban");
        const legal = table.options("play").filter((words) => words !== "play Filler");
        expect(legal).toHaveLength(3);
        table.play("end turn", "end turn");
        expect(table.options("play").filter((words) => words !== "play Filler")).toHaveLength(4);
      }
    },
  },
  attachments: {
    "more a turn, and a stadium for both": () => {
      const field = stadium(
        "Field",
        always({ on: { player: "both" }, modify: { kind: "attachments", amount: 1 } }),
      );
      const table = scenario({
        stadium: field,
        me: { active: mon("Cub"), zone: ["fire", "fire", "fire"] },
        them: { active: mon("Pup"), zone: ["water", "water"] },
      });
      table.play("attach fire to Cub", "attach fire to Cub");
      expect(table.options("attach")).toEqual([]);
      table.play("end turn", "attach water to Pup", "attach water to Pup");
      expect(table.options("attach")).toEqual([]);
    },
  },
};

runCases("modifier", CASES);
