// Zod schemas of the effect language. The compiler checks each against the engine's type of the same name.

import { z } from "zod";
import {
  type Amount,
  type CardFilter,
  type Condition,
  type Count,
  type Group,
  HAPPENINGS,
  type KnownTarget,
  type MonFilter,
  type Target,
  type ToolFilter,
} from "../engine/language.ts";
import { MAX_COINS, MAX_REPEATS } from "../engine/limits.ts";
import { KINDS, STAGES, STATUSES, TYPES } from "../engine/vocabulary.ts";
import { object, oneOfForms, tagged } from "./parse.ts";

export const type = z.enum(TYPES);
export const status = z.enum(STATUSES);
export const stage = z.enum(STAGES);
export const name = z.string().min(1).max(40);
export const className = z
  .string()
  .regex(/^[^\p{Lu}“”"]{1,30}$/u, "must be a class of cards in lower case, without quotation marks");
const kind = z.enum(KINDS);
export const yes = z.literal(true).optional();
export const side = z.enum(["mine", "theirs", "both"]);
export const oneSide = z.enum(["mine", "theirs"]);

/** One value of a list, or an array of several. */
const words = <T>(word: z.ZodType<T>): z.ZodType<T | T[]> =>
  oneOfForms<T | T[]>({}, { string: word, array: z.array(word).min(2) }, ["a word", "a list of words"]);

/** Damage and HP: multiples of 10. */
export const tens = z.int().min(10).max(400).multipleOf(10);
/** Numbers of cards, coins, energy or counters. */
const fewNumber = z.int().min(1).max(60);
const coinNumber = z.int().min(1).max(MAX_COINS);
const repeatNumber = z.int().min(1).max(MAX_REPEATS);
/** Any number, inside a calculation. */
const anyNumber = z.int().min(0).max(400);

/** For schemas that refer to themselves or to one that is defined later. */
export const lazy = <T>(schema: () => z.ZodType<T>): z.ZodType<T> => z.lazy(schema);
const atLeastOne = <T extends object>(schema: z.ZodType<T>): z.ZodType<T> =>
  schema.refine((filter) => Object.keys(filter).length > 0, {
    error: "must have at least one field",
    when: ({ issues }) => issues.length === 0,
  });

const printedFields = () => ({
  type: words(type).optional(),
  stage: words(stage).optional(),
  name: name.optional(),
  basicEnergy: z.boolean().optional(),
  hpAtMost: tens.optional(),
  evolvesFrom: name.optional(),
  class: words(className).optional(),
  not: cardFilter.optional(),
  anyOf: z.array(cardFilter).min(2).optional(),
});

export const cardFilter: z.ZodType<CardFilter> = lazy(() =>
  atLeastOne(object<CardFilter>()({ kind: words(kind).optional(), ...printedFields() })),
);

export const toolFilter: z.ZodType<ToolFilter> = lazy(() =>
  atLeastOne(object<ToolFilter>()(printedFields())),
);

export const monFilter: z.ZodType<MonFilter> = lazy(() =>
  atLeastOne(
    object<MonFilter>()({
      type: words(type).optional(),
      stage: words(stage).optional(),
      name: name.optional(),
      status: z.enum([...STATUSES, "any"]).optional(),
      damaged: z.boolean().optional(),
      energy: z.enum([...TYPES, "any"]).optional(),
      energyAtLeast: z.int().min(2).max(10).optional(),
      tool: z.boolean().optional(),
      ability: z.boolean().optional(),
      hpLeftAtMost: tens.optional(),
      valueAtLeast: z.int().min(2).max(3).optional(),
      knockedOut: yes,
      specialEnergy: yes,
      evolvesFrom: name.optional(),
      class: words(className).optional(),
      not: monFilter.optional(),
      anyOf: z.array(monFilter).min(2).optional(),
    }),
  ),
);

export const group = object<Group>()({
  side,
  place: z.enum(["active", "bench", "any"]),
  filter: monFilter.optional(),
  other: yes,
});

const TARGET_WORDS = ["self", "active", "defender", "attacker", "chosen", "it"] as const;
type TargetForm<K extends string> = Extract<Target, Record<K, unknown>>;

const known = { each: object<TargetForm<"each">>()({ each: group }) };
const targetWord = { string: z.enum(TARGET_WORDS) };

/** The Mantimon that an amount or a condition is about. */
const knownTarget = oneOfForms<KnownTarget>(known, targetWord, [...TARGET_WORDS]);

export const target = oneOfForms<Target>(
  {
    ...known,
    choose: object<TargetForm<"choose">>()({
      choose: group,
      count: lazy(() => few).optional(),
      upTo: yes,
      by: z.literal("opponent").optional(),
    }),
    random: object<TargetForm<"random">>()({ random: group, times: lazy(() => repeats).optional() }),
  },
  targetWord,
  [...TARGET_WORDS],
);

/** Amounts: of cards, coins, energy or counters; of damage; and inside a calculation. */
export const few: z.ZodType<Amount> = lazy(() => amountOf(fewNumber));
export const fewOrNone: z.ZodType<Amount> = lazy(() => amountOf(fewNumber.or(z.literal(0))));
export const fewOrAll: z.ZodType<Amount | "all"> = lazy(() => amountOr(fewNumber, "all"));
export const coins: z.ZodType<Amount | "untilTails"> = lazy(() => amountOr(coinNumber, "untilTails"));
export const repeats: z.ZodType<Amount> = lazy(() => amountOf(repeatNumber));
export const damage: z.ZodType<Amount> = lazy(() => amountOf(tens));
export const damageOrAll: z.ZodType<Amount | "all"> = lazy(() => amountOr(tens, "all"));
const amount: z.ZodType<Amount> = lazy(() => amountOf(anyNumber));

type CountOf<K extends Count["count"]> = Extract<Count, { count: K }>;
const calc = { times: z.int().min(1).max(200).optional(), max: z.int().min(1).max(400).optional() };
const counts: { [K in Count["count"]]: z.ZodType<CountOf<K>> } = {
  energy: object<CountOf<"energy">>()({
    ...calc,
    count: z.literal("energy"),
    on: knownTarget,
    type: type.optional(),
    extra: yes,
  }),
  mantimon: object<CountOf<"mantimon">>()({ ...calc, count: z.literal("mantimon"), of: group }),
  counters: object<CountOf<"counters">>()({ ...calc, count: z.literal("counters"), on: knownTarget }),
  heads: object<CountOf<"heads">>()({ ...calc, count: z.literal("heads") }),
  tails: object<CountOf<"tails">>()({ ...calc, count: z.literal("tails") }),
  energyTypes: object<CountOf<"energyTypes">>()({
    ...calc,
    count: z.literal("energyTypes"),
    on: knownTarget,
    basic: yes,
  }),
  pointsLeft: object<CountOf<"pointsLeft">>()({ ...calc, count: z.literal("pointsLeft"), side: oneSide }),
  points: object<CountOf<"points">>()({ ...calc, count: z.literal("points"), side: oneSide }),
  hand: object<CountOf<"hand">>()({ ...calc, count: z.literal("hand"), side: oneSide }),
  deck: object<CountOf<"deck">>()({ ...calc, count: z.literal("deck"), side: oneSide }),
  discard: object<CountOf<"discard">>()({
    ...calc,
    count: z.literal("discard"),
    side: oneSide,
    filter: cardFilter.optional(),
  }),
  discarded: object<CountOf<"discarded">>()({
    ...calc,
    count: z.literal("discarded"),
    side: oneSide,
    filter: cardFilter,
  }),
  retreat: object<CountOf<"retreat">>()({ ...calc, count: z.literal("retreat"), on: knownTarget }),
  hpLeft: object<CountOf<"hpLeft">>()({ ...calc, count: z.literal("hpLeft"), on: knownTarget }),
  last: object<CountOf<"last">>()({ ...calc, count: z.literal("last") }),
};

type AmountForm<K extends string> = Extract<Amount, Record<K, unknown>>;
const pair = z.tuple([amount, amount]);
const amountForms: Record<string, z.ZodType<Amount>> = {
  count: tagged<Amount>("count", counts),
  sum: object<AmountForm<"sum">>()({ sum: z.array(amount).min(2) }),
  minus: object<AmountForm<"minus">>()({ minus: pair }),
  product: object<AmountForm<"product">>()({ product: pair }),
  least: object<AmountForm<"least">>()({ least: z.array(amount).min(2) }),
  most: object<AmountForm<"most">>()({ most: z.array(amount).min(2) }),
  if: object<AmountForm<"if">>()({
    if: lazy(() => condition),
    then: amount,
    else: amount.optional(),
  }),
};

/** An amount; `number` is the schema of a plain number. */
export function amountOf(number: z.ZodType<number>): z.ZodType<Amount> {
  return oneOfForms<Amount>(amountForms, { number }, ["a whole number"]);
}

function amountOr<W extends string>(number: z.ZodType<number>, word: W): z.ZodType<Amount | W> {
  return oneOfForms<Amount | W>(amountForms, { number, string: z.literal(word) as z.ZodType<W> }, [
    "a whole number",
    `"${word}"`,
  ]);
}

type ConditionForm<K extends string> = Extract<Condition, Record<K, unknown>>;
export const condition: z.ZodType<Condition> = oneOfForms<Condition>({
  heads: object<ConditionForm<"heads">>()({ heads: z.enum(["all", "any"]) }),
  is: object<ConditionForm<"is">>()({ is: knownTarget, filter: monFilter }),
  at: object<ConditionForm<"at">>()({ at: z.enum(["active", "bench"]), who: knownTarget }),
  exists: object<ConditionForm<"exists">>()({ exists: group, atLeast: z.int().min(1).max(12).optional() }),
  atLeast: object<ConditionForm<"atLeast">>()({ atLeast: pair }),
  moreThan: object<ConditionForm<"moreThan">>()({ moreThan: pair }),
  equal: object<ConditionForm<"equal">>()({ equal: pair }),
  happened: object<ConditionForm<"happened">>()({ happened: z.enum(HAPPENINGS), type: type.optional() }),
  usedLastTurn: object<ConditionForm<"usedLastTurn">>()({ usedLastTurn: name }),
  evolvedFrom: object<ConditionForm<"evolvedFrom">>()({ evolvedFrom: name }),
  stadium: object<ConditionForm<"stadium">>()({
    stadium: oneOfForms<boolean | string>({}, { boolean: z.boolean(), string: name }, [
      "true",
      "false",
      "a stadium's name",
    ]),
  }),
  not: object<ConditionForm<"not">>()({ not: lazy(() => condition) }),
  all: object<ConditionForm<"all">>()({ all: lazy(() => z.array(condition).min(2)) }),
  any: object<ConditionForm<"any">>()({ any: lazy(() => z.array(condition).min(2)) }),
});
