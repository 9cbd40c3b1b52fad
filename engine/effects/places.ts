// Effects on where Mantimon are: switching, returning, growing, shrinking, losing what they carry.

import { findMon } from "../board.ts";
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
import type { Frame, Game, Mon } from "../state.ts";
import { affectedTargets, chooserOf, targetsOf, withoutProtected } from "../targets.ts";
import { NONE, opponentOf, type Seat, sideSeat } from "../vocabulary.ts";
import { shuffleZone } from "../zones.ts";
import type { EffectOf, Handlers } from "./handler.ts";

function switchPlaces(game: Game, frame: Frame, effect: EffectOf<"switch">): boolean {
  const seat = sideSeat(frame.seat, effect.side);
  const player = game.players[seat];
  frame.last = 0;
  if (player.active === null || player.bench.length === 0) return true;
  if (withoutProtected(game, frame, [player.active]).length === 0) return true;
  const picked = ask(game, frame, {
    seat: effect.by === "opponent" ? opponentOf(frame.seat) : frame.seat,
    kind: "mantimon",
    options: player.bench.map((mon) => mon.id),
    min: 1,
    max: 1,
  });
  if (picked === null) return false;
  switchActive(game, seat, findMon(game, picked[0]) as Mon);
  frame.chosen = picked;
  frame.last = 1;
  return true;
}

/** Cards of a zone that a Mantimon may evolve into by an effect. */
function evolutionsFor(game: Game, mon: Mon, effect: EffectOf<"evolve">): number[] {
  if (effect.from === "hand" && !timingAllowsEvolving(game, mon)) return [];
  return game.players[mon.owner][effect.from]
    .filter((card) => evolutionFits(game, mon, card, effect.skip === true))
    .sort((a, b) => a - b);
}

/** Whether it may evolve, for all that a player knows: decks and the opponent's hand are hidden. */
export function mayEvolve(game: Game, mon: Mon, effect: EffectOf<"evolve">, observer: Seat): boolean {
  if (effect.from === "deck") return true;
  if (mon.owner === observer) return evolutionsFor(game, mon, effect).length > 0;
  return game.players[mon.owner].hand.length > 0 && timingAllowsEvolving(game, mon);
}

function evolve(game: Game, frame: Frame, effect: EffectOf<"evolve">): boolean {
  const chooser = chooserOf(frame.seat, effect.target);
  const viable = (mon: Mon): boolean => mayEvolve(game, mon, effect, chooser);
  const mons = targetsOf(game, frame, effect.target, viable);
  if (mons === null) return false;
  frame.last = 0;
  const mon = mons[0];
  if (mon === undefined) return true;
  const fromDeck = effect.from === "deck";
  const picked = ask(game, frame, {
    seat: mon.owner,
    kind: "card",
    mon: mon.id,
    options: evolutionsFor(game, mon, effect),
    min: fromDeck ? 0 : 1,
    max: 1,
    reveals: fromDeck,
  });
  if (picked === null) return false;
  for (const card of picked) evolveMon(game, mon, card, effect.from);
  if (fromDeck) shuffleZone(game, mon.owner, "deck");
  frame.last = picked.length;
  return true;
}

function discardThis(game: Game, frame: Frame): void {
  const mon = findMon(game, frame.mon);
  frame.last = 1;
  if (game.stadium === frame.card && mon === null) discardStadium(game);
  else if (mon !== null && mon.tool === frame.card) detachTool(game, mon, "discard");
  else if (mon?.energy.includes(frame.card)) detachEnergy(game, mon, frame.card, "discard");
  else frame.last = 0;
}

export const placeHandlers: Handlers<
  "switch" | "returnMon" | "devolve" | "evolve" | "discardTool" | "discardStadium" | "discardThis"
> = {
  switch: switchPlaces,

  returnMon(game, frame, effect) {
    const mons = affectedTargets(game, frame, effect.target);
    if (mons === null) return false;
    for (const mon of mons) leavePlay(game, mon, effect.to);
    frame.last = mons.length;
    return true;
  },

  devolve(game, frame, effect) {
    const mons = affectedTargets(game, frame, effect.target, (mon) => mon.cards.length > 1);
    if (mons === null) return false;
    const evolved = mons.filter((mon) => mon.cards.length > 1);
    for (const mon of evolved) devolveMon(game, mon, effect.to);
    frame.last = evolved.length;
    return true;
  },

  evolve,

  discardTool(game, frame, effect) {
    const mons = affectedTargets(game, frame, effect.target, (mon) => mon.tool !== NONE);
    if (mons === null) return false;
    const holders = mons.filter((mon) => mon.tool !== NONE);
    for (const mon of holders) detachTool(game, mon, "discard");
    frame.last = holders.length;
    return true;
  },

  discardStadium(game, frame) {
    frame.last = game.stadium === NONE ? 0 : 1;
    discardStadium(game);
    return true;
  },

  discardThis(game, frame) {
    discardThis(game, frame);
    return true;
  },
};
