// The card pool, compiled once: facts as integers, and a number for every list of effects and every modifier, so that
// a game's state can refer to them and stay plain data.

import type { Attack, Card } from "./card.ts";
import type { Ability, Condition, Effect, Modifier } from "./language.ts";
import { type PassiveInfo, passiveInfo } from "./passives.ts";
import { triggerBitOf } from "./trigger-bits.ts";
import { type Kind, NONE, STAGES, TYPES, type Type } from "./vocabulary.ts";

/** [index of type, number] pairs, and how many energy of any type. */
export interface EnergyCost {
  typed: readonly (readonly [number, number])[];
  colorless: number;
}

export interface AttackInfo extends EnergyCost {
  name: string;
  /** The card on which it is printed, and its place there. */
  card: number;
  index: number;
  /** What it costs instead, while a condition holds. */
  other: { if: Condition; cost: EnergyCost } | null;
  program: number;
  condition: Condition | null;
  /** Uses another attack, so that it may not be copied itself. */
  copies: boolean;
}

/** A card as the engine reads it. -1 stands for none. */
export interface CardInfo {
  index: number;
  card: Card;
  kind: Kind;
  name: string;
  hp: number;
  /** Index into TYPES; also of a basic energy. */
  type: number;
  /** 0 basic, 1, 2; -1 for a card that is not a Mantimon. */
  stage: number;
  evolvesFrom: string | null;
  /** Name of the basic of a stage 2, by way of its stage 1. */
  basicName: string | null;
  retreat: number;
  /** Played as a basic; it can never retreat. */
  fossil: boolean;
  value: number;
  weakness: number;
  resistance: number;
  attacks: AttackInfo[];
  ability: Ability | null;
  /** Its ability is one that its player uses. */
  activates: boolean;
  /** The bit of the trigger that starts its text, 0 for none. */
  triggerBit: number;
  /** The condition of a trainer or of an ability that is used. */
  condition: Condition | null;
  /** The effects of a trainer or of an ability that is used or triggered. */
  program: number;
  passives: PassiveInfo[];
  passiveBits: number;
  /** Indexes into TYPES that an energy pays for; ANY_TYPE pays for every type. */
  provides: number[];
  basicEnergy: boolean;
  classes: readonly string[];
}

export interface Pool {
  /** Identifies the content: a match is replayed with a pool of the same version. */
  version: string;
  cards: Card[];
  info: CardInfo[];
  byId: Map<string, number>;
  programs: Effect[][];
  programIds: Map<Effect[], number>;
  modifiers: Modifier[];
  modifierIds: Map<Modifier, number>;
  /** By modifier: the text that a lasting effect carries out later, -1 for none. */
  laterPrograms: number[];
  /** Basic energy of each type, -1 where there is none. */
  basicEnergy: number[];
}

export const ANY_TYPE = TYPES.length;

/** An attack in one number: its card, or the id of its Mantimon, times this, plus its place there. */
export const ATTACKS_A_CARD = 16;

export function attackNumber({ card, index }: AttackInfo): number {
  return card * ATTACKS_A_CARD + index;
}

export function attackOfNumber(pool: Pool, number: number): AttackInfo {
  return pool.info[Math.floor(number / ATTACKS_A_CARD)].attacks[number % ATTACKS_A_CARD];
}

export function typeIndex(type: Type | null): number {
  return type === null ? NONE : TYPES.indexOf(type);
}

/** The lists of effects inside an effect. */
export function nestedEffects(effect: Effect): Effect[][] {
  switch (effect.effect) {
    case "if":
      return effect.else === undefined ? [effect.then] : [effect.then, effect.else];
    case "may":
    case "forEach":
    case "repeat":
      return [effect.do];
    case "lasting":
      return effect.do === undefined ? [] : [effect.do];
    case "revealTop":
      return [effect.then ?? [], effect.else ?? []].filter((list) => list.length > 0);
    case "choice":
      return effect.options;
    default:
      return [];
  }
}

function register(pool: Pool, effects: Effect[]): number {
  const known = pool.programIds.get(effects);
  if (known !== undefined) return known;
  const id = pool.programs.push(effects) - 1;
  pool.programIds.set(effects, id);
  for (const effect of effects) {
    if (effect.effect === "lasting") registerModifier(pool, effect.modify, effect.do);
    for (const list of nestedEffects(effect)) register(pool, list);
  }
  return id;
}

function registerModifier(pool: Pool, modifier: Modifier, later = laterText(modifier)): void {
  const program = later === null ? NONE : register(pool, later);
  pool.modifierIds.set(modifier, pool.modifiers.push(modifier) - 1);
  pool.laterPrograms.push(program);
}

/** The text that a modifier carries out later, as the Mantimon that it is on. */
function laterText(modifier: Modifier): Effect[] | null {
  switch (modifier.kind) {
    case "answersDamage":
      return modifier.counters === true
        ? [{ effect: "putCounters", count: modifier.amount / 10, to: "attacker" }]
        : [{ effect: "damage", amount: modifier.amount, to: "attacker" }];
    case "damageAtEnd":
      return [{ effect: "damage", amount: modifier.amount, to: "self" }];
    default:
      return null;
  }
}

function uses(effects: Effect[], name: Effect["effect"]): boolean {
  return effects.some(
    (effect) => effect.effect === name || nestedEffects(effect).some((list) => uses(list, name)),
  );
}

function energyCost(cost: readonly Type[]): EnergyCost {
  const typed = new Map<number, number>();
  let colorless = 0;
  for (const type of cost) {
    if (type === "colorless") colorless++;
    else typed.set(typeIndex(type), (typed.get(typeIndex(type)) ?? 0) + 1);
  }
  return { typed: [...typed], colorless };
}

function attackInfo(pool: Pool, attack: Attack, card: number, index: number): AttackInfo {
  const { otherCost } = attack;
  return {
    name: attack.name,
    card,
    index,
    ...energyCost(attack.cost),
    other: otherCost === undefined ? null : { if: otherCost.if, cost: energyCost(otherCost.cost) },
    program: register(pool, attack.effects),
    condition: attack.condition ?? null,
    copies: uses(attack.effects, "copyAttack"),
  };
}

/** What a fossil that may be discarded lets its player do. It is no ability to filters, and cannot be switched off. */
const DISCARD_FOSSIL: Ability = {
  name: "",
  when: "activate",
  limit: "none",
  effects: [{ effect: "returnMon", target: "self", to: "discard" }],
};

function abilityOf(card: Card): Ability | null {
  if ("asBasic" in card && card.asBasic?.discards === true) return DISCARD_FOSSIL;
  return "ability" in card ? card.ability : null;
}

function cardInfo(pool: Pool, card: Card, index: number): CardInfo {
  const ability = abilityOf(card);
  const passives = ability !== null && ability.when === "always" ? ability.passives.map(passiveInfo) : [];
  const info: CardInfo = {
    index,
    card,
    kind: card.kind,
    name: card.name,
    hp: 0,
    type: NONE,
    stage: NONE,
    evolvesFrom: null,
    basicName: null,
    retreat: 0,
    fossil: false,
    value: 1,
    weakness: NONE,
    resistance: NONE,
    attacks: [],
    ability,
    activates: ability?.when === "activate",
    triggerBit: triggerBitOf(ability),
    condition: ability?.when === "activate" ? (ability.condition ?? null) : null,
    program: ability !== null && ability.when !== "always" ? register(pool, ability.effects) : NONE,
    passives,
    passiveBits: passives.reduce((bits, passive) => bits | passive.kind.bit, 0),
    provides: [],
    basicEnergy: false,
    classes: [],
  };
  switch (card.kind) {
    case "mantimon":
      info.hp = card.hp;
      info.type = typeIndex(card.type);
      info.stage = STAGES.indexOf(card.stage);
      info.evolvesFrom = card.evolvesFrom;
      info.retreat = card.retreat;
      info.value = card.value;
      info.classes = card.classes ?? [];
      info.weakness = typeIndex(card.weakness);
      info.resistance = typeIndex(card.resistance);
      info.attacks = card.attacks.map((attack, place) => attackInfo(pool, attack, index, place));
      break;
    case "item":
    case "supporter":
      if (ability === null) {
        info.program = register(pool, card.effects);
        info.condition = card.condition ?? null;
      }
      if (card.asBasic !== undefined) {
        info.hp = card.asBasic.hp;
        info.type = typeIndex(card.asBasic.type);
        info.stage = 0;
        info.fossil = true;
      }
      break;
    case "energy":
      info.provides = card.provides.map((type) => (type === "any" ? ANY_TYPE : typeIndex(type)));
      info.basicEnergy = card.basic;
      if (card.basic) info.type = info.provides[0];
      break;
    default:
      break;
  }
  return info;
}

/**
 * Compiles cards that the loader has checked. The index of a card in `cards` is its number in games, views and logs
 * of this version.
 */
export function compilePool(version: string, cards: Card[]): Pool {
  const pool: Pool = {
    version,
    cards,
    info: [],
    byId: new Map(cards.map((card, index) => [card.id, index])),
    programs: [],
    programIds: new Map(),
    modifiers: [],
    modifierIds: new Map(),
    laterPrograms: [],
    basicEnergy: TYPES.map(() => NONE),
  };
  pool.info = cards.map((card, index) => cardInfo(pool, card, index));
  for (const { passives } of pool.info) {
    for (const passive of passives) registerModifier(pool, passive.modify);
  }
  const stage1 = new Map(
    pool.info.filter((info) => info.stage === 1).map((info) => [info.name, info.evolvesFrom]),
  );
  for (const info of pool.info) {
    if (info.stage === 2) info.basicName = stage1.get(info.evolvesFrom ?? "") ?? null;
    if (info.basicEnergy && pool.basicEnergy[info.type] === NONE) {
      pool.basicEnergy[info.type] = info.index;
    }
  }
  return pool;
}
