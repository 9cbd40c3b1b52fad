// Modifiers of what a player may do.

import { expect } from "vitest";
import type { Ability, Effect, Modifier } from "../../../engine/index.ts";
import { always, attack, item, mon, scenario, stadium, supporter, tool } from "../scenario.ts";
import type { Cases } from "./cases.ts";
import { laid } from "./other-modifiers.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const ON_SELF = (modify: Modifier) => always({ on: "self", modify });

export const playerModifierCases: Cases<"cannotUse" | "cannotPlay" | "coinsAreTails" | "attachments"> = {
  cannotUse: {
    "abilities of this name that are used": () => {
      const used = (name: string): Ability => ({
        name,
        when: "activate",
        limit: "none",
        effects: [{ effect: "draw", count: 1 }],
      });
      const bench = [mon("Owl", { ability: used("Hoot") }), mon("Fox", { ability: used("Bark") })];
      const ban: Modifier = { kind: "cannotUse", ability: "Hoot" };
      const hand = [item("Hush", laid(ban, "me"))];
      const table = scenario({ me: { active: mon("Cub"), bench, hand } });
      expect(table.options("use")).toHaveLength(2);
      // Alone, it is nothing to play a card for.
      expect(table.can("play Hush")).toBe(false);
      const loud = [item("Hush", [{ effect: "draw", count: 1 }, ...laid(ban, "me")])];
      const hushed = scenario({ me: { active: mon("Cub"), bench, hand: loud } }).play("play Hush");
      expect(hushed.options("use")).toEqual(["use ability of Fox"]);
      expect(hushed.play("end turn", "end turn").options("use")).toHaveLength(2);
    },
  },
  coinsAreTails: {
    "of texts and of confusion, in the player's own turn alone": () => {
      const ability = always({ on: { player: "theirs" }, modify: { kind: "coinsAreTails" } });
      const flips = attack("Toss", [
        { effect: "flip", coins: 2 },
        { effect: "draw", count: { count: "heads" } },
      ]);
      const tossed = (who: "me" | "them", more = {}) => {
        const rig = mon("Rig", { ability });
        const table = scenario({
          coins: ["heads", "heads", "heads"],
          me: {
            active:
              who === "them"
                ? mon("Cub", { attacks: [flips], ...more })
                : mon("Cub", { attacks: [flips], ability }),
          },
          them: { active: who === "them" ? rig : mon("Pup") },
        });
        return table
          .play("attack Toss")
          .told("coins")
          .map(({ results }) => results);
      };
      expect(tossed("me")).toEqual([[true, true]]);
      expect(tossed("them")).toEqual([[false, false]]);
      // Asleep it cannot attack; what is flipped between turns is not flipped in a turn.
      expect(tossed("them", { status: ["confused"] })).toEqual([[false]]);
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
