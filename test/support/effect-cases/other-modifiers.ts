// Modifiers of all that is not an attack: HP, moving, evolving, abilities, what a player may do.

import { expect } from "vitest";
import type { Effect, Modifier } from "../../../engine/index.ts";
import {
  activate,
  always,
  attack,
  basic,
  hit,
  item,
  mon,
  scenario,
  stadium,
  stage1,
  supporter,
  tool,
} from "../scenario.ts";
import type { Cases } from "./cases.ts";
import { options } from "./moves.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const ON_SELF = (modify: Modifier) => always({ on: "self", modify });

/** A modifier on my active Mantimon or on a player, laid by an item. */
function laid(modify: Modifier, on: "active" | "defender" | "me" | "them" = "active"): Effect[] {
  return [{ effect: "lasting", until: "theirTurnEnd", on, modify }];
}

export const otherModifierCases: Cases<
  | "cannotRetreat"
  | "cannotEvolve"
  | "retreatCost"
  | "hp"
  | "immune"
  | "value"
  | "provides"
  | "noAbility"
  | "mayEvolveAtOnce"
  | "poisonDamage"
  | "cannotPlay"
  | "attachments"
> = {
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
