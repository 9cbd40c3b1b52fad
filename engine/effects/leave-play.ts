// What leaves play: Mantimon, their tools, the stadium, and the card whose text it is.

import { findMon, toolsOf } from "../board.ts";
import type { EffectContext } from "../context.ts";
import { detachEnergy, detachTool, discardStadium, leavePlay } from "../in-play.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { NONE } from "../vocabulary.ts";
import { always, didNothing, never, onTarget, type Rules } from "./effect.ts";

type ThisCard = "stadium" | "tool" | "energy" | null;

/** The card whose text says "discard this card"; null if it has left play. */
function thisCardOf(game: Game, context: EffectContext): ThisCard {
  const mon = findMon(game, context.mon);
  if (mon === null) return game.stadium === context.card ? "stadium" : null;
  if (toolsOf(mon).includes(context.card)) return "tool";
  return mon.energy.includes(context.card) ? "energy" : null;
}

function discardThis(game: Game, frame: Frame): boolean {
  const mon = findMon(game, frame.mon) as Mon;
  const kind = thisCardOf(game, frame);
  frame.last = kind === null ? 0 : 1;
  if (kind === "stadium") discardStadium(game);
  else if (kind === "tool") detachTool(game, mon, frame.card, "discard");
  else if (kind === "energy") detachEnergy(game, mon, frame.card, "discard");
  return true;
}

export const leavePlayEffects: Rules<"returnMon" | "discardTool" | "discardStadium" | "discardThis"> = {
  returnMon: onTarget<"returnMon">({
    target: (effect) => effect.target,
    fits: always,
    apply(game, _frame, effect, mons) {
      for (const mon of mons) leavePlay(game, mon, effect.to);
      return mons.length;
    },
    isPreventable: true,
    harms: true,
  }),

  discardTool: onTarget<"discardTool">({
    target: (effect) => effect.target,
    fits: (_game, _context, _effect, mon) => mon.tool !== NONE,
    apply(game, _frame, { to }, mons) {
      const tools = mons.flatMap((mon) => toolsOf(mon).map((card) => ({ mon, card })));
      for (const { mon, card } of tools) detachTool(game, mon, card, to ?? "discard");
      return tools.length;
    },
    isPreventable: true,
    harms: true,
  }),

  discardStadium: {
    run(game, frame) {
      frame.last = game.stadium === NONE ? 0 : 1;
      discardStadium(game);
      return true;
    },
    isPossible: (game, prospect) => game.stadium !== NONE || didNothing(prospect),
    harms: never,
  },

  discardThis: {
    run: discardThis,
    isPossible: (game, prospect) => thisCardOf(game, prospect) !== null || didNothing(prospect),
    harms: never,
  },
};
