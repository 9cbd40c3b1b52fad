// Conditions on what happened before: this turn, in the last turns, in the game.

import { expect } from "vitest";
import { type Cases, runCases } from "../test/support/effect-cases/cases.ts";
import { attack, hit, mon, scenario, stage1, supporter } from "../test/support/scenario.ts";
import type { ScenarioSpec } from "../test/support/scenario-build.ts";
import { struck } from "../test/support/scenario-texts.ts";
import type { Condition, Effect, Happening, Type } from "./index.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];

function _holds(condition: Condition, spec: ScenarioSpec = {}, ...before: Effect[]): boolean {
  const table = struck([...before, { effect: "if", condition, then: DRAW }], spec);
  return table.told("moved").some(({ seat, from, to }) => seat === 0 && from === "deck" && to === "hand");
}

/** An attack that draws 3 cards if this happened. */
function ask(happened: Happening, type?: Type) {
  const draw: Effect = { effect: "draw", count: 3 };
  const condition: Condition = type === undefined ? { happened } : { happened, type };
  return attack("Ask", [{ effect: "if", condition, then: [draw] }]);
}

const HAPPENINGS: Cases<Happening> = {
  firstTurn: {
    "of the player who asks": () => {
      const drawn = (turn: number) => {
        const table = scenario({ turn, me: { active: mon("Cub", { attacks: [ask("firstTurn")] }) } });
        return table.play("attack Ask").me.hand.length;
      };
      expect([drawn(2), drawn(3), drawn(4)]).toEqual([3, 0, 0]);
    },
  },
  knockedOutLastTurn: {
    "by an attack of the opponent, and no longer ago": () => {
      const table = scenario({
        turn: 4,
        toMove: "them",
        me: { active: mon("Cub"), bench: [mon("Kit", { attacks: [ask("knockedOutLastTurn")] })] },
        them: { active: mon("Pup", { attacks: [hit(60)] }) },
      });
      table.play("attack Hit", "attack Ask");
      expect(table.me.hand).toHaveLength(4);
      table.play("end turn", "attack Ask");
      expect(table.me.hand).toHaveLength(5);
    },
    "of a type": () => {
      const drawn = (type: Type) =>
        scenario({
          turn: 4,
          toMove: "them",
          me: {
            active: mon("Cub", { type: "grass" }),
            bench: [mon("Kit", { attacks: [ask("knockedOutLastTurn", type)] })],
          },
          them: { active: mon("Pup", { attacks: [hit(60)] }) },
        }).play("attack Hit", "attack Ask").me.hand.length;
      expect([drawn("grass"), drawn("fire")]).toEqual([4, 1]);
    },
  },
  lostLastTurn: {
    "by an attack or otherwise": () => {
      const after = (then: string) => {
        const crush = attack("Crush", [{ effect: "knockOut", target: "defender" }]);
        const table = scenario({
          turn: 4,
          toMove: "them",
          me: {
            active: mon("Cub", { hp: 60, damage: 50, status: "poisoned" }),
            bench: [mon("Kit", { attacks: [ask("lostLastTurn")] })],
          },
          them: { active: mon("Pup", { attacks: [crush] }) },
        });
        return table.play(then, "attack Ask").me.hand.length;
      };
      expect([after("attack Crush"), after("end turn")]).toEqual([4, 4]);
    },
  },
  goesSecond: {
    "the player who does not have the first turn": () => {
      const drawn = (turn: number) => {
        const table = scenario({ turn, me: { active: mon("Cub", { attacks: [ask("goesSecond")] }) } });
        return table.play("attack Ask").me.hand.length;
      };
      expect([drawn(3), drawn(4)]).toEqual([0, 3]);
    },
  },
  damagedLastTurn: {
    "by an attack of the opponent": () => {
      const after = (...effects: Effect[]) =>
        scenario({
          turn: 4,
          toMove: "them",
          me: { active: mon("Cub", { attacks: [ask("damagedLastTurn")] }) },
          them: { active: mon("Pup", { attacks: [attack("Try", effects)] }) },
        }).play("attack Try", "attack Ask").me.hand.length;
      expect(after({ effect: "damage", amount: 10 })).toBe(4);
      expect(after({ effect: "putCounters", count: 1, to: "defender" })).toBe(1);
    },
  },
  evolvedThisTurn: {
    "this one": () => {
      const bear = stage1("Bear", "Cub", { attacks: [ask("evolvedThisTurn")] });
      const table = scenario({ me: { active: mon("Cub"), hand: [bear] } }).play("evolve Cub into Bear");
      expect(table.play("attack Ask").me.hand).toHaveLength(3);
      expect(table.play("end turn", "attack Ask").me.hand).toHaveLength(4);
    },
  },
  becameActiveThisTurn: {
    "by a retreat, a switch or stepping forward": () => {
      const kit = mon("Kit", { attacks: [ask("becameActiveThisTurn")] });
      const table = scenario({ me: { active: mon("Cub", { retreat: 0 }), bench: [kit] } }).play(
        "retreat to Kit",
      );
      expect(table.play("attack Ask").me.hand).toHaveLength(3);
      expect(table.play("end turn", "attack Ask").me.hand).toHaveLength(4);
    },
  },
  sameAttackLastTurn: {
    "in its owner's last turn, the same of its attacks, though it was away in between": () => {
      const active = mon("Cub", { attacks: [ask("sameAttackLastTurn"), hit(10)], retreat: 0 });
      const drawn = (...moves: string[]) => {
        const table = scenario({ me: { active, bench: [mon("Kit", { retreat: 0 })] } });
        return table
          .play(...moves)
          .told("moved")
          .filter(({ seat, cards }) => seat === 0 && cards.length === 3).length;
      };
      expect(drawn("attack Ask", "end turn", "attack Ask")).toBe(1);
      expect(drawn("attack Hit", "end turn", "attack Ask")).toBe(0);
      expect(drawn("attack Ask", "end turn", "end turn", "end turn", "attack Ask")).toBe(0);
      const leave = attack("Leave", [
        { effect: "if", condition: { happened: "sameAttackLastTurn" }, then: [{ effect: "draw", count: 3 }] },
        { effect: "switch", side: "mine" },
      ]);
      const away = scenario({
        me: { active: mon("Cub", { attacks: [leave] }), bench: [mon("Kit", { retreat: 0 })] },
      });
      away.play("attack Leave", "end turn", "retreat to Cub", "attack Leave");
      expect(away.me.hand).toHaveLength(4);
    },
  },
  supporterThisTurn: {
    "by the player": () => {
      const spec = {
        me: { active: mon("Cub", { attacks: [ask("supporterThisTurn")] }), hand: [supporter("Cheer", DRAW)] },
      };
      expect(
        scenario(spec)
          .play("attack Ask")
          .told("moved")
          .some(({ cards }) => cards.length === 3),
      ).toBe(false);
      expect(scenario(spec).play("play Cheer", "attack Ask").me.hand).toHaveLength(4);
    },
  },
};

runCases("happening", HAPPENINGS);
