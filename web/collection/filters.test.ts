// Filters of the album in addresses: read, written, and what they cannot mean left out.
import { expect, test } from "vitest";
import { countFilters, readFilters, toggled, writeFilters } from "./filters.ts";

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
