// Effects of the effect language: the instructions of which texts are made.

import type { Status, Type } from "../vocabulary.ts";
import type { Modifier, Until } from "./modifiers.ts";
import type { Amount, CardFilter, Condition, Side, Target, ToolFilter } from "./terms.ts";

/** Where cards are when they are not in play. "deck" as a destination shuffles. */
export type CardSource = "deck" | "hand" | "discard";
export type CardPlace = "hand" | "bench" | "deck" | "deckTop" | "deckBottom" | "discard";
/** Where a card goes that was revealed on top of a deck; "deckTop": it stays there. */
export type RevealedPlace = "hand" | "discard" | "deck" | "deckTop" | "deckBottom";
/**
 * Where energy comes from. Rule sets keep energy in different places, so:
 * - energyZone: the energy zone; without one, the hand; where energy is generated, a new one
 * - hand: the hand; where energy never is in the hand, the energy zone
 * - deck: the energy deck, else the main deck; where energy is generated, a new one
 */
export type EnergySource = "energyZone" | "hand" | "discard" | "deck";

/** One instruction. A text is a list of them, carried out in order. */
export type Effect =
  // damage
  | {
      effect: "damage";
      amount: Amount;
      /** The defender unless given. */
      to?: Target;
      ignore?: ("weakness" | "resistance" | "effects")[];
    }
  | { effect: "putCounters"; count: Amount; to: Target }
  | { effect: "moveCounters"; count: Amount | "all"; upTo?: true; from: Target; to: Target }
  | { effect: "heal"; amount: Amount | "all"; target: Target }
  | { effect: "knockOut"; target: Target }
  // status
  | { effect: "status"; status: Status; to: Target }
  | { effect: "cure"; target: Target; status?: Status }
  // energy
  | {
      effect: "attachEnergy";
      from: EnergySource;
      count: Amount;
      upTo?: true;
      type?: Type;
      /** Basic energy (true) or special energy (false). */
      basic?: boolean;
      to: Target;
      /** Each energy may go to a different one of the Mantimon that may be chosen. */
      split?: true;
    }
  /**
   * Of the top cards of the deck that holds the energy, attaches those that are energy of the kind: all, or with `upTo`
   * any number, or up to so many. The other cards go to `rest`.
   */
  | {
      effect: "attachSeen";
      count: Amount;
      /** Both players see the cards. */
      shown?: true;
      upTo?: "any" | number;
      type?: Type;
      basic?: boolean;
      to: Target;
      split?: true;
      rest: "hand" | "deck" | "deckTop" | "deckBottom" | "discard";
    }
  | {
      effect: "moveEnergy";
      count: Amount | "all";
      upTo?: true;
      type?: Type;
      basic?: boolean;
      from: Target;
      to: Target;
      split?: true;
    }
  | {
      effect: "detachEnergy";
      count: Amount | "all";
      /** Not allowed with `random`. */
      upTo?: true;
      type?: Type;
      basic?: boolean;
      from: Target;
      to: "discard" | "hand" | "deck";
      random?: true;
      /** `count` over all the targets together, not from each. */
      among?: true;
    }
  // cards
  | { effect: "draw"; count: Amount; side?: Side }
  | { effect: "drawUntil"; hand: Amount; side?: Side }
  | {
      effect: "moveCards";
      from: CardSource;
      to: CardPlace;
      count: Amount | "all";
      side?: "mine" | "theirs";
      filter?: CardFilter;
      random?: true;
      upTo?: true;
      /** Who picks: the player whose card it is, unless given. */
      by?: "opponent";
    }
  | {
      effect: "look";
      count: Amount;
      /** The bottom cards instead of the top ones. */
      bottom?: true;
      /** Of the cards seen, take up to `take` that match; the rest goes to `rest`. */
      take: Amount;
      filter?: CardFilter;
      to: "hand" | "bench";
      rest: "deck" | "deckTop" | "deckBottom" | "discard";
    }
  /** A card of the hand goes into the deck, for a card there that is picked at random. */
  | { effect: "exchange"; filter?: CardFilter; found?: CardFilter }
  | { effect: "shuffle"; side: "mine" | "theirs" }
  | { effect: "reorder"; count: Amount; side: "mine" | "theirs" }
  | { effect: "mill"; count: Amount; side: "mine" | "theirs" }
  | { effect: "revealHand"; side: "mine" | "theirs" }
  /** Shows the top card of a deck to both players, and puts it away: one that matches to `to`, any other to `rest`. */
  | {
      effect: "revealTop";
      side: "mine" | "theirs";
      filter: CardFilter;
      to: RevealedPlace;
      rest: RevealedPlace;
      /** If it matched, and if it did not. */
      then?: Effect[];
      else?: Effect[];
    }
  // switching, evolving, leaving play
  | {
      effect: "switch";
      side: "mine" | "theirs";
      /** Who chooses among the bench. */
      by?: "opponent";
      /** Who moves to the active spot; any Mantimon of the bench unless given. */
      target?: Target;
    }
  | { effect: "returnMon"; target: Target; to: "hand" | "deck" | "discard" }
  | { effect: "devolve"; target: Target; to: "hand" | "deck" | "discard" }
  | {
      effect: "evolve";
      target: Target;
      from: "hand" | "deck";
      skip?: true;
      /** With a card of the deck that is picked at random. */
      random?: true;
    }
  /** A tool card for each of them that may hold one. */
  | { effect: "attachTool"; from: CardSource; filter?: ToolFilter; to: Target }
  /** Discards the tools, unless `to` is given. */
  | { effect: "discardTool"; target: Target; to?: "hand" }
  | { effect: "discardStadium" }
  /** Discards the tool, stadium or special energy whose text it is. */
  | { effect: "discardThis" }
  // lasting
  | {
      effect: "lasting";
      until: Until;
      on: Target | "me" | "them";
      modify: Modifier;
      /** With the modifier "answers": the text that is carried out, as the Mantimon that the attack hit. */
      do?: Effect[];
    }
  // control
  | { effect: "flip"; coins: Amount | "untilTails" }
  | { effect: "choose"; target: Target }
  | { effect: "if"; condition: Condition; then: Effect[]; else?: Effect[] }
  | { effect: "may"; do: Effect[] }
  /** `chance`: one of the options that would do something, at random. */
  | { effect: "choice"; options: Effect[][]; by?: "opponent" | "chance" }
  | { effect: "forEach"; of: Target; do: Effect[] }
  | { effect: "repeat"; times: Amount; do: Effect[] }
  // rules
  /**
   * In attacks only: one of the target's attacks is used as this one. `paid`: only one for which this Mantimon has
   * the energy.
   */
  /** `paid`: only one for which this Mantimon has the energy. */
  | { effect: "copyAttack"; of: Target; paid?: true }
  | { effect: "endTurn" }
  | { effect: "win" };

export type EffectName = Effect["effect"];
