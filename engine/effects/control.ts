// Effects that steer the text: coins, choices, conditions, repetition, copied attacks, the end.

import { amountOf, largest, verdictOf } from "../amounts.ts";
import { findMon, infoOf } from "../board.ts";
import { flipCoins, flipUntilTails } from "../coins.ts";
import { missingForAttack, pushAttackText } from "../combat.ts";
import { type EffectContext, type Prospect, prospectFrom, type Range } from "../context.ts";
import { ask, forbidTakingBack } from "../decisions.ts";
import { energySupply } from "../energy-cost.ts";
import { childFrame } from "../frames.ts";
import type { Effect } from "../language.ts";
import { MAX_COINS, MAX_REPEATS } from "../limits.ts";
import { randomBelow } from "../random.ts";
import { finish } from "../result.ts";
import { type Frame, type Game, type Mon, OP } from "../state.ts";
import { type Aim, candidates, isChoice, reach } from "../targets.ts";
import { pushTurnEnd } from "../turn.ts";
import { NONE, opponentOf } from "../vocabulary.ts";
import {
  didNothing,
  type EffectOf,
  type EffectTable,
  foreseeChosen,
  never,
  type Rules,
  textHarms,
  textIsPossible,
} from "./effect.ts";

function pushText(game: Game, frame: Frame, text: Effect[]): void {
  if (text.length === 0) return;
  game.stack.push(childFrame(frame, game.pool.programIds.get(text) as number));
}

// ── Coins

function flip(game: Game, frame: Frame, effect: EffectOf<"flip">): boolean {
  const { seat, card } = frame;
  let results: boolean[];
  if (effect.coins === "untilTails") results = flipUntilTails(game, seat, card, MAX_COINS);
  else {
    const count = Math.min(MAX_COINS, amountOf(game, frame, effect.coins));
    results = count === 0 ? [] : flipCoins(game, seat, card, count);
  }
  if (results.length > 0) forbidTakingBack(game);
  frame.heads = results.filter((heads) => heads).length;
  frame.tails = results.length - frame.heads;
  return true;
}

/** Coins alone change nothing, but any of them may come up heads. Until tails, there is one tails: but once in 2^50. */
function foreseeCoins(game: Game, prospect: Prospect, effect: EffectOf<"flip">): false {
  const untilTails = effect.coins === "untilTails";
  const coins = effect.coins === "untilTails" ? MAX_COINS : largest(game, prospect, effect.coins);
  const max = Math.min(MAX_COINS, coins);
  prospect.heads = { min: 0, max };
  prospect.tails = untilTails ? 1 : { min: 0, max };
  return false;
}

// ── Choosing

function anyOf(effect: EffectOf<"choose" | "forEach" | "copyAttack">): Aim {
  const target = effect.effect === "choose" ? effect.target : effect.of;
  return { target, fits: () => true, isPreventable: false };
}

/** A choice alone changes nothing. */
function foreseeChoice(game: Game, prospect: Prospect, effect: EffectOf<"choose">): false {
  const aim = anyOf(effect);
  foreseeChosen(prospect, aim.target, candidates(game, prospect, aim));
  return false;
}

/**
 * Who says no has done nothing: an "if you did" that follows must not hold for what was before. It is asked where the
 * text could do something as far as everybody can see; to whom the own hand says that it could not, only "no" is left.
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
 * Only what would do something is offered, as far as the one who chooses can know; whether there is a question hangs on
 * what everybody can see.
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

/** What would do nothing is not offered, and so not carried out: whatever it would find out is not found out. */
function offerIsPossible(
  game: Game,
  prospect: Prospect,
  texts: readonly Effect[][],
  effects: EffectTable,
): boolean {
  return texts.some((text) => textIsPossible(game, { ...prospect }, text, effects)) || didNothing(prospect);
}

/** Where a text may go on in several ways, all of them are possible from there on. */
function eitherIsPossible(
  game: Game,
  prospect: Prospect,
  texts: readonly (readonly Effect[])[],
  effects: EffectTable,
): boolean {
  const after: Prospect[] = [];
  for (const text of texts) {
    const one = { ...prospect };
    if (textIsPossible(game, one, text, effects)) return true;
    after.push(one);
  }
  Object.assign(prospect, after.reduce(merged));
  return false;
}

function merged(a: Prospect, b: Prospect): Prospect {
  const [one, other] = [a, b].map(
    ({ chosen, openChoice }) => openChoice ?? { sure: chosen, fewest: chosen.length, most: chosen.length },
  );
  return {
    ...a,
    heads: union(a.heads, b.heads),
    tails: union(a.tails, b.tails),
    last: Math.max(a.last, b.last),
    chosen: [...new Set([...a.chosen, ...b.chosen])],
    openChoice: {
      sure: one.sure.filter((id) => other.sure.includes(id)),
      fewest: Math.min(one.fewest, other.fewest),
      most: Math.max(one.most, other.most),
    },
  };
}

function union(a: number | Range, b: number | Range): Range {
  const [one, other] = [a, b].map((each) => (typeof each === "number" ? { min: each, max: each } : each));
  return { min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) };
}

// ── Each, and again

function forEach(game: Game, frame: Frame, effect: EffectOf<"forEach">): boolean {
  const mons = reach(game, frame, anyOf(effect));
  if (mons === null) return false;
  const program = game.pool.programIds.get(effect.do) as number;
  for (const mon of mons.toReversed()) {
    const child = childFrame(frame, program);
    child.it = mon.id;
    game.stack.push(child);
  }
  return true;
}

/** Each that is named is "it" in turn; each that a choice or chance may fall on may be. */
function forEachIsPossible(
  game: Game,
  prospect: Prospect,
  effect: EffectOf<"forEach">,
  effects: EffectTable,
): boolean {
  const aim = anyOf(effect);
  const { target } = aim;
  const mons = candidates(game, prospect, aim);
  if (isChoice(target)) foreseeChosen(prospect, target, mons);
  const isNamed = typeof target === "string" || "each" in target;
  const { it } = prospect;
  for (const mon of mons) {
    const next = { ...prospect, it: mon.id };
    if (textIsPossible(game, next, effect.do, effects)) return true;
    Object.assign(prospect, isNamed ? next : merged(prospect, next), { it });
  }
  return false;
}

/** What a first time has found out may let a second time do something. */
function repeatIsPossible(
  game: Game,
  prospect: Prospect,
  effect: EffectOf<"repeat">,
  effects: EffectTable,
): boolean {
  const times = Math.min(2, largest(game, prospect, effect.times));
  for (let i = 0; i < times; i++) if (textIsPossible(game, prospect, effect.do, effects)) return true;
  return false;
}

// ── Copying attacks

/** How an attack is told apart in a decision: id of its Mantimon and its index. */
const ATTACKS_A_CARD = 16;

/** Only an attack can be another attack; in any other text it does nothing. */
function copyAttack(game: Game, frame: Frame, effect: EffectOf<"copyAttack">): boolean {
  if (frame.attack === NONE) return true;
  const mons = reach(game, frame, anyOf(effect));
  if (mons === null) return false;
  const options = mons.flatMap((mon) =>
    copyable(game, frame, effect, mon).map((index) => mon.id * ATTACKS_A_CARD + index),
  );
  const picked = ask(game, frame, { seat: frame.seat, kind: "attack", options, min: 1, max: 1 });
  if (picked === null) return false;
  const source = mons.find((mon) => mon.id === Math.floor(picked[0] / ATTACKS_A_CARD));
  if (source === undefined) return true;
  const index = picked[0] % ATTACKS_A_CARD;
  pushAttackText(game, frame.seat, frame.mon, infoOf(game, source).index, index);
  return true;
}

/** Indexes of the attacks of a Mantimon that may be copied. */
function copyable(game: Game, context: EffectContext, effect: EffectOf<"copyAttack">, mon: Mon): number[] {
  const user = findMon(game, context.mon);
  const supply = effect.paid === true && user !== null ? energySupply(game, user) : null;
  return infoOf(game, mon).attacks.flatMap((attack, index) => {
    if (attack.copies || (effect.paid === true && user === null)) return [];
    const lacks = supply !== null && missingForAttack(game, user as Mon, attack, supply).length > 0;
    return lacks ? [] : [index];
  });
}

/** Whether the turn is about to end anyway. */
function turnEnds(game: Game): boolean {
  return game.stack.some(({ op }) => op === OP.attackEnd || op === OP.startTurn);
}

export const controlEffects: Rules<
  "flip" | "choose" | "if" | "may" | "choice" | "forEach" | "repeat" | "copyAttack" | "endTurn" | "win"
> = {
  flip: { run: flip, isPossible: foreseeCoins, harms: never, steers: true },

  choose: {
    run(game, frame, effect) {
      const mons = reach(game, frame, anyOf(effect));
      if (mons === null) return false;
      frame.chosen = mons.map((mon) => mon.id);
      return true;
    },
    isPossible: foreseeChoice,
    harms: never,
    steers: true,
  },

  if: {
    run(game, frame, effect) {
      const holds = verdictOf(game, frame, effect.condition) === true;
      pushText(game, frame, holds ? effect.then : (effect.else ?? []));
      return true;
    },
    isPossible(game, prospect, effect, effects) {
      const verdict = verdictOf(game, prospect, effect.condition);
      const texts = [effect.then, effect.else ?? []];
      if (verdict !== null) return textIsPossible(game, prospect, texts[verdict ? 0 : 1], effects);
      return eitherIsPossible(game, prospect, texts, effects);
    },
    harms: (effect, effects) => textHarms(effect.then, effects) || textHarms(effect.else ?? [], effects),
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
    isPossible: (game, prospect, effect, effects) => offerIsPossible(game, prospect, effect.options, effects),
    harms: (effect, effects) => effect.options.some((text) => textHarms(text, effects)),
    steers: true,
  },

  forEach: {
    run: forEach,
    isPossible: forEachIsPossible,
    harms: (effect, effects) => textHarms(effect.do, effects),
    steers: true,
  },

  repeat: {
    run(game, frame, effect) {
      const times = Math.min(MAX_REPEATS, amountOf(game, frame, effect.times));
      for (let i = 0; i < times; i++) pushText(game, frame, effect.do);
      return true;
    },
    isPossible: repeatIsPossible,
    harms: (effect, effects) => textHarms(effect.do, effects),
    steers: true,
  },

  copyAttack: {
    run: copyAttack,
    isPossible(game, prospect, effect) {
      if (prospect.attack === NONE) return false;
      return candidates(game, prospect, anyOf(effect)).some(
        (mon) => copyable(game, prospect, effect, mon).length > 0,
      );
    },
    harms: never,
  },

  endTurn: {
    /** The turn ends once all that is under way is done. */
    run(game) {
      if (turnEnds(game)) return true;
      const under = game.stack.splice(0);
      pushTurnEnd(game);
      game.stack.push(...under);
      return true;
    },
    isPossible: (game) => !turnEnds(game),
    harms: never,
  },

  win: {
    run(game, frame) {
      finish(game, { winner: frame.seat, reason: "effect" });
      return true;
    },
    isPossible: () => true,
    harms: never,
  },
};
