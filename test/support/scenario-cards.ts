// Plain cards for scenarios, made where they are used: a name, and what the test is about.

import type {
  Ability,
  Attack,
  Card,
  Effect,
  EnergyCard,
  MantimonCard,
  Passive,
  PlayCard,
  StayCard,
  Trigger,
  Type,
} from "../../engine/index.ts";

/** Ids are given when a scenario gathers its pool. */
const PRINT = { id: "", number: 0, rarity: "common", flavor: "" } as const;

export type MantimonFacts = Partial<Omit<MantimonCard, "kind" | "id" | "number">>;

export function basic(name: string, facts: MantimonFacts = {}): MantimonCard {
  return {
    ...PRINT,
    name,
    kind: "mantimon",
    type: "colorless",
    stage: "basic",
    evolvesFrom: null,
    hp: 60,
    attacks: [],
    ability: null,
    weakness: null,
    resistance: null,
    retreat: 1,
    value: 1,
    ...facts,
  };
}

export function stage1(name: string, evolvesFrom: string, facts: MantimonFacts = {}): MantimonCard {
  return basic(name, { stage: "stage1", evolvesFrom, hp: 90, ...facts });
}

export function stage2(name: string, evolvesFrom: string, facts: MantimonFacts = {}): MantimonCard {
  return basic(name, { stage: "stage2", evolvesFrom, hp: 120, ...facts });
}

export function attack(name: string, effects: Effect[], cost: Type[] = []): Attack {
  return { name, cost, effects };
}

/** An attack for nothing that does so much damage. */
export function hit(amount: number, name = "Hit"): Attack {
  return attack(name, [{ effect: "damage", amount }]);
}

export function item(name: string, effects: Effect[], facts: Partial<PlayCard> = {}): PlayCard {
  return { ...PRINT, name, kind: "item", effects, ...facts };
}

export function supporter(name: string, effects: Effect[], facts: Partial<PlayCard> = {}): PlayCard {
  return { ...PRINT, name, kind: "supporter", effects, ...facts };
}

export function fossil(name: string, hp = 40): PlayCard {
  return item(name, [], { asBasic: { hp, type: "colorless" } });
}

export function tool(name: string, ability: Ability): StayCard {
  return { ...PRINT, name, kind: "tool", ability };
}

export function stadium(name: string, ability: Ability): StayCard {
  return { ...PRINT, name, kind: "stadium", ability };
}

export function special(
  name: string,
  provides: EnergyCard["provides"],
  ability: Ability | null = null,
): EnergyCard {
  return { ...PRINT, name, kind: "energy", basic: false, provides, ability };
}

/** Basic energy is called by its type. */
export function energy(type: Type): EnergyCard {
  return { ...PRINT, name: type, kind: "energy", basic: true, provides: [type], ability: null };
}

// ── Abilities

export function always(...passives: Passive[]): Ability {
  return { name: "Always", when: "always", passives };
}

export function activate(
  effects: Effect[],
  more: Partial<Extract<Ability, { when: "activate" }>> = {},
): Ability {
  return { name: "Activate", when: "activate", limit: "turn", effects, ...more };
}

export function whenever(when: Trigger, effects: Effect[], place?: "active" | "bench"): Ability {
  return { name: "Whenever", when, effects, ...(place === undefined ? {} : { place }) };
}

// ── What stands for nothing in particular

export const FILLER = basic("Filler");

/** So many cards that do not matter. */
export function filler(count: number): Card[] {
  return Array.from({ length: count }, () => FILLER);
}
