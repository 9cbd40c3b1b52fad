// Deck lists: written one way, read in many.

import { expect, test } from "vitest";
import { deckOf } from "../../cards/content.ts";
import { countsOf } from "../../cards/deck-counts.ts";
import { languagesOf } from "../../cards/languages.ts";
import { loadContent } from "../../cards/load.ts";
import fc from "../../test/support/fast-check.ts";
import { createCatalog } from "../collections/catalog.ts";
import { toDeck } from "./contents.ts";
import { DeckListParser } from "./deck-list-parser.ts";
import { lineOf, writeDeckList } from "./deck-list-writer.ts";

const content = loadContent();
const { pool, sets, decks } = content;
const catalog = createCatalog(pool, sets, languagesOf(content));
const parser = new DeckListParser(catalog);

test.each(decks.map((list) => [list.id, list] as const))("%s is written and read again", (_id, list) => {
  const deck = { name: list.name, rules: list.rules, ...countsOf(list) };
  const text = writeDeckList(catalog, deck);
  expect(parser.parse(text, "standard")).toEqual({ ...deck, problems: [], notes: [] });
  expect(toDeck(catalog, deck).cards.sort()).toEqual(deckOf(list).cards.sort());
});

test("so is any deck, legal or not", () => {
  const some = fc.dictionary(
    fc.constantFrom(...pool.cards.map(({ id }) => id)),
    fc.integer({ min: 1, max: 6 }),
    { maxKeys: 20, noNullPrototype: true },
  );
  const rules = fc.constantFrom("house", "standard", "pocket");
  fc.assert(
    fc.property(some, some, rules, (cards, energy, rules) => {
      const deck = { name: "Any deck", rules, cards, energy } as const;
      expect(parser.parse(writeDeckList(catalog, deck), "house")).toEqual({
        ...deck,
        problems: [],
        notes: [],
      });
    }),
    { numRuns: 50 },
  );
});

test("names of imported cards may hold any sign, and what is suggested for a line can be read", () => {
  const names = [
    "Burrowfox2",
    "Scroll: Evolution",
    "Fawn♀",
    "Drake δ",
    "Müller",
    "2nd Wind",
    "Half ½",
    "A # b",
  ];
  names.push("C // d", "E; f", "(G)", '"H"', "- I", "J x4", "4 K 4", "L WLD 001", "# M", "Deck (60)");
  const entries = names.map((name, at) => {
    const card = {
      ...catalog.cards[0].card,
      id: `imp-${String(at + 1).padStart(3, "0")}`,
      number: at + 1,
      name,
    };
    return { ...catalog.cards[0], index: catalog.cards.length + at, card, set: "imp", translations: {} };
  });
  const imported = new DeckListParser({
    ...catalog,
    sets: [...catalog.sets, { code: "imp", name: "Imported" }],
    cards: [...catalog.cards, ...entries],
    byId: new Map([...catalog.byId, ...entries.map((entry) => [entry.card.id, entry] as const)]),
  });
  for (const entry of entries) {
    const { id, name, number } = entry.card;
    const read = imported.parse(lineOf(entry, 4), "house");
    expect(read, name).toMatchObject({ cards: { [id]: 4 }, problems: [], notes: [] });
    for (const line of [`4 ${name}`, `4x ${name} (IMP) ${number}`, name]) {
      for (const { suggestion } of imported.parse(line, "house").problems) {
        if (suggestion !== null) expect(imported.parse(suggestion, "house").problems, line).toEqual([]);
      }
    }
  }
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
  "> 4 Hivelet",
  "4: Hivelet",
  "(4) Hivelet",
  "[4] Hivelet WLD 014",
  "4-Hivelet",
  "4 – Hivelet",
  "4Hivelet",
  "**4** Hivelet",
  "*4 Hivelet*",
  "**4 Hivelet**",
  "4 **Hivelet**",
  "4,Hivelet,WLD,14",
  "4;Hivelet;WLD;014",
  '"4","Hivelet","WLD","14"',
  "4\tHivelet\tWLD\t14",
  "| 4 | Hivelet | WLD | 14 |",
  "1. 4 Hivelet",
  "12) Hivelet x4",
  "Hivelet [4]",
  "Hivelet {4}",
  "Hivelet (x4)",
  "Hivelet,4",
  "Hivelet - 4",
  "Hivelet = 4",
  "Hivelet 4x",
  "Hivelet WLD 014 x4",
  "Hivelet ×4",
  "- [ ] 4 Hivelet",
  "[x] 4 Hivelet",
  "４ Ｈｉｖｅｌｅｔ",
  "④ Hivelet",
  "4️⃣ Hivelet",
  "\u200b4 Hivelet",
  "\u20604\u200d Hive\u00adlet\u200e WLD\u200b 0\ufeff14",
  "1 Hivelet\u20282 Hivelet\u0085Hivelet",
  "4 Hivelet #14",
  "4 Hivelet WLD # 3 more would be too many",
  "1 Hivelet\r\n2 Hivelet\rHivelet",
  "Mantimon: 4\n4 Hivelet\n\nTrainers (0)\nTotal Cards: 4",
])("%j is read as four Hivelets", (text) => {
  expect(parser.parse(text, "house")).toMatchObject({
    cards: { "wld-014": 4 },
    energy: {},
    problems: [],
    notes: [],
  });
});

test.each([
  ["4 Wabling", { "wld-014": 4 }],
  ["4 Wabling WLD 014", { "wld-014": 4 }],
  ["1 Gießerei der Altwerke", { "wld-274": 1 }],
  ["1 giesserei der altwerke", { "wld-274": 1 }],
  ["2 Ur-Mönchsfalke", { "wld-135": 2 }],
])("%j is read by its German name", (text, cards) => {
  expect(parser.parse(text, "standard")).toMatchObject({ cards, problems: [], notes: [] });
});

test.each([
  ["house", "Energy: 3\n3 Grass Energy", {}, { "wld-279": 3 }],
  ["house", "3 Basic Grass Energy WLD 279", {}, { "wld-279": 3 }],
  ["house", "Energy\n3 grass", {}, { "wld-279": 3 }],
  ["standard", "Energy\n3 grass", { "wld-279": 3 }, {}],
  ["pocket", "Energy types (1)\n1 Grass Energy", {}, { "wld-279": 1 }],
] as const)("under %s rules, %j is energy", (rules, text, cards, energy) => {
  expect(parser.parse(text, rules)).toMatchObject({ cards, energy, problems: [] });
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
  ["60 Hivelet\n60 Goslet\n1 Fernfawn", "121 cards; at most 120 are allowed", null],
  ["40 Hivelet\n40 Hivelet", "80 copies of a card; at most 60", null],
  ["<script>", "there is no card", null],
  ["\u0000", "there is no card", null],
  [
    "4) Hivelet",
    "4 may be the count or the place in a list: the count must stand first",
    "4 Hivelet WLD 014",
  ],
  ["4. Hivelet", "4 may be the count or the place in a list", "4 Hivelet WLD 014"],
  ["Hivelet 14", "14 may be the count or the card's number", "14 Hivelet WLD 014"],
  ["Hivelet- 14", "14 may be the count or the card's number", "1 Hivelet WLD 014"],
  ["Hivelet (14)", "14 may be the count or the card's number", "14 Hivelet WLD 014"],
  ["Hivelet // 4", "the number may be the count or part of a comment", "1 Hivelet WLD 014"],
  ["#4 Hivelet", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["4 4 Hivelet", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["4 Hivelet x4", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["4 Hivelet (4)", "no Hivelet has the number 4", "4 Hivelet WLD 014"],
  ["4 Hivelet 15", "no Hivelet has the number 15", "4 Hivelet WLD 014"],
  ["Hivelet-4", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["4+ Hivelet", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["~4 Hivelet", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["~~4 Hivelet~~", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["4² Hivelet", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["4½ Hivelet", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["٤ Hivelet", "a digit or sign is not understood", "1 Hivelet WLD 014"],
  ["4 Hivelet, 3 Goslet", "there is no card", "4 Hivelet WLD 014"],
  ["4 Hivelet!", "a digit or sign is not understood", "4 Hivelet WLD 014"],
  ["4,5 Hivelet", "the count is 4,5;", null],
  ["+4 Hivelet", "the count is +4;", null],
  ["4", "there is no card", null],
  [`Hivelet${". ".repeat(200)}x4`, "the line is too long; at most 200 characters", null],
])("%j cannot be read", (text, message, suggestion) => {
  const { problems } = parser.parse(`# a list\n\n${text}`, "house");
  expect(problems).toHaveLength(1);
  expect(problems[0].line).toBe(2 + text.split("\n").length);
  expect(problems[0].message).toContain(message);
  if (typeof suggestion === "string") expect(problems[0].suggestion).toContain(suggestion);
  else expect(problems[0].suggestion).toEqual(suggestion);
});

test.each(["# 4 Hivelet", "// Hivelet x4", "; > 4 Hivelet WLD 014", "## # 4 Hivelet"])(
  "%j is a comment that names a card, which is told",
  (text) => {
    const { cards, problems, notes } = parser.parse(text, "house");
    expect({ cards, problems }).toEqual({ cards: {}, problems: [] });
    expect(notes).toEqual([{ line: 1, message: 'a comment, which is not counted: "Hivelet"' }]);
  },
);

test("German headings are headings", () => {
  const text =
    "Mantimon (4)\n4 Hivelet\nTrainerkarten:\nUnterstützer\nWerkzeuge (0)\nStadien\nEnergie\n## Energiedeck (2)\n2 Fire Energy";
  expect(parser.parse(text, "standard")).toMatchObject({
    cards: { "wld-014": 4 },
    energy: { "wld-280": 2 },
    problems: [],
    notes: [],
  });
});

test("headings in Markdown are headings, and rules and names that are none are told", () => {
  const text =
    "# Rules: chess\n# Name: \u0000\n## Main deck energy (3)\n- 3 Grass Energy\n**Energy deck**\n2 Fire Energy";
  expect(parser.parse(text, "house")).toMatchObject({
    name: null,
    rules: "house",
    cards: { "wld-279": 3 },
    energy: { "wld-280": 2 },
    problems: [],
    notes: [
      { line: 1, message: "the rules must be one of house, standard, pocket" },
      { line: 2, message: expect.stringMatching(/^the name must be no control characters/) },
    ],
  });
});

test("what is not quite certain is read with a note", () => {
  const { cards, notes } = parser.parse("2 Calfin\n1 Hivelet ABC 12\n1 Calfin WLD 68", "house");
  expect(cards).toEqual({ "wld-047": 2, "wld-014": 1, "wld-068": 1 });
  expect(notes.map(({ line }) => line)).toEqual([1, 2]);
});

test("no list asks for more than 20 searches of the nearest name, nor tells more than 100 lines", () => {
  const misspelled = Array.from({ length: 60 }, (_, n) => `${(n % 4) + 1} Hivvelet`);
  const { problems } = parser.parse(misspelled.join("\n"), "house");
  expect(problems).toHaveLength(60);
  expect(problems.filter(({ suggestion }) => suggestion !== null)).toHaveLength(20);
  const nonsense = parser.parse("4 Hivelet\n".repeat(10) + "qwertyuiop\n".repeat(400), "house");
  expect(nonsense.cards).toEqual({ "wld-014": 40 });
  expect(nonsense.problems).toHaveLength(101);
  expect(nonsense.problems[100]).toMatchObject({
    line: 0,
    message: expect.stringContaining("from line 111 on"),
  });
});
