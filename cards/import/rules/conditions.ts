// Conditions as they stand after "if", and their opposites.

import {
  type Condition,
  type Group,
  HAPPENINGS,
  type Happening,
  type KnownTarget,
  type MonFilter,
  type Side,
} from "../../../engine/language.ts";
import { HAPPENING_WORDS } from "../../../engine/text/english/words.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Context, Existing } from "../values.ts";
import { both as bothFilters } from "./filters.ts";

export const not = (condition: Condition): Condition => ({ not: condition });

/** The opposite of a condition, without a double negation. */
export function opposite(condition: Condition): Condition {
  return "not" in condition ? condition.not : not(condition);
}

/** "You did": the effect just before changed something. */
export const DID: Condition = { atLeast: [{ count: "last" }, 1] };

const HAPPENING_SYNONYMS: Record<string, Happening> = {
  "any of your mantimon were knocked out by damage from an [opponent's] attack during your opponent's last turn":
    "knockedOutLastTurn",
  "any of your mantimon were knocked out during your opponent's last turn": "lostLastTurn",
  "you (go|went) second": "goesSecond",
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

/** Whether Mantimon are in the active spot or on the bench. "In play" adds no condition. */
function standing({ who, place }: { who: KnownTarget; place: Group["place"] }): Condition | undefined {
  return place === "any" ? undefined : { at: place, who };
}

/** A Mantimon of the list or one of its stadiums. Where it is not known which, the text says nothing certain. */
function inPlay({ name }: { name: string }, { names, self, stadiums }: Context): Condition | undefined {
  if (stadiums === undefined || name === self) return undefined;
  if (stadiums.has(name)) return { stadium: name };
  return names?.has(name) ? exists("both", { place: "any", filter: { name }, atLeast: 1 }) : undefined;
}

/** What the effect just before did. */
const DONE =
  "(you healed any damage|you attached (energy|any energy|an energy|a card) [to a mantimon]|you discarded (a card|any cards|any energy|an energy)|you moved any energy|you drew any cards|you put any cards into your hand|you (placed|put) any damage counters)";

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
  rule("asked", "the stadium {stadium:name} is in play", (found) => found),
  rule("asked", "the stadium {stadium:name} isn't in play", (found) => not(found)),
  rule("asked", "{name} is in play", inPlay),
  rule("asked", "{name} isn't in play", (found, context) => {
    const condition = inPlay(found, context);
    return condition && not(condition);
  }),
  rule(
    "asked",
    "any of your {type} mantimon were knocked out by [damage from] an [opponent's] attack during your opponent's last turn",
    ({ type }) => ({ happened: "knockedOutLastTurn", type }),
  ),
  rule(
    "asked",
    "none of your {type} mantimon were knocked out by an attack during your opponent's last turn",
    ({ type }) => not({ happened: "knockedOutLastTurn", type }),
  ),
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
    place !== "bench" || name === self ? undefined : exists("mine", { place, filter: { name }, atLeast: 1 }),
  ),
  rule("asked", "{names:namesAnd} are {place:located}", ({ names, place }) =>
    place === "active" ? undefined : everyNamed("mine", names, place),
  ),
  rule("asked", "[any of] {each:group} {filter:predicate}", ({ each, filter }) => someAre(each, filter)),
  rule("asked", "{side:having} exactly {n:number} {filter:mons} {place:located}", (found) => exactly(found)),
  ...fewer("{n:number} or (fewer|less) {place} {filter:mons}"),
  rule("asked", "{side:having} exactly {n:number} {place} {filter:mons}", (found) => exactly(found)),
  rule("asked", "{side:lacking} exactly {n:number} {place} {filter:mons}", (found) => not(exactly(found))),
];

function exactly({ n, ...of }: { n: number } & Group): Condition {
  return { equal: [{ count: "mantimon", of: pruned<Group>(of) }, n] };
}

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
        not({ moreThan: [{ count: "mantimon", of: pruned<Group>({ side, place, filter }) }, n] }),
    ),
  ];
}

/** "Your benched Mantimon have damage on them": at least one of several; a single one is asked about itself. */
function someAre(group: Group, filter: MonFilter): Condition | undefined {
  if (group.place === "active" && group.side !== "both") return undefined;
  const both = bothFilters(group.filter ?? {}, filter);
  return both && { exists: { ...group, filter: both } };
}

function exists(side: Side, { atLeast, place, filter, other }: Existing): Condition {
  const group = pruned<Group>({ side, place, filter, other });
  return pruned<Condition>({ exists: group, atLeast: atLeast === 1 ? undefined : atLeast });
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

export const CONDITION_RULES: Rule[] = [...simple, ...existence, ...compound];
