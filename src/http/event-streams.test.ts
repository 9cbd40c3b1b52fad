// Streams end on the server's word alone: whatever their clients read, and whatever else is on their connections.
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Response } from "express";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually } from "../../test/support/eventually.ts";
import { EventStreams } from "./event-streams.ts";
import type { Problem } from "./problem.ts";

/** An event of which a few hundred fill the buffers of a connection. */
const LARGE = "x".repeat(100_000);

let streams: EventStreams;
/** Send an event to each stream that is open, in the order of the requests. */
let senders: ((event: string) => void)[];
const sockets: Socket[] = [];
const http = createServer((req, res) => {
  const subscribe = async (send: (event: string) => void) => {
    senders.push(send);
    if (req.url === "/large") for (let events = 0; events < 300; events++) send(LARGE);
    return async () => void senders.splice(senders.indexOf(send), 1);
  };
  streams.open("one account", res as Response, subscribe).catch(({ message }: Problem) => res.end(message));
});

beforeEach(async () => {
  streams = new EventStreams();
  senders = [];
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  http.close();
  await once(http, "close");
});

/** Asks for these paths at once, on a connection of its own. */
async function ask(...paths: string[]): Promise<Socket> {
  const socket = connect((http.address() as AddressInfo).port, "127.0.0.1");
  sockets.push(socket);
  await once(socket, "connect");
  socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(""));
  return socket;
}

test("what nobody reads is closed soon after its end, and gets nothing after it", async () => {
  for (let open = 1; open <= 5; open++) {
    await ask("/large");
    await eventually(() => expect(senders).toHaveLength(open));
  }
  // The fifth has ended the first, which its client still has to read.
  const [first, second] = senders;
  for (const send of senders) send("one more");
  await eventually(() => expect(senders).not.toContain(first));
  expect(senders).toHaveLength(4);
  await ask("/large");
  await eventually(() => expect(senders).not.toContain(second));
  await streams.close();
  expect(senders).toEqual([]);
});

test("a stream that would wait for another answer on its connection is refused", async () => {
  const socket = await ask("/small", "/small");
  let answered = "";
  socket.setEncoding("utf8").on("data", (text) => {
    answered += text;
  });
  await eventually(() => expect(senders).toHaveLength(1));
  await streams.close();
  await eventually(() => expect(answered).toContain("no other request is waiting for its answer"));
  expect(senders).toEqual([]);
});
