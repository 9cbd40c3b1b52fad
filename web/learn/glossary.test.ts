// The glossary: card texts are split without a loss, and a search finds names and texts.
import "../../test/support/web-cards.ts";
import { afterEach, expect, test } from "vitest";
import { pool } from "../../cards/browser.ts";
import { textOf } from "../card-text.ts";
import { switchLanguage } from "../text/index.ts";
import { searchTerms, TERMS, termsIn } from "./glossary.ts";

afterEach(() => switchLanguage("en"));

test.each(["en", "de"] as const)("every card text (%s) is whole after its terms were found", async (code) => {
  await switchLanguage(code);
  const used = new Set<string>();
  for (const index of pool.cards.keys()) {
    const { text, ability, attacks } = textOf(pool, index);
    for (const words of [text, ability?.text ?? "", ...attacks.map((attack) => attack.text)]) {
      const parts = termsIn(words);
      expect(parts.map((part) => part.text).join("")).toBe(words);
      for (const { term } of parts) if (term) used.add(term);
    }
  }
  expect(used.size).toBeGreaterThan(20);
});

test("a search finds what a term is called and what it says; nothing finds everything", () => {
  expect(searchTerms("bench")).toContain("bench");
  expect(searchTerms("tails")).toContain("confused");
  expect(searchTerms(" ")).toHaveLength(TERMS.length);
  expect(searchTerms("xyzzy")).toEqual([]);
});
