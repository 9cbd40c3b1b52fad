// Each effect as a clause: no capital, no full stop. Blocks of effects are clauses joined by ", then".

import type { Amount, Effect, RevealedPlace, Target } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import { type Voice, voiceOf } from "../language.ts";
import { joined } from "../plan.ts";
import { type EnergyEffect, energy, type PlaceEffect, place } from "./board.ts";
import {
  attachSeen,
  attachTool,
  drawCards,
  exchange,
  look,
  mill,
  moveCards,
  pile,
  reorder,
} from "./cards.ts";
import { perEach, whose } from "./counts.ts";
import { card, group } from "./filters.ts";
import { measure } from "./measure.ts";
import { lasting } from "./modifiers.ts";
import { isOrder } from "./orders.ts";
import { subject } from "./subjects.ts";
import { condition, target, value } from "./terms.ts";
import { COIN, COUNTER, CREATURE, DAMAGE, list } from "./words.ts";

/** Sets in the voice what an effect counts, so that later clauses can say "this way". */
export function effect(said: Effect, voice: Voice): string {
  const text = clause(said, voice);
  const counts = COUNTS[said.effect];
  if (counts !== undefined) voice.last = counts;
  if (said.effect === "flip") voice.oneCoin = said.coins === 1;
  if (said.effect === "detachEnergy")
    voice.last = said.to === "discard" ? "energy discarded" : "energy returned";
  if (said.effect === "moveCards" && said.to === "discard") voice.last = "card discarded";
  return text;
}

/** What "this way" refers to after each effect that counts something. */
const COUNTS: Partial<Record<Effect["effect"], string>> = {
  damage: "damage done",
  putCounters: "damage counter put",
  moveCounters: "damage counter moved",
  heal: "damage healed",
  attachEnergy: "energy attached",
  attachSeen: "energy attached",
  moveEnergy: "energy moved",
  draw: "card drawn",
  drawUntil: "card drawn",
  moveCards: "card moved",
  look: "card taken",
  exchange: "card moved",
  revealTop: "card found",
  mill: "card discarded",
  returnMon: "Mantimon put away",
};

function clause(said: Effect, voice: Voice): string {
  const to = (where: Target) => target(where, voice);
  switch (said.effect) {
    case "damage":
      return damage(said, voice);
    case "putCounters": {
      const { head, tail } = measure(said.count, COUNTER, voice);
      return `put ${head} on ${to(said.to)}${tail}`;
    }
    case "moveCounters": {
      const { head, tail } = measure(said.count, COUNTER, voice, { upTo: said.upTo === true });
      return `move ${head} from ${to(said.from)} to ${to(said.to)}${tail}`;
    }
    case "heal": {
      const { head, tail } = measure(said.amount, DAMAGE, voice);
      return `heal ${head} from ${to(said.target)}${tail}`;
    }
    case "knockOut":
      return `knock out ${to(said.target)}`;
    case "status":
      return statuses([said.status], said.to, voice);
    case "cure":
      return said.status
        ? `make ${to(said.target)} no longer ${said.status}`
        : `remove all special conditions from ${to(said.target)}`;
    case "attachEnergy":
    case "moveEnergy":
    case "detachEnergy":
      return energy(said, voice);
    case "draw":
    case "drawUntil":
      return drawCards(said, voice);
    case "moveCards":
      return moveCards(said, voice);
    case "look":
      return look(said, voice);
    case "exchange":
      return exchange(said, voice);
    case "shuffle":
      return `shuffle the cards of ${whose(said.side)} deck`;
    case "attachSeen":
      return attachSeen(said, voice);
    case "attachTool":
      return attachTool(said, voice);
    case "reorder":
      return reorder(said, voice);
    case "mill":
      return mill(said, voice);
    case "revealHand":
      return said.side === "mine" ? "reveal your hand" : "your opponent reveals their hand";
    case "revealTop":
      return revealTop(said, voice);
    case "switch":
    case "returnMon":
    case "devolve":
    case "evolve":
    case "discardTool":
    case "discardStadium":
    case "discardThis":
      return place(said, voice);
    case "lasting": {
      const text = lasting(said, voice);
      return said.do === undefined ? text : `${text}, ${block(said.do, voiceOf(voice.speaker))}`;
    }
    default:
      return control(said, voice);
  }
}

type Control = Exclude<
  Effect,
  | EnergyEffect
  | PlaceEffect
  | { effect: "damage" | "putCounters" | "moveCounters" | "heal" | "knockOut" | "status" | "cure" }
  | { effect: "draw" | "drawUntil" | "moveCards" | "look" | "reorder" | "mill" | "revealHand" | "lasting" }
  | { effect: "revealTop" | "exchange" | "shuffle" | "attachSeen" | "attachTool" }
>;

function control(said: Control, voice: Voice): string {
  switch (said.effect) {
    case "flip":
      return flip(said.coins, voice);
    case "choose":
      return `choose ${target(said.target, voice)}`;
    case "if": {
      const closed = said.else !== undefined && said.else.length > 0;
      const asked = condition(said.condition, voice);
      const then = block(said.then, voice, closed);
      return `if ${asked}, ${then}${closed ? `; otherwise, ${block(said.else!, voice)}` : ""}`;
    }
    case "may":
      return `you may ${offered(said.do, voice)}`;
    case "choice": {
      const options = said.options.map((option) => `(${block(option, voice)})`).join(" or ");
      return `${choosesOne(said.by)} ${options}`;
    }
    case "forEach":
      return `${forEach(said.of, voice)}, ${block(said.do, voice)}`;
    case "repeat":
      return `do this ${times(said.times, voice)}: ${block(said.do, voice)}`;
    case "copyAttack":
      return `use an attack of ${anyOf(said.of, voice)} as this attack${said.paid ? PAID : ""}`;
    case "endTurn":
      return "your turn ends";
    case "win":
      return "you win the game";
    default:
      return assertNever(said);
  }
}

const PAID = `, if this ${CREATURE} has the energy for it`;

function damage(said: Extract<Effect, { effect: "damage" }>, voice: Voice): string {
  const to = said.to ?? "defender";
  const { head, tail } = measure(said.amount, DAMAGE, voice);
  const ignores = said.ignore?.length ? ` (this damage isn't affected by ${ignored(said.ignore)})` : "";
  if (!voice.attack) return `do ${head} to ${target(to, voice)}${tail}${ignores}`;
  const also = voice.figure ? "also " : "";
  if (to === "self") return `this ${CREATURE} ${also}does ${head} to itself${tail}${ignores}`;
  return `this attack ${also}does ${head} to ${target(to, voice)}${tail}${ignores}`;
}

/** "weakness or effects on your opponent's Mantimon". */
export function ignored(ignore: ("weakness" | "resistance" | "effects")[]): string {
  return list(
    ignore.map((what) => (what === "effects" ? "other effects" : what)),
    "or",
  );
}

/** "reveal the top card of your deck: if it is an item card, put it into your hand; otherwise, discard it". */
function revealTop(said: Extract<Effect, { effect: "revealTop" }>, voice: Voice): string {
  const owner = whose(said.side);
  const isSame = said.to === said.rest;
  const put = (to: RevealedPlace): string => (to === "deckTop" ? "leave it there" : pile("it", to, owner));
  const outcome = (to: RevealedPlace, effects: Effect[], closed: boolean): string => {
    const placed = isSame ? [] : [put(to)];
    const done = effects.length > 0 || isSame ? [block(effects, voice, closed)] : [];
    return [...placed, ...done].join(", then ");
  };
  const away = isSame && said.to !== "deckTop" ? ` and ${put(said.to)}` : "";
  const asked = measure(1, card(said.filter), voice).head;
  const rest =
    isSame && !said.else?.length ? "" : `; otherwise, ${outcome(said.rest, said.else ?? [], false)}`;
  const found = outcome(said.to, said.then ?? [], rest !== "");
  return `reveal the top card of ${owner} deck${away}: if it is ${asked}, ${found}${rest}`;
}

export function statuses(all: string[], to: Target, voice: Voice): string {
  const { text, plural } = subject(to, voice);
  return `${text} ${plural ? "are" : "is"} now ${list(all, "and")}`;
}

function flip(coins: Amount | "untilTails", voice: Voice): string {
  if (coins === "untilTails") return "flip a coin until you get tails";
  const { head, tail } = measure(coins, COIN, voice);
  return `flip ${head}${tail}`;
}

export function choosesOne(by: "opponent" | "chance" | undefined): string {
  if (by === "chance") return "choose one at random:";
  return by === "opponent" ? "your opponent chooses one:" : "choose one:";
}

function forEach(of: Target, voice: Voice): string {
  if (typeof of === "object" && "each" in of) return `for each of ${group(of.each, true)}`;
  return `for ${target(of, voice)}`;
}

function anyOf(of: Target, voice: Voice): string {
  return typeof of === "object" && "each" in of ? `any of ${group(of.each, true)}` : target(of, voice);
}

function times(amount: Amount, voice: Voice): string {
  const often = (times: number) => (times === 1 ? "once" : `${times} times`);
  if (typeof amount === "number") return often(amount);
  if ("count" in amount) return `${often(amount.times ?? 1)} for each ${perEach(amount, voice)}`;
  return `a number of times equal to ${value(amount, voice)}`;
}

/** What follows "you may": an instruction as it is, anything else with an introduction. */
export function permitted(effects: Effect[], text: string, voice: Voice): string {
  return effects.length > 0 && isOrder(effects[0], voice) ? text : `do this: ${text}`;
}

/**
 * The block of an offer. Coins alone get an introduction: after "you may flip a coin", "if heads" would be read as
 * part of the offer.
 */
export function offered(effects: Effect[], voice: Voice): string {
  const text = block(effects, voice);
  return effects.at(-1)?.effect === "flip" ? `do this: ${text}` : permitted(effects, text, voice);
}

/**
 * Effects as one clause. Effects that govern everything after them (if, may, for each) are put in parentheses unless
 * they come last. `closed`: something else follows the block.
 */
export function block(effects: Effect[], voice: Voice, closed = false): string {
  const parts = joined(effects);
  if (parts.length === 0) return "do nothing";
  const said = parts.map((part, index) => {
    if (part.say === "statuses") return statuses(part.statuses, part.to, voice);
    const text = effect(part.effect, voice);
    const open = governs(part.effect) && (closed || index < parts.length - 1);
    return open ? `(${text})` : text;
  });
  return said.join(", then ");
}

const GOVERNING: ReadonlySet<Effect["effect"]> = new Set(["if", "may", "forEach", "repeat", "revealTop"]);

function governs(said: Effect): boolean {
  if (said.effect === "lasting") return said.do !== undefined || said.modify.kind === "answersDamage";
  return GOVERNING.has(said.effect);
}
