// Queries: what the rules read from the board, with every modifier in force (active-modifiers.ts). Those about damage are in
// damage-modifiers.ts.

import { activeModifiers, mayApply, silencerOf } from "./active-modifiers.ts";
import { infoOf } from "./board.ts";
import { type KindOfModifier, MODIFIER, type ModifierOf } from "./modifier-kinds.ts";
import { ANY_TYPE, type AttackInfo, attackOfNumber, typeIndex } from "./pool.ts";
import type { Game, Mon } from "./state.ts";
import { ONE_TYPE, type Traits } from "./traits.ts";
import { NONE, type Seat, type Status, type Type } from "./vocabulary.ts";

function sumOf(game: Game, kind: KindOfModifier, mon: Mon): number {
  let sum = 0;
  for (const one of activeModifiers(game, kind, mon, mon.owner)) sum += one.amount;
  return sum;
}

function has(game: Game, kind: KindOfModifier, mon: Mon): boolean {
  return activeModifiers(game, kind, mon, mon.owner).length > 0;
}

// ── Queries on a Mantimon

export function abilityIsOn(game: Game, mon: Mon): boolean {
  return silencerOf(game, mon) === null;
}

/** Whether the tools that it holds have an effect. */
export function toolsAreOn(game: Game, mon: Mon): boolean {
  return silencerOf(game, mon, true) === null;
}

/** Indexes into TYPES. A modifier replaces the types before it, or adds one. */
export function typesOf(game: Game, mon: Mon): readonly number[] {
  let types = ONE_TYPE[infoOf(game, mon).type];
  for (const { modify } of activeModifiers(game, MODIFIER.type, mon, mon.owner)) {
    const type = typeIndex(modify.type);
    if (modify.also !== true) types = ONE_TYPE[type];
    else if (!types.includes(type)) types = [...types, type];
  }
  return types;
}

/** Full HP, at least 10. */
export function fullHp(game: Game, mon: Mon): number {
  return Math.max(10, infoOf(game, mon).hp + sumOf(game, MODIFIER.hp, mon));
}

/** Energy that a retreat costs. */
export function retreatCost(game: Game, mon: Mon): number {
  if (has(game, MODIFIER.noRetreatCost, mon)) return 0;
  return Math.max(0, infoOf(game, mon).retreat + sumOf(game, MODIFIER.retreatCost, mon));
}

/** Additional energy of a type (index into TYPES, -1 for colorless) that an attack costs; below 0, it costs less. */
export function attackCostChange(game: Game, mon: Mon, type: number = NONE): number {
  let sum = 0;
  for (const { modify, amount } of activeModifiers(game, MODIFIER.attackCost, mon, mon.owner)) {
    const { type: own = "colorless" } = modify;
    if ((own === "colorless" ? NONE : typeIndex(own)) === type) sum += amount;
  }
  return sum;
}

/** Points or prizes for knocking it out, at least 0; by an attack of `attacker`, if given. */
export function knockOutValue(game: Game, mon: Mon, attacker: Mon | null = null): number {
  let value = infoOf(game, mon).value;
  if (!mayApply(game, MODIFIER.value)) return value;
  value += valueChange(game, mon, false);
  if (attacker !== null) value += valueChange(game, attacker, true);
  return Math.max(0, value);
}

function valueChange(game: Game, mon: Mon, attacks: boolean): number {
  let sum = 0;
  for (const { modify, amount } of activeModifiers(game, MODIFIER.value, mon, mon.owner)) {
    if ((modify.attacks === true) === attacks) sum += amount;
  }
  return sum;
}

/** The card whose modifier of a kind is in force on a Mantimon, null for none. */
function cardBehind(game: Game, kind: KindOfModifier, mon: Mon): number | null {
  const [first] = activeModifiers(game, kind, mon, mon.owner);
  return first === undefined ? null : first.card;
}

/**
 * The card that prevents a Mantimon from using the attack of this name, null for none. With "" as name: any attack.
 */
export function preventsAttack(game: Game, mon: Mon, attack: string): number | null {
  for (const { modify, amount, card } of activeModifiers(game, MODIFIER.cannotAttack, mon, mon.owner)) {
    const named = modify.chosen === true ? attackOfNumber(game.pool, amount).name : modify.attack;
    if (named === undefined || named === attack) return card;
  }
  return null;
}

/** The card that prevents a Mantimon from retreating, null for none. A fossil prevents its own retreat. */
export function preventsRetreating(game: Game, mon: Mon): number | null {
  const info = infoOf(game, mon);
  return info.fossil ? info.index : cardBehind(game, MODIFIER.cannotRetreat, mon);
}

export function preventsEvolving(game: Game, mon: Mon): number | null {
  return cardBehind(game, MODIFIER.cannotEvolve, mon);
}

export function cannotEvolve(game: Game, mon: Mon): boolean {
  return has(game, MODIFIER.cannotEvolve, mon);
}

/** Whether it may evolve into evolutions of the Mantimon of this name. */
export function evolvesAs(game: Game, mon: Mon, name: string): boolean {
  if (infoOf(game, mon).name === name) return true;
  if (!mayApply(game, MODIFIER.evolvesAs)) return false;
  return activeModifiers(game, MODIFIER.evolvesAs, mon, mon.owner).some(({ modify }) => modify.name === name);
}

export function cannotHeal(game: Game, mon: Mon): boolean {
  return has(game, MODIFIER.cannotHeal, mon);
}

/** The card that prevents the turn's energy from being attached to a Mantimon, null for none. */
export function preventsReceivingEnergy(game: Game, mon: Mon): number | null {
  return cardBehind(game, MODIFIER.cannotReceiveEnergy, mon);
}

/** What would save a Mantimon from a knock-out: whether it takes a coin, and which tool is discarded. */
export function survivals(game: Game, mon: Mon): { coin: boolean; discard: number }[] {
  return activeModifiers(game, MODIFIER.survives, mon, mon.owner).map(({ modify, card }) => ({
    coin: modify.coin === true,
    discard: modify.discard === true ? card : NONE,
  }));
}

export function mayEvolveAtOnce(game: Game, mon: Mon): boolean {
  return has(game, MODIFIER.mayEvolveAtOnce, mon);
}

export function attackNeedsCoin(game: Game, mon: Mon): boolean {
  return has(game, MODIFIER.attackCoin, mon);
}

export function isImmune(game: Game, mon: Mon, status: Status): boolean {
  return activeModifiers(game, MODIFIER.immune, mon, mon.owner).some(
    ({ modify }) => modify.status === "any" || modify.status === status,
  );
}

export function poisonExtra(game: Game, mon: Mon): number {
  return sumOf(game, MODIFIER.poisonDamage, mon);
}

/** How many times one energy card on a Mantimon counts. */
export function energyTimes(game: Game, mon: Mon, card: number): number {
  let times = 1;
  if (!mayApply(game, MODIFIER.provides)) return times;
  for (const { modify, card: source } of activeModifiers(game, MODIFIER.provides, mon, mon.owner)) {
    if (modify.times === undefined) continue;
    if (isAbout(game, modify, source, card)) times = Math.max(times, modify.times);
  }
  return times;
}

/** What one energy card on a Mantimon counts as: indexes into TYPES, or ANY_TYPE. The latest modifier decides. */
export function energyProvides(game: Game, mon: Mon, card: number): readonly number[] {
  const { provides } = game.pool.info[card];
  if (!mayApply(game, MODIFIER.provides)) return provides;
  let as: Type | "any" | undefined;
  for (const { modify, card: source } of activeModifiers(game, MODIFIER.provides, mon, mon.owner)) {
    if (modify.as === undefined) continue;
    if (isAbout(game, modify, source, card)) as = modify.as;
  }
  if (as === undefined) return provides;
  const type = as === "any" ? ANY_TYPE : typeIndex(as);
  return provides.map(() => type);
}

/** Whether what the `source` says of energy is said of this card. */
function isAbout(
  game: Game,
  { type, basic, card: alone }: ModifierOf<"provides">,
  source: number,
  card: number,
): boolean {
  const { provides, basicEnergy } = game.pool.info[card];
  if ((basic === true && !basicEnergy) || (alone === true && card !== source)) return false;
  return type === undefined || provides.includes(typeIndex(type));
}

// ── Attacks and tools

/**
 * The attacks of a Mantimon, and behind them those of the cards that it evolved from, the latest first, if it may use
 * them. A move names an attack by its place in this list.
 */
export function attacksOf(game: Game, mon: Mon): readonly AttackInfo[] {
  const { attacks } = infoOf(game, mon);
  if (mon.cards.length === 1 || !has(game, MODIFIER.earlierAttacks, mon)) return attacks;
  return mon.cards.toReversed().flatMap((card) => game.pool.info[card].attacks);
}

/** How many tools a Mantimon may hold. */
export function toolsAllowed(game: Game, mon: Mon): number {
  return has(game, MODIFIER.secondTool, mon) ? 2 : 1;
}

/** What filters and amounts read from a Mantimon, with all modifiers. */
export const CURRENT: Traits = { types: typesOf, value: knockOutValue, energyTimes, energyProvides };

// ── Queries on a player

/** The card that forbids a player to play a kind of card, null for none. */
export function preventsPlaying(
  game: Game,
  seat: Seat,
  what: "item" | "supporter" | "tool" | "stadium" | "energy",
): number | null {
  for (const { modify, card } of activeModifiers(game, MODIFIER.cannotPlay, null, seat)) {
    if (modify.what === what) return card;
  }
  return null;
}

/** The card that forbids a player to use abilities of a name, null for none. */
export function preventsUsing(game: Game, seat: Seat, ability: string): number | null {
  for (const { modify, card } of activeModifiers(game, MODIFIER.cannotUse, null, seat)) {
    if (modify.ability === ability) return card;
  }
  return null;
}

/** Mantimon that a player may have on the bench. */
export function benchSize(game: Game, seat: Seat): number {
  let size = game.rules.bench;
  if (!mayApply(game, MODIFIER.benchSize)) return size;
  let most = Number.POSITIVE_INFINITY;
  for (const { modify, amount } of activeModifiers(game, MODIFIER.benchSize, null, seat)) {
    if (modify.most === true) most = Math.min(most, amount);
    else size += amount;
  }
  return Math.max(0, Math.min(size, most));
}

/** How many more Mantimon a player may put on the bench. */
export function benchRoom(game: Game, seat: Seat): number {
  return Math.max(0, benchSize(game, seat) - game.players[seat].bench.length);
}

/** Energy that a player may attach this turn. */
export function attachmentsAllowed(game: Game, seat: Seat): number {
  let allowed = game.rules.energy.attachments;
  for (const { amount } of activeModifiers(game, MODIFIER.attachments, null, seat)) allowed += amount;
  return Math.max(0, allowed);
}
