// Effects that steer a text.

import { expect } from "vitest";
import type { Effect, Group } from "../../../engine/index.ts";
import { attack, hit, mon, scenario } from "../scenario.ts";
import { said, struck } from "../scenario-texts.ts";
import type { Cases } from "./cases.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const BENCHED: Group = { side: "theirs", place: "bench" };
const BENCH = () => [mon("Kit"), mon("Fox"), mon("Owl")];

export const controlCases: Cases<
  | "lasting"
  | "flip"
  | "choose"
  | "if"
  | "may"
  | "choice"
  | "forEach"
  | "repeat"
  | "copyAttack"
  | "endTurn"
  | "win"
> = {
  lasting: {
    "on a Mantimon, a player, one chosen": () => {
      const modify = { kind: "cannotRetreat" } as const;
      const until = "theirTurnEnd" as const;
      const effects: Effect[] = [
        { effect: "lasting", until, on: "defender", modify },
        { effect: "lasting", until, on: "them", modify },
        { effect: "lasting", until, on: "me", modify },
        { effect: "lasting", until, on: { choose: BENCHED }, modify },
      ];
      const table = struck(effects, { them: { active: mon("Pup"), bench: BENCH() } }, "Owl");
      const owl = table.them.bench[2].id;
      expect(table.game.lasting.map(({ seat, mon: id }) => [seat, id])).toEqual([
        [1, table.them.active.id],
        [1, -1],
        [0, -1],
        [1, owl],
      ]);
    },
  },

  flip: {
    "a number that is counted; none is no flip": () => {
      const coins = { count: "energy", on: "active" } as const;
      const two = said([{ effect: "flip", coins }, ...DRAW], {
        me: { active: mon("Cub", { energy: ["fire", "fire"] }) },
      });
      expect(two.told("coins")[0].results).toHaveLength(2);
      expect(said([{ effect: "flip", coins }, ...DRAW]).told("coins")).toEqual([]);
    },
    "the later flip counts": () => {
      const effects: Effect[] = [
        { effect: "flip", coins: 1 },
        { effect: "flip", coins: 1 },
        { effect: "if", condition: { heads: "all" }, then: DRAW },
      ];
      expect(said(effects, { coins: ["heads", "tails"] }).me.hand).toEqual([]);
      expect(said(effects, { coins: ["tails", "heads"] }).me.hand).toHaveLength(1);
    },
  },

  choose: {
    "is remembered": () => {
      const effects: Effect[] = [
        { effect: "choose", target: { choose: BENCHED, count: 2 } },
        { effect: "damage", amount: 10, to: "chosen" },
        { effect: "putCounters", count: 1, to: "chosen" },
      ];
      const table = struck(effects, { them: { bench: BENCH() } }, "Kit", "Owl");
      expect(table.them.bench.map(({ damage }) => damage)).toEqual([20, 0, 20]);
    },
  },

  if: {
    "then, else, or nothing": () => {
      const say = (damage: number, otherwise?: Effect[]) =>
        said(
          [
            {
              effect: "if",
              condition: { is: "active", filter: { damaged: true } },
              then: DRAW,
              ...(otherwise ? { else: otherwise } : {}),
            },
            ...DRAW,
          ],
          { me: { active: mon("Cub", { damage }) } },
        ).me.hand.length;
      expect([say(10), say(0), say(0, [...DRAW, ...DRAW])]).toEqual([2, 1, 3]);
    },
    "what an inner text found out, the outer knows": () => {
      const effects: Effect[] = [
        {
          effect: "if",
          condition: { exists: BENCHED },
          then: [
            { effect: "flip", coins: 2 },
            { effect: "choose", target: { choose: BENCHED } },
          ],
        },
        { effect: "damage", amount: { count: "heads", times: 10 }, to: "chosen" },
      ];
      const table = struck(effects, { them: { bench: BENCH() }, coins: ["heads", "heads"] }, "Fox");
      expect(table.them.bench[1].damage).toBe(20);
    },
  },

  may: {
    "yes, or no": () => {
      const effects: Effect[] = [{ effect: "may", do: DRAW }];
      const table = said(effects);
      expect(table.decision).toMatchObject({ kind: "yesNo", options: ["no", "yes"] });
      expect(table.play("yes").me.hand).toHaveLength(1);
      expect(said(effects, {}, "no").me.hand).toEqual([]);
    },
    "is not asked where it would do nothing": () => {
      const effects: Effect[] = [
        { effect: "may", do: [{ effect: "heal", amount: 10, target: "active" }] },
        ...DRAW,
      ];
      expect(said(effects).decision).toBeNull();
    },
  },

  choice: {
    "one of several, by the player or the opponent": () => {
      const options: Effect[][] = [DRAW, [{ effect: "damage", amount: 20 }]];
      const mine = said([{ effect: "choice", options }]);
      expect(mine.decision).toMatchObject({ who: "me", kind: "option", options: ["option 0", "option 1"] });
      expect(mine.play("option 1").them.active.damage).toBe(20);
      const theirs = said([{ effect: "choice", options, by: "opponent" }]);
      expect(theirs.decision?.who).toBe("them");
      expect(theirs.play("option 0").me.hand).toHaveLength(1);
    },
    "by chance, among those that would do something": () => {
      const heal: Effect[] = [{ effect: "heal", amount: 10, target: "active" }];
      const options: Effect[][] = [heal, DRAW, [{ effect: "damage", amount: 20 }]];
      const table = said([{ effect: "choice", options, by: "chance" }], { coins: [{ of: 2, is: 1 }] });
      expect([table.decision, table.me.hand.length, table.them.active.damage]).toEqual([null, 0, 20]);
    },
    "of which none would do anything": () => {
      const heal: Effect[] = [{ effect: "heal", amount: 10, target: "active" }];
      const table = said([{ effect: "choice", options: [heal, heal] }, ...DRAW]);
      expect([table.decision, table.me.hand.length]).toEqual([null, 1]);
    },
  },

  forEach: {
    "each in turn is it": () => {
      const effects: Effect[] = [
        {
          effect: "forEach",
          of: { each: BENCHED },
          do: [{ effect: "damage", amount: { count: "energy", on: "it", times: 10 }, to: "it" }],
        },
      ];
      const bench = [mon("Kit", { energy: ["fire"] }), mon("Fox", { energy: ["fire", "fire"] }), mon("Owl")];
      expect(struck(effects, { them: { bench } }).them.bench.map(({ damage }) => damage)).toEqual([
        10, 20, 0,
      ]);
    },
    "those chosen": () => {
      const effects: Effect[] = [
        {
          effect: "forEach",
          of: { choose: BENCHED, count: 2 },
          do: [{ effect: "putCounters", count: 1, to: "it" }],
        },
      ];
      const table = struck(effects, { them: { bench: BENCH() } }, "Fox");
      expect(table.them.bench.map(({ damage }) => damage)).toEqual([0, 10, 10]);
    },
  },

  repeat: {
    "so often, each with its own choice, 30 times at most": () => {
      const effects: Effect[] = [
        { effect: "repeat", times: 3, do: [{ effect: "putCounters", count: 1, to: { choose: BENCHED } }] },
      ];
      const table = struck(effects, { them: { bench: BENCH() } }, "Kit", "Owl", "Kit");
      expect(table.them.bench.map(({ damage }) => damage)).toEqual([20, 0, 10]);
      const many: Effect[] = [
        { effect: "repeat", times: 60, do: [{ effect: "putCounters", count: 1, to: "active" }] },
      ];
      expect(said(many, { me: { active: mon("Cub", { hp: 400 }) } }).me.active.damage).toBe(300);
    },
  },

  copyAttack: {
    "of the defender": () => {
      const them = { active: mon("Pup", { hp: 90, attacks: [hit(40)] }) };
      const table = struck([{ effect: "copyAttack", of: "defender" }], { them });
      expect([table.them.active.damage, table.current]).toEqual([40, "them"]);
    },
    "only what is paid for, if it says so": () => {
      const dear = { ...hit(60), name: "Dear", cost: ["fire" as const] };
      const them = { active: mon("Pup", { hp: 90, attacks: [hit(40), dear] }) };
      const copied = (...energy: "fire"[]) =>
        struck([{ effect: "copyAttack", of: "defender", paid: true }], {
          me: { active: mon("Cub", { energy }) },
          them,
        });
      expect(copied().them.active.damage).toBe(40);
      expect(copied("fire").decision?.options).toHaveLength(2);
    },
    "of one without attacks is nothing": () => {
      expect(struck([{ effect: "copyAttack", of: "defender" }]).told("damaged")).toEqual([]);
    },
    "by what is no attack is nothing": () => {
      const them = { active: mon("Pup", { attacks: [hit(40)] }) };
      const copy: Effect[] = [...DRAW, { effect: "copyAttack", of: "defender" }];
      expect(said(copy, { them }).them.active.damage).toBe(0);
    },
  },

  endTurn: {
    "ends it once, whatever else is said": () => {
      const table = said([{ effect: "endTurn" }, { effect: "endTurn" }]);
      expect([table.turn, table.told("turnEnded").length]).toEqual([4, 1]);
    },
  },

  win: {
    "for the player who speaks": () => {
      const them = { active: mon("Pup", { attacks: [attack("Crown", [{ effect: "win" }])] }) };
      const table = scenario({ toMove: "them", turn: 4, them }).play("attack Crown");
      expect(table.result).toEqual({ winner: "them", reason: "effect" });
    },
  },
};
