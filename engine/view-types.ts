// What a viewer is shown: the table as seen from a seat, and the events that change it.

import type { ForfeitReason } from "./action.ts";
import type { ModifierKind, Until } from "./language.ts";
import type { Perspective, Seat } from "./vocabulary.ts";

/** Cards are indexes into the pool; HIDDEN (-1) is a card that the viewer may not know. */
export interface View {
  viewer: Perspective;
  /** Turns begun so far, both players' together; 0 during set-up. */
  turn: number;
  /** Whose turn it is. */
  current: Seat;
  first: Seat;
  phase: Phase;
  players: [PlayerView, PlayerView];
  /** The stadium in play and who played it; card -1 for none. */
  stadium: { card: number; seat: Seat };
  lasting: LastingView[];
  decision: DecisionView | null;
  result: Result | null;
}

export const PHASES = ["setup", "main", "over"] as const;
export type Phase = (typeof PHASES)[number];

export interface PlayerView {
  deck: number;
  energyDeck: number;
  hand: number[];
  discard: number[];
  prizes: number;
  points: number;
  /** Energy in the energy zone, and the one that will be generated next (-1 for none). */
  energyZone: number[];
  nextEnergy: number;
  active: MonView | null;
  bench: MonView[];
  /** What was used of this turn's allowance. */
  attached: number;
  supporter: boolean;
  stadium: boolean;
  retreated: boolean;
}

export interface MonView {
  /** Its id for as long as it is in play, unique in the match. */
  id: number;
  /** Evolutions, lowest first. The last one is what the Mantimon is. [-1] while face down. */
  cards: number[];
  energy: number[];
  tool: number;
  /** Only of a Mantimon that holds two. */
  secondTool?: number;
  damage: number;
  /** Full HP, all modifiers counted; 0 while face down. */
  hp: number;
  /** Bit i stands for STATUSES[i]. */
  statuses: number;
  /** Turn in which it came into play, and in which it last evolved (-1 for never). */
  entered: number;
  evolved: number;
  /** Turn in which its ability was last used, -1 for never. */
  abilityUsed: number;
}

/** An effect that lasts: on a Mantimon, or on a player (mon -1). */
export interface LastingView {
  id: number;
  /** The card that applied it. */
  card: number;
  /** The player it is on, and the player who applied it. */
  seat: Seat;
  mon: number;
  kind: ModifierKind;
  /** Index into the pool's modifiers. */
  modifier: number;
  /** The number that it adds or subtracts; 0 if it has none. */
  amount: number;
  until: Until;
  /** Ends with this turn; -1 for as long as the Mantimon is in play. */
  lastTurn: number;
}

/** What the values of a decision's options are. */
export type DecisionKind =
  /** Ids of Mantimon in play. */
  | "mantimon"
  /** Indexes of cards, in hand, deck, discard or looked at. */
  | "card"
  /** Indexes of energy cards attached to, or about to be attached to, `mon`. */
  | "energy"
  /** Place in the text's list of options. */
  | "option"
  /** 0 is no, 1 is yes. */
  | "yesNo"
  /** The number itself. */
  | "number"
  /** Attacks that may be chosen: mon id * 16 + index of the attack. */
  | "attack";

/** What a decision is for; excess: which Mantimon of the bench or tools to discard, because there are too many. */
export type DecisionReason =
  | "setupActive"
  | "setupBench"
  | "bonusDraw"
  | "promote"
  | "excess"
  | "retreat"
  | "effect";

export interface DecisionView {
  seat: Seat;
  kind: DecisionKind;
  reason: DecisionReason;
  /** The card whose text asks, -1 for the rules. */
  card: number;
  /** The Mantimon that it concerns, -1 for none. */
  mon: number;
  /**
   * The effect that asks: `pool.programs[program][step]`. -1 for the rules, and for everyone but the seat that decides,
   * because it may tell what was chosen or drawn in secret.
   */
  program: number;
  step: number;
  /** Empty for everyone but the seat that decides. */
  options: number[];
  /** Places in `options` picked so far; empty for everyone else. */
  picked: number[];
  min: number;
  max: number;
  /** The order of picks matters; otherwise they are ascending. */
  ordered: boolean;
  cancel: boolean;
}

export const END_REASONS = ["points", "prizes", "noMantimon", "deckOut", "turnLimit", "effect"] as const;
export type EndReason = (typeof END_REASONS)[number] | ForfeitReason;

/** Winner -1 is a draw. */
export interface Result {
  winner: Seat | -1;
  reason: EndReason;
}

/** Zones that cards move between. "generated" stands for energy that the rules create or destroy. */
export type Zone = "deck" | "hand" | "discard" | "prizes" | "energyDeck" | "energyZone" | "generated";

export type DamageCause = "attack" | "effect" | "confusion" | "poisoned" | "burned" | "counters";

/**
 * One thing that happened, in order. `redact` puts HIDDEN where the viewer may not know a card. `project(view,
 * event)` applies it: the first view and all events give every later view.
 */
export type Event =
  | { type: "gameStarted"; first: Seat }
  | { type: "mulligan"; seat: Seat; hand: number[] }
  | { type: "setupRevealed"; mons: MonView[]; seat: Seat }
  | { type: "turnStarted"; seat: Seat; turn: number }
  | { type: "turnEnded"; seat: Seat }
  | { type: "shuffled"; seat: Seat; zone: "deck" | "energyDeck" }
  /** `shown`: both players see the cards, even between hidden zones. */
  | {
      type: "moved";
      seat: Seat;
      cards: number[];
      from: Zone;
      to: Zone;
      end: "top" | "bottom";
      shown: boolean;
    }
  /** Cards of `seat` are shown to `to` alone. */
  | { type: "revealed"; seat: Seat; cards: number[]; from: Zone; to: Seat }
  | { type: "nextEnergy"; seat: Seat; card: number }
  | { type: "played"; seat: Seat; card: number; on: number }
  /** The latest play was taken back; `mon` is the Mantimon whose ability it was, else -1. */
  | { type: "cancelled"; seat: Seat; mon: number }
  /** What is used of the turn's allowance now. */
  | {
      type: "allowance";
      seat: Seat;
      attached: number;
      supporter: boolean;
      stadium: boolean;
      retreated: boolean;
    }
  | { type: "entered"; seat: Seat; mon: MonView; place: "active" | "bench"; from: Zone; faceDown: boolean }
  | { type: "evolved"; seat: Seat; mon: number; card: number; from: Zone; turn: number }
  | { type: "devolved"; seat: Seat; mon: number; card: number; to: Zone }
  | { type: "energyAttached"; seat: Seat; mon: number; card: number; from: Zone }
  | { type: "energyMoved"; seat: Seat; from: number; mon: number; card: number }
  | { type: "energyDetached"; seat: Seat; mon: number; card: number; to: Zone }
  | { type: "toolAttached"; seat: Seat; mon: number; card: number }
  | { type: "toolDetached"; seat: Seat; mon: number; card: number; to: Zone }
  | { type: "stadiumPlaced"; seat: Seat; card: number }
  | { type: "stadiumLeft"; seat: Seat; card: number }
  | { type: "abilityUsed"; seat: Seat; mon: number; card: number; turn: number }
  | { type: "stadiumUsed"; seat: Seat; card: number }
  | { type: "attacked"; seat: Seat; mon: number; card: number; index: number }
  | { type: "attackFailed"; seat: Seat; mon: number; why: "confused" | "coin" }
  | { type: "coins"; seat: Seat; results: boolean[]; card: number }
  | {
      type: "damaged";
      seat: Seat;
      mon: number;
      amount: number;
      cause: DamageCause;
      weakness: boolean;
      resistance: boolean;
    }
  | { type: "prevented"; seat: Seat; mon: number; what: "damage" | "effect" }
  | { type: "healed"; seat: Seat; mon: number; amount: number }
  | { type: "hpChanged"; seat: Seat; mon: number; hp: number }
  | { type: "statusGained"; seat: Seat; mon: number; status: number }
  | { type: "statusLost"; seat: Seat; mon: number; status: number }
  | { type: "retreated"; seat: Seat }
  /** The active Mantimon and `mon` of the bench changed places. */
  | { type: "switched"; seat: Seat; mon: number }
  | { type: "promoted"; seat: Seat; mon: number }
  | { type: "knockedOut"; seat: Seat; mon: number }
  /** Its evolutions go to the zone. Energy and tool have left with events of their own. */
  | { type: "left"; seat: Seat; mon: number; cards: number[]; to: Zone }
  | { type: "scored"; seat: Seat; points: number }
  | { type: "lastingBegan"; lasting: LastingView }
  | { type: "lastingEnded"; id: number }
  | { type: "decisionOpened"; decision: DecisionView }
  | { type: "decisionClosed"; seat: Seat }
  | { type: "gameOver"; result: Result };

export type EventType = Event["type"];
