// Amounts: values, counts, and quantities of damage, cards, energy and coins.

import type { Amount, CardFilter, Count, Group, KnownTarget } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Quantity, Tail } from "../values.ts";

const values: Rule[] = [
  rule("value", "{number}", ({ number }) => number),
  rule("value", "{many} {ceiling?}", ({ many, ceiling }) => limited(many, ceiling)),
  rule("value", "the damage {on:total} has on it", ({ on }) => damageOn(on)),
  rule("value", "the [amount of] damage on {on:total}", ({ on }) => damageOn(on)),
  rule("value", "{times:number} for each {each} {ceiling?}", ({ times, each, ceiling }) =>
    limited(factor(each, times), ceiling),
  ),
  rule("value", "<{sum:plus}>", (found) => found),
  rule("value", "<{a:value} minus {b:value}>", ({ a, b }) => ({ minus: [a, b] })),
  rule("value", "<{a:value} times {b:value}>", ({ a, b }) => ({ product: [a, b] })),
  rule("value", "<{least:alternatives}, whichever is (less|least)>", (found) => found),
  rule("value", "<{most:alternatives}, whichever is (more|most)>", (found) => found),
  rule("value", "<{value} if {condition}>", ({ value, condition }) => conditional(condition, value)),
  rule("value", "<{value} if {condition}, otherwise {other:value}>", ({ value, condition, other }) =>
    conditional(condition, value, other),
  ),
  rule("plus", "{a:value} plus {b:value}", ({ a, b }) => [a, b]),
  rule("plus", "{a:value} plus {rest:plus}", ({ a, rest }) => [a, ...rest]),
  rule("alternatives", "{a:value} or {b:value}", ({ a, b }) => [a, b]),
  rule("alternatives", "{a:value}, {rest:alternativeTail}", ({ a, rest }) => [a, ...rest]),
  rule("alternativeTail", "{a:value}, or {b:value}", ({ a, b }) => [a, b]),
  rule("alternativeTail", "{a:value}, {rest:alternativeTail}", ({ a, rest }) => [a, ...rest]),
  rule("ceiling", "<at most {number}>", ({ number }) => number),
];

type If = Extract<Amount, { if: unknown }>;

export function conditional(condition: If["if"], value: Amount, otherwise?: Amount): If {
  return pruned<If>({ if: condition, then: value, else: otherwise === 0 ? undefined : otherwise });
}

function damageOn(on: KnownTarget): Amount {
  return { count: "counters", on, times: 10 };
}

export function limited(count: Count, max: number | undefined): Count {
  return max === undefined ? count : { ...count, max };
}

export function factor(count: Count, times: number): Count {
  return times === 1 ? count : { ...count, times };
}

/** What is counted, in the singular and the plural. */
const counts: Rule[] = [
  rule("counted", "{extra:extra?} {type:type?} energy [card|cards] attached to {on:total}", (found) =>
    pruned<Count>({ count: "energy", ...found }),
  ),
  rule(
    "counted",
    "{type:type?} energy attached to {on:total} but not used to pay for this attack's energy cost",
    (found) => pruned<Count>({ count: "energy", ...found, extra: true }),
  ),
  rule("extra", "(extra|additional)", () => true),
  rule("counted", "damage (counter|counters) on {on:total}", ({ on }) => ({ count: "counters", on })),
  rule("counted", "heads [(you|that you) (get|got|flip|flipped)]", () => ({ count: "heads" })),
  rule("counted", "coin that (comes up|lands on|is) heads", () => ({ count: "heads" })),
  rule("counted", "tails [(you|that you) (get|got|flip|flipped)]", () => ({ count: "tails" })),
  rule("counted", "[different] (type|types) of energy attached to {on:total}", ({ on }) => ({
    count: "energyTypes",
    on,
  })),
  ...[
    "[different] [basic] (type|types) of basic energy [cards] attached to {on:total}",
    "[different] basic energy (type|types) among the basic energy [cards] attached to {on:total}",
  ].map((types) =>
    rule("counted", types as "{on:total}", ({ on }) => ({ count: "energyTypes", on, basic: true })),
  ),
  rule("counted", "{filter:cards} you (discarded|discard) [in] this way", ({ filter }) => discarded(filter)),
  rule("counted", "{filter:cards} you find there", ({ filter }) => ofDiscarded(filter)),
  rule("counted", "{filter:cards} put into {side:whose} discard pile this way", (found) => ({
    count: "discarded",
    ...found,
  })),
  rule("counted", "(point|points) {side:needer}", ({ side }) => ({ count: "pointsLeft", side })),
  rule("counted", "of {side:whose} remaining (points needed to win|prize cards)", ({ side }) => ({
    count: "pointsLeft",
    side,
  })),
  rule("needer", "you need to win", () => "mine"),
  rule("needer", "your opponent needs to win", () => "theirs"),
  rule("counted", "(point|points) {side:haver}", ({ side }) => ({ count: "points", side })),
  rule("counted", "prize (card|cards) {side:taker}", ({ side }) => ({ count: "points", side })),
  rule("haver", "[that] you have [scored|gotten]", () => "mine"),
  rule("haver", "[that] your opponent has [scored|gotten]", () => "theirs"),
  rule("taker", "[that] you have taken", () => "mine"),
  rule("taker", "[that] your opponent has taken", () => "theirs"),
  rule("counted", "(card|cards) in {side:whose} hand", ({ side }) => ({ count: "hand", side })),
  rule("counted", "(card|cards) in {side:whose} deck", ({ side }) => ({ count: "deck", side })),
  rule("counted", "{filter:cards} in {side:whose} discard pile", ({ side, filter }) =>
    pruned<Count>({ count: "discard", side, filter }),
  ),
  rule("counted", "energy in the retreat cost of {on:total}", ({ on }) => ({ count: "retreat", on })),
  rule("counted", "[colorless] [energy] in {on:possessive} retreat cost", ({ on }) => ({
    count: "retreat",
    on,
  })),
  rule("counted", "[mantimon] (tool|tools) attached to {on:total}", ({ on }) => holdersIn(on)),
  rule("counted", "HP left on {on:total}", ({ on }) => ({ count: "hpLeft", on })),
  rule("counted", "{done} [in] this way", ({ done }) => last(done)),
  rule("possessive", "{of:total} 's", ({ of }) => of),
  rule("each", "{counted}", ({ counted }) => counted),
  rule("each", "[of] {of:group}", ({ of }) => ({ count: "mantimon", of })),
  rule("some", "{counted}", ({ counted }) => counted),
  rule("some", "of {of:group}", ({ of }) => ({ count: "mantimon", of })),
  rule("many", "the number of {counted}", ({ counted }) => counted),
  rule("some", "{filter:mons} on {side:whose} bench", ({ filter, side }) => ({
    count: "mantimon",
    of: pruned<Group>({ side, place: "bench", filter }),
  })),
  rule("many", "the number of {of:group}", ({ of }) => ({ count: "mantimon", of })),
  rule("many", "the HP left on {on:total}", ({ on }) => ({ count: "hpLeft", on })),
  rule(
    "many",
    "the damage [you] (did|done) to (your opponent's active mantimon|the defending mantimon)",
    () => last("damage"),
  ),
  rule("many", "the {done} [in] this way", ({ done }) => last(done)),
  ...[
    "damage [you] (done|did|healed)",
    "damage (counter|counters) [you] (put|placed|moved)",
    "energy [card|cards] [you] (attached|moved|returned)",
    "(card|cards) [you] (drawn|drew|moved|taken|discarded|put into your hand)",
    "(result|results)",
  ].map((done) => rule("done", done, () => "")),
  rule("done", "(card|cards) found", () => ""),
  rule("done", "energy [you] discarded", () => "energy"),
  rule("done", "{kind} (card|cards) [you] discarded", ({ kind }) => kind),
  rule("done", "[benched] mantimon [you] (discarded|put into your hand|put away)", () => "mon"),
];

/** What was done: `of` is the kind of things, which assemble.ts compares with what the effect really counts. */
function last(of: string): Count {
  return pruned<Count & { of?: string }>({ count: "last", of: of === "" ? undefined : of });
}

/** Cards of a kind among those that were discarded. Of any kind, or of the one kind there are, all are counted. */
function discarded(filter: CardFilter): Count | undefined {
  const { kind, ...rest } = filter;
  if (Object.keys(rest).length === 0 && (kind === undefined || typeof kind === "string")) return undefined;
  return ofDiscarded(filter);
}

/** Whose cards they are, the effect before says. */
function ofDiscarded(filter: CardFilter): Count {
  const count: Count & { of: string } = { count: "discarded", side: "mine", filter, of: "cards" };
  return count;
}

/** Members of a group with a tool: as many as there are tools. */
function holdersIn(on: KnownTarget): Count | undefined {
  if (typeof on !== "object" || on.each.filter?.tool !== undefined) return undefined;
  return { count: "mantimon", of: { ...on.each, filter: { ...on.each.filter, tool: true } } };
}

const quantities: Rule[] = [
  rule("energy", "any amount of {basic:basicOrSpecial?} {type:type?} energy", (found) =>
    pruned<Quantity>({ ...found, count: "all", upTo: true }),
  ),
  rule("damage", "{count:number} damage", (found) => found),
  rule("damage", "damage", () => ({ count: "open" })),
  rule("damage", "all damage", () => ({ count: "all" })),
  ...counted("counters", "damage (counter|counters)"),
  ...counted("coins", "(coin|coins)"),
  ...counted("energy", "{basic:basicOrSpecial?} {type:type?} energy [card|cards]"),
  ...counted("cardsOf", "{filter:cards}"),
  rule("energy", "(a|an) {one:type} energy and (a|an) {two:type} energy", ({ one, two }) => ({
    count: 1,
    parts: [one, two].map((type) => ({ count: 1, type })),
  })),
  rule("energy", "(a|an) {types:typesAnd} energy [card|cards]", ({ types }) => ({
    count: 1,
    parts: types.map((type) => ({ count: 1, type })),
  })),
  rule(
    "energy",
    "{a:number} {one:type} and {b:number} {two:type} energy [card|cards]",
    ({ a, one, b, two }) => ({
      count: a,
      parts: [
        { count: a, type: one },
        { count: b, type: two },
      ],
    }),
  ),
  rule("cardsOf", "(a|an) {a:cards} or (a|an) {b:cards}", ({ a, b }) => ({
    count: 1,
    filter: { anyOf: [a, b] },
  })),
  rule(
    "cardsOf",
    "up to {count:number} in any combination of {a:cards} and {b:cards}",
    ({ count, a, b }) => ({
      count,
      upTo: true,
      filter: { anyOf: [a, b] },
    }),
  ),
];

/** "a card", "2 random cards", "up to 2 cards", "all cards", "any number of cards", "a number of cards". */
function counted(name: "counters" | "coins" | "energy" | "cardsOf", noun: string): Rule[] {
  type Found = Pick<Quantity, "random" | "type" | "basic" | "filter"> & { count?: number };
  const quantity = (pattern: string, fixed: Partial<Quantity> = {}) =>
    rule(name, pattern.replace("%", noun) as "{count:number}", (found: Found) =>
      pruned<Quantity>({ count: 1, ...found, ...fixed }),
    );
  return [
    quantity("(a|an|the|another) {random:random?} %"),
    quantity("{count:number} {random:random?} %"),
    quantity("up to {count:number} {random:random?} %", { upTo: true }),
    quantity("all [the] {random:random?} %", { count: "all" }),
    quantity("any number of {random:random?} %", { count: "all", upTo: true }),
    quantity("as many % as you like", { count: "all", upTo: true }),
    quantity("(a number|an amount) of {random:random?} %", { count: "open" }),
    quantity("up to a number of {random:random?} %", { count: "open", upTo: true }),
  ];
}

const tails: Rule[] = [
  rule("random", "random", () => true),
  rule("tail", "for each {each} {ceiling?}", ({ each, ceiling }) => ({ each: limited(each, ceiling) })),
  rule("tail", "equal to {equal:value}", (found) => found),
  rule("tail", "(times|multiplied by) the number of {each:some}", (found) => found),
  rule("often", "once", () => 1),
  rule("often", "{number} times", ({ number }) => number),
  rule("often", "once {tail}", ({ tail }) => amountOf({ count: 1 }, tail)),
  rule("often", "{count:number} times {tail}", ({ count, tail }) => amountOf({ count }, tail)),
  rule("often", "a number of times {tail}", ({ tail }) => amountOf({ count: "open" }, tail)),
];

/**
 * The amount of a quantity and its tail; undefined if they do not fit together, or if the quantity says more than an
 * amount. A caller that can express "up to" or "random" uses `sizeOf`.
 */
export function amountOf(q: Quantity, tail?: Tail): Amount | undefined {
  return isFixed(q) ? sizeOf(q, tail) : undefined;
}

export function amountOrAll(q: Quantity, tail?: Tail): Amount | "all" | undefined {
  return isFixed(q) ? sizeOrAll(q, tail) : undefined;
}

function isFixed({ upTo, random, parts }: Quantity): boolean {
  return !upTo && !random && !parts;
}

/** Like `amountOf`, for effects that have their own fields for "up to" and "random". */
export function sizeOf(q: Quantity, tail?: Tail): Amount | undefined {
  const amount = sizeOrAll(q, tail);
  return amount === "all" ? undefined : amount;
}

export function sizeOrAll({ count }: Quantity, tail?: Tail): Amount | "all" | undefined {
  if (tail === undefined) return count === "open" ? undefined : count;
  if ("equal" in tail) return count === "open" ? tail.equal : undefined;
  return typeof count === "number" ? factor(tail.each, count) : undefined;
}

export const AMOUNT_RULES: Rule[] = [...values, ...counts, ...quantities, ...tails];
