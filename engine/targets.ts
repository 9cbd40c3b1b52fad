// Which Mantimon an effect reaches. An effect says once what it aims at; both carrying it out and asking whether it
// could do anything go by that.

import { amountOf, groupMembers, knownTarget, largest } from "./amounts.ts";
import { findMon } from "./board.ts";
import type { EffectContext } from "./context.ts";
import { ask, forbidTakingBack } from "./decisions.ts";
import type { Group, Target } from "./language.ts";
import { MAX_REPEATS } from "./limits.ts";
import { effectsPrevented } from "./modifiers.ts";
import { randomBelow } from "./random.ts";
import type { Frame, Game, Mon } from "./state.ts";
import { NONE, opponentOf, type Seat } from "./vocabulary.ts";

/** What an effect is to reach. */
export interface Aim {
  target: Target;
  /**
   * Whether it would do something to this one: only such are offered where there is a choice. `context` is the text's,
   * or what that would be if this one were chosen.
   */
  fits: (mon: Mon, context: EffectContext) => boolean;
  /** It is kept off by "prevent all effects of attacks", as everything is but damage. */
  isPreventable: boolean;
}

/** Those whom an aim may reach, before any choice is made: of a choice or of chance, all that it may fall on. */
export function candidates(game: Game, context: EffectContext, aim: Aim): Mon[] {
  const members = membersOf(game, context, aim.target);
  const then = contextsIfChosen(context, aim.target, members);
  return members.filter((mon) => isCandidate(game, then(mon), aim, mon));
}

/** Whether an aim may reach anybody. */
export function hasCandidate(game: Game, context: EffectContext, aim: Aim): boolean {
  const members = membersOf(game, context, aim.target);
  const then = contextsIfChosen(context, aim.target, members);
  return members.some((mon) => isCandidate(game, then(mon), aim, mon));
}

function isCandidate(game: Game, then: EffectContext, aim: Aim, mon: Mon): boolean {
  return aim.fits(mon, then) && !(aim.isPreventable && isProtected(game, then, mon));
}

/** What the text knows if a Mantimon is chosen. Where one is chosen, one context serves for all, one after another. */
function contextsIfChosen(
  context: EffectContext,
  target: Target,
  members: Mon[],
): (mon: Mon) => EffectContext {
  if (!isChoice(target)) return () => context;
  if (target.count !== undefined && target.count !== 1) {
    return (mon) => ifChosen(context, target, mon, members);
  }
  const then = { ...context, chosen: [NONE], openChoice: undefined };
  return (mon) => {
    then.chosen[0] = mon.id;
    return then;
  };
}

/** What a text knows if one Mantimon is chosen of these, perhaps with others. */
export function ifChosen(context: EffectContext, target: Choice, mon: Mon, members: Mon[]): EffectContext {
  const { count = 1 } = target;
  if (count === 1) return { ...context, chosen: [mon.id], openChoice: undefined };
  const { fewest, most } = choiceOf(target, members.length);
  const openChoice = { sure: [mon.id], fewest: Math.max(1, fewest), most };
  return { ...context, chosen: members.map(({ id }) => id), openChoice };
}

/** How many are chosen where so many may be. */
export function choiceOf({ count = 1, upTo }: Choice, among: number): { fewest: number; most: number } {
  const fixed = typeof count === "number" ? Math.min(count, among) : null;
  return { fewest: upTo === true ? 0 : (fixed ?? 0), most: fixed ?? among };
}

function membersOf(game: Game, context: EffectContext, target: Target): Mon[] {
  const group = groupOf(target);
  return group === null ? knownTarget(game, context, target as "self") : groupMembers(game, context, group);
}

/** The group in which a choice is made or chance picks, null where the target is known. */
function groupOf(target: Target): Group | null {
  if (typeof target === "string" || "each" in target) return null;
  return "random" in target ? target.random : target.choose;
}

/** Whether a player chooses, so that "chosen" is another one afterwards. */
export function isChoice(target: Target): target is Extract<Target, { choose: Group }> {
  return typeof target === "object" && "choose" in target;
}

/**
 * The Mantimon that an effect reaches, on which it would do something; one picked at random several times stands
 * there several times. Null: a question is open. A choice is remembered as "chosen".
 */
export function reach(game: Game, frame: Frame, aim: Aim): Mon[] | null {
  const { target } = aim;
  if (isChoice(target)) {
    const mons = candidates(game, frame, aim);
    // All that are left are protected: they tell so.
    if (mons.length === 0) withoutProtected(game, frame, fitting(membersOf(game, frame, target), frame, aim));
    return choose(game, frame, target, mons);
  }
  const mons =
    typeof target === "object" && "random" in target
      ? atRandom(game, frame, target.random, amountOf(game, frame, target.times ?? 1))
      : knownTarget(game, frame, target);
  const reached = fitting(mons, frame, aim);
  return aim.isPreventable ? withoutProtected(game, frame, reached) : reached;
}

function fitting(mons: Mon[], context: EffectContext, aim: Aim): Mon[] {
  return mons.filter((mon) => aim.fits(mon, context));
}

export type Choice = Extract<Target, { choose: Group }>;

/** Lets a player choose among Mantimon, as the target says. Null: a question is open. */
function choose(game: Game, frame: Frame, target: Choice, mons: Mon[]): Mon[] | null {
  const count = amountOf(game, frame, target.count ?? 1);
  const picked = ask(game, frame, {
    seat: chooserOf(frame.seat, target),
    kind: "mantimon",
    options: mons.map((mon) => mon.id),
    min: target.upTo === true ? 0 : count,
    max: count,
  });
  if (picked === null) return null;
  frame.chosen = picked;
  return monsWith(game, picked);
}

/**
 * Lets a player choose among Mantimon, of which hidden cards say which are `able`. Only those are offered, but whether
 * there is a question hangs on what everybody can see.
 */
export function chooseAmongHidden(
  game: Game,
  frame: Frame,
  target: Choice,
  mons: Mon[],
  able: Mon[],
): Mon[] | null {
  const count = Math.min(mons.length, amountOf(game, frame, target.count ?? 1));
  const picked = isForced(game, frame, target, mons)
    ? mons.map((mon) => mon.id)
    : ask(game, frame, {
        seat: chooserOf(frame.seat, target),
        kind: "mantimon",
        options: able.map((mon) => mon.id),
        min: target.upTo === true ? 0 : count,
        max: count,
        hidden: true,
      });
  if (picked === null) return null;
  frame.chosen = picked;
  return monsWith(game, picked);
}

/** Whether a choice has only one way to fall. */
export function isForced(game: Game, context: EffectContext, target: Choice, mons: Mon[]): boolean {
  return target.upTo !== true && largest(game, context, target.count ?? 1) >= mons.length;
}

export function monsWith(game: Game, ids: number[]): Mon[] {
  return ids.map((id) => findMon(game, id) as Mon);
}

/** Who chooses, where there is a choice: the player whose text it is unless the text says otherwise. */
export function chooserOf(seat: Seat, target: Target): Seat {
  return isChoice(target) && target.by === "opponent" ? opponentOf(seat) : seat;
}

/** Kept among the answers: the instruction may run again, and must not roll again. */
function atRandom(game: Game, frame: Frame, group: Group, times: number): Mon[] {
  if (frame.cursor === frame.answers.length) {
    const mons = groupMembers(game, frame, group);
    const picked: number[] = [];
    for (let i = 0; i < Math.min(times, MAX_REPEATS) && mons.length > 0; i++) {
      picked.push(mons[randomBelow(game, mons.length)].id);
    }
    frame.answers.push(picked);
    if (picked.length > 0) forbidTakingBack(game);
  }
  return monsWith(game, frame.answers[frame.cursor++]);
}

// ── Protection from effects of attacks

/** Whether this is an attack's effect on an opponent's Mantimon. */
export function isAttackOn(context: EffectContext, mon: Mon): boolean {
  return context.attack !== NONE && mon.owner !== context.seat;
}

export function isProtected(game: Game, context: EffectContext, mon: Mon): boolean {
  return isAttackOn(context, mon) && effectsPrevented(game, mon);
}

/** Those whom the effect may reach; who is protected from effects of attacks tells so. */
export function withoutProtected(game: Game, frame: Frame, mons: Mon[]): Mon[] {
  return mons.filter((mon) => {
    if (!isProtected(game, frame, mon)) return true;
    // Told once, though the instruction may run again.
    if (game.sink !== null && frame.cursor === frame.answers.length) {
      game.sink.push({ type: "prevented", seat: mon.owner, mon: mon.id, what: "effect" });
    }
    return false;
  });
}
