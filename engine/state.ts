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
  /** Key and counter of the random generator: its whole state. */
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
  /** The stack of texts and steps under way, the top last. Empty between moves. */
  stack: Frame[];
  decision: Decision | null;
  /** Next id for a Mantimon, and for a lasting effect. */
  nextMon: number;
  nextLasting: number;
  result: Result | null;
  /** What could modify anything on this board, null for not known. Derived: neither saved nor hashed. */
  modifierSources: ModifierSources | null;
  /** Where events are added, null for nowhere. Not part of the state: neither cloned, saved nor hashed. */
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
  /** What was used of this turn's allowance. */
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
  /** Types of those that were knocked out by attacks in that turn: bit i stands for TYPES[i]. */
  lostTypes: number;
  /** Turn in which one of this player's Mantimon was last knocked out, by an attack or otherwise. */
  lostAnyOn: number;
}

/** A Mantimon in play. */
export interface Mon {
  id: number;
  owner: Seat;
  /** Evolutions, lowest first. The last one is what the Mantimon is. */
  cards: number[];
  energy: number[];
  tool: number;
  /** Only while a modifier allows two; it moves up when the first one leaves. */
  secondTool: number;
  damage: number;
  /** Full HP with all modifiers, kept up to date by `stateBasedActions`. */
  hp: number;
  /** Bit i stands for STATUSES[i]. */
  statuses: number;
  entered: number;
  evolved: number;
  /** Turn in which it was last paralyzed. It stays paralyzed through its player's next turn. */
  paralyzedOn: number;
  /** Turn in which it came to the active spot. */
  activeSince: number;
  abilityUsed: number;
  /** Turn in which an attack of the opponent last damaged it, and the Mantimon that attacked. */
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
  /** Put on a Mantimon by an attack: ends when that Mantimon leaves the active spot or evolves. */
  byAttack: boolean;
}

/** A card in play with passives, and the Mantimon and player they belong to. */
export interface PassiveSource {
  info: CardInfo;
  context: EffectContext;
  /** A Mantimon's own ability, which may be switched off. */
  isAbility: boolean;
}

/** What the cards on a board could modify or answer. It never changes, so that clones of a game share it. */
export interface ModifierSources {
  /** Bits of the kinds of modifier that are there. */
  kinds: number;
  sources: PassiveSource[];
  /** Bits of the triggers for which texts wait. */
  triggers: number;
  /** Full HP depend on the board alone, so that they change only when the board does. */
  hpIsFixed: boolean;
  /** The full HP in the state are up to date, and stay so until the board changes. */
  hpIsCurrent: boolean;
}

/** What a frame of the stack does when it is on top. */
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
  /** Whose text it is: the player, the Mantimon (id, -1 for none) and the card. */
  seat: Seat;
  mon: number;
  card: number;
  /** The Mantimon that triggered the text, and the current one of a forEach. */
  attacker: number;
  it: number;
  /** Part of an attack, whose index on `card` this is; else -1. */
  attack: number;
  undo: Undo;
  /** Answers to the current instruction's decisions, in order. */
  answers: number[][];
  /** How many of the answers this run of the instruction has read. It has no meaning between runs. */
  cursor: number;
  chosen: number[];
  heads: number;
  tails: number;
  last: number;
}

/** The open question with all its options. `view` shows them only to the seat that decides. */
export interface Decision extends DecisionView {
  /** Its options depend on cards that one of the players cannot see. */
  hidden: boolean;
}
