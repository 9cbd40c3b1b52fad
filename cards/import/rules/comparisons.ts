// Conditions that compare numbers: cards in hand, points, energy, HP, coins.

import type { Condition, Count, KnownTarget } from "../../../engine/language.ts";
import type { Type } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import { not } from "./conditions.ts";

/** Each with "there are" and "there aren't". */
const tallies: Rule[] = [
  ...tally("{n:number} or more {a:some}", ({ n, a }) => ({ atLeast: [a, n] })),
  ...tally("more than {n:number} {a:some}", ({ n, a }) => ({ moreThan: [a, n] })),
  ...tally("exactly {n:number} {a:some}", ({ n, a }) => ({ equal: [a, n] })),
  ...tally("no {a:some}", ({ a }) => ({ equal: [a, 0] })),
  ...tally("more {a:some} than {b:some}", ({ a, b }) => ({ moreThan: [a, b] })),
  ...tally("at least as (many|much) {a:some} as {b:some}", ({ a, b }) => ({ atLeast: [a, b] })),
  ...tally("exactly as (many|much) {a:some} as {b:some}", ({ a, b }) => ({ equal: [a, b] })),
  ...tallyOfSame<"mine" | "theirs">("(card|cards) in {a:whose} hand", "in {b:whose} hand", (side) => ({
    count: "hand",
    side,
  })),
  ...tallyOfSame<"mine" | "theirs">("(card|cards) in {a:whose} deck", "in {b:whose} deck", (side) => ({
    count: "deck",
    side,
  })),
  ...tallyOfSame<KnownTarget>("damage counters on {a:total}", "on {b:total}", (on) => ({
    count: "counters",
    on,
  })),
  ...tallyOfSame<KnownTarget>("HP left on {a:total}", "on {b:total}", (on) => ({ count: "hpLeft", on })),
  ...tallyOfSame<KnownTarget>("different types of energy attached to {a:total}", "to {b:total}", (on) => ({
    count: "energyTypes",
    on,
  })),
  ...tallyOfSame<KnownTarget>(
    "{extra:extra?} {type:type?} energy attached to {a:total}",
    "to {b:total}",
    (on, { type, extra }) => pruned<Count>({ count: "energy", on, type, extra }),
  ),
];

interface Same<Place> {
  a: Place;
  b: Place;
  type?: Type;
  extra?: true;
}

/**
 * "There are more cards in your hand than in your opponent's hand": of the second count only the place is printed.
 */
function tallyOfSame<Place>(
  first: string,
  second: string,
  count: (place: Place, found: Same<Place>) => Count,
): Rule[] {
  const pair = (found: unknown): [Count, Count] => {
    const same = found as Same<Place>;
    return [count(same.a, same), count(same.b, same)];
  };
  return [
    ...tally(`more ${first} than ${second}`, (found) => ({ moreThan: pair(found) })),
    ...tally(`at least as (many|much) ${first} as ${second}`, (found) => ({ atLeast: pair(found) })),
    ...tally(`exactly as (many|much) ${first} as ${second}`, (found) => ({ equal: pair(found) })),
  ];
}

interface Tally {
  n: number;
  a: Count;
  b: Count;
}

function tally(pattern: string, build: (found: Tally) => Condition): Rule[] {
  return [
    rule("asked", `there (are|is) ${pattern}` as "", (found) => build(found as Tally)),
    rule("asked", `there (aren't|isn't) ${pattern}` as "", (found) => not(build(found as Tally))),
  ];
}

function hands(side: "mine" | "theirs", has: string, whose: string, than: string): Rule[] {
  const count: Count = { count: "hand", side };
  const other: Count = { count: "hand", side: side === "mine" ? "theirs" : "mine" };
  const hand = `[${whose}] hand`;
  const cards = `(card|cards) in ${hand}`;
  return [
    rule("asked", `${has} {n:number} or more ${cards}` as "{n:number}", ({ n }) => ({ atLeast: [count, n] })),
    rule("asked", `${has} exactly {n:number} ${cards}` as "{n:number}", ({ n }) => ({ equal: [count, n] })),
    rule("asked", `${has} no ${cards}` as "", () => ({ equal: [count, 0] })),
    rule("asked", `${has} at least {n:number} ${cards}` as "{n:number}", ({ n }) => ({
      atLeast: [count, n],
    })),
    rule("asked", `${has} {n:number} or (fewer|less) ${cards}` as "{n:number}", ({ n }) =>
      not({ moreThan: [count, n] }),
    ),
    rule("asked", `${has} exactly {several:numbersOr} ${cards}` as "{several:numbersOr}", ({ several }) => ({
      any: several.map((n) => ({ equal: [count, n] })),
    })),
    ...[`more cards in ${hand} than ${than}`, `more cards than ${than} in ${hand}`].map((more) =>
      rule("asked", `${has} ${more}` as "", () => ({ moreThan: [count, other] })),
    ),
    rule("asked", `${has} (fewer|less) cards in ${hand} than ${than}` as "", () => ({
      moreThan: [other, count],
    })),
    rule("asked", `${has} the same number of cards in ${hand} as ${than}` as "", () => ({
      equal: [count, other],
    })),
  ];
}

const comparisons: Rule[] = [
  ...(["is", "isn't"] as const).flatMap((be) => {
    const turned = (condition: Condition) => (be === "is" ? condition : not(condition));
    return [
      rule("asked", `{a:value} ${be} at least {b:value}`, ({ a, b }) => turned({ atLeast: [a, b] })),
      rule("asked", `{a:value} ${be} more than {b:value}`, ({ a, b }) => turned({ moreThan: [a, b] })),
      rule("asked", `{a:value} ${be} equal to {b:value}`, ({ a, b }) => turned({ equal: [a, b] })),
    ];
  }),
  ...hands("mine", "you have", "your", "(your opponent|your opponent has)"),
  ...hands("theirs", "your opponent has", "their", "(you|you have|you do)"),
  rule(
    "asked",
    "{side:having} {n:number} or (fewer|less) (card|cards) in (your|their) deck",
    ({ side, n }) => (side === "both" ? undefined : not({ moreThan: [{ count: "deck", side }, n] })),
  ),
  ...points("mine", "you have", "your opponent"),
  ...points("theirs", "your opponent has", "you"),
  rule("asked", "you have more prize cards remaining than your opponent", () => ({
    moreThan: [
      { count: "points", side: "theirs" },
      { count: "points", side: "mine" },
    ],
  })),
  rule("asked", "{on:known} has {n:number} or more {type:type?} energy attached [to it]", manyEnergy),
  rule("asked", "{on:known} has {n:number} or more extra {type:type?} energy attached [to it]", (found) =>
    manyEnergy({ ...found, extra: true }),
  ),
  rule(
    "asked",
    "{on:known} doesn't have {n:number} or more {extra:extra?} {type:type?} energy attached",
    (found) => not(manyEnergy(found)),
  ),
  rule(
    "asked",
    "{on:known} has at least {n:number} {extra:extra?} {type:type?} energy attached [to it]",
    manyEnergy,
  ),
  rule("asked", "{a:known} has more {type:type?} energy attached than {b:known}", ({ a, b, type }) => ({
    moreThan: [energyOn(a, type), energyOn(b, type)],
  })),
  rule("asked", "{a:known} and {b:known} have the same (amount|number) of energy attached", ({ a, b }) => ({
    equal: [energyOn(a), energyOn(b)],
  })),
  rule("asked", "{a:known} has more (remaining HP|HP remaining) than {b:known}", ({ a, b }) => ({
    moreThan: [
      { count: "hpLeft", on: a },
      { count: "hpLeft", on: b },
    ],
  })),
  rule("asked", "{is:possessive} remaining HP is {hpLeftAtMost:number} or less", ({ is, hpLeftAtMost }) => ({
    is,
    filter: { hpLeftAtMost },
  })),
  rule(
    "asked",
    "{on:known} has (fewer|less) than {n:number} {type:type?} energy attached",
    ({ on, n, type }) => not({ atLeast: [energyOn(on, type), n] }),
  ),
  rule("asked", "{side:having} at least {n:number} {type:type?} energy in play", ({ side, n, type }) => ({
    atLeast: [energyOn({ each: { side, place: "any" } }, type), n],
  })),
  rule("asked", "{side:lacking} {n:number} or more {type:type?} energy in play", ({ side, n, type }) =>
    not({ atLeast: [energyOn({ each: { side, place: "any" } }, type), n] }),
  ),
  rule("asked", "{on:known} has {n:number} or more damage counters on it", ({ on, n }) => ({
    atLeast: [{ count: "counters", on }, n],
  })),
  rule("asked", "{n:number} or more of them are heads", ({ n }) => ({ atLeast: [{ count: "heads" }, n] })),
  rule("asked", "at least {n:number} of them (are|is) heads", ({ n }) =>
    n === 1 ? undefined : { atLeast: [{ count: "heads" }, n] },
  ),
  rule("asked", "[exactly] {n:number} of them (are|is) heads", ({ n }) => ({
    equal: [{ count: "heads" }, n],
  })),
  rule("asked", "{side:whose} discard pile has {n:number} or more {filter:cards}", ({ side, n, filter }) => ({
    atLeast: [pruned<Count>({ count: "discard", side, filter }), n],
  })),
];

function energyOn(on: KnownTarget, type?: Type): Count {
  return pruned<Count>({ count: "energy", on, type });
}

/** Points; with prizes those that were taken. */
function points(side: "mine" | "theirs", has: string, than: string): Rule[] {
  const count: Count = { count: "points", side };
  const other: Count = { count: "points", side: side === "mine" ? "theirs" : "mine" };
  const lacks = has === "you have" ? "you haven't" : "your opponent hasn't";
  const left: Count = { count: "pointsLeft", side };
  const point = "(point|points)";
  const prizes = "prize (card|cards) (remaining|left)";
  type One = "{n:number}";
  return [
    rule("asked", `${has} [only] {n:number} ${point} remaining to win` as One, ({ n }) => ({
      equal: [left, n],
    })),
    rule("asked", `${has} [exactly|only] {n:number} ${prizes}` as One, ({ n }) => ({ equal: [left, n] })),
    rule("asked", `${has} {n:number} or (fewer|less) ${prizes}` as One, ({ n }) =>
      not({ moreThan: [left, n] }),
    ),
    rule("asked", `${has} exactly {several:numbersOr} ${prizes}` as "{several:numbersOr}", ({ several }) => ({
      any: several.map((n) => ({ equal: [left, n] })),
    })),
    rule("asked", `${has} {n:number} or more ${prizes}` as One, ({ n }) => ({ atLeast: [left, n] })),
    rule("asked", `${has} gotten {n:number} or more ${point}` as One, ({ n }) => ({ atLeast: [count, n] })),
    rule("asked", `${has} gotten at least {n:number} ${point}` as One, ({ n }) => ({ atLeast: [count, n] })),
    rule("asked", `${has} [gotten] exactly {n:number} ${point}` as One, ({ n }) => ({ equal: [count, n] })),
    rule("asked", `${has} gotten {n:number} ${point}` as One, ({ n }) => ({ equal: [count, n] })),
    rule("asked", `${has} gotten more points than ${than}` as "", () => ({ moreThan: [count, other] })),
    rule("asked", `${has} gotten fewer points than ${than}` as "", () => ({ moreThan: [other, count] })),
    rule("asked", `${lacks} gotten any points` as "", () => ({ equal: [count, 0] })),
  ];
}

const PLAYERS = [
  ["mine", "you have", "you don't have", "you need", "you don't need"],
  [
    "theirs",
    "your opponent has",
    "your opponent doesn't have",
    "your opponent needs",
    "your opponent doesn't need",
  ],
] as const;

/** "You have more points than your opponent", "your opponent doesn't need 2 or more points to win". */
function pointTallies(): Rule[] {
  return PLAYERS.flatMap(([side, has, hasNot, needs, needsNot]) => [
    ...pointTally({ count: "points", side }, has, hasNot, ""),
    ...pointTally({ count: "pointsLeft", side }, needs, needsNot, "to win"),
  ]);
}

type PointCount = Extract<Count, { count: "points" | "pointsLeft" }>;

function pointTally(a: PointCount, does: string, doesNot: string, end: string): Rule[] {
  const points = `(point|points) ${end}`;
  const against = (b: { side: "mine" | "theirs" }): [Count, Count] => [a, { ...a, side: b.side }];
  return [does, doesNot].flatMap((verb, i) => {
    const turned = (condition: Condition) => (i === 0 ? condition : not(condition));
    const number = (quantity: string, build: (n: number) => Condition) =>
      rule("asked", `${verb} ${quantity} ${points}` as "{n:number}", ({ n }) => turned(build(n)));
    const other = (words: string, build: (pair: [Count, Count]) => Condition) =>
      rule("asked", `${verb} ${words.replace("%", points)} {side:player}` as "{side:player}", (found) =>
        turned(build(against(found))),
      );
    return [
      number("{n:number} or more", (n) => ({ atLeast: [a, n] })),
      number("more than {n:number}", (n) => ({ moreThan: [a, n] })),
      number("exactly {n:number}", (n) => ({ equal: [a, n] })),
      rule("asked", `${verb} no ${points}` as "", () => turned({ equal: [a, 0] })),
      other("more % than", (pair) => ({ moreThan: pair })),
      other("at least as many % as", (pair) => ({ atLeast: pair })),
      other("exactly as many % as", (pair) => ({ equal: pair })),
    ];
  });
}

interface ManyEnergy {
  on: KnownTarget;
  n: number;
  type?: Type;
  extra?: true;
}

function manyEnergy({ on, n, type, extra }: ManyEnergy): Condition {
  return { atLeast: [pruned<Count>({ count: "energy", on, type, extra }), n] };
}

export const COMPARISON_RULES: Rule[] = [
  ...tallies,
  ...pointTallies(),
  ...comparisons,
  rule("player", "you", () => "mine"),
  rule("player", "your opponent", () => "theirs"),
];
