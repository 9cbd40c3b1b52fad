// Whether an effect would do anything now: a card that would do nothing may not be played.
// Only public facts and the own hand of who decides are asked, never the content of a deck: what
// may be played, or chosen, must not tell about cards that the player cannot see.

import { amountOf, conditionHolds, type EffectContext, knownTarget, sideSeat } from "../amounts.ts";
import { benchRoom, isActive } from "../board.ts";
import { energyIs, monsInGroup } from "../filters.ts";
import type { Amount, Condition, Effect, EffectName, Target } from "../language.ts";
import type { Game, Mon } from "../state.ts";
import { NONE, opponentOf, type Seat } from "../vocabulary.ts";
import { handRoom } from "../zones.ts";
import { candidates } from "./cards.ts";
import { energyIn, sourceZone } from "./energy.ts";
import type { EffectOf } from "./handler.ts";
import { mayEvolve } from "./places.ts";

function anyTarget(
  game: Game,
  speaker: EffectContext,
  target: Target,
  fits: (mon: Mon) => boolean = () => true,
): boolean {
  return possibleTargets(game, speaker, target).some(fits);
}

function possibleTargets(game: Game, speaker: EffectContext, target: Target): Mon[] {
  // What a choice before this one will be is not known yet: anyone may be.
  if (target === "chosen" && speaker.chosen.length === 0) {
    return monsInGroup(game, { side: "both", place: "any" }, speaker.seat, speaker.mon);
  }
  if (typeof target === "string" || "each" in target) return knownTarget(game, speaker, target);
  const group = "random" in target ? target.random : target.choose;
  return monsInGroup(game, group, speaker.seat, speaker.mon);
}

function observerOf(speaker: EffectContext): Seat {
  return speaker.observer ?? speaker.seat;
}

function hasCards(
  game: Game,
  speaker: EffectContext,
  side: "mine" | "theirs",
  zone: "deck" | "hand",
): boolean {
  return game.players[sideSeat(speaker.seat, side)][zone].length > 0;
}

function drawIsPossible(game: Game, speaker: EffectContext, effect: EffectOf<"draw" | "drawUntil">): boolean {
  const seats =
    effect.side === "both"
      ? [speaker.seat, opponentOf(speaker.seat)]
      : [sideSeat(speaker.seat, effect.side ?? "mine")];
  return seats.some((seat) => {
    const { deck, hand } = game.players[seat];
    if (deck.length === 0 || handRoom(game, seat) === 0) return false;
    return effect.effect === "draw" || hand.length < amountOf(game, speaker, effect.hand);
  });
}

function moveIsPossible(game: Game, speaker: EffectContext, effect: EffectOf<"moveCards">): boolean {
  const seat = sideSeat(speaker.seat, effect.side ?? "mine");
  const player = game.players[seat];
  if (effect.to === "bench" && benchRoom(game, player) === 0) return false;
  if (effect.from === "deck") return player.deck.length > 0;
  if (effect.from === "hand" && seat !== observerOf(speaker)) return player.hand.length > 0;
  return candidates(game, seat, effect.from, effect.to, effect.filter).length > 0;
}

function attachIsPossible(game: Game, speaker: EffectContext, effect: EffectOf<"attachEnergy">): boolean {
  const zone = sourceZone(game, effect.from);
  const player = game.players[speaker.seat];
  const hidden = zone === "hand" && speaker.seat !== observerOf(speaker);
  const available =
    zone === "deck" || zone === "energyDeck" || hidden
      ? player[zone].length > 0
      : energyIn(game, { seat: speaker.seat }, zone, effect.type, 1).length > 0;
  return available && anyTarget(game, speaker, effect.to);
}

type Test<Name extends EffectName> = (game: Game, speaker: EffectContext, effect: EffectOf<Name>) => boolean;

const yes = (): boolean => true;
/** They serve what follows, and alone do nothing. */
const no = (): boolean => false;

function hasEnergy(game: Game, mon: Mon, effect: EffectOf<"moveEnergy" | "detachEnergy">): boolean {
  return mon.energy.some((card) => energyIs(game, card, effect.type));
}

function some(game: Game, speaker: EffectContext, effects: Effect[] | undefined): boolean {
  return effects?.some((inner) => isPossible(game, speaker, inner)) === true;
}

const POSSIBLE: { [N in EffectName]: Test<N> } = {
  damage: (game, speaker, effect) => anyTarget(game, speaker, effect.to ?? "defender"),
  putCounters: (game, speaker, effect) => anyTarget(game, speaker, effect.to),
  moveCounters: (game, speaker, effect) => anyTarget(game, speaker, effect.from, (mon) => mon.damage > 0),
  heal: (game, speaker, effect) => anyTarget(game, speaker, effect.target, (mon) => mon.damage > 0),
  knockOut: (game, speaker, effect) => anyTarget(game, speaker, effect.target),
  status: (game, speaker, effect) => anyTarget(game, speaker, effect.to, (mon) => isActive(game, mon)),
  cure: (game, speaker, effect) => anyTarget(game, speaker, effect.target, (mon) => mon.statuses !== 0),
  attachEnergy: attachIsPossible,
  moveEnergy: (game, speaker, effect) =>
    anyTarget(game, speaker, effect.from, (mon) => hasEnergy(game, mon, effect)) &&
    anyTarget(game, speaker, effect.to),
  detachEnergy: (game, speaker, effect) =>
    anyTarget(game, speaker, effect.from, (mon) => hasEnergy(game, mon, effect)),
  draw: drawIsPossible,
  drawUntil: drawIsPossible,
  moveCards: moveIsPossible,
  look: (game, speaker) => game.players[speaker.seat].deck.length > 0,
  reorder: (game, speaker, effect) => hasCards(game, speaker, effect.side, "deck"),
  mill: (game, speaker, effect) => hasCards(game, speaker, effect.side, "deck"),
  revealHand: (game, speaker, effect) => hasCards(game, speaker, effect.side, "hand"),
  switch: (game, speaker, effect) => game.players[sideSeat(speaker.seat, effect.side)].bench.length > 0,
  returnMon: (game, speaker, effect) => anyTarget(game, speaker, effect.target),
  devolve: (game, speaker, effect) => anyTarget(game, speaker, effect.target, (mon) => mon.cards.length > 1),
  evolve: (game, speaker, effect) =>
    anyTarget(game, speaker, effect.target, (mon) => mayEvolve(game, mon, effect, observerOf(speaker))),
  discardTool: (game, speaker, effect) => anyTarget(game, speaker, effect.target, (mon) => mon.tool !== NONE),
  discardStadium: (game) => game.stadium !== NONE,
  discardThis: yes,
  lasting: (game, speaker, effect) =>
    effect.on === "me" || effect.on === "them" || anyTarget(game, speaker, effect.on),
  flip: no,
  choose: no,
  if: (game, speaker, effect) => {
    const open = isOpen(effect.condition);
    const holds = open || conditionHolds(game, speaker, effect.condition);
    return (
      (holds && some(game, speaker, effect.then)) || ((open || !holds) && some(game, speaker, effect.else))
    );
  },
  may: (game, speaker, effect) => some(game, speaker, effect.do),
  choice: (game, speaker, effect) => effect.options.some((list) => some(game, speaker, list)),
  forEach: (game, speaker, effect) =>
    possibleTargets(game, speaker, effect.of).some((mon) =>
      some(game, { ...speaker, it: mon.id }, effect.do),
    ),
  repeat: (game, speaker, effect) => some(game, speaker, effect.do),
  copyAttack: yes,
  endTurn: yes,
  win: yes,
};

/** Whether carrying out this effect, at the table as it is, could change anything. */
export function isPossible(game: Game, speaker: EffectContext, effect: Effect): boolean {
  const test = POSSIBLE[effect.effect] as Test<EffectName>;
  return test(game, speaker, effect);
}

/** Whether a condition hangs on coins, choices or results that are still to come. */
function isOpen(condition: Condition): boolean {
  if ("heads" in condition) return true;
  if ("is" in condition) return condition.is === "chosen" || condition.is === "it";
  if ("at" in condition) return condition.who === "chosen" || condition.who === "it";
  if ("not" in condition) return isOpen(condition.not);
  if ("all" in condition) return condition.all.some(isOpen);
  if ("any" in condition) return condition.any.some(isOpen);
  if ("exists" in condition) return false;
  if ("atLeast" in condition) return condition.atLeast.some(isOpenAmount);
  if ("moreThan" in condition) return condition.moreThan.some(isOpenAmount);
  if ("equal" in condition) return condition.equal.some(isOpenAmount);
  return false;
}

function isOpenAmount(amount: Amount): boolean {
  if (typeof amount === "number") return false;
  if ("if" in amount) return isOpen(amount.if) || [amount.then, amount.else ?? 0].some(isOpenAmount);
  if (!("count" in amount)) return Object.values<Amount[]>(amount).some((parts) => parts.some(isOpenAmount));
  if ("on" in amount) return amount.on === "chosen" || amount.on === "it";
  return ["heads", "tails", "last"].includes(amount.count);
}
