// Turns each event into a sentence, for the log and for screen readers.
import type { Card, Event, MonView, Pool, Result, View } from "../../engine/index.ts";
import { assertNever, HIDDEN, type Seat, STATUSES } from "../../engine/index.ts";

export interface LogLine {
  id: number;
  /** Number of actions including the one that the line describes. */
  seq: number;
  /** The player who did it; -1 for the game. */
  seat: Seat | -1;
  /** The heading of a turn, a main event or a detail. */
  weight: "turn" | "main" | "detail";
  /** "{me}", "{my}" and "{name}" stand for `seat`, "{of0}" and "{of1}" for the owner of what follows. */
  text: string;
  /** The cards that it names. */
  cards: number[];
}

/** Describes a match event by event. */
export interface Logbook {
  /** The line for an event that is about to change `view`; null if the event needs none. */
  tell(event: Event, view: View, seq: number): LogLine | null;
  /** A line about the match rather than the game. */
  note(text: string, seq: number): LogLine;
}

export function createLogbook(pool: Pool): Logbook {
  let lines = 0;
  /** The trainer that is being played: its way to the discard pile gets no line. */
  let played = HIDDEN;
  /** The Mantimon that was knocked out last: the loss of its energy and tool gets no line. */
  let fainted = -1;
  return {
    tell(event, view, seq) {
      if (event.type === "played") played = event.card;
      if (
        event.type === "moved" &&
        event.to === "discard" &&
        event.cards.length === 1 &&
        event.cards[0] === played
      ) {
        played = HIDDEN;
        return null;
      }
      if (event.type === "knockedOut") fainted = event.mon;
      if ((event.type === "energyDetached" || event.type === "toolDetached") && event.mon === fainted)
        return null;
      const text = sentence(event, view, pool);
      if (text === null) return null;
      const seat = "seat" in event ? event.seat : -1;
      const weight = event.type === "turnStarted" ? "turn" : MAIN.has(event.type) ? "main" : "detail";
      return { id: lines++, seq, seat, weight, text, cards: cardsOf(event, view) };
    },
    note: (text, seq) => ({ id: lines++, seq, seat: -1, weight: "main", text, cards: [] }),
  };
}

const MAIN = new Set<Event["type"]>(["attacked", "knockedOut", "played", "evolved", "scored", "gameOver"]);

/** The cards that the line of an event may name. */
function cardsOf(event: Event, view: View): number[] {
  const cards = new Set<number>();
  if ("card" in event) cards.add(event.card);
  if (event.type === "moved" || event.type === "revealed") for (const card of event.cards) cards.add(card);
  if (event.type === "setupRevealed") for (const mon of event.mons) cards.add(topCard(mon));
  const mon = "mon" in event ? (typeof event.mon === "number" ? findMon(view, event.mon) : event.mon) : null;
  if (mon) cards.add(topCard(mon));
  cards.delete(HIDDEN);
  return [...cards];
}

function sentence(event: Event, view: View, pool: Pool): string | null {
  const name = (card: number) => (card === HIDDEN ? "a card" : pool.cards[card].name);
  const mon = (monId: number) => ownedName(view, monId, pool);
  switch (event.type) {
    case "gameStarted":
      return "The match begins.";
    case "mulligan":
      return `{me} had no basic Mantimon, showed the hand and drew a new one.`;
    case "setupRevealed":
      return `{me} opened with ${event.mons.map((m) => monName(m, pool)).join(", ")}.`;
    case "turnStarted":
      return `Turn ${event.turn}: {name}`;
    case "moved":
      return moved(event, pool);
    case "revealed":
      return event.cards.includes(HIDDEN)
        ? null
        : `{me} showed ${event.cards.map(name).join(", ") || "no cards"}.`;
    case "played":
      return isShown(pool.cards[event.card]) ? `{me} played ${name(event.card)}.` : null;
    case "cancelled":
      return `{me} took that back.`;
    case "entered":
      if (event.faceDown || event.from === "generated") return null;
      return `{me} put ${monName(event.mon, pool)} ${event.place === "active" ? "in the active spot" : "on the bench"}.`;
    case "evolved":
      return `${mon(event.mon)} evolved into ${name(event.card)}.`;
    case "devolved":
      return `${mon(event.mon)} lost its evolution.`;
    case "energyAttached":
    case "energyMoved":
      return `{me} ${event.type === "energyMoved" ? "moved" : "attached"} ${name(event.card)} to ${mon(event.mon)}.`;
    case "energyDetached":
      return `${mon(event.mon)} lost ${name(event.card)}.`;
    case "toolAttached":
      return `${mon(event.mon)} holds ${name(event.card)}.`;
    case "toolDetached":
      return `${mon(event.mon)} no longer holds ${name(event.card)}.`;
    case "stadiumPlaced":
      return `${name(event.card)} is in play.`;
    case "stadiumLeft":
      return `${name(event.card)} left play.`;
    case "abilityUsed":
      return `${mon(event.mon)} used its ability.`;
    case "stadiumUsed":
      return `{me} used ${name(event.card)}.`;
    case "attacked":
      return `${mon(event.mon)} used ${attackName(event.card, event.index, pool)}.`;
    case "attackFailed":
      return `The attack of ${mon(event.mon)} failed${event.why === "confused" ? ": it is confused" : ""}.`;
    case "coins":
      return `${event.results.length === 1 ? "Coin" : "Coins"} for ${event.card === HIDDEN ? "the rules" : name(event.card)}: ${event.results.map((heads) => (heads ? "heads" : "tails")).join(", ") || "none"}.`;
    case "damaged":
      return `${mon(event.mon)} took ${event.amount} damage${CAUSES[event.cause]}${event.weakness ? " (weakness)" : ""}${event.resistance ? " (resistance)" : ""}.`;
    case "prevented":
      return `${mon(event.mon)} is protected: no ${event.what}.`;
    case "healed":
      return `${mon(event.mon)} healed ${event.amount}.`;
    case "statusGained":
      return `${mon(event.mon)} is now ${STATUSES[event.status]}.`;
    case "statusLost":
      return `${mon(event.mon)} is no longer ${STATUSES[event.status]}.`;
    case "retreated":
      return `{me} retreated.`;
    case "switched":
    case "promoted":
      return `${mon(event.mon)} came to the active spot.`;
    case "knockedOut":
      return `${mon(event.mon)} is knocked out.`;
    case "scored":
      // With prize cards, taking them is an event of its own.
      if (view.players[event.seat].prizes > 0) return null;
      return `{me} scored ${event.points} ${event.points === 1 ? "point" : "points"}.`;
    case "gameOver":
      return resultText(event.result);
    case "allowance":
    case "turnEnded":
    case "shuffled":
    case "nextEnergy":
    case "hpChanged":
    case "left":
    case "lastingBegan":
    case "lastingEnded":
    case "decisionOpened":
    case "decisionClosed":
      return null;
    default:
      return assertNever(event);
  }
}

const CAUSES = {
  attack: "",
  effect: "",
  confusion: " in its confusion",
  poisoned: " from poison",
  burned: " from its burn",
  counters: "",
} as const;

const PLACES = {
  deck: "the deck",
  hand: "the hand",
  discard: "the discard pile",
  prizes: "the prize cards",
  energyDeck: "the energy deck",
  energyZone: "the energy zone",
  generated: "",
} as const;

function moved(event: Extract<Event, { type: "moved" }>, pool: Pool): string | null {
  const { cards, from, to } = event;
  if (cards.length === 0) return null;
  const known = cards.every((card) => card !== HIDDEN);
  const what = known
    ? cards.map((card) => pool.cards[card].name).join(", ")
    : `${cards.length} ${cards.length === 1 ? "card" : "cards"}`;
  if (to === "energyZone") return `{me} turned up ${what}.`;
  if (from === "prizes" && to === "hand")
    return `{me} took ${known ? `a prize: ${what}` : `${cards.length} of the prizes`}.`;
  if (from === "deck" && to === "hand") return `{me} drew ${what}.`;
  if (from === "generated" || to === "prizes" || (from === to && from === "deck")) return null;
  return `{my} ${what} went from ${PLACES[from]} to ${PLACES[to]}.`;
}

export function resultText(result: Result): string {
  return result.winner === -1 ? "The match ends in a tie." : "The match is over.";
}

/** Whether playing the card gets a line. Cards that stay in play get theirs when they enter. */
export function isShown(card: Card | undefined): boolean {
  return card?.kind === "item" || card?.kind === "supporter";
}

/** The Mantimon with this id, wherever it is in play. */
export function findMon(view: View, id: number): MonView | null {
  for (const player of view.players) {
    if (player.active?.id === id) return player.active;
    for (const mon of player.bench) if (mon.id === id) return mon;
  }
  return null;
}

/**
 * Tells Mantimon of one name apart: 1 for the player's first of them in play, 2 for the second, 0 for an only one.
 */
export function twinNumber(view: View, mon: MonView, pool: Pool): number {
  const card = topCard(mon);
  if (card === HIDDEN) return 0;
  for (const { active, bench } of view.players) {
    const mons = active ? [active, ...bench] : bench;
    if (!mons.some(({ id }) => id === mon.id)) continue;
    const twins = mons.filter((other) => pool.cards[topCard(other)]?.name === pool.cards[card].name);
    if (twins.length < 2) return 0;
    return 1 + twins.filter(({ id }) => id < mon.id).length;
  }
  return 0;
}

/** "{of0} Thornling 2": whose it is, its name, and its number where there are several of the name. */
function ownedName(view: View, id: number, pool: Pool): string {
  const mon = findMon(view, id);
  if (mon === null || topCard(mon) === HIDDEN) return monName(mon, pool);
  const number = twinNumber(view, mon, pool);
  const owner = view.players.findIndex(({ active, bench }) => active === mon || bench.includes(mon));
  return `{of${owner}} ${monName(mon, pool)}${number > 0 ? ` ${number}` : ""}`;
}

/** The highest evolution. HIDDEN while face down. */
export const topCard = (mon: MonView): number => mon.cards[mon.cards.length - 1] ?? HIDDEN;

export function monName(mon: MonView | null, pool: Pool): string {
  const card = mon === null ? HIDDEN : topCard(mon);
  return card === HIDDEN ? "A Mantimon" : pool.cards[card].name;
}

export function attackName(card: number, index: number, pool: Pool): string {
  const found = pool.cards[card];
  return found?.kind === "mantimon" ? (found.attacks[index]?.name ?? "an attack") : "an attack";
}
