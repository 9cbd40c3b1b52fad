// Detaching energy: to the discard pile, the hand or the deck.

import { ask } from "../decisions.ts";
import { detachEnergy } from "../in-play.ts";
import { randomBelow } from "../random.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, hasCandidate, monsWith, reach } from "../targets.ts";
import { always, didNothing, type EffectRules } from "./effect.ts";
import { askForAttached, countOf, type Detach, hasMatching, matching } from "./energy.ts";

function detachAim(game: Game, effect: Detach): Aim {
  return {
    target: effect.from,
    fits: (mon, then) => hasMatching(game, then, effect, mon),
    isPreventable: true,
  };
}

interface Attached {
  mon: Mon;
  card: number;
}

function detach(game: Game, frame: Frame, effect: Detach): boolean {
  const reached = reach(game, frame, detachAim(game, effect));
  if (reached === null) return false;
  const mons = [...new Set(reached)];
  const count = countOf(game, frame, effect.count);
  const pick = effect.random === true ? pickAtRandom : pickByChoice;
  const detached: Attached[] = [];
  for (const group of effect.among === true ? [mons] : mons.map((mon) => [mon])) {
    const picked = pick(game, frame, effect, group, count);
    if (picked === null) return false;
    detached.push(...picked);
  }
  for (const { mon, card } of detached) detachEnergy(game, mon, card, effect.to);
  frame.last = detached.length;
  return true;
}

function attachedTo(game: Game, mons: Mon[], effect: Detach): Attached[] {
  return mons.flatMap((mon) => matching(game, mon, effect).map((card) => ({ mon, card })));
}

/** A random pick asks nothing, so that the instruction does not run twice. */
function pickAtRandom(game: Game, _frame: Frame, effect: Detach, mons: Mon[], count: number): Attached[] {
  const left = attachedTo(game, mons, effect);
  const picked: Attached[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(randomBelow(game, left.length), 1));
  }
  return picked;
}

/** Asks from whom each energy is taken, if there are several, and which energy it is. */
function pickByChoice(
  game: Game,
  frame: Frame,
  effect: Detach,
  mons: Mon[],
  count: number,
): Attached[] | null {
  const left = attachedTo(game, mons, effect);
  const { upTo } = effect;
  if (mons.length <= 1 || (left.length <= count && !upTo)) {
    const [mon] = mons;
    if (mons.length !== 1) return left;
    const options = left.map(({ card }) => card);
    return askForAttached(game, frame, mon, options, count, upTo)?.map((card) => ({ mon, card })) ?? null;
  }
  const picked: Attached[] = [];
  while (picked.length < count && left.length > 0) {
    const one = pickOneAmong(game, frame, left, upTo);
    if (one === null) return null;
    if (one === "enough") break;
    picked.push(one);
    left.splice(left.indexOf(one), 1);
  }
  return picked;
}

function pickOneAmong(
  game: Game,
  frame: Frame,
  left: Attached[],
  upTo: true | undefined,
): Attached | "enough" | null {
  const holders = [...new Set(left.map(({ mon }) => mon.id))];
  const seat = frame.seat;
  const chosen = ask(game, frame, { seat, kind: "mantimon", options: holders, min: upTo ? 0 : 1, max: 1 });
  if (chosen === null) return null;
  if (chosen.length === 0) return "enough";
  const [mon] = monsWith(game, chosen);
  const options = left.filter((one) => one.mon === mon).map(({ card }) => card);
  const card = askForAttached(game, frame, mon, options, 1, undefined);
  if (card === null) return null;
  return left.find((one) => one.mon === mon && one.card === card[0]) as Attached;
}

export const detachEnergyRules: EffectRules<"detachEnergy"> = {
  run: detach,
  isPossible: (game, prospect, effect) =>
    hasCandidate(game, prospect, detachAim(game, effect)) || didNothing(prospect, effect.from),
  harms: always,
};
