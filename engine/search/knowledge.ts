// What a seat has learned of hidden cards from the events it was shown: the cards that it saw go into a hand or a
// deck.

import type { Event, MonView, Zone } from "../view-types.ts";
import { HIDDEN, type Seat } from "../vocabulary.ts";

/** Known cards in the hidden zones of one player, as indexes into the pool. */
export interface KnownCards {
  hand: number[];
  /** In the main deck, in an unknown place. `top` ends with the topmost card, `bottom` starts with the lowest. */
  deck: number[];
  top: number[];
  bottom: number[];
  energyDeck: number[];
  /** In one of the hidden zones; which one is not known. */
  elsewhere: number[];
}

/** Facts about a Mantimon that are in events and not in views: turns, -1 for never. */
export interface MonFacts {
  paralyzedOn: number;
  activeSince: number;
  damagedOn: number;
  damagedBy: number;
  attackedOn: number;
  attackCard: number;
  attackIndex: number;
}

export interface Knowledge {
  /** By seat. */
  cards: [KnownCards, KnownCards];
  mons: Map<number, MonFacts>;
  /** By seat: the turn in which it last lost a Mantimon to an attack, and in which it used the stadium. */
  lostMonOn: [number, number];
  /** By seat: the turn in which it last lost a Mantimon in any way. */
  lostAnyOn: [number, number];
  stadiumUsed: [number, number];
  /** Above every id of a Mantimon seen so far. */
  nextMon: number;
  /** What has happened so far in the present turn. */
  attack: { mon: number; card: number; index: number } | null;
  turnEnded: boolean;
}

interface Reading extends Knowledge {
  turn: number;
  /** By seat: cards in hand. */
  handCount: [number, number];
}

const NEVER = -1;

const noCards = (): KnownCards => ({
  hand: [],
  deck: [],
  top: [],
  bottom: [],
  energyDeck: [],
  elsewhere: [],
});

function take(list: number[], card: number): boolean {
  const place = list.lastIndexOf(card);
  if (place === -1) return false;
  list.splice(place, 1);
  return true;
}

/** A known card has left a hidden zone, or turned out to be in it. */
function surface(known: KnownCards, zone: Zone, card: number): void {
  const lists: Partial<Record<Zone, number[][]>> = {
    hand: [known.hand],
    deck: [known.top, known.deck, known.bottom],
    energyDeck: [known.energyDeck],
    prizes: [],
  };
  const places = lists[zone];
  if (places !== undefined) [...places, known.elsewhere].some((list) => take(list, card));
}

function sink(known: KnownCards, zone: Zone, card: number, end: "top" | "bottom"): void {
  if (zone === "hand") known.hand.push(card);
  else if (zone === "energyDeck") known.energyDeck.push(card);
  else if (zone === "deck" && end === "top") known.top.push(card);
  else if (zone === "deck") known.bottom.unshift(card);
}

/** So many unseen cards went from one hidden zone to another. */
function moveUnseen(known: KnownCards, count: number, from: Zone, to: Zone, handCount: number): void {
  let moved: number[] = [];
  if (from === "deck") {
    moved = known.top.splice(Math.max(0, known.top.length - count));
    // Any card of the deck may be among them.
    if (moved.length < count) known.elsewhere.push(...known.deck.splice(0), ...known.bottom.splice(0));
  } else if (from === "hand") {
    moved = known.hand.splice(0);
    if (handCount > 0) {
      known.elsewhere.push(...moved);
      return;
    }
  }
  if (to === "hand") known.hand.push(...moved);
  else if (to === "deck") known.deck.push(...moved);
  else known.elsewhere.push(...moved);
}

/** What was known of the order of a deck is not known any more. */
function forgetOrder(known: KnownCards): void {
  known.deck.push(...known.top.splice(0), ...known.bottom.splice(0));
}

/** Whether cards were picked from a deck, which is shuffled afterwards, and not drawn from its top. */
function isSearch(event: Event, next: Event | undefined): boolean {
  return (
    event.type === "moved" &&
    event.from === "deck" &&
    next?.type === "shuffled" &&
    next.zone === "deck" &&
    next.seat === event.seat
  );
}

function readMove(reading: Reading, event: Event & { type: "moved" }): void {
  const { seat, from, to, end, cards } = event;
  const known = reading.cards[seat];
  if (from === "hand") reading.handCount[seat] -= cards.length;
  if (to === "hand") reading.handCount[seat] += cards.length;
  const unseen = cards.filter((card) => card === HIDDEN).length;
  if (unseen > 0) moveUnseen(known, unseen, from, to, reading.handCount[seat]);
  for (const card of cards) {
    if (card === HIDDEN) continue;
    surface(known, from, card);
    sink(known, to, card, end);
  }
}

function factsOf(reading: Reading, mon: number): MonFacts {
  const known = reading.mons.get(mon);
  if (known !== undefined) return known;
  const facts: MonFacts = {
    paralyzedOn: NEVER,
    activeSince: NEVER,
    damagedOn: NEVER,
    damagedBy: NEVER,
    attackedOn: NEVER,
    attackCard: NEVER,
    attackIndex: NEVER,
  };
  reading.mons.set(mon, facts);
  return facts;
}

function enter(reading: Reading, seat: Seat, mon: MonView, from: Zone): void {
  reading.nextMon = Math.max(reading.nextMon, mon.id + 1);
  if (from === "hand") reading.handCount[seat]--;
  for (const card of mon.cards) if (card !== HIDDEN) surface(reading.cards[seat], from, card);
}

const PARALYZED = 1;

/** Events about hidden cards. */
function readCards(reading: Reading, event: Event): void {
  switch (event.type) {
    case "moved":
      readMove(reading, event);
      break;
    case "mulligan": {
      const known = reading.cards[event.seat];
      for (const card of event.hand) surface(known, "hand", card);
      known.elsewhere = known.elsewhere.filter((card) => !event.hand.includes(card));
      known.hand = event.hand.slice();
      break;
    }
    case "shuffled": {
      const known = reading.cards[event.seat];
      if (event.zone === "deck") forgetOrder(known);
      break;
    }
    case "revealed": {
      const known = reading.cards[event.seat];
      const cards = event.cards.filter((card) => card !== HIDDEN);
      // Who looks at a deck may put its cards in another order, or take one that is not on top.
      if (event.from === "deck") forgetOrder(known);
      for (const card of cards) surface(known, event.from, card);
      if (event.from === "hand") known.hand.push(...cards);
      if (event.from === "deck") known.deck.push(...cards);
      break;
    }
    case "entered":
      enter(reading, event.seat, event.mon, event.from);
      if (event.place === "active") factsOf(reading, event.mon.id).activeSince = reading.turn;
      break;
    case "setupRevealed":
      for (const mon of event.mons) {
        for (const card of mon.cards) surface(reading.cards[event.seat], "hand", card);
      }
      break;
    case "evolved":
    case "energyAttached":
      if (event.from === "hand") reading.handCount[event.seat]--;
      surface(reading.cards[event.seat], event.from, event.card);
      break;
    case "toolAttached":
    case "stadiumPlaced":
      reading.handCount[event.seat]--;
      surface(reading.cards[event.seat], "hand", event.card);
      break;
    case "devolved":
    case "energyDetached":
    case "toolDetached":
      if (event.to === "hand") reading.handCount[event.seat]++;
      sink(reading.cards[event.seat], event.to, event.card, "top");
      break;
    case "left":
      if (event.to === "hand") reading.handCount[event.seat] += event.cards.length;
      for (const card of event.cards) sink(reading.cards[event.seat], event.to, card, "top");
      break;
    default:
      break;
  }
}

/** Events about turns and Mantimon. */
function readFacts(reading: Reading, event: Event): void {
  switch (event.type) {
    case "turnStarted":
      reading.turn = event.turn;
      reading.attack = null;
      reading.turnEnded = false;
      break;
    case "turnEnded":
      reading.turnEnded = true;
      break;
    case "attacked": {
      reading.attack = { mon: event.mon, card: event.card, index: event.index };
      const facts = factsOf(reading, event.mon);
      facts.attackedOn = reading.turn;
      facts.attackCard = event.card;
      facts.attackIndex = event.index;
      break;
    }
    case "damaged":
      if (event.cause === "attack" && reading.attack !== null) {
        const facts = factsOf(reading, event.mon);
        facts.damagedOn = reading.turn;
        facts.damagedBy = reading.attack.mon;
      }
      break;
    case "statusGained":
      if (event.status === PARALYZED) factsOf(reading, event.mon).paralyzedOn = reading.turn;
      break;
    case "switched":
    case "promoted":
      factsOf(reading, event.mon).activeSince = reading.turn;
      break;
    case "knockedOut":
      reading.lostAnyOn[event.seat] = reading.turn;
      if (reading.attack !== null && !reading.turnEnded) reading.lostMonOn[event.seat] = reading.turn;
      break;
    case "stadiumUsed":
      reading.stadiumUsed[event.seat] = reading.turn;
      break;
    case "stadiumPlaced":
      reading.stadiumUsed = [NEVER, NEVER];
      break;
    default:
      break;
  }
}

/** @param history everything that a seat was shown, from the opening on. Without it nothing is known. */
export function knowledgeOf(history: readonly Event[]): Knowledge {
  const reading: Reading = {
    cards: [noCards(), noCards()],
    mons: new Map(),
    lostMonOn: [NEVER, NEVER],
    lostAnyOn: [NEVER, NEVER],
    stadiumUsed: [NEVER, NEVER],
    nextMon: 0,
    attack: null,
    turnEnded: false,
    turn: 0,
    handCount: [0, 0],
  };
  history.forEach((event, i) => {
    if (event.type === "moved" && isSearch(event, history[i + 1])) forgetOrder(reading.cards[event.seat]);
    readCards(reading, event);
    readFacts(reading, event);
  });
  return reading;
}
