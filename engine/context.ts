// Whose text is carried out, and what it remembers: amounts, conditions and targets are read from this.

import { NONE, type Seat } from "./vocabulary.ts";

/** What a number may come to. */
export interface Range {
  min: number;
  max: number;
}

/** What is open of a choice that is still to come: who is chosen for sure, and how many there are. */
export interface OpenChoice {
  sure: number[];
  fewest: number;
  most: number;
}

/** A frame of the stack is one: then all is known. A prospect is one too: then some is still to come. */
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
  heads: number | Range;
  tails: number | Range;
  last: number;
  /** Of which `chosen` are all those who may be chosen; undefined: they are those who are. */
  openChoice?: OpenChoice;
}

/** A text before it is carried out, as far as `observer` can tell: -1 knows nobody's hand. */
export interface Prospect extends EffectContext {
  observer: Seat | -1;
}

/** A text that is about to begin. */
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

/** A text that is being carried out, from here on. */
export function prospectFrom(context: EffectContext, observer: Seat | -1): Prospect {
  const { seat, mon, attacker, it, card, attack, chosen, heads, tails, last, openChoice } = context;
  return { seat, mon, attacker, it, card, attack, chosen, heads, tails, last, openChoice, observer };
}

/** A text that has gone on in one of two ways: everything that is so after either of them may be so. */
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
