// Modifiers at random, of every kind.

import { STATUSES, TYPES } from "../../engine/index.ts";
import type { Modifier } from "../../engine/language.ts";
import { ATTACKS, PhraseMaker } from "./random-phrases.ts";

/** The name of all abilities, so that texts about one speak of abilities that are there. */
export const KNACK = "Knack";

export class ModifierMaker extends PhraseMaker {
  #namedBan(): Modifier {
    return { kind: "cannotAttack", attack: this.pick(ATTACKS) };
  }

  #coin(): { coin?: true } {
    return this.chance(0.3) ? { coin: true } : {};
  }

  modifier(later = true): Modifier {
    const tens = this.from(1, 4) * 10;
    const less = this.chance(0.4) ? { less: true as const } : {};
    return this.oneOf<Modifier>(
      () => ({ kind: "damageDealt", amount: tens, ...less }),
      () => ({
        kind: "damageDealt",
        amount: { ...this.count(), times: 10, max: 50 },
        against: this.monFilter(),
        ...(this.chance(0.5) ? { activeOnly: true as const } : {}),
        ...(this.chance(0.3) ? { attack: this.pick(ATTACKS) } : {}),
      }),
      () => ({ kind: "damageTaken", amount: tens, ...less, from: this.monFilter(), ...this.#coin() }),
      () => ({
        kind: "preventDamage",
        ...(this.chance(0.5) ? { from: this.monFilter() } : {}),
        ...(this.chance(0.3) ? { atMost: this.from(2, 6) * 10 } : {}),
        ...(this.chance(0.3) ? { own: true as const } : this.#coin()),
      }),
      () => ({
        kind: this.pick([
          "cannotAttack",
          "noRetreatCost",
          "cannotHeal",
          "cannotReceiveEnergy",
          "cannotRetreat",
          "cannotEvolve",
          "attackCoin",
          "mayEvolveAtOnce",
          "earlierAttacks",
          "secondTool",
        ] as const),
      }),
      () => ({ kind: this.pick(["attackCost", "retreatCost"] as const), amount: this.from(1, 2), ...less }),
      () => ({ kind: "attackCost", amount: 1, ...less, type: this.pick(TYPES.slice(0, 8)) }),
      () => ({
        kind: "preventEffects",
        ...(this.chance(0.5) ? { from: this.monFilter() } : {}),
        ...(this.chance(0.4) ? { of: "abilities" as const } : {}),
      }),
      () => ({ kind: "preventEffects", of: "trainers" }),
      () => ({ kind: "noWeakness", ...(this.chance(0.5) ? { attacks: true as const } : {}) }),
      () => ({ kind: "noAbility", ...(this.chance(0.4) ? { tools: true as const } : {}) }),
      () => ({
        kind: "answersDamage",
        amount: tens,
        ...(this.chance(0.5) ? { counters: true as const } : {}),
      }),
      () => ({ kind: "damageAtEnd", amount: tens }),
      () => (later && this.chance(0.5) ? { kind: "cannotAttack", chosen: true } : this.#namedBan()),
      () => ({ kind: "evolvesAs", name: this.basicName() }),
      () => ({ kind: "survives", ...(this.chance(0.5) ? { coin: true as const } : {}) }),
      () => ({ kind: "hp", amount: tens, ...less }),
      () => ({
        kind: "type",
        type: this.pick(TYPES),
        ...(this.chance(0.4) ? { also: true as const } : {}),
      }),
      () => ({ kind: "immune", status: this.pick([...STATUSES, "any"] as const) }),
      () => ({
        kind: "value",
        amount: 1,
        ...less,
        ...(this.chance(0.4) ? { attacks: true as const } : {}),
      }),
      () => ({ kind: "provides", times: 2, ...(this.chance(0.4) ? { basic: true as const } : {}) }),
      () => ({ kind: "provides", as: this.pick([...TYPES.slice(0, 8), "any"] as const) }),
      () => ({
        kind: "benchSize",
        amount: this.from(1, 3),
        ...(this.chance(0.3) ? { most: true as const } : less),
      }),
      () => ({ kind: "poisonDamage", amount: 10 }),
      () => ({
        kind: "cannotPlay",
        what: this.pick(["item", "supporter", "tool", "stadium", "energy"] as const),
      }),
      () => ({ kind: "cannotUse", ability: KNACK }),
      () => ({ kind: "attachments", amount: 1 }),
      () => ({ kind: "coinsAreTails" }),
    );
  }
}
