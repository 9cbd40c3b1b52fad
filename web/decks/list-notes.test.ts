// Pasted lists: every sentence that the server has about a line is known, so that it is shown in the player's language.
import { afterEach, expect, test } from "vitest";
import { languagesOf } from "../../cards/languages.ts";
import { loadContent } from "../../cards/load.ts";
import { createCatalog } from "../../src/collections/catalog.ts";
import { DeckListParser } from "../../src/decks/deck-list-parser.ts";
import { switchLanguage } from "../text/index.ts";
import { formOf, noteText } from "./list-notes.ts";

afterEach(() => switchLanguage("en"));

const content = loadContent();
const parser = new DeckListParser(createCatalog(content.pool, content.sets, languagesOf(content)));

/** A list for each sentence. */
const LISTS = [
  "\n".repeat(2_000),
  "4 Hivvelet\n".repeat(300),
  `Hivelet${". ".repeat(200)}x4`,
  "# 4 Hivelet",
  "61 Hivelet",
  "4 Hivvelet",
  "4 4 Hivelet",
  "Hivelet 14",
  "4) Hivelet",
  "Hivelet // 4",
  "# Name: \u0000",
  "# Rules: chess",
  "4 Hivelet WLD 015",
  "4 Hivelet WLD 999",
  "4 Hivelet DST",
  "4 Hivelet 15",
  "40 Hivelet\n40 Hivelet",
  "60 Hivelet\n60 Goslet\n1 Fernfawn",
];

test("every sentence is known, and said in German", async () => {
  const said = LISTS.flatMap((list) => {
    const { problems, notes } = parser.parse(list, "house");
    return [...problems, ...notes].map(({ message }) => message);
  });
  expect(said.filter((message) => formOf(message) === null)).toEqual([]);
  const forms = new Set(said.map((message) => formOf(message)!.form));
  await switchLanguage("de");
  for (const message of said) expect(noteText(message)).toMatchObject({ language: "de" });
  expect(forms.size).toBeGreaterThan(15);
});
