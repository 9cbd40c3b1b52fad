// Exchanging cards with the deck, and shuffling it.

import { expect } from "vitest";
import type { Effect } from "../../../engine/index.ts";
import { basic, item } from "../scenario.ts";
import { said } from "../scenario-texts.ts";
import type { Cases } from "./cases.ts";

const [A, B, C] = [basic("A"), basic("B"), basic("C")];
const NOTE = item("Note", []);

function exchange(kind?: "mantimon" | "item"): Effect[] {
  return [{ effect: "exchange", ...(kind && { filter: { kind }, found: { kind } }) }];
}

export const deckCases: Cases<"exchange" | "shuffle"> = {
  exchange: {
    "a card of the hand for one of the deck, never for itself": () => {
      const table = said(exchange(), { me: { hand: [A, B], deck: [C] } }, "A");
      expect([table.me.hand, table.me.deck]).toEqual([["B", "C"], ["A"]]);
      expect(table.told("moved").slice(-2)).toMatchObject([{ shown: false }, { shown: false }]);
    },
    "of a kind for one of a kind, which both are shown": () => {
      const table = said(exchange("mantimon"), { me: { hand: [A, NOTE], deck: [NOTE, B, NOTE] } }, "A");
      expect(table.me.hand.toSorted()).toEqual(["B", "Note"]);
      expect(table.me.deck.toSorted()).toEqual(["A", "Note", "Note"]);
      expect(table.told("moved").slice(-2)).toMatchObject([{ shown: true }, { shown: true }]);
    },
    "nothing if the deck holds none of the kind": () => {
      const table = said(exchange("mantimon"), { me: { hand: [A], deck: [NOTE, NOTE] } }, "A");
      expect([table.me.hand, table.told("shuffled").length]).toEqual([["A"], 1]);
    },
  },
  shuffle: {
    "the deck of either player": () => {
      const shuffled = (side: "mine" | "theirs") => {
        const table = said([{ effect: "shuffle", side }], { me: { deck: [A, B] }, them: { deck: [A, B] } });
        return table.told("shuffled").map(({ seat }) => seat);
      };
      expect(shuffled("mine")).not.toEqual(shuffled("theirs"));
      expect([shuffled("mine").length, shuffled("theirs").length]).toEqual([1, 1]);
    },
  },
};
