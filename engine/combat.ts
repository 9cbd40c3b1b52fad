// Attacking: its cost, its course and its damage.

import { mayApply } from "./active-modifiers.ts";
import { verdictOf } from "./amounts.ts";
import { CONFUSED, findMon, hpLeft, infoOf, isActive, toolsOf } from "./board.ts";
import { flipsHeads } from "./coins.ts";
import { prospectOf } from "./context.ts";
import {
  damageAfterCoins,
  damageDealtChange,
  damagePrevented,
  damageTakenChange,
  weaknessCounts,
} from "./damage-modifiers.ts";
import { type EnergySupply, missingEnergy } from "./energy-cost.ts";
import { effectsFrame, frameOf } from "./frames.ts";
import { addDamage, detachTool } from "./in-play.ts";
import { MODIFIER } from "./modifier-kinds.ts";
import { attackCostChange, attackNeedsCoin, attacksOf, survivals, typesOf } from "./modifiers.ts";
import type { AttackInfo, EnergyCost } from "./pool.ts";
import type { RulesConfig } from "./rules.ts";
import { type Frame, type Game, type Mon, OP } from "./state.ts";
import { pushTriggers } from "./triggers.ts";
import type { Seat } from "./vocabulary.ts";

// ── Cost

/** The energy that a Mantimon lacks for an attack, with all modifiers; empty if the cost is paid. */
export function missingForAttack(game: Game, mon: Mon, attack: AttackInfo, supply: EnergySupply): number[] {
  const missing = missingFor(game, mon, attack, supply);
  const { other } = attack;
  if (missing.length === 0 || other === null) return missing;
  if (verdictOf(game, prospectOf(mon.owner, mon.id, attack.card), other.if) !== true) return missing;
  const otherwise = missingFor(game, mon, other.cost, supply);
  return otherwise.length < missing.length ? otherwise : missing;
}

function missingFor(game: Game, mon: Mon, cost: EnergyCost, supply: EnergySupply): number[] {
  if (!mayApply(game, MODIFIER.attackCost)) return missingEnergy(cost, supply);
  const colorless = cost.colorless + attackCostChange(game, mon);
  const typed = cost.typed.map(([type, number]): [number, number] => [
    type,
    Math.max(0, number + attackCostChange(game, mon, type)),
  ]);
  return missingEnergy({ typed, colorless }, supply);
}

/** Whether a Mantimon meets the condition of an attack, its own or one that it would copy. */
export function meetsCondition(
  game: Game,
  seat: Seat,
  mon: number,
  { card, condition }: AttackInfo,
): boolean {
  return condition === null || verdictOf(game, prospectOf(seat, mon, card), condition) === true;
}

// ── Declaring

/**
 * Starts an attack: confusion and "needs a coin" first, then its texts, then the end of the turn.
 * @param place place of the attack among those that the active Mantimon may use
 */
export function beginAttack(game: Game, seat: Seat, place: number): void {
  const mon = game.players[seat].active as Mon;
  const { card, index } = attacksOf(game, mon)[place];
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

/** Puts the texts of an attack printed on `card` on the stack, carried out by the Mantimon `mon`. */
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

/** Damage of an attack's effect to one of the opponent's Mantimon, with all modifiers. */
export interface Hit {
  amount: number;
  weak: boolean;
  resistant: boolean;
  prevented: boolean;
}

const NO_HIT: Hit = { amount: 0, weak: false, resistant: false, prevented: false };

/**
 * Works out damage in this order: modifiers of the attacker; weakness and resistance (in the active spot only);
 * modifiers of the target; prevention. Weakness multiplies the damage that is left after the attacker's modifiers.
 * @param attack name of the attack
 */
export function attackDamage(
  game: Game,
  attacker: Mon | null,
  attack: string,
  target: Mon,
  base: number,
  ignored: Ignored,
): Hit {
  if (base <= 0) return NO_HIT;
  let amount = base;
  if (attacker !== null) amount += damageDealtChange(game, attacker, target, attack);
  if (amount <= 0) return NO_HIT;
  const { weak, resistant } = matchUp(game, attacker, target, ignored);
  amount = afterMatchUp(game.rules, amount, weak, resistant);
  if (!ignored.effects) {
    amount += damageTakenChange(game, target, attacker);
    if (damagePrevented(game, target, attacker, amount)) return { ...NO_HIT, prevented: true };
  }
  return { amount: Math.max(0, amount), weak, resistant, prevented: false };
}

/** Damage after weakness and resistance. */
export function afterMatchUp(rules: RulesConfig, amount: number, weak: boolean, resistant: boolean): number {
  const { by, amount: more } = rules.weakness;
  const weakened = !weak ? amount : by === "times" ? amount * more : amount + more;
  return resistant ? weakened - rules.resistance : weakened;
}

/** Deals a hit and returns how much damage it did. */
export function dealAttackDamage(game: Game, frame: Frame, target: Mon, hit: Hit, ignored: Ignored): number {
  const attacker = findMon(game, frame.mon);
  const due = ignored.effects ? hit.amount : damageAfterCoins(game, target, attacker, hit.amount);
  if (hit.prevented || due < Math.min(hit.amount, 1)) tellPrevented(game, target);
  if (due <= 0) return 0;
  const left = hpLeft(target);
  const isSaved = due >= left && survives(game, target);
  const amount = isSaved ? Math.max(0, left - SURVIVAL_HP) : due;
  addDamage(game, target, amount, "attack", hit.weak, hit.resistant);
  target.damagedOn = game.turn;
  target.damagedBy = frame.mon;
  queueDamagedTexts(game, target);
  return amount;
}

/** Name of the attack that a text belongs to, "" if it belongs to none. */
export function attackName(game: Game, { card, attack }: Frame): string {
  return game.pool.info[card].attacks[attack]?.name ?? "";
}

/** HP that a Mantimon keeps if a text saves it from a knock-out. */
const SURVIVAL_HP = 10;

function survives(game: Game, target: Mon): boolean {
  const { index } = infoOf(game, target);
  const saving = survivals(game, target).find(({ coin }) => !coin || flipsHeads(game, target.owner, index));
  if (saving === undefined) return false;
  if (toolsOf(target).includes(saving.discard)) detachTool(game, target, saving.discard, "discard");
  return true;
}

function matchUp(
  game: Game,
  attacker: Mon | null,
  target: Mon,
  ignored: Ignored,
): { weak: boolean; resistant: boolean } {
  if (attacker === null || !isActive(game, target)) return { weak: false, resistant: false };
  const { weakness, resistance } = infoOf(game, target);
  const types = typesOf(game, attacker);
  return {
    weak: !ignored.weakness && types.includes(weakness) && weaknessCounts(game, attacker, target),
    resistant: !ignored.resistance && types.includes(resistance) && game.rules.resistance > 0,
  };
}

function tellPrevented(game: Game, target: Mon): void {
  if (game.sink !== null) {
    game.sink.push({ type: "prevented", seat: target.owner, mon: target.id, what: "damage" });
  }
}

/** Triggers on damage are carried out after all effects of the attack. */
function queueDamagedTexts(game: Game, target: Mon): void {
  let place = game.stack.length - 1;
  while (place >= 0 && game.stack[place].op !== OP.attackEnd) place--;
  if (place >= 0) pushTriggers(game, target, "damaged", target.damagedBy, place + 1);
}
