// Every condition, told by whether a card is drawn.

import { expect } from "vitest";
import { type Cases, runCases } from "../test/support/effect-cases/cases.ts";
import {
  always,
  attack,
  filler,
  hit,
  item,
  mon,
  scenario,
  stadium,
  stage1,
  supporter,
} from "../test/support/scenario.ts";
import type { ScenarioSpec } from "../test/support/scenario-build.ts";
import { struck } from "../test/support/scenario-texts.ts";
import type { Condition, Effect, Happening, Type } from "./index.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];

function holds(condition: Condition, spec: ScenarioSpec = {}, ...before: Effect[]): boolean {
  const table = struck([...before, { effect: "if", condition, then: DRAW }], spec);
  return table.told("moved").some(({ seat, from, to }) => seat === 0 && from === "deck" && to === "hand");
}

type KeysOf<T> = T extends unknown ? keyof T : never;
type Form = Exclude<KeysOf<Condition>, "filter" | "who" | "type">;

const FIELD = stadium(
  "Field",
  always({ on: { player: "both" }, modify: { kind: "attachments", amount: 1 } }),
);
const YES: Condition = { exists: { side: "mine", place: "active" } };
const NO: Condition = { exists: { side: "mine", place: "bench" } };

const FORMS: Cases<Form> = {
  heads: {
    "all, or any": () => {
      const flip: Effect = { effect: "flip", coins: 2 };
      const after = (heads: "all" | "any", ...coins: ("heads" | "tails")[]) =>
        holds({ heads }, { coins }, flip);
      expect([after("all", "heads", "heads"), after("all", "heads", "tails")]).toEqual([true, false]);
      expect([after("any", "heads", "tails"), after("any", "tails", "tails")]).toEqual([true, false]);
    },
  },
  is: {
    "there, and all of them match": () => {
      const filter = { damaged: true };
      const bench = { each: { side: "mine", place: "bench" } } as const;
      const me = { active: mon("Cub", { damage: 10 }), bench: [mon("Kit", { damage: 10 }), mon("Fox")] };
      expect(holds({ is: "self", filter }, { me })).toBe(true);
      expect(holds({ is: "defender", filter }, { me })).toBe(false);
      expect(holds({ is: bench, filter }, { me })).toBe(false);
      expect(holds({ is: bench, filter: { not: { name: "Owl" } } }, { me })).toBe(true);
      expect(holds({ is: bench, filter: { not: { name: "Owl" } } })).toBe(false);
    },
  },
  at: {
    "there, and all of them at that place": () => {
      const me = { active: mon("Cub"), bench: [mon("Kit")] };
      expect([holds({ at: "active", who: "self" }), holds({ at: "bench", who: "self" })]).toEqual([
        true,
        false,
      ]);
      const each = { each: { side: "mine", place: "any" } } as const;
      expect(holds({ at: "active", who: each }, { me })).toBe(false);
      const benched = { each: { side: "mine", place: "bench" } } as const;
      expect([holds({ at: "bench", who: benched }, { me }), holds({ at: "bench", who: benched })]).toEqual([
        true,
        false,
      ]);
    },
  },
  exists: {
    "one, or as many as asked for": () => {
      const group = { side: "theirs", place: "bench" } as const;
      const them = { bench: [mon("Kit"), mon("Fox")] };
      expect([holds({ exists: group }, { them }), holds({ exists: group })]).toEqual([true, false]);
      expect(holds({ exists: group, atLeast: 2 }, { them })).toBe(true);
      expect(holds({ exists: group, atLeast: 3 }, { them })).toBe(false);
    },
  },
  atLeast: {
    "as many or more": () => {
      const hand = (condition: number): Condition => ({
        atLeast: [{ count: "hand", side: "mine" }, condition],
      });
      const me = { hand: filler(2) };
      expect([1, 2, 3].map((n) => holds(hand(n), { me }))).toEqual([true, true, false]);
    },
  },
  moreThan: {
    more: () => {
      const hand = (condition: number): Condition => ({
        moreThan: [{ count: "hand", side: "mine" }, condition],
      });
      const me = { hand: filler(2) };
      expect([1, 2, 3].map((n) => holds(hand(n), { me }))).toEqual([true, false, false]);
    },
  },
  equal: {
    "as many": () => {
      const hand = (condition: number): Condition => ({
        equal: [{ count: "hand", side: "mine" }, condition],
      });
      const me = { hand: filler(2) };
      expect([1, 2, 3].map((n) => holds(hand(n), { me }))).toEqual([false, true, false]);
    },
  },
  happened: { "each by itself, below": () => expect(holds({ happened: "supporterThisTurn" })).toBe(false) },
  stadium: {
    "any, none, or the named one": () => {
      const spec = { stadium: FIELD };
      expect([holds({ stadium: true }, spec), holds({ stadium: true })]).toEqual([true, false]);
      expect([holds({ stadium: false }, spec), holds({ stadium: false })]).toEqual([false, true]);
      expect([holds({ stadium: "Field" }, spec), holds({ stadium: "Hill" }, spec)]).toEqual([true, false]);
      expect(holds({ stadium: "Field" })).toBe(false);
    },
  },
  usedLastTurn: {
    "by this one, whatever it uses now": () => {
      const draw: Effect = { effect: "draw", count: 3 };
      const follow = attack("Follow", [{ effect: "if", condition: { usedLastTurn: "Hit" }, then: [draw] }]);
      const hands = (...moves: string[]) => {
        const active = mon("Cub", { attacks: [hit(10), follow] });
        return scenario({ me: { active }, them: { active: mon("Pup", { hp: 300 }) } }).play(...moves).me.hand
          .length;
      };
      const before = hands("attack Follow");
      expect(hands("attack Hit", "end turn", "attack Follow")).toBe(before + 1 + 3);
      expect(hands("attack Follow", "end turn", "attack Follow")).toBe(before + 1);
      expect(hands("attack Hit", "end turn", "end turn", "end turn", "attack Follow")).toBe(before + 2);
    },
  },
  evolvedFrom: {
    "the stage that it covers, and only this turn": () => {
      const draw: Effect = { effect: "draw", count: 3 };
      const grown = (name: string) =>
        attack("Grown", [{ effect: "if", condition: { evolvedFrom: name }, then: [draw] }]);
      const bear = stage1("Bear", "Cub", { attacks: [grown("Cub"), { ...grown("Kit"), name: "Other" }] });
      const table = () => scenario({ me: { active: mon("Cub"), hand: [bear] } }).play("evolve Cub into Bear");
      expect(table().play("attack Grown").me.hand).toHaveLength(3);
      expect(table().play("attack Other").me.hand).toHaveLength(0);
      expect(table().play("end turn", "end turn", "attack Grown").me.hand).toHaveLength(1);
    },
  },
  not: { "the opposite": () => expect([holds({ not: YES }), holds({ not: NO })]).toEqual([false, true]) },
  all: {
    "every one": () => expect([holds({ all: [YES, YES] }), holds({ all: [YES, NO] })]).toEqual([true, false]),
  },
  any: {
    "one of them": () => expect([holds({ any: [NO, YES] }), holds({ any: [NO, NO] })]).toEqual([true, false]),
  },
};

runCases("condition", FORMS);

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

runCases("condition of a card", {
  "whose text hangs on what is still to come": {
    "may be played": () => {
      const later: Condition[] = [
        { heads: "any" },
        { not: { heads: "all" } },
        { any: [{ heads: "all" }, NO] },
        { all: [{ heads: "all" }, YES] },
        { atLeast: [{ sum: [{ count: "heads" }, 0] }, 1] },
        { moreThan: [{ count: "tails" }, 0] },
        { equal: [{ if: { heads: "all" }, then: 1 }, 1] },
        { is: "chosen", filter: { damaged: true } },
        { atLeast: [{ count: "energy", on: "chosen" }, 1] },
      ];
      for (const condition of later) {
        const text: Effect[] = [
          { effect: "choose", target: { choose: { side: "mine", place: "any" } } },
          { effect: "flip", coins: 1 },
          { effect: "if", condition, then: DRAW },
        ];
        const table = scenario({
          me: { hand: [item("Maybe", text)], bench: [mon("Kit", { damage: 10, energy: ["fire"] })] },
        });
        expect(table.can("play Maybe"), JSON.stringify(condition)).toBe(true);
      }
    },
    "may not be played where it is known already": () => {
      for (const condition of [NO, { happened: "supporterThisTurn" }, { stadium: true }] as Condition[]) {
        const table = scenario({ me: { hand: [item("Never", [{ effect: "if", condition, then: DRAW }])] } });
        expect(table.can("play Never"), JSON.stringify(condition)).toBe(false);
      }
    },
  },
});
