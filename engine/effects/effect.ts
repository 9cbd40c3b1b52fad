// The rules of an effect: how it is carried out, and whether it could do anything.

import type { EffectContext, OpenChoice, Prospect } from "../context.ts";
import { childFrame } from "../frames.ts";
import type { Effect, EffectName, Target } from "../language.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, choiceOf, hasCandidate, isChoice, reach } from "../targets.ts";

export type EffectOf<Name extends EffectName> = Extract<Effect, { effect: Name }>;

export interface EffectRules<Name extends EffectName> {
  /**
   * Carries the effect out. Returns false if a question is open: the effect runs again from its start once that is
   * answered, so that all questions must come before the first change. `effects` is the table of all effects, for
   * those that contain others.
   */
  run(game: Game, frame: Frame, effect: EffectOf<Name>, effects: EffectTable): boolean;
  /**
   * Whether the effect could change or show anything, as far as the prospect's observer can know. If not, it brings
   * the prospect to the point after the effect.
   */
  isPossible(game: Game, prospect: Prospect, effect: EffectOf<Name>, effects: EffectTable): boolean;
  /** Whether it harms the Mantimon or the player that it affects. */
  harms(effect: EffectOf<Name>, effects: EffectTable): boolean;
  /** It changes nothing itself, but controls what follows. */
  steers?: true;
}

/** The rules of some effects; of all of them for `EffectName`. */
export type Rules<Name extends EffectName> = { readonly [N in Name]: EffectRules<N> };
export type EffectTable = Rules<EffectName>;

/** Looks up the rules of an effect whose name is not known at compile time. */
export function rulesOf(effects: EffectTable, effect: Effect): EffectRules<EffectName> {
  return effects[effect.effect] as EffectRules<EffectName>;
}

/** Whether a text could do anything. If not, the prospect is left as it would be after the text. */
export function textIsPossible(
  game: Game,
  prospect: Prospect,
  text: readonly Effect[],
  effects: EffectTable,
): boolean {
  for (const effect of text) {
    if (rulesOf(effects, effect).isPossible(game, prospect, effect, effects)) return true;
  }
  return false;
}

export function textHarms(text: readonly Effect[], effects: EffectTable): boolean {
  return text.some((effect) => rulesOf(effects, effect).harms(effect, effects));
}

/** Puts a text that is part of the frame's text on the stack. */
export function pushText(game: Game, frame: Frame, text: Effect[]): void {
  if (text.length === 0) return;
  game.stack.push(childFrame(frame, game.pool.programIds.get(text) as number));
}

export const always = (): boolean => true;
export const never = (): boolean => false;

/** Sets the prospect to the state after an effect that does nothing: nothing was done, and nobody was chosen. */
export function didNothing(prospect: Prospect, ...targets: (Target | undefined)[]): false {
  prospect.last = 0;
  if (targets.some((target) => target !== undefined && isChoice(target))) {
    prospect.chosen = [];
    prospect.openChoice = undefined;
  }
  return false;
}

/** Sets who may be chosen: each of those on whom a choice or a random pick may fall. */
export function foreseeChosen(prospect: Prospect, target: Target, mons: Mon[]): void {
  if (target !== "chosen") prospect.openChoice = openIn(target, mons.length);
  prospect.chosen = mons.map((mon) => mon.id);
}

/** The open choice of a target with that many candidates; undefined if there is only one possible result. */
function openIn(target: Target, among: number): OpenChoice | undefined {
  if (typeof target === "string" || "each" in target || among === 0) return undefined;
  if ("random" in target) return among === 1 ? undefined : { sure: [], fewest: 1, most: among };
  const { fewest, most } = choiceOf(target, among);
  return fewest === among ? undefined : { sure: [], fewest, most };
}

/** An aim at everything that the target names: any Mantimon fits, and nothing prevents it. */
export function aimAtAny(target: Target): Aim {
  return { target, fits: () => true, isPreventable: false };
}

/** What an effect does to each Mantimon of one target. */
interface OnTarget<Name extends EffectName> {
  target(effect: EffectOf<Name>): Target;
  /** Whether it would do something to this one. */
  fits(game: Game, context: EffectContext, effect: EffectOf<Name>, mon: Mon): boolean;
  /** Does it to those that fit, and returns the number that "this way" refers to from then on. */
  apply(game: Game, frame: Frame, effect: EffectOf<Name>, mons: Mon[]): number;
  /** A Mantimon that was picked at random several times is listed several times. */
  countsRepeats?: true;
  isPreventable: boolean;
  harms: boolean;
}

/** The rules of an effect that does the same to each Mantimon of a target. */
export function onTarget<Name extends EffectName>(spec: OnTarget<Name>): EffectRules<Name> {
  const aimOf = (game: Game, effect: EffectOf<Name>): Aim => ({
    target: spec.target(effect),
    fits: (mon, context) => spec.fits(game, context, effect, mon),
    isPreventable: spec.isPreventable,
  });
  return {
    run(game, frame, effect) {
      const mons = reach(game, frame, aimOf(game, effect));
      if (mons === null) return false;
      frame.last = spec.apply(game, frame, effect, spec.countsRepeats ? mons : [...new Set(mons)]);
      return true;
    },
    isPossible(game, prospect, effect) {
      const aim = aimOf(game, effect);
      return hasCandidate(game, prospect, aim) || didNothing(prospect, aim.target);
    },
    harms: () => spec.harms,
  };
}
