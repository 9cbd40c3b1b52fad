// Filters of the album in addresses: read, written, and what they cannot mean left out.
import { expect, test } from "vitest";
import { cardQuery, countFilters, readFilters, toggled, writeFilters } from "./filters.ts";

test("filters survive the way through the address", () => {
  const filters = { text: "draw 2 & heal", type: "fire,water", hpMin: "90", owned: "missing", sort: "hp" };
  expect(readFilters(writeFilters(filters))).toEqual(filters);
  expect(writeFilters({})).toBe("");
});

test("what is no filter, and what is empty, is left out", () => {
  expect(readFilters("?type=&cursor=abc&other=1&kind=item")).toEqual({ kind: "item" });
  expect(writeFilters({ type: "", kind: "item" })).toBe("?kind=item");
});

test("a value of a list is added, and removed when it is there", () => {
  expect(toggled({}, "type", "fire")).toEqual({ type: "fire" });
  expect(toggled({ type: "fire" }, "type", "water")).toEqual({ type: "fire,water" });
  expect(toggled({ type: "fire,water" }, "type", "fire")).toEqual({ type: "water" });
});

test("words and order do not count as filters", () => {
  expect(countFilters({ text: "a", sort: "hp", order: "down", type: "fire", owned: "owned" })).toBe(2);
});

test("the language is asked for only where the order depends on it", () => {
  expect(cardQuery({ sort: "name", type: "fire" }, "de")).toEqual({
    sort: "name",
    type: "fire",
    language: "de",
  });
  expect(cardQuery({ sort: "name" }, "en")).toEqual({ sort: "name" });
  expect(cardQuery({ sort: "hp" }, "de")).toEqual({ sort: "hp" });
});
