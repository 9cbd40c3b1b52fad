// Modifiers of the effect language: what lasting effects and passive abilities change.

import type { Status, Type } from "../vocabulary.ts";
import type { Amount, Condition, Group, MonFilter, Side } from "./terms.ts";

/**
 * How long: this turn · through the opponent's next turn · through my next turn · until the Mantimon that it is on
 * leaves the active spot or evolves · as long as that Mantimon is poisoned · as long as it stays in play.
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
 * A change to what the rules read; queries apply them in the order of docs/RULES.md. Amounts add, or with `less`
 * subtract.
 */
export type Modifier =
  /** To attacks of the Mantimon it is on, against an opponent's Mantimon. */
  | {
      kind: "damageDealt";
      amount: Amount;
      less?: true;
      against?: MonFilter;
      /** Not against Mantimon on the bench. */
      activeOnly?: true;
      /** Only by its attack of this name. */
      attack?: string;
    }
  /** `coin`: only if a coin comes up heads, which its player flips when an attack is about to damage it. */
  | { kind: "damageTaken"; amount: Amount; less?: true; from?: MonFilter; coin?: true }
  /** `atMost`: only if the damage is no more than this. `own`: also of one's own attacks. `coin`: as above. */
  | { kind: "preventDamage"; from?: MonFilter; atMost?: number; own?: true; coin?: true }
  /**
   * Effects, other than damage, of an opponent's attacks; or everything that an opponent's abilities, or items and
   * supporters, do.
   */
  | { kind: "preventEffects"; from?: MonFilter; of?: "abilities" | "trainers" }
  /** A later answer to damage by an attack of the opponent: `amount` damage to the attacker, as counters if given. */
  | { kind: "answersDamage"; amount: number; counters?: true }
  /** A later answer of any other kind to an attack of the opponent: the lasting effect says what is done. */
  | { kind: "answers"; when: "damaged" | "knockedOut" }
  /** At the end of the turn with which this ends, it takes so much damage. */
  | { kind: "damageAtEnd"; amount: number }
  /** Any of its attacks, or the one of this name, or one that the player of the text chooses as this begins. */
  | { kind: "cannotAttack"; attack?: string; chosen?: true }
  | { kind: "cannotRetreat" }
  | { kind: "cannotEvolve" }
  | { kind: "attackCoin" }
  /** Energy more, or less: colorless unless a type is given. */
  | { kind: "attackCost"; amount: Amount; less?: true; type?: Type }
  | { kind: "retreatCost"; amount: Amount; less?: true }
  | { kind: "noRetreatCost" }
  | { kind: "hp"; amount: Amount; less?: true }
  /** `also`: besides the type that it has. */
  | { kind: "type"; type: Type; also?: true }
  | { kind: "immune"; status: Status | "any" }
  /** Points for knocking it out. `attacks`: not it, but whom its attacks knock out. */
  | { kind: "value"; amount: number; less?: true; attacks?: true }
  /**
   * Each energy [of the type] attached counts this many times, or as energy of another type, or of every type. `basic`:
   * basic energy alone. `card`: the special energy alone whose text it is.
   */
  | { kind: "provides"; times?: number; type?: Type; as?: Type | "any"; basic?: true; card?: true }
  /** `attacks`: not its own weakness, but that of those whom its attacks damage. */
  | { kind: "noWeakness"; attacks?: true }
  /** `tools`: not its ability, but the tools that it holds. */
  | { kind: "noAbility"; tools?: true }
  | { kind: "mayEvolveAtOnce" }
  /** It may evolve into evolutions of the named Mantimon. */
  | { kind: "evolvesAs"; name: string }
  | { kind: "cannotHeal" }
  /** The turn's energy cannot be attached to it from the hand or the energy zone. */
  | { kind: "cannotReceiveEnergy" }
  /**
   * An attack that would knock it out leaves it with 10 HP. `coin`: only if a coin comes up heads. `discard`: the
   * tool with this text is then discarded.
   */
  | { kind: "survives"; coin?: true; discard?: true }
  | { kind: "poisonDamage"; amount: number }
  /** It may use the attacks of the cards that it evolved from. */
  | { kind: "earlierAttacks" }
  /** It may hold two tools. */
  | { kind: "secondTool" }
  // on players
  | { kind: "cannotPlay"; what: "item" | "supporter" | "tool" | "stadium" | "energy" }
  /** Abilities of this name that are used. */
  | { kind: "cannotUse"; ability: string }
  /** The coins that they flip during their turn. */
  | { kind: "coinsAreTails" }
  | { kind: "attachments"; amount: number }
  /** Places on the bench, more or `less`; or no more than so many in all. */
  | { kind: "benchSize"; amount: number; less?: true; most?: true };

export type ModifierKind = Modifier["kind"];

/** A modifier that is always on: on whom, and under which condition. Its filters read printed values. */
export interface Passive {
  on: "self" | Group | { player: Side };
  if?: Condition;
  modify: Modifier;
  /** It does not add to that of another ability of the same name. */
  single?: true;
}
