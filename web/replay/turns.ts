// The turns of a replay: at which step each begins.
import type { Event, Seat } from "../../engine/index.ts";

export interface Turn {
  /** 0 is the set-up. */
  turn: number;
  /** Whose turn it is; -1 for the set-up. */
  seat: Seat | -1;
  /** The step at which it begins, and the one at which the next turn begins or the match ends. */
  from: number;
  to: number;
}

/** @returns all turns, the set-up first. Each has at least one step, unless the match ends in it. */
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

/** The turn that a step belongs to. */
export function turnAt(turns: Turn[], at: number): Turn {
  return turns.findLast(({ from }) => from <= at) ?? turns[0];
}

/** The step at which a turn begins; for a turn that was never played, the beginning of the last one. */
export function startOf(turns: Turn[], turn: number): number {
  return (turns.find((one) => one.turn >= turn) ?? turns[turns.length - 1]).from;
}
