// Building a deck: where cards go, how many may, and what the rules say in words.
import "../../test/support/web-cards.ts";
import { beforeAll, expect, test } from "vitest";
import { pool } from "../../cards/browser.ts";
import { withTexts } from "../text/index.ts";
import { type Draft, mayAdd, problemsOf, rowsOf, sizeOf, withCard, withRules } from "./draft.ts";

beforeAll(() => withTexts(Promise.resolve()));

const empty: Draft = { name: "Test", rules: "house", cards: {}, energy: {} };
const idOf = (find: (card: (typeof pool.cards)[number]) => boolean) => pool.cards.find(find)!.id;
const basic = idOf((card) => card.kind === "mantimon" && card.stage === "basic");
const grass = idOf((card) => card.name === "Grass Energy");
const fire = idOf((card) => card.name === "Fire Energy");

/** Adds for as long as it is allowed. */
function fill(draft: Draft, id: string): Draft {
  while (mayAdd(draft, id)) draft = withCard(draft, id, 1);
  return draft;
}

test("energy goes where the rules have it", () => {
  expect(withCard(empty, grass, 2).energy).toEqual({ [grass]: 2 });
  expect(withCard({ ...empty, rules: "standard" }, grass, 2).cards).toEqual({ [grass]: 2 });
  const pocket = fill({ ...empty, rules: "pocket" }, grass);
  expect(pocket.energy).toEqual({ [grass]: 1 });
  expect(fill(pocket, fire).energy).toEqual({ [grass]: 1, [fire]: 1 });
});

test("cards that only the server knows are shown, and can be taken out", () => {
  const draft = { ...empty, cards: { "tst-001": 2, [basic]: 1 } };
  const rows = rowsOf(draft).flatMap((group) => group.rows);
  expect(rows).toContainEqual({ id: "tst-001", count: 2, list: "cards", name: "tst-001" });
  expect(sizeOf(withCard(draft, "tst-001", -1).cards)).toBe(2);
  expect(problemsOf(draft)).not.toEqual([]);
});

test("copies of a name end at the limit of the rules, and basic energy does not", () => {
  expect(sizeOf(fill(empty, basic).cards)).toBe(4);
  expect(sizeOf(fill({ ...empty, rules: "pocket" }, basic).cards)).toBe(2);
  expect(sizeOf(fill(empty, grass).energy)).toBeGreaterThan(20);
});

test("what is no card, or one copy too many, leaves the deck as it is; other rules keep all that is in it", () => {
  const full = fill(empty, basic);
  for (const id of ["some text", "", basic]) expect(withCard(full, id, 1)).toBe(full);
  expect(sizeOf(withRules(full, "pocket").cards)).toBe(4);
});

test("removing takes the card from the list that holds it, and the last copy from the deck", () => {
  const deck = withCard(withCard(empty, basic, 2), grass, 1);
  expect(withCard(deck, basic, -1).cards).toEqual({ [basic]: 1 });
  expect(withCard(deck, basic, -2).cards).toEqual({});
  expect(withCard({ ...deck, cards: { [grass]: 3 }, energy: {} }, grass, -1).cards).toEqual({ [grass]: 2 });
});

test("other rules keep the cards, and move the energy", () => {
  const deck = withCard(withCard(empty, basic, 4), grass, 20);
  const standard = withRules(deck, "standard");
  expect(standard).toMatchObject({ cards: { [basic]: 4, [grass]: 20 }, energy: {} });
  expect(withRules(standard, "pocket")).toMatchObject({ cards: { [basic]: 4 }, energy: { [grass]: 1 } });
  expect(rowsOf(deck).map(({ kind }) => kind)).toEqual(["mantimon", "energy"]);
});

test("what a deck breaks is said in sentences without codes", () => {
  expect(problemsOf(empty)).toEqual([
    "40 cards are missing.",
    "No basic Mantimon is in the deck: at least one is needed to begin.",
    "20 energy cards are missing.",
  ]);
  const name = pool.cards[pool.byId.get(basic)!].name;
  expect(problemsOf({ ...empty, cards: { [basic]: 41 }, energy: { [grass]: 21 } })).toEqual([
    "1 card is too many.",
    `${name}: 4 of a name are allowed.`,
    "1 energy card is too many.",
  ]);
  expect(problemsOf({ ...empty, rules: "standard", cards: { [basic]: 4, [grass]: 56 } })).toEqual([]);
});
