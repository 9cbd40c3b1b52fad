// The WebSocket transport of the rooms, attached to the HTTP server: what may be upgraded, and how much may be sent.
import type { Server as HttpServer } from "node:http";
import { matchMaker, Room, WebSocketTransport } from "colyseus";
import { closeWhenWritten } from "../../src/http/closing.ts";
import type { Logger } from "../../src/logger.ts";
import { corkWrites } from "./cork-writes.ts";
import { guardedSocket, MAX_BUFFERED_BYTES } from "./guarded-socket.ts";

/**
 * @param messagesPerSecond of one connection
 * @param onSent is called for each message to a client
 */
export function createTransport(
  http: HttpServer,
  messagesPerSecond: number,
  logger: Logger,
  onSent?: (bytes: number) => void,
): WebSocketTransport {
  http.on("upgrade", ({ url = "" }, socket) => {
    corkWrites(socket);
    // Colyseus answers it, and leaves it open.
    if (!leadsToRoom(url.split("?")[0])) closeWhenWritten(socket);
  });
  const limits = { messagesPerSecond, maxBufferedBytes: MAX_BUFFERED_BYTES };
  const transport = new WebSocketTransport({
    noServer: true,
    WebSocket: guardedSocket(limits, logger, onSent),
    beforeUpgrade: ({ url }) =>
      leadsToRoom(new URL(url).pathname) ? undefined : new Response(null, { status: 404 }),
  });
  // Attached, the transport leaves errors and the end of the HTTP server to us.
  return transport.attachToServer(http);
}

/** Whether the path of an upgrade, /PROCESS/ROOM, names a room of this process. */
function leadsToRoom(path: string): boolean {
  const [, roomId] = /^\/[\w-]+\/([\w-]+)$/.exec(path) ?? [];
  return roomId !== undefined && localRoom(roomId) !== undefined;
}

/** A room of this process. Colyseus keeps them in a plain object, which has a "constructor" and its kin for rooms. */
function localRoom(id: string): Room | undefined {
  const room: unknown = matchMaker.getLocalRoomById(id);
  return room instanceof Room ? room : undefined;
}
