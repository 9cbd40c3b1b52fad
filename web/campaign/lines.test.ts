// When characters speak during a match.
import { expect, test } from "vitest";
import { firstMemory, lineAfter, type Score } from "./lines.ts";

/** What is said after each score of a match, the player's first. */
function linesOf(target: number, from: [number, number], ...scores: [number, number][]) {
  const score = ([mine, theirs]: [number, number]): Score => ({ mine, theirs });
  let memory = firstMemory(score(from));
  return scores.map((one) => {
    const said = lineAfter(memory, score(one), target);
    memory = said.memory;
    return said.line;
  });
}

test("the first knock-out is told once, and only the player's", () => {
  expect(linesOf(4, [0, 0], [0, 1], [1, 1], [2, 1])).toEqual([null, "firstKnockOut", null]);
  expect(linesOf(4, [0, 0], [2, 0])).toEqual(["firstKnockOut"]);
});

test("the last point is told when the player needs one more, also by the first knock-out", () => {
  expect(linesOf(3, [0, 0], [1, 0], [2, 0], [2, 1])).toEqual(["firstKnockOut", "lastPoint", null]);
  expect(linesOf(2, [0, 0], [1, 0])).toEqual(["lastPoint"]);
  expect(linesOf(4, [0, 0], [1, 0], [4, 0])).toEqual(["firstKnockOut", null]);
});

test("a comeback is told once the character draws level after it was two behind, or passes at once", () => {
  expect(linesOf(4, [0, 0], [1, 0], [2, 0], [2, 1], [2, 2])).toEqual([
    "firstKnockOut",
    null,
    null,
    "comeback",
  ]);
  expect(linesOf(6, [0, 0], [2, 0], [2, 1], [2, 3])).toEqual(["firstKnockOut", null, "comeback"]);
  expect(linesOf(4, [0, 0], [1, 0], [1, 1])).toEqual(["firstKnockOut", null]);
});

test("nothing is said of the end, nor of what was before the table was opened", () => {
  expect(linesOf(1, [0, 0], [1, 0])).toEqual([null]);
  expect(linesOf(2, [0, 0], [0, 1], [0, 2])).toEqual([null, null]);
  expect(linesOf(4, [2, 0], [2, 1], [2, 2])).toEqual([null, "comeback"]);
  expect(linesOf(4, [1, 0], [2, 0])).toEqual([null]);
});
