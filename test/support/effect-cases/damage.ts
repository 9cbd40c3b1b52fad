// Effects on damage, HP and statuses.

import { expect } from "vitest";
import type { Effect, Group } from "../../../engine/index.ts";
import { mon } from "../scenario.ts";
import { said, struck } from "../scenario-texts.ts";
import type { Cases } from "./cases.ts";

const BENCHED: Group = { side: "theirs", place: "bench" };
const BENCH = () => [mon("Kit"), mon("Fox"), mon("Owl")];
const LAST: Effect = { effect: "draw", count: { count: "last" } };

export const damageCases: Cases<
  "damage" | "putCounters" | "moveCounters" | "heal" | "knockOut" | "status" | "cure"
> = {
  damage: {
    "to the defender unless given": () => {
      const table = struck([{ effect: "damage", amount: 30 }]);
      expect(table.told("damaged")).toMatchObject([{ seat: 1, amount: 30, cause: "attack" }]);
    },
    "to one chosen, to each, to itself": () => {
      const table = struck(
        [
          { effect: "damage", amount: 10, to: { choose: BENCHED } },
          { effect: "damage", amount: 20, to: { each: BENCHED } },
          { effect: "damage", amount: 30, to: "self" },
        ],
        { them: { bench: BENCH() } },
        "Fox",
      );
      expect(table.them.bench.map(({ damage }) => damage)).toEqual([20, 30, 20]);
      expect(table.me.active.damage).toBe(30);
    },
    "of a trainer is told as an effect": () => {
      expect(said([{ effect: "damage", amount: 30 }]).told("damaged")).toMatchObject([{ cause: "effect" }]);
    },
    "says how much it came to": () => {
      const wound: Effect[] = [
        { effect: "damage", amount: 10, to: { each: BENCHED } },
        { effect: "damage", amount: { count: "last" } },
      ];
      expect(struck(wound, { them: { bench: BENCH() } }).them.active.damage).toBe(30);
    },
    "with nobody to reach does nothing": () => {
      expect(struck([{ effect: "damage", amount: 30, to: { choose: BENCHED } }]).told("damaged")).toEqual([]);
    },
  },

  putCounters: {
    "puts counters on each target": () => {
      const table = said([{ effect: "putCounters", count: 2, to: { each: BENCHED } }], {
        them: { bench: BENCH() },
      });
      expect(table.them.bench.map(({ damage }) => damage)).toEqual([20, 20, 20]);
      expect(table.told("damaged")[0].cause).toBe("counters");
    },
    "several times on one picked so by chance": () => {
      const table = said([{ effect: "putCounters", count: 1, to: { random: BENCHED, times: 4 } }], {
        them: { bench: [mon("Kit")] },
      });
      expect(table.them.bench[0].damage).toBe(40);
    },
  },

  moveCounters: {
    "from one that has some to another": () => {
      const any: Group = { side: "mine", place: "any" };
      const table = said(
        [{ effect: "moveCounters", count: 2, from: { choose: any }, to: { choose: any } }],
        { me: { active: mon("Cub", { damage: 30 }), bench: [mon("Kit", { damage: 10 }), mon("Fox")] } },
        "Cub",
      );
      expect(table.decision?.options).toEqual(["Kit", "Fox"]);
      table.play("Fox");
      expect([table.me.active.damage, table.me.bench[1].damage]).toEqual([10, 20]);
    },
    "from all to one": () => {
      const table = said(
        [{ effect: "moveCounters", count: "all", from: { each: BENCHED }, to: "defender" }, LAST],
        { them: { active: mon("Pup"), bench: [mon("Kit", { damage: 10 }), mon("Fox", { damage: 20 })] } },
      );
      expect(table.them.active.damage).toBe(30);
    },
    "to nobody moves nothing": () => {
      const table = struck([{ effect: "moveCounters", count: 1, from: "self", to: { choose: BENCHED } }], {
        me: { active: mon("Cub", { damage: 30 }) },
      });
      expect(table.me.active.damage).toBe(30);
    },
    "to itself moves nothing": () => {
      const table = said(
        [{ effect: "moveCounters", count: 1, from: { each: { side: "mine", place: "any" } }, to: "active" }],
        { me: { active: mon("Cub", { damage: 30 }), bench: [mon("Kit", { damage: 10 })] } },
      );
      expect([table.me.active.damage, table.me.bench[0].damage]).toEqual([40, 0]);
    },
  },

  heal: {
    "some, no more than there is, and says how much": () => {
      const heal: Effect[] = [
        { effect: "heal", amount: 30, target: { each: { side: "mine", place: "any" } } },
        { effect: "damage", amount: { count: "last" } },
      ];
      const me = { active: mon("Cub", { hp: 90, damage: 50 }), bench: [mon("Kit", { damage: 10 })] };
      const table = said(heal, { me });
      expect([table.me.active.damage, table.me.bench[0].damage, table.them.active.damage]).toEqual([
        20, 0, 40,
      ]);
    },
    all: () => {
      const table = said([{ effect: "heal", amount: "all", target: "active" }], {
        me: { active: mon("Cub", { hp: 90, damage: 80 }) },
      });
      expect(table.me.active.damage).toBe(0);
    },
  },

  knockOut: {
    "takes all HP left": () => {
      const table = struck(
        [{ effect: "knockOut", target: { choose: BENCHED } }],
        { them: { bench: BENCH() } },
        "Owl",
      );
      expect([table.them.bench.length, table.me.points]).toEqual([2, 1]);
    },
    itself: () => {
      const table = struck([{ effect: "knockOut", target: "self" }], { me: { bench: [mon("Kit")] } });
      expect([table.me.active.name, table.them.points]).toEqual(["Kit", 1]);
    },
  },

  status: {
    "on the active Mantimon of either side": () => {
      const each = { each: { side: "both", place: "active" } } as const;
      const table = said([{ effect: "status", status: "burned", to: each }]);
      expect([table.me.active.statuses, table.them.active.statuses]).toEqual([["burned"], ["burned"]]);
    },
    "a choice among the benched finds nobody": () => {
      const table = struck([{ effect: "status", status: "asleep", to: { choose: BENCHED } }], {
        them: { bench: BENCH() },
      });
      expect([table.decision, table.told("statusGained")]).toEqual([null, []]);
    },
  },

  cure: {
    "one status": () => {
      const table = said([{ effect: "cure", target: "active", status: "burned" }], {
        me: { active: mon("Cub", { status: ["asleep", "poisoned", "burned"] }) },
      });
      expect(table.me.active.statuses).toEqual(["asleep", "poisoned"]);
    },
    "all of them": () => {
      const table = said([{ effect: "cure", target: "active" }], {
        me: { active: mon("Cub", { status: ["asleep", "poisoned", "burned"] }) },
      });
      expect(table.me.active.statuses).toEqual([]);
      expect(table.told("statusLost").map(({ status }) => status)).toEqual([0, 3, 4]);
    },
  },
};
