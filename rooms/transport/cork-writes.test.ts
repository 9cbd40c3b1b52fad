// What is written in one turn of the event loop leaves in one write, as it was when it was written.
import { Duplex } from "node:stream";
import { expect, test } from "vitest";
import { corkWrites } from "./cork-writes.ts";

/** What the network is handed, a string for each write. */
function tap() {
  const handed: string[] = [];
  const socket = new Duplex({
    read() {},
    write: (chunk: Buffer, _, done) => {
      handed.push(chunk.toString());
      done();
    },
    writev: (chunks, done) => {
      handed.push(Buffer.concat(chunks.map(({ chunk }) => chunk)).toString());
      done();
    },
  });
  corkWrites(socket);
  return { socket, handed };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test("what is written in one turn leaves together, what comes later on its own", async () => {
  const { socket, handed } = tap();
  socket.write("patch ");
  await Promise.resolve();
  socket.write(Buffer.from("events"));
  await nextTurn();
  socket.write("reply");
  await nextTurn();
  expect(handed).toEqual(["patch events", "reply"]);
});

test("a buffer may be used again as soon as it is written", async () => {
  const { socket, handed } = tap();
  const buffer = Buffer.from("first");
  socket.write(buffer);
  buffer.write("other");
  socket.write(buffer);
  await nextTurn();
  expect(handed).toEqual(["firstother"]);
});

test("what is written right before the end is sent", async () => {
  const { socket, handed } = tap();
  socket.write("goodbye");
  socket.end();
  await nextTurn();
  expect(handed).toEqual(["goodbye"]);
});
