// Zod schemas of modifiers. The compiler checks each against the engine's type of the same name.

import { z } from "zod";
import type { Modifier, ModifierKind } from "../engine/language.ts";
import { STATUSES, TYPES } from "../engine/vocabulary.ts";
import { amountOf, damage, lazy, monFilter, name, tens, type, yes } from "./language-schema.ts";
import { object, tagged } from "./parse.ts";

const less = yes;
type ModifierOf<K extends ModifierKind> = Extract<Modifier, { kind: K }>;
const modifiers: { [K in ModifierKind]: z.ZodType<ModifierOf<K>> } = {
  damageDealt: object<ModifierOf<"damageDealt">>()({
    kind: z.literal("damageDealt"),
    amount: damage,
    less,
    against: monFilter.optional(),
    activeOnly: yes,
    attack: name.optional(),
  }),
  damageTaken: object<ModifierOf<"damageTaken">>()({
    kind: z.literal("damageTaken"),
    amount: damage,
    less,
    from: monFilter.optional(),
    coin: yes,
  }),
  preventDamage: object<ModifierOf<"preventDamage">>()({
    kind: z.literal("preventDamage"),
    from: monFilter.optional(),
    atMost: tens.optional(),
    own: yes,
    coin: yes,
  }),
  preventEffects: object<ModifierOf<"preventEffects">>()({
    kind: z.literal("preventEffects"),
    from: monFilter.optional(),
    of: z.enum(["abilities", "trainers"]).optional(),
  }),
  answersDamage: object<ModifierOf<"answersDamage">>()({
    kind: z.literal("answersDamage"),
    amount: tens,
    counters: yes,
  }),
  answers: object<ModifierOf<"answers">>()({
    kind: z.literal("answers"),
    when: z.enum(["damaged", "knockedOut"]),
  }),
  damageAtEnd: object<ModifierOf<"damageAtEnd">>()({ kind: z.literal("damageAtEnd"), amount: tens }),
  cannotAttack: object<ModifierOf<"cannotAttack">>()({
    kind: z.literal("cannotAttack"),
    attack: name.optional(),
    chosen: yes,
  }),
  cannotRetreat: object<ModifierOf<"cannotRetreat">>()({ kind: z.literal("cannotRetreat") }),
  cannotEvolve: object<ModifierOf<"cannotEvolve">>()({ kind: z.literal("cannotEvolve") }),
  attackCoin: object<ModifierOf<"attackCoin">>()({ kind: z.literal("attackCoin") }),
  attackCost: object<ModifierOf<"attackCost">>()({
    kind: z.literal("attackCost"),
    amount: lazy(() => amountOf(z.int().min(1).max(4))),
    less,
    type: type.optional(),
  }),
  retreatCost: object<ModifierOf<"retreatCost">>()({
    kind: z.literal("retreatCost"),
    amount: lazy(() => amountOf(z.int().min(1).max(4))),
    less,
  }),
  noRetreatCost: object<ModifierOf<"noRetreatCost">>()({ kind: z.literal("noRetreatCost") }),
  hp: object<ModifierOf<"hp">>()({ kind: z.literal("hp"), amount: damage, less }),
  type: object<ModifierOf<"type">>()({ kind: z.literal("type"), type, also: yes }),
  immune: object<ModifierOf<"immune">>()({ kind: z.literal("immune"), status: z.enum([...STATUSES, "any"]) }),
  value: object<ModifierOf<"value">>()({
    kind: z.literal("value"),
    amount: z.int().min(1).max(2),
    less,
    attacks: yes,
  }),
  provides: object<ModifierOf<"provides">>()({
    kind: z.literal("provides"),
    times: z.int().min(2).max(3).optional(),
    type: type.optional(),
    as: z.enum([...TYPES, "any"]).optional(),
    basic: yes,
    card: yes,
  }),
  noWeakness: object<ModifierOf<"noWeakness">>()({ kind: z.literal("noWeakness"), attacks: yes }),
  noAbility: object<ModifierOf<"noAbility">>()({ kind: z.literal("noAbility"), tools: yes }),
  mayEvolveAtOnce: object<ModifierOf<"mayEvolveAtOnce">>()({ kind: z.literal("mayEvolveAtOnce") }),
  evolvesAs: object<ModifierOf<"evolvesAs">>()({ kind: z.literal("evolvesAs"), name }),
  cannotHeal: object<ModifierOf<"cannotHeal">>()({ kind: z.literal("cannotHeal") }),
  cannotReceiveEnergy: object<ModifierOf<"cannotReceiveEnergy">>()({
    kind: z.literal("cannotReceiveEnergy"),
  }),
  survives: object<ModifierOf<"survives">>()({ kind: z.literal("survives"), coin: yes, discard: yes }),
  poisonDamage: object<ModifierOf<"poisonDamage">>()({
    kind: z.literal("poisonDamage"),
    amount: z.int().min(10).max(100).multipleOf(10),
  }),
  cannotPlay: object<ModifierOf<"cannotPlay">>()({
    kind: z.literal("cannotPlay"),
    what: z.enum(["item", "supporter", "tool", "stadium", "energy"]),
  }),
  cannotUse: object<ModifierOf<"cannotUse">>()({ kind: z.literal("cannotUse"), ability: name }),
  coinsAreTails: object<ModifierOf<"coinsAreTails">>()({ kind: z.literal("coinsAreTails") }),
  earlierAttacks: object<ModifierOf<"earlierAttacks">>()({ kind: z.literal("earlierAttacks") }),
  secondTool: object<ModifierOf<"secondTool">>()({ kind: z.literal("secondTool") }),
  benchSize: object<ModifierOf<"benchSize">>()({
    kind: z.literal("benchSize"),
    amount: z.int().min(1).max(4),
    less,
    most: yes,
  }),
  attachments: object<ModifierOf<"attachments">>()({
    kind: z.literal("attachments"),
    amount: z.int().min(1).max(5),
  }),
};
export const modifier = tagged<Modifier>("kind", modifiers);
