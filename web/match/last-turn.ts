// Remembers the last turn of another player as it was shown, so that it can be shown again.
import type { Event, View } from "../../engine/index.ts";
import type { Store } from "../state.ts";
import type { MatchState } from "./match-state.ts";

/** An event that has yet to be shown. */
export interface QueuedEvent {
  seq: number;
  event: Event;
  /** A line for the log before the event. */
  note: string | null;
  /** It has been shown before: only the picture follows it. */
  again?: true;
}

/** A turn as it was shown: the view at its start, and its events. */
interface ShownTurn {
  view: View;
  events: QueuedEvent[];
}

export function createLastTurn(store: Store<MatchState>) {
  /** The turn that is being played, and the last one of another player. */
  let turn: ShownTurn | null = null;
  let othersTurn: ShownTurn | null = null;
  /** The present view while a turn is shown again. */
  let present: View | null = null;

  return {
    /** Notes an event that is about to be shown. */
    note(step: QueuedEvent, before: View): void {
      const { event } = step;
      if (event.type === "turnStarted") turn = { view: structuredClone(before), events: [] };
      if (turn === null) return;
      turn.events.push({ ...step, note: null, again: true });
      const others = before.current !== store.get().seat;
      if (others && (event.type === "turnEnded" || event.type === "gameOver")) othersTurn = turn;
    },
    forget(): void {
      turn = null;
      othersTurn = null;
    },
    /** Shows the view at the start of the turn. @returns the events that follow; null if there is no such turn */
    rewind(): QueuedEvent[] | null {
      if (othersTurn === null) return null;
      present = store.get().view;
      store.set({ view: structuredClone(othersTurn.view), playing: true, replaying: true });
      return othersTurn.events;
    },
    /** Shows the present again, if it is not shown. */
    returnToPresent(): void {
      if (present === null) return;
      store.set({ view: present, replaying: false });
      present = null;
    },
  };
}
