// Effects on cards outside play: draw, search, discard, return, look, reorder.

import { amountOf, largest, mayBeSome } from "../amounts.ts";
import { discardForText, isBasic } from "../board.ts";
import type { EffectContext, Prospect } from "../context.ts";
import { ask, forbidTakingBack } from "../decisions.ts";
import { cardMatches } from "../filters.ts";
import { enterPlay } from "../in-play.ts";
import type { CardPlace, CardSource, Side } from "../language.ts";
import { benchRoom } from "../modifiers.ts";
import { randomBelow } from "../random.ts";
import type { Frame, Game } from "../state.ts";
import { opponentOf, type Seat, sideSeat } from "../vocabulary.ts";
import {
  drawCards,
  energyHome,
  handRoom,
  inNoOrder,
  moveCards,
  reveal,
  shuffleZone,
  topOf,
} from "../zones.ts";
import { didNothing, type EffectOf, never, type Rules } from "./effect.ts";

// ── Drawing

type Draw = EffectOf<"draw" | "drawUntil">;

function seatsOf(seat: Seat, side: Side | undefined): Seat[] {
  return side === "both" ? [seat, opponentOf(seat)] : [sideSeat(seat, side ?? "mine")];
}

/** Cards that a player would draw, before the limits of deck and hand. */
function drawCount(game: Game, context: EffectContext, effect: Draw, seat: Seat): number {
  if (effect.effect === "draw") return largest(game, context, effect.count);
  return largest(game, context, effect.hand) - game.players[seat].hand.length;
}

function draw(game: Game, frame: Frame, effect: Draw): boolean {
  const seats = seatsOf(frame.seat, effect.side);
  const counts = seats.map((seat) => drawCount(game, frame, effect, seat));
  frame.last = seats.reduce<number>((drawn, seat, i) => drawn + drawCards(game, seat, counts[i]), 0);
  return true;
}

function drawIsPossible(game: Game, prospect: Prospect, effect: Draw): boolean {
  const draws = seatsOf(prospect.seat, effect.side).some(
    (seat) =>
      game.players[seat].deck.length > 0 &&
      handRoom(game, seat) > 0 &&
      drawCount(game, prospect, effect, seat) > 0,
  );
  return draws || didNothing(prospect);
}

// ── Moving cards between zones

type MoveCards = EffectOf<"moveCards">;

/** Whose cards are moved. */
function ownerOf(context: EffectContext, effect: MoveCards): Seat {
  return sideSeat(context.seat, effect.side ?? "mine");
}

/** The cards of the zone as the text finds them. */
function cardsThere(game: Game, context: EffectContext, effect: MoveCards): number[] {
  const seat = ownerOf(context, effect);
  return effect.from === "discard"
    ? discardForText(game, context.card, seat)
    : game.players[seat][effect.from];
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
function roomFor(game: Game, seat: Seat, to: CardPlace | "hand"): number {
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
  const seat = ownerOf(prospect, effect);
  const unknown = effect.from === "deck" || (effect.from === "hand" && prospect.observer !== seat);
  const some = unknown
    ? game.players[seat][effect.from].length > 0
    : cardsThere(game, prospect, effect).some((card) => isMovable(game, effect, card));
  return (some && !isVain(game, prospect, effect)) || didNothing(prospect);
}

/** Moves the picked cards to where the text says. */
function place(game: Game, seat: Seat, picked: number[], effect: MoveCards, shown: boolean): void {
  const { from, to } = effect;
  if (picked.length === 0 && (from !== "deck" || game.players[seat].deck.length === 0)) return;
  const cards = sendEnergyHome(game, seat, picked, from, to);
  switch (to) {
    case "bench":
      for (const card of cards) enterPlay(game, seat, card, from, "bench");
      break;
    case "deckTop":
    case "deckBottom":
      if (from === "deck") shuffleZone(game, seat, "deck");
      moveCards(game, seat, cards, from, "deck", { bottom: to === "deckBottom", shown });
      return;
    default:
      moveCards(game, seat, cards, from, to, { shown });
  }
  if (to === "deck" || from === "deck") shuffleZone(game, seat, "deck");
}

/** Puts energy that is never in a hand where these rules keep it. Returns the other cards. */
function sendEnergyHome(game: Game, seat: Seat, cards: number[], from: CardSource, to: CardPlace): number[] {
  if (game.rules.energy.source === "hand" || to === "discard") return cards;
  const isEnergy = (card: number): boolean => game.pool.info[card].kind === "energy";
  const energy = cards.filter(isEnergy);
  const home = energyHome(game, to === "hand" ? "hand" : "deck");
  moveCards(game, seat, energy, from, home);
  if (home === "energyDeck" && energy.length > 0) shuffleZone(game, seat, home);
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
  const all = game.players[seat][effect.from].length;
  // A player who searches for certain cards in a zone that only that player sees may always take fewer.
  const free = effect.upTo === true || (effect.from === "deck" && effect.filter !== undefined);
  // All cards of the zone are moved, whatever they are, so that there is no choice.
  const sure = !free && count >= all;
  return ask(game, frame, {
    seat: chooser,
    kind: "card",
    options,
    min: free ? 0 : count,
    max: Math.min(count, all),
    hidden: effect.from !== "discard" && !sure,
    reveals: effect.from === "deck" || (effect.from === "hand" && seat !== chooser),
  });
}

// ── Looking at the top of a deck

type Look = EffectOf<"look">;

function topIsPossible(
  game: Game,
  prospect: Prospect,
  effect: EffectOf<"look" | "reorder" | "mill">,
): boolean {
  const seat = effect.effect === "look" ? prospect.seat : sideSeat(prospect.seat, effect.side);
  const some = game.players[seat].deck.length > 0 && mayBeSome(game, prospect, effect.count);
  return some || didNothing(prospect);
}

function look(game: Game, frame: Frame, effect: Look): boolean {
  const { seat } = frame;
  const count = amountOf(game, frame, effect.count);
  const { deck } = game.players[seat];
  const seen = effect.bottom === true ? deck.slice(0, count) : topOf(game, seat, count);
  frame.last = 0;
  if (seen.length === 0) return true;
  const options = seen
    .filter((card) => cardMatches(game.pool.info[card], effect.filter))
    .filter((card) => effect.to !== "bench" || isBasic(game.pool.info[card]))
    .sort((a, b) => a - b);
  const take = Math.min(amountOf(game, frame, effect.take), roomFor(game, seat, effect.to), seen.length);
  if (frame.answers.length === 0) reveal(game, seat, seen, "deck", seat);
  forbidTakingBack(game);
  const question = { seat, kind: "card", options, min: 0, max: take, hidden: true, reveals: true } as const;
  const picked = ask(game, frame, question);
  if (picked === null) return false;
  // From here on they lie on top, as the others would.
  if (effect.bottom === true) deck.push(...deck.splice(0, seen.length).reverse());
  const rest = seen.slice();
  for (const card of picked) rest.splice(rest.indexOf(card), 1);
  if (effect.to === "bench") for (const card of picked) enterPlay(game, seat, card, "deck", "bench");
  else moveCards(game, seat, picked, "deck", "hand", { shown: effect.filter !== undefined });
  putRest(game, seat, rest, effect.rest);
  frame.last = picked.length;
  return true;
}

function putRest(game: Game, seat: Seat, rest: number[], where: Look["rest"]): void {
  if (where === "discard") moveCards(game, seat, rest, "deck", "discard");
  if (where === "deckBottom") {
    const { deck } = game.players[seat];
    deck.unshift(...deck.splice(deck.length - rest.length, rest.length));
  }
  if (where === "deck") shuffleZone(game, seat, "deck");
}

function reorder(game: Game, frame: Frame, effect: EffectOf<"reorder">): boolean {
  const seat = sideSeat(frame.seat, effect.side);
  const seen = topOf(game, seat, amountOf(game, frame, effect.count));
  if (frame.answers.length === 0) reveal(game, seat, seen, "deck", frame.seat);
  const order = ask(game, frame, {
    seat: frame.seat,
    kind: "card",
    options: seen,
    min: seen.length,
    max: seen.length,
    ordered: true,
    hidden: true,
    reveals: true,
  });
  if (order === null) return false;
  const { deck } = game.players[seat];
  deck.splice(deck.length - order.length, order.length, ...order.slice().reverse());
  frame.last = order.length;
  return true;
}

export const cardEffects: Rules<
  "draw" | "drawUntil" | "moveCards" | "look" | "reorder" | "mill" | "revealHand"
> = {
  draw: { run: draw, isPossible: drawIsPossible, harms: never },
  drawUntil: { run: draw, isPossible: drawIsPossible, harms: never },
  moveCards: { run: moveChosen, isPossible: moveIsPossible, harms: never },
  look: { run: look, isPossible: topIsPossible, harms: never },
  reorder: { run: reorder, isPossible: topIsPossible, harms: never },

  mill: {
    run(game, frame, effect) {
      const seat = sideSeat(frame.seat, effect.side);
      const cards = topOf(game, seat, amountOf(game, frame, effect.count));
      moveCards(game, seat, cards, "deck", "discard");
      frame.last = cards.length;
      return true;
    },
    isPossible: topIsPossible,
    harms: never,
  },

  revealHand: {
    run(game, frame, effect) {
      const seat = sideSeat(frame.seat, effect.side);
      reveal(game, seat, inNoOrder(game, game.players[seat].hand), "hand", opponentOf(seat));
      frame.last = game.players[seat].hand.length;
      return true;
    },
    isPossible: (game, prospect, effect) =>
      game.players[sideSeat(prospect.seat, effect.side)].hand.length > 0 || didNothing(prospect),
    harms: never,
  },
};
