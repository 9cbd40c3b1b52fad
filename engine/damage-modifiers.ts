// Queries on damage: how modifiers in force change or prevent what an attack does.
import { activeModifiers, mayApply } from "./active-modifiers.ts";
import { isActive } from "./board.ts";
import { monMatches } from "./filters.ts";
import { MODIFIER } from "./modifier-kinds.ts";
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
    if (attackerMatches(game, attacker, modify.from)) sum += amount;
  }
  return sum;
}

export function damagePrevented(game: Game, target: Mon, attacker: Mon | null, damage: number): boolean {
  return activeModifiers(game, MODIFIER.preventDamage, target, target.owner).some(
    ({ modify }) => damage <= (modify.atMost ?? damage) && attackerMatches(game, attacker, modify.from),
  );
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
 * Whether effects of an opponent's attack are kept from a Mantimon, or of an opponent's ability.
 * @param source who attacks, or whose ability it is
 */
export function effectsPrevented(
  game: Game,
  target: Mon,
  source: Mon | null,
  of: "attacks" | "abilities",
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
