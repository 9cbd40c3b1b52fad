// Modifiers of Mantimon apart from attacks: HP, moving, evolving, abilities.

import { expect } from "vitest";
import type { Ability, Effect, Modifier } from "../../../engine/index.ts";
import {
  activate,
  always,
  attack,
  basic,
  energy,
  hit,
  item,
  mon,
  scenario,
  special,
  stage1,
  tool,
} from "../scenario.ts";
import type { Named } from "../scenario-build.ts";
import type { Cases } from "./cases.ts";
import { options } from "./moves.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const ON_SELF = (modify: Modifier) => always({ on: "self", modify });

/** A modifier on my active Mantimon or on a player, laid by an item. */
export function laid(modify: Modifier, on: "active" | "defender" | "me" | "them" = "active"): Effect[] {
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
  | "noRetreatCost"
  | "evolvesAs"
  | "cannotHeal"
  | "cannotReceiveEnergy"
> = {
  noRetreatCost: {
    "whatever it costs, and whatever makes it cost more": () => {
      expect(options("retreat", null, { retreat: 2 })).toEqual([]);
      expect(options("retreat", { kind: "noRetreatCost" }, { retreat: 2 })).toHaveLength(1);
      const free = always(
        { on: "self", modify: { kind: "noRetreatCost" } },
        { on: "self", modify: { kind: "retreatCost", amount: 1 } },
      );
      expect(options("retreat", null, { retreat: 2, ability: free })).toHaveLength(1);
    },
  },
  evolvesAs: {
    "beside what evolves from itself": () => {
      const kit = mon("Kit", { ability: ON_SELF({ kind: "evolvesAs", name: "Cub" }) });
      const hand = [stage1("Bear", "Cub"), stage1("Fox", "Kit"), stage1("Owl", "Chick")];
      const table = scenario({ me: { active: kit, bench: [mon("Chick")], hand } });
      expect(table.options("evolve Kit")).toEqual(["evolve Kit into Bear", "evolve Kit into Fox"]);
      expect(table.play("evolve Kit into Bear").me.active.name).toBe("Bear");
    },
  },
  cannotHeal: {
    "so that nothing may be played for it": () => {
      const salve: Effect = {
        effect: "heal",
        amount: 20,
        target: { choose: { side: "mine", place: "any" } },
      };
      const table = (ability: Ability | null) =>
        scenario({ me: { active: mon("Cub", { damage: 30, ability }), hand: [item("Salve", [salve])] } });
      expect(table(null).play("play Salve").me.active.damage).toBe(10);
      expect(table(ON_SELF({ kind: "cannotHeal" })).can("play Salve")).toBe(false);
    },
  },
  cannotReceiveEnergy: {
    "as the energy for the turn, but by texts": () => {
      expect(options("attach", null)).toHaveLength(2);
      expect(options("attach", { kind: "cannotReceiveEnergy" })).toEqual(["attach fire to Kit"]);
      const gift = item("Gift", [{ effect: "attachEnergy", from: "discard", count: 1, to: "active" }]);
      const cub = mon("Cub", { ability: ON_SELF({ kind: "cannotReceiveEnergy" }) });
      const table = scenario({ me: { active: cub, hand: [gift], discard: [energy("fire")] } });
      expect(table.play("play Gift").me.active.energy).toEqual(["fire"]);
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
  retreatCost: {
    "more, less": () => {
      expect(options("retreat", { kind: "retreatCost", amount: 1 })).toEqual([]);
      expect(options("retreat", { kind: "retreatCost", amount: 1, less: true }, { retreat: 1 })).toHaveLength(
        1,
      );
    },
    "by an amount worked out on the table": () => {
      const amount = { count: "mantimon", of: { side: "mine", place: "bench" } } as const;
      expect(options("retreat", { kind: "retreatCost", amount, less: true }, { retreat: 1 })).toHaveLength(1);
      expect(options("retreat", { kind: "retreatCost", amount, less: true }, { retreat: 2 })).toEqual([]);
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
    "of those whom its attacks knock out, not of itself": () => {
      const ability = ON_SELF({ kind: "value", amount: 1, attacks: true });
      const table = scenario({
        me: { active: mon("Cub", { hp: 50, ability, attacks: [hit(60)] }), bench: [mon("Kit")] },
        them: {
          active: mon("Pup", { hp: 60, attacks: [hit(60)] }),
          bench: [mon("Fox", { attacks: [hit(60)] })],
        },
      });
      expect(table.play("attack Hit").me.points).toBe(2);
      expect(table.play("attack Hit").them.points).toBe(1);
    },
  },
  provides: {
    "basic energy alone, or the card alone that says so": () => {
      const claw = { attacks: [attack("Claw", [], ["fire", "fire"])] };
      const spark = special("Spark", ["fire"]);
      const can = (energy: Named[]) => {
        const ability = ON_SELF({ kind: "provides", times: 2, basic: true });
        return scenario({ me: { active: mon("Cub", { ...claw, energy, ability }) } }).can("attack Claw");
      };
      expect([can(["fire"]), can([spark])]).toEqual([true, false]);
      const fickle = special("Fickle", ["colorless"], ON_SELF({ kind: "provides", as: "any", card: true }));
      const paid = (energy: Named[]) =>
        scenario({ me: { active: mon("Cub", { ...claw, energy }) } }).can("attack Claw");
      expect([paid([fickle, "fire"]), paid([fickle, "water"])]).toEqual([true, false]);
    },
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
    "as energy of another type, or of every type": () => {
      const claw = { attacks: [attack("Claw", [], ["fire", "grass"])] };
      const can = (as: "fire" | "any" | undefined, type?: "water") => {
        const ability = as && ON_SELF({ kind: "provides", as, ...(type && { type }) });
        const active = mon("Cub", { ...claw, energy: ["grass", "water"], ...(ability && { ability }) });
        return scenario({ me: { active } }).can("attack Claw");
      };
      expect([can(undefined), can("fire"), can("fire", "water"), can("any")]).toEqual([
        false,
        false,
        true,
        true,
      ]);
    },
    "as what it counts when energy of a type is discarded or counted": () => {
      const ability = ON_SELF({ kind: "provides", as: "fire" });
      const burn = attack("Burn", [
        { effect: "damage", amount: { count: "energy", on: "self", type: "fire", times: 10 } },
        { effect: "detachEnergy", count: "all", type: "fire", from: "self", to: "discard" },
      ]);
      const active = mon("Cub", { ability, attacks: [burn], energy: ["water", "grass"] });
      const table = scenario({ me: { active } }).play("attack Burn");
      expect([table.them.active.damage, table.me.active.energy]).toEqual([20, []]);
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
    "of the tools that it holds, not its own": () => {
      const bell = tool("Bell", ON_SELF({ kind: "hp", amount: 20 }));
      const horn = tool("Horn", { name: "Horn", when: "damaged", effects: DRAW });
      const mute = item("Mute", laid({ kind: "noAbility", tools: true }, "active"));
      const active = (held: typeof bell) =>
        mon("Cub", { hp: 60, ability: activate(DRAW), tool: held, attacks: [hit(10)] });
      const table = scenario({ me: { active: active(bell), hand: [mute] } });
      expect(table.me.active.hp).toBe(80);
      table.play("play Mute");
      expect([table.me.active.hp, table.can("use ability of Cub")]).toEqual([60, true]);
      const hurt = (hand: (typeof mute)[]) =>
        scenario({
          me: { active: active(horn), hand },
          them: { active: mon("Pup", { attacks: [hit(10)] }) },
        });
      const drawn = (silent: boolean) => {
        const side = hurt(silent ? [mute] : []);
        if (silent) side.play("play Mute");
        return side.play("end turn", "attack Hit").me.hand.length;
      };
      expect(drawn(false) - drawn(true)).toBe(1);
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
};
