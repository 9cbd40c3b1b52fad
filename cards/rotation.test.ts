// The starters by date, and what is wrong with a file that cannot be.
import { expect, test } from "vitest";
import { loadContent } from "./load.ts";
import { checkRotation, loadRotation, startersAt } from "./rotation.ts";

const { decks, sets } = loadContent();
const turn = { type: "psychic", set: "wld", from: "2026-01-01", until: "2026-02-01" } as const;

test("the game's own has a house deck for each starter, and sets that there are", () => {
  const { always, rotation } = loadRotation();
  expect(always).toEqual(["grass", "fire", "water"]);
  for (const type of [...always, ...rotation.map((one) => one.type)]) {
    expect(decks.filter(({ rules, starter }) => rules === "house" && starter === type)).toHaveLength(1);
  }
  for (const { set } of rotation) expect(sets.map(({ code }) => code)).toContain(set);
});

test.each([
  ["2025-12-31T23:59:59.999Z", []],
  ["2026-01-01T00:00:00.000Z", ["psychic"]],
  ["2026-01-31T23:59:59.999Z", ["psychic"]],
  ["2026-02-01T00:00:00.000Z", []],
])("at %s those in rotation are %j", (now, inRotation) => {
  const starters = startersAt({ always: ["grass"], rotation: [turn] }, new Date(now));
  expect(starters.map(({ type }) => type)).toEqual(["grass", ...inRotation]);
});

test.each([
  [{ always: [], rotation: [] }, "always"],
  [{ always: ["rock"], rotation: [] }, "always[0]"],
  [{ always: ["grass"], rotation: [{ ...turn, from: "2026-02-01" }] }, "rotation[0].until"],
  [{ always: ["grass"], rotation: [{ ...turn, from: "soon" }] }, "rotation[0].from"],
  [{ always: ["grass"], rotation: [{ ...turn, until: "2026-02-30" }] }, "rotation[0].until"],
  [{ always: ["grass"] }, "rotation"],
])("%j is refused by its field", (data, path) => {
  expect(() => checkRotation(data)).toThrow(`cards/rotation.json ${path}:`);
});
