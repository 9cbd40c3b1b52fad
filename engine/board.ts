// Reads the board: who is where, and what a Mantimon is by its card.

import type { CardInfo } from "./pool.ts";
import { type Game, type Mon, OP, type Player } from "./state.ts";
import { NONE, type Seat, STATUSES, type Status } from "./vocabulary.ts";

export function infoOf(game: Game, mon: Mon): CardInfo {
  return game.pool.info[mon.cards[mon.cards.length - 1]];
}

export function isActive(game: Game, mon: Mon): boolean {
  return game.players[mon.owner].active === mon;
}

/** The Mantimon in play with this id, null if it has left. */
export function findMon(game: Game, id: number): Mon | null {
  if (id === NONE) return null;
  for (const player of game.players) {
    if (player.active !== null && player.active.id === id) return player.active;
    for (const mon of player.bench) if (mon.id === id) return mon;
  }
  return null;
}

/** A player's Mantimon in play, the active one first. */
export function monsOf(player: Player): Mon[] {
  return player.active === null ? player.bench.slice() : [player.active, ...player.bench];
}

export function statusBit(status: Status): number {
  return 1 << STATUSES.indexOf(status);
}

export const ASLEEP = statusBit("asleep");
export const PARALYZED = statusBit("paralyzed");
export const CONFUSED = statusBit("confused");
export const POISONED = statusBit("poisoned");
export const BURNED = statusBit("burned");
/** Statuses that replace one another. */
export const EXCLUSIVE = ASLEEP | PARALYZED | CONFUSED;

export function hpLeft(mon: Mon): number {
  return Math.max(0, mon.hp - mon.damage);
}

/** The tools that a Mantimon holds, in the order in which they were attached. */
export function toolsOf({ tool, secondTool = NONE }: { tool: number; secondTool?: number }): number[] {
  if (tool === NONE) return [];
  return secondTool === NONE ? [tool] : [tool, secondTool];
}

/** Whether this is the first turn of the player whose turn it is. */
export function isFirstTurnOfPlayer(game: Game): boolean {
  return game.turn <= 2;
}

/** Whether a card may be put on the bench as a basic. */
export function isBasic(info: CardInfo): boolean {
  return info.stage === 0;
}

/**
 * The discard pile of a seat as the text of `card` finds it. A trainer lies there while its text is carried out, but
 * its own text leaves it out.
 */
export function discardForText(game: Game, card: number, seat: Seat): number[] {
  const { discard } = game.players[seat];
  const root = game.stack.find(({ op }) => op === OP.effects);
  const isPlayed = root?.card === card && root.seat === seat && root.mon === NONE && game.stadium !== card;
  const place = isPlayed ? discard.lastIndexOf(card) : -1;
  return place === -1 ? discard : discard.toSpliced(place, 1);
}
