// Attacking: what it costs, and how damage is worked out.

import { CONFUSED, findMon, infoOf, isActive } from "./board.ts";
import { flipsHeads } from "./coins.ts";
import { effectsFrame, frameOf } from "./frames.ts";
import { addDamage } from "./in-play.ts";
import {
  attackCostChange,
  attackNeedsCoin,
  damageDealtChange,
  damagePrevented,
  damageTakenChange,
  energyTimes,
  hasNoWeakness,
  typeOf,
} from "./modifiers.ts";
import { ANY_TYPE, type AttackInfo } from "./pool.ts";
import { type Frame, type Game, type Mon, OP } from "./state.ts";
import { isAttackOn } from "./targets.ts";
import { pushTriggers } from "./triggers.ts";
import { NONE, type Seat } from "./vocabulary.ts";

// ── Cost

/** Whether the energy on a Mantimon pays for an attack, with all modifiers. */
export function paysFor(game: Game, mon: Mon, attack: AttackInfo): boolean {
  const { info } = game.pool;
  const colorless = Math.max(0, attack.colorless + attackCostChange(game, mon));
  let total = 0;
  let wild = 0;
  for (const card of mon.energy) {
    const times = energyTimes(game, mon, card);
    for (const type of info[card].provides) {
      total += times;
      if (type === ANY_TYPE) wild += times;
    }
  }
  let due = colorless;
  let short = 0;
  for (const [type, number] of attack.typed) {
    due += number;
    short += Math.max(0, number - providedOf(game, mon, type));
  }
  return total >= due && short <= wild;
}

function providedOf(game: Game, mon: Mon, type: number): number {
  let number = 0;
  for (const card of mon.energy) {
    for (const provided of game.pool.info[card].provides) {
      if (provided === type) number += energyTimes(game, mon, card);
    }
  }
  return number;
}

// ── Declaring

/** Starts an attack: confusion and "needs a coin" first, then its texts, then the turn ends. */
export function beginAttack(game: Game, seat: Seat, index: number): void {
  const mon = game.players[seat].active as Mon;
  const card = infoOf(game, mon).index;
  const end = frameOf(OP.attackEnd, seat);
  end.mon = mon.id;
  end.card = card;
  end.attack = index;
  game.stack.push(end);
  if (game.sink !== null) game.sink.push({ type: "attacked", seat, mon: mon.id, card, index });
  if ((mon.statuses & CONFUSED) !== 0 && !flipsHeads(game, seat, card)) {
    tellFailed(game, mon, "confused");
    addDamage(game, mon, game.rules.confusion, "confusion");
    return;
  }
  if (attackNeedsCoin(game, mon) && !flipsHeads(game, seat, card)) {
    tellFailed(game, mon, "coin");
    return;
  }
  pushAttackText(game, seat, mon.id, card, index);
}

function tellFailed(game: Game, mon: Mon, why: "confused" | "coin"): void {
  if (game.sink !== null) {
    game.sink.push({ type: "attackFailed", seat: mon.owner, mon: mon.id, why });
  }
}

/** The texts of an attack printed on `card`, carried out by the Mantimon `mon`. */
export function pushAttackText(game: Game, seat: Seat, mon: number, card: number, index: number): void {
  const { program } = game.pool.info[card].attacks[index];
  game.stack.push(effectsFrame({ program, seat, mon, card, attack: index }));
}

// ── Damage

export interface Ignored {
  weakness: boolean;
  resistance: boolean;
  effects: boolean;
}

/**
 * Deals the damage of an effect and gives how much it came to. Only damage of attacks to the
 * opponent's Mantimon is changed, in this order: modifiers of the attacker, weakness, resistance
 * (both at the active spot only), modifiers of the target, prevention. Damage that the attacker's
 * modifiers take away is not there to be weak to.
 */
export function dealDamage(game: Game, frame: Frame, target: Mon, base: number, ignored: Ignored): number {
  if (base <= 0) return 0;
  if (!isAttackOn(frame, target)) {
    addDamage(game, target, base, "effect");
    return base;
  }
  const attacker = findMon(game, frame.mon);
  let damage = base;
  if (attacker !== null) damage += damageDealtChange(game, attacker, target);
  if (damage <= 0) return 0;
  const type = attacker === null ? NONE : typeOf(game, attacker);
  const { weak, resistant } = matchUp(game, target, type, ignored);
  if (weak) {
    const { by, amount } = game.rules.weakness;
    damage = by === "times" ? damage * amount : damage + amount;
  }
  if (resistant) damage -= game.rules.resistance;
  if (!ignored.effects) {
    damage += damageTakenChange(game, target, attacker);
    if (damagePrevented(game, target, attacker)) {
      tellPrevented(game, target);
      return 0;
    }
  }
  if (damage <= 0) return 0;
  addDamage(game, target, damage, "attack", weak, resistant);
  target.damagedOn = game.turn;
  target.damagedBy = frame.mon;
  queueDamagedTexts(game, target);
  return damage;
}

function matchUp(
  game: Game,
  target: Mon,
  type: number,
  ignored: Ignored,
): { weak: boolean; resistant: boolean } {
  if (type === NONE || !isActive(game, target)) return { weak: false, resistant: false };
  const info = infoOf(game, target);
  return {
    weak: !ignored.weakness && info.weakness === type && !hasNoWeakness(game, target),
    resistant: !ignored.resistance && info.resistance === type && game.rules.resistance > 0,
  };
}

function tellPrevented(game: Game, target: Mon): void {
  if (game.sink !== null) {
    game.sink.push({ type: "prevented", seat: target.owner, mon: target.id, what: "damage" });
  }
}

/** Texts that answer damage speak when the attack has said all it has to say. */
function queueDamagedTexts(game: Game, target: Mon): void {
  let place = game.stack.length - 1;
  while (place >= 0 && game.stack[place].op !== OP.attackEnd) place--;
  if (place >= 0) pushTriggers(game, target, "damaged", target.damagedBy, place + 1);
}
