// Everything that can be written in a match's log.

import type { Seat } from "./vocabulary.ts";

/**
 * What a player can do. `card` is an index into the pool, `on`, `mon` and `to` are ids of Mantimon
 * in play. Equal cards are interchangeable, so no action names a card of a hidden zone by place.
 */
export type Move =
  /** Attach energy from the energy zone or the hand. */
  | { type: "attach"; card: number; on: number }
  /** Play a basic to the bench, or a trainer; `on` is the holder of a tool, else -1. */
  | { type: "play"; card: number; on: number }
  | { type: "evolve"; card: number; on: number }
  | { type: "ability"; mon: number }
  /** Use the stadium's text. */
  | { type: "stadium" }
  | { type: "retreat"; to: number }
  | { type: "attack"; index: number }
  | { type: "endTurn" }
  /** Answer the decision with the option at this place of its list. */
  | { type: "choose"; option: number }
  /** Stop picking. */
  | { type: "stop" }
  /** Take back the play whose text asks, as long as nothing has happened. */
  | { type: "cancel" };

export const FORFEITS = ["concede", "timeout", "abandoned", "agreedDraw"] as const;
export type ForfeitReason = (typeof FORFEITS)[number];

/**
 * Ends the game against `seat` (an agreed draw has no winner). Not a move: legalActions never lists it. The match
 * decides when it is allowed.
 */
export interface Forfeit {
  type: "forfeit";
  seat: Seat;
  reason: ForfeitReason;
}

export type Action = Move | Forfeit;

/** Whether two moves are the same move. */
export function sameMove(a: Move, b: Move): boolean {
  if (a.type !== b.type) return false;
  switch (a.type) {
    case "attach":
    case "play":
    case "evolve": {
      const other = b as typeof a;
      return a.card === other.card && a.on === other.on;
    }
    case "ability":
      return a.mon === (b as typeof a).mon;
    case "retreat":
      return a.to === (b as typeof a).to;
    case "attack":
      return a.index === (b as typeof a).index;
    case "choose":
      return a.option === (b as typeof a).option;
    default:
      return true;
  }
}
