// Random filters, targets, amounts and conditions of every kind, as deep as asked, in normal form:
// nothing is written out that is the default, and no list that combines has fewer than two parts.

import fc, { type Arbitrary } from "fast-check";
import type { Attack } from "../../../engine/card.ts";
import {
  type Amount,
  type CardFilter,
  type Condition,
  type Group,
  HAPPENINGS,
  type KnownTarget,
  type MonFilter,
  type Target,
  type ToolFilter,
} from "../../../engine/language.ts";
import { KINDS, STAGES, STATUSES, TYPES } from "../../../engine/vocabulary.ts";

const NAMES = ["Cindermaw", "Old Bramble", "Mossling", "heart of ash", "Mantimon Doll", "Reed-Wisp"];

export const name = fc.constantFrom(...NAMES);
const CLASSES = ["ex", "team tide", "basic", "of"];
export const type = fc.constantFrom(...TYPES);
export const status = fc.constantFrom(...STATUSES);
export const side = fc.constantFrom("mine" as const, "theirs" as const);
export const sides = fc.constantFrom("mine" as const, "theirs" as const, "both" as const);
export const small = fc.integer({ min: 1, max: 4 });
const tens = fc.integer({ min: 1, max: 20 }).map((n) => n * 10);
export const yes = fc.constant(true as const);
export const opponent = fc.constant("opponent" as const);

/** An object whose keys marked by `maybe` are often missing. */
export type Maybe<T> = { maybe: Arbitrary<T> };
export type Fields = Record<string, Arbitrary<unknown> | Maybe<unknown>>;
export const maybe = <T>(arbitrary: Arbitrary<T>): Maybe<T> => ({ maybe: arbitrary });

export function record<T>(fields: Fields): Arbitrary<T> {
  const all: Record<string, Arbitrary<unknown>> = {};
  for (const [key, field] of Object.entries(fields)) {
    all[key] = "maybe" in field ? fc.option(field.maybe, { nil: undefined, freq: 1 }) : field;
  }
  return fc.record(all).map((made) => {
    for (const key of Object.keys(made)) if (made[key] === undefined) delete made[key];
    return made as T;
  });
}

function oneOrMore<T>(values: readonly T[]): Arbitrary<T | T[]> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...values), weight: 3 },
    { arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 2, maxLength: 4 }), weight: 1 },
  );
}

export const list = <T>(arbitrary: Arbitrary<T>, minLength = 2) =>
  fc.array(arbitrary, { minLength, maxLength: 3 });

const isNotEmpty = (value: object) => Object.keys(value).length > 0;

export function monFilter(depth: number): Arbitrary<MonFilter> {
  const fields: Record<string, Maybe<unknown>> = {
    type: maybe(oneOrMore(TYPES)),
    stage: maybe(oneOrMore(STAGES)),
    name: maybe(name),
    status: maybe(fc.constantFrom(...STATUSES, "any" as const)),
    damaged: maybe(fc.boolean()),
    energy: maybe(fc.constantFrom(...TYPES, "any" as const)),
    tool: maybe(fc.boolean()),
    ability: maybe(fc.boolean()),
    hpLeftAtMost: maybe(tens),
    valueAtLeast: maybe(small),
    knockedOut: maybe(yes),
    specialEnergy: maybe(yes),
    energyAtLeast: maybe(fc.integer({ min: 2, max: 5 })),
    evolvesFrom: maybe(name),
    class: maybe(oneOrMore(CLASSES)),
  };
  if (depth > 1) {
    fields.not = maybe(monFilter(depth - 1));
    fields.anyOf = maybe(list(monFilter(depth - 1)));
  }
  return sparse<MonFilter>(fields);
}

/** One to three of the fields. */
function sparse<T extends object>(fields: Record<string, Maybe<unknown>>): Arbitrary<T> {
  return fc
    .subarray(Object.keys(fields), { minLength: 1, maxLength: 3 })
    .chain((keys) => record<T>(Object.fromEntries(keys.map((key) => [key, fields[key].maybe]))));
}

/**
 * Whether alternatives are told apart. Behind a name a class, which is quoted, could be another name, and behind "at
 * stage 2" another stage.
 */
function isTold(filters: CardFilter[]): boolean {
  return filters.slice(1).every((next, i) => {
    const { name, kind, stage } = filters[i];
    const runsOn = kind !== undefined && stage !== undefined && next.stage !== undefined;
    return !runsOn && (name === undefined || next.class === undefined);
  });
}

export function cardFilter(depth: number): Arbitrary<CardFilter> {
  return sparse<CardFilter>({ kind: maybe(oneOrMore(KINDS)), ...printedFields(depth) });
}

export function toolFilter(depth: number): Arbitrary<ToolFilter> {
  return sparse<ToolFilter>(printedFields(depth));
}

function printedFields(depth: number): Record<string, Maybe<unknown>> {
  const fields: Record<string, Maybe<unknown>> = {
    type: maybe(oneOrMore(TYPES)),
    stage: maybe(oneOrMore(STAGES)),
    name: maybe(name),
    basicEnergy: maybe(fc.boolean()),
    hpAtMost: maybe(tens),
    evolvesFrom: maybe(name),
    class: maybe(oneOrMore(CLASSES)),
  };
  if (depth > 1) {
    fields.not = maybe(cardFilter(depth - 1));
    fields.anyOf = maybe(list(cardFilter(depth - 1)).filter(isTold));
  }
  return fields;
}

export function group(depth: number): Arbitrary<Group> {
  return record({
    side: sides,
    place: fc.constantFrom("active", "bench", "any"),
    filter: maybe(monFilter(depth)),
    other: maybe(yes),
  });
}

function knownTarget(depth: number): Arbitrary<KnownTarget> {
  return fc.oneof(
    {
      arbitrary: fc.constantFrom<KnownTarget>("self", "active", "defender", "attacker", "chosen", "it"),
      weight: 3,
    },
    { arbitrary: record<KnownTarget>({ each: group(depth) }), weight: 1 },
  );
}

export function target(depth: number): Arbitrary<Target> {
  const inner = group(depth);
  const many =
    depth > 1 ? fc.oneof(fc.integer({ min: 2, max: 4 }), amount(depth - 1)) : fc.integer({ min: 2, max: 4 });
  const notOne = many.filter((count) => count !== 1);
  return fc.oneof(
    { arbitrary: knownTarget(depth), weight: 4 },
    {
      arbitrary: record<Target>({
        choose: inner,
        count: maybe(notOne),
        upTo: maybe(yes),
        by: maybe(opponent),
      }),
      weight: 2,
    },
    { arbitrary: record<Target>({ random: inner, times: maybe(notOne) }), weight: 1 },
  );
}

export function amount(depth: number): Arbitrary<Amount> {
  const number = fc.oneof(small, tens);
  if (depth <= 1) return number;
  const less = amount(depth - 1);
  const factor = { times: maybe(fc.oneof(fc.integer({ min: 2, max: 5 }), tens)), max: maybe(small) };
  const on = knownTarget(depth - 1);
  const counts: Fields[] = [
    { count: fc.constant("energy"), on, type: maybe(type), extra: maybe(yes) },
    { count: fc.constant("mantimon"), of: group(depth - 1) },
    { count: fc.constantFrom("counters", "retreat", "hpLeft", "energyTypes"), on },
    { count: fc.constant("energyTypes"), on, basic: yes },
    { count: fc.constant("discarded"), side, filter: cardFilter(depth - 1) },
    { count: fc.constantFrom("heads", "tails", "last") },
    { count: fc.constantFrom("points", "pointsLeft", "hand", "deck"), side },
    { count: fc.constant("discard"), side, filter: maybe(cardFilter(depth - 1)) },
  ];
  return fc.oneof(
    { arbitrary: number, weight: 3 },
    { arbitrary: fc.oneof(...counts.map((fields) => record<Amount>({ ...fields, ...factor }))), weight: 5 },
    { arbitrary: record<Amount>({ sum: list(less) }), weight: 1 },
    { arbitrary: record<Amount>({ minus: fc.tuple(less, less) }), weight: 1 },
    { arbitrary: record<Amount>({ product: fc.tuple(less, less) }), weight: 1 },
    { arbitrary: record<Amount>({ least: list(less) }), weight: 1 },
    { arbitrary: record<Amount>({ most: list(less) }), weight: 1 },
    {
      arbitrary: record<Amount>({
        if: condition(depth - 1),
        then: less,
        else: maybe(less.filter((n) => n !== 0)),
      }),
      weight: 1,
    },
  );
}

export function condition(depth: number): Arbitrary<Condition> {
  const leaves: Arbitrary<Condition>[] = [
    record({ heads: fc.constantFrom("all", "any") }),
    record({ is: knownTarget(depth), filter: monFilter(depth).filter(isNotEmpty) }),
    record({ at: fc.constantFrom("active", "bench"), who: knownTarget(depth) }),
    record({ exists: group(depth), atLeast: maybe(fc.integer({ min: 2, max: 4 })) }),
    fc.constant({ atLeast: [{ count: "last" }, 1] }),
    record({ happened: fc.constantFrom(...HAPPENINGS) }),
    record({ happened: fc.constant("knockedOutLastTurn"), type }),
    record({ usedLastTurn: name }),
    record({ evolvedFrom: name }),
    record({ stadium: fc.oneof(fc.boolean(), name) }),
  ];
  if (depth <= 1) return fc.oneof(...leaves);
  const pair = fc.tuple(amount(depth - 1), amount(depth - 1));
  const less = condition(depth - 1);
  return fc.oneof(
    ...leaves,
    record<Condition>({ atLeast: pair }),
    record<Condition>({ moreThan: pair }),
    record<Condition>({ equal: pair }),
    record<Condition>({ not: less.filter((c) => !("not" in c)) }),
    record<Condition>({ all: list(less) }),
    record<Condition>({ any: list(less) }),
  );
}

type OtherCost = NonNullable<Attack["otherCost"]>;

/** Equal energy stands together, as it is printed. */
export function otherCost(depth: number): Arbitrary<OtherCost> {
  const cost = fc.array(type, { minLength: 1, maxLength: 3 }).map((types) => types.sort());
  return record<OtherCost>({ if: condition(depth), cost });
}
