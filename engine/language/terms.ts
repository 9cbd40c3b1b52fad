// Filters, groups, targets, amounts and conditions of the effect language.

import type { Kind, Stage, Status, Type } from "../vocabulary.ts";

/** Whose, as seen by the player of the card. */
export type Side = "mine" | "theirs" | "both";

/** Matches cards by what is printed on them. All given fields must hold. */
export interface CardFilter {
  kind?: Kind | Kind[];
  type?: Type | Type[];
  stage?: Stage | Stage[];
  name?: string;
  /** Basic energy (true) or special energy (false). */
  basicEnergy?: boolean;
  hpAtMost?: number;
  /** An evolution of the named Mantimon. */
  evolvesFrom?: string;
  /** Mantimon of a class, such as "ex". */
  class?: string | string[];
  not?: CardFilter;
  anyOf?: CardFilter[];
}

/** Matches tools. */
export type ToolFilter = Omit<CardFilter, "kind">;

/** Matches Mantimon in play by what they are now. All given fields must hold. */
export interface MonFilter {
  type?: Type | Type[];
  stage?: Stage | Stage[];
  name?: string;
  status?: Status | "any";
  damaged?: boolean;
  energy?: Type | "any";
  /** At least this much energy of the type in `energy`, or of any type. */
  energyAtLeast?: number;
  tool?: boolean;
  ability?: boolean;
  /** HP left, at most. */
  hpLeftAtMost?: number;
  /** Knock-out value, at least. */
  valueAtLeast?: number;
  /** It has no HP left: it will be knocked out when the text is over. */
  knockedOut?: true;
  specialEnergy?: true;
  /** By its print: an evolution of the named Mantimon, a class such as "ex". */
  evolvesFrom?: string;
  class?: string | string[];
  not?: MonFilter;
  anyOf?: MonFilter[];
}

/** A set of Mantimon in play. */
export interface Group {
  side: Side;
  place: "active" | "bench" | "any";
  filter?: MonFilter;
  /** Leaves out the Mantimon that the card calls "this". */
  other?: true;
}

/**
 * Which Mantimon an effect reaches.
 * - self: this one (for a tool or a special energy: its holder)
 * - active, defender: the player's own active Mantimon, the opponent's
 * - attacker: the one that damaged or knocked out this one (in such triggers)
 * - chosen: those of the latest choice in this text; it: the current one of a forEach
 */
export type Target =
  | KnownTarget
  | { choose: Group; count?: Amount; upTo?: true; by?: "opponent" }
  /** `times` random picks; the same Mantimon may be picked again. */
  | { random: Group; times?: Amount };

/** A target that needs neither a choice nor a random pick. Amounts and conditions can refer to it. */
export type KnownTarget = "self" | "active" | "defender" | "attacker" | "chosen" | "it" | { each: Group };

/** A whole number; values below 0 count as 0. */
export type Amount =
  | number
  | Count
  | { sum: Amount[] }
  | { minus: [Amount, Amount] }
  | { product: [Amount, Amount] }
  | { least: Amount[] }
  | { most: Amount[] }
  | { if: Condition; then: Amount; else?: Amount };

/** Something counted on the table, multiplied by `times` (1 unless given), at most `max` in all. */
export type Count = {
  times?: number;
  max?: number;
} /** Energy attached, each card for what it provides; `extra`: beyond what the attack costs. */ & (
  | { count: "energy"; on: KnownTarget; type?: Type; extra?: true }
  | { count: "mantimon"; of: Group }
  /** Damage counters: 10 damage each. */
  | { count: "counters"; on: KnownTarget }
  | { count: "heads" }
  | { count: "tails" }
  /** Different types among the energy attached, or only among the `basic` energy. */
  | { count: "energyTypes"; on: KnownTarget; basic?: true }
  /** Points scored, or prize cards taken; and those still needed to win. */
  | { count: "points"; side: "mine" | "theirs" }
  | { count: "pointsLeft"; side: "mine" | "theirs" }
  | { count: "hand"; side: "mine" | "theirs" }
  | { count: "deck"; side: "mine" | "theirs" }
  | { count: "discard"; side: "mine" | "theirs"; filter?: CardFilter }
  /** Of the cards that the effect just before put on that discard pile, those that match. */
  | { count: "discarded"; side: "mine" | "theirs"; filter: CardFilter }
  /** The printed retreat cost. */
  | { count: "retreat"; on: KnownTarget }
  | { count: "hpLeft"; on: KnownTarget }
  /** What the effect just before did: damage done, HP healed, cards, energy or Mantimon changed. */
  | { count: "last" }
);

export const HAPPENINGS = [
  /** One of my Mantimon was knocked out by an attack in the opponent's last turn. */
  "knockedOutLastTurn",
  /** One of my Mantimon was knocked out in the opponent's last turn, by an attack or otherwise. */
  "lostLastTurn",
  /** This Mantimon was damaged by an attack in the opponent's last turn. */
  "damagedLastTurn",
  /** This Mantimon evolved, came to the active spot, used this same attack in its owner's last turn. */
  "evolvedThisTurn",
  "becameActiveThisTurn",
  "sameAttackLastTurn",
  /** I played a supporter this turn. */
  "supporterThisTurn",
  /** It is my first turn. */
  "firstTurn",
  /** I am the player who goes second. */
  "goesSecond",
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export type Condition =
  /** Of the coins flipped last: all, or at least one, came up heads. */
  | { heads: "all" | "any" }
  /** The target exists, and all of it matches. */
  | { is: KnownTarget; filter: MonFilter }
  /** The target exists, and all of it is in that place. */
  | { at: "active" | "bench"; who: KnownTarget }
  | { exists: Group; atLeast?: number }
  | { atLeast: [Amount, Amount] }
  | { moreThan: [Amount, Amount] }
  | { equal: [Amount, Amount] }
  /** `type`: of knockedOutLastTurn, only a Mantimon of this type. */
  | { happened: Happening; type?: Type }
  /** The latest attack of this Mantimon, in its owner's last turn, had this name. */
  | { usedLastTurn: string }
  /** This Mantimon evolved from the named one this turn. */
  | { evolvedFrom: string }
  /** A stadium is in play: any (true), none (false), or the named one. */
  | { stadium: boolean | string }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };
