// Whole card lists of both shapes, with original cards in the wordings of the genre.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardText } from "../../engine/text/card-text.ts";
import type { CardSet } from "../content.ts";
import { convert } from "./convert.ts";
import { importCards } from "./import-cards.ts";
import type { ImportOptions } from "./list.ts";
import { rawCards } from "./raw-cards.ts";
import type { ListStyle } from "./readings.ts";
import type { SourceCard } from "./sources/card.ts";
import { sourceCard } from "./sources/index.ts";
import { type ImportProblem, Survey } from "./survey.ts";
import { sentences } from "./tokens.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mantimon-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const FIXTURES = join(import.meta.dirname, "../../test/fixtures/import");
const fixture = (name: string) => JSON.parse(readFileSync(join(FIXTURES, name), "utf8"));
const LISTS = ["tcgdex.json", "card-files.json"];
const OPTIONS = { set: "imp", name: "Imported" };

function rawCardsOf(name: string): unknown[] {
  const data = fixture(name);
  return data.data ?? data;
}

async function importList(raw: readonly unknown[], options: ImportOptions = OPTIONS) {
  const list = raw.map((card, at) => ({ file: "", at: `cards[${at}]`, raw: card }));
  const problems: ImportProblem[] = [];
  const sets: CardSet[] = [];
  const { found } = await importCards(() => list, options, {
    onProblems: (more) => problems.push(...more),
    onSet: (set) => sets.push(set),
  });
  return { found, problems, sets, cards: sets.flatMap(({ cards }) => cards) };
}

function sourceCards(name: string): SourceCard[] {
  return rawCardsOf(name).map((raw) => sourceCard(raw, "") as SourceCard);
}

function styleOf(name: string): ListStyle {
  const survey = new Survey();
  for (const raw of rawCardsOf(name)) survey.add({ file: name, at: "", raw });
  return survey.style;
}

/** Each text of a card, and what we print for what was read. */
function readingsOf(source: SourceCard, style: ListStyle): [text: string, printed: string][] {
  const { card, problems } = convert(source, 1, "imp", style);
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
  it("is imported whole, and passes the loader's checks", async () => {
    const imported = await importList(rawCardsOf(name));
    expect(imported.problems).toEqual([]);
    expect(imported.cards).toHaveLength(imported.found);
    expect(imported.found).toBeGreaterThan(100);
  });

  it("is read as it was reviewed", () => {
    const expected: Record<string, string> = fixture("readings.json");
    const style = styleOf(name);
    for (const source of sourceCards(name)) {
      for (const [text, printed] of readingsOf(source, style)) expect(printed, text).toBe(expected[text]);
    }
  });
});

describe("the lists together", () => {
  it("hold more than 300 different sentences", () => {
    const different = new Set<string>();
    for (const source of LISTS.flatMap(sourceCards)) {
      const texts = [...source.texts, ...[...source.attacks, ...source.abilities].map(({ text }) => text)];
      const plain = texts.join("\n").replaceAll("Beastling", "Critter");
      for (const { text } of sentences(plain, "Critter")) different.add(text.toLowerCase());
    }
    expect(different.size).toBeGreaterThan(300);
  });

  it("name their creatures", () => {
    expect(styleOf("tcgdex.json").noun).toBe("Critter");
    expect(styleOf("card-files.json").noun).toBe("Beastling");
  });
});

describe("facts", () => {
  it("become ours", async () => {
    const { cards } = await importList(rawCardsOf("card-files.json"));
    expect(cards.find(({ name }) => name === "Emberlord")).toMatchObject({
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
    expect(cards.find(({ name }) => name === "Fire Energy")).toMatchObject({
      kind: "energy",
      basic: true,
      provides: ["fire"],
    });
  });

  it("without a counterpart are reported with what is allowed", async () => {
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
    const { sets, problems } = await importList([card]);
    expect(sets).toEqual([]);
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
  it("is reported with card and sentence, and its card left out", async () => {
    const { sets, problems } = await importList(rawCardsOf("unread.json"), { ...OPTIONS, noun: "Beastling" });
    const told = problems.map(
      ({ where, sentence, message }) => `${where}: ${message}${sentence && ` “${sentence}”`}`,
    );
    expect(told).toEqual(fixture("unread.expected.json"));
    expect(sets).toEqual([]);
    for (const { card } of problems) expect(card).toMatch(/^fxb-\d+ /);
  });

  it("is a file that is no card list: it says what was expected", async () => {
    const file = join(folder, "other.json");
    for (const data of [{ names: ["x"], of: "y" }, [], "cards", null]) {
      writeFileSync(file, JSON.stringify(data));
      await expect(rawCards([{ file }]).next()).rejects.toThrow(
        "other.json: expected a JSON file with a list of cards, ",
      );
    }
  });

  it("is a malformed card: each field is told, and the rest is read", async () => {
    const [good, other] = rawCardsOf("tcgdex.json") as { id: string; name: string }[];
    const told = async (...raw: unknown[]) => {
      const { cards, found, problems } = await importList(raw);
      expect(cards).toHaveLength(raw.length - new Set(problems.map(({ card }) => card)).size);
      expect(found).toBe(raw.length);
      return problems.map(({ card, where, message }) => `${card}, ${where}: ${message}`);
    };
    expect(await told(good, { id: 3, name: "x", supertype: "y" })).toEqual([
      "cards[1] x, id: must be a string, not 3",
    ]);
    expect(await told(null, good, [good], 7)).toEqual(
      [0, 2, 3].map((at) =>
        expect.stringMatching(new RegExp(`^cards\\[${at}\\], : must be a card with "category"`)),
      ),
    );
    expect(await told(good, { ...other, name: "Bad\0name" })).toEqual([
      `${other.id} Bad�name, name: holds U+0000, which is no printed character`,
    ]);
    expect(await told(good, { ...other, attacks: [{ name: "\u202eHit\u0007", damage: {} }] })).toEqual([
      `${other.id} ${other.name}, attacks[0].name: holds U+202E, which is no printed character`,
      `${other.id} ${other.name}, attacks[0].damage: must be a text or a number`,
    ]);
    expect(await told(good, { ...other, id: good.id })).toEqual([
      `${good.id} ${other.name}, id: must be unique; cards[0] has it already`,
    ]);
    expect(await told(good, { id: "s-2", localId: "2", name: "Only a name", image: "x" })).toEqual([
      "s-2 Only a name, category: missing: only the card's name is here; fetch each card's own answer",
    ]);
  });

  it("are words that every object has", async () => {
    const odd = {
      ...{ id: "constructor", localId: "__proto__", name: "toString", category: "Creature", hp: 60 },
      ...{ types: ["constructor"], stage: "valueOf", rarity: "constructor" },
      attacks: [{ name: "constructor", cost: ["hasOwnProperty"], damage: "toString", effect: "constructor" }],
    };
    const { sets, problems } = await importList([odd]);
    expect(sets).toEqual([]);
    expect(problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'rarity: unknown "constructor"; ours are common, uncommon, rare, prime, secret',
      expect.stringContaining('types: unknown type "constructor"; allowed: '),
      'subtypes: "valueof": what its knock-out is worth is told nowhere',
      'attack constructor: not understood from "constructor"',
      expect.stringContaining('attack constructor: unknown type "hasOwnProperty"; allowed: '),
      "types: missing",
      "stage: valueOf; must be Basic, Stage 1 or Stage 2",
    ]);
  });
});

describe("npm run cards:import", () => {
  function run(...args: string[]): { status: number; stderr: string } {
    const main = join(import.meta.dirname, "../../scripts/import-cards.ts");
    const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
    return { status: status!, stderr };
  }

  it("writes a set", () => {
    const out = join(folder, "out.json");
    expect(run(join(FIXTURES, "tcgdex.json"), "--out", out, "--set", "crt").status).toBe(0);
    const set = JSON.parse(readFileSync(out, "utf8"));
    expect(set.cards[0].id).toBe("crt-001");
    expect(set.code).toBe("crt");
  });

  it("tells what a line says besides the worth of a knock-out", async () => {
    const importOf = (...rules: string[]) =>
      importList([{ ...fixture("card-files.json").data[0], rules }], { ...OPTIONS, noun: "Beastling" });
    const said = async (...rules: string[]) =>
      (await importOf(...rules)).problems.map(({ where, sentence }) => `${where}: ${sentence}`);
    const worth = "When this Beastling is Knocked Out, your opponent takes 2 Prize cards.";
    expect((await importOf(worth)).cards[0]).toMatchObject({ value: 2 });
    expect(await said(`${worth} It can't be healed.`)).toEqual(["rules: It can't be healed."]);
    expect(await said(worth.replace("2 Prize", "1 more Prize"))).toEqual([
      `rules: ${worth.replace("2 Prize", "1 more Prize")}`,
    ]);
  });

  it("writes no further set over another, and tells of one that is left over", () => {
    const out = join(folder, "several");
    const attacks = [{ cost: ["Fire"], name: "Bite", damage: 30 }];
    const card = { ...fixture("tcgdex.json")[0], attacks };
    const listOf = (count: number) => {
      const list = join(folder, "long.json");
      writeFileSync(
        list,
        JSON.stringify(Array.from({ length: count }, (_, at) => ({ ...card, id: `${at}` }))),
      );
      return [list, "--out", out];
    };
    const names = () => readdirSync(join(out, "sets")).map((file) => [file, setAt(file).name]);
    const setAt = (file: string) => JSON.parse(readFileSync(join(out, "sets", file), "utf8"));
    expect(run(...listOf(2), "--set", "imq", "--name", "Other").status).toBe(0);
    const refused = run(...listOf(1000), "--set", "imp", "--name", "Long");
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("imq is another set");
    expect(run(...listOf(1000), "--set", "wlc", "--name", "Long").stderr).toContain("wld is another set");
    expect(names()).toEqual([["imq.json", "Other"]]);

    for (const count of [1000, 1001])
      expect(run(...listOf(count), "--set", "ioa", "--name", "Long").status).toBe(0);
    expect(setAt("iob.json")).toMatchObject({ name: "Long 2", version: 2 });
    const shorter = run(...listOf(2), "--set", "ioa", "--name", "Long");
    expect(shorter.stderr).toContain("left from a longer list");
  });

  it("names a card with a sentence without end, and writes the others", () => {
    const { data: cards } = JSON.parse(readFileSync(join(FIXTURES, "card-files.json"), "utf8"));
    const [first] = cards.filter((card: { attacks?: unknown }) => card.attacks !== undefined);
    const attack = { ...first.attacks[0], text: `Draw a card${", then draw a card".repeat(400)}.` };
    const list = join(folder, "endless.json");
    writeFileSync(list, JSON.stringify([...cards, { ...first, id: "endless", attacks: [attack] }]));
    const { status, stderr } = run(list, "--out", join(folder, "others.json"));
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`endless .*attack ${attack.name}: it is too long\n  “.{499}…”\n`));
    expect(JSON.parse(readFileSync(join(folder, "others.json"), "utf8")).cards).toHaveLength(cards.length);
  });

  it("divides a list that is too long for one set, and then needs a folder", () => {
    const { data: cards } = fixture("card-files.json");
    const energy = cards.find((card: { name: string }) => card.name === "Fire Energy");
    const list = join(folder, "long.json");
    writeFileSync(
      list,
      JSON.stringify(Array.from({ length: 1000 }, (_, i) => ({ ...energy, id: `e-${i}` }))),
    );
    const file = join(folder, "one.json");
    expect(run(list, "--out", file)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("name a folder for 2 sets"),
    });
    expect(existsSync(file)).toBe(false);
    expect(run(list, "--out", folder, "--set", "abz").status).toBe(0);
    const sizes = ["abz", "aca"].map((code) => {
      const set: CardSet = JSON.parse(readFileSync(join(folder, "sets", `${code}.json`), "utf8"));
      return [set.cards[0].id.slice(0, 3), set.cards.length];
    });
    expect(sizes).toEqual([
      ["abz", 999],
      ["aca", 1],
    ]);
  });

  it("refuses what it cannot use, saying why", () => {
    const broken = join(folder, "broken.json");
    writeFileSync(broken, "{");
    const out = join(folder, "never.json");
    expect(run(broken, "--out", out)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot be read as JSON after 0 cards"),
    });
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("usage: ") });
    expect(run(broken, "--set", "toolong").stderr).toContain("--set must be three lower-case letters");
    expect(existsSync(out)).toBe(false);
  });
});
