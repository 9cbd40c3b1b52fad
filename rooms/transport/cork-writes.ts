// Combines what is written to a connection in one turn of the event loop into one write, of copies.
import type { Duplex } from "node:stream";

type Write = (chunk: Uint8Array | string, ...more: unknown[]) => boolean;

/**
 * An action sends three frames to the player and two to everybody else. A system call for each would cost more than the
 * rest of the action. The data is copied because Colyseus reuses the buffer of a room's state: without a copy,
 * it would change before a slow connection has sent it.
 */
export function corkWrites(socket: Duplex): void {
  const write = socket.write.bind(socket) as Write;
  let corked = false;
  const corkedWrite: Write = (chunk, ...more) => {
    if (!corked) {
      corked = true;
      socket.cork();
      process.nextTick(() => {
        corked = false;
        socket.uncork();
      });
    }
    return write(typeof chunk === "string" ? chunk : Buffer.from(chunk), ...more);
  };
  socket.write = corkedWrite as Duplex["write"];
}
