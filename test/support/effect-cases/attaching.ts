// Attaching energy from the top of a deck, and tools from anywhere.

import { expect } from "vitest";
import type { Effect } from "../../../engine/index.ts";
import { always, basic, item, mon, tool } from "../scenario.ts";
import { said, withItem } from "../scenario-texts.ts";
import type { Cases } from "./cases.ts";

type Seen = Extract<Effect, { effect: "attachSeen" }>;
function seen(more: Partial<Seen> = {}): Effect[] {
  return [{ effect: "attachSeen", count: 3, to: "active", rest: "deckBottom", ...more }];
}

const A = basic("A");
const HAT = tool("Hat", always({ on: "self", modify: { kind: "hp", amount: 20 } }));
const BELL = tool("Bell", { name: "Bell", when: "attached", effects: [{ effect: "draw", count: 1 }] });
const MINE = { choose: { side: "mine", place: "any" } } as const;

function attach(more: Partial<Extract<Effect, { effect: "attachTool" }>> = {}): Effect[] {
  return [{ effect: "attachTool", from: "deck", to: "active", ...more }];
}

export const attachingCases: Cases<"attachSeen" | "attachTool"> = {
  attachSeen: {
    "all energy among the top cards, from the deck that holds it": () => {
      const me = { energyDeck: ["fire", "water", "fire", "fire"] as ("fire" | "water")[] };
      const house = said(seen({ type: "fire", shown: true }), { me });
      expect(house.me.active.energy).toEqual(["fire", "fire"]);
      expect(house.me.energyDeck).toEqual(["fire", "water"]);
      const deck = [A, "fire" as const, "fire" as const];
      const standard = said(seen({ shown: true, rest: "hand" }), { rules: "standard", me: { deck } });
      expect([standard.me.active.energy, standard.me.hand]).toEqual([["fire", "fire"], ["A"]]);
    },
    "shown to both players, or seen by one": () => {
      const me = { energyDeck: ["fire"] as "fire"[] };
      const shown = said(seen({ shown: true }), { me });
      expect(shown.told("moved").some((event) => event.from === event.to && event.shown)).toBe(true);
      const looked = said(seen({ upTo: "any" }), { me }, "stop");
      expect([looked.told("energyAttached"), looked.me.energyDeck]).toEqual([[], ["fire"]]);
    },
    "split as the player likes, once it has been seen": () => {
      const me = { bench: [mon("Kit")], energyDeck: ["fire", "fire"] as "fire"[] };
      const table = said(seen({ shown: true, to: MINE, split: true }), { me }, "Kit", "Nobody");
      expect([table.me.bench[0].energy, table.me.active.energy]).toEqual([["fire"], ["fire"]]);
    },
    "to one that is chosen, or nowhere if nothing is found": () => {
      const me = { bench: [mon("Kit")], energyDeck: ["fire"] as "fire"[] };
      const one = said(seen({ count: 1, shown: true, to: MINE, rest: "hand" }), { me }, "Kit");
      expect(one.me.bench[0].energy).toEqual(["fire"]);
      const none = said(seen({ count: 1, shown: true, to: MINE, type: "water", rest: "hand" }), { me });
      expect([none.decision, none.me.zone]).toEqual([null, ["fire"]]);
    },
    "up to so many": () => {
      const me = { energyDeck: ["fire", "fire", "fire"] as "fire"[] };
      expect(said(seen({ upTo: 2 }), { me }).decision).toMatchObject({ min: 0, max: 2 });
    },
    "what was seen is not taken back": () => {
      const table = said(seen({ upTo: "any" }), { me: { energyDeck: ["fire"] } });
      expect(table.legal()).not.toContain("cancel");
    },
  },
  attachTool: {
    "found in the deck, or not": () => {
      const me = { deck: [A, HAT, A] };
      const table = said(attach(), { me }, "Hat");
      expect([table.me.active.tool, table.me.deck.length]).toEqual(["Hat", 2]);
      expect(table.told("shuffled")).toHaveLength(1);
      expect(said(attach(), { me }, "stop").me.active.tool).toBeNull();
    },
    "from the discard pile and the hand, of a kind": () => {
      const discard = said(attach({ from: "discard", to: MINE }), { me: { discard: [HAT] } });
      expect(discard.me.active.tool).toBe("Hat");
      const hand = said(
        attach({ from: "hand", filter: { name: "Hat" } }),
        { me: { hand: [BELL, HAT] } },
        "Hat",
      );
      expect([hand.me.active.tool, hand.me.hand]).toEqual(["Hat", ["Bell"]]);
    },
    "only from the hand it sets off what is said of attaching from the hand": () => {
      const drawn = (from: "hand" | "discard") => {
        const me = { [from]: [BELL], deck: [A] };
        return said(attach({ from }), { me }, ...(from === "hand" ? ["Bell"] : [])).me.hand;
      };
      expect([drawn("hand"), drawn("discard")]).toEqual([["A"], []]);
    },
    "not to one that holds a tool": () => {
      const table = withItem(attach(), {
        me: { active: mon("Cub", { tool: HAT }), hand: [item("Note", [])] },
      });
      expect(table.can("play Say")).toBe(false);
    },
  },
};
