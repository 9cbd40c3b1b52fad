// Effects on cards outside play: draw, search, look, discard, return.

import { amountOf } from "../amounts.ts";
import { benchRoom, isBasic } from "../board.ts";
import { ask } from "../decisions.ts";
import { cardMatches } from "../filters.ts";
import { enterPlay } from "../in-play.ts";
import type { CardFilter, CardPlace, CardSource, Side } from "../language.ts";
import { randomBelow } from "../random.ts";
import { type Frame, type Game, OP } from "../state.ts";
import { opponentOf, type Seat, sideSeat } from "../vocabulary.ts";
import { drawCards, energyHome, moveCards, reveal, shuffleZone } from "../zones.ts";
import type { EffectOf, Handlers } from "./handler.ts";

function seatsOf(seat: Seat, side: Side | undefined): Seat[] {
  if (side === "both") return [seat, opponentOf(seat)];
  return [sideSeat(seat, side ?? "mine")];
}

/** The cards of a zone that match, equal ones side by side; for the bench only basics. */
export function candidates(
  game: Game,
  seat: Seat,
  from: CardSource,
  to: CardPlace,
  filter: CardFilter | undefined,
): number[] {
  const { info } = game.pool;
  const cards = game.players[seat][from].slice();
  if (from === "discard") leaveOutPlayedCard(game, cards);
  return cards
    .filter((card) => cardMatches(info[card], filter))
    .filter((card) => to !== "bench" || isBasic(info[card]))
    .sort((a, b) => a - b);
}

/** A trainer lies in the discard while its text is carried out, but its text cannot find it there. */
function leaveOutPlayedCard(game: Game, cards: number[]): void {
  const root = game.stack.find(({ op }) => op === OP.effects);
  if (root === undefined) return;
  const { kind } = game.pool.info[root.card];
  const place = cards.lastIndexOf(root.card);
  if ((kind === "item" || kind === "supporter") && place !== -1) cards.splice(place, 1);
}

/** Puts picked cards of one zone where the text says. */
function place(
  game: Game,
  seat: Seat,
  picked: number[],
  from: CardSource,
  to: CardPlace,
  shown: boolean,
): void {
  const cards = sendEnergyHome(game, seat, picked, from, to);
  switch (to) {
    case "bench":
      for (const card of cards) enterPlay(game, seat, card, from, "bench");
      break;
    case "deck":
      moveCards(game, seat, cards, from, "deck", { shown });
      break;
    case "deckTop":
      if (from === "deck") shuffleZone(game, seat, "deck");
      moveCards(game, seat, cards, from, "deck", { shown });
      return;
    case "deckBottom":
      if (from === "deck") shuffleZone(game, seat, "deck");
      moveCards(game, seat, cards, from, "deck", { bottom: true, shown });
      return;
    default:
      moveCards(game, seat, cards, from, to, { shown });
  }
  if (to === "deck" || from === "deck") shuffleZone(game, seat, "deck");
}

/** Energy that is never in a hand goes where these rules keep it. Gives the other cards. */
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

function moveChosen(game: Game, frame: Frame, effect: EffectOf<"moveCards">): boolean {
  const seat = sideSeat(frame.seat, effect.side ?? "mine");
  const chooser = effect.by === "opponent" ? opponentOf(frame.seat) : frame.seat;
  const options = candidates(game, seat, effect.from, effect.to, effect.filter);
  let count = effect.count === "all" ? options.length : amountOf(game, frame, effect.count);
  if (effect.to === "bench") count = Math.min(count, benchRoom(game, game.players[seat]));
  const hidden = effect.from === "deck" || seat !== chooser;
  let picked: number[] | null;
  if (effect.random === true) picked = pickAtRandom(game, options, count);
  else {
    // A search of what only the player sees may always find less.
    const free = effect.upTo === true || (effect.from === "deck" && effect.filter !== undefined);
    const min = free ? 0 : count;
    const question = { seat: chooser, kind: "card", options, min, max: count } as const;
    picked = ask(game, frame, { ...question, reveals: hidden && effect.from !== "discard" });
  }
  if (picked === null) return false;
  const shown = effect.filter !== undefined && effect.from !== "discard";
  place(game, seat, picked, effect.from, effect.to, shown);
  frame.last = picked.length;
  return true;
}

/** The top cards of a deck, the topmost first. */
function topOf(game: Game, seat: Seat, count: number): number[] {
  const { deck } = game.players[seat];
  return deck.slice(Math.max(0, deck.length - count)).reverse();
}

function look(game: Game, frame: Frame, effect: EffectOf<"look">): boolean {
  const { seat } = frame;
  const seen = topOf(game, seat, amountOf(game, frame, effect.count));
  const options = seen
    .filter((card) => cardMatches(game.pool.info[card], effect.filter))
    .filter((card) => effect.to !== "bench" || isBasic(game.pool.info[card]))
    .sort((a, b) => a - b);
  let take = amountOf(game, frame, effect.take);
  if (effect.to === "bench") take = Math.min(take, benchRoom(game, game.players[seat]));
  if (frame.answers.length === 0) reveal(game, seat, seen, "deck", seat);
  const question = { seat, kind: "card", options, min: 0, max: take, reveals: true } as const;
  const picked = ask(game, frame, question);
  if (picked === null) return false;
  const rest = seen.slice();
  for (const card of picked) rest.splice(rest.indexOf(card), 1);
  if (effect.to === "bench") for (const card of picked) enterPlay(game, seat, card, "deck", "bench");
  else moveCards(game, seat, picked, "deck", "hand", { shown: effect.filter !== undefined });
  if (effect.rest === "discard") moveCards(game, seat, rest, "deck", "discard");
  if (effect.rest === "deckBottom") {
    const { deck } = game.players[seat];
    deck.unshift(...deck.splice(deck.length - rest.length, rest.length));
  }
  if (effect.rest === "deck") shuffleZone(game, seat, "deck");
  frame.last = picked.length;
  return true;
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
    reveals: true,
  });
  if (order === null) return false;
  const { deck } = game.players[seat];
  deck.splice(deck.length - order.length, order.length, ...order.slice().reverse());
  frame.last = order.length;
  return true;
}

export const cardHandlers: Handlers<
  "draw" | "drawUntil" | "moveCards" | "look" | "reorder" | "mill" | "revealHand"
> = {
  draw(game, frame, effect) {
    const count = amountOf(game, frame, effect.count);
    frame.last = 0;
    for (const seat of seatsOf(frame.seat, effect.side)) frame.last += drawCards(game, seat, count);
    return true;
  },

  drawUntil(game, frame, effect) {
    const hand = amountOf(game, frame, effect.hand);
    frame.last = 0;
    for (const seat of seatsOf(frame.seat, effect.side)) {
      frame.last += drawCards(game, seat, Math.max(0, hand - game.players[seat].hand.length));
    }
    return true;
  },

  moveCards: moveChosen,
  look,
  reorder,

  mill(game, frame, effect) {
    const seat = sideSeat(frame.seat, effect.side);
    const cards = topOf(game, seat, amountOf(game, frame, effect.count));
    moveCards(game, seat, cards, "deck", "discard");
    frame.last = cards.length;
    return true;
  },

  revealHand(game, frame, effect) {
    const seat = sideSeat(frame.seat, effect.side);
    reveal(game, seat, game.players[seat].hand, "hand", opponentOf(seat));
    frame.last = game.players[seat].hand.length;
    return true;
  },
};
