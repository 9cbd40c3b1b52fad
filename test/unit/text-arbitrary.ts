// Random effects, amounts, conditions and cards of every kind, as deep as asked, in normal form:
// nothing is written out that is the default, and no list that combines has fewer than two parts.

import fc, { type Arbitrary } from "fast-check";
import {
  type Ability,
  type Amount,
  type CardFilter,
  type Condition,
  type Effect,
  type Group,
  HAPPENINGS,
  type KnownTarget,
  type Modifier,
  type MonFilter,
  type Passive,
  type Target,
  TRIGGERS,
  UNTILS,
} from "../../engine/language.ts";
import { KINDS, STAGES, STATUSES, TYPES } from "../../engine/vocabulary.ts";

const NAMES = ["Cindermaw", "Old Bramble", "Mossling", "heart of ash", "Mantimon Doll", "Reed-Wisp"];

const name = fc.constantFrom(...NAMES);
const type = fc.constantFrom(...TYPES);
const status = fc.constantFrom(...STATUSES);
const side = fc.constantFrom("mine" as const, "theirs" as const);
const sides = fc.constantFrom("mine" as const, "theirs" as const, "both" as const);
const small = fc.integer({ min: 1, max: 4 });
const tens = fc.integer({ min: 1, max: 20 }).map((n) => n * 10);
const yes = fc.constant(true as const);
const opponent = fc.constant("opponent" as const);

/** An object whose keys marked by `maybe` are often missing. */
type Maybe<T> = { maybe: Arbitrary<T> };
type Fields = Record<string, Arbitrary<unknown> | Maybe<unknown>>;
const maybe = <T>(arbitrary: Arbitrary<T>): Maybe<T> => ({ maybe: arbitrary });

function record<T>(fields: Fields): Arbitrary<T> {
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

const list = <T>(arbitrary: Arbitrary<T>, minLength = 2) => fc.array(arbitrary, { minLength, maxLength: 3 });

const isNotEmpty = (value: object) => Object.keys(value).length > 0;

function monFilter(depth: number): Arbitrary<MonFilter> {
  const some = (arbitrary: Arbitrary<unknown>) => maybe(depth > 1 ? arbitrary : arbitrary);
  const fields: Record<string, Maybe<unknown>> = {
    type: some(oneOrMore(TYPES)),
    stage: some(oneOrMore(STAGES)),
    name: some(name),
    status: some(fc.constantFrom(...STATUSES, "any" as const)),
    damaged: some(fc.boolean()),
    energy: some(fc.constantFrom(...TYPES, "any" as const)),
    tool: some(fc.boolean()),
    ability: some(fc.boolean()),
    hpLeftAtMost: some(tens),
    valueAtLeast: some(small),
  };
  if (depth > 1) {
    fields.not = some(monFilter(depth - 1));
    fields.anyOf = some(list(monFilter(depth - 1)));
  }
  return sparse<MonFilter>(fields);
}

/** One to three of the fields. */
function sparse<T extends object>(fields: Record<string, Maybe<unknown>>): Arbitrary<T> {
  return fc
    .subarray(Object.keys(fields), { minLength: 1, maxLength: 3 })
    .chain((keys) => record<T>(Object.fromEntries(keys.map((key) => [key, fields[key].maybe]))));
}

function cardFilter(depth: number): Arbitrary<CardFilter> {
  const fields: Record<string, Maybe<unknown>> = {
    kind: maybe(oneOrMore(KINDS)),
    type: maybe(oneOrMore(TYPES)),
    stage: maybe(oneOrMore(STAGES)),
    name: maybe(name),
    basicEnergy: maybe(fc.boolean()),
    hpAtMost: maybe(tens),
    evolvesFrom: maybe(name),
  };
  if (depth > 1) {
    fields.not = maybe(cardFilter(depth - 1));
    fields.anyOf = maybe(list(cardFilter(depth - 1)));
  }
  return sparse<CardFilter>(fields);
}

function group(depth: number): Arbitrary<Group> {
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
    { count: fc.constantFrom("counters", "retreat", "hpLeft"), on },
    { count: fc.constantFrom("heads", "tails", "last") },
    { count: fc.constantFrom("points", "hand", "deck"), side },
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
    record({ exists: group(depth), atLeast: maybe(fc.integer({ min: 2, max: 4 })) }),
    record({ happened: fc.constantFrom(...HAPPENINGS) }),
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

export function modifier(depth: number): Arbitrary<Modifier> {
  const k = (kind: Modifier["kind"]) => fc.constant(kind);
  const size = amount(depth);
  const filter = maybe(monFilter(depth));
  const less = maybe(yes);
  return fc.oneof(
    record<Modifier>({ kind: k("damageDealt"), amount: size, less, against: filter }),
    record<Modifier>({ kind: k("damageTaken"), amount: size, less, from: filter }),
    record<Modifier>({ kind: k("preventDamage"), from: filter }),
    record<Modifier>({
      kind: fc.constantFrom(
        "preventEffects",
        "cannotAttack",
        "cannotRetreat",
        "cannotEvolve",
        "attackCoin",
        "noWeakness",
        "noAbility",
        "mayEvolveAtOnce",
      ),
    }),
    record<Modifier>({ kind: fc.constantFrom("attackCost", "retreatCost", "value"), amount: small, less }),
    record<Modifier>({ kind: k("hp"), amount: size, less }),
    record<Modifier>({ kind: k("type"), type }),
    record<Modifier>({ kind: k("immune"), status: fc.constantFrom(...STATUSES, "any") }),
    record<Modifier>({ kind: k("provides"), times: small, type: maybe(type) }),
    record<Modifier>({ kind: fc.constantFrom("poisonDamage", "attachments"), amount: small }),
    record<Modifier>({
      kind: k("cannotPlay"),
      what: fc.constantFrom("item", "supporter", "tool", "stadium", "energy"),
    }),
  );
}

/** The parameters of every effect: a missing one does not compile. */
function fields(depth: number): Record<Effect["effect"], Fields> {
  const size = amount(depth);
  const all = fc.oneof({ arbitrary: size, weight: 4 }, { arbitrary: fc.constant("all"), weight: 1 });
  const to = target(depth);
  const place = fc.constantFrom("hand", "deck", "discard");
  const inner: Arbitrary<Effect[]> = depth > 1 ? effects(depth - 1) : fc.constant([{ effect: "endTurn" }]);
  return {
    damage: {
      amount: size,
      to: maybe(to.filter((where) => where !== "defender")),
      ignore: maybe(fc.uniqueArray(fc.constantFrom("weakness", "resistance", "effects"), { minLength: 1 })),
    },
    putCounters: { count: size, to },
    moveCounters: { count: all, from: to, to },
    heal: { amount: all, target: to },
    knockOut: { target: to },
    status: { status, to },
    cure: { target: to, status: maybe(status) },
    attachEnergy: {
      from: fc.constantFrom("zone", "hand", "discard", "deck"),
      count: size,
      type: maybe(type),
      to,
      split: maybe(yes),
    },
    moveEnergy: { count: all, type: maybe(type), from: to, to },
    detachEnergy: {
      count: all,
      type: maybe(type),
      from: to,
      to: place,
      random: maybe(yes),
      among: maybe(yes),
    },
    draw: { count: size, side: maybe(fc.constantFrom("theirs", "both")) },
    drawUntil: { hand: size, side: maybe(fc.constantFrom("theirs", "both")) },
    moveCards: {
      from: fc.constantFrom("deck", "hand", "discard"),
      to: fc.constantFrom("hand", "bench", "deck", "deckTop", "deckBottom", "discard"),
      count: all,
      side: maybe(fc.constant("theirs")),
      filter: maybe(cardFilter(depth)),
      random: maybe(yes),
      upTo: maybe(yes),
      by: maybe(opponent),
    },
    look: {
      count: size,
      take: size,
      filter: maybe(cardFilter(depth)),
      to: fc.constantFrom("hand", "bench"),
      rest: fc.constantFrom("deck", "deckTop", "deckBottom", "discard"),
    },
    reorder: { count: size, side },
    mill: { count: size, side },
    revealHand: { side },
    switch: { side, by: maybe(opponent) },
    returnMon: { target: to, to: place },
    devolve: { target: to, to: place },
    evolve: { target: to, from: fc.constantFrom("hand", "deck"), skip: maybe(yes) },
    discardTool: { target: to },
    discardStadium: {},
    discardThis: {},
    lasting: {
      until: fc.constantFrom(...UNTILS),
      on: fc.oneof(to, fc.constantFrom("me", "them")),
      modify: modifier(depth),
    },
    flip: { coins: fc.oneof(size, fc.constant("untilTails")) },
    choose: { target: to },
    if: { condition: condition(depth), then: inner, else: maybe(inner) },
    may: { do: inner },
    choice: { options: list(inner), by: maybe(opponent) },
    forEach: { of: to, do: inner },
    repeat: { times: size, do: inner },
    copyAttack: { of: to },
    endTurn: {},
    win: {},
  };
}

export function effect(depth: number): Arbitrary<Effect> {
  const each = Object.entries(fields(depth)).map(([name, rest]) =>
    record<Effect>({ effect: fc.constant(name), ...rest }),
  );
  return fc.oneof(...each);
}

export function effects(depth: number): Arbitrary<Effect[]> {
  return fc.array(effect(depth), { minLength: 1, maxLength: 3 });
}

export function ability(depth: number): Arbitrary<Ability> {
  const place = maybe(fc.constantFrom("active", "bench"));
  const passive = record<Passive>({
    on: fc.oneof(fc.constant("self"), group(depth), record({ player: sides })),
    if: maybe(condition(depth)),
    modify: modifier(depth),
  });
  const title = fc.constant("Test");
  return fc.oneof(
    record<Ability>({
      name: title,
      when: fc.constant("always"),
      passives: fc.array(passive, { minLength: 1, maxLength: 2 }),
    }),
    record<Ability>({
      name: title,
      when: fc.constant("activate"),
      limit: fc.constantFrom("turn", "none"),
      place,
      condition: maybe(condition(depth)),
      effects: effects(depth),
    }),
    record<Ability>({ name: title, when: fc.constantFrom(...TRIGGERS), place, effects: effects(depth) }),
  );
}
