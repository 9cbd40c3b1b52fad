// Effects on cards outside play.

import { expect } from "vitest";
import type { CardPlace, CardSource, Effect } from "../../../engine/index.ts";
import { basic, filler, fossil, item, mon, stage1 } from "../scenario.ts";
import { said } from "../scenario-texts.ts";
import type { Cases } from "./cases.ts";

const [A, B, C, D] = [basic("A"), basic("B"), basic("C"), basic("D")];
const NOTE = item("Note", []);

type Move = Extract<Effect, { effect: "moveCards" }>;
function move(from: CardSource, to: CardPlace, more: Partial<Move> = {}): Effect[] {
  return [{ effect: "moveCards", from, to, count: 1, ...more }];
}

type Look = Extract<Effect, { effect: "look" }>;
function look(more: Partial<Look> = {}): Effect[] {
  return [{ effect: "look", count: 3, take: 1, to: "hand", rest: "deckTop", ...more }];
}

type RevealTop = Extract<Effect, { effect: "revealTop" }>;
function revealTop(more: Partial<RevealTop> = {}): Effect[] {
  const filter = { kind: "item" } as const;
  return [{ effect: "revealTop", side: "mine", filter, to: "hand", rest: "discard", ...more }];
}

export const cardCases: Cases<
  "draw" | "drawUntil" | "moveCards" | "look" | "reorder" | "mill" | "revealHand" | "revealTop"
> = {
  revealTop: {
    "a card that matches, and one that does not": () => {
      const found = said(revealTop(), { me: { deck: [NOTE, A] } });
      expect(found.me).toMatchObject({ hand: ["Note"], deck: ["A"] });
      const other = said(revealTop(), { me: { deck: [A, NOTE] } });
      expect(other.me.discard).toContain("A");
      expect(other.me).toMatchObject({ hand: [], deck: ["Note"] });
    },
    "shown to both players": () => {
      const table = said(revealTop({ to: "deckTop", rest: "deckTop" }), { me: { deck: [A, B] } });
      expect(table.told("moved").at(-1)).toMatchObject({ from: "deck", to: "deck", shown: true });
      expect(table.me.deck).toEqual(["A", "B"]);
    },
    "what follows from what it is": () => {
      const then: Effect[] = [{ effect: "draw", count: 1 }];
      const otherwise: Effect[] = [{ effect: "damage", amount: 10, to: "defender" }];
      const text = revealTop({ side: "theirs", rest: "deckBottom", then, else: otherwise });
      const found = said(text, { them: { deck: [NOTE, A] } });
      expect([found.them.hand, found.me.hand.length]).toEqual([["Note"], 1]);
      const other = said(text, { them: { deck: [A, B] } });
      expect([other.them.deck, other.them.active.damage]).toEqual([["B", "A"], 10]);
    },
  },

  draw: {
    "by either player, or both": () => {
      const hands = (side?: "mine" | "theirs" | "both") => {
        const { me, them } = said([{ effect: "draw", count: 2, side }]);
        return [me.hand.length, them.hand.length];
      };
      expect([hands(), hands("theirs"), hands("both")]).toEqual([
        [2, 0],
        [0, 2],
        [2, 2],
      ]);
    },
    "from the top, as many as there are": () => {
      const table = said([{ effect: "draw", count: 5 }], { me: { deck: [A, B] } });
      expect(table.me).toMatchObject({ hand: ["A", "B"], deck: [] });
    },
  },

  drawUntil: {
    "up to a number for each": () => {
      const table = said([{ effect: "drawUntil", hand: 4, side: "both" }], {
        me: { hand: filler(1) },
        them: { hand: filler(6) },
      });
      expect([table.me.hand.length, table.them.hand.length]).toEqual([4, 6]);
    },
  },

  moveCards: {
    "from the deck to the hand, of a kind": () => {
      const filter = { kind: "item" } as const;
      const table = said(move("deck", "hand", { filter }), { me: { deck: [A, NOTE, B] } }, "Note");
      expect(table.me.hand).toEqual(["Note"]);
      expect(table.told("moved").at(-1)).toMatchObject({ from: "deck", to: "hand", shown: true });
    },
    "from the deck to the bench: basics alone, as there is room": () => {
      const deck = [stage1("Bear", "A"), A, NOTE, fossil("Amber"), B];
      const table = said(move("deck", "bench", { count: 2 }), { me: { deck } });
      expect(table.decision?.options.toSorted()).toEqual(["A", "Amber", "B"]);
      table.play("A", "Amber");
      expect(table.me.bench.map(({ name }) => name)).toEqual(["A", "Amber"]);
      const full = said(move("deck", "bench", { count: 3 }), {
        me: { deck: [A, A, A], bench: filler(4).map((card) => mon(card)) },
      }).play("A");
      expect(full.me.bench).toHaveLength(5);
    },
    "from the discard pile to hand, bench, and places in the deck": () => {
      const me = { discard: [A, NOTE], deck: [B, C, D] };
      expect(said(move("discard", "hand"), { me }, "Note").me.hand).toEqual(["Note"]);
      expect(said(move("discard", "bench"), { me }).me.bench[0].name).toBe("A");
      expect(said(move("discard", "deckTop"), { me }, "A").me.deck).toEqual(["A", "B", "C", "D"]);
      expect(said(move("discard", "deckBottom"), { me }, "A").me.deck).toEqual(["B", "C", "D", "A"]);
      const shuffled = said(move("discard", "deck", { count: "all" }), { me });
      expect([shuffled.me.deck.length, shuffled.told("shuffled").length]).toEqual([5, 1]);
    },
    "from the hand to the discard pile and into the deck": () => {
      const me = { hand: [A, NOTE], deck: [B] };
      expect(said(move("hand", "discard"), { me }, "A").me.discard).toEqual(["Say", "A"]);
      const swapped = said([...move("hand", "deck", { count: "all" }), { effect: "draw", count: 2 }], { me });
      expect([swapped.me.hand.length, swapped.me.deck.length]).toEqual([2, 1]);
    },
    "of the opponent: seen by who picks, or at random": () => {
      const them = { hand: [A, B, C] };
      const picked = said(move("hand", "discard", { side: "theirs" }), { them });
      expect(picked.decision).toMatchObject({ who: "me", options: ["A", "B", "C"] });
      expect(picked.play("B").them).toMatchObject({ hand: ["A", "C"], discard: ["B"] });
      const own = said(move("hand", "discard", { side: "theirs", by: "opponent" }), { them });
      expect(own.decision?.who).toBe("them");
      const random = said(move("hand", "deck", { side: "theirs", random: true, count: 2 }), { them });
      expect([random.decision, random.them.hand.length]).toEqual([null, 1]);
    },
    "mine, picked by the opponent": () => {
      const table = said(move("hand", "discard", { by: "opponent" }), { me: { hand: [A, B] } }, "B");
      expect(table.me.discard).toEqual(["Say", "B"]);
    },
    "says how many": () => {
      const effects: Effect[] = [
        ...move("hand", "discard", { count: "all" }),
        { effect: "draw", count: { count: "last" } },
      ];
      expect(said(effects, { me: { hand: [A, B, C] } }).me.hand).toHaveLength(3);
    },
  },

  look: {
    "at the top, take some, the rest stays there": () => {
      const table = said(look(), { me: { deck: [A, B, C, D] } });
      expect(table.told("revealed")).toMatchObject([{ to: 0, from: "deck" }]);
      expect(table.decision).toMatchObject({ options: ["A", "B", "C"], min: 0, max: 1 });
      table.play("B");
      expect(table.me).toMatchObject({ hand: ["B"], deck: ["A", "C", "D"] });
      expect(table.told("revealed")).toEqual([]);
    },
    "the rest goes to the bottom, to the discard pile, or is shuffled in": () => {
      const me = { deck: [A, B, C, D] };
      expect(said(look({ rest: "deckBottom" }), { me }, "B").me.deck).toEqual(["D", "A", "C"]);
      expect(said(look({ rest: "discard" }), { me }, "B").me).toMatchObject({
        deck: ["D"],
        discard: ["Say", "A", "C"],
      });
      expect(said(look({ rest: "deck" }), { me }, "B").told("shuffled")).toHaveLength(1);
    },
    "of a kind, or none of it": () => {
      const filter = { kind: "item" } as const;
      const none = said(look({ filter }), { me: { deck: [A, B, C] } });
      expect([none.legal(), none.play("stop").me.deck]).toEqual([["stop"], ["A", "B", "C"]]);
      const stopped = said(look({ filter }), { me: { deck: [A, NOTE, C] } }, "stop");
      expect(stopped.me.hand).toEqual([]);
    },
    "from the bottom, what is left being shuffled in or put anywhere": () => {
      const me = { deck: [A, B, C, D] };
      const table = said(look({ bottom: true }), { me });
      expect(table.decision?.options.toSorted()).toEqual(["B", "C", "D"]);
      table.play("D");
      expect([table.me.hand, table.me.deck.toSorted()]).toEqual([["D"], ["A", "B", "C"]]);
      const kept = said(look({ bottom: true, count: 2, rest: "deckBottom" }), { me }, "C");
      expect(kept.me.deck).toEqual(["A", "B", "D"]);
    },
    "without taking any": () => {
      const table = said(look({ count: 1, take: 0, rest: "deckBottom" }), { me: { deck: [A, B, C] } });
      expect([table.decision, table.me.deck]).toEqual([null, ["B", "C", "A"]]);
      expect(table.told("revealed")).toHaveLength(1);
    },
    "onto the bench": () => {
      const deck = [stage1("Bear", "A"), A, NOTE];
      const table = said(look({ to: "bench" }), { me: { deck } });
      expect(table.decision?.options).toEqual(["A"]);
      expect(table.play("A").me.bench[0].name).toBe("A");
    },
  },

  reorder: {
    "the top of a deck": () => {
      const theirs: Effect[] = [{ effect: "reorder", count: 2, side: "theirs" }];
      const table = said(theirs, { them: { deck: [A, B, C] } }, "B");
      expect(table.them.deck).toEqual(["B", "A", "C"]);
      const equal = said(theirs, { them: { deck: [A, A, C] } });
      expect(equal.legal()).toEqual(["A"]);
    },
  },

  mill: {
    "the top of a deck is discarded": () => {
      const effects: Effect[] = [
        { effect: "mill", count: 2, side: "theirs" },
        { effect: "draw", count: { count: "last" } },
      ];
      const table = said(effects, { them: { deck: [A, B, C] } });
      expect(table.them).toMatchObject({ deck: ["C"], discard: ["A", "B"] });
      expect(table.me.hand).toHaveLength(2);
    },
  },

  revealHand: {
    "to the other player, in no order that tells when it was drawn": () => {
      const table = said([{ effect: "revealHand", side: "theirs" }], { them: { hand: [C, A, B] } });
      const [{ cards }] = table.told("revealed");
      expect(cards.map((card) => table.game.pool.info[card].name)).toEqual(["A", "B", "C"]);
    },
    "of either player": () => {
      const shown = (side: "mine" | "theirs") =>
        said([{ effect: "revealHand", side }], { me: { hand: [A] }, them: { hand: [B] } }).told("revealed");
      expect(shown("theirs")).toMatchObject([{ seat: 1, to: 0, from: "hand" }]);
      expect(shown("mine")).toMatchObject([{ seat: 0, to: 1, from: "hand" }]);
    },
  },
};
