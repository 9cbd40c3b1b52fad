// Random modifiers, effects and abilities of every kind, made of random phrases, in normal form.

import fc, { type Arbitrary } from "fast-check";
import { isPlainHit } from "../../../cards/answers.ts";
import {
  type Ability,
  type Effect,
  type Modifier,
  type Passive,
  TRIGGERS,
  UNTILS,
} from "../../../engine/language.ts";
import { STATUSES } from "../../../engine/vocabulary.ts";
import {
  amount,
  cardFilter,
  condition,
  type Fields,
  group,
  list,
  maybe,
  monFilter,
  name,
  opponent,
  record,
  side,
  sides,
  small,
  status,
  target,
  toolFilter,
  type,
  yes,
} from "./arbitrary-phrases.ts";

function modifier(depth: number): Arbitrary<Modifier> {
  const k = (kind: Modifier["kind"]) => fc.constant(kind);
  const size = amount(depth);
  const filter = maybe(monFilter(depth));
  const less = maybe(yes);
  return fc.oneof(
    record<Modifier>({
      kind: k("damageDealt"),
      amount: size,
      less,
      against: filter,
      activeOnly: maybe(yes),
      attack: maybe(name),
    }),
    record<Modifier>({ kind: k("damageTaken"), amount: size, less, from: filter, coin: maybe(yes) }),
    record<Modifier>({
      kind: k("preventDamage"),
      from: filter,
      atMost: maybe(small.map((n) => n * 10)),
      own: maybe(yes),
    }),
    record<Modifier>({ kind: k("preventDamage"), from: filter, coin: yes }),
    record<Modifier>({ kind: k("preventEffects"), of: fc.constant("trainers") }),
    record<Modifier>({
      kind: fc.constantFrom(
        "cannotRetreat",
        "noRetreatCost",
        "cannotHeal",
        "cannotReceiveEnergy",
        "cannotEvolve",
        "attackCoin",
        "mayEvolveAtOnce",
        "earlierAttacks",
        "secondTool",
      ),
    }),
    record<Modifier>({ kind: k("preventEffects"), from: filter, of: maybe(fc.constant("abilities")) }),
    record<Modifier>({ kind: k("noWeakness"), attacks: maybe(yes) }),
    record<Modifier>({ kind: k("noAbility"), tools: maybe(yes) }),
    record<Modifier>({ kind: k("benchSize"), amount: small, most: yes }),
    record<Modifier>({
      kind: k("answersDamage"),
      amount: small.map((n) => n * 10),
      counters: maybe(yes),
    }),
    record<Modifier>({ kind: k("damageAtEnd"), amount: small.map((n) => n * 10) }),
    record<Modifier>({ kind: k("cannotAttack"), attack: maybe(name) }),
    record<Modifier>({ kind: k("cannotAttack"), chosen: yes }),
    record<Modifier>({ kind: k("cannotUse"), ability: name }),
    record<Modifier>({ kind: k("coinsAreTails") }),
    record<Modifier>({ kind: k("value"), amount: small, less, attacks: maybe(yes) }),
    record<Modifier>({ kind: k("retreatCost"), amount: size, less }),
    record<Modifier>({
      kind: k("attackCost"),
      amount: size,
      less,
      type: maybe(type.filter((one) => one !== "colorless")),
    }),
    record<Modifier>({ kind: k("evolvesAs"), name }),
    record<Modifier>({ kind: k("survives"), coin: maybe(yes), discard: maybe(yes) }),
    record<Modifier>({ kind: k("hp"), amount: size, less }),
    record<Modifier>({ kind: k("type"), type, also: maybe(yes) }),
    record<Modifier>({ kind: k("immune"), status: fc.constantFrom(...STATUSES, "any") }),
    record<Modifier>({ kind: k("provides"), times: small, type: maybe(type), basic: maybe(yes) }),
    record<Modifier>({ kind: k("provides"), as: fc.oneof(type, fc.constant("any")), card: yes }),
    record<Modifier>({
      kind: k("provides"),
      times: maybe(small),
      type: maybe(type),
      as: fc.oneof(type, fc.constant("any")),
    }),
    record<Modifier>({ kind: k("benchSize"), amount: small, less }),
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
  const revealedPlace = fc.constantFrom("hand", "discard", "deck", "deckTop", "deckBottom");
  const inner: Arbitrary<Effect[]> = depth > 1 ? effects(depth - 1) : fc.constant([{ effect: "endTurn" }]);
  return {
    damage: {
      amount: size,
      to: maybe(to.filter((where) => where !== "defender")),
      ignore: maybe(fc.uniqueArray(fc.constantFrom("weakness", "resistance", "effects"), { minLength: 1 })),
    },
    putCounters: { count: size, to },
    moveCounters: { count: all, upTo: maybe(yes), from: to, to },
    heal: { amount: all, target: to },
    knockOut: { target: to },
    status: { status, to },
    cure: { target: to, status: maybe(status) },
    attachEnergy: {
      from: fc.constantFrom("energyZone", "hand", "discard", "deck"),
      count: size,
      upTo: maybe(yes),
      type: maybe(type),
      basic: maybe(fc.boolean()),
      to,
      split: maybe(yes),
    },
    attachSeen: {
      count: size,
      shown: maybe(yes),
      upTo: maybe(fc.oneof(fc.constant("any"), small)),
      type: maybe(type),
      basic: maybe(fc.boolean()),
      to,
      split: maybe(yes),
      rest: fc.constantFrom("hand", "deck", "deckTop", "deckBottom", "discard"),
    },
    moveEnergy: {
      count: all,
      upTo: maybe(yes),
      type: maybe(type),
      basic: maybe(fc.boolean()),
      from: to,
      to,
      split: maybe(yes),
    },
    detachEnergy: {
      count: all,
      upTo: maybe(yes),
      basic: maybe(fc.boolean()),
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
      bottom: maybe(yes),
      take: size,
      filter: maybe(cardFilter(depth)),
      to: fc.constantFrom("hand", "bench"),
      rest: fc.constantFrom("deck", "deckTop", "deckBottom", "discard"),
    },
    exchange: { filter: maybe(cardFilter(depth)), found: maybe(cardFilter(depth)) },
    shuffle: { side },
    reorder: { count: size, side },
    mill: { count: size, side },
    revealHand: { side },
    revealTop: {
      side,
      filter: cardFilter(depth),
      to: revealedPlace,
      rest: revealedPlace,
      then: inner,
      else: maybe(inner),
    },
    switch: { side, by: maybe(opponent), target: maybe(to) },
    returnMon: { target: to, to: place },
    devolve: { target: to, to: place },
    evolve: { target: to, from: fc.constantFrom("hand", "deck"), skip: maybe(yes), random: maybe(yes) },
    attachTool: {
      from: fc.constantFrom("deck", "hand", "discard"),
      filter: maybe(toolFilter(depth)),
      to,
    },
    discardTool: { target: to, to: maybe(fc.constant("hand")) },
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
    choice: { options: list(inner), by: maybe(fc.constantFrom("opponent", "chance")) },
    forEach: { of: to, do: inner },
    repeat: { times: size, do: inner },
    copyAttack: { of: to, paid: maybe(yes) },
    endTurn: {},
    win: {},
  };
}

/** A text that answers an attack later. */
function answering(depth: number): Arbitrary<Effect> {
  const then: Arbitrary<Effect[]> = depth > 1 ? effects(depth - 1) : fc.constant([{ effect: "endTurn" }]);
  return record<Effect>({
    effect: fc.constant("lasting"),
    until: fc.constantFrom(...UNTILS),
    on: fc.constantFrom("self", "me"),
    modify: record<Modifier>({
      kind: fc.constant("answers"),
      when: fc.constantFrom("damaged", "knockedOut"),
    }),
    do: then.filter((text) => !isPlainHit(text)),
  });
}

export function effect(depth: number): Arbitrary<Effect> {
  const each = Object.entries(fields(depth)).map(([name, rest]) =>
    record<Effect>({ effect: fc.constant(name), ...rest }),
  );
  return fc.oneof(...each, answering(depth));
}

export function effects(depth: number): Arbitrary<Effect[]> {
  return fc.array(effect(depth), { minLength: 1, maxLength: 3 });
}

export function ability(depth: number): Arbitrary<Ability> {
  const place = maybe(fc.constantFrom("active", "bench"));
  const passive = record<Passive>({
    on: fc.oneof(fc.constant("self"), group(depth), record({ player: sides })),
    if: maybe(condition(depth)),
    single: maybe(yes),
    modify: modifier(depth).filter(({ kind }) => kind !== "answersDamage" && kind !== "damageAtEnd"),
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
    record<Ability>({
      name: title,
      when: fc.constantFrom("energyAttached", "theirEnergyAttached"),
      type,
      place,
      effects: effects(depth),
    }),
  );
}
