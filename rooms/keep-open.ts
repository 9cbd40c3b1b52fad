// Keeps a room open until it is disconnected, whoever leaves it.
import type { Room } from "colyseus";

export function keepOpen(room: Room): void {
  room.autoDispose = false;
  // Colyseus has stopped the timer of a lost connection, but takes it for running, and would not dispose of the room.
  (room as unknown as { _autoDisposeTimeout?: NodeJS.Timeout })._autoDisposeTimeout = undefined;
}
