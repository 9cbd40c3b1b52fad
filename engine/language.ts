// The effect language: what a card can say, as data. docs/CARDS.md explains it with examples.

import type { Kind, Stage, Status, Type } from "./vocabulary.ts";

/** Whose: seen from the player whose card speaks. */
export type Side = "mine" | "theirs" | "both";

/** What a card is by its print. All given fields must hold. */
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

/** What a Mantimon in play is just now. All given fields must hold. */
export interface MonFilter {
  type?: Type | Type[];
  stage?: Stage | Stage[];
  name?: string;
  status?: Status | "any";
  damaged?: boolean;
  energy?: Type | "any";
  /** As much energy of the type that `energy` names, or of any. */
  energyAtLeast?: number;
  tool?: boolean;
  ability?: boolean;
  /** HP that are left, at most. */
  hpLeftAtMost?: number;
  /** Knock-out value, at least. */
  valueAtLeast?: number;
  /** No HP are left: it will be knocked out when the text is over. */
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
  /** Leaves out the Mantimon that the card speaks of as "this". */
  other?: true;
}

/**
 * Which Mantimon an effect reaches.
 * - self: this one (for a tool or a special energy: its holder)
 * - active, defender: one's own, the opponent's active Mantimon
 * - attacker: who damaged or knocked out this one (in such triggers)
 * - chosen: those of the latest choice in this text; it: the current one of a forEach
 */
export type Target =
  | KnownTarget
  | { choose: Group; count?: Amount; upTo?: true; by?: "opponent" }
  /** `times` picks at random, one Mantimon may be picked again. */
  | { random: Group; times?: Amount };

/** A target that needs neither a choice nor chance: what amounts and conditions may ask about. */
export type KnownTarget = "self" | "active" | "defender" | "attacker" | "chosen" | "it" | { each: Group };

/** A whole number, never below 0 once it is used. */
export type Amount =
  | number
  | Count
  | { sum: Amount[] }
  | { minus: [Amount, Amount] }
  | { product: [Amount, Amount] }
  | { least: Amount[] }
  | { most: Amount[] }
  | { if: Condition; then: Amount; else?: Amount };

/** Something counted on the table, `times` each (1 unless given), `max` at most in all. */
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
  /** Different types among the energy attached. */
  | { count: "energyTypes"; on: KnownTarget }
  /** Points scored, or prize cards taken; and those still needed to win. */
  | { count: "points"; side: "mine" | "theirs" }
  | { count: "pointsLeft"; side: "mine" | "theirs" }
  | { count: "hand"; side: "mine" | "theirs" }
  | { count: "deck"; side: "mine" | "theirs" }
  | { count: "discard"; side: "mine" | "theirs"; filter?: CardFilter }
  /** The printed retreat cost. */
  | { count: "retreat"; on: KnownTarget }
  | { count: "hpLeft"; on: KnownTarget }
  /** What the effect just before did: damage done, HP healed, cards, energy or Mantimon it changed. */
  | { count: "last" }
);

export const HAPPENINGS = [
  /** One of my Mantimon was knocked out by an attack in the opponent's last turn. */
  "knockedOutLastTurn",
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
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export type Condition =
  /** Of the coins flipped last: all, or at least one, came up heads. */
  | { heads: "all" | "any" }
  /** The target exists and every one of it matches. */
  | { is: KnownTarget; filter: MonFilter }
  /** The target exists and all of it is there. */
  | { at: "active" | "bench"; who: KnownTarget }
  | { exists: Group; atLeast?: number }
  | { atLeast: [Amount, Amount] }
  | { moreThan: [Amount, Amount] }
  | { equal: [Amount, Amount] }
  | { happened: Happening }
  /** The latest attack of this Mantimon, in its owner's last turn, had this name. */
  | { usedLastTurn: string }
  /** This Mantimon evolved from the named one this turn. */
  | { evolvedFrom: string }
  /** A stadium is in play: any (true), none (false), or the named one. */
  | { stadium: boolean | string }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

/** Where cards rest outside play. "deck" as a destination shuffles. */
export type CardSource = "deck" | "hand" | "discard";
export type CardPlace = "hand" | "bench" | "deck" | "deckTop" | "deckBottom" | "discard";
/**
 * Where energy comes from. Rule sets keep energy in different places, so:
 * - energyZone: the energy zone; without one, the hand; where energy is generated, a new one
 * - hand: the hand; where energy never is in the hand, the energy zone
 * - deck: the energy deck, else the main deck; where energy is generated, a new one
 */
export type EnergySource = "energyZone" | "hand" | "discard" | "deck";

/** One instruction. A text is a list of them, carried out in order. */
export type Effect =
  // damage
  | {
      effect: "damage";
      amount: Amount;
      /** The defender unless given. */
      to?: Target;
      ignore?: ("weakness" | "resistance" | "effects")[];
    }
  | { effect: "putCounters"; count: Amount; to: Target }
  | { effect: "moveCounters"; count: Amount | "all"; from: Target; to: Target }
  | { effect: "heal"; amount: Amount | "all"; target: Target }
  | { effect: "knockOut"; target: Target }
  // status
  | { effect: "status"; status: Status; to: Target }
  | { effect: "cure"; target: Target; status?: Status }
  // energy
  | {
      effect: "attachEnergy";
      from: EnergySource;
      count: Amount;
      upTo?: true;
      type?: Type;
      /** Basic energy (true) or special energy (false). */
      basic?: boolean;
      to: Target;
      /** Each energy may go to another of the Mantimon that may be chosen. */
      split?: true;
    }
  | {
      effect: "moveEnergy";
      count: Amount | "all";
      upTo?: true;
      type?: Type;
      basic?: boolean;
      from: Target;
      to: Target;
      split?: true;
    }
  | {
      effect: "detachEnergy";
      count: Amount | "all";
      /** Not where it is taken at random. */
      upTo?: true;
      type?: Type;
      basic?: boolean;
      from: Target;
      to: "discard" | "hand" | "deck";
      random?: true;
      /** `count` over all the targets together, not from each. */
      among?: true;
    }
  // cards
  | { effect: "draw"; count: Amount; side?: Side }
  | { effect: "drawUntil"; hand: Amount; side?: Side }
  | {
      effect: "moveCards";
      from: CardSource;
      to: CardPlace;
      count: Amount | "all";
      side?: "mine" | "theirs";
      filter?: CardFilter;
      random?: true;
      upTo?: true;
      /** Who picks: the player whose card it is unless given. */
      by?: "opponent";
    }
  | {
      effect: "look";
      count: Amount;
      /** Of the cards seen, take up to `take` that match; the rest goes to `rest`. */
      take: Amount;
      filter?: CardFilter;
      to: "hand" | "bench";
      rest: "deck" | "deckTop" | "deckBottom" | "discard";
    }
  | { effect: "reorder"; count: Amount; side: "mine" | "theirs" }
  | { effect: "mill"; count: Amount; side: "mine" | "theirs" }
  | { effect: "revealHand"; side: "mine" | "theirs" }
  // places
  | {
      effect: "switch";
      side: "mine" | "theirs";
      /** Who chooses among the bench. */
      by?: "opponent";
      /** Who comes to the active spot, if not just any of the bench. */
      target?: Target;
    }
  | { effect: "returnMon"; target: Target; to: "hand" | "deck" | "discard" }
  | { effect: "devolve"; target: Target; to: "hand" | "deck" | "discard" }
  | {
      effect: "evolve";
      target: Target;
      from: "hand" | "deck";
      skip?: true;
      /** With a card of the deck that chance picks. */
      random?: true;
    }
  /** The tools, to the discard pile unless it is said. */
  | { effect: "discardTool"; target: Target; to?: "hand" }
  | { effect: "discardStadium" }
  /** The tool, stadium or special energy that speaks. */
  | { effect: "discardThis" }
  // lasting
  | {
      effect: "lasting";
      until: Until;
      on: Target | "me" | "them";
      modify: Modifier;
    }
  // control
  | { effect: "flip"; coins: Amount | "untilTails" }
  | { effect: "choose"; target: Target }
  | { effect: "if"; condition: Condition; then: Effect[]; else?: Effect[] }
  | { effect: "may"; do: Effect[] }
  /** `chance`: one of those that would do something, at random. */
  | { effect: "choice"; options: Effect[][]; by?: "opponent" | "chance" }
  | { effect: "forEach"; of: Target; do: Effect[] }
  | { effect: "repeat"; times: Amount; do: Effect[] }
  // rules
  /** In attacks only: one of the target's attacks is used as this one. */
  /** `paid`: only one for which this Mantimon has the energy. */
  | { effect: "copyAttack"; of: Target; paid?: true }
  | { effect: "endTurn" }
  | { effect: "win" };

export type EffectName = Effect["effect"];

/**
 * How long: this turn · through the opponent's next turn · through my next turn · until the Mantimon that it was laid
 * on leaves the active spot, or evolves · as long as that is poisoned · as long as it stays in play.
 */
export const UNTILS = [
  "turnEnd",
  "theirTurnEnd",
  "myNextTurnEnd",
  "leavesActive",
  "poisonEnds",
  "leavesPlay",
] as const;
export type Until = (typeof UNTILS)[number];

/**
 * A change to what the rules ask; queries consult them in the order of docs/RULES.md.
 * Amounts add, and with `less` they subtract.
 */
export type Modifier =
  /** To attacks of the Mantimon it is on, against an opponent's Mantimon. */
  | {
      kind: "damageDealt";
      amount: Amount;
      less?: true;
      against?: MonFilter;
      /** Not against those on the bench. */
      activeOnly?: true;
      /** Only by its attack of this name. */
      attack?: string;
    }
  | { kind: "damageTaken"; amount: Amount; less?: true; from?: MonFilter }
  /** `atMost`: only if the damage comes to no more. */
  | { kind: "preventDamage"; from?: MonFilter; atMost?: number }
  /** Effects, other than damage, of an opponent's attacks. */
  | { kind: "preventEffects" }
  /** Any of its attacks, or the one of this name. */
  | { kind: "cannotAttack"; attack?: string }
  | { kind: "cannotRetreat" }
  | { kind: "cannotEvolve" }
  | { kind: "attackCoin" }
  /** Energy more, or less: colorless unless a type is given. */
  | { kind: "attackCost"; amount: Amount; less?: true; type?: Type }
  | { kind: "retreatCost"; amount: Amount; less?: true }
  | { kind: "noRetreatCost" }
  | { kind: "hp"; amount: Amount; less?: true }
  | { kind: "type"; type: Type }
  | { kind: "immune"; status: Status | "any" }
  | { kind: "value"; amount: number; less?: true }
  /** Each energy [of the type] attached counts this many times. */
  | { kind: "provides"; times: number; type?: Type }
  | { kind: "noWeakness" }
  | { kind: "noAbility" }
  | { kind: "mayEvolveAtOnce" }
  /** It may grow into what evolves from the named Mantimon. */
  | { kind: "evolvesAs"; name: string }
  | { kind: "cannotHeal" }
  /** No energy is attached to it from the hand or the energy zone, as once a turn. */
  | { kind: "cannotReceiveEnergy" }
  /**
   * An attack that would knock it out leaves it with 10 HP; `coin`: if a coin comes up heads; `discard`: the tool that
   * says so is discarded then.
   */
  | { kind: "survives"; coin?: true; discard?: true }
  | { kind: "poisonDamage"; amount: number }
  // on players
  | { kind: "cannotPlay"; what: "item" | "supporter" | "tool" | "stadium" | "energy" }
  | { kind: "attachments"; amount: number };

export type ModifierKind = Modifier["kind"];

/** An always-on modifier: on whom, under which condition. Filters in it read what is printed. */
export interface Passive {
  on: "self" | Group | { player: Side };
  if?: Condition;
  modify: Modifier;
}

/** When a text happens by itself, or may be used. */
export type Ability =
  | { name: string; when: "always"; passives: Passive[] }
  | {
      name: string;
      when: "activate";
      /** Once a turn, or as often as wanted. */
      limit: "turn" | "none";
      /** Where the Mantimon must be; anywhere unless given. */
      place?: "active" | "bench";
      condition?: Condition;
      effects: Effect[];
    }
  | {
      name: string;
      when: Trigger;
      place?: "active" | "bench";
      /** Of energyAttached and theirEnergyAttached: only energy of this type. */
      type?: Type;
      effects: Effect[];
    };

/**
 * played: put on the bench from the hand · evolved: played from the hand to evolve ·
 * attached: this tool or energy was attached from the hand ·
 * movedToActive: came from the bench to the active spot in its player's turn, once a turn ·
 * damaged, knockedOut: by an attack of the opponent ·
 * energyAttached: its player attached energy to it from the hand or the energy zone ·
 * theirEnergyAttached: the opponent did so to one of theirs, which is "it" ·
 * turnStart, turnEnd, theirTurnEnd, eachTurnEnd: after the draw of its player's turn, and at the end of turns, before
 * the check between turns · betweenTurns: at every check between turns.
 */
export const TRIGGERS = [
  "played",
  "evolved",
  "attached",
  "movedToActive",
  "damaged",
  "knockedOut",
  "energyAttached",
  "theirEnergyAttached",
  "turnStart",
  "turnEnd",
  "theirTurnEnd",
  "eachTurnEnd",
  "betweenTurns",
] as const;
export type Trigger = (typeof TRIGGERS)[number];
