// Cards at random over the whole effect language: what the fuzz tests play with.

import type { Attack, Card } from "../../engine/card.ts";
import { HAPPENINGS, STATUSES, TRIGGERS, TYPES, UNTILS } from "../../engine/index.ts";
import type {
  Ability,
  Amount,
  CardFilter,
  Condition,
  Count,
  Effect,
  Group,
  KnownTarget,
  Modifier,
  MonFilter,
  Passive,
  Target,
} from "../../engine/language.ts";

type Random = () => number;

const CLASSES = ["ex", "mega"];
const ATTACKS = ["Strike 1", "Strike 2", "Strike 3", "Strike 4"];

/** Builds random pieces of the language; `depth` keeps nesting finite. */
class Maker {
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

  modifier(): Modifier {
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
      () => ({ kind: "damageTaken", amount: tens, ...less, from: this.monFilter() }),
      () => ({
        kind: "preventDamage",
        ...(this.chance(0.5) ? { from: this.monFilter() } : {}),
        ...(this.chance(0.3) ? { atMost: this.from(2, 6) * 10 } : {}),
      }),
      () => ({
        kind: this.pick([
          "preventEffects",
          "cannotAttack",
          "noRetreatCost",
          "cannotHeal",
          "cannotReceiveEnergy",
          "cannotRetreat",
          "cannotEvolve",
          "attackCoin",
          "noWeakness",
          "noAbility",
          "mayEvolveAtOnce",
        ] as const),
      }),
      () => ({ kind: this.pick(["attackCost", "retreatCost"] as const), amount: this.from(1, 2), ...less }),
      () => ({ kind: "attackCost", amount: 1, ...less, type: this.pick(TYPES.slice(0, 8)) }),
      () => ({ kind: "cannotAttack", attack: this.pick(ATTACKS) }),
      () => ({ kind: "evolvesAs", name: this.basicName() }),
      () => ({ kind: "survives", ...(this.chance(0.5) ? { coin: true as const } : {}) }),
      () => ({ kind: "hp", amount: tens, ...less }),
      () => ({ kind: "type", type: this.pick(TYPES) }),
      () => ({ kind: "immune", status: this.pick([...STATUSES, "any"] as const) }),
      () => ({ kind: "value", amount: 1, ...less }),
      () => ({ kind: "provides", times: 2 }),
      () => ({ kind: "poisonDamage", amount: 10 }),
      () => ({
        kind: "cannotPlay",
        what: this.pick(["item", "supporter", "tool", "stadium", "energy"] as const),
      }),
      () => ({ kind: "attachments", amount: 1 }),
    );
  }

  passive(): Passive {
    const passive: Passive = {
      on: this.oneOf<Passive["on"]>(
        () => "self",
        () => this.group(),
        () => ({ player: this.pick(["mine", "theirs", "both"] as const) }),
      ),
      modify: this.modifier(),
    };
    if (this.chance(0.4)) passive.if = this.condition(1);
    return passive;
  }

  effects(depth: number): Effect[] {
    return Array.from({ length: this.from(1, depth > 0 ? 3 : 1) }, () => this.effect(depth));
  }

  effect(depth: number): Effect {
    if (depth > 0 && this.chance(0.35)) return this.control(depth - 1);
    return this.oneOf<Effect>(
      () => ({ effect: "damage", amount: this.damage() }),
      () => ({ effect: "damage", amount: this.damage(), to: this.target(), ignore: ["weakness", "effects"] }),
      () => ({ effect: "putCounters", count: this.amount(), to: this.target() }),
      () => ({
        effect: "moveCounters",
        count: this.chance(0.5) ? "all" : this.amount(),
        from: this.target(),
        to: this.target(),
      }),
      () => ({
        effect: "heal",
        amount: this.chance(0.2) ? "all" : this.from(1, 6) * 10,
        target: this.target(),
      }),
      () => ({ effect: "status", status: this.pick(STATUSES), to: this.target() }),
      () => ({ effect: "cure", target: this.target() }),
      () => ({ effect: "flip", coins: this.chance(0.3) ? "untilTails" : this.amount() }),
      () => this.energyEffect(),
      () => this.cardEffect(),
      () => this.cardEffect(),
      () => this.placeEffect(),
      () => ({
        effect: "lasting",
        until: this.pick(UNTILS),
        on: this.chance(0.3) ? this.pick(["me", "them"] as const) : this.target(),
        modify: this.modifier(),
      }),
      () => (this.chance(0.05) ? { effect: "win" } : { effect: "choose", target: this.target() }),
      () =>
        this.chance(0.3)
          ? { effect: "endTurn" }
          : { effect: "copyAttack", of: this.target(), ...(this.chance(0.3) ? { paid: true } : {}) },
      () => (this.chance(0.1) ? { effect: "knockOut", target: this.target() } : { effect: "discardThis" }),
    );
  }

  energyEffect(): Effect {
    const type = {
      ...(this.chance(0.4) ? { type: this.pick(TYPES.slice(0, 8)) } : {}),
      ...(this.chance(0.2) ? { basic: this.chance(0.7) } : {}),
      ...(this.chance(0.3) ? { upTo: true as const } : {}),
    };
    const split = this.chance(0.4) ? { split: true as const } : {};
    const count = () => (this.chance(0.2) ? ("all" as const) : this.amount());
    return this.oneOf<Effect>(
      () => ({
        effect: "attachEnergy",
        from: this.pick(["energyZone", "hand", "discard", "deck"] as const),
        count: this.amount(),
        ...type,
        to: this.target(),
        ...split,
      }),
      () => ({
        effect: "moveEnergy",
        count: count(),
        ...type,
        from: this.target(),
        to: this.target(),
        ...split,
      }),
      () => ({
        effect: "detachEnergy",
        count: count(),
        ...type,
        from: this.target(),
        to: this.pick(["discard", "hand", "deck"] as const),
        ...(this.chance(0.4) ? { random: true as const } : {}),
        ...(this.chance(0.4) ? { among: true as const } : {}),
      }),
    );
  }

  cardEffect(): Effect {
    const side = this.pick(["mine", "theirs", "both"] as const);
    return this.oneOf<Effect>(
      () => ({ effect: "draw", count: this.amount(), side }),
      () => ({ effect: "drawUntil", hand: this.from(1, 7), side }),
      () => ({
        effect: "moveCards",
        from: this.pick(["deck", "hand", "discard"] as const),
        to: this.pick(["hand", "bench", "deck", "deckTop", "deckBottom", "discard"] as const),
        count: this.chance(0.2) ? "all" : this.amount(),
        side: this.sides(),
        ...(this.chance(0.5) ? { filter: this.cardFilter() } : {}),
        ...(this.chance(0.3) ? { random: true as const } : {}),
        ...(this.chance(0.3) ? { upTo: true as const } : {}),
        ...(this.chance(0.3) ? { by: "opponent" as const } : {}),
      }),
      () => ({
        effect: "look",
        count: this.amount(),
        take: this.amount(),
        ...(this.chance(0.5) ? { filter: this.cardFilter() } : {}),
        to: this.pick(["hand", "bench"] as const),
        rest: this.pick(["deck", "deckTop", "deckBottom", "discard"] as const),
      }),
      () => ({ effect: this.pick(["reorder", "mill"] as const), count: this.amount(), side: this.sides() }),
      () => ({ effect: "revealHand", side: this.sides() }),
    );
  }

  placeEffect(): Effect {
    const to = this.pick(["hand", "deck", "discard"] as const);
    return this.oneOf<Effect>(
      () => ({
        effect: "switch",
        side: this.sides(),
        ...(this.chance(0.5) ? { by: "opponent" as const } : {}),
      }),
      () => ({ effect: "switch", side: this.sides(), target: this.comer() }),
      () => ({ effect: "returnMon", target: this.target(), to }),
      () => ({ effect: "devolve", target: this.target(), to }),
      () => ({
        effect: "evolve",
        target: this.target(),
        from: this.pick(["hand", "deck"] as const),
        ...(this.chance(0.3) ? { skip: true as const } : {}),
      }),
      () => ({ effect: "evolve", target: this.target(), from: "deck", random: true }),
      () => ({ effect: "discardTool", target: this.target(), ...(this.chance(0.3) ? { to: "hand" } : {}) }),
      () => ({ effect: "discardStadium" }),
    );
  }

  /** Who comes to the active spot. */
  comer(): Target {
    return this.oneOf<Target>(
      () => "self",
      () => ({ choose: { side: this.sides(), place: "bench", filter: this.monFilter() } }),
      () => ({ random: { side: this.sides(), place: "bench" } }),
    );
  }

  control(depth: number): Effect {
    const list = () => this.effects(depth);
    return this.oneOf<Effect>(
      () => ({ effect: "if", condition: this.condition(), then: list(), else: list() }),
      () => ({ effect: "may", do: list() }),
      () => ({
        effect: "choice",
        options: [list(), list()],
        ...(this.chance(0.5) ? { by: this.pick(["opponent", "chance"] as const) } : {}),
      }),
      () => ({ effect: "forEach", of: this.target(), do: list() }),
      () => ({ effect: "repeat", times: this.from(0, 3), do: list() }),
    );
  }

  attack(): Attack {
    const effects = this.effects(2);
    if (this.chance(0.7)) effects.unshift({ effect: "damage", amount: this.damage() });
    const condition = this.chance(0.1) ? { condition: this.condition() } : {};
    return { name: this.pick(ATTACKS), cost: this.cost(), ...condition, effects };
  }

  cost(): Attack["cost"] {
    const cost: Attack["cost"] = Array.from({ length: this.from(0, 2) }, () => this.pick(TYPES.slice(0, 3)));
    return [...cost.sort(), ...Array.from({ length: this.from(0, 1) }, () => "colorless" as const)];
  }

  ability(whens: readonly Ability["when"][]): Ability {
    const when = this.pick(whens);
    const name = "Knack";
    if (when === "always") return { name, when, passives: [this.passive(), this.passive()] };
    const place = this.chance(0.3) ? { place: this.pick(["active", "bench"] as const) } : {};
    if (when === "activate") {
      const condition = this.chance(0.3) ? { condition: this.condition() } : {};
      return { name, when, limit: "turn", ...place, ...condition, effects: this.effects(2) };
    }
    const type = /energyAttached/i.test(when) && this.chance(0.5) ? { type: this.pick(TYPES) } : {};
    return { name, when, ...place, ...type, effects: this.effects(2) };
  }
}

/** What sets off texts of tools and energy. */
const WORN = TRIGGERS.filter((when) => !["played", "evolved", "movedToActive"].includes(when));

const BASE = { rarity: "common", flavor: "" } as const;

function id(number: number): string {
  return `rnd-${String(number).padStart(3, "0")}`;
}

/** A pool of cards at random: 8 lines of three stages, trainers, tools, stadiums, energy. */
export function randomCards(random: Random): Card[] {
  const make = new Maker(random);
  const cards: Card[] = [];
  const add = <T extends object>(card: T): void => {
    const number = cards.length + 1;
    cards.push({ ...BASE, id: id(number), number, ...card } as unknown as Card);
  };
  for (let line = 0; line < 8; line++) {
    for (let stage = 0; stage < 3; stage++) {
      const own = ["always", "always", "activate", "activate", ...TRIGGERS] as const;
      add({
        kind: "mantimon",
        name: `Line ${line} stage ${stage}`,
        type: make.pick(TYPES),
        stage: (["basic", "stage1", "stage2"] as const)[stage],
        evolvesFrom: stage === 0 ? null : `Line ${line} stage ${stage - 1}`,
        hp: make.from(4, 8) * 10 + stage * 30,
        attacks: Array.from({ length: make.from(1, 2) }, () => make.attack()),
        ability: make.chance(0.5) ? make.ability(own) : null,
        weakness: make.chance(0.7) ? make.pick(TYPES) : null,
        resistance: make.chance(0.3) ? make.pick(TYPES) : null,
        retreat: make.from(0, 3),
        value: make.from(1, 3),
        ...(make.chance(0.4) ? { classes: [make.pick(CLASSES)] } : {}),
      });
    }
  }
  for (let i = 0; i < 12; i++) {
    const kind = make.pick(["item", "item", "supporter"] as const);
    const condition = make.chance(0.2) ? { condition: make.condition() } : {};
    add({ kind, name: `Trick ${i}`, ...condition, effects: make.effects(2) });
  }
  add({ kind: "item", name: "Old bone", effects: [], asBasic: { hp: 40, type: "colorless" } });
  for (let i = 0; i < 4; i++) {
    add({
      kind: "tool",
      name: `Gear ${i}`,
      ability: make.ability(["always", "always", ...WORN]),
    });
  }
  for (let i = 0; i < 3; i++) {
    add({
      kind: "stadium",
      name: `Field ${i}`,
      ability: make.ability(["always", "activate", "eachTurnEnd", "betweenTurns"]),
    });
  }
  for (const type of TYPES.slice(0, 8)) {
    add({ kind: "energy", name: `${type} energy`, basic: true, provides: [type], ability: null });
  }
  add({ kind: "energy", name: "Wild energy", basic: false, provides: ["any"], ability: null });
  add({
    kind: "energy",
    name: "Heavy energy",
    basic: false,
    provides: ["colorless", "colorless"],
    ability: make.ability(["always"]),
  });
  return cards;
}
