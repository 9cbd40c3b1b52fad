// Modifiers that change attacks: what they cost and do, and what is done to their target.

import { expect } from "vitest";
import type { Effect, Modifier } from "../../../engine/index.ts";
import { activate, always, attack, hit, item, type MantimonFacts, mon, scenario } from "../scenario.ts";
import type { Cases } from "./cases.ts";
import { options } from "./moves.ts";

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

/** A modifier on my active Mantimon or on a player, laid by an item. */
function laid(modify: Modifier, on: "active" | "defender" | "me" | "them" = "active"): Effect[] {
  return [{ effect: "lasting", until: "theirTurnEnd", on, modify }];
}

export const combatModifierCases: Cases<
  | "damageDealt"
  | "damageTaken"
  | "preventDamage"
  | "preventEffects"
  | "cannotAttack"
  | "attackCoin"
  | "attackCost"
  | "noWeakness"
  | "type"
> = {
  damageDealt: {
    "more, less, and against some": () => {
      const dealt = (more: Partial<Extract<Modifier, { kind: "damageDealt" }>>) =>
        damage({ ability: ON_SELF({ kind: "damageDealt", amount: 20, ...more }) });
      expect([dealt({}), dealt({ less: true })]).toEqual([70, 30]);
      expect([dealt({ against: { damaged: true } }), dealt({ against: { stage: "basic" } })]).toEqual([
        50, 70,
      ]);
    },
    "against the active one alone": () => {
      const spray = attack("Spray", [
        { effect: "damage", amount: 10, to: { each: { side: "theirs", place: "any" } } },
      ]);
      const dealt = (activeOnly?: true) => {
        const ability = ON_SELF({ kind: "damageDealt", amount: 20, ...(activeOnly && { activeOnly }) });
        const table = scenario({
          me: { active: mon("Cub", { attacks: [spray], ability }) },
          them: { active: mon("Pup", { hp: 300 }), bench: [mon("Reserve")] },
        });
        const { them } = table.play("attack Spray");
        return [them.active.damage, them.bench[0].damage];
      };
      expect([dealt(), dealt(true)]).toEqual([
        [30, 30],
        [30, 10],
      ]);
    },
    "by the attack of this name alone": () => {
      const ability = ON_SELF({ kind: "damageDealt", amount: 20, attack: "Bite" });
      const dealt = (name: string) =>
        scenario({
          me: { active: mon("Cub", { attacks: [hit(50), hit(50, "Bite")], ability }) },
          them: { active: mon("Pup", { hp: 300 }) },
        }).play(`attack ${name}`).them.active.damage;
      expect([dealt("Hit"), dealt("Bite")]).toEqual([50, 70]);
    },
    "until it leaves the active spot, one on top of the other": () => {
      const roll = attack("Roll", [
        { effect: "damage", amount: 10 },
        {
          effect: "lasting",
          until: "leavesActive",
          on: "self",
          modify: { kind: "damageDealt", amount: 30, attack: "Roll" },
        },
      ]);
      const table = scenario({
        me: { active: mon("Cub", { attacks: [roll], retreat: 0 }), bench: [mon("Kit", { retreat: 0 })] },
        them: { active: mon("Pup", { hp: 400 }) },
      });
      table.play("attack Roll", "end turn", "attack Roll", "end turn", "attack Roll");
      expect(table.them.active.damage).toBe(10 + 40 + 70);
      table.play("end turn", "retreat to Kit", "end turn", "end turn", "retreat to Cub", "attack Roll");
      expect(table.them.active.damage).toBe(120 + 10);
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
    "of no more than so much": () => {
      const taken = (atMost: number) => damage({}, { ability: ON_SELF({ kind: "preventDamage", atMost }) });
      expect([taken(50), taken(40)]).toEqual([0, 50]);
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
    "of abilities: whatever they do, damage included, while attacks do it all": () => {
      const bane = activate([
        { effect: "status", status: "poisoned", to: "defender" },
        { effect: "damage", amount: 20, to: "defender" },
      ]);
      const guard = ON_SELF({ kind: "preventEffects", of: "abilities" });
      const nap = attack("Nap", [{ effect: "status", status: "asleep", to: "defender" }]);
      const table = scenario({
        me: { active: mon("Cub", { attacks: [nap], ability: bane }) },
        them: { active: mon("Pup", { ability: guard }) },
        coins: ["tails"],
      });
      expect(table.can("use ability of Cub")).toBe(false);
      expect(table.play("attack Nap").them.active).toMatchObject({ statuses: ["asleep"], damage: 0 });
    },
    "only of some attackers": () => {
      const nap = attack("Nap", [{ effect: "status", status: "asleep", to: "defender" }]);
      const guard = ON_SELF({ kind: "preventEffects", from: { type: "fire" } });
      const hurt = (type: "fire" | "water") =>
        scenario({
          me: { active: mon("Cub", { type, attacks: [nap] }) },
          them: { active: mon("Pup", { ability: guard }) },
          coins: ["tails"],
        }).play("attack Nap").them.active.statuses;
      expect([hurt("fire"), hurt("water")]).toEqual([[], ["asleep"]]);
    },
  },
  cannotAttack: {
    "while it holds": () => {
      expect(options("attack", null)).toHaveLength(1);
      expect(options("attack", { kind: "cannotAttack" })).toEqual([]);
    },
    "the one of this name alone": () => {
      const ability = ON_SELF({ kind: "cannotAttack", attack: "Bite" });
      const table = scenario({
        me: { active: mon("Cub", { attacks: [hit(10), hit(20, "Bite")], ability }) },
      });
      expect(table.options("attack")).toEqual(["attack Hit"]);
    },
    "the one that was chosen": () => {
      const ban: Effect = {
        effect: "lasting",
        until: "theirTurnEnd",
        on: "defender",
        modify: { kind: "cannotAttack", chosen: true },
      };
      const them = { active: mon("Pup", { hp: 200, attacks: [hit(10), hit(20, "Bite")] }) };
      const table = scenario({ me: { active: mon("Cub", { attacks: [attack("Daunt", [ban])] }) }, them });
      table.play("attack Daunt");
      expect(table.decision).toMatchObject({ who: "me", kind: "attack" });
      table.play("Bite");
      expect(table.options("attack")).toEqual(["attack Hit"]);
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
    "of a type, or by an amount worked out on the table": () => {
      const claw = { attacks: [attack("Claw", [], ["fire", "colorless"])] };
      const can = (energy: ("fire" | "water")[], modify: Modifier) =>
        scenario({
          me: { active: mon("Cub", { ...claw, energy, ability: ON_SELF(modify) }), bench: [mon("Kit")] },
        }).can("attack Claw");
      expect(can(["water"], { kind: "attackCost", amount: 1, less: true, type: "fire" })).toBe(true);
      expect(can(["fire", "fire"], { kind: "attackCost", amount: 1, type: "fire" })).toBe(false);
      expect(can(["fire", "fire", "water"], { kind: "attackCost", amount: 1, type: "fire" })).toBe(true);
      const amount = { count: "mantimon", of: { side: "mine", place: "bench" } } as const;
      expect(can(["fire"], { kind: "attackCost", amount, less: true })).toBe(true);
    },
  },
  type: {
    "for weakness and resistance": () => {
      const wet = { ability: ON_SELF({ kind: "type", type: "water" }) };
      expect([damage(wet, { weakness: "water" }), damage(wet, { weakness: "fire" })]).toEqual([100, 50]);
    },
    "another besides its own": () => {
      const both = { ability: ON_SELF({ kind: "type", type: "water", also: true }) };
      expect([damage(both, { weakness: "water" }), damage(both, { weakness: "fire" })]).toEqual([100, 100]);
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
  noWeakness: {
    "that its attacks would meet": () => {
      const blunt = (attacks?: true) => ({ ability: ON_SELF({ kind: "noWeakness", attacks }) });
      expect(damage(blunt(true), { weakness: "fire" })).toBe(50);
      expect(damage(blunt(), { weakness: "fire" })).toBe(100);
      expect(damage({}, { weakness: "fire", ...blunt(true) })).toBe(100);
    },
    "laid on the defender": () => {
      const clay = item("Clay", laid({ kind: "noWeakness" }));
      const table = scenario({
        me: { active: mon("Cub", { weakness: "fire", hp: 200 }), hand: [clay] },
        them: { active: mon("Pup", { type: "fire", attacks: [hit(50)] }) },
      });
      expect(table.play("play Clay", "end turn", "attack Hit").me.active.damage).toBe(50);
    },
  },
};
