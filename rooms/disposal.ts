// When Colyseus disposes of a room: two corrections that need its private fields.
import type { Room } from "colyseus";

interface PrivateFields {
  _autoDisposeTimeout?: NodeJS.Timeout;
  _reservedSeats: Record<string, unknown>;
  _reservedSeatTimeouts: Record<string, NodeJS.Timeout>;
}

/** Keeps a room open until it is disconnected, whoever leaves it. */
export function keepOpen(room: Room): void {
  room.autoDispose = false;
  // Colyseus has stopped the timer of a lost connection, but takes it for running, and would not dispose of the room.
  (room as unknown as PrivateFields)._autoDisposeTimeout = undefined;
}

/**
 * Takes back the places that are reserved in a room, and reserves none any more. Called right before a room is
 * disconnected. Otherwise the room waits up to 15 s for whoever has a place. If they take it up, they stay in a room that
 * is not disconnected a second time, and a server that closes waits for as long as they stay.
 */
export function takeBackReservations(room: Room): void {
  const { _reservedSeats: seats, _reservedSeatTimeouts: timeouts } = room as unknown as PrivateFields;
  for (const timeout of Object.values(timeouts)) clearTimeout(timeout);
  for (const id of Object.keys(timeouts)) delete timeouts[id];
  // Also those that have no timeout yet. Clients that are joining are not enumerable: Colyseus closes them.
  for (const id of Object.keys(seats)) delete seats[id];
  // A reservation under way sets this timer, which delays the room's disposal.
  clearTimeout((room as unknown as PrivateFields)._autoDisposeTimeout);
  Object.defineProperty(room, "_autoDisposeTimeout", { get: () => undefined, set: clearTimeout });
}
