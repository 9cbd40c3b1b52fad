// Whose text is carried out, and what it remembers: amounts, conditions and targets are read from this.

import type { Seat } from "./vocabulary.ts";

/** A frame of the stack is one. */
export interface EffectContext {
  seat: Seat;
  /** Ids of Mantimon, -1 for none: whose text it is, who set it off, the current one of a forEach. */
  mon: number;
  attacker: number;
  it: number;
  card: number;
  /** Index of the attack on `card` that this text is part of, else -1. */
  attack: number;
  chosen: number[];
  heads: number;
  tails: number;
  last: number;
  /** Who decides, if it is not `seat`: knows no hand but its own. */
  observer?: Seat;
}
