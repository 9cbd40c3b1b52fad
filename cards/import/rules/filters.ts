// Phrases for Mantimon and cards that match a filter, and for groups of Mantimon.

import type { CardFilter, Group, MonFilter } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Context } from "../values.ts";

/** Both filters combined; undefined if both set the same field. */
export function both<F extends object>(a: F, b: F): F | undefined {
  return Object.keys(a).some((key) => key in b) ? undefined : { ...a, ...b };
}

const MONS = "{damaged:damaged?} {stage:stages?} {type:types?} {class:classes?} {noun:monNoun}";

const mons: Rule[] = [
  rule("damaged", "damaged", () => true),
  rule("damaged", "undamaged", () => false),
  rule("monNoun", "mantimon", () => ({})),
  rule("monNoun", "{name}", ({ name }) => ({ name })),
  rule("monNoun", "{names:namesOr}", ({ names }) => anyNamed(names)),
  rule("monNoun", "mantimon {class:knownClass}", (found) => found),
  rule("monNoun", "{name} {class:knownClass}", (found) => found),
  rule("monNoun", "mantimon named {name}", ({ name }) => ({ name })),
  rule("monsPlain", `{status:status?} ${MONS}` as const, ({ noun, ...adjectives }) =>
    both(pruned<MonFilter>(adjectives), noun),
  ),
  rule("monsPlain", `{statuses:statusesOr} ${MONS}` as const, ({ noun, statuses, ...adjectives }) => {
    const filter = both(pruned<MonFilter>(adjectives), noun);
    return filter && both(filter, { anyOf: statuses.map((status) => ({ status })) });
  }),
  rule("monsPlain", "{class:knownClass}", (found) => found),
  rule("mons", "{plain:monsPlain}", ({ plain }) => plain),
  rule("mons", "{plain:monsPlain} {after:monAfter}", ({ plain, after }) => both(plain, after)),
  rule("monsOr", "{a:mons} or {b:mons}", ({ a, b }) => [a, b]),
  rule("monsOr", "{a:mons} or {rest:monsOr}", ({ a, rest }) => [a, ...rest]),
  rule("monAfter", "{post:monPost}", ({ post }) => post),
  rule("monAfter", "{post:monPost} and {rest:monAfter}", ({ post, rest }) => both(post, rest)),
];

function anyNamed<F extends { name?: string; anyOf?: F[] }>(names: string[]): F {
  return { anyOf: names.map((name) => ({ name })) } as F;
}

const HAS = "(with|that [already] has|that [already] have)";
const LACKS = "(that doesn't have|that don't have)";
const ON = "[to (it|them)]";
const DAMAGE = "(damage|damage counters)";

function atLeast({
  energyAtLeast,
  energy,
}: Pick<MonFilter, "energy"> & { energyAtLeast: number }): MonFilter {
  if (energyAtLeast === 1) return { energy: energy ?? "any" };
  return pruned<MonFilter>({ energy, energyAtLeast });
}

/** Classes whose cards have a rule box: a rule of the class, printed below the attacks. */
const RULE_BOXES = ["ex", "gx", "radiant", "tag team", "tag team-gx", "v"];

/** Cards without a rule box, by the classes of the list; undefined if it has no class with one. */
function withoutRuleBox({ classes }: Context): { not: { class: string | string[] } } | undefined {
  const boxed = RULE_BOXES.filter((name) => classes?.has(name));
  if (boxed.length === 0) return undefined;
  return { not: { class: boxed.length === 1 ? boxed[0] : boxed } };
}

/** What follows the noun. */
const monPosts: Rule[] = [
  rule("monPost", `${HAS} a special condition`, () => ({ status: "any" })),
  rule("monPost", "[that (is|are)] affected by (a|any) special (condition|conditions)", () => ({
    status: "any",
  })),
  rule("monPost", "that (is|are) {status}", ({ status }) => ({ status })),
  rule("monPost", `${HAS} [any] ${DAMAGE} [on (it|them)]`, () => ({ damaged: true })),
  rule("monPost", `${HAS} no ${DAMAGE} [on (it|them)]`, () => ({ damaged: false })),
  rule("monPost", `${LACKS} any ${DAMAGE} on (it|them)`, () => ({ damaged: false })),
  rule("monPost", `${HAS} {energyAtLeast:number} or more {energy:energyOf?} energy attached ${ON}`, atLeast),
  rule("monPost", `${HAS} at least {energyAtLeast:number} {energy:energyOf?} energy attached ${ON}`, atLeast),
  rule("energyOf", "{type}", ({ type }) => type),
  rule("energyOf", "any", () => "any"),
  rule("monPost", "(evolving|that evolves|that evolve) from {evolvesFrom:name}", (found) => found),
  rule("monPost", `${HAS} any energy attached ${ON}`, () => ({ energy: "any" })),
  rule("monPost", `${HAS} [any] {energy:type} energy attached ${ON}`, (found) => found),
  rule(
    "monPost",
    `${HAS} (special energy|any special energy|any special energy cards) attached ${ON}`,
    () => ({
      specialEnergy: true,
    }),
  ),
  rule("monPost", "with no HP left", () => ({ knockedOut: true })),
  rule("monPost", `${HAS} (a|any) [mantimon] (tool|tools) [card|cards] attached ${ON}`, () => ({
    tool: true,
  })),
  rule("monPost", `${HAS} no [mantimon] (tool|tools) attached ${ON}`, () => ({ tool: false })),
  rule("monPost", `${LACKS} (a|any) [mantimon] (tool|tools) attached ${ON}`, () => ({ tool: false })),
  rule("monPost", `${LACKS} a rule box`, (_, context) => withoutRuleBox(context)),
  rule("monPost", `${HAS} an ability`, () => ({ ability: true })),
  rule("monPost", `${HAS} no ability`, () => ({ ability: false })),
  rule("monPost", `${LACKS} an ability`, () => ({ ability: false })),
  rule("monPost", `${HAS} {hpLeftAtMost:number} HP or less (left|remaining)`, (found) => found),
  rule("monPost", `${HAS} {hpLeftAtMost:number} or less (HP remaining|remaining HP)`, (found) => found),
  rule("monPost", "worth {valueAtLeast:number} or more points", (found) => found),
  rule("monPost", "other than {not:monsPlain}", (found) => found),
  rule("monPost", "other than <{not:mons}>", (found) => found),
  rule("monPost", "<{anyOf:monsOr}>", (found) => found),
];

/** A filter after "is", "has" and their negations: the words of `predicate` in the printed text. */
const predicates: Rule[] = [
  ...[
    ["predicate", "(is|are)"],
    ["notPredicate", "(isn't|aren't|is not|are not)"],
  ].flatMap(([name, be]) => isPredicates(name as "predicate" | "notPredicate", be)),
  ...[
    ["predicate", "(has|have) [already]"],
    ["predicate", "already (has|have)"],
    ["notPredicate", "(doesn't have|don't have|does not have|do not have)"],
  ].flatMap(([name, have]) => hasPredicates(name as "predicate" | "notPredicate", have)),
];

function isPredicates(name: "predicate" | "notPredicate", be: string): Rule[] {
  return [
    rule(name, `${be} {status}`, ({ status }) => ({ status })),
    rule(name, `${be} {statuses:statusesOr}`, ({ statuses }) => ({
      anyOf: statuses.map((status) => ({ status })),
    })),
    rule(name, `${be} affected by (a special condition|any special conditions)`, () => ({ status: "any" })),
    rule(name, `${be} knocked out [by damage from this attack|by this attack]`, () => ({ knockedOut: true })),
    rule(name, `${be} {damaged}`, ({ damaged }) => ({ damaged })),
    rule(name, `${be} worth {valueAtLeast:number} or more points`, (found) => found),
    rule(name, `${be} {name}`, ({ name }) => ({ name })),
    rule(name, `${be} [a|an] {is:mons}`, ({ is }) => is),
    rule(name, `${be} (a|an) {a:monsPlain} or (a|an) {b:monsPlain}`, ({ a, b }) => ({ anyOf: [a, b] })),
  ];
}

function hasPredicates(name: "predicate" | "notPredicate", have: string): Rule[] {
  return [
    rule(name, `${have} a special condition`, () => ({ status: "any" })),
    rule(name, `${have} [any] ${DAMAGE} on (it|them)`, () => ({ damaged: true })),
    rule(name, `${have} no ${DAMAGE} on (it|them)`, () => ({ damaged: false })),
    rule(name, `${have} full HP`, () => ({ damaged: false })),
    rule(name, `${have} any energy attached ${ON}`, () => ({ energy: "any" })),
    rule(name, `${have} [any] {energy:type} energy attached ${ON}`, (found) => found),
    rule(name, `${have} [any] special energy [cards] attached ${ON}`, () => ({ specialEnergy: true })),
    rule(name, `${have} (a|any) [mantimon] (tool|tools) [card|cards] attached ${ON}`, () => ({ tool: true })),
    rule(name, `${have} no [mantimon] (tool|tools) attached ${ON}`, () => ({ tool: false })),
    rule(name, `${have} an ability`, () => ({ ability: true })),
    rule(name, `${have} no ability`, () => ({ ability: false })),
    rule(name, `${have} {hpLeftAtMost:number} HP or less (left|remaining)`, (found) => found),
    rule(name, `${have} {hpLeftAtMost:number} or less (HP remaining|remaining HP)`, (found) => found),
  ];
}

const cards: Rule[] = [
  rule("basicOrSpecial", "basic", () => true),
  rule("basicOrSpecial", "special", () => false),
  rule("cardsPlain", "{stage:stages?} {type:types?} {class:classes?} {kind:kinds?} (card|cards)", inOrder),
  rule("cardsPlain", "{stage:stages?} {type:types?} {class:classes?} {kind:kinds}", inOrder),
  rule("cardsPlain", "{stage:stages?} {type:types?} mantimon {class:knownClass} [card|cards]", (found) =>
    pruned<CardFilter>({ ...found, kind: "mantimon" }),
  ),
  rule("cardsPlain", "{stage:stages?} {type:types?} {class:knownClass}", (found) =>
    pruned<CardFilter>({ ...found, kind: "mantimon" }),
  ),
  rule("cardsPlain", "{basicEnergy:basicOrSpecial?} {type:types?} energy [card|cards]", (found) =>
    pruned<CardFilter>({ ...found, kind: "energy" }),
  ),
  rule(
    "cardsPlain",
    "{basicEnergy:basicOrSpecial} {type:types?} {class:classes} energy (card|cards)",
    (found) => pruned<CardFilter>({ ...found, kind: "energy" }),
  ),
  // Words in lower case are a class.
  rule("cardsPlain", "{name} [card|cards]", ({ name }) => (/\p{Lu}/u.test(name) ? { name } : undefined)),
  rule("cardsPlain", "{names:namesOr}", ({ names }) => anyNamed(names)),
  rule("cardsPlain", "card from among {names:namesAnd}", ({ names }) => anyNamed(names)),
  rule("cards", "{plain:cardsPlain}", ({ plain }) => plain),
  rule("cards", "{plain:cardsPlain} {after:cardAfter}", ({ plain, after }) => both(plain, after)),
  rule("cardsOr", "{a:cards} or {b:cards}", ({ a, b }) => [a, b]),
  rule("cardsOr", "{a:cards} or {rest:cardsOr}", ({ a, rest }) => [a, ...rest]),
  rule("cardAfter", "{post:cardPost}", ({ post }) => post),
  rule("cardAfter", "{post:cardPost} and {rest:cardAfter}", ({ post, rest }) => both(post, rest)),
  rule("cardPost", `${LACKS} a rule box`, (_, context) => withoutRuleBox(context)),
  rule("cardPost", "named {name}", ({ name }) => ({ name })),
  rule("cardPost", "named {names:namesOr}", ({ names }) => anyNamed(names)),
  rule("cardPost", "(with|that has|that have) {hp:number} hp or less", ({ hp }) => ({ hpAtMost: hp })),
  rule("cardPost", "(that has|that have|with) a maximum hp of {hp:number} or less", ({ hp }) => ({
    hpAtMost: hp,
  })),
  rule("cardPost", "(evolving|that evolves|that evolve) from {evolvesFrom:name}", (found) => found),
  rule("cardPost", "of {basicEnergy:basicOrSpecial} energy", (found) => found),
  rule("cardPost", "at {stage:stages}", (found) => found),
  rule("cardPost", "other than {not:cardsPlain}", ({ not }) => ({ not })),
  rule("cardPost", "other than <{not:cards}>", ({ not }) => ({ not })),
  rule("cardPost", "<{anyOf:cardsOr}>", ({ anyOf }) => ({ anyOf })),
];

/** A stage goes with Mantimon cards only: "basic energy" means something else. */
function inOrder(found: CardFilter): CardFilter | undefined {
  const fits = found.stage === undefined || found.kind === undefined || found.kind === "mantimon";
  return fits ? pruned<CardFilter>({ ...found }) : undefined;
}

const groups: Rule[] = [
  rule("place", "active", () => "active"),
  rule("place", "benched", () => "bench"),
  rule("other", "(other|another)", () => true),
  rule("group", "{side:whose} {other:other?} {place:place?} {filter:mons} [in play]", group),
  rule(
    "group",
    "{side:whose} {other:other?} {place:place?} {filter:mons} in play {after:monAfter}",
    ({ after, filter, ...found }) => {
      const all = both(filter, after);
      return all && group({ ...found, filter: all });
    },
  ),
  rule(
    "group",
    "{place:place?} {filter:mons} <both yours and your opponent's> {after:monAfter}",
    ({ after, filter, ...found }) => {
      const all = both(filter, after);
      return all && bothSides({ ...found, filter: all });
    },
  ),
  rule("group", "your {a:name} and your {b:name}", ({ a, b }) =>
    group({ side: "mine", filter: anyNamed([a, b]) }),
  ),
  rule("group", "mantimon in play, except any {not:mons},", ({ not }) => bothSides({ filter: { not } })),
  rule("group", "(both players'|either player's) {other:other?} {place:place?} {filter:mons}", bothSides),
  rule("group", "each player's {other:other?} {place:place?} {filter:mons}", bothSides),
  rule(
    "group",
    "{side:whose} {other:other?} {place:place?} {names:namesAnd} [in play]",
    ({ names, ...found }) => group({ ...found, filter: anyNamed(names) }),
  ),
  rule(
    "group",
    "{side:whose} {other:other?} {filter:mons} (in the active spot|in your active spot)",
    (found) => group({ ...found, place: "active" }),
  ),
  rule(
    "group",
    "{other:other?} {place:place?} {filter:mons} <[both|either] yours (and|or) your opponent's>",
    bothSides,
  ),
  rule("group", "{filter:mons} in play [<[both|either] yours (and|or) your opponent's>]", bothSides),
  rule("group", "{filter:mons} on {side:whose} bench", (found) => group({ ...found, place: "bench" })),
  rule("group", "{place:place?} {filter:mons} you have [in play]", (found) =>
    group({ ...found, side: "mine" }),
  ),
  rule("group", "{place:place?} {filter:mons} your opponent has [in play]", (found) =>
    group({ ...found, side: "theirs" }),
  ),
];

type Found = Omit<Group, "place"> & { place?: Group["place"]; filter: MonFilter };

function group({ side, place = "any", filter, other }: Found): Group {
  return pruned<Group>({ side, place, filter, other });
}

function bothSides(found: Omit<Found, "side">): Group {
  return group({ ...found, side: "both" });
}

export const FILTER_RULES: Rule[] = [...mons, ...monPosts, ...cards, ...groups, ...predicates];
