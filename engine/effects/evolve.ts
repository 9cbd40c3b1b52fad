// Evolving and devolving.

import type { Prospect } from "../context.ts";
import { ask } from "../decisions.ts";
import { evolutionFits, timingAllowsEvolving } from "../evolving.ts";
import { devolveMon, evolveMon } from "../in-play.ts";
import { cannotEvolve } from "../modifiers.ts";
import { randomBelow } from "../random.ts";
import type { Frame, Game, Mon } from "../state.ts";
import {
  type Aim,
  candidates,
  chooseAmongHidden,
  chooserOf,
  hasCandidate,
  isChoice,
  isForced,
  reach,
} from "../targets.ts";
import { NONE } from "../vocabulary.ts";
import { shuffleZone } from "../zones.ts";
import { didNothing, type EffectOf, never, onTarget, type Rules } from "./effect.ts";

type Evolve = EffectOf<"evolve">;

/** Whether the effect may evolve a Mantimon now, with some card. */
function isTime(game: Game, mon: Mon, { from }: Evolve): boolean {
  return from === "deck" || timingAllowsEvolving(game, mon);
}

/** Cards of the zone into which the effect may evolve a Mantimon. */
function evolutionsFor(game: Game, mon: Mon, effect: Evolve): number[] {
  if (!isTime(game, mon, effect)) return [];
  return game.players[mon.owner][effect.from]
    .filter((card) => evolutionFits(game, mon, card, effect.skip === true))
    .sort((a, b) => a - b);
}

/** Whether it may evolve, as far as the observer knows: a deck or another player's hand may hold any card. */
function mayEvolve(game: Game, mon: Mon, effect: Evolve, observer: Prospect["observer"]): boolean {
  if (!isTime(game, mon, effect) || cannotEvolve(game, mon)) return false;
  const cards = game.players[mon.owner][effect.from];
  if (effect.from === "deck" || mon.owner !== observer) return cards.length > 0;
  return cards.some((card) => evolutionFits(game, mon, card, effect.skip === true));
}

function evolveAim(game: Game, effect: Evolve, observer: Prospect["observer"]): Aim {
  return {
    target: effect.target,
    fits: (mon) => mayEvolve(game, mon, effect, observer),
    isPreventable: false,
  };
}

type Taken = [mon: Mon, card: number];

/** Cards into which a Mantimon may still evolve, without those that others of its player have taken. */
function evolutionsLeft(game: Game, mon: Mon, effect: Evolve, taken: readonly Taken[]): number[] {
  const options = evolutionsFor(game, mon, effect);
  for (const [other, card] of taken) {
    const place = other.owner === mon.owner ? options.indexOf(card) : -1;
    if (place !== -1) options.splice(place, 1);
  }
  return options;
}

/** A card of the zone as a thing of its own: the second of two equal cards is "7 2". */
type Copy = string;

function copiesOf(cards: readonly number[]): Copy[] {
  return cards.map((card, i) => `${card} ${i - cards.indexOf(card)}`);
}

/**
 * How many of these Mantimon of one player can evolve, at most, with the cards that are left. A matching by augmenting
 * paths: to try all ways would take exponential time.
 */
function mostEvolving(game: Game, mons: readonly Mon[], effect: Evolve, taken: readonly Taken[]): number {
  const options = mons.map((mon) => copiesOf(evolutionsLeft(game, mon, effect, taken)));
  const holders = new Map<Copy, number>();
  const findCopy = (mon: number, tried: Set<Copy>): boolean =>
    options[mon].some((copy) => {
      if (tried.has(copy)) return false;
      tried.add(copy);
      const holder = holders.get(copy);
      if (holder !== undefined && !findCopy(holder, tried)) return false;
      holders.set(copy, mon);
      return true;
    });
  return mons.filter((_, i) => findCopy(i, new Set())).length;
}

/**
 * Evolves each target in turn. If there are too few cards for all of them, the player may pass a Mantimon over, as long
 * as as many evolve as can.
 */
function evolve(game: Game, frame: Frame, effect: Evolve): boolean {
  const reached = evolving(game, frame, effect);
  if (reached === null) return false;
  const mons = [...new Set(reached)];
  const taken: Taken[] = [];
  for (const [i, mon] of mons.entries()) {
    const options = evolutionsLeft(game, mon, effect, taken);
    const later = mons.slice(i + 1).filter(({ owner }) => owner === mon.owner);
    const isNeeded =
      later.length === 0 ||
      mostEvolving(game, later, effect, taken) < mostEvolving(game, [mon, ...later], effect, taken);
    if (effect.random === true) {
      if (options.length > 0) taken.push([mon, options[randomBelow(game, options.length)]]);
      continue;
    }
    const picked = ask(game, frame, {
      seat: mon.owner,
      kind: "card",
      mon: mon.id,
      options,
      min: effect.from === "deck" || !isNeeded ? 0 : 1,
      max: 1,
      hidden: true,
      reveals: effect.from === "deck",
    });
    if (picked === null) return false;
    for (const card of picked) taken.push([mon, card]);
  }
  for (const [mon, card] of taken) evolveMon(game, mon, card, effect.from);
  if (effect.from === "deck") for (const seat of ownersOf(mons)) shuffleZone(game, seat, "deck");
  frame.last = taken.length;
  return true;
}

function ownersOf(mons: Mon[]): Set<Mon["owner"]> {
  return new Set(mons.map((mon) => mon.owner));
}

/** Asks who evolves. The player is offered only those that the own hand can evolve. */
function evolving(game: Game, frame: Frame, effect: Evolve): Mon[] | null {
  const { target } = effect;
  const aim = evolveAim(game, effect, NONE);
  if (!isChoice(target) || effect.from === "deck") return reach(game, frame, aim);
  const mons = candidates(game, frame, aim);
  const chooser = chooserOf(frame.seat, target);
  const able = mons.filter((mon) => mayEvolve(game, mon, effect, chooser));
  return chooseAmongHidden(game, frame, target, mons, able);
}

export const evolveEffects: Rules<"evolve" | "devolve"> = {
  evolve: {
    run: evolve,
    isPossible(game, prospect, effect) {
      const { target } = effect;
      if (hasCandidate(game, prospect, evolveAim(game, effect, prospect.observer))) return true;
      const open = candidates(game, prospect, evolveAim(game, effect, NONE));
      didNothing(prospect, target);
      // If the other player sees no choice, all are chosen, even if none of them can evolve.
      if (isChoice(target) && isForced(game, prospect, target, open))
        prospect.chosen = open.map(({ id }) => id);
      return false;
    },
    harms: never,
  },

  devolve: onTarget<"devolve">({
    target: (effect) => effect.target,
    fits: (_game, _context, _effect, mon) => mon.cards.length > 1,
    apply(game, _frame, effect, mons) {
      for (const mon of mons) devolveMon(game, mon, effect.to);
      return mons.length;
    },
    isPreventable: true,
    harms: true,
  }),
};
