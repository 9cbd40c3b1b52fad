// Abilities of the effect language: texts that are always on, that a player uses, or that an event sets off.

import type { Type } from "../vocabulary.ts";
import type { Effect } from "./effects.ts";
import type { Passive } from "./modifiers.ts";
import type { Condition } from "./terms.ts";

/** An ability: always on, used by its player, or triggered. */
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
 * anyPlayed: on a stadium: a player put a Mantimon, which is "it", on the bench from the hand ·
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
  "anyPlayed",
  "turnStart",
  "turnEnd",
  "theirTurnEnd",
  "eachTurnEnd",
  "betweenTurns",
] as const;
export type Trigger = (typeof TRIGGERS)[number];
