// Effects on places: switching, returning, evolving, devolving, discarding what is attached.

import { findMon, toolsOf } from "../board.ts";
import type { EffectContext, Prospect } from "../context.ts";
import { ask } from "../decisions.ts";
import { evolutionFits, timingAllowsEvolving } from "../evolving.ts";
import {
  detachEnergy,
  detachTool,
  devolveMon,
  discardStadium,
  evolveMon,
  leavePlay,
  switchActive,
} from "../in-play.ts";
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
  isProtected,
  reach,
  withoutProtected,
} from "../targets.ts";
import { NONE, sideSeat } from "../vocabulary.ts";
import { shuffleZone } from "../zones.ts";
import { always, didNothing, type EffectOf, never, onTarget, type Rules } from "./effect.ts";

// ── Switching

type Switch = EffectOf<"switch">;

function switchAim(game: Game, context: EffectContext, { side, by, target }: Switch): Aim {
  const { bench } = game.players[sideSeat(context.seat, side)];
  return {
    target: target ?? { choose: { side, place: "bench" }, ...(by === undefined ? {} : { by }) },
    fits: (mon) => bench.includes(mon),
    isPreventable: false,
  };
}

/** The active Mantimon that would leave the active spot; null if nobody could take its place. */
function leaverOf(game: Game, context: EffectContext, effect: Switch): Mon | null {
  const { active } = game.players[sideSeat(context.seat, effect.side)];
  return candidates(game, context, switchAim(game, context, effect)).length > 0 ? active : null;
}

function switchPlaces(game: Game, frame: Frame, effect: Switch): boolean {
  const leaver = leaverOf(game, frame, effect);
  frame.last = 0;
  if (leaver === null || withoutProtected(game, frame, [leaver]).length === 0) return true;
  const reached = reach(game, frame, switchAim(game, frame, effect));
  if (reached === null) return false;
  const [comer] = reached;
  if (comer === undefined) return true;
  switchActive(game, leaver.owner, comer);
  frame.chosen = [comer.id];
  frame.last = 1;
  return true;
}

// ── Evolving

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

/** How many of these Mantimon can evolve, at most, with the cards that are left. */
function mostEvolving(game: Game, mons: readonly Mon[], effect: Evolve, taken: readonly Taken[]): number {
  const [mon, ...rest] = mons;
  if (mon === undefined) return 0;
  const cards = new Set(evolutionsLeft(game, mon, effect, taken));
  const without = mostEvolving(game, rest, effect, taken);
  const ways = [...cards].map((card) => 1 + mostEvolving(game, rest, effect, [...taken, [mon, card]]));
  return Math.max(without, ...ways);
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

// ── Discarding the card itself

type ThisCard = "stadium" | "tool" | "energy" | null;

/** The card whose text says "discard this card"; null if it has left play. */
function thisCardOf(game: Game, context: EffectContext): ThisCard {
  const mon = findMon(game, context.mon);
  if (mon === null) return game.stadium === context.card ? "stadium" : null;
  if (toolsOf(mon).includes(context.card)) return "tool";
  return mon.energy.includes(context.card) ? "energy" : null;
}

function discardThis(game: Game, frame: Frame): boolean {
  const mon = findMon(game, frame.mon) as Mon;
  const kind = thisCardOf(game, frame);
  frame.last = kind === null ? 0 : 1;
  if (kind === "stadium") discardStadium(game);
  else if (kind === "tool") detachTool(game, mon, frame.card, "discard");
  else if (kind === "energy") detachEnergy(game, mon, frame.card, "discard");
  return true;
}

export const placeEffects: Rules<
  "switch" | "returnMon" | "devolve" | "evolve" | "discardTool" | "discardStadium" | "discardThis"
> = {
  switch: {
    run: switchPlaces,
    isPossible(game, prospect, effect) {
      const leaver = leaverOf(game, prospect, effect);
      return (leaver !== null && !isProtected(game, prospect, leaver)) || didNothing(prospect);
    },
    harms: never,
  },

  returnMon: onTarget<"returnMon">({
    target: (effect) => effect.target,
    fits: always,
    apply(game, _frame, effect, mons) {
      for (const mon of mons) leavePlay(game, mon, effect.to);
      return mons.length;
    },
    isPreventable: true,
    harms: true,
  }),

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

  discardTool: onTarget<"discardTool">({
    target: (effect) => effect.target,
    fits: (_game, _context, _effect, mon) => mon.tool !== NONE,
    apply(game, _frame, { to }, mons) {
      const tools = mons.flatMap((mon) => toolsOf(mon).map((card) => ({ mon, card })));
      for (const { mon, card } of tools) detachTool(game, mon, card, to ?? "discard");
      return tools.length;
    },
    isPreventable: true,
    harms: true,
  }),

  discardStadium: {
    run(game, frame) {
      frame.last = game.stadium === NONE ? 0 : 1;
      discardStadium(game);
      return true;
    },
    isPossible: (game, prospect) => game.stadium !== NONE || didNothing(prospect),
    harms: never,
  },

  discardThis: {
    run: discardThis,
    isPossible: (game, prospect) => thisCardOf(game, prospect) !== null || didNothing(prospect),
    harms: never,
  },
};
