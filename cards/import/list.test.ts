// Whole card lists of both shapes, with original cards in the wordings of the genre.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardText } from "../../engine/text/card-text.ts";
import { convert } from "./convert.ts";
import { importList } from "./list.ts";
import { creatureNoun } from "./noun.ts";
import { type SourceCard, sourceCards } from "./source.ts";
import { sentences } from "./tokens.ts";

const FIXTURES = join(import.meta.dirname, "../../test/fixtures/import");
const fixture = (name: string) => JSON.parse(readFileSync(join(FIXTURES, name), "utf8"));
const LISTS = ["tcgdex.json", "card-files.json"];
const OPTIONS = { set: "imp", name: "Imported" };

/** Each text of a card, and what we print for what was read. */
function readingsOf(source: SourceCard, noun: string): [text: string, printed: string][] {
  const { card, problems } = convert(source, 1, "imp", noun);
  expect(problems).toEqual([]);
  const printed = cardText(card!);
  return [
    ...source.attacks.map(({ damage, text }, i): [string, string] => [
      text === "" ? "" : `${damage} | ${text}`,
      `${printed.attacks[i].damage} | ${printed.attacks[i].text}`,
    ]),
    ...source.abilities.map(({ text }): [string, string] => [text, printed.ability?.text ?? ""]),
    [source.kind === "mantimon" ? "" : source.texts.join("\n"), printed.text],
  ].filter(([text]) => text !== "") as [string, string][];
}

describe.each(LISTS)("%s", (name) => {
  it("is imported whole, and passes the loader's checks", () => {
    const imported = importList(fixture(name), OPTIONS);
    expect(imported.problems).toEqual([]);
    expect(imported.warnings).toEqual([]);
    expect(imported.set.cards).toHaveLength(imported.found);
    expect(imported.found).toBeGreaterThan(100);
  });

  it("is read as it was reviewed", () => {
    const expected: Record<string, string> = fixture("readings.json");
    const sources = sourceCards(fixture(name));
    const noun = creatureNoun(sources);
    for (const source of sources) {
      for (const [text, printed] of readingsOf(source, noun)) expect(printed, text).toBe(expected[text]);
    }
  });
});

describe("the lists together", () => {
  it("hold more than 300 different sentences", () => {
    const different = new Set<string>();
    for (const source of LISTS.flatMap((name) => sourceCards(fixture(name)))) {
      const texts = [...source.texts, ...[...source.attacks, ...source.abilities].map(({ text }) => text)];
      const plain = texts.join("\n").replaceAll("Beastling", "Critter");
      for (const { text } of sentences(plain, "Critter")) different.add(text.toLowerCase());
    }
    expect(different.size).toBeGreaterThan(300);
  });

  it("name their creatures", () => {
    expect(creatureNoun(sourceCards(fixture("tcgdex.json")))).toBe("Critter");
    expect(creatureNoun(sourceCards(fixture("card-files.json")))).toBe("Beastling");
  });
});

describe("facts", () => {
  it("become ours", () => {
    const { set } = importList(fixture("card-files.json"), OPTIONS);
    expect(set.cards.find(({ name }) => name === "Emberlord")).toMatchObject({
      kind: "mantimon",
      type: "fire",
      stage: "stage1",
      evolvesFrom: "Emberling",
      hp: 180,
      attacks: [{ name: "Crown Fire", cost: ["fire", "fire", "colorless"] }],
      retreat: 2,
      value: 2,
      rarity: "prime",
    });
    expect(set.cards.find(({ name }) => name === "Fire Energy")).toMatchObject({
      kind: "energy",
      basic: true,
      provides: ["fire"],
    });
  });

  it("without a counterpart are reported with what is allowed", () => {
    const card = {
      id: "x-1",
      localId: "1",
      name: "Odd",
      category: "Creature",
      hp: "many",
      types: ["Sound"],
      evolveFrom: "Nobody",
      rarity: "Blessed",
      weaknesses: [{ type: "Fire" }, { type: "Water" }],
    };
    const { set, problems } = importList([card], OPTIONS);
    expect(set.cards).toEqual([]);
    expect(problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      expect.stringMatching(/^rarity: unknown "Blessed"; ours are common, /),
      expect.stringMatching(/^types: unknown type "Sound"; allowed: grass, /),
      "types: missing",
      "stage: missing; must be Basic, Stage 1 or Stage 2",
      'hp: must be a whole number, not "many"',
      "weaknesses: Fire, Water: a card has one at most",
    ]);
  });
});

describe("what cannot be read", () => {
  it("is reported with card and sentence, and its card left out", () => {
    const { set, problems } = importList(fixture("unread.json"), { ...OPTIONS, noun: "Beastling" });
    const told = problems.map(
      ({ where, sentence, message }) => `${where}: ${message}${sentence && ` “${sentence}”`}`,
    );
    expect(told).toEqual(fixture("unread.expected.json"));
    expect(set.cards).toEqual([]);
    for (const { card } of problems) expect(card).toMatch(/^fxb-\d+ /);
  });

  it("is a file that is no card list: it says what was expected", () => {
    for (const data of [{ name: "x" }, [], "cards", null, [1, 2]]) {
      expect(() => importList(data, OPTIONS)).toThrow(/^expected a JSON list of cards, /);
    }
    expect(() => importList([{ id: 3, name: "x", supertype: "y" }], OPTIONS)).toThrow(/cards\[0\]: id /);
  });
});

describe("npm run cards:import", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "mantimon-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]): { status: number; stderr: string } {
    const main = join(import.meta.dirname, "main.ts");
    try {
      execFileSync(process.execPath, [main, ...args], { encoding: "utf8", stdio: "pipe" });
      return { status: 0, stderr: "" };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return { status, stderr };
    }
  }

  it("writes a set", () => {
    const out = join(folder, "out.json");
    expect(run(join(FIXTURES, "tcgdex.json"), "--out", out, "--set", "crt").status).toBe(0);
    const set = JSON.parse(readFileSync(out, "utf8"));
    expect(set.cards[0].id).toBe("crt-001");
    expect(set.code).toBe("crt");
  });

  it("refuses what it cannot use, saying why", () => {
    const broken = join(folder, "broken.json");
    writeFileSync(broken, "{");
    const out = join(folder, "never.json");
    expect(run(broken, "--out", out)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("expected a card list in JSON"),
    });
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("usage: ") });
    expect(run(broken, "--set", "toolong").stderr).toContain("--set must be three lower-case letters");
    expect(existsSync(out)).toBe(false);
  });
});
