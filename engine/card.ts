// Cards as they stand in cards/sets/*.json: facts, and effects as data.

import type { Ability, Condition, Effect } from "./language.ts";
import type { Rarity, Stage, Type } from "./vocabulary.ts";

export interface CardBase {
  /** Stable and unique: set code, dash, number of three digits: "wld-014". */
  id: string;
  number: number;
  name: string;
  rarity: Rarity;
  flavor: string;
}

export interface Attack {
  name: string;
  /** One entry for each energy, colorless last. */
  cost: Type[];
  /** May be used only if this holds. */
  condition?: Condition;
  /** While this holds, it may be used for that cost instead. */
  otherCost?: { if: Condition; cost: Type[] };
  effects: Effect[];
}

export interface MantimonCard extends CardBase {
  kind: "mantimon";
  type: Type;
  stage: Stage;
  /** Name of what it evolves from; null for a basic. */
  evolvesFrom: string | null;
  hp: number;
  attacks: Attack[];
  ability: Ability | null;
  weakness: Type | null;
  resistance: Type | null;
  /** Energy to discard for a retreat. */
  retreat: number;
  /** Points or prizes that the opponent gets for knocking it out. */
  value: 1 | 2 | 3;
  /** Groups of cards that texts speak of, in lower case: "ex". */
  classes?: string[];
}

export interface PlayCard extends CardBase {
  kind: "item" | "supporter";
  /** May be played only if this holds. */
  condition?: Condition;
  effects: Effect[];
  /**
   * Played to the bench as a basic Mantimon with these HP, which cannot retreat. `discards`: its player may discard it
   * from play.
   */
  asBasic?: { hp: number; type: Type; discards?: true };
}

/** In the ability of a tool "this Mantimon" is its holder; that of a stadium applies to both players. */
export interface StayCard extends CardBase {
  kind: "tool" | "stadium";
  ability: Ability;
}

export interface EnergyCard extends CardBase {
  kind: "energy";
  basic: boolean;
  /** What it pays for, one entry an energy; "any" pays for every type. */
  provides: (Type | "any")[];
  ability: Ability | null;
}

export type Card = MantimonCard | PlayCard | StayCard | EnergyCard;

/** A deck list as ids, one entry a card. */
export interface Deck {
  cards: string[];
  /**
   * House rules: the energy deck. Pocket rules: one basic energy for each registered type.
   * Empty where energy is in the main deck.
   */
  energy: string[];
}
