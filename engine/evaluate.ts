// Evaluates amounts and conditions of the effect language on the board, by given traits. Amounts are ranges and
// conditions may be open, because a text may be judged before its choices are made and its coins are flipped. While
// it is carried out everything is known: both ends of a range are equal, and no condition is open.

import { findMon, isActive, isFirstTurnOfPlayer } from "./board.ts";
import type { EffectContext, Range } from "./context.ts";
import { asRange, evaluateCount, evaluateTarget, exactly, openOf } from "./counts.ts";
import { monMatches, monsInGroup } from "./filters.ts";
import type { Amount, Condition, Happening, KnownTarget } from "./language.ts";
import type { Game, Mon, Player } from "./state.ts";
import type { Traits } from "./traits.ts";
import { assertNever, NONE, TYPES, type Type } from "./vocabulary.ts";

/** Whether a condition holds; null if that is not known yet. */
export type Verdict = boolean | null;

// ── Amounts

/** The value of an amount: whole numbers, never below 0. */
export function evaluateAmount(game: Game, context: EffectContext, amount: Amount, traits: Traits): Range {
  const { min, max } = signedRange(game, context, amount, traits);
  return { min: Math.max(0, Math.floor(min)), max: Math.max(0, Math.floor(max)) };
}

function signedRange(game: Game, context: EffectContext, amount: Amount, traits: Traits): Range {
  if (typeof amount === "number") return exactly(amount);
  if ("count" in amount) {
    const { times = 1, max = Number.POSITIVE_INFINITY } = amount;
    const number = evaluateCount(game, context, amount, traits);
    return { min: Math.min(max, number.min * times), max: Math.min(max, number.max * times) };
  }
  const range = (part: Amount): Range => signedRange(game, context, part, traits);
  if ("sum" in amount) return fold(amount.sum.map(range), (a, b) => a + b);
  if ("minus" in amount) {
    const [a, b] = amount.minus.map(range);
    return { min: a.min - b.max, max: a.max - b.min };
  }
  if ("product" in amount) {
    const [a, b] = amount.product.map(range);
    const ends = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
    return { min: Math.min(...ends), max: Math.max(...ends) };
  }
  if ("least" in amount) return fold(amount.least.map(range), Math.min);
  if ("most" in amount) return fold(amount.most.map(range), Math.max);
  const verdict = evaluateCondition(game, context, amount.if, traits);
  if (verdict === true) return range(amount.then);
  if (verdict === false) return range(amount.else ?? 0);
  const [a, b] = [range(amount.then), range(amount.else ?? 0)];
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

/** Combines ranges with an operation that grows with each operand. */
function fold(ranges: Range[], combine: (a: number, b: number) => number): Range {
  return ranges.reduce((a, b) => ({ min: combine(a.min, b.min), max: combine(a.max, b.max) }));
}

// ── Conditions

export function evaluateCondition(
  game: Game,
  context: EffectContext,
  condition: Condition,
  traits: Traits,
): Verdict {
  if ("heads" in condition) return headsVerdict(context, condition.heads);
  if ("is" in condition) {
    const { filter } = condition;
    return areAll(game, context, condition.is, traits, (mon) => monMatches(game, mon, filter, traits));
  }
  if ("at" in condition) {
    const active = condition.at === "active";
    return areAll(game, context, condition.who, traits, (mon) => isActive(game, mon) === active);
  }
  if ("exists" in condition) {
    const mons = monsInGroup(game, condition.exists, context.seat, context.mon, traits);
    return mons.length >= (condition.atLeast ?? 1);
  }
  if ("atLeast" in condition) return isPositive(difference(game, context, condition.atLeast, traits), true);
  if ("moreThan" in condition)
    return isPositive(difference(game, context, condition.moreThan, traits), false);
  if ("equal" in condition) {
    const { min, max } = difference(game, context, condition.equal, traits);
    if (min > 0 || max < 0) return false;
    return min === max ? true : null;
  }
  if ("happened" in condition) return hasHappened(game, context, condition.happened, condition.type);
  if ("usedLastTurn" in condition) {
    const self = findMon(game, context.mon);
    const ownLastTurn = game.current === context.seat ? game.turn - 2 : game.turn - 1;
    if (self === null || self.attackedOn <= 0 || self.attackedOn !== ownLastTurn) return false;
    return game.pool.info[self.attackCard].attacks[self.attackIndex].name === condition.usedLastTurn;
  }
  if ("evolvedFrom" in condition) {
    const self = findMon(game, context.mon);
    if (self === null || self.evolved !== game.turn || self.cards.length < 2) return false;
    return game.pool.info[self.cards[self.cards.length - 2]].name === condition.evolvedFrom;
  }
  if ("stadium" in condition) {
    if (typeof condition.stadium === "boolean") return (game.stadium !== NONE) === condition.stadium;
    return game.stadium !== NONE && game.pool.info[game.stadium].name === condition.stadium;
  }
  const verdict = (part: Condition): Verdict => evaluateCondition(game, context, part, traits);
  if ("not" in condition) return opposite(verdict(condition.not));
  if ("all" in condition) return allHold(condition.all.map(verdict));
  return opposite(allHold(condition.any.map((part) => opposite(verdict(part)))));
}

/** By how much the first amount is more than the second. */
function difference(game: Game, context: EffectContext, [a, b]: [Amount, Amount], traits: Traits): Range {
  const [left, right] = [signedRange(game, context, a, traits), signedRange(game, context, b, traits)];
  return { min: left.min - right.max, max: left.max - right.min };
}

/** Whether the target is somebody and everyone of it fits. */
function areAll(
  game: Game,
  context: EffectContext,
  who: KnownTarget,
  traits: Traits,
  fits: (mon: Mon) => boolean,
): Verdict {
  const mons = evaluateTarget(game, context, who, traits);
  const fitting = mons.filter(fits);
  const open = openOf(context, who);
  if (open === undefined) return fitting.length > 0 && fitting.length === mons.length;
  if (fitting.length === 0 || fitting.length < open.fewest) return false;
  if (open.sure.some((id) => !fitting.some((mon) => mon.id === id))) return false;
  return open.fewest > 0 && fitting.length === mons.length ? true : null;
}

function opposite(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict;
}

function allHold(verdicts: Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

/** Whether a number is above 0, or with `orZero` at least 0. */
function isPositive({ min, max }: Range, orZero: boolean): Verdict {
  const holds = (number: number): boolean => number > 0 || (orZero && number === 0);
  if (holds(min)) return true;
  return holds(max) ? null : false;
}

/** Coins that are still to be flipped may come up either way. */
function headsVerdict(context: EffectContext, wanted: "all" | "any"): Verdict {
  const heads = asRange(context.heads);
  const tails = asRange(context.tails);
  if (heads.max === 0) return false;
  if (wanted === "all" && tails.min > 0) return false;
  return heads.min === 0 || (wanted === "all" && tails.max > 0) ? null : true;
}

function lostToAttack({ lostMonOn, lostTypes }: Player, turn: number, type: Type | undefined): boolean {
  return lostMonOn === turn && (type === undefined || (lostTypes & (1 << TYPES.indexOf(type))) !== 0);
}

function hasHappened(
  game: Game,
  context: EffectContext,
  happening: Happening,
  type: Type | undefined,
): boolean {
  const self = findMon(game, context.mon);
  // The opponent's last turn, counted from the turn of the text's player.
  const lastTurn = game.current === context.seat ? game.turn - 1 : game.turn;
  switch (happening) {
    case "knockedOutLastTurn":
      return lastTurn > 0 && lostToAttack(game.players[context.seat], lastTurn, type);
    case "lostLastTurn":
      return lastTurn > 0 && game.players[context.seat].lostAnyOn === lastTurn;
    case "damagedLastTurn":
      return self !== null && lastTurn > 0 && self.damagedOn === lastTurn;
    case "evolvedThisTurn":
      return self !== null && self.evolved === game.turn;
    case "becameActiveThisTurn":
      return self !== null && self.activeSince === game.turn;
    case "sameAttackLastTurn":
      return (
        self !== null &&
        self.attackedOn === game.turn - 2 &&
        self.attackedOn > 0 &&
        self.attackCard === context.card &&
        self.attackIndex === context.attack
      );
    case "supporterThisTurn":
      return game.players[context.seat].supporter;
    case "firstTurn":
      return game.current === context.seat && isFirstTurnOfPlayer(game);
    case "goesSecond":
      return game.first !== context.seat;
    default:
      return assertNever(happening);
  }
}
