// Works out amounts, conditions and known targets of the effect language on the board, by given traits.

import { findMon, hpLeft, infoOf, isActive } from "./board.ts";
import type { EffectContext } from "./context.ts";
import { cardMatches, monMatches, monsInGroup } from "./filters.ts";
import type { Amount, Condition, Count, Happening, KnownTarget } from "./language.ts";
import { ANY_TYPE } from "./pool.ts";
import type { Game, Mon } from "./state.ts";
import type { Traits } from "./traits.ts";
import { assertNever, NONE, opponentOf, sideSeat, TYPES, type Type } from "./vocabulary.ts";

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

/** Energy that the cards attached count as, of a type: each for what it provides, as costs see it. */
function energyUnits(game: Game, mon: Mon, type: Type | undefined, traits: Traits): number {
  const index = TYPES.indexOf(type as Type);
  let units = 0;
  for (const card of mon.energy) {
    const { provides } = game.pool.info[card];
    const fitting = provides.filter((one) => type === undefined || one === index || one === ANY_TYPE);
    if (fitting.length === 0) continue;
    units += fitting.length * traits.energyTimes(game, mon, card);
  }
  return units;
}

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

function counted(game: Game, context: EffectContext, count: Count, traits: Traits): number {
  const over = (target: KnownTarget, each: (mon: Mon) => number): number =>
    evaluateTarget(game, context, target, traits).reduce((sum, mon) => sum + each(mon), 0);
  switch (count.count) {
    case "energy":
      return over(count.on, (mon) => countEnergy(game, context, mon, count, traits));
    case "mantimon":
      return monsInGroup(game, count.of, context.seat, context.mon, traits).length;
    case "counters":
      return over(count.on, (mon) => mon.damage / 10);
    case "heads":
      return context.heads;
    case "tails":
      return context.tails;
    case "points":
      return game.players[sideSeat(context.seat, count.side)].points;
    case "hand":
      return game.players[sideSeat(context.seat, count.side)].hand.length;
    case "deck":
      return game.players[sideSeat(context.seat, count.side)].deck.length;
    case "discard":
      return game.players[sideSeat(context.seat, count.side)].discard.filter((card) =>
        cardMatches(game.pool.info[card], count.filter),
      ).length;
    case "retreat":
      return over(count.on, (mon) => infoOf(game, mon).retreat);
    case "hpLeft":
      return over(count.on, hpLeft);
    case "last":
      return context.last;
    default:
      return assertNever(count);
  }
}

/** The number that an amount comes to: whole, never below 0. */
export function evaluateAmount(game: Game, context: EffectContext, amount: Amount, traits: Traits): number {
  if (typeof amount === "number") return amount;
  return Math.max(0, Math.floor(signedValue(game, context, amount, traits)));
}

function signedValue(game: Game, context: EffectContext, amount: Amount, traits: Traits): number {
  const value = (part: Amount): number => signedValue(game, context, part, traits);
  if (typeof amount === "number") return amount;
  if ("count" in amount) {
    const number = counted(game, context, amount, traits) * (amount.times ?? 1);
    return amount.max === undefined ? number : Math.min(amount.max, number);
  }
  if ("sum" in amount) return amount.sum.reduce<number>((sum, part) => sum + value(part), 0);
  if ("minus" in amount) return value(amount.minus[0]) - value(amount.minus[1]);
  if ("product" in amount) return value(amount.product[0]) * value(amount.product[1]);
  if ("least" in amount) return Math.min(...amount.least.map(value));
  if ("most" in amount) return Math.max(...amount.most.map(value));
  return evaluateCondition(game, context, amount.if, traits) ? value(amount.then) : value(amount.else ?? 0);
}

export function evaluateCondition(
  game: Game,
  context: EffectContext,
  condition: Condition,
  traits: Traits,
): boolean {
  const pair = ([a, b]: [Amount, Amount]): number =>
    signedValue(game, context, a, traits) - signedValue(game, context, b, traits);
  if ("heads" in condition) {
    return context.heads > 0 && (condition.heads === "any" || context.tails === 0);
  }
  if ("is" in condition) {
    const mons = evaluateTarget(game, context, condition.is, traits);
    return mons.length > 0 && mons.every((mon) => monMatches(game, mon, condition.filter, traits));
  }
  if ("at" in condition) {
    const mons = evaluateTarget(game, context, condition.who, traits);
    const active = condition.at === "active";
    return mons.length > 0 && mons.every((mon) => isActive(game, mon) === active);
  }
  if ("exists" in condition) {
    const mons = monsInGroup(game, condition.exists, context.seat, context.mon, traits);
    return mons.length >= (condition.atLeast ?? 1);
  }
  if ("atLeast" in condition) return pair(condition.atLeast) >= 0;
  if ("moreThan" in condition) return pair(condition.moreThan) > 0;
  if ("equal" in condition) return pair(condition.equal) === 0;
  if ("happened" in condition) return hasHappened(game, context, condition.happened);
  if ("stadium" in condition) {
    if (typeof condition.stadium === "boolean") return (game.stadium !== NONE) === condition.stadium;
    return game.stadium !== NONE && game.pool.info[game.stadium].name === condition.stadium;
  }
  if ("not" in condition) return !evaluateCondition(game, context, condition.not, traits);
  if ("all" in condition) return condition.all.every((c) => evaluateCondition(game, context, c, traits));
  return condition.any.some((c) => evaluateCondition(game, context, c, traits));
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
    default:
      return assertNever(happening);
  }
}
