// The turns of a replay: where each begins, as a number of steps that were shown.
import type { Event, Seat } from "../../engine/index.ts";

export interface Turn {
  /** 0 is the set-up. */
  turn: number;
  /** Whose it is; -1 for the set-up's. */
  seat: Seat | -1;
  /** Steps up to its beginning, and up to the next one's or the end. */
  from: number;
  to: number;
}

/** @returns all turns, the set-up first; each has a step at least, or the match ends in it */
export function turnsOf(opening: Event[], steps: { events: Event[] }[]): Turn[] {
  const turns: Turn[] = [{ turn: 0, seat: -1, from: 0, to: 0 }];
  for (const [step, events] of [opening, ...steps.map((one) => one.events)].entries()) {
    for (const event of events) {
      if (event.type !== "turnStarted") continue;
      turns[turns.length - 1].to = step;
      turns.push({ turn: event.turn, seat: event.seat, from: step, to: step });
    }
  }
  turns[turns.length - 1].to = steps.length;
  return turns;
}

/** The turn that goes on after so many steps. */
export function turnAt(turns: Turn[], at: number): Turn {
  return turns.findLast(({ from }) => from <= at) ?? turns[0];
}

/** Where a turn begins; of those that never came, where the last one does. */
export function startOf(turns: Turn[], turn: number): number {
  return (turns.find((one) => one.turn >= turn) ?? turns[turns.length - 1]).from;
}
