// The plays that the rail of the table shows: what others did with a card, until it is read.
import { type Event, HIDDEN, type Pool, type View, type Viewer } from "../../engine/index.ts";
import { findMon, isShown, topCard } from "./game-log.ts";
import type { Play } from "./match-state.ts";

/** So many plays are kept: older ones are in the log. */
export const MAX_PLAYS = 6;

/** The play that an event is, before it changes the view; null for all that needs no reading. */
export function playOf(event: Event, view: View, pool: Pool, viewer: Viewer): Omit<Play, "id"> | null {
  const found = describe(event, view, pool);
  return found && found.card !== HIDDEN && found.seat !== viewer ? found : null;
}

function describe(event: Event, view: View, pool: Pool): Omit<Play, "id"> | null {
  switch (event.type) {
    case "played":
      return isShown(pool.cards[event.card])
        ? { seat: event.seat, card: event.card, what: "played", attack: -1 }
        : null;
    case "evolved":
      return { seat: event.seat, card: event.card, what: "evolved", attack: -1 };
    case "toolAttached":
      return { seat: event.seat, card: event.card, what: "tool", attack: -1 };
    case "stadiumPlaced":
      return { seat: event.seat, card: event.card, what: "stadium", attack: -1 };
    case "abilityUsed": {
      const mon = findMon(view, event.mon);
      return { seat: event.seat, card: mon ? topCard(mon) : event.card, what: "ability", attack: -1 };
    }
    case "attacked":
      return { seat: event.seat, card: event.card, what: "attack", attack: event.index };
    case "entered":
      // The set-up is told by its own events.
      if (view.phase === "setup" || event.faceDown || event.from === "generated") return null;
      return { seat: event.seat, card: event.mon.cards.at(-1) ?? HIDDEN, what: "basic", attack: -1 };
    default:
      return null;
  }
}
