// The card loader: each kind of mistake is told with file, card, path and what is allowed, all at once.

import { describe, expect, test } from "vitest";
import { folderOf, HOUND, issuesIn, PUP, setWith, third, wrongWith } from "../test/support/cards-folder.ts";
import { checkSets, MAX_POOL } from "./check.ts";
import { CardDataError } from "./issues.ts";
import { loadContent } from "./load.ts";
import { releaseOf } from "./versions.ts";

const EMBER = {
  name: "Ember",
  rarity: "common",
  flavor: "",
  kind: "energy",
  basic: true,
  provides: ["fire"],
  ability: null,
};

describe("a sound folder", () => {
  test("gives the compiled pool, with the sets in the order of their release", () => {
    const second = { ...setWith(), code: "abc", release: 2, cards: [{ ...PUP, id: "abc-001" }] };
    const { pool, sets } = loadContent(folderOf({ sets: { "abc.json": second, "tst.json": setWith() } }));
    expect(releaseOf(pool.version)).toBe("tst@1+abc@1");
    expect(pool.cards.map((card) => card.id)).toEqual(["tst-001", "tst-002", "abc-001"]);
    expect(sets.map((set) => set.name)).toEqual(["Test", "Test"]);
  });
});

describe("a card's facts", () => {
  test.each([
    ["an unknown key", { color: "red" }, /^tst-003 : unknown color; allowed: id, number, name, /],
    ["a missing key", { hp: undefined }, "tst-003 hp: missing; must be a number"],
    ["HP out of range", { hp: 500 }, "tst-003 hp: must be at most 400, not 500"],
    ["HP that are not tens", { hp: 65 }, "tst-003 hp: must be a multiple of 10, not 65"],
    ["text for a number", { hp: "60" }, 'tst-003 hp: must be a number, not "60"'],
    ["an unknown word", { weakness: "watr" }, /^tst-003 weakness: unknown "watr"; allowed: grass, fire, /],
    ["a retreat out of range", { retreat: 5 }, "tst-003 retreat: must be at most 4, not 5"],
    ["a value out of range", { value: 4 }, "tst-003 value: unknown 4; allowed: 1, 2, 3"],
    [
      "a wrong id",
      { id: "tst-004" },
      "tst-004 id: must be the set's code, a dash and the card's number: \"tst-003\"",
    ],
    [
      "colorless energy first",
      {
        attacks: [{ name: "Bark", cost: ["colorless", "fire"], effects: [{ effect: "damage", amount: 10 }] }],
      },
      "tst-003 attacks[0].cost: must have its colorless energy last",
    ],
    ["nothing to do", { attacks: [] }, "tst-003 attacks: needs an attack or an ability"],
    ["an unknown kind", { kind: "monster" }, /^tst-003 kind: unknown "monster"; allowed: mantimon, item, /],
  ])("%s", (_, changes, message) => {
    const [problem, ...others] = wrongWith(third(changes));
    expect(others).toEqual([]);
    if (typeof message === "string") expect(problem).toBe(message);
    else expect(problem).toMatch(message);
  });

  test("something that is no card at all", () => {
    expect(wrongWith(5)).toEqual(['cards[2] : must be an object with "kind", not 5']);
  });

  test("a duplicate id", () => {
    expect(wrongWith({ ...PUP })).toEqual([
      "tst-001 id: must be unique; cards[0] of cards/sets/tst.json has it already",
    ]);
  });
});

describe("evolution", () => {
  test.each([
    ["of nothing", { stage: "stage1", evolvesFrom: "Nobody" }, 'there is no Mantimon named "Nobody"'],
    ["without an origin", { stage: "stage1" }, "missing; must name a basic Mantimon"],
    [
      "of the wrong stage",
      { stage: "stage2", evolvesFrom: "Testpup" },
      'must name a stage1 Mantimon; "Testpup" is basic',
    ],
    ["of a basic", { evolvesFrom: "Testpup" }, 'must be null for a basic, not "Testpup"'],
  ])("%s", (_, changes, message) => {
    expect(wrongWith(third(changes))).toEqual([`tst-003 evolvesFrom: ${message}`]);
  });

  test("one name has one stage and one origin", () => {
    expect(wrongWith({ ...HOUND, id: "tst-003", number: 3, stage: "basic", evolvesFrom: null })).toEqual([
      'tst-003 stage: must be stage1, as on another card named "Testhound"',
    ]);
  });

  test("a fossil may be evolved from", () => {
    const husk = {
      id: "tst-003",
      number: 3,
      name: "Husk",
      rarity: "common",
      flavor: "",
      kind: "item",
      effects: [],
    };
    const grown = third({ id: "tst-004", number: 4, stage: "stage1", evolvesFrom: "Husk" });
    expect(wrongWith({ ...husk, asBasic: { hp: 60, type: "grass" } }, grown)).toEqual([]);
  });
});

describe("files", () => {
  test("what is not JSON, and a set without its header", () => {
    const issues = issuesIn({ sets: { "bad.json": "{", "set.json": { cards: [] } } });
    expect(issues.map(({ file, path }) => `${file} ${path}`)).toEqual([
      "cards/sets/bad.json ",
      "cards/sets/set.json code",
      "cards/sets/set.json name",
      "cards/sets/set.json release",
      "cards/sets/set.json version",
      "cards/sets/set.json story",
    ]);
    expect(issues[0].message).toMatch(/^cannot be read as JSON: /);
  });

  test("more cards than clients can be told of", () => {
    const number = (i: number) => String(i).padStart(3, "0");
    const cards = Array.from({ length: MAX_POOL + 2 }, (_, i) => {
      const code = `t${String.fromCharCode(97 + Math.floor(i / 999 / 26), 97 + (Math.floor(i / 999) % 26))}`;
      const at = (i % 999) + 1;
      return { ...EMBER, code, number: at, id: `${code}-${number(at)}` };
    });
    const sets = Map.groupBy(cards, ({ code }) => code);
    const files = [...sets].map(([code, own], i) => ({
      file: `${code}.json`,
      data: { ...setWith(), code, release: i + 1, cards: own.map(({ code: _, ...card }) => card) },
    }));
    expect(checkSets(files).issues).toEqual([
      {
        file: "tbg.json",
        card: cards[MAX_POOL].id,
        path: "",
        message: "is one too many: all sets together may have 32,768 cards, and have 32,770",
      },
    ]);
  });

  test("decks: each broken rule, and cards that are not there", () => {
    const deck = {
      name: "D",
      about: "A deck.",
      rules: "house",
      cards: [{ id: "tst-001", count: 5 }],
      energy: [{ id: "tst-009", count: 1 }],
    };
    const decks = { "d.json": { id: "e", ...deck }, "f.json": { id: "f", ...deck, rules: "chess" } };
    const issues = issuesIn({ sets: { "tst.json": setWith() }, decks });
    expect(issues.map(({ file, path, message }) => `${file} ${path}: ${message}`)).toEqual([
      'cards/decks/d.json id: must be the file\'s name, "d"',
      'cards/decks/d.json energy[0]: Card "tst-009" is not in the pool.',
      "cards/decks/d.json cards: The deck has 5 cards; 40 are needed.",
      'cards/decks/d.json cards: "Testpup" is in the deck 5 times; 4 of a name are allowed.',
      "cards/decks/d.json energy: The energy deck has 1 cards; 20 are needed.",
      'cards/decks/f.json rules: unknown "chess"; allowed: house, standard, pocket',
    ]);
  });

  test("packs: an unknown set, chances that do not add up, a rarity that the set has not", () => {
    const base = { id: "p", name: "P", set: "tst", pity: 10 };
    const pack = { ...base, slots: [{ common: 90 }, { secret: 100 }] };
    const uneven = { ...base, id: "r", slots: [{ common: 0.125, uncommon: 99.875 }] };
    const packs = { packs: [pack, { ...pack, id: "q", set: "xyz" }, uneven] };
    const issues = issuesIn({ sets: { "tst.json": setWith() }, packs });
    expect(issues.map(({ card, path, message }) => `${card} ${path}: ${message}`)).toEqual([
      "p slots[0]: must add up to 100, not 90",
      'p slots[1].secret: set "tst" has no secret cards',
      'q set: there is no set "xyz"; allowed: tst',
      "r slots[0].common: must be a multiple of 0.01, not 0.125",
      'r slots[0].uncommon: set "tst" has no uncommon cards',
      "r slots[0].uncommon: must be a multiple of 0.01, not 99.875",
      "r slots[0]: must have a chance of prime or secret, which the pity rule promises",
    ]);
  });

  test("all at once, in an error that reads line by line", () => {
    const folder = folderOf({
      sets: { "tst.json": setWith(third({ hp: 1 }), { ...PUP }), "bad.json": "[" },
    });
    const lines = () => {
      try {
        loadContent(folder);
      } catch (error) {
        expect(error).toBeInstanceOf(CardDataError);
        return (error as Error).message.split("\n");
      }
      return [];
    };
    expect(lines()).toEqual([
      "4 problems in the card files:",
      expect.stringMatching(/^ {2}cards\/sets\/bad\.json: cannot be read as JSON: /),
      "  cards/sets/tst.json tst-003 hp: must be at least 30, not 1",
      "  cards/sets/tst.json tst-003 hp: must be a multiple of 10, not 1",
      "  cards/sets/tst.json tst-001 id: must be unique; cards[0] of cards/sets/tst.json has it already",
    ]);
  });
});
