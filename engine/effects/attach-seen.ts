// Looking at the top of a deck, and attaching the energy that is there.

import { amountOf, mayBeSome } from "../amounts.ts";
import type { EffectContext } from "../context.ts";
import { ask, forbidTakingBack } from "../decisions.ts";
import { attachEnergy } from "../in-play.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, candidates, isChoice, reach } from "../targets.ts";
import type { Seat } from "../vocabulary.ts";
import { energyHome, moveCards, reveal, shuffleZone, tellMoved, topOf } from "../zones.ts";
import { didNothing, foreseeChosen, never, type Rules } from "./effect.ts";
import { type AttachSeen, askForHolders, isOfKind, receiversOf } from "./energy.ts";

type Deck = "deck" | "energyDeck";

/** The deck in which these rules keep energy. */
function deckOf({ rules }: Game): Deck {
  return rules.energy.source === "deck" ? "energyDeck" : "deck";
}

function aimOf(context: EffectContext, effect: AttachSeen): Aim {
  return {
    target: receiversOf(effect),
    fits: (mon) => mon.owner === context.seat,
    isPreventable: false,
  };
}

/** Who receives the energy is chosen when it has been seen. */
function attachSeen(game: Game, frame: Frame, effect: AttachSeen): boolean {
  const { seat } = frame;
  const deck = deckOf(game);
  const seen = topOf(game, seat, amountOf(game, frame, effect.count), deck);
  frame.last = 0;
  if (seen.length === 0) return true;
  if (frame.answers.length === 0) show(game, seat, seen, deck, effect);
  const energy = askForSeen(game, frame, effect, seen);
  if (energy === null) return false;
  // Shown before somebody is asked who receives it: the question would tell that there is some.
  if (frame.answers.length === 1 && effect.shown !== true) showMoved(game, seat, energy, deck);
  const holders = energy.length === 0 ? [] : askWho(game, frame, effect, energy.length);
  if (holders === null) return false;
  const rest = seen.slice();
  holders.forEach((mon, i) => {
    rest.splice(rest.indexOf(energy[i]), 1);
    attachEnergy(game, mon, energy[i], deck);
  });
  putAway(game, seat, rest, deck, effect);
  frame.last = holders.length;
  return true;
}

function show(game: Game, seat: Seat, seen: number[], deck: Deck, { shown }: AttachSeen): void {
  if (shown === true) showMoved(game, seat, seen, deck);
  else reveal(game, seat, seen, deck, seat);
  forbidTakingBack(game);
}

/** To both players. */
function showMoved(game: Game, seat: Seat, cards: number[], deck: Deck): void {
  if (cards.length > 0) tellMoved(game, seat, cards, deck, deck, { shown: true });
}

/**
 * Which of the energy cards that were seen. Without anybody to receive them there are none. A player who looks at
 * cards that the other one does not see may find none.
 */
function askForSeen(game: Game, frame: Frame, effect: AttachSeen, seen: number[]): number[] | null {
  const isReceived = candidates(game, frame, aimOf(frame, effect)).length > 0;
  const options = seen.filter(
    (card) => isReceived && game.pool.info[card].kind === "energy" && isOfKind(game, card, effect),
  );
  const most = typeof effect.upTo === "number" ? effect.upTo : seen.length;
  return ask(game, frame, {
    seat: frame.seat,
    kind: "energy",
    options: options.sort((a, b) => a - b),
    min: effect.upTo === undefined && effect.shown === true ? options.length : 0,
    max: Math.min(most, effect.shown === true ? options.length : seen.length),
    hidden: effect.shown !== true,
    reveals: true,
  });
}

/** Who receives each of the energy: one Mantimon all of it, or with `split` each another; nobody if none is chosen. */
function askWho(game: Game, frame: Frame, effect: AttachSeen, count: number): Mon[] | null {
  const takers = reach(game, frame, aimOf(frame, effect));
  if (takers === null || takers.length === 0) return takers;
  if (effect.split === true || takers.length > 1) return askForHolders(game, frame, takers, count, false);
  return Array<Mon>(count).fill(takers[0]);
}

function putAway(game: Game, seat: Seat, rest: number[], deck: Deck, { rest: to, shown }: AttachSeen): void {
  if (to === "hand" || to === "discard") {
    const zone = deck === "energyDeck" ? energyHome(game, to) : to;
    moveCards(game, seat, rest, deck, zone, { shown: shown === true });
  }
  if (to === "deckBottom") {
    const cards = game.players[seat][deck];
    cards.unshift(...cards.splice(cards.length - rest.length, rest.length));
  }
  if (to === "deck") shuffleZone(game, seat, deck);
}

export const attachSeenRules: Rules<"attachSeen"> = {
  attachSeen: {
    run: attachSeen,
    isPossible(game, prospect, effect) {
      const some = game.players[prospect.seat][deckOf(game)].length > 0;
      if (!some || !mayBeSome(game, prospect, effect.count)) return didNothing(prospect, effect.to);
      const { target } = aimOf(prospect, effect);
      if (isChoice(target)) {
        foreseeChosen(prospect, target, candidates(game, prospect, aimOf(prospect, effect)));
      }
      return true;
    },
    harms: never,
  },
};
