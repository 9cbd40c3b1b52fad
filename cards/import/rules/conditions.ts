// Conditions as they stand after "if", and their opposites.

import {
  type Condition,
  type Count,
  type Group,
  HAPPENINGS,
  type Happening,
  type KnownTarget,
  type MonFilter,
  type Side,
} from "../../../engine/language.ts";
import { HAPPENING_WORDS } from "../../../engine/text/english/words.ts";
import type { Type } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import { made, rule } from "../rule.ts";
import type { Existing } from "../values.ts";
import { both as bothFilters } from "./filters.ts";

const not = (condition: Condition): Condition => ({ not: condition });

/** A condition that holds where the other does not, without a double negation. */
export function opposite(condition: Condition): Condition {
  return "not" in condition ? condition.not : not(condition);
}

/** "You did": the effect just before changed something. */
export const DID: Condition = { atLeast: [{ count: "last" }, 1] };

const HAPPENING_SYNONYMS: Record<string, Happening> = {
  "any of your mantimon were knocked out by damage from an [opponent's] attack during your opponent's last turn":
    "knockedOutLastTurn",
  "this mantimon moved [from [the|your] bench] to [the|your] active spot [during] this turn":
    "becameActiveThisTurn",
  "this mantimon evolved this turn": "evolvedThisTurn",
  "you played a supporter card from your hand [during] this turn": "supporterThisTurn",
};

const UNHAPPENED: Record<string, Happening> = {
  "this mantimon (didn't|did not) move [from [the|your] bench] to [the|your] active spot [during] this turn":
    "becameActiveThisTurn",
  "this mantimon (didn't|did not) evolve this turn": "evolvedThisTurn",
};

/** Whether Mantimon are at the active spot or on the bench; "in play" is no question. */
function standing({ who, place }: { who: KnownTarget; place: Group["place"] }): Condition | undefined {
  return place === "any" ? undefined : { at: place, who };
}

/** What the effect just before did, told again. */
const DONE =
  "(you healed any damage|you attached (energy|any energy|an energy|a card) [to a mantimon]|you discarded (a card|any cards|any energy|an energy)|you moved any energy|you drew any cards|you put any cards into your hand)";

const simple: Rule[] = [
  rule("asked", "you did", () => DID),
  rule("asked", "(you didn't|you did not)", () => not(DID)),
  rule("asked", `${DONE} [in] this way`, () => DID),
  rule("asked", "it is the last card in your hand", () => ({ equal: [{ count: "hand", side: "mine" }, 0] })),
  rule("asked", "[it is] heads", () => ({ heads: "all" })),
  rule("asked", "[it is] tails", () => not({ heads: "all" })),
  rule("asked", "(all|both) [of them] are heads", () => ({ heads: "all" })),
  rule("asked", "all of the coins are heads", () => ({ heads: "all" })),
  rule("asked", "(any|either|at least 1) of (them|the coins) (are|is) heads", () => ({ heads: "any" })),
  rule("asked", "(any|either|at least 1) of (them|the coins) (are|is) tails", () => not({ heads: "all" })),
  rule("asked", "(all|both) [of them] are tails", () => not({ heads: "any" })),
  rule("asked", "{is:total} {filter:predicate}", (found) => found),
  rule("asked", "{is:total} {filter:notPredicate}", (found) => not(found)),
  rule("asked", "{who:total} is {place:located}", standing),
  rule("asked", "{who:total} is your active mantimon", ({ who }) => standing({ who, place: "active" })),
  rule("asked", "{who:total} (isn't|is not) {place:located}", (found) => {
    const condition = standing(found);
    return condition && not(condition);
  }),
  rule("asked", "this mantimon used {usedLastTurn:attackName} during your last turn", (found) => found),
  rule("asked", "this mantimon didn't use {usedLastTurn:attackName} during your last turn", (found) =>
    not(found),
  ),
  rule("asked", "{self:known} evolved from {evolvedFrom:name} [during] this turn", ({ self, evolvedFrom }) =>
    self === "self" ? { evolvedFrom } : undefined,
  ),
  rule("asked", "this mantimon didn't evolve from {evolvedFrom:name} during this turn", (found) =>
    not(found),
  ),
  rule("asked", "{on:known} has {n:number} or more different types of energy attached", ({ on, n }) => ({
    atLeast: [{ count: "energyTypes", on }, n],
  })),
  rule("asked", "{on:known} has at least {n:number} different types of energy attached", ({ on, n }) => ({
    atLeast: [{ count: "energyTypes", on }, n],
  })),
  rule("asked", "(a|any) stadium [card] is in play", () => ({ stadium: true })),
  rule("asked", "there is (a|any) stadium [card] in play", () => ({ stadium: true })),
  rule("asked", "a stadium isn't in play", () => not({ stadium: true })),
  rule("asked", "(no stadium is|there is no stadium) in play", () => ({ stadium: false })),
  rule("asked", "no stadium isn't in play", () => not({ stadium: false })),
  rule("asked", "[the stadium] {stadium:name} is in play", (found) => found),
  rule("asked", "[the stadium] {stadium:name} isn't in play", (found) => not(found)),
  ...HAPPENINGS.flatMap((happened) => [
    rule("asked", HAPPENING_WORDS[happened][0] as "", () => ({ happened })),
    rule("asked", HAPPENING_WORDS[happened][1] as "", () => not({ happened })),
  ]),
  ...Object.entries(HAPPENING_SYNONYMS).map(([words, happened]) =>
    rule("asked", words as "", () => ({ happened })),
  ),
  ...Object.entries(UNHAPPENED).map(([words, happened]) =>
    rule("asked", words as "", () => not({ happened })),
  ),
];

const existence: Rule[] = [
  rule("having", "you have", () => "mine"),
  rule("having", "your opponent has", () => "theirs"),
  rule("having", "the players have", () => "both"),
  rule("lacking", "you (don't|do not) have", () => "mine"),
  rule("lacking", "your opponent (doesn't|does not) have", () => "theirs"),
  rule("lacking", "the players don't have", () => "both"),
  rule("located", "in play", () => "any"),
  rule("located", "on (the|your|their) bench", () => "bench"),
  rule("located", "in (the|your) active spot", () => "active"),
  ...existings("[a|an|any]", 1),
  ...existings("{atLeast:number} or more"),
  ...existings("at least {atLeast:number}"),
  rule("asked", "{side:having} {existing}", ({ side, existing }) => exists(side, existing)),
  rule("asked", "{side:lacking} {existing}", ({ side, existing }) => not(exists(side, existing))),
  rule("asked", "{side:having} no {existing}", ({ side, existing }) => not(exists(side, existing))),
  ...allNamed("{side:having} {names:namesAnd} {place:located}"),
  ...allNamed("{side:having} both {names:namesAnd} {place:located}"),
  rule("asked", "{name} is {place:located}", ({ name, place }, { self }) =>
    place === "active" || name === self ? undefined : exists("mine", { place, filter: { name }, atLeast: 1 }),
  ),
  rule("asked", "{names:namesAnd} are {place:located}", ({ names, place }) =>
    place === "active" ? undefined : everyNamed("mine", names, place),
  ),
  rule("asked", "[any of] {each:group} {filter:predicate}", ({ each, filter }) => someAre(each, filter)),
  rule(
    "asked",
    "{side:having} exactly {n:number} {filter:mons} {place:located}",
    ({ side, n, filter, place }) => ({
      equal: [{ count: "mantimon", of: made<Group>({ side, place, filter }) }, n],
    }),
  ),
  ...fewer("{n:number} or (fewer|less) {place} {filter:mons}"),
];

function existings(quantity: string, atLeast?: number): Rule[] {
  const found = `${quantity} {other:other?} {filter:mons} {place:located}`;
  const placed = `${quantity} {other:other?} {place} {filter:mons} [in play]`;
  type Pattern = "{atLeast:number} {other:other?} {filter:mons} {place:located}";
  return [found, placed].map((pattern) =>
    rule("existing", pattern as Pattern, (words) => ({ ...words, atLeast: atLeast ?? words.atLeast })),
  );
}

function allNamed(pattern: string): Rule[] {
  return [
    rule("asked", pattern as "{side:having} {names:namesAnd} {place:located}", ({ side, names, place }) =>
      everyNamed(side, names, place),
    ),
  ];
}

function everyNamed(side: Side, names: string[], place: Group["place"]): Condition {
  return { all: names.map((name) => ({ exists: { side, place, filter: { name } } })) };
}

function fewer(pattern: string): Rule[] {
  return [
    rule(
      "asked",
      `{side:having} ${pattern}` as "{side:having} {n:number} {place} {filter:mons}",
      ({ side, n, place, filter }) =>
        not({ moreThan: [{ count: "mantimon", of: made<Group>({ side, place, filter }) }, n] }),
    ),
  ];
}

/** "Your benched Mantimon have damage on them": at least one of several does; one alone is asked about itself. */
function someAre(group: Group, filter: MonFilter): Condition | undefined {
  if (group.place === "active" && group.side !== "both") return undefined;
  const both = bothFilters(group.filter ?? {}, filter);
  return both && { exists: { ...group, filter: both } };
}

function exists(side: Side, { atLeast, place, filter, other }: Existing): Condition {
  const group = made<Group>({ side, place, filter, other });
  return made<Condition>({ exists: group, atLeast: atLeast === 1 ? undefined : atLeast });
}

/** Each with "there are" and "there aren't". */
const tallies: Rule[] = [
  ...tally("{n:number} or more {a:some}", ({ n, a }) => ({ atLeast: [a, n] })),
  ...tally("more than {n:number} {a:some}", ({ n, a }) => ({ moreThan: [a, n] })),
  ...tally("exactly {n:number} {a:some}", ({ n, a }) => ({ equal: [a, n] })),
  ...tally("no {a:some}", ({ a }) => ({ equal: [a, 0] })),
  ...tally("more {a:some} than {b:some}", ({ a, b }) => ({ moreThan: [a, b] })),
  ...tally("at least as many {a:some} as {b:some}", ({ a, b }) => ({ atLeast: [a, b] })),
  ...tally("exactly as many {a:some} as {b:some}", ({ a, b }) => ({ equal: [a, b] })),
];

interface Tally {
  n: number;
  a: Count;
  b: Count;
}

function tally(pattern: string, build: (found: Tally) => Condition): Rule[] {
  return [
    rule("asked", `there are ${pattern}` as "", (found) => build(found as Tally)),
    rule("asked", `there aren't ${pattern}` as "", (found) => not(build(found as Tally))),
  ];
}

function hands(side: "mine" | "theirs", has: string, whose: string, than: string): Rule[] {
  const count: Count = { count: "hand", side };
  const other: Count = { count: "hand", side: side === "mine" ? "theirs" : "mine" };
  const cards = `(card|cards) in ${whose} hand`;
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
    ...[`more cards in ${whose} hand than ${than}`, `more cards than ${than} in ${whose} hand`].map((more) =>
      rule("asked", `${has} ${more}` as "", () => ({ moreThan: [count, other] })),
    ),
    rule("asked", `${has} (fewer|less) cards in ${whose} hand than ${than}` as "", () => ({
      moreThan: [other, count],
    })),
    rule("asked", `${has} the same number of cards in ${whose} hand as ${than}` as "", () => ({
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
    atLeast: [made<Count>({ count: "discard", side, filter }), n],
  })),
];

function energyOn(on: KnownTarget, type?: Type): Count {
  return made<Count>({ count: "energy", on, type });
}

/** Points got; of prizes those that were taken. */
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

interface ManyEnergy {
  on: KnownTarget;
  n: number;
  type?: Type;
  extra?: true;
}

function manyEnergy({ on, n, type, extra }: ManyEnergy): Condition {
  return { atLeast: [made<Count>({ count: "energy", on, type, extra }), n] };
}

const compound: Rule[] = [
  rule("asked", "it isn't true that {part:conditionPart}", ({ part }) => not(part)),
  rule("conditionPart", "{asked}", ({ asked }) => asked),
  rule("conditionPart", "<{all:and}>", (found) => found),
  rule("conditionPart", "<{any:or}>", (found) => found),
  rule("and", "{a:conditionPart} and {b:conditionPart}", ({ a, b }) => [a, b]),
  rule("and", "{a:conditionPart} and {rest:and}", ({ a, rest }) => [a, ...rest]),
  rule("or", "{a:conditionPart} or {b:conditionPart}", ({ a, b }) => [a, b]),
  rule("or", "{a:conditionPart} or {rest:or}", ({ a, rest }) => [a, ...rest]),
  rule("condition", "{asked}", ({ asked }) => asked),
  rule("condition", "{all:and}", (found) => found),
  rule("condition", "{any:or}", (found) => found),
];

export const CONDITION_RULES: Rule[] = [...simple, ...existence, ...tallies, ...comparisons, ...compound];
