// Suggestions, analysis and goldfish hands, over the game's own decks and decks at random.

import { describe, expect, test } from "vitest";
import { MAX_POOL } from "../../cards/check.ts";
import { countsOf } from "../../cards/deck-counts.ts";
import { loadContent } from "../../cards/load.ts";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import fc from "../../test/support/fast-check.ts";
import { createCatalog } from "../collections/catalog.ts";
import { analyse } from "./analysis.ts";
import { type Counts, type DeckContents, sizeOf } from "./contents.ts";
import { dealHand } from "./hand.ts";
import { complete } from "./suggestions.ts";
import { brokenRules, together } from "./validate.ts";

const { pool, sets, decks } = loadContent();
const catalog = createCatalog(pool, sets);
const contentsOf = (id: string): DeckContents => {
  const list = decks.find((one) => one.id === id)!;
  return { rules: list.rules, ...countsOf(list) };
};
const presets = fc.constantFrom(...(Object.keys(PRESETS) as PresetName[]));
const fewCards = fc.dictionary(
  fc.constantFrom(...pool.cards.filter(({ kind }) => kind !== "energy").map(({ id }) => id)),
  fc.integer({ min: 1, max: 2 }),
  { maxKeys: 5, noNullPrototype: true },
);

describe("suggestions", () => {
  test("make any beginning a legal deck, from the whole pool", () => {
    fc.assert(
      fc.property(presets, fewCards, (rules, cards) => {
        // Two printings of a name can be too many in the beginning already.
        fc.pre(
          !brokenRules(catalog, { rules, cards, energy: {} }).some(({ code }) => code === "tooManyCopies"),
        );
        const { deck } = complete(catalog, { rules, cards, energy: {} }, null);
        expect(brokenRules(catalog, deck)).toEqual([]);
        for (const [id, count] of Object.entries(cards)) expect(deck.cards[id]).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 30 },
    );
  });

  test("use nothing that is not owned", () => {
    const owned = { "wld-001": 4, "wld-002": 2, "wld-215": 1 } as Counts;
    const { deck, added } = complete(
      catalog,
      { rules: "house", cards: {}, energy: {} },
      (id) => owned[id] ?? 0,
    );
    expect(deck.cards).toEqual(owned);
    expect(sizeOf(deck.energy)).toBe(20);
    expect(added.every(({ reason }) => reason !== "")).toBe(true);
  });

  test.each(["walking-wood", "weather-warning-standard", "still-water-pocket"])(
    "put back what was taken out of %s, from its own cards",
    (id) => {
      const whole = contentsOf(id);
      const all = together(whole.cards, whole.energy);
      const part = Object.fromEntries(Object.entries(whole.cards).slice(0, 4));
      const { deck } = complete(catalog, { ...whole, cards: part, energy: {} }, (card) => all[card] ?? 0);
      expect(brokenRules(catalog, deck)).toEqual([]);
      for (const [card, count] of Object.entries(deck.cards)) {
        if (!catalog.byId.get(card)!.free) expect(count).toBeLessThanOrEqual(all[card]);
      }
    },
  );

  test("are the same each time", () => {
    const draft = { rules: "house", cards: { "wld-024": 3 }, energy: {} } as const;
    expect(complete(catalog, draft, null)).toEqual(complete(catalog, draft, null));
  });

  test("of the largest pool look at most cards once, and not for each card that is missing", () => {
    const cards = Array.from({ length: MAX_POOL }, (_, index) => {
      const entry = catalog.cards[index % catalog.cards.length];
      const copy = Math.floor(index / catalog.cards.length);
      const name = `${entry.card.name} ${copy || ""}`.trim();
      const id = copy ? `${entry.card.id} ${copy}` : entry.card.id;
      return { ...entry, index, card: { ...entry.card, id, name } };
    });
    const byId = new Map(cards.map((entry) => [entry.card.id, entry]));
    let looks = 0;
    const owned = () => {
      looks++;
      return 4;
    };
    const { deck } = complete(
      { ...catalog, cards, byId },
      { rules: "standard", cards: {}, energy: {} },
      owned,
    );
    expect(sizeOf(deck.cards)).toBe(PRESETS.standard.deckSize);
    expect(looks).toBeLessThan(1.2 * MAX_POOL);
  });

  test("leave a complete deck alone", () => {
    expect(complete(catalog, contentsOf("walking-wood"), null).added).toEqual([]);
  });
});

describe("analysis", () => {
  test("of a deck adds up", () => {
    for (const { id } of decks) {
      const contents = contentsOf(id);
      const { size, kinds, types, curve, opening, lines } = analyse(catalog, contents);
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect(size, id).toBe(PRESETS[contents.rules].deckSize);
      expect(sum(Object.values(kinds)), id).toBe(size);
      expect(sum(Object.values(types)), id).toBe(kinds.mantimon);
      expect(sum(curve.map(({ mantimon }) => mantimon)), id).toBeLessThanOrEqual(kinds.mantimon!);
      expect(sum(opening.chances), id).toBeCloseTo(1, 12);
      expect(opening.basicChance, id).toBeCloseTo(1 - opening.chances[0], 12);
      for (const { stages, complete: whole } of lines) {
        expect(whole).toBe(stages.every(({ copies }) => copies > 0));
      }
    }
  });

  test("finds the stage that is missing in a line", () => {
    const stage2 = pool.info.find(({ stage }) => stage === 2)!;
    const { lines } = analyse(catalog, { rules: "house", cards: { [stage2.card.id]: 2 }, energy: {} });
    expect(lines).toEqual([
      {
        complete: false,
        stages: [
          { name: stage2.basicName, copies: 0 },
          { name: stage2.evolvesFrom, copies: 0 },
          { name: stage2.name, copies: 2 },
        ],
      },
    ]);
  });

  test("of an empty deck is no error", () => {
    const { opening } = analyse(catalog, { rules: "house", cards: {}, energy: {} });
    expect(opening).toMatchObject({ basics: 0, basicChance: 0, mulligans: null });
  });
});

describe("a goldfish hand", () => {
  test("is dealt of the deck, with a basic, and the same from the same seed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...decks), fc.uuid(), ({ id }, seed) => {
        const contents = contentsOf(id);
        const dealt = dealHand(catalog, contents, seed);
        expect(dealt).toEqual(dealHand(catalog, contents, seed));
        expect(dealt.hand).toHaveLength(PRESETS[contents.rules].opening.hand);
        const basics = (hand: string[]) => hand.filter((card) => pool.info[pool.byId.get(card)!].stage === 0);
        expect(basics(dealt.hand).length).toBeGreaterThan(0);
        for (const hand of dealt.mulligans) expect(basics(hand)).toEqual([]);
        for (const card of [...dealt.hand, ...dealt.draws]) expect(contents.cards[card]).toBeGreaterThan(0);
      }),
    );
  });

  test("agrees with the odds", () => {
    const contents: DeckContents = { rules: "house", cards: { "wld-001": 4, "wld-002": 36 }, energy: {} };
    const { basicChance } = analyse(catalog, contents).opening;
    const hands = Array.from({ length: 4_000 }, (_, n) => dealHand(catalog, contents, `seed ${n}`));
    const first = hands.filter(({ mulligans }) => mulligans.length === 0).length / hands.length;
    // Four standard deviations of 4,000 hands.
    expect(Math.abs(first - basicChance)).toBeLessThan(
      4 * Math.sqrt((basicChance * (1 - basicChance)) / 4_000),
    );
  });

  test("of a deck without a basic is dealt all the same", () => {
    const contents: DeckContents = { rules: "house", cards: { "wld-215": 3 }, energy: {} };
    expect(dealHand(catalog, contents, "x")).toMatchObject({
      hand: ["wld-215", "wld-215", "wld-215"],
      mulligans: [],
    });
  });
});
