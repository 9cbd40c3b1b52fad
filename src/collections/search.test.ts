// The order of the cards that a search finds, page by page.
import { expect, test } from "vitest";
import { languagesOf } from "../../cards/languages.ts";
import { loadContent } from "../../cards/load.ts";
import { createCatalog, fold } from "./catalog.ts";
import { CardQuery, searchCards } from "./search.ts";

const content = loadContent();
const catalog = createCatalog(content.pool, content.sets, languagesOf(content));

const search = (asked: Record<string, string>) =>
  searchCards(catalog, new Map(), CardQuery.parse({ sort: "name", limit: "50", ...asked }));

/** The names of all pages, in a language. */
function namesIn(language: string): string[] {
  const names: string[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const found = search({ language, ...(next && { cursor: next }) });
    names.push(...found.page.map(({ entry }) => entry.translations[language] ?? entry.card.name));
    next = found.next;
  }
  return names;
}

test.each(["en", "de", "fr"])("names ascend in the language that is asked for: %s", (language) => {
  const names = namesIn(language);
  expect(names).toHaveLength(catalog.cards.length);
  expect(names.map(fold)).toEqual(names.map(fold).sort());
});

test("a cursor goes on in its own language only", () => {
  const { next } = search({ language: "de" });
  expect(() => search({ language: "en", cursor: next! })).toThrow();
});
