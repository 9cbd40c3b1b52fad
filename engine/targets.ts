// Which Mantimon an effect reaches. An effect describes its aim once, and both carrying it out and judging whether it
// could do anything use that.

import { mayApply } from "./active-modifiers.ts";
import { amountOf, groupMembers, knownTarget, largest } from "./amounts.ts";
import { findMon } from "./board.ts";
import { contextIfChosen, type EffectContext } from "./context.ts";
import { effectsPrevented } from "./damage-modifiers.ts";
import { ask, forbidTakingBack } from "./decisions.ts";
import type { Group, Target } from "./language.ts";
import { MAX_REPEATS } from "./limits.ts";
import { MODIFIER } from "./modifier-kinds.ts";
import { randomBelow } from "./random.ts";
import type { Frame, Game, Mon } from "./state.ts";
import { NONE, opponentOf, type Seat } from "./vocabulary.ts";

/** What an effect aims at. */
export interface Aim {
  target: Target;
  /**
   * Whether it would do something to this Mantimon. Choices offer only those. `context` is what the text would know
   * if this Mantimon were chosen.
   */
  fits: (mon: Mon, context: EffectContext) => boolean;
  /** "Prevent all effects" stops it. That is so for every effect except damage of attacks. */
  isPreventable: boolean;
}

/** Those whom an aim may reach before any choice is made: everyone on whom a choice or a random pick may fall. */
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

/**
 * What the text knows if a Mantimon is chosen. If only one is chosen, one context object serves for all candidates in
 * turn.
 */
function contextsIfChosen(
  context: EffectContext,
  target: Target,
  members: Mon[],
): (mon: Mon) => EffectContext {
  if (!isChoice(target)) return () => context;
  if (target.count !== undefined && target.count !== 1) {
    return (mon) => ifChosen(context, target, mon, members);
  }
  const then = contextIfChosen(context, NONE);
  return (mon) => {
    then.chosen[0] = mon.id;
    return then;
  };
}

/** What a text knows if this Mantimon is chosen, perhaps along with others. */
export function ifChosen(context: EffectContext, target: Choice, mon: Mon, members: Mon[]): EffectContext {
  const { count = 1 } = target;
  if (count === 1) return contextIfChosen(context, mon.id);
  const { fewest, most } = choiceOf(target, members.length);
  const openChoice = { sure: [mon.id], fewest: Math.max(1, fewest), most };
  return { ...context, chosen: members.map(({ id }) => id), openChoice };
}

/** How many are chosen out of a number of candidates. */
export function choiceOf({ count = 1, upTo }: Choice, among: number): { fewest: number; most: number } {
  const fixed = typeof count === "number" ? Math.min(count, among) : null;
  return { fewest: upTo === true ? 0 : (fixed ?? 0), most: fixed ?? among };
}

/** Those on whom a choice or a random pick may fall, whatever is done to them; all of a known target. */
export function membersOf(game: Game, context: EffectContext, target: Target): Mon[] {
  const group = groupOf(target);
  return group === null ? knownTarget(game, context, target as "self") : groupMembers(game, context, group);
}

/** The group of a choice or a random pick; null if the target is known. */
function groupOf(target: Target): Group | null {
  if (typeof target === "string" || "each" in target) return null;
  return "random" in target ? target.random : target.choose;
}

/** Whether a player chooses, which sets "chosen". */
export function isChoice(target: Target): target is Extract<Target, { choose: Group }> {
  return typeof target === "object" && "choose" in target;
}

/**
 * The Mantimon that an effect reaches and to which it would do something. One that was picked at random several times
 * is listed several times. Null: a question is open. A choice is remembered as "chosen".
 */
export function reach(game: Game, frame: Frame, aim: Aim): Mon[] | null {
  const { target } = aim;
  if (isChoice(target)) {
    const mons = candidates(game, frame, aim);
    // All that are left are protected, and events say so.
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

/** Asks a player to choose Mantimon, as the target says. Null: a question is open. */
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
 * Asks a player to choose Mantimon where hidden cards decide who is `able`. Only those are offered, but whether the
 * question is asked depends on what both players can see.
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

/** Whether a choice has only one possible result. */
export function isForced(game: Game, context: EffectContext, target: Choice, mons: Mon[]): boolean {
  return target.upTo !== true && largest(game, context, target.count ?? 1) >= mons.length;
}

export function monsWith(game: Game, ids: number[]): Mon[] {
  return ids.map((id) => findMon(game, id) as Mon);
}

/** Who makes a choice: the player whose text it is, unless the text says otherwise. */
export function chooserOf(seat: Seat, target: Target): Seat {
  return isChoice(target) && target.by === "opponent" ? opponentOf(seat) : seat;
}

/** Random picks are kept among the answers, because the instruction may run again and must not pick again. */
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

// ── Protection from effects of attacks and abilities

/** Whether this is an attack's effect on an opponent's Mantimon. */
export function isAttackOn(context: EffectContext, mon: Mon): boolean {
  return context.attack !== NONE && mon.owner !== context.seat;
}

/** Whether the opponent's attack, ability or trainer, of which this is an effect, is kept from the Mantimon. */
export function isProtected(game: Game, context: EffectContext, mon: Mon): boolean {
  if (mon.owner === context.seat || !mayApply(game, MODIFIER.preventEffects)) return false;
  const of = context.attack === NONE ? TEXT_OF[game.pool.info[context.card].kind] : "attacks";
  return of !== null && effectsPrevented(game, mon, findMon(game, context.mon), of);
}

/** What the text of a card is for those who prevent effects, if it is not an attack's. */
const TEXT_OF = {
  mantimon: "abilities",
  item: "trainers",
  supporter: "trainers",
  tool: null,
  stadium: null,
  energy: null,
} as const;

/** Those whom the effect may reach. An event is added for each that is protected from effects of attacks. */
export function withoutProtected(game: Game, frame: Frame, mons: Mon[]): Mon[] {
  return mons.filter((mon) => {
    if (!isProtected(game, frame, mon)) return true;
    // The event is added once, even if the instruction runs again.
    if (game.sink !== null && frame.cursor === frame.answers.length) {
      game.sink.push({ type: "prevented", seat: mon.owner, mon: mon.id, what: "effect" });
    }
    return false;
  });
}
