// One bit for each kind of modifier: whether any of a kind is on the board is a question that is asked all the time.

import type { ModifierKind } from "./language.ts";

/**
 * The numbers of the bits that stand for the kinds; a number has 32. Rare kinds may share one: a bit says that a kind may
 * be there.
 */
const MODIFIER_KINDS: Record<ModifierKind, number> = {
  damageDealt: 0,
  damageTaken: 1,
  preventDamage: 2,
  preventEffects: 3,
  cannotAttack: 4,
  cannotRetreat: 5,
  cannotEvolve: 6,
  attackCoin: 7,
  attackCost: 8,
  retreatCost: 9,
  hp: 10,
  type: 11,
  immune: 12,
  value: 13,
  provides: 14,
  noWeakness: 15,
  noAbility: 16,
  mayEvolveAtOnce: 17,
  poisonDamage: 18,
  cannotPlay: 19,
  attachments: 20,
  noRetreatCost: 21,
  evolvesAs: 22,
  cannotHeal: 23,
  cannotReceiveEnergy: 24,
  survives: 25,
  answersDamage: 26,
  damageAtEnd: 27,
  cannotUse: 28,
  coinsAreTails: 28,
  earlierAttacks: 29,
  secondTool: 30,
  benchSize: 31,
};

export function modifierBit(kind: ModifierKind): number {
  return 1 << MODIFIER_KINDS[kind];
}
