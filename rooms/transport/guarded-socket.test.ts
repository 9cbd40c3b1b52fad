// What of a client's bytes reaches Colyseus, over a real socket: nothing that it would log, and not more than the limit.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { guardedSocket, isWellFormed } from "./guarded-socket.ts";

const PING = Uint8Array.of(18);

async function connect(messagesPerSecond: number, maxBufferedBytes = 1_000_000) {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => void lines.push(line) });
  const http = createServer();
  const guarded = guardedSocket({ messagesPerSecond, maxBufferedBytes }, logger);
  const wss = new WebSocketServer({ server: http, WebSocket: guarded });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const connected = once(wss, "connection");
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const [socket] = (await connected) as [WebSocket];
  if (client.readyState !== WebSocket.OPEN) await once(client, "open");
  const received: Buffer[] = [];
  socket.on("message", (data: Buffer) => received.push(data));
  onTestFinished(async () => {
    client.terminate();
    wss.close();
    http.close();
    await once(http, "close");
  });
  return { client, socket, received, lines };
}

/** What Colyseus would have to decode, or could not. */
const MALFORMED: [string, Uint8Array | string][] = [
  ["text", "hello"],
  ["nothing", ""],
  ["a state", Uint8Array.of(14, 255, 0)],
  ["an unknown code", Uint8Array.of(31, 1, 2)],
  ["an input", Uint8Array.of(19, 1, 2)],
  ["a request with a broken number", Uint8Array.of(21, 0xcb)],
  ["a type that is not UTF-8", Uint8Array.of(13, 0xa2, 0x61, 0xff)],
  ["a long type that is not UTF-8", Uint8Array.of(21, 1, 0xd9, 40, ...new Uint8Array(40).fill(0xff))],
  ["a broken payload", Uint8Array.of(21, 1, 0xa3, 0x61, 0x63, 0x74, 0xdf, 0xff, 0xff, 0xff, 0xff)],
];

test("what cannot be read is dropped, and logged once without its text", async () => {
  const { client, received, lines } = await connect(100);
  for (const [, data] of MALFORMED) client.send(data);
  client.send(PING);
  await expect.poll(() => received.length).toBe(1);
  expect(received[0]).toEqual(Buffer.from(PING));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0])).toMatchObject({ level: 40, messages: 1 });
  expect(lines[0]).not.toContain("hello");
});

test.each(MALFORMED.filter(([, data]) => typeof data !== "string"))(
  "%s is not well-formed",
  (_what, data) => {
    expect(isWellFormed(Buffer.from(data as Uint8Array))).toBe(false);
  },
);

test("messages of all kinds count: one too many closes the connection", async () => {
  const { client, received } = await connect(30);
  const closed = once(client, "close");
  for (let i = 0; i < 200; i++) client.send(i % 2 === 0 ? PING : "garbage");
  const [code] = await closed;
  expect(code).toBe(4002);
  // Half of those that were counted; a slow machine earns some more meanwhile.
  expect(received.length).toBeLessThan(100);
});

test("a client that does not read is cut off before much is kept for it", async () => {
  const { client, socket } = await connect(30, 64 * 1024);
  const closed = once(socket, "close");
  client.pause();
  const part = Buffer.alloc(32 * 1024);
  // The operating system takes some megabytes before anything has to wait.
  for (let sent = 0; sent < 64 * 1024 * 1024 && socket.readyState === WebSocket.OPEN; sent += part.length) {
    socket.send(part);
    await new Promise(setImmediate);
  }
  await closed;
  expect(socket.bufferedAmount).toBeLessThan(1024 * 1024);
});

test("bytes that are no frame close the connection, and are logged without the stack", async () => {
  const { client, socket, lines } = await connect(100);
  const closed = once(socket, "close");
  client.on("error", () => {});
  (client as unknown as { _socket: Socket })._socket.write(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff));
  await closed;
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("could not be read");
  expect(lines[0]).not.toContain("stack");
});
