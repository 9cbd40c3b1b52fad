// The pattern language of the importer, and what "it" and "that Mantimon" refer to.

import { describe, expect, it } from "vitest";
import { grammarOf, rulesOf } from "./grammar.ts";
import { readAttack, readTrainer } from "./read.ts";
import { MAX_STEPS, MAX_WORDS, Reader, TooLong } from "./reader.ts";
import { tokens } from "./tokens.ts";

interface Values {
  animal: string;
  meal: string[];
}

const rule = rulesOf<Values, object>();
const MEALS = grammarOf(
  [
    rule("animal", "cat", () => "cat"),
    rule("animal", "[big] dog", () => "dog"),
    rule("animal", "big dog", () => "mastiff"),
    rule("meal", "feed the {animal}", ({ animal }) => [animal]),
    rule("meal", "feed the {a:animal} (and|,) {b:animal} <{c:animal?}>", ({ a, b, c }) => [
      a,
      b,
      c ?? "nobody",
    ]),
    rule("meal", "never", () => undefined),
  ],
  [],
);

function readings(text: string): unknown[] {
  return new Reader(MEALS, tokens(text, "Critter"), {}).readings("meal");
}

describe("patterns", () => {
  it("match words, holes, brackets, alternatives and parentheses, whatever the case", () => {
    expect(readings("Feed the CAT")).toEqual([["cat"]]);
    expect(readings("Feed the cat and dog (cat)")).toEqual([["cat", "dog", "cat"]]);
    expect(readings("Feed the cat, dog ()")).toEqual([["cat", "dog", "nobody"]]);
    expect(readings("Feed the cow")).toEqual([]);
  });

  it("give every different reading", () => {
    expect(readings("feed the big dog")).toEqual([["dog"], ["mastiff"]]);
  });

  it("that make no sense are no reading", () => {
    expect(readings("never")).toEqual([]);
  });

  it.each([
    ["feed [the", '"]" is missing'],
    ["feed the)", 'unexpected ")"'],
    ["feed [the {animal}]", 'mark it with "?"'],
  ])("that are wrong say so: %s", (pattern, message) => {
    expect(() => rule("animal", pattern as "", () => "x")).toThrow(message);
  });
});

const STYLE = { noun: "Critter", self: "Emberling" };

describe("references", () => {
  const rows: [string, unknown][] = [
    [
      "Heal 10 damage from this Critter. It is now Asleep.",
      [
        { effect: "heal", amount: 10, target: "self" },
        { effect: "status", status: "asleep", to: "self" },
      ],
    ],
    [
      "Put 1 damage counter on 1 of your opponent's Critter. It is now Poisoned.",
      [
        { effect: "choose", target: { choose: { side: "theirs", place: "any" } } },
        { effect: "putCounters", count: 1, to: "chosen" },
        { effect: "status", status: "poisoned", to: "chosen" },
      ],
    ],
    [
      "For each of your Benched Critter, heal 10 damage from that Critter.",
      [
        {
          effect: "forEach",
          of: { each: { side: "mine", place: "bench" } },
          do: [{ effect: "heal", amount: 10, target: "it" }],
        },
      ],
    ],
  ];
  it.each(rows)("%s", (text, effects) => {
    expect(readTrainer(text, STYLE)).toEqual({ value: { effects } });
  });

  it.each([
    "It is now Asleep.",
    "Heal 10 damage from each of your Critter. It is now Asleep.",
    "Move a damage counter from this Critter to your opponent's Active Critter. It is now Asleep.",
  ])("that are unclear are not guessed: %s", (text) => {
    const [{ why }] = (readTrainer(text, STYLE) as { unread: { why: string }[] }).unread;
    expect(why).toBe('"that" or "it" refers to nothing');
  });
});

describe("sentences that do not make a text", () => {
  it.each([
    ["", "30+", "the text does not say how the printed damage changes"],
    ["This attack does 10 more damage.", "", 'the printed damage has no "+"'],
    ["This attack does 20 damage for each heads.", "30×", "the printed damage is not multiplied so"],
    ["Draw a card. Shuffle your deck.", "10", "no deck was searched before"],
    ["Otherwise, draw a card.", "10", '"otherwise" follows no condition'],
    ["If you do, draw a card.", "10", '"if you do" follows nothing'],
    ["Look at the top 3 cards of your deck. Draw a card.", "", "what happens to the other cards is not said"],
    [
      "You can't add more than 40 damage in this way.",
      "10",
      "nothing that can be limited was counted before",
    ],
    ["Choose 1: Draw a card.", "", 'not understood from "Draw"'],
    ["Choose one:", "", "no list of options follows"],
  ])("%s (%s)", (text, figure, why) => {
    const result = readAttack(text, figure, STYLE);
    expect("unread" in result && result.unread[0].why).toBe(why);
  });
});

describe("sentences without end", () => {
  it("are refused before any of it is read", () => {
    const clauses = Array.from({ length: 400 }, () => "heal 10 damage from 1 of your Benched Critter");
    const result = readTrainer(`${clauses.join(", then ")}.`, STYLE);
    expect("unread" in result && result.unread[0].why).toBe("it is too long");
    const reader = new Reader(MEALS, tokens(clauses.join(" "), "Critter"), {});
    expect(() => reader.readings("meal")).toThrow(TooLong);
    expect(reader.steps).toBe(0);
  });

  it("that are just short enough take so many steps at most", () => {
    const words = Array.from({ length: MAX_WORDS }, () => "cat").join(" ");
    const reader = new Reader(MEALS, tokens(words, "Critter"), {});
    expect(reader.readings("meal")).toEqual([]);
    expect(reader.steps).toBeLessThanOrEqual(MAX_STEPS);
  });
});
