// docs/CARDS.md is true: its examples are legal and print as it says, its odds are the packs', no word is missing.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exampleText, oddsRows } from "../test/support/cards-examples.ts";
import { loadContent } from "./load.ts";

const page = readFileSync(join(import.meta.dirname, "../docs/CARDS.md"), "utf8");
const { pool, sets, packs } = loadContent();

const examples = [...page.matchAll(/```json (\w+)\n([\s\S]*?)```\n((?:> .*\n)+)/g)].map((match) => ({
  what: match[1],
  json: match[2],
  printed: match[3].replaceAll(/^> /gm, "").replaceAll(/ *\n/g, "\n").trim(),
}));

describe("examples", () => {
  test("all of them have their text", () => {
    expect(examples.length).toBe(page.match(/```json /g)?.length);
    expect(examples.length).toBeGreaterThan(30);
  });

  test.each(examples)("$what: $printed", ({ what, json, printed }) => {
    expect(exampleText(what, JSON.parse(json))).toBe(printed);
  });
});

test("the odds are those of the packs", () => {
  for (const pack of packs) {
    const set = sets.find(({ code }) => code === pack.set) as (typeof sets)[number];
    for (const row of oddsRows(pack, set)) expect(page).toContain(row);
  }
});

test("every effect, count, trigger, modifier and duration that a card uses is explained", () => {
  const words = new Set<string>();
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) collect(part);
    else if (typeof node === "object" && node !== null) {
      const { effect, count, when, until, happened, kind } = node as Record<string, unknown>;
      const named = "id" in node ? undefined : kind;
      for (const word of [effect, count, when, until, happened, named]) {
        if (typeof word === "string" && word !== "all") words.add(word);
      }
      for (const part of Object.values(node)) collect(part);
    }
  };
  collect(pool.cards);
  const missing = [...words].filter((word) => !page.includes(`\`${word}\``) && !page.includes(`"${word}"`));
  expect(missing).toEqual([]);
});
