// Choices: Mantimon for the rest of the text, yes or no, one of several texts.

import type { Prospect } from "../context.ts";
import { prospectFrom } from "../context.ts";
import { ask, forbidTakingBack } from "../decisions.ts";
import type { Effect } from "../language.ts";
import { randomBelow } from "../random.ts";
import type { Frame, Game } from "../state.ts";
import { membersOf, reach } from "../targets.ts";
import { NONE, opponentOf } from "../vocabulary.ts";
import {
  aimAtAny,
  didNothing,
  type EffectOf,
  type EffectTable,
  foreseeChosen,
  never,
  pushText,
  type Rules,
  textHarms,
  textIsPossible,
} from "./effect.ts";

/** A choice alone changes nothing. */
function foreseeChoice(game: Game, prospect: Prospect, effect: EffectOf<"choose">): false {
  foreseeChosen(prospect, effect.target, membersOf(game, prospect, effect.target));
  return false;
}

/**
 * After "no" nothing was done, so that "if you did" does not refer to an earlier effect. The question is asked if the
 * text could do something as far as both players can see. If the player's own hand shows that it could not, "no" is
 * the only option.
 */
function may(game: Game, frame: Frame, effect: EffectOf<"may">, effects: EffectTable): boolean {
  const { seat } = frame;
  const could = (observer: Prospect["observer"]): boolean =>
    textIsPossible(game, prospectFrom(frame, observer), effect.do, effects);
  if (!could(NONE)) {
    frame.last = 0;
    return true;
  }
  const options = could(seat) ? [0, 1] : [0];
  const picked = ask(game, frame, { seat, kind: "yesNo", options, min: 1, max: 1, hidden: true });
  if (picked === null) return false;
  if (picked[0] === 1) pushText(game, frame, effect.do);
  else frame.last = 0;
  return true;
}

function pickAtRandom(game: Game, options: number[]): number {
  forbidTakingBack(game);
  return options[randomBelow(game, options.length)];
}

/**
 * Offers the options that would do something as far as the chooser knows. Whether the question is asked depends only
 * on what both players can see.
 */
function choice(game: Game, frame: Frame, effect: EffectOf<"choice">, effects: EffectTable): boolean {
  const seat = effect.by === "opponent" ? opponentOf(frame.seat) : frame.seat;
  const possible = (observer: Prospect["observer"]): number[] =>
    effect.options
      .map((_, index) => index)
      .filter((index) => textIsPossible(game, prospectFrom(frame, observer), effect.options[index], effects));
  const open = possible(NONE);
  const picked =
    open.length <= 1
      ? open
      : effect.by === "chance"
        ? [pickAtRandom(game, open)]
        : ask(game, frame, { seat, kind: "option", options: possible(seat), min: 1, max: 1, hidden: true });
  if (picked === null) return false;
  if (picked.length > 0) pushText(game, frame, effect.options[picked[0]]);
  else frame.last = 0;
  return true;
}

/** An option that would do nothing is not offered and not carried out, so that nothing it sets is remembered. */
function offerIsPossible(
  game: Game,
  prospect: Prospect,
  texts: readonly Effect[][],
  effects: EffectTable,
): boolean {
  return texts.some((text) => textIsPossible(game, { ...prospect }, text, effects)) || didNothing(prospect);
}

/**
 * The only option that could do something as far as both players can see is carried out without a question, even if
 * the player's own hand shows that it will do nothing. It may have chosen a Mantimon all the same.
 */
function choiceIsPossible(
  game: Game,
  prospect: Prospect,
  { options }: EffectOf<"choice">,
  effects: EffectTable,
): boolean {
  const open = options.filter((text) => textIsPossible(game, { ...prospect, observer: NONE }, text, effects));
  if (open.length === 1) return textIsPossible(game, prospect, open[0], effects);
  return offerIsPossible(game, prospect, options, effects);
}

export const choiceEffects: Rules<"choose" | "may" | "choice"> = {
  choose: {
    run(game, frame, effect) {
      const mons = reach(game, frame, aimAtAny(effect.target));
      if (mons === null) return false;
      frame.chosen = mons.map((mon) => mon.id);
      return true;
    },
    isPossible: foreseeChoice,
    harms: never,
    steers: true,
  },

  may: {
    run: may,
    isPossible: (game, prospect, effect, effects) => offerIsPossible(game, prospect, [effect.do], effects),
    harms: (effect, effects) => textHarms(effect.do, effects),
    steers: true,
  },

  choice: {
    run: choice,
    isPossible: choiceIsPossible,
    harms: (effect, effects) => effect.options.some((text) => textHarms(text, effects)),
    steers: true,
  },
};
