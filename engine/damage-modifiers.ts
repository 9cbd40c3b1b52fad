// Queries on damage: how modifiers in force change or prevent what an attack does.
import { activeModifiers, mayApply } from "./active-modifiers.ts";
import { isActive } from "./board.ts";
import { flipsHeads } from "./coins.ts";
import { monMatches } from "./filters.ts";
import { MODIFIER, type ModifierOf } from "./modifier-kinds.ts";
import { CURRENT } from "./modifiers.ts";
import type { Game, Mon } from "./state.ts";

/** @param attack name of the attack */
export function damageDealtChange(game: Game, attacker: Mon, target: Mon, attack: string): number {
  let sum = 0;
  for (const { modify, amount } of activeModifiers(game, MODIFIER.damageDealt, attacker, attacker.owner)) {
    if (modify.activeOnly && !isActive(game, target)) continue;
    if (modify.attack !== undefined && modify.attack !== attack) continue;
    if (monMatches(game, target, modify.against, CURRENT)) sum += amount;
  }
  return sum;
}

export function damageTakenChange(game: Game, target: Mon, attacker: Mon | null): number {
  let sum = 0;
  for (const { modify, amount } of activeModifiers(game, MODIFIER.damageTaken, target, target.owner)) {
    if (modify.coin !== true && attackerMatches(game, attacker, modify.from)) sum += amount;
  }
  return sum;
}

export function damagePrevented(game: Game, target: Mon, attacker: Mon | null, damage: number): boolean {
  return activeModifiers(game, MODIFIER.preventDamage, target, target.owner).some(
    ({ modify }) => modify.coin !== true && prevents(game, modify, attacker, damage),
  );
}

/** Whether damage of its own player's attack is kept from a Mantimon. */
export function ownDamagePrevented(game: Game, target: Mon, attacker: Mon | null, damage: number): boolean {
  return activeModifiers(game, MODIFIER.preventDamage, target, target.owner).some(
    ({ modify }) => modify.own === true && prevents(game, modify, attacker, damage),
  );
}

/** Damage that is left after the modifiers of the target that hang on coins. Without damage no coin is flipped. */
export function damageAfterCoins(game: Game, target: Mon, attacker: Mon | null, damage: number): number {
  const isHeads = (card: number): boolean => flipsHeads(game, target.owner, card);
  let left = damage;
  for (const { modify, amount, card } of activeModifiers(game, MODIFIER.damageTaken, target, target.owner)) {
    if (modify.coin !== true || left <= 0 || !attackerMatches(game, attacker, modify.from)) continue;
    if (isHeads(card)) left += amount;
  }
  for (const { modify, card } of activeModifiers(game, MODIFIER.preventDamage, target, target.owner)) {
    if (modify.coin !== true || left <= 0 || !prevents(game, modify, attacker, left)) continue;
    if (isHeads(card)) left = 0;
  }
  return Math.max(0, left);
}

function prevents(
  game: Game,
  { atMost, from }: ModifierOf<"preventDamage">,
  attacker: Mon | null,
  damage: number,
): boolean {
  return damage <= (atMost ?? damage) && attackerMatches(game, attacker, from);
}

function attackerMatches(
  game: Game,
  attacker: Mon | null,
  filter: Parameters<typeof monMatches>[2],
): boolean {
  if (filter === undefined) return true;
  return attacker !== null && monMatches(game, attacker, filter, CURRENT);
}

/**
 * Whether effects of an opponent's attack are kept from a Mantimon, or of an opponent's ability or trainer.
 * @param source who attacks, or whose ability it is
 */
export function effectsPrevented(
  game: Game,
  target: Mon,
  source: Mon | null,
  of: "attacks" | "abilities" | "trainers",
): boolean {
  return activeModifiers(game, MODIFIER.preventEffects, target, target.owner).some(
    ({ modify }) => (modify.of ?? "attacks") === of && attackerMatches(game, source, modify.from),
  );
}

/** Whether weakness counts when this attacker damages this target. */
export function weaknessCounts(game: Game, attacker: Mon | null, target: Mon): boolean {
  if (!mayApply(game, MODIFIER.noWeakness)) return true;
  const isLifted = (mon: Mon, attacks: boolean): boolean =>
    activeModifiers(game, MODIFIER.noWeakness, mon, mon.owner).some(
      ({ modify }) => (modify.attacks === true) === attacks,
    );
  return !isLifted(target, false) && (attacker === null || !isLifted(attacker, true));
}
