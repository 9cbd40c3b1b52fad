// Modifiers of what the table allows: attacks of earlier stages, a second tool, places on the bench.

import { expect } from "vitest";
import type { Ability, Effect, Modifier } from "../../../engine/index.ts";
import {
  always,
  attack,
  basic,
  hit,
  item,
  mon,
  scenario,
  stadium,
  stage1,
  stage2,
  tool,
} from "../scenario.ts";
import type { Cases } from "./cases.ts";

const ON_SELF = (modify: Modifier) => always({ on: "self", modify });
const ON_PLAYER = (modify: Modifier) => always({ on: { player: "mine" }, modify });

function laid(modify: Modifier, on: "active" | "defender"): Effect[] {
  return [{ effect: "lasting", until: "turnEnd", on, modify }];
}

export const tableModifierCases: Cases<"earlierAttacks" | "secondTool" | "benchSize"> = {
  earlierAttacks: {
    "of the cards that it evolved from, by their costs": () => {
      const cub = basic("Cub", { attacks: [hit(10), attack("Roar", [], ["fire"])] });
      const under = [cub, stage1("Bear", "Cub", { attacks: [attack("Swipe", [])] })];
      const titan = (more: object) =>
        stage2("Titan", "Bear", { attacks: [attack("Crush", [{ effect: "damage", amount: 50 }])], ...more });
      const ability = ON_SELF({ kind: "earlierAttacks" });
      const plain = scenario({ me: { active: mon(titan({}), { under }) } });
      expect(plain.options("attack")).toEqual(["attack Crush"]);
      const table = scenario({ me: { active: mon(titan({ ability }), { under }) } });
      expect(table.options("attack")).toEqual(["attack Crush", "attack Swipe", "attack Hit"]);
      expect(table.play("attack Hit").them.active.damage).toBe(10);
    },
  },
  secondTool: {
    "two, and one of them goes when it may hold only one again": () => {
      const [bell, drum] = ["Bell", "Drum"].map((name) => tool(name, ON_SELF({ kind: "noWeakness" })));
      const mute = item("Mute", laid({ kind: "noAbility" }, "active"));
      const active = mon("Cub", { ability: ON_SELF({ kind: "secondTool" }) });
      const table = scenario({ me: { active, hand: [bell, drum, mute, bell] } });
      table.play("play Bell on Cub", "play Drum on Cub");
      expect(table.me.active.tools).toEqual(["Bell", "Drum"]);
      expect(table.can("play Bell on Cub")).toBe(false);
      table.play("play Mute", "Drum");
      expect([table.me.active.tools, table.me.discard]).toEqual([["Bell"], ["Mute", "Drum"]]);
    },
    "both speak": () => {
      const [bell, drum] = ["Bell", "Drum"].map((name) => tool(name, ON_SELF({ kind: "hp", amount: 20 })));
      const active = mon("Cub", {
        hp: 60,
        ability: ON_SELF({ kind: "secondTool" }),
        tool: bell,
        secondTool: drum,
      });
      expect(scenario({ me: { active } }).me.active.hp).toBe(100);
    },
  },
  benchSize: {
    "more places, for one player": () => {
      const wide = ON_PLAYER({ kind: "benchSize", amount: 1 });
      const bench = ["A", "B", "C", "D", "E"].map((name) => mon(name));
      const can = (ability?: Ability) => {
        const active = mon("Cub", ability && { ability });
        return scenario({ me: { active, bench, hand: [basic("F")] } }).can("play F");
      };
      expect([can(), can(wide)]).toEqual([false, true]);
    },
    "fewer places: each player discards down to them, the player of the turn first": () => {
      const narrow = stadium(
        "Ledge",
        always({ on: { player: "both" }, modify: { kind: "benchSize", amount: 3, less: true } }),
      );
      const bench = ["A", "B", "C"].map((name) => mon(name, { energy: ["fire"] }));
      const table = scenario({ me: { bench, hand: [narrow, basic("D")] }, them: { bench } });
      table.play("play Ledge");
      expect(table.currentPlayer).toBe("me");
      table.play("B");
      expect(table.currentPlayer).toBe("them");
      table.play("A");
      const names = (side: { bench: { name: string }[] }) => side.bench.map(({ name }) => name);
      expect([names(table.me), names(table.them)]).toEqual([
        ["A", "C"],
        ["B", "C"],
      ]);
      expect([table.me.points, table.them.points, table.can("play D")]).toEqual([0, 0, false]);
    },
    "no more than so many, whatever else gives more or fewer": () => {
      const can = (...modifiers: Modifier[]) => {
        const active = mon("Cub", {
          ability: always(...modifiers.map((modify) => ({ on: { player: "mine" } as const, modify }))),
        });
        const bench = ["A", "B", "C"].map((name) => mon(name));
        return scenario({ me: { active, bench, hand: [basic("D")] } }).can("play D");
      };
      const most = (amount: number): Modifier => ({ kind: "benchSize", amount, most: true });
      expect([can(most(3)), can(most(4)), can(most(3), { kind: "benchSize", amount: 2 })]).toEqual([
        false,
        true,
        false,
      ]);
    },
    "fewer places again when the card that gave them is gone": () => {
      const wide = stadium(
        "Meadow",
        always({ on: { player: "both" }, modify: { kind: "benchSize", amount: 1 } }),
      );
      const gust = item("Gust", [{ effect: "discardStadium" }]);
      const bench = ["A", "B", "C", "D", "E", "F"].map((name) => mon(name));
      const table = scenario({ stadium: wide, me: { bench, hand: [gust] } });
      table.play("play Gust", "F");
      expect(table.me.bench).toHaveLength(5);
    },
  },
};
