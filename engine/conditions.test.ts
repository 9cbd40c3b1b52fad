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
} from "../test/support/scenario.ts";
import type { ScenarioSpec } from "../test/support/scenario-build.ts";
import { struck } from "../test/support/scenario-texts.ts";
import type { Condition, Effect } from "./index.ts";

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
