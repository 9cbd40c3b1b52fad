// Effects on cards outside play: draw, search, discard, return, look, reorder.

import { amountOf, largest, mayBeSome } from "../amounts.ts";
import { isBasic } from "../board.ts";
import type { EffectContext, Prospect } from "../context.ts";
import { ask, forbidTakingBack } from "../decisions.ts";
import { cardMatches } from "../filters.ts";
import { enterPlay } from "../in-play.ts";
import type { Side } from "../language.ts";
import type { Frame, Game } from "../state.ts";
import { opponentOf, type Seat, sideSeat } from "../vocabulary.ts";
import { drawCards, handRoom, inNoOrder, moveCards, reveal, shuffleZone, topOf } from "../zones.ts";
import { didNothing, type EffectOf, never, type Rules } from "./effect.ts";
import { moveCardsRules, roomFor } from "./move-cards.ts";

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
  moveCards: moveCardsRules,
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
