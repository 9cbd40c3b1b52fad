// Turns each event into a sentence, for the log and for screen readers.
import type { Card, Event, MonView, Pool, Result, View } from "../../engine/index.ts";
import { assertNever, HIDDEN, type Seat, STATUSES } from "../../engine/index.ts";
import { t } from "../text/index.ts";

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
  let knockedOut = -1;
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
      if (event.type === "knockedOut") knockedOut = event.mon;
      if ((event.type === "energyDetached" || event.type === "toolDetached") && event.mon === knockedOut)
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
  const name = (card: number) => (card === HIDDEN ? t("log.aCard") : pool.cards[card].name);
  const mon = (monId: number) => ownedName(view, monId, pool);
  switch (event.type) {
    case "gameStarted":
      return t("log.gameStarted");
    case "mulligan":
      return t("log.mulligan");
    case "setupRevealed":
      return t("log.opened", { names: event.mons.map((m) => monName(m, pool)).join(", ") });
    case "turnStarted":
      return t("log.turn", { turn: event.turn });
    case "moved":
      return moved(event, pool);
    case "revealed":
      return event.cards.includes(HIDDEN)
        ? null
        : t("log.showed", { names: event.cards.map(name).join(", ") || t("log.noCards") });
    case "played":
      return isShown(pool.cards[event.card]) ? t("log.played", { name: name(event.card) }) : null;
    case "cancelled":
      return t("log.cancelled");
    case "entered":
      if (event.faceDown || event.from === "generated") return null;
      return t(event.place === "active" ? "log.putActive" : "log.putBench", {
        name: monName(event.mon, pool),
      });
    case "evolved":
      return t("log.evolved", { mon: mon(event.mon), name: name(event.card) });
    case "devolved":
      return t("log.devolved", { mon: mon(event.mon) });
    case "energyAttached":
    case "energyMoved":
      return t(event.type === "energyMoved" ? "log.movedEnergy" : "log.attached", {
        name: name(event.card),
        mon: mon(event.mon),
      });
    case "energyDetached":
      return t("log.lost", { mon: mon(event.mon), name: name(event.card) });
    case "toolAttached":
      return t("log.holds", { mon: mon(event.mon), name: name(event.card) });
    case "toolDetached":
      return t("log.noLongerHolds", { mon: mon(event.mon), name: name(event.card) });
    case "stadiumPlaced":
      return t("log.inPlay", { name: name(event.card) });
    case "stadiumLeft":
      return t("log.leftPlay", { name: name(event.card) });
    case "abilityUsed":
      return t("log.ability", { mon: mon(event.mon) });
    case "stadiumUsed":
      return t("log.stadiumUsed", { name: name(event.card) });
    case "attacked":
      return t("log.attackUsed", { mon: mon(event.mon), name: attackName(event.card, event.index, pool) });
    case "attackFailed":
      return t(event.why === "confused" ? "log.failedConfused" : "log.failed", { mon: mon(event.mon) });
    case "coins": {
      const results = event.results.map((heads) => t(heads ? "log.heads" : "log.tails"));
      return t("log.coins", {
        count: results.length,
        name: event.card === HIDDEN ? t("log.theRules") : name(event.card),
        results: results.join(", ") || t("log.noCoins"),
      });
    }
    case "damaged": {
      const cause = CAUSES[event.cause];
      const why = `${event.weakness ? t("log.weakness") : ""}${event.resistance ? t("log.resistance") : ""}`;
      return t("log.damaged", {
        ...{ mon: mon(event.mon), amount: event.amount, why },
        cause: cause === null ? "" : t(cause),
      });
    }
    case "prevented":
      return t(event.what === "damage" ? "log.noDamage" : "log.noEffect", { mon: mon(event.mon) });
    case "healed":
      return t("log.healed", { mon: mon(event.mon), amount: event.amount });
    case "statusGained":
      return t("log.statusGained", { mon: mon(event.mon), status: t(`status.${STATUSES[event.status]}`) });
    case "statusLost":
      return t("log.statusLost", { mon: mon(event.mon), status: t(`status.${STATUSES[event.status]}`) });
    case "retreated":
      return t("log.retreated");
    case "switched":
    case "promoted":
      return t("log.cameForward", { mon: mon(event.mon) });
    case "knockedOut":
      return t("log.knockedOut", { mon: mon(event.mon) });
    case "scored":
      // With prize cards, taking them is an event of its own.
      if (view.players[event.seat].prizes > 0) return null;
      return t("log.scored", { count: event.points });
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
  attack: null,
  effect: null,
  confusion: "log.byConfusion",
  poisoned: "log.byPoison",
  burned: "log.byBurn",
  counters: null,
} as const;

function moved(event: Extract<Event, { type: "moved" }>, pool: Pool): string | null {
  const { cards, from, to } = event;
  if (cards.length === 0) return null;
  const known = cards.every((card) => card !== HIDDEN);
  const what = known
    ? cards.map((card) => pool.cards[card].name).join(", ")
    : t("log.cards", { count: cards.length });
  if (to === "energyZone") return t("log.turnedUp", { what });
  if (from === "prizes" && to === "hand")
    return known ? t("log.tookPrize", { what }) : t("log.tookPrizes", { count: cards.length });
  if (from === "deck" && to === "hand") return t("log.drew", { what });
  if (from === "generated" || to === "generated" || to === "prizes" || (from === to && from === "deck"))
    return null;
  return t("log.went", { what, from: t(`place.${from}`), to: t(`place.${to}`) });
}

function resultText(result: Result): string {
  return result.winner === -1 ? t("log.tie") : t("log.over");
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
  return card === HIDDEN ? t("log.aMantimon") : pool.cards[card].name;
}

export function attackName(card: number, index: number, pool: Pool): string {
  const found = pool.cards[card];
  return found?.kind === "mantimon" ? (found.attacks[index]?.name ?? t("log.anAttack")) : t("log.anAttack");
}
