// Exchanging a card of the hand for one of the deck, and shuffling.

import type { Prospect } from "../context.ts";
import { ask, forbidTakingBack } from "../decisions.ts";
import { cardMatches } from "../filters.ts";
import { randomBelow } from "../random.ts";
import type { Frame, Game } from "../state.ts";
import { sideSeat } from "../vocabulary.ts";
import { moveCards, shuffleZone } from "../zones.ts";
import { didNothing, type EffectOf, never, type Rules } from "./effect.ts";

type Exchange = EffectOf<"exchange">;

/**
 * Nothing is exchanged if the deck holds no such card, which shows only when it is looked for. Cards of a kind are
 * shown, so that the opponent sees that they are of it.
 */
function exchange(game: Game, frame: Frame, { filter, found }: Exchange): boolean {
  const { seat } = frame;
  const { hand, deck } = game.players[seat];
  frame.last = 0;
  if (hand.length === 0 || deck.length === 0) return true;
  const options = hand.filter((card) => cardMatches(game.pool.info[card], filter)).sort((a, b) => a - b);
  const isSure = filter === undefined && hand.length === 1;
  const picked = ask(game, frame, { seat, kind: "card", options, min: 1, max: 1, hidden: !isSure });
  if (picked === null) return false;
  if (picked.length === 0) return true;
  forbidTakingBack(game);
  const there = deck.filter((card) => cardMatches(game.pool.info[card], found)).sort((a, b) => a - b);
  if (there.length > 0) {
    const drawn = there[randomBelow(game, there.length)];
    moveCards(game, seat, [drawn], "deck", "hand", { shown: found !== undefined });
    moveCards(game, seat, picked, "hand", "deck", { shown: filter !== undefined });
    frame.last = 1;
  }
  shuffleZone(game, seat, "deck");
  return true;
}

function exchangeIsPossible(game: Game, prospect: Prospect, { filter }: Exchange): boolean {
  const { seat, observer } = prospect;
  const { hand, deck } = game.players[seat];
  const some =
    observer === seat ? hand.some((card) => cardMatches(game.pool.info[card], filter)) : hand.length > 0;
  return (some && deck.length > 0) || didNothing(prospect);
}

export const deckEffects: Rules<"exchange" | "shuffle"> = {
  exchange: { run: exchange, isPossible: exchangeIsPossible, harms: never },

  shuffle: {
    run(game, frame, { side }) {
      const seat = sideSeat(frame.seat, side);
      frame.last = 0;
      if (game.players[seat].deck.length === 0) return true;
      forbidTakingBack(game);
      shuffleZone(game, seat, "deck");
      frame.last = 1;
      return true;
    },
    isPossible: (game, prospect, { side }) =>
      game.players[sideSeat(prospect.seat, side)].deck.length > 0 || didNothing(prospect),
    harms: never,
  },
};
