// How connections and the HTTP server end.
import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** Milliseconds that requests under way have, once the server ends. */
const REQUEST_GRACE_MS = 2_000;

/**
 * Milliseconds for which a connection may be idle. Proxies keep theirs for 60 s, and a request over one that is just being
 * closed fails.
 */
export const KEEP_ALIVE_MS = 75_000;

/** Milliseconds for a client to read why its connection ends. */
const LINGER_MS = 2_000;

/**
 * Closes a connection that is no HTTP connection any more, once its last bytes are written. Node neither reads it nor limits
 * its time: a client that never closes its side, or breaks off, would leave it open for good.
 */
export function closeWhenWritten(socket: Duplex): void {
  socket.once("finish", () => {
    socket.resume();
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once("close", () => clearTimeout(timer));
  });
}

export async function closeHttp(http: Server): Promise<void> {
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
}

/** Takes no more requests once it is called, and resolves when those under way are answered, or have had time for it. */
export function requestsEnd(http: Server): () => Promise<void> {
  const pending = new Set<ServerResponse>();
  let onAnswered = () => {};
  http.on("request", (_request, response: ServerResponse) => {
    pending.add(response);
    response.once("close", () => {
      pending.delete(response);
      onAnswered();
    });
  });
  return async () => {
    // A proxy that cannot connect asks another process.
    http.close();
    http.closeIdleConnections();
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, REQUEST_GRACE_MS);
    onAnswered = () => pending.size === 0 && resolve();
    onAnswered();
    await late;
    clearTimeout(timer);
  };
}
