// The rulebook pages in German: each is there, has the sections of the English one, and no English word.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../docs/how-to-play");
const read = (path: string) => readFileSync(join(folder, path), "utf8");

/** What follows is written by a script, in English only. */
const EXAMPLE = "## An example turn";

const shapeOf = (page: string) =>
  ["## ", "| ", "- ", "   - "].map(
    (start) => page.split("\n").filter((line) => line.startsWith(start)).length,
  );

test.each(["house", "pocket", "standard"])("%s", (name) => {
  const german = read(`de/${name}.md`);
  const english = read(`${name}.md`).split(EXAMPLE)[0];
  expect(shapeOf(german)).toEqual(shapeOf(english));
  expect(german).not.toMatch(/\b(?:the|your|you|and|with|of|is|are|this|that|each|turn|card)\b/i);
  const numbers = (page: string) => (page.match(/\d+/g) ?? []).sort();
  expect(numbers(german)).toEqual(numbers(english));
});
