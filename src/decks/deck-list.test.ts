// Deck lists: written one way, read in many.

import { expect, test } from "vitest";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import fc from "../../test/support/fast-check.ts";
import { createCatalog } from "../collections/catalog.ts";
import { toDeck } from "./contents.ts";
import { parseDeckList } from "./deck-list-parser.ts";
import { writeDeckList } from "./deck-list-writer.ts";

const { pool, sets, decks } = loadContent();
const catalog = createCatalog(pool, sets);
const counts = (entries: (typeof decks)[number]["cards"]) =>
  Object.fromEntries(entries.map(({ id, count }) => [id, count]));

test.each(decks.map((list) => [list.id, list] as const))("%s is written and read again", (_id, list) => {
  const deck = { name: list.name, rules: list.rules, cards: counts(list.cards), energy: counts(list.energy) };
  const text = writeDeckList(catalog, deck);
  expect(parseDeckList(catalog, text, "standard")).toEqual({ ...deck, problems: [], notes: [] });
  expect(toDeck(catalog, deck).cards.sort()).toEqual(deckOf(list).cards.sort());
});

test("so is any deck, legal or not", () => {
  const some = fc.dictionary(
    fc.constantFrom(...pool.cards.map(({ id }) => id)),
    fc.integer({ min: 1, max: 60 }),
    { maxKeys: 40, noNullPrototype: true },
  );
  const rules = fc.constantFrom("house", "standard", "pocket");
  fc.assert(
    fc.property(some, some, rules, (cards, energy, rules) => {
      const deck = { name: "Any deck", rules, cards, energy } as const;
      expect(parseDeckList(catalog, writeDeckList(catalog, deck), "house")).toEqual({
        ...deck,
        problems: [],
        notes: [],
      });
    }),
    { numRuns: 50 },
  );
});

test.each([
  "4 Hivelet WLD 014",
  "4 hivelet wld 14",
  "4x Hivelet",
  "4xHivelet",
  "4 x HIVELET (WLD) 14",
  "x4 Hivelet",
  "Hivelet x4",
  "Hivelet, x4",
  "Hivelet (4)",
  "Hivelet 4",
  "Hivelet: 4",
  "- 4 Hivelet",
  "• 4 Hivelet [wld#014]",
  "* 4 Hivelet wld-014",
  "4 wld-014",
  "4 WLD 014 Hivelet",
  "4 Hivelet 14/286",
  "4 Hivelet WLD",
  "  4\tHivelet   WLD\u00a0014  ",
  "4 Hivelet WLD 014 // the bees",
  "\uFEFF4 Hivelet",
  "4 Hívelet",
  "1 Hivelet\r\n2 Hivelet\rHivelet",
  "Mantimon: 4\n4 Hivelet\n\nTrainers (0)\nTotal Cards: 4",
])("%j is read as four Hivelets", (text) => {
  expect(parseDeckList(catalog, text, "house")).toMatchObject({
    cards: { "wld-014": 4 },
    energy: {},
    problems: [],
    notes: [],
  });
});

test.each([
  ["house", "Energy: 3\n3 Grass Energy", {}, { "wld-279": 3 }],
  ["house", "3 Basic Grass Energy WLD 279", {}, { "wld-279": 3 }],
  ["house", "Energy\n3 grass", {}, { "wld-279": 3 }],
  ["standard", "Energy\n3 grass", { "wld-279": 3 }, {}],
  ["pocket", "Energy types (1)\n1 Grass Energy", {}, { "wld-279": 1 }],
] as const)("under %s rules, %j is energy", (rules, text, cards, energy) => {
  expect(parseDeckList(catalog, text, rules)).toMatchObject({ cards, energy, problems: [] });
});

test.each([
  ["4 Hivvelet", 'there is no card "Hivvelet"', "4 Hivelet WLD 014"],
  ["2 Forragers Map", "there is no card", "2 Forager's Map WLD"],
  ["4 Hivelet WLD 015", "is", "4 Hivelet WLD 014"],
  ["-4 Hivelet", "the count is -4; it must be a whole number from 1 to 60", null],
  ["0 Hivelet", "the count is 0;", null],
  ["61 Hivelet", "the count is 61;", null],
  ["4.5 Hivelet", "the count is 4.5;", null],
  ["99999999999999999999 Hivelet", "the count is 99999999999999999999", null],
  ["40 Hivelet\n40 Hivelet", "80 copies of a card; at most 60", null],
  ["<script>", "there is no card", expect.any(String)],
  ["\u0000", "there is no card", expect.any(String)],
])("%j cannot be read", (text, message, suggestion) => {
  const { problems } = parseDeckList(catalog, `# a list\n\n${text}`, "house");
  expect(problems).toHaveLength(1);
  expect(problems[0].line).toBe(2 + text.split("\n").length);
  expect(problems[0].message).toContain(message);
  if (typeof suggestion === "string") expect(problems[0].suggestion).toContain(suggestion);
  else expect(problems[0].suggestion).toEqual(suggestion);
});

test("what is not quite certain is read with a note", () => {
  const { cards, notes } = parseDeckList(catalog, "2 Calfin\n1 Hivelet ABC 12\n1 Calfin WLD 68", "house");
  expect(cards).toEqual({ "wld-047": 2, "wld-014": 1, "wld-068": 1 });
  expect(notes.map(({ line }) => line)).toEqual([1, 2]);
});

test("whatever is pasted, something is said of every line, and nothing is thrown", () => {
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("4 Hivelet", "Energy", "WLD 14"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { problems } = parseDeckList(catalog, lines.join("\n"), "house");
      for (const problem of problems) expect(problem.message).not.toBe("");
    }),
  );
});
