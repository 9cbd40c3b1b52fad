// Moves cards: every change of a zone is made here and adds its event.

import { shuffle } from "./random.ts";
import type { Game, Player } from "./state.ts";
import type { Zone } from "./view-types.ts";
import { HIDDEN, type Seat, seatsFrom } from "./vocabulary.ts";

/** The array of a zone; null for "generated". */
function zoneOf(player: Player, zone: Zone): number[] | null {
  return zone === "generated" ? null : player[zone];
}

/** Takes one card out of a zone: the first equal one, in a deck the topmost. The caller knows that it is there. */
export function takeFrom(game: Game, seat: Seat, zone: Zone, card: number): void {
  const player = game.players[seat];
  const cards = zoneOf(player, zone);
  if (cards === null) {
    player.generatedEnergy++;
    return;
  }
  const open = zone === "hand" || zone === "discard" || zone === "energyZone";
  cards.splice(open ? cards.indexOf(card) : cards.lastIndexOf(card), 1);
}

/** Puts one card into a zone, on top unless told otherwise. Energy that goes to "generated" is gone. */
export function putInto(game: Game, seat: Seat, zone: Zone, card: number, bottom = false): void {
  const player = game.players[seat];
  const cards = zoneOf(player, zone);
  if (cards === null) player.generatedEnergy--;
  else if (bottom) cards.unshift(card);
  else cards.push(card);
}

interface MoveHow {
  bottom?: boolean;
  /** Both players see the cards. Needed only between hidden zones. */
  shown?: boolean;
}

/** Moves cards from zone to zone, the last one ending on top (or at the very bottom). */
export function moveCards(
  game: Game,
  seat: Seat,
  cards: number[],
  from: Zone,
  to: Zone,
  how: MoveHow = {},
): void {
  if (cards.length === 0) return;
  const bottom = how.bottom === true;
  for (const card of cards) {
    takeFrom(game, seat, from, card);
    putInto(game, seat, to, card, bottom);
  }
  tellMoved(game, seat, cards, from, to, how);
}

export function tellMoved(
  game: Game,
  seat: Seat,
  cards: number[],
  from: Zone,
  to: Zone,
  { bottom, shown }: MoveHow = {},
): void {
  if (game.sink === null) return;
  const end = bottom === true ? "bottom" : "top";
  game.sink.push({ type: "moved", seat, cards: cards.slice(), from, to, end, shown: shown === true });
}

/** The top cards of a deck, from the top down. */
export function topOf(game: Game, seat: Seat, count: number, zone: "deck" | "energyDeck" = "deck"): number[] {
  const deck = game.players[seat][zone];
  return deck.slice(Math.max(0, deck.length - count)).reverse();
}

/** Cards that a player may still draw before the hand is full. */
export function handRoom(game: Game, seat: Seat): number {
  const limit = game.rules.handLimit;
  if (limit === 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, limit - game.players[seat].hand.length);
}

/** Draws up to `count` cards, as the deck and the hand limit allow. Gives how many. */
export function drawCards(game: Game, seat: Seat, count: number): number {
  const player = game.players[seat];
  const number = Math.min(count, player.deck.length, handRoom(game, seat));
  if (number <= 0) return 0;
  const cards: number[] = [];
  for (let i = 0; i < number; i++) {
    const card = player.deck.pop() as number;
    player.hand.push(card);
    cards.push(card);
  }
  tellMoved(game, seat, cards, "deck", "hand");
  return number;
}

export function shuffleZone(game: Game, seat: Seat, zone: "deck" | "energyDeck"): void {
  shuffle(game, game.players[seat][zone]);
  tellShuffled(game, seat, zone);
}

export function tellShuffled(game: Game, seat: Seat, zone: "deck" | "energyDeck"): void {
  if (game.sink !== null) game.sink.push({ type: "shuffled", seat, zone });
}

/** Sorts cards by name, so that their order does not tell when they were drawn. */
export function inNoOrder(game: Game, cards: readonly number[]): number[] {
  const { info } = game.pool;
  return cards.toSorted((a, b) => {
    if (info[a].name === info[b].name) return a - b;
    return info[a].name < info[b].name ? -1 : 1;
  });
}

/** Shows cards of `seat` to one player, without moving them, in the given order. */
export function reveal(game: Game, seat: Seat, cards: number[], from: Zone, to: Seat): void {
  if (game.sink !== null && cards.length > 0) {
    game.sink.push({ type: "revealed", seat, cards: cards.slice(), from, to });
  }
}

/** Where energy goes that returns "to the hand" or "to the deck" under these rules. */
export function energyHome(game: Game, to: "discard" | "hand" | "deck"): Zone {
  if (to === "discard") return "discard";
  switch (game.rules.energy.source) {
    case "hand":
      return to;
    case "deck":
      return to === "hand" ? "energyZone" : "energyDeck";
    case "generated":
      return "generated";
  }
}

/** Generates one energy of a registered type at random, or shows which one comes next. */
export function rollNextEnergy(game: Game, seat: Seat, pick: (below: number) => number): void {
  const player = game.players[seat];
  player.nextEnergy = player.energyTypes[pick(player.energyTypes.length)];
  if (game.sink === null) return;
  const card = game.rules.energy.preview ? player.nextEnergy : HIDDEN;
  game.sink.push({ type: "nextEnergy", seat, card });
}

/** Both seats, the player whose turn it is first: the order in which things happen to both. */
export function turnOrder(game: Game): readonly [Seat, Seat] {
  return seatsFrom(game.current);
}

/** Reports what a player has used of the turn's allowance. */
export function tellAllowance(game: Game, seat: Seat): void {
  if (game.sink === null) return;
  const { attached, supporter, stadiumPlayed: stadium, retreated } = game.players[seat];
  game.sink.push({ type: "allowance", seat, attached, supporter, stadium, retreated });
}
