// The context of a text: whose it is and what it remembers. Amounts, conditions and targets read it.

import { NONE, type Seat } from "./vocabulary.ts";

/** The values that a number may have. */
export interface Range {
  min: number;
  max: number;
}

/** A choice that is still to be made: who is chosen for certain, and how many are chosen. */
export interface OpenChoice {
  sure: number[];
  fewest: number;
  most: number;
}

/**
 * What a text knows. In a frame of the stack everything is known; in a prospect some choices, coins and counts are
 * still to come.
 */
export interface EffectContext {
  seat: Seat;
  /**
   * Ids of Mantimon, -1 for none: the one whose text it is, the one that triggered it, the current one of a forEach.
   */
  mon: number;
  attacker: number;
  it: number;
  card: number;
  /** Index of the attack on `card` that this text is part of, else -1. */
  attack: number;
  chosen: number[];
  heads: number | Range;
  tails: number | Range;
  last: number;
  /** If set, `chosen` holds everyone who may be chosen; otherwise those who are. */
  openChoice?: OpenChoice;
}

/** A text that has not been carried out yet, as far as `observer` can tell. Observer -1 knows nobody's hand. */
export interface Prospect extends EffectContext {
  observer: Seat | -1;
}

/** The prospect of a text that is about to begin. */
export function prospectOf(seat: Seat, mon: number, card: number): Prospect {
  return {
    seat,
    mon,
    attacker: NONE,
    it: NONE,
    card,
    attack: NONE,
    chosen: [],
    heads: 0,
    tails: 0,
    last: 0,
    observer: seat,
  };
}

/** The prospect of the rest of a text that is being carried out. */
export function prospectFrom(context: EffectContext, observer: Seat | -1): Prospect {
  const { seat, mon, attacker, it, card, attack, chosen, heads, tails, last, openChoice } = context;
  return { seat, mon, attacker, it, card, attack, chosen, heads, tails, last, openChoice, observer };
}

/** What a text knows once this Mantimon is chosen. */
export function contextIfChosen(context: EffectContext, id: number): EffectContext {
  const { seat, mon, attacker, it, card, attack, heads, tails, last } = context;
  return { seat, mon, attacker, it, card, attack, chosen: [id], heads, tails, last };
}

/** The prospect after one of two continuations: it allows whatever either of them allows. */
export function merged(a: Prospect, b: Prospect): Prospect {
  const [one, other] = [a, b].map(
    ({ chosen, openChoice }) => openChoice ?? { sure: chosen, fewest: chosen.length, most: chosen.length },
  );
  return {
    ...a,
    heads: union(a.heads, b.heads),
    tails: union(a.tails, b.tails),
    last: Math.max(a.last, b.last),
    chosen: [...new Set([...a.chosen, ...b.chosen])],
    openChoice: {
      sure: one.sure.filter((id) => other.sure.includes(id)),
      fewest: Math.min(one.fewest, other.fewest),
      most: Math.max(one.most, other.most),
    },
  };
}

function union(a: number | Range, b: number | Range): Range {
  const [one, other] = [a, b].map((each) => (typeof each === "number" ? { min: each, max: each } : each));
  return { min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) };
}
