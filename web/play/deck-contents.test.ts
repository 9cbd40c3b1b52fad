// A deck as a list: its rows add up to its size.
import "../../test/support/web-cards.ts";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DeckContents } from "./DeckContents.tsx";

test("cards that only the server knows are listed by their id, after the others", () => {
  const cards = { "tst-001": 2, "wld-002": 1 };
  const drawn = renderToStaticMarkup(createElement(DeckContents, { rules: "house", cards, energy: {} }));
  const words = drawn.replaceAll(/<[^>]*>/g, " ");
  expect(words).toMatch(/3 cards.* 1× .* 2× +tst-001/);
});
