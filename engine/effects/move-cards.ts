// Moving cards between the zones of a player: search, discard, return.

import { amountOf, mayBeSome } from "../amounts.ts";
import { discardForText, isBasic } from "../board.ts";
import type { EffectContext, Prospect } from "../context.ts";
import { ask } from "../decisions.ts";
import { cardMatches } from "../filters.ts";
import { enterPlay } from "../in-play.ts";
import type { CardFilter, CardPlace } from "../language.ts";
import { benchRoom } from "../modifiers.ts";
import { randomBelow } from "../random.ts";
import type { Frame, Game } from "../state.ts";
import type { Zone } from "../view-types.ts";
import { opponentOf, type Seat, sideSeat } from "../vocabulary.ts";
import { energyHome, moveCards, shuffleZone } from "../zones.ts";
import { didNothing, type EffectOf, type EffectRules, never } from "./effect.ts";

type MoveCards = EffectOf<"moveCards">;

/** Whose cards are moved. */
function ownerOf(context: EffectContext, effect: MoveCards): Seat {
  return sideSeat(context.seat, effect.side ?? "mine");
}

/** Whether a filter is about energy alone. */
function isOfEnergy({ kind, basicEnergy, anyOf }: CardFilter): boolean {
  return kind === "energy" || basicEnergy !== undefined || anyOf?.every(isOfEnergy) === true;
}

/** Where the cards come from: energy alone, from where these rules keep energy. */
function sourceZone(game: Game, { from, filter }: MoveCards): Zone {
  return filter !== undefined && isOfEnergy(filter) ? energyHome(game, from) : from;
}

function isSearched(zone: Zone): zone is "deck" | "energyDeck" {
  return zone === "deck" || zone === "energyDeck";
}

/** The cards of the zone as the text finds them. */
function cardsThere(game: Game, context: EffectContext, effect: MoveCards): number[] {
  const seat = ownerOf(context, effect);
  const zone = sourceZone(game, effect);
  if (zone === "generated") return [];
  return zone === "discard" ? discardForText(game, context.card, seat) : game.players[seat][zone];
}

/** Whether a card may be moved: to the bench only basics. */
function isMovable(game: Game, { filter, to }: MoveCards, card: number): boolean {
  const info = game.pool.info[card];
  return cardMatches(info, filter) && (to !== "bench" || isBasic(info));
}

/** The cards of the zone that may be moved, equal ones side by side. */
function movable(game: Game, context: EffectContext, effect: MoveCards): number[] {
  const cards = cardsThere(game, context, effect).filter((card) => isMovable(game, effect, card));
  return cards.sort((a, b) => a - b);
}

/** How many cards the destination has room for. */
export function roomFor(game: Game, seat: Seat, to: CardPlace | "hand"): number {
  return to === "bench" ? benchRoom(game, seat) : Number.POSITIVE_INFINITY;
}

/** Whether the move is impossible: to the same place, to a place without room, or of no cards. */
function isVain(game: Game, context: EffectContext, effect: MoveCards): boolean {
  const { from, to, count } = effect;
  const stays = from === to && from !== "deck";
  return stays || roomFor(game, ownerOf(context, effect), to) === 0 || !mayBeSome(game, context, count);
}

/** As far as an observer knows, a hidden zone may hold any card. */
function moveIsPossible(game: Game, prospect: Prospect, effect: MoveCards): boolean {
  const zone = sourceZone(game, effect);
  const cards = cardsThere(game, prospect, effect);
  const unknown = isSearched(zone) || (zone === "hand" && prospect.observer !== ownerOf(prospect, effect));
  const some = unknown ? cards.length > 0 : cards.some((card) => isMovable(game, effect, card));
  return (some && !isVain(game, prospect, effect)) || didNothing(prospect);
}

/** Moves the picked cards to where the text says. A deck that was searched is shuffled, even if nothing was found. */
function place(game: Game, seat: Seat, picked: number[], effect: MoveCards, shown: boolean): void {
  const { to } = effect;
  const from = sourceZone(game, effect);
  const searched = isSearched(from) && game.players[seat][from].length > 0;
  if (picked.length === 0 && !searched) return;
  const cards = sendEnergyHome(game, seat, picked, from, to);
  switch (to) {
    case "bench":
      for (const card of cards) enterPlay(game, seat, card, from, "bench");
      break;
    case "deckTop":
    case "deckBottom":
      if (isSearched(from)) shuffleZone(game, seat, from);
      moveCards(game, seat, cards, from, "deck", { bottom: to === "deckBottom", shown });
      return;
    default:
      moveCards(game, seat, cards, from, to, { shown });
  }
  if (isSearched(from)) shuffleZone(game, seat, from);
  else if (to === "deck") shuffleZone(game, seat, "deck");
}

/** Puts energy that is never in a hand where these rules keep it. Returns the other cards. */
function sendEnergyHome(game: Game, seat: Seat, cards: number[], from: Zone, to: CardPlace): number[] {
  if (game.rules.energy.source === "hand" || to === "discard") return cards;
  const isEnergy = (card: number): boolean => game.pool.info[card].kind === "energy";
  const energy = cards.filter(isEnergy);
  const home = energyHome(game, to === "hand" ? "hand" : "deck");
  moveCards(game, seat, energy, from, home);
  if (home === "energyDeck" && home !== from && energy.length > 0) shuffleZone(game, seat, home);
  return cards.filter((card) => !isEnergy(card));
}

function pickAtRandom(game: Game, cards: number[], count: number): number[] {
  const left = cards.slice();
  const picked: number[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(randomBelow(game, left.length), 1));
  }
  return picked;
}

function moveChosen(game: Game, frame: Frame, effect: MoveCards): boolean {
  frame.last = 0;
  if (isVain(game, frame, effect)) return true;
  const seat = ownerOf(frame, effect);
  const options = movable(game, frame, effect);
  const asked = effect.count === "all" ? Number.POSITIVE_INFINITY : amountOf(game, frame, effect.count);
  const count = Math.min(asked, roomFor(game, seat, effect.to));
  const picked =
    effect.random === true
      ? pickAtRandom(game, options, count)
      : askForCards(game, frame, effect, options, count);
  if (picked === null) return false;
  const shown = effect.filter !== undefined && effect.from !== "discard";
  place(game, seat, picked, effect, shown);
  frame.last = picked.length;
  return true;
}

function askForCards(
  game: Game,
  frame: Frame,
  effect: MoveCards,
  options: number[],
  count: number,
): number[] | null {
  const seat = ownerOf(frame, effect);
  const chooser = effect.by === "opponent" ? opponentOf(frame.seat) : frame.seat;
  const zone = sourceZone(game, effect);
  const all = zone === "generated" ? 0 : game.players[seat][zone].length;
  // A player who searches for certain cards in a zone that only that player sees may always take fewer.
  const free = effect.upTo === true || (isSearched(zone) && effect.filter !== undefined);
  // All cards of the zone are moved, whatever they are, so that there is no choice.
  const sure = !free && count >= all;
  return ask(game, frame, {
    seat: chooser,
    kind: "card",
    options,
    min: free ? 0 : count,
    max: Math.min(count, all),
    hidden: (isSearched(zone) || zone === "hand") && !sure,
    reveals: isSearched(zone) || (zone === "hand" && seat !== chooser),
  });
}

export const moveCardsRules: EffectRules<"moveCards"> = {
  run: moveChosen,
  isPossible: moveIsPossible,
  harms: never,
};
