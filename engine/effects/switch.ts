// Switching the active Mantimon.

import type { EffectContext } from "../context.ts";
import { switchActive } from "../in-play.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, candidates, isProtected, reach, withoutProtected } from "../targets.ts";
import { sideSeat } from "../vocabulary.ts";
import { didNothing, type EffectOf, never, type Rules } from "./effect.ts";

type Switch = EffectOf<"switch">;

function switchAim(game: Game, context: EffectContext, { side, by, target }: Switch): Aim {
  const { bench } = game.players[sideSeat(context.seat, side)];
  return {
    target: target ?? { choose: { side, place: "bench" }, ...(by === undefined ? {} : { by }) },
    fits: (mon) => bench.includes(mon),
    isPreventable: false,
  };
}

/** The active Mantimon that would leave the active spot; null if nobody could take its place. */
function leaverOf(game: Game, context: EffectContext, effect: Switch): Mon | null {
  const { active } = game.players[sideSeat(context.seat, effect.side)];
  return candidates(game, context, switchAim(game, context, effect)).length > 0 ? active : null;
}

function switchPlaces(game: Game, frame: Frame, effect: Switch): boolean {
  const leaver = leaverOf(game, frame, effect);
  frame.last = 0;
  if (leaver === null || withoutProtected(game, frame, [leaver]).length === 0) return true;
  const reached = reach(game, frame, switchAim(game, frame, effect));
  if (reached === null) return false;
  const [comer] = reached;
  if (comer === undefined) return true;
  switchActive(game, leaver.owner, comer);
  frame.chosen = [comer.id];
  frame.last = 1;
  return true;
}

export const switchEffects: Rules<"switch"> = {
  switch: {
    run: switchPlaces,
    isPossible(game, prospect, effect) {
      const leaver = leaverOf(game, prospect, effect);
      return (leaver !== null && !isProtected(game, prospect, leaver)) || didNothing(prospect);
    },
    harms: never,
  },
};
