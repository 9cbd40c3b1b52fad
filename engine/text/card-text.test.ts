// Whole cards: what each kind prints where.

import { describe, expect, it } from "vitest";
import { mantimon } from "../../test/support/text/cards.ts";
import type { Card, EnergyCard, PlayCard, StayCard } from "../card.ts";
import { cardText } from "./card-text.ts";

const base = { id: "tst-002", number: 2, name: "Test", rarity: "common", flavor: "" } as const;
const text = (card: Card) => cardText(card).text;

describe("the text of a Mantimon", () => {
  it("keeps ability, attacks and worth apart", () => {
    const card = mantimon({
      value: 2,
      ability: { name: "Forager", when: "activate", limit: "turn", effects: [{ effect: "draw", count: 1 }] },
      attacks: [
        {
          name: "Singe",
          cost: ["fire", "colorless"],
          effects: [
            { effect: "damage", amount: 30 },
            { effect: "status", status: "burned", to: "defender" },
          ],
        },
      ],
    });
    expect(cardText(card)).toEqual({
      ability: {
        name: "Forager",
        label: "Ability · once a turn",
        text: "Once during your turn, you may draw a card.",
      },
      attacks: [
        {
          name: "Singe",
          cost: ["fire", "colorless"],
          damage: "30",
          text: "Your opponent's active Mantimon is now burned.",
        },
      ],
      text: "When this Mantimon is knocked out, your opponent scores 2 points or takes 2 prize cards.",
    });
  });

  it("says nothing where there is nothing to say", () => {
    expect(cardText(mantimon({}))).toEqual({ ability: null, attacks: [], text: "" });
  });

  it.each([
    [{ name: "A", when: "always", passives: [] } as const, "always"],
    [{ name: "A", when: "activate", limit: "none", effects: [] } as const, "as often as you like"],
    [{ name: "A", when: "damaged", effects: [] } as const, "when damaged"],
    [{ name: "A", when: "betweenTurns", effects: [] } as const, "between turns"],
  ])("labels %j", (ability, label) => {
    const card = mantimon({ ability: structuredClone(ability) as never });
    expect(cardText(card).ability?.label).toBe(`Ability · ${label}`);
  });
});

describe("the text of other cards", () => {
  it("says when a trainer may be played, and as what", () => {
    const fossil: PlayCard = {
      ...base,
      kind: "item",
      condition: { stadium: true },
      asBasic: { hp: 40, type: "colorless" },
      effects: [],
    };
    expect(text(fossil)).toBe(
      "You can play this card only if a stadium is in play. " +
        "Play this card as if it were a basic colorless Mantimon with 40 HP. It can't retreat.",
    );
  });

  it("calls the holder of a tool by its bond", () => {
    const tool: StayCard = {
      ...base,
      kind: "tool",
      ability: {
        name: "Test",
        when: "damaged",
        effects: [{ effect: "heal", amount: 20, target: "self" }, { effect: "discardThis" }],
      },
    };
    expect(text(tool)).toBe(
      "When the Mantimon this card is attached to is damaged by an attack from your opponent's Mantimon, " +
        "heal 20 damage from the Mantimon this card is attached to. Discard this card.",
    );
  });

  it("addresses both players from a stadium that is used", () => {
    const stadium: StayCard = {
      ...base,
      kind: "stadium",
      ability: { name: "Test", when: "activate", limit: "turn", effects: [{ effect: "draw", count: 1 }] },
    };
    expect(text(stadium)).toBe(
      "This card works for both players. Once during your turn, you may draw a card.",
    );
  });

  it("says what special energy provides, and nothing of basic energy", () => {
    const energy: EnergyCard = {
      ...base,
      kind: "energy",
      basic: false,
      provides: ["colorless", "colorless", "any"],
      ability: {
        name: "Test",
        when: "always",
        passives: [{ on: "self", modify: { kind: "retreatCost", amount: 1, less: true } }],
      },
    };
    expect(text(energy)).toBe(
      "This card provides 2 colorless energy and 1 energy of every type. " +
        "The retreat cost of the Mantimon this card is attached to is 1 less.",
    );
    expect(text({ ...energy, basic: true, provides: ["fire"], ability: null })).toBe("");
  });

  it("begins a new line after a list of options", () => {
    const item: PlayCard = {
      ...base,
      kind: "item",
      effects: [
        { effect: "choice", options: [[{ effect: "draw", count: 2 }], [{ effect: "discardStadium" }]] },
        { effect: "mill", count: 1, side: "mine" },
      ],
    };
    expect(text(item).split("\n")).toEqual([
      "Choose one:",
      "• Draw 2 cards.",
      "• Discard the stadium in play.",
      "Discard the top card of your deck.",
    ]);
  });
});
