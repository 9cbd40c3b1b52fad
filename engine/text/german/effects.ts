// Each effect as a clause. Blocks of effects are clauses joined by ", dann".

import type { Amount, Effect, RevealedPlace, Target } from "../../language.ts";
import { assertNever, type Status } from "../../vocabulary.ts";
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
  top,
} from "./cards.ts";
import { ceiling, perEach } from "./counts.ts";
import { damage } from "./damage.ts";
import { card } from "./filters.ts";
import {
  type Clause,
  capital,
  deed,
  governing,
  join,
  list,
  nounPhrase,
  type OrderParts,
  opening,
  order,
  plain,
  prep,
  state,
} from "./grammar.ts";
import { knownTarget, oneOf, zone } from "./groups.ts";
import { measure, size } from "./measure.ts";
import { lasting } from "./modifiers.ts";
import { subject } from "./subjects.ts";
import { lead, target, value } from "./terms.ts";
import { COIN, COUNTER, STATUS_NOUNS, STATUS_WORDS, VERBS } from "./words.ts";

/** Adds what an effect counts to the voice, so that later clauses can say "so abgelegt". */
export function effect(said: Effect, voice: Voice): Clause {
  const made = clause(said, voice);
  const counts = COUNTS[said.effect];
  if (counts !== undefined) voice.last = counts;
  if (said.effect === "flip") voice.oneCoin = said.coins === 1;
  if (said.effect === "detachEnergy")
    voice.last = said.to === "discard" ? "energyDiscarded" : "energyReturned";
  if (said.effect === "moveCards" && said.to === "discard") voice.last = "discarded";
  return made;
}

/** What "so" refers to after each effect that counts something: see counts.ts. */
const COUNTS: Partial<Record<Effect["effect"], string>> = {
  damage: "damage",
  putCounters: "countersPut",
  moveCounters: "countersMoved",
  heal: "healed",
  attachEnergy: "energyAttached",
  attachSeen: "energyAttached",
  moveEnergy: "energyMoved",
  draw: "drawn",
  drawUntil: "drawn",
  moveCards: "moved",
  look: "taken",
  exchange: "moved",
  revealTop: "found",
  mill: "discarded",
  returnMon: "putAway",
};

function clause(said: Effect, voice: Voice): Clause {
  switch (said.effect) {
    case "damage":
      return damage(said, voice);
    case "putCounters": {
      const { per, head, tail } = measure(said.count, plain(COUNTER), voice);
      const middle = join(per, head, `auf ${target(said.to, voice, "acc")}`);
      return order({ verb: VERBS.attachOrPut, middle, tail });
    }
    case "moveCounters": {
      const { per, head, tail } = measure(said.count, plain(COUNTER), voice, { upTo: said.upTo === true });
      const path = `${prep("von", target(said.from, voice, "dat"))} auf ${target(said.to, voice, "acc")}`;
      return order({ verb: VERBS.move, middle: join(per, head, path), tail });
    }
    case "heal": {
      const { per, head, tail } = size(said.amount, "Schaden", voice);
      const middle = join(prep("bei", target(said.target, voice, "dat")), per, head);
      return order({ verb: VERBS.heal, middle, tail });
    }
    case "knockOut":
      return order({ verb: VERBS.knockOut, middle: target(said.target, voice, "acc") });
    case "status":
      return statuses([said.status], said.to, voice);
    case "cure": {
      const from = said.status ? STATUS_NOUNS[said.status] : "allen Zuständen";
      return order({ verb: VERBS.free, middle: `${target(said.target, voice, "acc")} von ${from}` });
    }
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
      return order({ verb: VERBS.shuffle, middle: `die Karten ${zone(said.side, "deck", "gen")}` });
    case "attachSeen":
      return attachSeen(said, voice);
    case "attachTool":
      return attachTool(said, voice);
    case "reorder":
      return reorder(said, voice);
    case "mill":
      return mill(said, voice);
    case "revealHand": {
      if (said.side === "mine") return order({ verb: VERBS.show, middle: zone("mine", "hand", "acc") });
      return deed("dein Gegner", { verb: VERBS.show, middle: zone("their", "hand", "acc") });
    }
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
      const clause = lasting(said, voice);
      return said.do === undefined ? clause : opening(clause, block(said.do, voiceOf(voice.speaker)));
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

function control(said: Control, voice: Voice): Clause {
  switch (said.effect) {
    case "flip":
      return flip(said.coins, voice);
    case "choose":
      return order({ verb: VERBS.choose, middle: target(said.target, voice, "acc") });
    case "if": {
      const closed = said.else !== undefined && said.else.length > 0;
      const when = lead(said.condition, voice);
      const then = block(said.then, voice, closed).inverted;
      const otherwise = closed ? `; andernfalls ${block(said.else!, voice).inverted}` : "";
      return governing(`${when} ${then}${otherwise}`);
    }
    case "may":
      return { ...may(said.do, voice), governs: true };
    case "choice": {
      const options = said.options.map((option) => `(${block(option, voice).main})`).join(" oder ");
      return choosesOne(said.by, `: ${options}`);
    }
    case "forEach": {
      const of = target(said.of, voice, "acc");
      const text = `: ${capital(block(said.do, voice).main)}`;
      return { ...state({ subject: "", verb: "gilt", lead: `für ${of}`, tail: text }), governs: true };
    }
    case "repeat": {
      const often = times(said.times, voice);
      const tail = `: ${capital(block(said.do, voice).main)}`;
      return { ...order({ verb: VERBS.do, middle: `Folgendes ${often}`, tail }), governs: true };
    }
    case "copyAttack": {
      const tail = said.paid ? ", wenn dieses Mantimon die Energie dafür hat" : "";
      const middle = `einen Angriff ${anyOf(said.of, voice)} als diesen Angriff`;
      return order({ verb: VERBS.use, middle, particle: "ein", tail });
    }
    case "endTurn":
      return state({ subject: "dein Zug", verb: "endet" });
    case "win":
      return state({ subject: "du", verb: "gewinnst", middle: "die Partie" });
    default:
      return assertNever(said);
  }
}

/** "decke die oberste Karte deines Decks auf: wenn sie ein Gegenstand ist, …; andernfalls …". */
function revealTop(said: Extract<Effect, { effect: "revealTop" }>, voice: Voice): Clause {
  const isSame = said.to === said.rest;
  const put = (to: RevealedPlace): OrderParts =>
    to === "deckTop" ? { verb: VERBS.leave, middle: "sie", particle: "liegen" } : pile("sie", to, said.side);
  const outcome = (to: RevealedPlace, effects: Effect[], closed: boolean): string => {
    const placed = isSame ? [] : [order(put(to)).inverted];
    const done = effects.length > 0 || isSame ? [block(effects, voice, closed).inverted] : [];
    return [...placed, ...done].join(", dann ");
  };
  const asked = nounPhrase("ein", card(said.filter), { case: "nom" });
  const rest =
    isSame && !said.else?.length ? "" : `; andernfalls ${outcome(said.rest, said.else ?? [], false)}`;
  const found = outcome(said.to, said.then ?? [], rest !== "");
  const uncover = { verb: VERBS.uncover, middle: top(1, said.side, voice), particle: "auf" };
  const parts: OrderParts[] = isSame && said.to !== "deckTop" ? [uncover, put(said.to)] : [uncover];
  const last = parts.length - 1;
  parts[last] = { ...parts[last], tail: `: wenn sie ${asked} ist, ${found}${rest}` };
  return { ...order(...parts), governs: true };
}

export function statuses(all: Status[], to: Target, voice: Voice): Clause {
  const { person, text } = subject(to, voice);
  const many = person === "many";
  if (all.length === 1 && all[0] === "asleep")
    return state({ subject: text("nom"), verb: many ? "schlafen" : "schläft", middle: "jetzt" });
  const words = list(
    all.map((status) => STATUS_WORDS[status]),
    "und",
  );
  return state({ subject: text("nom"), verb: many ? "sind" : "ist", middle: `jetzt ${words}` });
}

function flip(coins: Amount | "untilTails", voice: Voice): Clause {
  if (coins === "untilTails")
    return order({ verb: VERBS.flip, middle: "eine Münze", tail: ", bis sie Zahl zeigt" });
  const { per, head, tail } = measure(coins, plain(COIN), voice);
  return order({ verb: VERBS.flip, middle: join(per, head), tail });
}

/** "wähle eines: …". */
export function choosesOne(by: "opponent" | "chance" | undefined, options: string): Clause {
  if (by === "opponent") return deed("dein Gegner", { verb: VERBS.choose, middle: "eines", tail: options });
  const middle = by === "chance" ? "zufällig eines" : "eines";
  return order({ verb: VERBS.choose, middle, tail: options });
}

function anyOf(of: Target, voice: Voice): string {
  if (typeof of === "string") return knownTarget(of, voice, "gen");
  return "each" in of ? oneOf(of.each, "gen", "beliebig") : target(of, voice, "gen");
}

function times(amount: Amount, voice: Voice): string {
  const often = (times: number) => `${times}-mal`;
  if (typeof amount === "number") return often(amount);
  if ("count" in amount) return `${often(amount.times ?? 1)} ${perEach(amount, voice)}${ceiling(amount)}`;
  return `so oft wie ${value(amount, voice)}`;
}

/** "du darfst 2 Karten ziehen", "du darfst Folgendes tun: …". */
export function may(effects: Effect[], voice: Voice): Clause {
  const middle = permitted(block(effects, voice), effects.at(-1)?.effect === "flip");
  return state({ subject: "du", verb: "darfst", middle });
}

/**
 * After "du darfst": an order in the infinitive, anything else introduced. So are coins alone: of "du darfst eine
 * Münze werfen" a "bei Kopf" after it is a part.
 */
export function permitted({ infinitive, main }: Clause, introduced = false): string {
  return infinitive === null || introduced ? `Folgendes tun: ${capital(main)}` : infinitive;
}

/**
 * Effects as one clause. Those that govern all that follows them (if, may, for each) stand in
 * parentheses unless they come last; `closed`: something else follows the block.
 */
export function block(effects: Effect[], voice: Voice, closed = false): Clause {
  const parts = joined(effects);
  if (parts.length === 0) return state({ subject: "es", verb: "geschieht", middle: "nichts" });
  const clauses = parts.map((part, index) => {
    if (part.say === "statuses") return statuses(part.statuses, part.to, voice);
    const made = effect(part.effect, voice);
    const open = made.governs && (closed || index < parts.length - 1);
    return open ? governing(`(${made.main})`) : made;
  });
  const [first, ...rest] = clauses;
  const then = rest
    .map(({ governs, main, inverted }) => (governs ? `, und ${main}` : `, dann ${inverted}`))
    .join("");
  const infinitives = clauses.map(({ infinitive }) => infinitive);
  return {
    main: first.main + then,
    inverted: first.inverted + then,
    infinitive: infinitives.every((each) => each !== null) ? infinitives.join(", dann ") : null,
    governs: false,
  };
}
