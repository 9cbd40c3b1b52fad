// Share codes: whole, short, and refused unless they are to the last bit what was written.

import { expect, test } from "vitest";
import { countsOf } from "../../cards/deck-counts.ts";
import { loadContent } from "../../cards/load.ts";
import fc from "../../test/support/fast-check.ts";
import { type Counts, CountsInput, MAX_CARDS } from "./contents.ts";
import { readCode, ShareCodeError, type SharedDeck, writeCode } from "./share-code.ts";

const { decks } = loadContent();

const counts = (largest: number) =>
  fc.dictionary(
    fc
      .tuple(fc.constantFrom("wld", "dst", "abc"), fc.integer({ min: 0, max: 999 }))
      .map(([set, number]) => `${set}-${String(number).padStart(3, "0")}`),
    fc.integer({ min: 1, max: 60 }),
    { maxKeys: largest, noNullPrototype: true },
  );

const anyDeck: fc.Arbitrary<SharedDeck> = fc.record({
  name: fc.string({ unit: "grapheme", maxLength: 60 }),
  rules: fc.constantFrom("house", "standard", "pocket"),
  cards: counts(60),
  energy: counts(20),
});

/** The first cards, as many as a deck may have. */
function some(counts: Counts): Counts {
  let left = MAX_CARDS;
  const entries = Object.entries(counts).map(([id, copies]): [string, number] => {
    const taken = Math.min(copies, left);
    left -= taken;
    return [id, taken];
  });
  return Object.fromEntries(entries.filter(([, copies]) => copies > 0));
}

const shared = anyDeck.map((deck) => ({ ...deck, cards: some(deck.cards), energy: some(deck.energy) }));

test("a code is refused if a deck may not hold as much, and what is read may be answered with", () => {
  const may = (counts: Counts) => CountsInput.safeParse(counts).success;
  fc.assert(
    fc.property(anyDeck, (deck) => {
      const code = writeCode(deck);
      if (may(deck.cards) && may(deck.energy)) expect(readCode(code)).toEqual(deck);
      else expect(() => readCode(code)).toThrow("more than a deck may");
    }),
  );
  // Three cards, sixty copies of each.
  expect(() => readCode("AQABeAF3bGQDBzgHOAc4AI-tsZ8")).toThrow("more than a deck may");
});

test("what is written is read again", () => {
  fc.assert(fc.property(shared, (deck) => void expect(readCode(writeCode(deck))).toEqual(deck)));
});

test("one wrong character, or one too few, is found", () => {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  fc.assert(
    fc.property(shared, fc.nat(), fc.constantFrom(...alphabet), (deck, at, letter) => {
      const code = writeCode(deck);
      const place = at % code.length;
      const wrong = code.slice(0, place) + letter + code.slice(place + 1);
      if (wrong !== code) expect(() => readCode(wrong)).toThrow(ShareCodeError);
      expect(() => readCode(code.slice(0, -1))).toThrow(ShareCodeError);
    }),
  );
});

test("anything else is refused, and nothing but refused", () => {
  const text = fc.oneof(fc.string(), fc.base64String());
  fc.assert(fc.property(text, (code) => void expect(() => readCode(code)).toThrow(ShareCodeError)));
});

test("the code of every deck of the game is short", () => {
  for (const list of decks) {
    const code = writeCode({ name: list.name, rules: list.rules, ...countsOf(list) });
    expect(code.length).toBeLessThan(110);
    expect(code).toMatch(/^[\w-]+$/);
  }
});

test("the code of a deck stays what it was", () => {
  const deck: SharedDeck = { name: "Ü", rules: "pocket", cards: { "wld-014": 2, "dst-001": 9 }, energy: {} };
  expect(writeCode(deck)).toBe("AQICw5wCZHN0AQcFd2xkATkA7OuOKQ");
});
