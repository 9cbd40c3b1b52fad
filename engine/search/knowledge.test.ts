// What a seat knows of hidden cards, from events of the kinds that hide the most.
import { expect, test } from "vitest";
import type { Event } from "../view-types.ts";
import { HIDDEN } from "../vocabulary.ts";
import { knowledgeOf } from "./knowledge.ts";

const PUT_BACK: Event = {
  type: "moved",
  seat: 1,
  cards: [7],
  from: "discard",
  to: "deck",
  end: "top",
  shown: true,
};
const draw = (count: number): Event => ({
  type: "moved",
  seat: 1,
  cards: Array<number>(count).fill(HIDDEN),
  from: "deck",
  to: "hand",
  end: "top",
  shown: false,
});
const SHUFFLED: Event = { type: "shuffled", seat: 1, zone: "deck" };

test("a card that was put on top of a deck is drawn from there", () => {
  const [, known] = knowledgeOf([PUT_BACK, draw(2)]).cards;
  expect(known).toMatchObject({ hand: [7], top: [], deck: [], elsewhere: [] });
});

test("a search takes any card of the deck, not the one that was put on top", () => {
  const [, known] = knowledgeOf([PUT_BACK, draw(1), SHUFFLED]).cards;
  expect(known).toMatchObject({ hand: [], top: [], deck: [], elsewhere: [7] });
});

test("who looks at a deck may take or move the card on top of it", () => {
  const look: Event = { type: "revealed", seat: 1, cards: [HIDDEN, HIDDEN, HIDDEN], from: "deck", to: 1 };
  expect(knowledgeOf([PUT_BACK, look]).cards[1]).toMatchObject({ top: [], deck: [7] });
  expect(knowledgeOf([PUT_BACK, look, draw(1)]).cards[1]).toMatchObject({ hand: [], elsewhere: [7] });
});
