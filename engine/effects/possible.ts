// Whether an effect would do anything now: a card that would do nothing may not be played.
// Only public facts and the own hand of who decides are asked, never the content of a deck: what
// may be played, or chosen, must not tell about cards that the player cannot see.

import { amountOf, conditionHolds, groupMembers, knownTarget } from "../amounts.ts";
import { benchRoom, isActive } from "../board.ts";
import type { EffectContext } from "../context.ts";
import { energyIs } from "../filters.ts";
import type { Amount, Condition, Effect, EffectName, Target } from "../language.ts";
import type { Game, Mon } from "../state.ts";
import { NONE, opponentOf, type Seat, sideSeat } from "../vocabulary.ts";
import { handRoom } from "../zones.ts";
import { candidates } from "./cards.ts";
import { energyIn, sourceZone } from "./energy.ts";
import type { EffectOf } from "./handler.ts";
import { mayEvolve } from "./places.ts";

function anyTarget(
  game: Game,
  context: EffectContext,
  target: Target,
  fits: (mon: Mon) => boolean = () => true,
): boolean {
  return possibleTargets(game, context, target).some(fits);
}

function possibleTargets(game: Game, context: EffectContext, target: Target): Mon[] {
  // What a choice before this one will be is not known yet: anyone may be.
  if (target === "chosen" && context.chosen.length === 0) {
    return groupMembers(game, context, { side: "both", place: "any" });
  }
  if (typeof target === "string" || "each" in target) return knownTarget(game, context, target);
  const group = "random" in target ? target.random : target.choose;
  return groupMembers(game, context, group);
}

function observerOf(context: EffectContext): Seat {
  return context.observer ?? context.seat;
}

function hasCards(
  game: Game,
  context: EffectContext,
  side: "mine" | "theirs",
  zone: "deck" | "hand",
): boolean {
  return game.players[sideSeat(context.seat, side)][zone].length > 0;
}

function drawIsPossible(game: Game, context: EffectContext, effect: EffectOf<"draw" | "drawUntil">): boolean {
  const seats =
    effect.side === "both"
      ? [context.seat, opponentOf(context.seat)]
      : [sideSeat(context.seat, effect.side ?? "mine")];
  return seats.some((seat) => {
    const { deck, hand } = game.players[seat];
    if (deck.length === 0 || handRoom(game, seat) === 0) return false;
    return effect.effect === "draw" || hand.length < amountOf(game, context, effect.hand);
  });
}

function moveIsPossible(game: Game, context: EffectContext, effect: EffectOf<"moveCards">): boolean {
  const seat = sideSeat(context.seat, effect.side ?? "mine");
  const player = game.players[seat];
  if (effect.to === "bench" && benchRoom(game, player) === 0) return false;
  if (effect.from === "deck") return player.deck.length > 0;
  if (effect.from === "hand" && seat !== observerOf(context)) return player.hand.length > 0;
  return candidates(game, seat, effect.from, effect.to, effect.filter).length > 0;
}

function attachIsPossible(game: Game, context: EffectContext, effect: EffectOf<"attachEnergy">): boolean {
  const zone = sourceZone(game, effect.from);
  const player = game.players[context.seat];
  const hidden = zone === "hand" && context.seat !== observerOf(context);
  const available =
    zone === "deck" || zone === "energyDeck" || hidden
      ? player[zone].length > 0
      : energyIn(game, { seat: context.seat }, zone, effect.type, 1).length > 0;
  return available && anyTarget(game, context, effect.to);
}

type Test<Name extends EffectName> = (game: Game, context: EffectContext, effect: EffectOf<Name>) => boolean;

const yes = (): boolean => true;
/** They serve what follows, and alone do nothing. */
const no = (): boolean => false;

function hasEnergy(game: Game, mon: Mon, effect: EffectOf<"moveEnergy" | "detachEnergy">): boolean {
  return mon.energy.some((card) => energyIs(game, card, effect.type));
}

function some(game: Game, context: EffectContext, effects: Effect[] | undefined): boolean {
  return effects?.some((inner) => isPossible(game, context, inner)) === true;
}

const POSSIBLE: { [N in EffectName]: Test<N> } = {
  damage: (game, context, effect) => anyTarget(game, context, effect.to ?? "defender"),
  putCounters: (game, context, effect) => anyTarget(game, context, effect.to),
  moveCounters: (game, context, effect) => anyTarget(game, context, effect.from, (mon) => mon.damage > 0),
  heal: (game, context, effect) => anyTarget(game, context, effect.target, (mon) => mon.damage > 0),
  knockOut: (game, context, effect) => anyTarget(game, context, effect.target),
  status: (game, context, effect) => anyTarget(game, context, effect.to, (mon) => isActive(game, mon)),
  cure: (game, context, effect) => anyTarget(game, context, effect.target, (mon) => mon.statuses !== 0),
  attachEnergy: attachIsPossible,
  moveEnergy: (game, context, effect) =>
    anyTarget(game, context, effect.from, (mon) => hasEnergy(game, mon, effect)) &&
    anyTarget(game, context, effect.to),
  detachEnergy: (game, context, effect) =>
    anyTarget(game, context, effect.from, (mon) => hasEnergy(game, mon, effect)),
  draw: drawIsPossible,
  drawUntil: drawIsPossible,
  moveCards: moveIsPossible,
  look: (game, context) => game.players[context.seat].deck.length > 0,
  reorder: (game, context, effect) => hasCards(game, context, effect.side, "deck"),
  mill: (game, context, effect) => hasCards(game, context, effect.side, "deck"),
  revealHand: (game, context, effect) => hasCards(game, context, effect.side, "hand"),
  switch: (game, context, effect) => game.players[sideSeat(context.seat, effect.side)].bench.length > 0,
  returnMon: (game, context, effect) => anyTarget(game, context, effect.target),
  devolve: (game, context, effect) => anyTarget(game, context, effect.target, (mon) => mon.cards.length > 1),
  evolve: (game, context, effect) =>
    anyTarget(game, context, effect.target, (mon) => mayEvolve(game, mon, effect, observerOf(context))),
  discardTool: (game, context, effect) => anyTarget(game, context, effect.target, (mon) => mon.tool !== NONE),
  discardStadium: (game) => game.stadium !== NONE,
  discardThis: yes,
  lasting: (game, context, effect) =>
    effect.on === "me" || effect.on === "them" || anyTarget(game, context, effect.on),
  flip: no,
  choose: no,
  if: (game, context, effect) => {
    const open = isOpen(effect.condition);
    const holds = open || conditionHolds(game, context, effect.condition);
    return (
      (holds && some(game, context, effect.then)) || ((open || !holds) && some(game, context, effect.else))
    );
  },
  may: (game, context, effect) => some(game, context, effect.do),
  choice: (game, context, effect) => effect.options.some((list) => some(game, context, list)),
  forEach: (game, context, effect) =>
    possibleTargets(game, context, effect.of).some((mon) =>
      some(game, { ...context, it: mon.id }, effect.do),
    ),
  repeat: (game, context, effect) => some(game, context, effect.do),
  copyAttack: yes,
  endTurn: yes,
  win: yes,
};

/** Whether carrying out this effect, at the table as it is, could change anything. */
export function isPossible(game: Game, context: EffectContext, effect: Effect): boolean {
  const test = POSSIBLE[effect.effect] as Test<EffectName>;
  return test(game, context, effect);
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
