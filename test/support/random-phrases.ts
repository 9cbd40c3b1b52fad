// Filters, targets, amounts and conditions at random: what the random effects are made of.

import { HAPPENINGS, STATUSES, TYPES } from "../../engine/index.ts";
import type {
  Amount,
  CardFilter,
  Condition,
  Count,
  Group,
  KnownTarget,
  MonFilter,
  Target,
} from "../../engine/language.ts";

export type Random = () => number;

export const CLASSES = ["ex", "mega"];
export const ATTACKS = ["Strike 1", "Strike 2", "Strike 3", "Strike 4"];

/** Builds random pieces of the language; `depth` keeps nesting finite. */
export class PhraseMaker {
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  from(min: number, max: number): number {
    return min + Math.floor(this.random() * (max - min + 1));
  }

  pick<T>(values: readonly T[]): T {
    return values[this.from(0, values.length - 1)];
  }

  chance(p: number): boolean {
    return this.random() < p;
  }

  oneOf<T>(...makers: (() => T)[]): T {
    return this.pick(makers)();
  }

  basicName = () => `Line ${this.from(0, 7)} stage 0`;
  sides = () => this.pick(["mine", "theirs"] as const);

  monFilter(): MonFilter {
    return this.oneOf<MonFilter>(
      () => ({ type: this.pick(TYPES) }),
      () => ({ stage: this.pick(["basic", "stage1", "stage2"] as const) }),
      () => ({ status: this.pick([...STATUSES, "any"] as const) }),
      () => ({ damaged: this.chance(0.5) }),
      () => ({ energy: this.pick([...TYPES, "any"] as const) }),
      () => ({ tool: this.chance(0.5) }),
      () => ({ ability: this.chance(0.5) }),
      () => ({ hpLeftAtMost: this.from(1, 12) * 10 }),
      () => ({ valueAtLeast: 2 }),
      () => this.pick([{ knockedOut: true }, { specialEnergy: true }] as const),
      () => ({ not: { type: this.pick(TYPES) } }),
      () => ({ anyOf: [{ damaged: true }, { type: this.pick(TYPES) }] }),
      () => ({ energyAtLeast: 2, ...(this.chance(0.5) ? { energy: this.pick(TYPES) } : {}) }),
      () => ({ class: this.pick(CLASSES) }),
      () => ({ evolvesFrom: this.basicName() }),
    );
  }

  cardFilter(): CardFilter {
    return this.oneOf<CardFilter>(
      () => ({ kind: this.pick(["mantimon", "item", "supporter", "tool", "stadium", "energy"] as const) }),
      () => ({ type: this.pick(TYPES) }),
      () => ({ stage: this.pick(["basic", "stage1"] as const) }),
      () => ({ basicEnergy: this.chance(0.8) }),
      () => ({ hpAtMost: this.from(4, 12) * 10 }),
      () => ({ kind: "mantimon", not: { stage: "stage2" } }),
      () => ({ anyOf: [{ kind: "item" }, { kind: "energy" }] }),
      () => ({ class: this.pick(CLASSES) }),
    );
  }

  group(): Group {
    const group: Group = {
      side: this.pick(["mine", "theirs", "both"] as const),
      place: this.pick(["active", "bench", "any", "any"] as const),
    };
    if (this.chance(0.3)) group.filter = this.monFilter();
    if (this.chance(0.2)) group.other = true;
    return group;
  }

  known(): KnownTarget {
    return this.oneOf<KnownTarget>(
      () => this.pick(["self", "active", "defender", "chosen", "it", "attacker"] as const),
      () => ({ each: this.group() }),
    );
  }

  target(): Target {
    return this.oneOf<Target>(
      () => this.known(),
      () => ({ choose: this.group(), ...(this.chance(0.3) ? { count: this.from(1, 3) } : {}) }),
      () => ({ choose: this.group(), count: 2, upTo: true }),
      () => ({ choose: this.group(), by: "opponent" }),
      () => ({ random: this.group(), times: this.from(1, 4) }),
    );
  }

  count(): Count {
    const base = this.oneOf<Count>(
      () => ({ count: "energy", on: this.known(), ...(this.chance(0.3) ? { type: this.pick(TYPES) } : {}) }),
      () => ({ count: "energy", on: "self", extra: true }),
      () => ({ count: "mantimon", of: this.group() }),
      () => ({
        count: this.pick(["counters", "retreat", "hpLeft", "energyTypes"] as const),
        on: this.known(),
      }),
      () => ({ count: this.pick(["heads", "tails", "last"] as const) }),
      () => ({ count: this.pick(["points", "pointsLeft", "hand", "deck"] as const), side: this.sides() }),
      () => ({ count: "discard", side: this.sides(), filter: this.cardFilter() }),
      () => ({ count: "discarded", side: this.sides(), filter: this.cardFilter() }),
      () => ({ count: "energyTypes", on: this.known(), basic: true }),
    );
    if (this.chance(0.4)) base.times = this.from(1, 3);
    if (this.chance(0.3)) base.max = this.from(1, 5);
    return base;
  }

  amount(depth = 2): Amount {
    if (depth === 0 || this.chance(0.6)) return this.from(0, 4);
    const next = () => this.amount(depth - 1);
    return this.oneOf<Amount>(
      () => this.count(),
      () => ({ sum: [next(), next()] }),
      () => ({ minus: [next(), next()] }),
      () => ({ least: [next(), next()] }),
      () => ({ most: [next(), next()] }),
      () => ({ product: [this.from(0, 3), next()] }),
      () => ({ if: this.condition(1), then: next(), else: next() }),
    );
  }

  /** Damage: tens. */
  damage(): Amount {
    return this.oneOf<Amount>(
      () => this.from(1, 12) * 10,
      () => ({ sum: [this.from(1, 6) * 10, { ...this.count(), times: 10, max: 120 }] }),
      () => ({ ...this.count(), times: 20, max: 200 }),
      () => ({ minus: [100, { product: [10, this.count()] }] }),
    );
  }

  condition(depth = 2): Condition {
    const leaf = this.oneOf<Condition>(
      () => ({ heads: this.pick(["all", "any"] as const) }),
      () => ({ is: this.known(), filter: this.monFilter() }),
      () => ({ exists: this.group(), atLeast: this.from(1, 3) }),
      () => ({ happened: this.pick(HAPPENINGS) }),
      () => ({ happened: "knockedOutLastTurn", type: this.pick(TYPES) }),
      () => ({ at: this.pick(["active", "bench"] as const), who: this.known() }),
      () => ({ stadium: this.chance(0.5) }),
      () => ({ usedLastTurn: this.pick(ATTACKS) }),
      () => ({ evolvedFrom: this.basicName() }),
      () =>
        ({ [this.pick(["atLeast", "moreThan", "equal"])]: [this.amount(1), this.amount(1)] }) as Condition,
    );
    if (depth === 0 || this.chance(0.7)) return leaf;
    const next = () => this.condition(depth - 1);
    return this.oneOf<Condition>(
      () => ({ not: next() }),
      () => ({ all: [next(), next()] }),
      () => ({ any: [next(), next()] }),
    );
  }
}
