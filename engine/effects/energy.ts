// Effects on energy: attaching, moving, detaching.

import { amountOf, mayBeSome } from "../amounts.ts";
import { discardForText } from "../board.ts";
import type { EffectContext, Prospect } from "../context.ts";
import { ask } from "../decisions.ts";
import { energyIs } from "../filters.ts";
import { attachEnergy, detachEnergy, moveEnergy } from "../in-play.ts";
import type { Amount, EnergySource, Target } from "../language.ts";
import { typeIndex } from "../pool.ts";
import { randomBelow } from "../random.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, candidates, hasCandidate, isChoice, monsWith, reach } from "../targets.ts";
import type { Zone } from "../view-types.ts";
import { NONE } from "../vocabulary.ts";
import { shuffleZone } from "../zones.ts";
import { always, didNothing, type EffectOf, foreseeChosen, never, type Rules } from "./effect.ts";
import { reachBoth, type Transfer, transferIsPossible } from "./transfer.ts";

// ── Attaching

type Attach = EffectOf<"attachEnergy">;

/** The zone behind a source, by where these rules keep energy. */
function sourceZone(game: Game, source: EnergySource): Zone {
  const kept = game.rules.energy.source;
  if (source === "discard") return "discard";
  if (kept === "generated") return "generated";
  if (source === "deck") return kept === "deck" ? "energyDeck" : "deck";
  return kept === "deck" ? "energyZone" : "hand";
}

function isSearched(zone: Zone): zone is "deck" | "energyDeck" {
  return zone === "deck" || zone === "energyDeck";
}

/** Which energy an effect is about. */
type Kind = Pick<Attach, "type" | "basic">;

function isOfKind(game: Game, card: number, { type, basic }: Kind): boolean {
  if (basic !== undefined && game.pool.info[card].basicEnergy !== basic) return false;
  return energyIs(game, card, type);
}

/** Energy of a kind that a zone holds for the player of the text, equal cards side by side. */
function energyIn(game: Game, context: EffectContext, zone: Zone, kind: Kind, count: number): number[] {
  const player = game.players[context.seat];
  if (zone !== "generated") {
    const cards = zone === "discard" ? discardForText(game, context.card, context.seat) : player[zone];
    return cards
      .filter((card) => game.pool.info[card].kind === "energy" && isOfKind(game, card, kind))
      .sort((a, b) => a - b);
  }
  // What is generated is of the type asked for, else of a registered one, and basic.
  const { type, basic } = kind;
  if (basic === false) return [];
  const wanted = type === undefined ? NONE : game.pool.basicEnergy[typeIndex(type)];
  const types = wanted === NONE ? player.energyTypes : [wanted];
  return types.flatMap((card) => Array<number>(count).fill(card));
}

/** Whether the observer can tell that there is nothing to attach. Nobody knows what is in a deck. */
function isBare(game: Game, context: EffectContext, effect: Attach, observer: Prospect["observer"]): boolean {
  const zone = sourceZone(game, effect.from);
  const closed = isSearched(zone) || (zone === "hand" && observer !== context.seat);
  if (closed) return game.players[context.seat][zone].length === 0;
  return energyIn(game, context, zone, effect, 1).length === 0;
}

/** Who may get energy: what is split may go to any of those on whom a choice would fall. */
function receiversOf({ split, to }: Attach | Move): Target {
  return split === true && isChoice(to) ? { each: to.choose } : to;
}

/** Energy belongs to its player, and goes to that player's Mantimon alone. */
function attachAim(game: Game, context: EffectContext, effect: Attach, observer: Prospect["observer"]): Aim {
  const bare = isBare(game, context, effect, observer);
  return {
    target: receiversOf(effect),
    fits: (mon, then) => !bare && mon.owner === context.seat && mayBeSome(game, then, effect.count),
    isPreventable: false,
  };
}

/**
 * Who may get it is settled before a hidden zone is looked into: what is found there must show in nothing else. Energy
 * that is split goes to any of them, `count` in all; else each of them gets `count`, as far as there is enough.
 */
function attach(game: Game, frame: Frame, effect: Attach): boolean {
  frame.last = 0;
  const takers = reach(game, frame, attachAim(game, frame, effect, NONE));
  if (takers === null) return false;
  if (takers.length === 0) return true;
  const zone = sourceZone(game, effect.from);
  const count = amountOf(game, frame, effect.count);
  // A Mantimon that chance picked twice stands there twice, and gets twice as many.
  const shares = takers.flatMap((mon) => Array<Mon>(count).fill(mon));
  const wanted = effect.split === true ? count : shares.length;
  const cards = askForEnergy(game, frame, effect, zone, wanted, takers);
  if (cards === null) return false;
  const holders =
    effect.split === true
      ? askForHolders(game, frame, takers, cards.length, false)
      : cards.length === shares.length
        ? shares
        : askForHolders(game, frame, shares, cards.length, true);
  if (holders === null) return false;
  cards.forEach((card, i) => {
    attachEnergy(game, holders[i], card, zone);
  });
  if (isSearched(zone)) shuffleZone(game, frame.seat, zone);
  frame.last = cards.length;
  return true;
}

/** Whether the other player cannot see what there is: nor which types of energy a deck has registered. */
function isHiddenSource(zone: Zone, { type }: Attach): boolean {
  return zone === "hand" || isSearched(zone) || (zone === "generated" && type === undefined);
}

/** Which energy is attached. Where it is enough for several Mantimon, the order of the picks says who gets which. */
function askForEnergy(
  game: Game,
  frame: Frame,
  effect: Attach,
  zone: Zone,
  count: number,
  takers: Mon[],
): number[] | null {
  const options = energyIn(game, frame, zone, effect, count);
  // A deck is searched for certain cards, which need not be found; an energy deck has nothing but energy.
  const certain = effect.type !== undefined || effect.basic !== undefined;
  const free = effect.upTo === true || zone === "deck" || (zone === "energyDeck" && certain);
  const all = zone === "generated" ? count : game.players[frame.seat][zone].length;
  // All that there are will be attached, whatever they are: nobody has a choice.
  const sure = !free && count >= all && takers.length === 1 && zone !== "generated";
  const hidden = isHiddenSource(zone, effect) && !sure;
  return ask(game, frame, {
    seat: frame.seat,
    kind: "energy",
    options,
    min: free ? 0 : count,
    max: Math.min(count, all),
    ordered: effect.split !== true && takers.length > 1 && (hidden || options.length >= count),
    hidden,
    reveals: isSearched(zone),
  });
}

/** One question for each energy: who gets it. Where each has a share, a Mantimon is offered as often as it has one. */
function askForHolders(
  game: Game,
  frame: Frame,
  takers: Mon[],
  cards: number,
  hasShares: boolean,
): Mon[] | null {
  const options = takers.map((mon) => mon.id);
  const holders: number[] = [];
  for (let i = 0; i < cards; i++) {
    const picked = ask(game, frame, {
      seat: frame.seat,
      kind: "mantimon",
      options: [...new Set(options)],
      min: 1,
      max: 1,
    });
    if (picked === null) return null;
    holders.push(picked[0]);
    if (hasShares) options.splice(options.indexOf(picked[0]), 1);
  }
  return monsWith(game, holders);
}

// ── Moving

type Move = EffectOf<"moveEnergy">;
type Detach = EffectOf<"detachEnergy">;

function matching(game: Game, mon: Mon, effect: Move | Detach): number[] {
  return mon.energy.filter((card) => isOfKind(game, card, effect)).sort((a, b) => a - b);
}

function hasMatching(game: Game, context: EffectContext, effect: Move | Detach, mon: Mon): boolean {
  return mayBeSome(game, context, effect.count) && mon.energy.some((card) => isOfKind(game, card, effect));
}

function countOf(game: Game, frame: Frame, count: Amount | "all"): number {
  return count === "all" ? Number.POSITIVE_INFINITY : amountOf(game, frame, count);
}

/** Which of these energy cards of a Mantimon: as many as are asked for, or as there are; or fewer. */
function askForAttached(
  game: Game,
  frame: Frame,
  mon: Mon,
  options: number[],
  count: number,
  upTo: true | undefined,
): number[] | null {
  return ask(game, frame, {
    seat: frame.seat,
    kind: "energy",
    mon: mon.id,
    options,
    min: upTo === true ? 0 : count,
    max: count,
  });
}

/** Energy stays with its player. */
function energyTransfer(game: Game, effect: Move): Transfer {
  return {
    from: effect.from,
    to: receiversOf(effect),
    goes: (from, to, then) => from !== to && from.owner === to.owner && hasMatching(game, then, effect, from),
    isPreventableThere: false,
  };
}

/** From each of those named to each of those named, in turn, as long as there is energy. */
function move(game: Game, frame: Frame, effect: Move): boolean {
  const transfer = energyTransfer(game, effect);
  const reached = reachBoth(game, frame, transfer);
  if (reached === null) return false;
  const count = countOf(game, frame, effect.count);
  const moves: { donor: Mon; receiver: Mon; card: number }[] = [];
  for (const donor of reached.donors) {
    const left = matching(game, donor, effect);
    if (effect.split === true) {
      const takers = reached.receivers.filter((receiver) => transfer.goes(donor, receiver, frame));
      if (takers.length === 0) continue;
      const cards = askForAttached(game, frame, donor, left, count, effect.upTo);
      const holders = cards && askForHolders(game, frame, takers, cards.length, false);
      if (cards === null || holders === null) return false;
      cards.forEach((card, i) => {
        moves.push({ donor, receiver: holders[i], card });
      });
      continue;
    }
    for (const receiver of reached.receivers) {
      if (!transfer.goes(donor, receiver, frame)) continue;
      const cards = askForAttached(game, frame, donor, left.slice(), count, effect.upTo);
      if (cards === null) return false;
      for (const card of cards) {
        left.splice(left.indexOf(card), 1);
        moves.push({ donor, receiver, card });
      }
    }
  }
  for (const { donor, receiver, card } of moves) moveEnergy(game, donor, receiver, card);
  frame.last = moves.length;
  return true;
}

// ── Detaching

function detachAim(game: Game, effect: Detach): Aim {
  return {
    target: effect.from,
    fits: (mon, then) => hasMatching(game, then, effect, mon),
    isPreventable: true,
  };
}

interface Attached {
  mon: Mon;
  card: number;
}

function detach(game: Game, frame: Frame, effect: Detach): boolean {
  const reached = reach(game, frame, detachAim(game, effect));
  if (reached === null) return false;
  const mons = [...new Set(reached)];
  const count = countOf(game, frame, effect.count);
  const pick = effect.random === true ? pickAtRandom : pickByChoice;
  const detached: Attached[] = [];
  for (const group of effect.among === true ? [mons] : mons.map((mon) => [mon])) {
    const picked = pick(game, frame, effect, group, count);
    if (picked === null) return false;
    detached.push(...picked);
  }
  for (const { mon, card } of detached) detachEnergy(game, mon, card, effect.to);
  frame.last = detached.length;
  return true;
}

function attachedTo(game: Game, mons: Mon[], effect: Detach): Attached[] {
  return mons.flatMap((mon) => matching(game, mon, effect).map((card) => ({ mon, card })));
}

/** Nothing is asked when it is carried out at random, so that it does not run twice. */
function pickAtRandom(game: Game, _frame: Frame, effect: Detach, mons: Mon[], count: number): Attached[] {
  const left = attachedTo(game, mons, effect);
  const picked: Attached[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(randomBelow(game, left.length), 1));
  }
  return picked;
}

/** From whom each energy is taken, where it is taken from among several, and which one it is. */
function pickByChoice(
  game: Game,
  frame: Frame,
  effect: Detach,
  mons: Mon[],
  count: number,
): Attached[] | null {
  const left = attachedTo(game, mons, effect);
  const { upTo } = effect;
  if (mons.length <= 1 || (left.length <= count && !upTo)) {
    const [mon] = mons;
    if (mons.length !== 1) return left;
    const options = left.map(({ card }) => card);
    return askForAttached(game, frame, mon, options, count, upTo)?.map((card) => ({ mon, card })) ?? null;
  }
  const picked: Attached[] = [];
  while (picked.length < count && left.length > 0) {
    const one = pickOneAmong(game, frame, left, upTo);
    if (one === null) return null;
    if (one === "enough") break;
    picked.push(one);
    left.splice(left.indexOf(one), 1);
  }
  return picked;
}

function pickOneAmong(
  game: Game,
  frame: Frame,
  left: Attached[],
  upTo: true | undefined,
): Attached | "enough" | null {
  const holders = [...new Set(left.map(({ mon }) => mon.id))];
  const seat = frame.seat;
  const chosen = ask(game, frame, { seat, kind: "mantimon", options: holders, min: upTo ? 0 : 1, max: 1 });
  if (chosen === null) return null;
  if (chosen.length === 0) return "enough";
  const [mon] = monsWith(game, chosen);
  const options = left.filter((one) => one.mon === mon).map(({ card }) => card);
  const card = askForAttached(game, frame, mon, options, 1, undefined);
  if (card === null) return null;
  return left.find((one) => one.mon === mon && one.card === card[0]) as Attached;
}

export const energyEffects: Rules<"attachEnergy" | "moveEnergy" | "detachEnergy"> = {
  attachEnergy: {
    run: attach,
    isPossible(game, prospect, effect) {
      const aim = attachAim(game, prospect, effect, prospect.observer);
      if (hasCandidate(game, prospect, aim)) return true;
      // Who gets it is chosen all the same where others cannot tell that there is nothing to get.
      const open = candidates(game, prospect, attachAim(game, prospect, effect, NONE));
      if (isChoice(aim.target)) foreseeChosen(prospect, aim.target, open);
      prospect.last = 0;
      return false;
    },
    harms: never,
  },

  moveEnergy: {
    run: move,
    isPossible: (game, prospect, effect) => transferIsPossible(game, prospect, energyTransfer(game, effect)),
    harms: never,
  },

  detachEnergy: {
    run: detach,
    isPossible: (game, prospect, effect) =>
      hasCandidate(game, prospect, detachAim(game, effect)) || didNothing(prospect, effect.from),
    harms: always,
  },
};
