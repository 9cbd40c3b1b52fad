// Modifiers of the effect language: what lasting effects and passive abilities change.

import type { Status, Type } from "../vocabulary.ts";
import type { Amount, Condition, Group, MonFilter, Side } from "./terms.ts";

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
