// Works out amounts, conditions and known targets of the effect language on the board, by given traits.
// Amounts are ranges and conditions may be open, since a text may also be asked what it could still come to. While
// it is carried out everything is known: both ends of a range are equal, and no condition is open.

import { discardForText, findMon, hpLeft, infoOf, isActive, isFirstTurnOfPlayer } from "./board.ts";
import type { EffectContext, OpenChoice, Range } from "./context.ts";
import { cardMatches, energyUnits, monMatches, monsInGroup } from "./filters.ts";
import type { Amount, Condition, Count, Happening, KnownTarget } from "./language.ts";
import { ANY_TYPE } from "./pool.ts";
import type { Game, Mon } from "./state.ts";
import type { Traits } from "./traits.ts";
import { assertNever, NONE, opponentOf, sideSeat, TYPES } from "./vocabulary.ts";

/** Whether a condition holds; null: that is still open. */
export type Verdict = boolean | null;

function one(mon: Mon | null): Mon[] {
  return mon === null ? [] : [mon];
}

/** The Mantimon of a target that needs neither a choice nor chance. */
export function evaluateTarget(
  game: Game,
  context: EffectContext,
  target: KnownTarget,
  traits: Traits,
): Mon[] {
  switch (target) {
    case "self":
      return one(findMon(game, context.mon));
    case "active":
      return one(game.players[context.seat].active);
    case "defender":
      return one(game.players[opponentOf(context.seat)].active);
    case "attacker":
      return one(findMon(game, context.attacker));
    case "it":
      return one(findMon(game, context.it));
    case "chosen":
      return context.chosen.flatMap((id) => one(findMon(game, id)));
    default:
      return monsInGroup(game, target.each, context.seat, context.mon, traits);
  }
}

/** What is open of a target: nothing, unless it is a choice that is still to come. */
function openOf(context: EffectContext, target: KnownTarget): OpenChoice | undefined {
  return target === "chosen" ? context.openChoice : undefined;
}

/** The least and the most that so many of these numbers add up to. */
function sumsOf(numbers: number[], sure: number, { sure: { length }, fewest, most }: OpenChoice): Range {
  const sorted = numbers.toSorted((a, b) => a - b);
  const add = (some: number[]): number => some.reduce((sum, number) => sum + number, sure);
  return {
    min: add(sorted.slice(0, Math.max(0, fewest - length))),
    max: add(sorted.slice(sorted.length - Math.max(0, Math.min(sorted.length, most - length)))),
  };
}

// ── Counts

/** Energy attached that counts as a type; `extra` leaves out what the attack itself costs. */
function countEnergy(
  game: Game,
  context: EffectContext,
  mon: Mon,
  count: Count & { count: "energy" },
  traits: Traits,
): number {
  const number = energyUnits(game, mon, count.type, traits);
  if (count.extra !== true || context.attack === NONE) return number;
  const attack = game.pool.info[context.card].attacks[context.attack];
  if (count.type === undefined) {
    return Math.max(0, number - attack.typed.reduce((sum, [, n]) => sum + n, attack.colorless));
  }
  // What pays the colorless part with other energy leaves this type extra.
  const index = TYPES.indexOf(count.type);
  const typed = attack.typed.find(([type]) => type === index)?.[1] ?? 0;
  const others = energyUnits(game, mon, undefined, traits) - number;
  const otherCost = attack.typed.reduce((sum, [type, n]) => sum + (type === index ? 0 : n), 0);
  const forColorless = Math.max(0, attack.colorless - Math.max(0, others - otherCost));
  return Math.max(0, number - typed - forColorless);
}

/** Different types of energy; what counts as any type stands for one that is not there yet. */
function energyTypes(game: Game, mons: Mon[]): number {
  const types = new Set<number>();
  let wild = 0;
  for (const card of mons.flatMap((mon) => mon.energy)) {
    for (const type of game.pool.info[card].provides) {
      if (type === ANY_TYPE) wild++;
      else types.add(type);
    }
  }
  return Math.min(TYPES.length, types.size + wild);
}

function exactly(number: number): Range {
  return { min: number, max: number };
}

function asRange(number: number | Range): Range {
  return typeof number === "number" ? exactly(number) : number;
}

function counted(game: Game, context: EffectContext, count: Count, traits: Traits): Range {
  const over = (target: KnownTarget, each: (mon: Mon) => number): Range => {
    const mons = evaluateTarget(game, context, target, traits);
    const open = openOf(context, target);
    const sum = (some: Mon[]): number => some.reduce((total, mon) => total + each(mon), 0);
    if (open === undefined) return exactly(sum(mons));
    const [sure, others] = [true, false].map((is) => mons.filter(({ id }) => open.sure.includes(id) === is));
    return sumsOf(others.map(each), sum(sure), open);
  };
  switch (count.count) {
    case "energy":
      return over(count.on, (mon) => countEnergy(game, context, mon, count, traits));
    case "mantimon":
      return exactly(monsInGroup(game, count.of, context.seat, context.mon, traits).length);
    case "counters":
      return over(count.on, (mon) => mon.damage / 10);
    case "heads":
      return asRange(context.heads);
    case "tails":
      return asRange(context.tails);
    case "energyTypes": {
      const all = energyTypes(game, evaluateTarget(game, context, count.on, traits));
      return openOf(context, count.on) === undefined ? exactly(all) : { min: 0, max: all };
    }
    case "pointsLeft": {
      const { points } = game.players[sideSeat(context.seat, count.side)];
      return exactly(Math.max(0, game.rules.win.target - points));
    }
    case "points":
      return exactly(game.players[sideSeat(context.seat, count.side)].points);
    case "hand":
      return exactly(game.players[sideSeat(context.seat, count.side)].hand.length);
    case "deck":
      return exactly(game.players[sideSeat(context.seat, count.side)].deck.length);
    case "discard": {
      const cards = discardForText(game, context.card, sideSeat(context.seat, count.side));
      return exactly(cards.filter((card) => cardMatches(game.pool.info[card], count.filter)).length);
    }
    case "retreat":
      return over(count.on, (mon) => infoOf(game, mon).retreat);
    case "hpLeft":
      return over(count.on, hpLeft);
    case "last":
      return exactly(context.last);
    default:
      return assertNever(count);
  }
}

// ── Amounts

/** What an amount comes to: whole numbers, never below 0. */
export function evaluateAmount(game: Game, context: EffectContext, amount: Amount, traits: Traits): Range {
  const { min, max } = signedRange(game, context, amount, traits);
  return { min: Math.max(0, Math.floor(min)), max: Math.max(0, Math.floor(max)) };
}

function signedRange(game: Game, context: EffectContext, amount: Amount, traits: Traits): Range {
  const range = (part: Amount): Range => signedRange(game, context, part, traits);
  if (typeof amount === "number") return exactly(amount);
  if ("count" in amount) {
    const { times = 1, max = Number.POSITIVE_INFINITY } = amount;
    const number = counted(game, context, amount, traits);
    return { min: Math.min(max, number.min * times), max: Math.min(max, number.max * times) };
  }
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

/** For what grows with each of its parts. */
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
  const difference = ([a, b]: [Amount, Amount]): Range => {
    const [left, right] = [signedRange(game, context, a, traits), signedRange(game, context, b, traits)];
    return { min: left.min - right.max, max: left.max - right.min };
  };
  const verdict = (part: Condition): Verdict => evaluateCondition(game, context, part, traits);
  const all = (who: KnownTarget, fits: (mon: Mon) => boolean): Verdict => {
    const mons = evaluateTarget(game, context, who, traits);
    const fitting = mons.filter(fits);
    const open = openOf(context, who) ?? { sure: mons.map(({ id }) => id), fewest: mons.length };
    if (fitting.length === 0 || fitting.length < open.fewest) return false;
    if (open.sure.some((id) => !fitting.some((mon) => mon.id === id))) return false;
    return open.fewest > 0 && fitting.length === mons.length ? true : null;
  };
  if ("heads" in condition) return headsVerdict(context, condition.heads);
  if ("is" in condition) {
    const { filter } = condition;
    return all(condition.is, (mon) => monMatches(game, mon, filter, traits));
  }
  if ("at" in condition) {
    const active = condition.at === "active";
    return all(condition.who, (mon) => isActive(game, mon) === active);
  }
  if ("exists" in condition) {
    const mons = monsInGroup(game, condition.exists, context.seat, context.mon, traits);
    return mons.length >= (condition.atLeast ?? 1);
  }
  if ("atLeast" in condition) return isPositive(difference(condition.atLeast), true);
  if ("moreThan" in condition) return isPositive(difference(condition.moreThan), false);
  if ("equal" in condition) {
    const { min, max } = difference(condition.equal);
    if (min > 0 || max < 0) return false;
    return min === max ? true : null;
  }
  if ("happened" in condition) return hasHappened(game, context, condition.happened);
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
  if ("not" in condition) return opposite(verdict(condition.not));
  if ("all" in condition) return allHold(condition.all.map(verdict));
  return opposite(allHold(condition.any.map((part) => opposite(verdict(part)))));
}

function opposite(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict;
}

function allHold(verdicts: Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

/** Whether a number is above 0, or not below it. */
function isPositive({ min, max }: Range, orZero: boolean): Verdict {
  const holds = (number: number): boolean => number > 0 || (orZero && number === 0);
  if (holds(min)) return true;
  return holds(max) ? null : false;
}

/** Of coins that are still to be flipped either side may come up, as far as there are any. */
function headsVerdict(context: EffectContext, wanted: "all" | "any"): Verdict {
  const heads = asRange(context.heads);
  const tails = asRange(context.tails);
  if (heads.max === 0) return false;
  if (wanted === "all" && tails.min > 0) return false;
  return heads.min === 0 || (wanted === "all" && tails.max > 0) ? null : true;
}

function hasHappened(game: Game, context: EffectContext, happening: Happening): boolean {
  const self = findMon(game, context.mon);
  // The opponent's last turn, seen from the turn of the player who speaks.
  const lastTurn = game.current === context.seat ? game.turn - 1 : game.turn;
  switch (happening) {
    case "knockedOutLastTurn":
      return lastTurn > 0 && game.players[context.seat].lostMonOn === lastTurn;
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
    default:
      return assertNever(happening);
  }
}
