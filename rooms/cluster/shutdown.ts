// What rooms have to do before their process ends.
import { matchMaker, type Room } from "@colyseus/core";

/**
 * Frees the places that are reserved and not taken up: the rooms, and with them the process, would wait for them.
 * Colyseus keeps them to itself, and has no other way.
 */
export async function freeReservations(): Promise<void> {
  for (const { roomId } of await matchMaker.query({ processId: matchMaker.processId })) {
    const room = matchMaker.getLocalRoomById(roomId);
    if (room) freeOne(room);
  }
}

function freeOne(room: Room): void {
  const { _reservedSeats: seats, _reservedSeatTimeouts: timeouts } = room as unknown as {
    _reservedSeats: Record<string, unknown>;
    _reservedSeatTimeouts: Record<string, NodeJS.Timeout>;
  };
  for (const [id, timeout] of Object.entries(timeouts)) {
    clearTimeout(timeout);
    delete timeouts[id];
    delete seats[id];
  }
}
