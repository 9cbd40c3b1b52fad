// Places that are reserved in rooms, and not taken up.
import { matchMaker, type Room } from "colyseus";

/**
 * Frees them before the process ends: the rooms, and with them the process, would wait for them. Colyseus has no
 * public way to do so.
 */
export async function freeReservations(): Promise<void> {
  for (const { roomId } of await matchMaker.query({ processId: matchMaker.processId })) {
    const room = matchMaker.getLocalRoomById(roomId);
    if (room) freeReservationsOf(room);
  }
}

function freeReservationsOf(room: Room): void {
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
