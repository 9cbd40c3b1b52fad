// Effects that control the text: coins, conditions, repetition, the end of the turn or the game.

import { amountOf, largest, verdictOf } from "../amounts.ts";
import { flipCoins, flipsOnlyTails, flipUntilTails } from "../coins.ts";
import { merged, type Prospect } from "../context.ts";
import { forbidTakingBack } from "../decisions.ts";
import { childFrame } from "../frames.ts";
import type { Effect } from "../language.ts";
import { MAX_COINS, MAX_REPEATS } from "../limits.ts";
import { finish } from "../result.ts";
import { type Frame, type Game, OP } from "../state.ts";
import { isChoice, membersOf, reach } from "../targets.ts";
import { pushTurnEnd } from "../turn.ts";
import {
  aimAtAny,
  type EffectOf,
  type EffectTable,
  foreseeChosen,
  never,
  pushText,
  type Rules,
  textHarms,
  textIsPossible,
} from "./effect.ts";

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

/**
 * Coins alone change nothing, but any of them may come up heads. "Until tails" gives exactly one tails, except with a
 * chance of 1 in 2^50.
 */
function foreseeCoins(game: Game, prospect: Prospect, effect: EffectOf<"flip">): false {
  const untilTails = effect.coins === "untilTails";
  const coins = effect.coins === "untilTails" ? MAX_COINS : largest(game, prospect, effect.coins);
  const max = Math.min(MAX_COINS, coins);
  prospect.heads = { min: 0, max: flipsOnlyTails(game, prospect.seat) ? 0 : max };
  prospect.tails = untilTails ? 1 : { min: 0, max };
  return false;
}

/**
 * A text that may go on in several ways is possible if one of them is. Otherwise the prospect is what any of them may
 * leave.
 */
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

// ── For each, and repeat

function forEach(game: Game, frame: Frame, effect: EffectOf<"forEach">): boolean {
  const mons = reach(game, frame, aimAtAny(effect.of));
  if (mons === null) return false;
  const program = game.pool.programIds.get(effect.do) as number;
  for (const mon of mons.toReversed()) {
    const child = childFrame(frame, program);
    child.it = mon.id;
    game.stack.push(child);
  }
  return true;
}

/** A known target is "it" in turn. Of a choice or a random pick, any candidate may be "it". */
function forEachIsPossible(
  game: Game,
  prospect: Prospect,
  effect: EffectOf<"forEach">,
  effects: EffectTable,
): boolean {
  const target = effect.of;
  const mons = membersOf(game, prospect, target);
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

/** What the first repetition finds out may make the second one possible. */
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

/** Whether the turn is about to end anyway. */
function turnEnds(game: Game): boolean {
  return game.stack.some(({ op }) => op === OP.attackEnd || op === OP.startTurn);
}

export const controlEffects: Rules<"flip" | "if" | "forEach" | "repeat" | "endTurn" | "win"> = {
  flip: { run: flip, isPossible: foreseeCoins, harms: never, steers: true },

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

  endTurn: {
    /** The end of the turn goes to the bottom of the stack, below everything that is under way. */
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
