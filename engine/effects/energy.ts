// Effects on energy: attaching, moving, detaching.

import { amountOf, groupMembers } from "../amounts.ts";
import { findMon } from "../board.ts";
import { ask } from "../decisions.ts";
import { energyIs } from "../filters.ts";
import { attachEnergy, detachEnergy, moveEnergy } from "../in-play.ts";
import type { Amount, EnergySource, Group } from "../language.ts";
import { typeIndex } from "../pool.ts";
import { randomBelow } from "../random.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { affectedTargets, targetsOf } from "../targets.ts";
import type { Zone } from "../view-types.ts";
import type { Type } from "../vocabulary.ts";
import { NONE } from "../vocabulary.ts";
import { shuffleZone } from "../zones.ts";
import type { EffectOf, Handlers } from "./handler.ts";

/** The zone behind a source, by where these rules keep energy. */
export function sourceZone(game: Game, source: EnergySource): Zone {
  const kept = game.rules.energy.source;
  if (source === "discard") return "discard";
  if (kept === "generated") return "generated";
  if (source === "deck") return kept === "deck" ? "energyDeck" : "deck";
  return kept === "deck" ? "energyZone" : "hand";
}

/** Energy of a type that a zone holds for a player, equal cards side by side. */
export function energyIn(
  game: Game,
  frame: Pick<Frame, "seat">,
  zone: Zone,
  type: Type | undefined,
  count: number,
): number[] {
  const player = game.players[frame.seat];
  if (zone !== "generated") {
    return player[zone]
      .filter((card) => game.pool.info[card].kind === "energy" && energyIs(game, card, type))
      .sort((a, b) => a - b);
  }
  // What is generated is of the type asked for, else of a registered one.
  const wanted = type === undefined ? NONE : game.pool.basicEnergy[typeIndex(type)];
  const types = wanted === NONE ? player.energyTypes : [wanted];
  return types.flatMap((card) => Array<number>(count).fill(card));
}

function askEnergy(
  game: Game,
  frame: Frame,
  options: number[],
  count: number,
  mon: number,
  hidden: boolean,
): number[] | null {
  return ask(game, frame, {
    seat: frame.seat,
    kind: "energy",
    mon,
    options,
    min: count,
    max: count,
    reveals: hidden,
  });
}

/** Whether everyone can see that a zone holds nothing to attach. */
function isBare(game: Game, frame: Frame, zone: Zone, type: Type | undefined): boolean {
  const closed = zone === "deck" || zone === "energyDeck" || zone === "hand";
  const cards = closed ? game.players[frame.seat][zone] : energyIn(game, frame, zone, type, 1);
  return cards.length === 0;
}

/**
 * Energy belongs to its player, and goes to that player's Mantimon alone. Who gets it is settled
 * before a hidden zone is looked into: what is found there must show in nothing else.
 */
function attach(game: Game, frame: Frame, effect: EffectOf<"attachEnergy">): boolean {
  const own = (mon: Mon): boolean => mon.owner === frame.seat;
  const zone = sourceZone(game, effect.from);
  const count = amountOf(game, frame, effect.count);
  frame.last = 0;
  if (count === 0 || isBare(game, frame, zone, effect.type)) return true;
  const group = splitGroup(effect);
  const to = group ? groupMembers(game, frame, group) : targetsOf(game, frame, effect.to, own);
  if (to === null) return false;
  const takers = to.filter(own);
  if (takers.length === 0) return true;
  const searched = zone === "deck" || zone === "energyDeck";
  const options = energyIn(game, frame, zone, effect.type, count);
  const most = group ? count : count * takers.length;
  const cards = askEnergy(game, frame, options, most, NONE, searched);
  if (cards === null) return false;
  const holders = group
    ? splitHolders(game, frame, takers, cards.length)
    : holdersOf(takers, cards.length, count);
  if (holders === null) return false;
  holders.forEach((mon, i) => {
    attachEnergy(game, mon, cards[i], zone);
  });
  if (searched) shuffleZone(game, frame.seat, zone);
  frame.last = holders.length;
  return true;
}

/** The Mantimon among which energy is split, null where it is not. */
function splitGroup(effect: EffectOf<"attachEnergy">): Group | null {
  const { to } = effect;
  return effect.split === true && typeof to === "object" && "choose" in to ? to.choose : null;
}

/** `count` energy for each Mantimon in turn. */
function holdersOf(to: Mon[], cards: number, count: number): Mon[] {
  return to.flatMap((mon) => Array<Mon>(count).fill(mon)).slice(0, cards);
}

/** One question for each energy: who gets it. */
function splitHolders(game: Game, frame: Frame, takers: Mon[], cards: number): Mon[] | null {
  const options = takers.map((mon) => mon.id);
  const holders: Mon[] = [];
  for (let i = 0; i < cards; i++) {
    const picked = ask(game, frame, {
      seat: frame.seat,
      kind: "mantimon",
      options: options.slice(),
      min: 1,
      max: 1,
    });
    if (picked === null) return null;
    holders.push(findMon(game, picked[0]) as Mon);
  }
  return holders;
}

function matching(game: Game, mon: Mon, type: Type | undefined): number[] {
  return mon.energy.filter((card) => energyIs(game, card, type)).sort((a, b) => a - b);
}

function countOf(game: Game, frame: Frame, count: Amount | "all"): number {
  return count === "all" ? Number.POSITIVE_INFINITY : amountOf(game, frame, count);
}

function move(game: Game, frame: Frame, effect: EffectOf<"moveEnergy">): boolean {
  const has = (mon: Mon): boolean => matching(game, mon, effect.type).length > 0;
  const from = affectedTargets(game, frame, effect.from, has);
  if (from === null) return false;
  frame.last = 0;
  const donor = from[0];
  if (donor === undefined) return true;
  const to = targetsOf(game, frame, effect.to, (mon) => mon !== donor && mon.owner === donor.owner);
  if (to === null) return false;
  const holder = to[0];
  if (holder === undefined || holder === donor || holder.owner !== donor.owner) return true;
  const options = matching(game, donor, effect.type);
  const count = countOf(game, frame, effect.count);
  const cards = askEnergy(game, frame, options, count, donor.id, false);
  if (cards === null) return false;
  for (const card of cards) moveEnergy(game, donor, holder, card);
  frame.last = cards.length;
  return true;
}

function detach(game: Game, frame: Frame, effect: EffectOf<"detachEnergy">): boolean {
  const has = (mon: Mon): boolean => matching(game, mon, effect.type).length > 0;
  const from = affectedTargets(game, frame, effect.from, has);
  if (from === null) return false;
  const count = countOf(game, frame, effect.count);
  if (effect.random === true) {
    frame.last = detachAtRandom(game, from, effect, count);
    return true;
  }
  const picked: [Mon, number[]][] = [];
  let due = count;
  for (const mon of new Set(from)) {
    const cards = askEnergy(game, frame, matching(game, mon, effect.type), due, mon.id, false);
    if (cards === null) return false;
    picked.push([mon, cards]);
    if (effect.among === true) due -= cards.length;
  }
  frame.last = 0;
  for (const [mon, cards] of picked) {
    for (const card of cards) detachEnergy(game, mon, card, effect.to);
    frame.last += cards.length;
  }
  return true;
}

function detachAtRandom(game: Game, from: Mon[], effect: EffectOf<"detachEnergy">, count: number): number {
  const groups = effect.among === true ? [from] : from.map((mon) => [mon]);
  let done = 0;
  for (const mons of groups) {
    for (let i = 0; i < count; i++) {
      const all = mons.flatMap((mon) => matching(game, mon, effect.type).map((card) => ({ mon, card })));
      if (all.length === 0) break;
      const { mon, card } = all[randomBelow(game, all.length)];
      detachEnergy(game, mon, card, effect.to);
      done++;
    }
  }
  return done;
}

export const energyHandlers: Handlers<"attachEnergy" | "moveEnergy" | "detachEnergy"> = {
  attachEnergy: attach,
  moveEnergy: move,
  detachEnergy: detach,
};
