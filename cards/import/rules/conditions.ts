// Conditions as they stand after "if", and their opposites.

import {
  type Condition,
  type Count,
  type Group,
  HAPPENINGS,
  type Happening,
  type KnownTarget,
  type Side,
} from "../../../engine/language.ts";
import { HAPPENING_WORDS } from "../../../engine/text/english/words.ts";
import type { Type } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import { made, rule } from "../rule.ts";
import type { Existing } from "../values.ts";

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
  "this mantimon moved from [the|your] bench to [the|your] active spot [during] this turn":
    "becameActiveThisTurn",
  "this mantimon evolved this turn": "evolvedThisTurn",
  "you played a supporter card from your hand [during] this turn": "supporterThisTurn",
};

/** Whether Mantimon are at the active spot or on the bench; "in play" is no question. */
function standing({ who, place }: { who: KnownTarget; place: Group["place"] }): Condition | undefined {
  return place === "any" ? undefined : { at: place, who };
}

const simple: Rule[] = [
  rule("asked", "you did", () => DID),
  rule("asked", "(you didn't|you did not)", () => not(DID)),
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
  rule("asked", "{who:total} (isn't|is not) {place:located}", (found) => {
    const condition = standing(found);
    return condition && not(condition);
  }),
  rule("asked", "a stadium [card] is in play", () => ({ stadium: true })),
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
  rule("located", "in the active spot", () => "active"),
  rule("existing", "[a|an|any] {other:other?} {filter:mons} {place:located}", (found) => ({
    atLeast: 1,
    ...found,
  })),
  rule("existing", "[a|an|any] {other:other?} {place} {filter:mons}", (found) => ({ atLeast: 1, ...found })),
  rule("existing", "{atLeast:number} or more {other:other?} {filter:mons} {place:located}", (found) => found),
  rule("existing", "{atLeast:number} or more {other:other?} {place} {filter:mons}", (found) => found),
  rule("asked", "{side:having} {existing}", ({ side, existing }) => exists(side, existing)),
  rule("asked", "{side:lacking} {existing}", ({ side, existing }) => not(exists(side, existing))),
  rule("asked", "{side:having} no {existing}", ({ side, existing }) => not(exists(side, existing))),
  rule("asked", "{name} is {place:located}", ({ name, place }) =>
    place === "bench" ? exists("mine", { place, filter: { name }, atLeast: 1 }) : undefined,
  ),
];

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

function hands(side: "mine" | "theirs", has: string, whose: string): Rule[] {
  const count: Count = { count: "hand", side };
  const cards = `(card|cards) in ${whose} hand`;
  return [
    rule("asked", `${has} {n:number} or more ${cards}` as "{n:number}", ({ n }) => ({ atLeast: [count, n] })),
    rule("asked", `${has} exactly {n:number} ${cards}` as "{n:number}", ({ n }) => ({ equal: [count, n] })),
    rule("asked", `${has} no ${cards}` as "", () => ({ equal: [count, 0] })),
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
  ...hands("mine", "you have", "your"),
  ...hands("theirs", "your opponent has", "their"),
  rule("asked", "you have more prize cards remaining than your opponent", () => ({
    moreThan: [
      { count: "points", side: "theirs" },
      { count: "points", side: "mine" },
    ],
  })),
  rule("asked", "{on:known} has {n:number} or more {type:type?} energy attached [to it]", manyEnergy),
  rule(
    "asked",
    "{on:known} has at least {n:number} {extra:extra?} {type:type?} energy attached [to it]",
    manyEnergy,
  ),
  rule("asked", "{on:known} has {n:number} or more damage counters on it", ({ on, n }) => ({
    atLeast: [{ count: "counters", on }, n],
  })),
  rule("asked", "{n:number} or more of them are heads", ({ n }) => ({ atLeast: [{ count: "heads" }, n] })),
];

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
