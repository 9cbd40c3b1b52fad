// What a bot can tell from a view: how much an attack would do, and whether it could be paid.

import type { Amount, Count, Effect, KnownTarget } from "../language.ts";
import { ANY_TYPE, type AttackInfo, type CardInfo, nestedEffects, type Pool } from "../pool.ts";
import type { MonView, PlayerView, View } from "../view-types.ts";
import { NONE, opponentOf, type Seat } from "../vocabulary.ts";

/** The board as seen from the seat of the bot. */
export interface BotView {
  view: View;
  pool: Pool;
  seat: Seat;
  me: PlayerView;
  them: PlayerView;
}

export function botView(view: View, pool: Pool, seat: Seat): BotView {
  return { view, pool, seat, me: view.players[seat], them: view.players[opponentOf(seat)] };
}

export function topInfo(board: BotView, mon: MonView): CardInfo {
  return board.pool.info[mon.cards[mon.cards.length - 1]];
}

export function hpLeft(mon: MonView): number {
  return Math.max(0, mon.hp - mon.damage);
}

/** Energy that is missing for an attack; 0 if it is paid for. Modifiers are not asked. */
export function missingEnergy(board: BotView, mon: MonView, attack: AttackInfo): number {
  const provided = mon.energy.flatMap((card) => board.pool.info[card].provides);
  let wild = provided.filter((type) => type === ANY_TYPE).length;
  let short = 0;
  let typed = 0;
  for (const [type, number] of attack.typed) {
    typed += number;
    const have = provided.filter((one) => one === type).length;
    const lacking = Math.max(0, number - have);
    short += Math.max(0, lacking - wild);
    wild = Math.max(0, wild - lacking);
  }
  return Math.max(short, typed + attack.colorless - provided.length);
}

/** Whether an energy card would bring an attack nearer. */
export function helpsToPay(board: BotView, mon: MonView, attack: AttackInfo, card: number): boolean {
  const before = missingEnergy(board, mon, attack);
  return before > missingEnergy(board, { ...mon, energy: [...mon.energy, card] }, attack);
}

function monsAt(board: BotView, mon: MonView, target: KnownTarget): MonView[] {
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

/** What a count comes to, as far as the board shows it; else a guess that suits most cards. */
function guessCount(board: BotView, mon: MonView, count: Count): number {
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

function guessAmount(board: BotView, mon: MonView, amount: Amount): number {
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

/** Damage to the defender that an attack's effects come to, weakness aside. */
function guessDamage(board: BotView, mon: MonView, effects: Effect[]): number {
  let damage = 0;
  for (const effect of effects) {
    if (effect.effect === "damage" && (effect.to === undefined || effect.to === "defender")) {
      damage += guessAmount(board, mon, effect.amount);
    }
    // What hangs on a coin or a condition happens half the time.
    for (const list of nestedEffects(effect)) damage += guessDamage(board, mon, list) / 2;
  }
  return damage;
}

/** Effects beside the plain damage: each is worth a little. */
const EXTRA_WORTH = 12;

/** How good an attack of `mon` is against the defender: its damage, and what else it does. */
export function attackWorth(board: BotView, mon: MonView, attack: AttackInfo): number {
  const defender = board.them.active;
  const effects = board.pool.programs[attack.program];
  let damage = guessDamage(board, mon, effects);
  if (defender !== null && damage > 0) {
    const info = topInfo(board, defender);
    const type = topInfo(board, mon).type;
    if (info.weakness === type && type !== NONE) damage *= 1.7;
    if (info.resistance === type && type !== NONE) damage = Math.max(0, damage - 20);
  }
  const extras = effects.filter((effect) => effect.effect !== "damage" && effect.effect !== "flip").length;
  const knocksOut = defender !== null && damage >= hpLeft(defender);
  const bonus = knocksOut && defender !== null ? 60 + 60 * topInfo(board, defender).value : 0;
  return damage + extras * EXTRA_WORTH + bonus;
}

/** The best attack that is paid for, null for none. */
export function bestPaid(board: BotView, mon: MonView): { index: number; worth: number } | null {
  let best: { index: number; worth: number } | null = null;
  topInfo(board, mon).attacks.forEach((attack, index) => {
    if (missingEnergy(board, mon, attack) > 0) return;
    const worth = attackWorth(board, mon, attack);
    if (best === null || worth > best.worth) best = { index, worth };
  });
  return best;
}

/** How well a Mantimon would fight at the active spot: HP, energy, attacks it can pay or nearly. */
export function fightingWorth(board: BotView, mon: MonView): number {
  const paid = bestPaid(board, mon);
  const attacks = topInfo(board, mon).attacks;
  const nearest = Math.min(9, ...attacks.map((attack) => missingEnergy(board, mon, attack)));
  const worth = paid === null ? 40 - nearest * 15 : 60 + paid.worth;
  return worth + hpLeft(mon) / 4 - topInfo(board, mon).value * 5;
}
