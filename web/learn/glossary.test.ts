// The glossary: card texts are split without a loss, and a search finds names and texts.
import { expect, test } from "vitest";
import { pool } from "../../cards/browser.ts";
import { cardText } from "../../engine/text/card-text.ts";
import { searchTerms, TERMS, termsIn } from "./glossary.ts";

test("every card text is whole after its terms were found, and most terms occur", () => {
  const used = new Set<string>();
  for (const card of pool.cards) {
    const { text, ability, attacks } = cardText(card);
    for (const words of [text, ability?.text ?? "", ...attacks.map((attack) => attack.text)]) {
      const parts = termsIn(words);
      expect(parts.map((part) => part.text).join("")).toBe(words);
      for (const { term } of parts) if (term) used.add(term);
    }
  }
  expect(used.size).toBeGreaterThan(15);
});

test("a search finds what a term is called and what it says; nothing finds everything", () => {
  expect(searchTerms("bench")).toContain("bench");
  expect(searchTerms("tails")).toContain("confused");
  expect(searchTerms(" ")).toHaveLength(TERMS.length);
  expect(searchTerms("xyzzy")).toEqual([]);
});
