// Deck lists with any decoration, and any text pasted as a deck list.

import { expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import fc from "../../test/support/fast-check.ts";
import { scaled } from "../../test/support/fuzz.ts";
import { createCatalog } from "../collections/catalog.ts";
import { splitLines } from "../text.ts";
import { normalizeLine, splitComment } from "./deck-line.ts";
import { DeckListParser } from "./deck-list-parser.ts";

const { pool, sets } = loadContent();
const catalog = createCatalog(pool, sets);
const parser = new DeckListParser(catalog);

/** What people, editors and other programs put around the parts of a line. */
const decoration = fc.oneof(
  fc.constantFrom(
    ..."<>()[]{}*_~`'\"#/\\|;:,.!?+-=&%$@^•–—→×½٤५Ⅳ🎴".match(/./gu)!,
    ..."\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202e\ufe0f\u20e3\u0301".match(/./gu)!,
    ...["\u2028", "\u2029", "\u0085", "\v", "\f", "\r", "\n", "\t", "\u00a0", "\u3000", " "],
    ...[
      "**",
      "__",
      "~~",
      "- ",
      "> ",
      "# ",
      "// ",
      "; ",
      " # ",
      " // ",
      "x",
      " x ",
      "1. ",
      "1) ",
      "[ ] ",
      "- [x] ",
    ],
  ),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 1 })
    .filter((sign) => !/[a-z0-9]/i.test(sign.normalize("NFKC"))),
);

test("any decoration of a list gives the same counts, or the line is told", () => {
  const entries = catalog.cards.filter(({ card, set }) => card.kind !== "energy" && set === "wld");
  const parts = fc
    .tuple(fc.constantFrom(...entries), fc.integer({ min: 2, max: 60 }), fc.nat(5))
    .map(([{ card, set }, copies, form]) => {
      const [count, number] = [String(copies), String(card.number)];
      const forms = [
        [count, card.name, set.toUpperCase(), number],
        [count, card.name, set],
        [count, card.name],
        [card.name, `x${count}`],
        [card.name, count],
        [card.name, `(${count})`],
      ];
      return { id: card.id, copies, parts: forms[form] };
    });
  const around = fc.array(decoration, { maxLength: 2 });
  // A line end within a line makes two lines of it, which may both be good.
  const within = fc.array(
    decoration.filter((sign) => splitLines(sign).length === 1),
    { maxLength: 2 },
  );
  const gaps = fc.tuple(around, within, within, within, around);
  fc.assert(
    fc.property(parts, gaps, fc.boolean(), ({ id, copies, parts: words }, gaps, spaced) => {
      const decorated = words.map((part, n) => gaps[n].join("") + (spaced && n > 0 ? " " : "") + part);
      const text = decorated.join("") + gaps[4].join("");
      // Comments have tests of their own.
      const parts = splitLines(text).map((line) => splitComment(normalizeLine(line)));
      fc.pre(parts.every(({ content, comment }) => content !== "" || comment === null));
      const { cards, problems, notes } = parser.parse(text, "house");
      const same = JSON.stringify(cards) === JSON.stringify({ [id]: copies });
      if (!same)
        expect({ told: problems.length + notes.length > 0, text, cards }).toMatchObject({ told: true });
    }),
    { numRuns: scaled(5_000) },
  );
});

test("whatever is pasted, something is said of every line, and nothing is thrown", () => {
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("4 Hivelet", "Energy", "WLD 14"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { problems } = parser.parse(lines.join("\n"), "house");
      for (const problem of problems) expect(problem.message).not.toBe("");
    }),
  );
});
