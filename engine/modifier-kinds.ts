// The kinds of modifier, each with one bit: whether any of a kind is on the board is a question that is asked all the time.

import type { Modifier, ModifierKind } from "./language.ts";

/** A kind of modifier, as questions about modifiers name it. */
export interface KindOfModifier<Kind extends ModifierKind = ModifierKind> {
  kind: Kind;
  bit: number;
}

export type ModifierOf<Kind extends ModifierKind> = Extract<Modifier, { kind: Kind }>;

function kindOf<Kind extends ModifierKind>(kind: Kind, place: number): KindOfModifier<Kind> {
  return { kind, bit: 1 << place };
}

/**
 * Every kind with the place of its bit; a number has 32. Rare kinds may share one: a bit says that a kind may be
 * there.
 */
export const MODIFIER: { readonly [Kind in ModifierKind]: KindOfModifier<Kind> } = {
  damageDealt: kindOf("damageDealt", 0),
  damageTaken: kindOf("damageTaken", 1),
  preventDamage: kindOf("preventDamage", 2),
  preventEffects: kindOf("preventEffects", 3),
  cannotAttack: kindOf("cannotAttack", 4),
  cannotRetreat: kindOf("cannotRetreat", 5),
  cannotEvolve: kindOf("cannotEvolve", 6),
  attackCoin: kindOf("attackCoin", 7),
  attackCost: kindOf("attackCost", 8),
  retreatCost: kindOf("retreatCost", 9),
  hp: kindOf("hp", 10),
  type: kindOf("type", 11),
  immune: kindOf("immune", 12),
  value: kindOf("value", 13),
  provides: kindOf("provides", 14),
  noWeakness: kindOf("noWeakness", 15),
  noAbility: kindOf("noAbility", 16),
  mayEvolveAtOnce: kindOf("mayEvolveAtOnce", 17),
  poisonDamage: kindOf("poisonDamage", 18),
  cannotPlay: kindOf("cannotPlay", 19),
  attachments: kindOf("attachments", 20),
  noRetreatCost: kindOf("noRetreatCost", 21),
  evolvesAs: kindOf("evolvesAs", 22),
  cannotHeal: kindOf("cannotHeal", 23),
  cannotReceiveEnergy: kindOf("cannotReceiveEnergy", 24),
  survives: kindOf("survives", 25),
  answersDamage: kindOf("answersDamage", 26),
  answers: kindOf("answers", 26),
  damageAtEnd: kindOf("damageAtEnd", 27),
  cannotUse: kindOf("cannotUse", 28),
  coinsAreTails: kindOf("coinsAreTails", 28),
  earlierAttacks: kindOf("earlierAttacks", 29),
  secondTool: kindOf("secondTool", 30),
  benchSize: kindOf("benchSize", 31),
};
