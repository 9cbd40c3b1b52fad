// How a room leaves a process that is about to end.
import type { Room } from "colyseus";
import type { ServerOptions } from "./match/match-source.ts";

/** What becomes of a room when its process ends. */
export type Departure =
  /** Another process makes a room with these options, once this one is prepared; its players follow. */
  | { successor: ServerOptions; prepare(): Promise<void> }
  /** The room closes with this code. */
  | { close: number }
  /** Something is under way that ends soon. */
  | "later";

/** A room that can leave its process. */
export interface DepartingRoom extends Room {
  departure(): Departure;
  /** Resolves once the room can be joined. */
  whenReady(): Promise<void>;
}

/** Spectators' rooms cannot: they follow the match's. */
export const canDepart = (room: Room): room is DepartingRoom => "departure" in room;
