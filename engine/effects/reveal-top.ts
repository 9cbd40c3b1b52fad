// Revealing the top card of a deck, and acting by what it is.

import { cardMatches } from "../filters.ts";
import type { RevealedPlace } from "../language.ts";
import type { Frame, Game } from "../state.ts";
import { type Seat, sideSeat } from "../vocabulary.ts";
import { moveCards, shuffleZone } from "../zones.ts";
import { didNothing, type EffectOf, type EffectTable, pushText, type Rules, textHarms } from "./effect.ts";

type RevealTop = EffectOf<"revealTop">;

/** "This way" refers to a card that matched. */
function revealTop(game: Game, frame: Frame, effect: RevealTop): boolean {
  const seat = sideSeat(frame.seat, effect.side);
  const card = game.players[seat].deck.at(-1);
  frame.last = 0;
  if (card === undefined) return true;
  const matches = cardMatches(game.pool.info[card], effect.filter);
  frame.last = matches ? 1 : 0;
  putAway(game, seat, card, matches ? effect.to : effect.rest);
  pushText(game, frame, (matches ? effect.then : effect.else) ?? []);
  return true;
}

/** The move shows the card to everybody, also where it stays on top. */
function putAway(game: Game, seat: Seat, card: number, to: RevealedPlace): void {
  const isInDeck = to === "deck" || to === "deckTop" || to === "deckBottom";
  moveCards(game, seat, [card], "deck", isInDeck ? "deck" : to, { shown: true, bottom: to === "deckBottom" });
  if (to === "deck") shuffleZone(game, seat, "deck");
}

/** Showing the card is something, whatever it is. */
export const revealTopEffects: Rules<"revealTop"> = {
  revealTop: {
    run: revealTop,
    isPossible: (game, prospect, { side }) =>
      game.players[sideSeat(prospect.seat, side)].deck.length > 0 || didNothing(prospect),
    harms: ({ then = [], else: otherwise = [] }, effects: EffectTable) =>
      textHarms(then, effects) || textHarms(otherwise, effects),
  },
};
