// Attaching energy from a zone.

import { amountOf, mayBeSome } from "../amounts.ts";
import { discardForText } from "../board.ts";
import type { EffectContext, Prospect } from "../context.ts";
import { ask } from "../decisions.ts";
import { attachEnergy } from "../in-play.ts";
import type { EnergySource } from "../language.ts";
import { typeIndex } from "../pool.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, candidates, isChoice, reach } from "../targets.ts";
import type { Zone } from "../view-types.ts";
import { NONE } from "../vocabulary.ts";
import { shuffleZone } from "../zones.ts";
import { type EffectRules, foreseeChosen, never } from "./effect.ts";
import { type Attach, askForHolders, isOfKind, type Kind, receiversOf } from "./energy.ts";

/** The zone that a source stands for under these rules. */
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

type CardZone = Exclude<Zone, "generated">;

/** The cards of a zone of the text's player, as the text finds them. */
function cardsIn(game: Game, { seat, card }: EffectContext, zone: CardZone): number[] {
  return zone === "discard" ? discardForText(game, card, seat) : game.players[seat][zone];
}

function isEnergyOfKind(game: Game, card: number, kind: Kind): boolean {
  return game.pool.info[card].kind === "energy" && isOfKind(game, card, kind);
}

/** Generated energy is basic, of the type asked for or else of a registered type. */
function generatedEnergy(game: Game, { seat }: EffectContext, { type, basic }: Kind): number[] {
  if (basic === false) return [];
  const wanted = type === undefined ? NONE : game.pool.basicEnergy[typeIndex(type)];
  return wanted === NONE ? game.players[seat].energyTypes : [wanted];
}

/** Energy of a kind in a zone of the text's player, sorted by card; of generated energy `count` of each type. */
function energyIn(game: Game, context: EffectContext, zone: Zone, kind: Kind, count: number): number[] {
  if (zone === "generated")
    return generatedEnergy(game, context, kind).flatMap((card) => Array<number>(count).fill(card));
  const energy = cardsIn(game, context, zone).filter((card) => isEnergyOfKind(game, card, kind));
  return energy.sort((a, b) => a - b);
}

/** Whether the observer can tell that there is nothing to attach. Nobody knows what is in a deck. */
function isBare(game: Game, context: EffectContext, effect: Attach, observer: Prospect["observer"]): boolean {
  const zone = sourceZone(game, effect.from);
  if (zone === "generated") return generatedEnergy(game, context, effect).length === 0;
  const cards = cardsIn(game, context, zone);
  const closed = isSearched(zone) || (zone === "hand" && observer !== context.seat);
  return closed ? cards.length === 0 : !cards.some((card) => isEnergyOfKind(game, card, effect));
}

/** Energy is attached to Mantimon of its own player only, unless both players can see that there is none. */
function attachAim(game: Game, context: EffectContext, effect: Attach): Aim {
  const bare = isBare(game, context, effect, NONE);
  return {
    target: receiversOf(effect),
    fits: (mon, then) => !bare && mon.owner === context.seat && mayBeSome(game, then, effect.count),
    isPreventable: false,
  };
}

/**
 * The receivers are chosen before a hidden zone is searched, so that the choice does not tell what was found. With
 * `split`, `count` energy in all goes to any of the receivers; otherwise each receiver gets `count`, as far as there
 * is enough.
 */
function attach(game: Game, frame: Frame, effect: Attach): boolean {
  frame.last = 0;
  const takers = reach(game, frame, attachAim(game, frame, effect));
  if (takers === null) return false;
  if (takers.length === 0) return true;
  const zone = sourceZone(game, effect.from);
  const count = amountOf(game, frame, effect.count);
  // A Mantimon that was picked at random twice is listed twice and gets twice as many.
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

/** Whether the energy is hidden from the other player. That includes the types that a deck has registered. */
function isHiddenSource(zone: Zone, { type }: Attach): boolean {
  return zone === "hand" || isSearched(zone) || (zone === "generated" && type === undefined);
}

/** Asks which energy is attached. If it goes to several Mantimon, the order of the picks says who gets which. */
function askForEnergy(
  game: Game,
  frame: Frame,
  effect: Attach,
  zone: Zone,
  count: number,
  takers: Mon[],
): number[] | null {
  const options = energyIn(game, frame, zone, effect, count);
  // A search of a deck for certain cards may find none. An energy deck holds nothing but energy.
  const certain = effect.type !== undefined || effect.basic !== undefined;
  const free = effect.upTo === true || zone === "deck" || (zone === "energyDeck" && certain);
  const all = zone === "generated" ? count : game.players[frame.seat][zone].length;
  // All cards of the zone are attached, whatever they are, so that there is no choice.
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

export const attachEnergyRules: EffectRules<"attachEnergy"> = {
  run: attach,
  isPossible(game, prospect, effect) {
    const aim = attachAim(game, prospect, effect);
    const open = candidates(game, prospect, aim);
    if (open.length > 0 && !isBare(game, prospect, effect, prospect.observer)) return true;
    // The receiver is chosen even if there is nothing to attach, unless both players can see that.
    if (isChoice(aim.target)) foreseeChosen(prospect, aim.target, open);
    prospect.last = 0;
    return false;
  },
  harms: never,
};
