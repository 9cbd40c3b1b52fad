// The server's side of a WebSocket, with bounds: on the messages that it reads, of whatever kind, and on the bytes that
// wait for a client that does not read them.

import { isUtf8 } from "node:buffer";
import { decode } from "@colyseus/schema";
import { CloseCode, Protocol } from "colyseus";
import { unpack } from "msgpackr";
import { WebSocket } from "ws";
import type { Logger } from "../../src/logger.ts";
import { MessageBudget } from "./message-budget.ts";

export interface SocketLimits {
  /** More messages close the connection. All kinds count: requests, pings and malformed ones. */
  messagesPerSecond: number;
  /** Bytes that may wait to be read by the client. Its connection is cut before more are kept for it. */
  maxBufferedBytes: number;
}

/** Far more than a player of one match is ever sent at once. */
export const MAX_BUFFERED_BYTES = 1024 * 1024;

const REPORT_INTERVAL_MS = 60_000;

/** The frames that a client may send. Colyseus would log the text or the stack of any other frame, each time. */
const FROM_CLIENTS: readonly number[] = [
  Protocol.JOIN_ROOM,
  Protocol.LEAVE_ROOM,
  Protocol.ROOM_DATA,
  Protocol.ROOM_REQUEST,
  Protocol.PING,
];

/** The class for the `WebSocket` option of a WebSocket server. */
export function guardedSocket(
  limits: SocketLimits,
  logger: Logger,
  onSent?: (bytes: number) => void,
): typeof WebSocket {
  return class GuardedSocket extends WebSocket {
    readonly #budget = new MessageBudget(limits.messagesPerSecond, performance.now());
    #malformed = 0;
    #reportedAt = Number.NEGATIVE_INFINITY;

    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event === "message" && !this.#admits(args[0] as Buffer, args[1] as boolean)) return true;
      // Frames that break the protocol close the connection. Colyseus would log the stack of each.
      if (event === "error") {
        this.#report();
        return true;
      }
      return super.emit(event, ...args);
    }

    // biome-ignore lint/suspicious/noExplicitAny: the three forms of the method that it replaces
    override send(...args: [any, any?, any?]): void {
      if (this.bufferedAmount > limits.maxBufferedBytes) {
        this.terminate();
        return;
      }
      super.send(...args);
      onSent?.(Buffer.byteLength(args[0]));
    }

    #admits(data: Buffer, isBinary: boolean): boolean {
      // Data that was already read when the connection was closed.
      if (this.readyState !== WebSocket.OPEN) return false;
      if (!this.#budget.take(performance.now())) {
        this.close(CloseCode.WITH_ERROR, "too many messages");
        return false;
      }
      if (isBinary && isWellFormed(data)) return true;
      this.#report();
      return false;
    }

    /** Once a minute a connection, and without what was sent, so that nobody can fill the log. */
    #report(): void {
      this.#malformed++;
      const now = performance.now();
      if (now < this.#reportedAt + REPORT_INTERVAL_MS) return;
      logger.warn({ messages: this.#malformed }, "a client sent messages that could not be read");
      this.#reportedAt = now;
      this.#malformed = 0;
    }
  } as typeof WebSocket;
}

/** Whether Colyseus can read a message. */
export function isWellFormed(data: Buffer): boolean {
  const [code] = data;
  if (code === undefined || !FROM_CLIENTS.includes(code)) return false;
  if (code !== Protocol.ROOM_DATA && code !== Protocol.ROOM_REQUEST) return true;
  try {
    const it = { offset: 1 };
    if (code === Protocol.ROOM_REQUEST) decode.number(data, it);
    if (decode.stringCheck(data, it)) {
      if (!isUtf8String(data, it.offset)) return false;
      decode.string(data, it);
    } else decode.number(data, it);
    if (it.offset > data.length) return false;
    if (it.offset < data.length) unpack(data.subarray(it.offset));
    return true;
  } catch {
    return false;
  }
}

/** Bytes of the length that follows a string's first byte; without them the first byte holds it. */
const LENGTH_BYTES: Record<number, number> = { 217: 1, 218: 2, 219: 4 };

/** Whether a string is UTF-8. Colyseus would log what is not, each time. @throws if it is cut off */
function isUtf8String(data: Buffer, offset: number): boolean {
  const lengthBytes = LENGTH_BYTES[data[offset]] ?? 0;
  const start = offset + 1 + lengthBytes;
  const length = lengthBytes === 0 ? data[offset] & 31 : data.readUIntLE(offset + 1, lengthBytes);
  return isUtf8(data.subarray(start, start + length));
}
