// Fewer and safer writes: what is written to a connection in one turn of the event loop leaves in one piece.
import type { Duplex } from "node:stream";

type Write = (chunk: Uint8Array | string, ...more: unknown[]) => boolean;

/**
 * An action is three messages to whoever acted, and two to everybody else: each would be a write of its own to the
 * network, which costs more than all the rest. And Colyseus hands the same buffer of a room's state to every write,
 * and goes on to use it: what a slow connection has not taken by then would change under way, so it is copied.
 */
export function corkWrites(socket: Duplex): void {
  const write = socket.write.bind(socket) as Write;
  let gathering = false;
  const gather: Write = (chunk, ...more) => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      process.nextTick(() => {
        gathering = false;
        socket.uncork();
      });
    }
    return write(typeof chunk === "string" ? chunk : Buffer.from(chunk), ...more);
  };
  socket.write = gather as Duplex["write"];
}
