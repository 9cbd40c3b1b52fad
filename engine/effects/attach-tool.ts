// Attaching tools by an effect.

import { discardForText, toolsOf } from "../board.ts";
import type { EffectContext, Prospect } from "../context.ts";
import { ask } from "../decisions.ts";
import { cardMatches } from "../filters.ts";
import { attachTool } from "../in-play.ts";
import { toolsAllowed } from "../modifiers.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, candidates, hasCandidate, isChoice, reach } from "../targets.ts";
import { shuffleZone } from "../zones.ts";
import { type EffectOf, foreseeChosen, never, type Rules } from "./effect.ts";

type AttachTool = EffectOf<"attachTool">;

/** The tools of the zone that the text speaks of, equal ones side by side. */
function toolsIn(game: Game, context: EffectContext, { from, filter }: AttachTool): number[] {
  const { seat, card } = context;
  const cards = from === "discard" ? discardForText(game, card, seat) : game.players[seat][from];
  return cards
    .filter((each) => game.pool.info[each].kind === "tool" && cardMatches(game.pool.info[each], filter))
    .sort((a, b) => a - b);
}

/** Those who may hold one more, unless an observer can tell that there is nothing to attach. */
function holderAim(
  game: Game,
  context: EffectContext,
  effect: AttachTool,
  observer: Prospect["observer"],
): Aim {
  const { from } = effect;
  const isHidden = from === "deck" || (from === "hand" && observer !== context.seat);
  const there = isHidden ? game.players[context.seat][from] : toolsIn(game, context, effect);
  return {
    target: effect.to,
    fits: (mon) =>
      there.length > 0 && mon.owner === context.seat && toolsOf(mon).length < toolsAllowed(game, mon),
    isPreventable: false,
  };
}

/** The holders are chosen before a hidden zone is searched, so that the choice does not tell what was found. */
function attach(game: Game, frame: Frame, effect: AttachTool): boolean {
  frame.last = 0;
  const holders = reach(game, frame, holderAim(game, frame, effect, -1));
  if (holders === null) return false;
  const left = toolsIn(game, frame, effect);
  const taken: [Mon, number][] = [];
  for (const mon of new Set(holders)) {
    const picked = ask(game, frame, {
      seat: frame.seat,
      kind: "card",
      mon: mon.id,
      options: left,
      min: effect.from === "deck" ? 0 : 1,
      max: 1,
      hidden: effect.from !== "discard",
      reveals: effect.from === "deck",
    });
    if (picked === null) return false;
    for (const card of picked) {
      left.splice(left.indexOf(card), 1);
      taken.push([mon, card]);
    }
  }
  for (const [mon, card] of taken) attachTool(game, mon, card, effect.from);
  if (effect.from === "deck" && holders.length > 0) shuffleZone(game, frame.seat, "deck");
  frame.last = taken.length;
  return true;
}

export const attachToolRules: Rules<"attachTool"> = {
  attachTool: {
    run: attach,
    isPossible(game, prospect, effect) {
      if (hasCandidate(game, prospect, holderAim(game, prospect, effect, prospect.observer))) return true;
      // The holder is chosen even if there is nothing to attach, unless both players can see that.
      const open = candidates(game, prospect, holderAim(game, prospect, effect, -1));
      if (isChoice(effect.to)) foreseeChosen(prospect, effect.to, open);
      prospect.last = 0;
      return false;
    },
    harms: never,
  },
};
