// The whole state of a game: plain data, every field always present, and its hand-written clone.

import type { EffectContext } from "./context.ts";
import type { CardInfo, Pool } from "./pool.ts";
import type { RulesConfig } from "./rules.ts";
import type { DecisionView, Event, LastingView, Phase, Result } from "./view-types.ts";
import type { Seat } from "./vocabulary.ts";

export interface Game {
  /** Shared between games and never changed. */
  readonly rules: RulesConfig;
  readonly pool: Pool;
  /** Key of the generator, and how many numbers were drawn from it: all there is to chance. */
  readonly key: readonly number[];
  drawn: number;

  phase: Phase;
  turn: number;
  current: Seat;
  first: Seat;
  players: [Player, Player];
  stadium: number;
  stadiumSeat: Seat;
  lasting: Lasting[];
  /** What is under way, the top last. Empty between moves. */
  stack: Frame[];
  decision: Decision | null;
  /** Next id for a Mantimon, and for a lasting effect. */
  nextMon: number;
  nextLasting: number;
  result: Result | null;
  /** What could modify anything on this board, null for not known: derived, neither saved nor hashed. */
  modifierSources: ModifierSources | null;
  /** Where events go, null for nowhere. Not part of the state: neither cloned, saved nor hashed. */
  sink: Event[] | null;
}

export interface Player {
  /** Zones hold indexes of cards. The top of a deck is the end of its array. */
  deck: number[];
  hand: number[];
  discard: number[];
  prizes: number[];
  energyDeck: number[];
  energyZone: number[];
  /** Basic energy that may be generated, and the one that comes next (-1 for none). */
  energyTypes: number[];
  nextEnergy: number;
  active: Mon | null;
  bench: Mon[];
  points: number;
  mulligans: number;
  /** Used of this turn's allowance. */
  attached: number;
  supporter: boolean;
  stadiumPlayed: boolean;
  /** Turn in which the stadium's text was used. */
  stadiumUsed: number;
  retreated: boolean;
  cancels: number;
  /** Energy that the rules have generated for this player and that still exists. */
  generatedEnergy: number;
  /** Turn in which one of this player's Mantimon was last knocked out by an attack. */
  lostMonOn: number;
}

/** A Mantimon in play. */
export interface Mon {
  id: number;
  owner: Seat;
  /** Evolutions, lowest first; the last one counts. */
  cards: number[];
  energy: number[];
  tool: number;
  damage: number;
  /** Full HP with all modifiers, kept up to date by `stateBasedActions`. */
  hp: number;
  /** Bit i stands for STATUSES[i]. */
  statuses: number;
  entered: number;
  evolved: number;
  /** Turn in which it was last paralyzed: it stays so through its player's next turn. */
  paralyzedOn: number;
  /** Turn in which it came to the active spot. */
  activeSince: number;
  abilityUsed: number;
  /** Turn in which an attack of the opponent last damaged it, and by which Mantimon. */
  damagedOn: number;
  damagedBy: number;
  /** Its latest attack: turn, card, index. */
  attackedOn: number;
  attackCard: number;
  attackIndex: number;
  /** Its knock-out texts have been carried out. */
  knockOutResolved: boolean;
}

export interface Lasting extends LastingView {
  /** Laid on a Mantimon by an attack: ends when that leaves the active spot or evolves. */
  byAttack: boolean;
}

/** A card in play with passives, and as whom it speaks. */
export interface PassiveSource {
  info: CardInfo;
  context: EffectContext;
  /** A Mantimon's own ability, which may be switched off. */
  isAbility: boolean;
}

/** What could modify anything on a board. It is never changed, so clones of a game share it. */
export interface ModifierSources {
  /** Bits of the kinds of modifier that are there. */
  kinds: number;
  sources: PassiveSource[];
  /** Full HP depend on nothing but the board, so that they change only when the board does. */
  hpIsFixed: boolean;
  /** They are fixed, and those in the state are up to date. */
  hpIsCurrent: boolean;
}

/** What a frame of the stack does when its turn comes. */
export const OP = {
  /** Carries out pool.programs[program] from pc. */
  effects: 0,
  /** After an attack's texts: knock-outs, then the end of the turn. */
  attackEnd: 1,
  /** HP, knock-outs, winning, promotion. */
  stateBasedActions: 2,
  endTurn: 3,
  checkup: 4,
  startTurn: 5,
  retreat: 6,
  setup: 7,
} as const;
export type Op = (typeof OP)[keyof typeof OP];

/** What a cancel gives back. */
export const UNDO = { none: 0, trainer: 1, ability: 2, retreat: 3, stadium: 4 } as const;
export type Undo = (typeof UNDO)[keyof typeof UNDO];

export interface Frame {
  op: Op;
  program: number;
  pc: number;
  /** Who speaks: the player, the Mantimon (id, -1 for none) and the card. */
  seat: Seat;
  mon: number;
  card: number;
  /** The Mantimon that set off a trigger, and the current one of a forEach. */
  attacker: number;
  it: number;
  /** Part of an attack, whose index on `card` this is; else -1. */
  attack: number;
  undo: Undo;
  /** Answers to the current instruction's decisions, in order. */
  answers: number[][];
  /** How many of the answers this run of the instruction has read; means nothing between runs. */
  cursor: number;
  chosen: number[];
  heads: number;
  tails: number;
  last: number;
}

/** The open question, whole: `view` shows less of it to everyone but the seat that decides. */
export interface Decision extends DecisionView {
  /** Its options depend on cards that not everybody can see. */
  hidden: boolean;
}
