// Moving energy from Mantimon to Mantimon.

import { moveEnergy } from "../in-play.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type EffectRules, never } from "./effect.ts";
import {
  askForAttached,
  askForHolders,
  countOf,
  hasMatching,
  type Move,
  matching,
  receiversOf,
} from "./energy.ts";
import { reachBoth, type Transfer, transferIsPossible } from "./transfer.ts";

/** Energy stays with its player. */
function energyTransfer(game: Game, effect: Move): Transfer {
  return {
    from: effect.from,
    to: receiversOf(effect),
    goes: (from, to, then) => from !== to && from.owner === to.owner && hasMatching(game, then, effect, from),
    isPreventableThere: false,
  };
}

/** Moves energy from each donor to each receiver in turn, as long as there is energy. */
function move(game: Game, frame: Frame, effect: Move): boolean {
  const transfer = energyTransfer(game, effect);
  const reached = reachBoth(game, frame, transfer);
  if (reached === null) return false;
  const count = countOf(game, frame, effect.count);
  const moves: { donor: Mon; receiver: Mon; card: number }[] = [];
  for (const donor of reached.donors) {
    const left = matching(game, donor, effect);
    if (effect.split === true) {
      const takers = reached.receivers.filter((receiver) => transfer.goes(donor, receiver, frame));
      if (takers.length === 0) continue;
      const cards = askForAttached(game, frame, donor, left, count, effect.upTo);
      const holders = cards && askForHolders(game, frame, takers, cards.length, false);
      if (cards === null || holders === null) return false;
      cards.forEach((card, i) => {
        moves.push({ donor, receiver: holders[i], card });
      });
      continue;
    }
    for (const receiver of reached.receivers) {
      if (!transfer.goes(donor, receiver, frame)) continue;
      const cards = askForAttached(game, frame, donor, left.slice(), count, effect.upTo);
      if (cards === null) return false;
      for (const card of cards) {
        left.splice(left.indexOf(card), 1);
        moves.push({ donor, receiver, card });
      }
    }
  }
  for (const { donor, receiver, card } of moves) moveEnergy(game, donor, receiver, card);
  frame.last = moves.length;
  return true;
}

export const moveEnergyRules: EffectRules<"moveEnergy"> = {
  run: move,
  isPossible: (game, prospect, effect) => transferIsPossible(game, prospect, energyTransfer(game, effect)),
  harms: never,
};
