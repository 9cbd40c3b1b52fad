// Modifiers, effects, attacks and abilities at random, over the whole effect language.

import { PLAYER_MODIFIERS } from "../../cards/check-text.ts";
import type { Attack } from "../../engine/card.ts";
import { STATUSES, TYPES, UNTILS } from "../../engine/index.ts";
import type { Ability, Effect, Modifier, Passive, Target } from "../../engine/language.ts";
import { ATTACKS, PhraseMaker } from "./random-phrases.ts";

const REVEALED_PLACES = ["hand", "discard", "deck", "deckTop", "deckBottom"] as const;
/** The name of all abilities, so that texts about one speak of abilities that are there. */
const KNACK = "Knack";

export class Maker extends PhraseMaker {
  namedBan(): Modifier {
    return { kind: "cannotAttack", attack: this.pick(ATTACKS) };
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
      () => ({ kind: "damageTaken", amount: tens, ...less, from: this.monFilter() }),
      () => ({
        kind: "preventDamage",
        ...(this.chance(0.5) ? { from: this.monFilter() } : {}),
        ...(this.chance(0.3) ? { atMost: this.from(2, 6) * 10 } : {}),
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
      () => ({ kind: "noWeakness", ...(this.chance(0.5) ? { attacks: true as const } : {}) }),
      () => ({ kind: "noAbility", ...(this.chance(0.4) ? { tools: true as const } : {}) }),
      () => ({
        kind: "answersDamage",
        amount: tens,
        ...(this.chance(0.5) ? { counters: true as const } : {}),
      }),
      () => ({ kind: "damageAtEnd", amount: tens }),
      () => (later && this.chance(0.5) ? { kind: "cannotAttack", chosen: true } : this.namedBan()),
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

  passive(): Passive {
    const passive: Passive = {
      on: this.oneOf<Passive["on"]>(
        () => "self",
        () => this.group(),
        () => ({ player: this.pick(["mine", "theirs", "both"] as const) }),
      ),
      modify: this.modifier(false),
    };
    if (this.chance(0.4)) passive.if = this.condition(1);
    if (this.chance(0.2)) passive.single = true;
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
        ...(this.chance(0.3) ? { upTo: true as const } : {}),
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
      () => this.lasting(),
      () => (this.chance(0.05) ? { effect: "win" } : { effect: "choose", target: this.target() }),
      () =>
        this.chance(0.3)
          ? { effect: "endTurn" }
          : { effect: "copyAttack", of: this.target(), ...(this.chance(0.3) ? { paid: true } : {}) },
      () => (this.chance(0.1) ? { effect: "knockOut", target: this.target() } : { effect: "discardThis" }),
    );
  }

  /** On a player or on Mantimon, as the loader wants it. */
  lasting(): Effect {
    const modify = this.modifier();
    const on = PLAYER_MODIFIERS.includes(modify.kind) ? this.pick(["me", "them"] as const) : this.target();
    return { effect: "lasting", until: this.pick(UNTILS), on, modify };
  }

  energyEffect(): Effect {
    const kind = {
      ...(this.chance(0.4) ? { type: this.pick(TYPES.slice(0, 8)) } : {}),
      ...(this.chance(0.2) ? { basic: this.chance(0.7) } : {}),
    };
    const type = {
      ...kind,
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
        effect: "attachSeen",
        count: this.amount(),
        ...(this.chance(0.5) ? { shown: true as const } : {}),
        ...(this.chance(0.5) ? { upTo: this.pick(["any", 1, 2] as const) } : {}),
        ...kind,
        to: this.target(),
        ...split,
        rest: this.pick(["hand", "deck", "deckTop", "deckBottom", "discard"] as const),
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
        ...(this.chance(0.3) ? { bottom: true as const } : {}),
        ...(this.chance(0.5) ? { filter: this.cardFilter() } : {}),
        to: this.pick(["hand", "bench"] as const),
        rest: this.pick(["deck", "deckTop", "deckBottom", "discard"] as const),
      }),
      () => ({ effect: this.pick(["reorder", "mill"] as const), count: this.amount(), side: this.sides() }),
      () => ({ effect: "revealHand", side: this.sides() }),
      () => ({
        effect: "exchange",
        ...(this.chance(0.5) ? { filter: this.cardFilter() } : {}),
        ...(this.chance(0.5) ? { found: this.cardFilter() } : {}),
      }),
      () => ({ effect: "shuffle", side: this.sides() }),
      () => ({
        effect: "revealTop",
        side: this.sides(),
        filter: this.cardFilter(),
        to: this.pick(REVEALED_PLACES),
        rest: this.pick(REVEALED_PLACES),
        ...(this.chance(0.5) ? { then: this.effects(0) } : {}),
        ...(this.chance(0.3) ? { else: this.effects(0) } : {}),
      }),
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
      () => ({
        effect: "attachTool",
        from: this.pick(["deck", "hand", "discard"] as const),
        ...(this.chance(0.3) ? { filter: this.cardFilter() } : {}),
        to: this.target(),
      }),
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
    const otherCost = this.chance(0.1)
      ? { otherCost: { if: this.condition(), cost: [this.pick(TYPES.slice(0, 3))] } }
      : {};
    return { name: this.pick(ATTACKS), cost: this.cost(), ...condition, ...otherCost, effects };
  }

  cost(): Attack["cost"] {
    const cost: Attack["cost"] = Array.from({ length: this.from(0, 2) }, () => this.pick(TYPES.slice(0, 3)));
    return [...cost.sort(), ...Array.from({ length: this.from(0, 1) }, () => "colorless" as const)];
  }

  ability(whens: readonly Ability["when"][]): Ability {
    const when = this.pick(whens);
    const name = KNACK;
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
