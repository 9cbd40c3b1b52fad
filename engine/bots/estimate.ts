// What a bot estimates from a view: how much damage an attack would do, and whether it could be paid.

import { hpLeft, infoOf, monsOf } from "../board.ts";
import { attackDamage } from "../combat.ts";
import { type EnergySupply, energySupply, missingEnergy } from "../energy-cost.ts";
import type { Amount, Count, KnownTarget } from "../language.ts";
import { attackCostChange, attacksOf } from "../modifiers.ts";
import { ANY_TYPE, type AttackInfo } from "../pool.ts";
import type { Game, Mon, Player } from "../state.ts";
import { HIDDEN, opponentOf, type Seat } from "../vocabulary.ts";
import { expectedDamage } from "./expected-damage.ts";

/** A game as one seat looks at it: a sampled world, or the game behind a view. */
export interface Board {
  game: Game;
  me: Player;
  them: Player;
  /** Worked out when first asked for: see `energyTypesOf`. */
  energyTypes?: boolean[] | null;
  /** Of the active Mantimon, likewise. */
  activeWorth?: number;
}

/** By index of type: whether a player may still get energy of it, or has it attached; null if some of the cards are hidden. */
function energyTypesOf(game: Game, player: Player): boolean[] | null {
  const { info } = game.pool;
  const { source } = game.rules.energy;
  const cards =
    source === "generated" ? player.energyTypes : source === "deck" ? player.energyDeck : player.deck;
  if (cards.includes(HIDDEN)) return null;
  const attached = monsOf(player).flatMap((mon) => mon.energy);
  const types = Array<boolean>(ANY_TYPE + 1).fill(false);
  for (const list of [cards, player.hand, player.energyZone, player.discard, attached]) {
    for (const card of list) for (const type of info[card].provides) types[type] = true;
  }
  return types;
}

/** Whether the deck's energy can ever pay for an attack. */
export function isPayable(board: Board, attack: AttackInfo): boolean {
  if (board.energyTypes === undefined) board.energyTypes = energyTypesOf(board.game, board.me);
  const { energyTypes } = board;
  if (energyTypes === null || energyTypes[ANY_TYPE]) return true;
  return attack.typed.every(([type]) => energyTypes[type]);
}

export function boardOf(game: Game, seat: Seat): Board {
  const me = game.players[seat];
  return { game, me, them: game.players[opponentOf(seat)] };
}

/** How much energy an attack lacks; 0 if it is paid for. */
function lackingFor(board: Board, mon: Mon, attack: AttackInfo, supply?: EnergySupply): number {
  const colorless = attack.colorless + attackCostChange(board.game, mon);
  return missingEnergy({ typed: attack.typed, colorless }, supply ?? energySupply(board.game, mon)).length;
}

/** How much energy an attack lacks before and after a card is attached. */
export function lackingAround(
  board: Board,
  mon: Mon,
  attack: AttackInfo,
  card: number,
): { before: number; after: number } {
  const supply = energySupply(board.game, mon);
  const before = lackingFor(board, mon, attack, supply);
  if (before === 0) return { before, after: 0 };
  for (const type of board.game.pool.info[card].provides) supply[type]++;
  return { before, after: lackingFor(board, mon, attack, supply) };
}

function monsAt(board: Board, mon: Mon, target: KnownTarget): Mon[] {
  switch (target) {
    case "self":
      return [mon];
    case "active":
      return board.me.active === null ? [] : [board.me.active];
    case "defender":
      return board.them.active === null ? [] : [board.them.active];
    default:
      return [];
  }
}

/** The value of a count as far as the board shows it; otherwise a guess that suits most cards. */
function guessCount(board: Board, mon: Mon, count: Count): number {
  switch (count.count) {
    case "energy":
      return monsAt(board, mon, count.on).reduce((sum, one) => sum + one.energy.length, 0);
    case "counters":
      return monsAt(board, mon, count.on).reduce((sum, one) => sum + one.damage / 10, 0);
    case "mantimon":
      return count.of.side === "theirs" ? board.them.bench.length : board.me.bench.length;
    case "hand":
      return (count.side === "mine" ? board.me : board.them).hand.length;
    case "points":
      return (count.side === "mine" ? board.me : board.them).points;
    default:
      return 1;
  }
}

function guessAmount(board: Board, mon: Mon, amount: Amount): number {
  const guess = (part: Amount): number => guessAmount(board, mon, part);
  if (typeof amount === "number") return amount;
  if ("count" in amount) {
    const number = guessCount(board, mon, amount) * (amount.times ?? 1);
    return amount.max === undefined ? number : Math.min(number, amount.max);
  }
  if ("sum" in amount) return amount.sum.reduce<number>((sum, part) => sum + guess(part), 0);
  if ("minus" in amount) return guess(amount.minus[0]) - guess(amount.minus[1]);
  if ("product" in amount) return guess(amount.product[0]) * guess(amount.product[1]);
  if ("least" in amount) return Math.min(...amount.least.map(guess));
  if ("most" in amount) return Math.max(...amount.most.map(guess));
  return (guess(amount.then) + guess(amount.else ?? 0)) / 2;
}

/** Effects beside the plain damage: each is worth a little. */
const EXTRA_WORTH = 12;

/** Damage to others than the defender is worth less: it seldom knocks out. */
const SPREAD_WORTH = 0.7;

/** How good an attack of `mon` is against the defender: its damage, and what else it does. */
export function attackWorth(board: Board, mon: Mon, attack: AttackInfo): number {
  const { game, them } = board;
  const defender = them.active;
  const effects = game.pool.programs[attack.program];
  const measure = { amount: (amount: Amount) => guessAmount(board, mon, amount), bench: them.bench.length };
  const { aimed, spread } = expectedDamage(effects, measure);
  let damage = aimed;
  if (defender !== null) {
    damage = attackDamage(game, mon, attack.name, defender, damage, NOTHING_IGNORED).amount;
  }
  const extras = effects.filter(({ effect }) => effect !== "damage" && effect !== "flip").length;
  const knocksOut = defender !== null && damage >= hpLeft(defender);
  const bonus = knocksOut ? 60 + 60 * infoOf(game, defender).value : 0;
  return damage + spread * SPREAD_WORTH + extras * EXTRA_WORTH + bonus;
}

const NOTHING_IGNORED = { weakness: false, resistance: false, effects: false };

/** The best attack that is paid for; null if there is none. */
export function bestPaid(board: Board, mon: Mon): { index: number; worth: number } | null {
  let best: { index: number; worth: number } | null = null;
  const supply = energySupply(board.game, mon);
  attacksOf(board.game, mon).forEach((attack, index) => {
    if (lackingFor(board, mon, attack, supply) > 0) return;
    const worth = attackWorth(board, mon, attack);
    if (best === null || worth > best.worth) best = { index, worth };
  });
  return best;
}

/** How well a Mantimon would fight at the active spot: HP, energy, attacks it can pay or nearly. */
export function fightingWorth(board: Board, mon: Mon, paid = bestPaid(board, mon)): number {
  const { value } = infoOf(board.game, mon);
  const worth = paid === null ? 40 - nearestAttack(board, mon) * 15 : 60 + paid.worth;
  return worth + hpLeft(mon) / 4 - value * 5;
}

const NO_ATTACK = 9;

/** How much energy the attack lacks that lacks least, of those that the deck can pay for. */
function nearestAttack(board: Board, mon: Mon): number {
  const supply = energySupply(board.game, mon);
  let nearest = NO_ATTACK;
  for (const attack of attacksOf(board.game, mon)) {
    if (isPayable(board, attack)) nearest = Math.min(nearest, lackingFor(board, mon, attack, supply));
  }
  return nearest;
}
