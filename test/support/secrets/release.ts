// What an event lawfully tells a viewer who did not know it: written down apart from the engine's
// own redaction, from the rules, so that the two check one another.

import type { Event, Seat, Viewer, Zone } from "../../../engine/index.ts";

/** Zones that lie open. What is "generated" comes from nowhere: nobody knew it. */
function isOpen(zone: Zone): boolean {
  return zone === "discard" || zone === "energyZone";
}

/** Whether the viewer knows which cards of a player lie in a zone (of a deck: which is where). */
function knows(viewer: Viewer, seat: Seat, zone: Zone): boolean {
  return isOpen(zone) || (zone === "hand" && seat === viewer);
}

/** Stands for what was released. */
const TOLD = "told";

/**
 * The event with everything blanked out that it releases to the viewer; the event itself if it
 * releases nothing.
 */
function blank(event: Event, viewer: Viewer): object {
  switch (event.type) {
    case "coins":
      return { ...event, results: TOLD };
    case "nextEnergy":
      return { ...event, card: TOLD };
    case "mulligan":
      return event.seat === viewer ? event : { ...event, hand: TOLD };
    case "setupRevealed": {
      if (event.seat === viewer) return event;
      return { ...event, mons: event.mons.map((mon) => ({ ...mon, cards: TOLD, hp: TOLD })) };
    }
    case "moved": {
      const told = event.shown || knows(viewer, event.seat, event.to);
      return told && !knows(viewer, event.seat, event.from) ? { ...event, cards: TOLD } : event;
    }
    case "revealed":
      return event.to === viewer ? { ...event, cards: TOLD } : event;
    case "entered": {
      if (event.faceDown || knows(viewer, event.seat, event.from)) return event;
      return { ...event, mon: { ...event.mon, cards: TOLD, hp: TOLD } };
    }
    case "evolved":
    case "energyAttached":
      return knows(viewer, event.seat, event.from) ? event : { ...event, card: TOLD };
    case "played":
    case "toolAttached":
    case "stadiumPlaced":
      return event.seat === viewer ? event : { ...event, card: TOLD };
    case "decisionOpened": {
      // Who looks through cards sees them.
      const { seat, kind } = event.decision;
      if (seat !== viewer || (kind !== "card" && kind !== "energy")) return event;
      return { ...event, decision: { ...event.decision, options: TOLD, picked: TOLD, min: TOLD, max: TOLD } };
    }
    default:
      return event;
  }
}

/** What the event is about, all values aside. */
function header(event: Event): string {
  const parts: unknown[] = [event.type];
  if ("seat" in event) parts.push(event.seat);
  if ("from" in event) parts.push(event.from);
  if ("to" in event) parts.push(event.to);
  // Where a revealed card goes depends on the card, which the viewer sees.
  if (event.type === "moved" && event.shown) parts.push(event.end);
  // Of several that evolve at random each may find a card or none.
  if (event.type === "evolved") parts.push(event.mon);
  if (event.type === "decisionOpened") {
    const { seat, kind, reason, card, mon } = event.decision;
    parts.push(seat, kind, reason, card, mon);
  }
  return parts.join(" ");
}

/** Whether an event may be there or not, as hidden cards have it: because it releases some. Never whether one is asked. */
function mayBeAbsent(event: Event | undefined, viewer: Viewer): boolean {
  return event !== undefined && event.type !== "decisionOpened" && blank(event, viewer) !== event;
}

/**
 * Whether two worlds that looked the same up to here may differ in this event: `one` and `other`
 * are what happened, undefined where nothing more did.
 */
export function mayDiffer(one: Event | undefined, other: Event | undefined, viewer: Viewer): boolean {
  if (one !== undefined && other !== undefined && header(one) === header(other)) {
    return JSON.stringify(blank(one, viewer)) === JSON.stringify(blank(other, viewer));
  }
  return mayBeAbsent(one, viewer) || mayBeAbsent(other, viewer);
}

/** Cards that left a player's hand in these events for where the viewer sees them. */
export function shownFromHand(events: Event[], seat: Seat, viewer: Viewer): number[] {
  return events.flatMap((event) => {
    if (!("seat" in event) || event.seat !== seat) return [];
    switch (event.type) {
      case "moved":
        return event.from === "hand" && (event.shown || knows(viewer, seat, event.to)) ? event.cards : [];
      case "entered":
        return event.from === "hand" && !event.faceDown ? event.mon.cards : [];
      case "evolved":
      case "energyAttached":
        return event.from === "hand" ? [event.card] : [];
      case "toolAttached":
      case "stadiumPlaced":
        return [event.card];
      case "setupRevealed":
        return event.mons.flatMap((mon) => mon.cards);
      default:
        return [];
    }
  });
}
