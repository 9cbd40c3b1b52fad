// Evaluates known targets and counts of the effect language on the board, by given traits. A count is a range,
// because a text may be judged before its choices are made and its coins are flipped.

import { discardForText, findMon, hpLeft, infoOf } from "./board.ts";
import type { EffectContext, OpenChoice, Range } from "./context.ts";
import { cardMatches, energyUnits, monsInGroup } from "./filters.ts";
import type { Count, KnownTarget } from "./language.ts";
import { ANY_TYPE } from "./pool.ts";
import type { Game, Mon } from "./state.ts";
import type { Traits } from "./traits.ts";
import { assertNever, NONE, opponentOf, sideSeat, TYPES } from "./vocabulary.ts";

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

/** The open choice behind a target: only "chosen" can have one. */
export function openOf(context: EffectContext, target: KnownTarget): OpenChoice | undefined {
  return target === "chosen" ? context.openChoice : undefined;
}

/** The smallest and the largest sum over those who may be chosen. */
function sumsOf(numbers: number[], sure: number, { sure: { length }, fewest, most }: OpenChoice): Range {
  const sorted = numbers.toSorted((a, b) => a - b);
  const add = (some: number[]): number => some.reduce((sum, number) => sum + number, sure);
  return {
    min: add(sorted.slice(0, Math.max(0, fewest - length))),
    max: add(sorted.slice(sorted.length - Math.max(0, Math.min(sorted.length, most - length)))),
  };
}

// ── Counts

/** Energy attached that counts as a type. `extra` leaves out the cost of the attack. */
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
  // Energy of other types pays the colorless part first.
  const index = TYPES.indexOf(count.type);
  const typed = attack.typed.find(([type]) => type === index)?.[1] ?? 0;
  const others = energyUnits(game, mon, undefined, traits) - number;
  const otherCost = attack.typed.reduce((sum, [type, n]) => sum + (type === index ? 0 : n), 0);
  const forColorless = Math.max(0, attack.colorless - Math.max(0, others - otherCost));
  return Math.max(0, number - typed - forColorless);
}

/** Different types of energy. Energy of every type counts as a type that is not there yet. */
function energyTypes(game: Game, mons: Mon[], traits: Traits, basic: boolean): number {
  const types = new Set<number>();
  let wild = 0;
  for (const mon of mons) {
    const cards = basic ? mon.energy.filter((card) => game.pool.info[card].basicEnergy) : mon.energy;
    for (const type of cards.flatMap((card) => traits.energyProvides(game, mon, card))) {
      if (type === ANY_TYPE) wild++;
      else types.add(type);
    }
  }
  return Math.min(TYPES.length, types.size + wild);
}

export function exactly(number: number): Range {
  return { min: number, max: number };
}

export function asRange(number: number | Range): Range {
  return typeof number === "number" ? exactly(number) : number;
}

export function evaluateCount(game: Game, context: EffectContext, count: Count, traits: Traits): Range {
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
      const mons = evaluateTarget(game, context, count.on, traits);
      const all = energyTypes(game, mons, traits, count.basic === true);
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
    case "discarded": {
      const { discard } = game.players[sideSeat(context.seat, count.side)];
      const latest = context.last === 0 ? [] : discard.slice(-context.last);
      return exactly(latest.filter((card) => cardMatches(game.pool.info[card], count.filter)).length);
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
