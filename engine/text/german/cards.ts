// Clauses about cards: drawing, searching, discarding, looking at the deck.

import type { CardPlace, CardSource, Effect, Target } from "../../language.ts";
import type { Type } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { card, energyOf } from "./filters.ts";
import { type Clause, deed, join, type OrderParts, order, plain, prep } from "./grammar.ts";
import { allOf, type Owner, zone } from "./groups.ts";
import { measure } from "./measure.ts";
import { target, value } from "./terms.ts";
import { CARD, VERBS } from "./words.ts";

type Draw = Extract<Effect, { effect: "draw" | "drawUntil" }>;
type MoveCards = Extract<Effect, { effect: "moveCards" }>;
type Look = Extract<Effect, { effect: "look" }>;
type Top = Extract<Effect, { effect: "reorder" | "mill" }>;

const PLAYERS = { theirs: "dein Gegner", both: "jeder Spieler" } as const;

export function drawCards(said: Draw, voice: Voice): Clause {
  const { side = "mine" } = said;
  const parts = said.effect === "draw" ? drawn(said, voice) : drawnUntil(said, voice);
  return side === "mine" ? order(parts) : deed(PLAYERS[side], parts);
}

function drawn(said: Extract<Draw, { effect: "draw" }>, voice: Voice): OrderParts {
  const { per, head, tail } = measure(said.count, plain(CARD), voice);
  return { verb: VERBS.draw, middle: join(per, head), tail };
}

function drawnUntil(
  { hand, side = "mine" }: Extract<Draw, { effect: "drawUntil" }>,
  voice: Voice,
): OrderParts {
  const cards = hand === 1 ? "Karte" : "Karten";
  const [size, than] =
    typeof hand === "number" ? [`${hand} ${cards}`, ""] : ["so viele Karten", ` wie ${value(hand, voice)}`];
  const [who, has] = side === "mine" ? ["du", "hast"] : ["er", "hat"];
  return { verb: VERBS.draw, middle: "Karten", tail: `, bis ${who} ${size} auf der Hand ${has}${than}` };
}

const BY_OPPONENT = " (nach Wahl deines Gegners)";

const FROM_WORDS: Record<CardSource, string> = { deck: "aus", hand: "von", discard: "aus" };

export function moveCards(said: MoveCards, voice: Voice): Clause {
  const theirs = said.side === "theirs";
  const bySelf = theirs && said.by === "opponent";
  const whose: Owner = bySelf ? "their" : (said.side ?? "mine");
  const who = said.by === "opponent" && !theirs ? BY_OPPONENT : "";
  const searches = said.from === "deck" && !said.random;
  const options = { upTo: said.upTo, random: said.random, case: searches ? "dat" : "acc" } as const;
  const { per, head, tail } = measure(said.count, card(said.filter), voice, options);
  const parts: OrderParts[] = [];
  if (searches) {
    const [object, rest] = [join(zone(whose, "deck", "acc"), "nach", per, head), tail];
    const shuffle: OrderParts = { verb: VERBS.shuffle, middle: zone(whose, "deck", "acc") };
    const back: OrderParts = { verb: VERBS.attachOrPut, middle: "sie", particle: "zurück" };
    const put = said.to === "deck" ? back : pile("sie", said.to, whose);
    const ends = said.to === "deckTop" || said.to === "deckBottom";
    parts.push(
      { verb: VERBS.search, middle: object, tail: rest },
      ...(ends ? [shuffle, put] : [put, shuffle]),
    );
  } else {
    const isHand = said.from === "hand" && said.count === "all" && !said.upTo && !said.filter && !said.random;
    const from = `${FROM_WORDS[said.from]} ${zone(whose, said.from, "dat")}`;
    const what = isHand ? zone(whose, "hand", "acc") : join(per, head, from);
    parts.push(withTail(pile(what, said.to, whose), tail));
  }
  const last = parts.length - 1;
  parts[last] = withTail(parts[last], who);
  return bySelf ? deed("dein Gegner", ...parts) : order(...parts);
}

function withTail(parts: OrderParts, tail: string): OrderParts {
  return { ...parts, tail: (parts.tail ?? "") + tail };
}

/** "nimm … auf deine Hand", "mische … in dein Deck", "lege … ab". */
export function pile(what: string, to: CardPlace, whose: Owner): OrderParts {
  switch (to) {
    case "hand": {
      const verb = whose === "mine" || whose === "their" ? VERBS.take : VERBS.give;
      return { verb, middle: `${what} auf ${zone(whose, "hand", "acc")}` };
    }
    case "bench":
      return { verb: VERBS.attachOrPut, middle: `${what} auf ${zone(whose, "bench", "acc")}` };
    case "deck":
      return { verb: VERBS.shuffle, middle: `${what} in ${zone(whose, "deck", "acc")}` };
    case "deckTop":
      return { verb: VERBS.attachOrPut, middle: `${what} oben auf ${zone(whose, "deck", "acc")}` };
    case "deckBottom":
      return { verb: VERBS.attachOrPut, middle: `${what} unter ${zone(whose, "deck", "acc")}` };
    case "discard":
      return { verb: VERBS.attachOrPut, middle: what, particle: "ab" };
  }
}

export function look(said: Look, voice: Voice): Clause {
  const seen = top(said.count, "mine", voice, said.bottom ? "bottom" : "top");
  if (said.take === 0 && said.filter === undefined && said.to === "hand")
    return order(lookAt(seen), pile("sie", said.rest, "mine"));
  const { per, head, tail } = measure(said.take, card(said.filter), voice, { upTo: true });
  const taken = withTail(pile(join(per, head, "davon"), said.to, "mine"), tail);
  return order(lookAt(seen), taken, pile("den Rest", said.rest, "mine"));
}

/** "decke die obersten 5 Karten deines Decks auf, lege alle Energie davon an … an". */
export function attachSeen(said: Extract<Effect, { effect: "attachSeen" }>, voice: Voice): Clause {
  const cards = top(said.count, "mine", voice);
  const seen: OrderParts = said.shown
    ? { verb: VERBS.uncover, middle: cards, particle: "auf" }
    : lookAt(cards);
  const kind = energyKind(said);
  const to = receivers(said, "an", voice);
  if (said.count !== 1 || typeof said.upTo === "number") {
    const all = { any: "beliebig viel", all: "alle" }[said.upTo ?? "all"] ?? `bis zu ${said.upTo}`;
    const attach = { verb: VERBS.attachOrPut, middle: `${all} ${kind} davon ${to}`, particle: "an" };
    return order(seen, attach, pile("den Rest", said.rest, "mine"));
  }
  const attach = order({ verb: VERBS.attachOrPut, middle: `sie ${to}`, particle: "an" });
  const found = said.upTo ? `darfst du ${attach.infinitive}` : attach.inverted;
  const rest = order(pile("sie", said.rest, "mine")).inverted;
  const tail = `: wenn sie eine ${kind} ist, ${found}; andernfalls ${rest}`;
  return { ...order({ ...seen, tail }), governs: true };
}

/** "lege eine Werkzeugkarte aus deinem Deck an … an". */
export function attachTool(
  { from, filter, to }: Extract<Effect, { effect: "attachTool" }>,
  voice: Voice,
): Clause {
  const { head } = measure(1, card({ ...filter, kind: "tool" }), voice);
  const where = `${FROM_WORDS[from]} ${zone("mine", from, "dat")}`;
  const middle = join(head, where, prep("an", target(to, voice, "acc")));
  const attach: OrderParts = { verb: VERBS.attachOrPut, middle, particle: "an" };
  if (from !== "deck") return order(attach);
  return order(attach, { verb: VERBS.shuffle, middle: zone("mine", "deck", "acc") });
}

/** "Basis-Feuer-Energie". */
export function energyKind({ basic, type }: { basic?: boolean; type?: Type }): string {
  return (basic === undefined ? "" : basic ? "Basis-" : "Spezial-") + energyOf(type);
}

/** Energy that is split goes to all who may be chosen: "beliebig verteilt an deine Mantimon". */
export function receivers(
  { to, split }: { to: Target; split?: true },
  preposition: string,
  voice: Voice,
): string {
  if (!split) return `${preposition} ${target(to, voice, "acc")}`;
  const among = typeof to === "object" && "choose" in to ? allOf(to.choose, "acc") : target(to, voice, "acc");
  return `beliebig verteilt ${preposition} ${among}`;
}

/** "tausche eine Karte von deiner Hand gegen eine zufällige Karte aus deinem Deck". */
export function exchange(said: Extract<Effect, { effect: "exchange" }>, voice: Voice): Clause {
  const given = measure(1, card(said.filter), voice).head;
  const found = measure(1, card(said.found), voice, { random: true }).head;
  const [hand, deck] = [zone("mine", "hand", "dat"), zone("mine", "deck", "dat")];
  return order({ verb: VERBS.exchange, middle: `${given} von ${hand} gegen ${found} aus ${deck}` });
}

export function reorder(said: Top & { effect: "reorder" }, voice: Voice): Clause {
  const back = said.count === 1 ? "sie" : "sie in beliebiger Reihenfolge";
  return order(lookAt(top(said.count, said.side, voice)), {
    verb: VERBS.attachOrPut,
    middle: back,
    particle: "zurück",
  });
}

export function mill(said: Top & { effect: "mill" }, voice: Voice): Clause {
  return order({ verb: VERBS.attachOrPut, middle: top(said.count, said.side, voice), particle: "ab" });
}

function lookAt(what: string): OrderParts {
  return { verb: VERBS.look, middle: what, particle: "an" };
}

/** "die obersten 3 Karten deines Decks". */
export function top(count: Top["count"], whose: Owner, voice: Voice, end: "top" | "bottom" = "top"): string {
  const [most, where] = end === "top" ? ["oberste", "oberen"] : ["unterste", "unteren"];
  const deck = zone(whose, "deck", "gen");
  const { per, head, tail } = measure(count, plain(CARD), voice);
  if (typeof count === "object" && !("count" in count)) return `${head} vom ${where} Ende ${deck}${tail}`;
  const cards = head === "eine Karte" ? `die ${most} Karte` : `die ${most}n ${head}`;
  return join(per, cards, deck) + tail;
}
