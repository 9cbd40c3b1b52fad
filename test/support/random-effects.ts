// Effects, attacks and abilities at random, over the whole effect language.

import { PLAYER_MODIFIERS } from "../../cards/check-text.ts";
import type { Attack } from "../../engine/card.ts";
import { STATUSES, TYPES, UNTILS } from "../../engine/index.ts";
import type { Ability, Effect, Passive, Target } from "../../engine/language.ts";
import { KNACK, ModifierMaker } from "./random-modifiers.ts";
import { ATTACKS } from "./random-phrases.ts";

const REVEALED_PLACES = ["hand", "discard", "deck", "deckTop", "deckBottom"] as const;

export class Maker extends ModifierMaker {
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
      () => this.lasting(depth),
      () => (this.chance(0.05) ? { effect: "win" } : { effect: "choose", target: this.target() }),
      () =>
        this.chance(0.3)
          ? { effect: "endTurn" }
          : { effect: "copyAttack", of: this.target(), ...(this.chance(0.3) ? { paid: true } : {}) },
      () => (this.chance(0.1) ? { effect: "knockOut", target: this.target() } : { effect: "discardThis" }),
    );
  }

  /** On a player or on Mantimon, as the loader wants it. */
  lasting(depth: number): Effect {
    if (this.chance(0.15)) return this.answer(depth);
    const modify = this.modifier();
    const on = PLAYER_MODIFIERS.includes(modify.kind) ? this.pick(["me", "them"] as const) : this.target();
    return { effect: "lasting", until: this.pick(UNTILS), on, modify };
  }

  /** A text that is laid for a time, and answers an attack. */
  answer(depth: number): Effect {
    return {
      effect: "lasting",
      until: this.pick(UNTILS),
      on: this.pick(["self", "active", "me"] as const),
      modify: { kind: "answers", when: this.pick(["damaged", "knockedOut"] as const) },
      do: this.effects(Math.max(0, depth - 1)),
    };
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
        ...(this.chance(0.3) ? { filter: { not: this.cardFilter() } } : {}),
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
