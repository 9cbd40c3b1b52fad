// What is printed for cards, places.

import { describe, expect, it } from "vitest";
import type { Effect } from "../language.ts";
import { effectsText } from "./card-text.ts";

describe("the text of cards", () => {
  const rows: [Effect[], string][] = [
    [[{ effect: "draw", count: 1 }], "Draw a card."],
    [[{ effect: "draw", count: 3 }], "Draw 3 cards."],
    [
      [{ effect: "draw", count: { count: "points", side: "theirs" } }],
      "Draw a card for each point your opponent has.",
    ],
    [[{ effect: "draw", count: 2, side: "both" }], "Each player draws 2 cards."],
    [[{ effect: "draw", count: 1, side: "theirs" }], "Your opponent draws a card."],
    [
      [{ effect: "draw", count: { most: [1, { count: "heads", times: 2 }] } }],
      "Draw a number of cards equal to (1 or 2 for each heads, whichever is more).",
    ],
    [[{ effect: "drawUntil", hand: 6 }], "Draw cards until you have 6 cards in your hand."],
    [
      [{ effect: "drawUntil", hand: 4, side: "both" }],
      "Each player draws cards until they have 4 cards in their hand.",
    ],
    [
      [{ effect: "drawUntil", hand: { count: "hand", side: "theirs" } }],
      "Draw cards until you have a number of cards in your hand equal to the number of cards in your opponent's hand.",
    ],
    [
      [
        {
          effect: "moveCards",
          from: "deck",
          to: "hand",
          count: 1,
          filter: { kind: "mantimon", stage: "basic" },
        },
      ],
      "Search your deck for a basic Mantimon card, put it into your hand, and shuffle your deck.",
    ],
    [
      [
        {
          effect: "moveCards",
          from: "deck",
          to: "bench",
          count: 2,
          upTo: true,
          filter: { kind: "mantimon", stage: "basic", hpAtMost: 60 },
        },
      ],
      "Search your deck for up to 2 basic Mantimon cards with 60 HP or less, put them onto your bench, and shuffle your deck.",
    ],
    [
      [
        {
          effect: "moveCards",
          from: "deck",
          to: "hand",
          count: 1,
          random: true,
          filter: { type: "grass", kind: "mantimon" },
        },
      ],
      "Put a random grass Mantimon card from your deck into your hand.",
    ],
    [
      [{ effect: "moveCards", from: "deck", to: "deckTop", count: 1 }],
      "Search your deck for a card, shuffle your deck, and put it on top of your deck.",
    ],
    [
      [{ effect: "moveCards", from: "deck", to: "hand", count: 1, side: "theirs", by: "opponent" }],
      "Your opponent searches their deck for a card, puts it into their hand, and shuffles their deck.",
    ],
    [[{ effect: "moveCards", from: "hand", to: "discard", count: 2 }], "Discard 2 cards from your hand."],
    [
      [
        { effect: "moveCards", from: "hand", to: "discard", count: "all" },
        { effect: "draw", count: 5 },
      ],
      "Discard your hand. Draw 5 cards.",
    ],
    [
      [
        {
          effect: "moveCards",
          from: "hand",
          to: "discard",
          count: "all",
          upTo: true,
          filter: { kind: "energy" },
        },
        { effect: "draw", count: { count: "last", times: 2 } },
      ],
      "Discard any number of energy cards from your hand. Draw 2 cards for each card discarded this way.",
    ],
    [
      [{ effect: "moveCards", from: "hand", to: "discard", count: 1, side: "theirs", random: true }],
      "Discard a random card from your opponent's hand.",
    ],
    [
      [{ effect: "moveCards", from: "hand", to: "discard", count: 2, side: "theirs", by: "opponent" }],
      "Your opponent discards 2 cards from their hand.",
    ],
    [
      [
        {
          effect: "moveCards",
          from: "hand",
          to: "discard",
          count: 1,
          side: "theirs",
          filter: { kind: ["item", "supporter", "tool", "stadium"] },
        },
      ],
      "Discard a trainer card from your opponent's hand.",
    ],
    [
      [
        { effect: "moveCards", from: "hand", to: "deck", count: "all" },
        { effect: "draw", count: 5 },
      ],
      "Shuffle your hand into your deck. Draw 5 cards.",
    ],
    [
      [{ effect: "moveCards", from: "hand", to: "deck", count: "all", side: "theirs", by: "opponent" }],
      "Your opponent shuffles their hand into their deck.",
    ],
    [
      [{ effect: "moveCards", from: "hand", to: "deckBottom", count: 1 }],
      "Put a card from your hand on the bottom of your deck.",
    ],
    [
      [{ effect: "moveCards", from: "hand", to: "discard", count: 1, by: "opponent" }],
      "Discard a card from your hand (your opponent chooses).",
    ],
    [
      [
        {
          effect: "moveCards",
          from: "discard",
          to: "hand",
          count: 2,
          upTo: true,
          filter: { kind: ["item", "tool"] },
        },
      ],
      "Put up to 2 item or tool cards from your discard pile into your hand.",
    ],
    [
      [
        {
          effect: "moveCards",
          from: "discard",
          to: "bench",
          count: 1,
          filter: { kind: "mantimon", stage: "basic" },
        },
      ],
      "Put a basic Mantimon card from your discard pile onto your bench.",
    ],
    [
      [
        {
          effect: "moveCards",
          from: "discard",
          to: "deck",
          count: 3,
          upTo: true,
          filter: { kind: "energy", basicEnergy: true },
        },
      ],
      "Shuffle up to 3 basic energy cards from your discard pile into your deck.",
    ],
    [
      [{ effect: "look", count: 5, take: 2, filter: { kind: "energy" }, to: "hand", rest: "deck" }],
      "Look at the top 5 cards of your deck, put up to 2 energy cards from among them into your hand, and shuffle the rest into your deck.",
    ],
    [
      [
        {
          effect: "look",
          count: { count: "mantimon", of: { side: "mine", place: "any" } },
          take: 1,
          to: "hand",
          rest: "deckBottom",
        },
      ],
      "Look at the top card of your deck for each of your Mantimon, put up to 1 card from among them into your hand, and put the rest on the bottom of your deck.",
    ],
    [
      [{ effect: "look", count: 3, take: 1, filter: { stage: "basic" }, to: "bench", rest: "discard" }],
      "Look at the top 3 cards of your deck, put up to 1 basic card from among them onto your bench, and discard the rest.",
    ],
    [
      [{ effect: "reorder", count: 3, side: "mine" }],
      "Look at the top 3 cards of your deck, and put them back in any order.",
    ],
    [
      [{ effect: "reorder", count: 1, side: "theirs" }],
      "Look at the top card of your opponent's deck, and put it back.",
    ],
    [[{ effect: "mill", count: 1, side: "mine" }], "Discard the top card of your deck."],
    [[{ effect: "mill", count: 3, side: "theirs" }], "Discard the top 3 cards of your opponent's deck."],
    [
      [{ effect: "mill", count: { count: "heads" }, side: "theirs" }],
      "Discard the top card of your opponent's deck for each heads.",
    ],
    [[{ effect: "revealHand", side: "mine" }], "Reveal your hand."],
    [[{ effect: "revealHand", side: "theirs" }], "Your opponent reveals their hand."],
  ];
  it.each(rows)("%j", (said, text) => expect(effectsText(said)).toBe(text));
});

describe("the text of places", () => {
  const rows: [Effect[], string][] = [
    [[{ effect: "switch", side: "mine" }], "Switch your active Mantimon with 1 of your benched Mantimon."],
    [
      [{ effect: "switch", side: "theirs" }],
      "Switch your opponent's active Mantimon with 1 of their benched Mantimon.",
    ],
    [
      [{ effect: "switch", side: "theirs", by: "opponent" }],
      "Switch your opponent's active Mantimon with 1 of their benched Mantimon (your opponent chooses).",
    ],
    [
      [{ effect: "returnMon", target: "self", to: "hand" }],
      "Put this Mantimon and all attached cards into your hand.",
    ],
    [
      [{ effect: "returnMon", target: "defender", to: "deck" }],
      "Shuffle your opponent's active Mantimon and all attached cards into your opponent's deck.",
    ],
    [
      [{ effect: "returnMon", target: { choose: { side: "mine", place: "bench" } }, to: "discard" }],
      "Discard 1 of your benched Mantimon and all attached cards.",
    ],
    [
      [{ effect: "devolve", target: "defender", to: "hand" }],
      "Devolve your opponent's active Mantimon: put its highest stage card into your opponent's hand.",
    ],
    [
      [
        {
          effect: "devolve",
          target: { each: { side: "theirs", place: "any", filter: { stage: ["stage1", "stage2"] } } },
          to: "deck",
        },
      ],
      "Devolve each of your opponent's evolution Mantimon: shuffle its highest stage card into your opponent's deck.",
    ],
    [
      [{ effect: "evolve", target: "self", from: "deck" }],
      "Evolve this Mantimon with a card from your deck.",
    ],
    [
      [
        {
          effect: "evolve",
          target: { choose: { side: "mine", place: "any", filter: { stage: "basic" } } },
          from: "hand",
          skip: true,
        },
      ],
      "Evolve 1 of your basic Mantimon with a card from your hand, skipping stage 1.",
    ],
    [
      [{ effect: "discardTool", target: { each: { side: "theirs", place: "any" } } }],
      "Discard all tools from each of your opponent's Mantimon.",
    ],
    [[{ effect: "discardStadium" }], "Discard the stadium in play."],
    [[{ effect: "discardThis" }], "Discard this card."],
  ];
  it.each(rows)("%j", (said, text) => expect(effectsText(said)).toBe(text));
});
