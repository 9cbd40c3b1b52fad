// Lasting effects: put on a Mantimon or on a player, ended by time or by leaving a place.

import type { Modifier, Until } from "./language.ts";
import type { Game, Lasting } from "./state.ts";
import { NONE, type Seat } from "./vocabulary.ts";

/** Whether a lasting effect is in force. "During your next turn" begins with that turn. */
export function hasBegun(game: Game, lasting: Lasting): boolean {
  return lasting.until !== "myNextTurnEnd" || game.turn === lasting.lastTurn;
}

/** The turn at whose end an effect ends, -1 for none. It began in `turn`, which is the turn of `current`. */
function lastTurnOf(game: Game, until: Until, appliedBy: Seat): number {
  const mine = game.current === appliedBy;
  switch (until) {
    case "turnEnd":
      return game.turn;
    case "theirTurnEnd":
      return mine ? game.turn + 1 : game.turn + 2;
    case "myNextTurnEnd":
      return mine ? game.turn + 2 : game.turn + 1;
    case "leavesActive":
    case "poisonEnds":
    case "leavesPlay":
      return NONE;
  }
}

export interface LastingSpec {
  /** Who applied it, with which card. */
  appliedBy: Seat;
  card: number;
  /** Puts the effect on this player, or on this Mantimon of the player. */
  seat: Seat;
  mon: number;
  modify: Modifier;
  amount: number;
  until: Until;
  byAttack: boolean;
}

export function beginLasting(game: Game, spec: LastingSpec): void {
  const lasting: Lasting = {
    id: game.nextLasting++,
    card: spec.card,
    seat: spec.seat,
    mon: spec.mon,
    kind: spec.modify.kind,
    amount: spec.amount,
    until: spec.until,
    lastTurn: lastTurnOf(game, spec.until, spec.appliedBy),
    modifier: game.pool.modifierIds.get(spec.modify) as number,
    byAttack: spec.byAttack,
  };
  game.lasting.push(lasting);
  game.modifierSources = null;
  if (game.sink !== null) {
    const { byAttack: _byAttack, ...shown } = lasting;
    game.sink.push({ type: "lastingBegan", lasting: shown });
  }
}

/** Returns whether any effect ended. */
function endWhere(game: Game, ended: (lasting: Lasting) => boolean): boolean {
  const before = game.lasting.length;
  let kept = 0;
  for (const lasting of game.lasting) {
    if (ended(lasting)) {
      if (game.sink !== null) game.sink.push({ type: "lastingEnded", id: lasting.id });
    } else {
      game.lasting[kept++] = lasting;
    }
  }
  if (kept === before) return false;
  game.lasting.length = kept;
  game.modifierSources = null;
  return true;
}

/**
 * The Mantimon left play (all effects on it end), or it left the active spot or evolved (those of attacks end, and
 * those that say so).
 */
export function endLastingOf(game: Game, mon: number, leftPlay: boolean): void {
  if (game.lasting.length === 0) return;
  const ends = ({ byAttack, until }: Lasting) => leftPlay || byAttack || until === "leavesActive";
  endWhere(game, (lasting) => lasting.mon === mon && ends(lasting));
}

/** The Mantimon is no longer poisoned, or was poisoned again. */
export function endPoisonOf(game: Game, mon: number): void {
  if (game.lasting.length === 0) return;
  endWhere(game, (lasting) => lasting.mon === mon && lasting.until === "poisonEnds");
}

/** Ends the effects that end with the current turn. Returns whether any did. */
export function expireLasting(game: Game): boolean {
  if (game.lasting.length === 0) return false;
  return endWhere(game, (lasting) => lasting.lastTurn !== NONE && lasting.lastTurn <= game.turn);
}
