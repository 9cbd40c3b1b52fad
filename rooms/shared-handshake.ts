// Describes a room's state to whoever joins: once for all rooms of a kind.
import type { Room } from "colyseus";

interface PrivateFields {
  _serializer: { handshake(): Uint8Array };
}

const handshakes = new Map<unknown, Uint8Array>();

/** The handshake tells the types of the state, which Colyseus would encode again for every room. */
export function shareHandshake(room: Room): void {
  const serializer = (room as unknown as PrivateFields)._serializer;
  const type: unknown = room.state.constructor;
  const encode = serializer.handshake.bind(serializer);
  serializer.handshake = () => {
    const known = handshakes.get(type) ?? encode();
    handshakes.set(type, known);
    return known;
  };
}
