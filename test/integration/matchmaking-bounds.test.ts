// What strangers can ask of matchmaking and of the WebSocket port: names that mean something to JavaScript, places
// that nobody takes up, and the list of matches.

import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { eventually } from "../support/eventually.ts";
import { Player } from "../support/match-client.ts";
import { startTestServer, type TestServer, tokenFor } from "../support/server.ts";

const INHERITED = Object.getOwnPropertyNames(Object.prototype);

let server: TestServer;
const lines: string[] = [];
beforeAll(async () => {
  const logger = pino({ level: "debug" }, { write: (line) => void lines.push(line) });
  server = await startTestServer({ TRUST_PROXY: "1" }, { logger });
});
afterAll(() => server.close());

function reserve(
  method: string,
  name: string,
  address = "192.0.2.1",
  body = '{ "deck": "long-swell" }',
): Promise<Response> {
  const token = tokenFor({ id: randomUUID(), name: "Ana" }, server.config);
  return fetch(`${server.url}/matchmake/${method}/${name}`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "X-Forwarded-For": address,
    },
    body,
  });
}

test.each(["joinById", "create", "reconnect"])(
  "%s of a member of Object.prototype finds no room",
  async (method) => {
    for (const name of INHERITED) {
      const response = await reserve(method, name);
      expect([name, response.status, (await response.json()).code]).toEqual([name, 404, "room_not_found"]);
    }
  },
);

/** JSON that no string can be made of: by its conversion, or within the stack. */
const NO_TEXT = ['{ "toString": 1, "valueOf": 1 }', "[".repeat(20_000) + "]".repeat(20_000)];

test.each([
  ["create", "queue", ["kind", "rules", "deck"]],
  ["create", "match", ["deck", "rules", "bot", "seat", "public", "delay", "seen"]],
  ["create", "campaign", ["npc", "deck", "hard"]],
  ["joinById", "a table", ["deck", "seen"]],
  ["reconnect", "a table", ["reconnectionToken"]],
])(
  "%s of %s refuses options of which no text can be made, and logs no error",
  async (method, name, options) => {
    const host = await Player.guest(server.url);
    const { room } = await host.invite({ deck: "long-swell", seat: 0 });
    const before = lines.length;
    for (const option of options)
      for (const value of NO_TEXT) {
        const body = `{ "${option}": ${value} }`;
        const { status } = await reserve(method, name === "a table" ? room.roomId : name, undefined, body);
        expect([option, status]).toEqual([option, expect.toSatisfy((code) => code >= 400 && code < 500)]);
      }
    expect(lines.slice(before).join("")).not.toMatch(/"level":(50|60)/);
  },
);

test("connections that cannot be resumed write nothing above level debug to the log", async () => {
  const host = await Player.guest(server.url);
  const { room } = await host.invite({ deck: "long-swell", seat: 0 });
  const before = lines.length;
  for (const name of ["nowhere", room.roomId]) {
    const response = await reserve("reconnect", name, undefined, '{ "reconnectionToken": "guess" }');
    expect([name, response.status, (await response.json()).code]).toEqual([name, 410, "seat_expired"]);
  }
  const ofColyseus = lines.slice(before).filter((line) => line.includes('"part":"colyseus"'));
  expect(ofColyseus.filter((line) => !line.includes('"level":20'))).toEqual([]);
});

test("an upgrade that leads to no room is answered with 404, without a line in the log", async () => {
  const before = lines.length;
  for (const name of [...INHERITED, "AAAAAAAAAAAAAAAA", "..%2f", ""]) {
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/p/${name}?sessionId=${name}`);
    socket.on("error", () => {});
    const [, response] = await once(socket, "unexpected-response");
    expect([name, response.statusCode]).toEqual([name, 404]);
    socket.terminate();
  }
  expect(lines.slice(before).join("")).not.toMatch(/"level":(40|50|60)/);
});

const UPGRADE =
  "GET /p/nowhere?sessionId=x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

test.each([
  ["an upgrade that leads to no room", UPGRADE, "404"],
  ["bytes that are no request", "no request\r\n\r\n", "400"],
])("%s is closed, though the client goes on sending and never closes", async (_, bytes, status) => {
  const { hostname, port } = new URL(server.url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const ended = new Promise((resolve) => socket.on("close", resolve));
  socket.on("error", () => {});
  socket.write(bytes);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(`HTTP/1.1 ${status}`);
  // Only a connection that the server has closed refuses what is sent.
  const sending = setInterval(() => socket.write("x"), 50);
  await ended;
  clearInterval(sending);
});

test("one address cannot reserve all places of a match, and keeps nobody else out", async () => {
  const host = await Player.guest(server.url);
  const { room } = await host.invite({ deck: "long-swell", seat: 0 });
  // One after the other they would take longer on a slow machine than the limit looks back.
  await eventually(async () => {
    const attempts = Array.from({ length: 50 }, () => reserve("joinById", room.roomId, "192.0.2.9"));
    const answers = await Promise.all(attempts);
    expect(answers.map(({ status }) => status)).toContain(429);
  });
  expect((await reserve("joinById", room.roomId, "198.51.100.7")).status).toBe(200);
});

test("however often the list of live matches is asked for, it is of the same seconds", async () => {
  const player = await Player.guest(server.url);
  const { room } = await player.create({ deck: "long-swell", public: true });
  const list = async () => (await (await fetch(`${server.url}/api/v1/matches/live`)).json()).matches;
  await eventually(async () =>
    expect((await list()).map((match: { roomId: string }) => match.roomId)).toContain(room.roomId),
  );
  const lists = await Promise.all(Array.from({ length: 50 }, list));
  expect(new Set(lists.map((one) => JSON.stringify(one))).size).toBe(1);
});
