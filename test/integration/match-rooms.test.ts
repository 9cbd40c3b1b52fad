// Rooms at the edge: connections that are never whole, seats while a match is being begun, and rooms that must end.
import { matchMaker } from "@colyseus/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { ROOM_SETTINGS } from "../../rooms/index.ts";
import type { MatchRoom } from "../../rooms/match/match-room.ts";
import { eventually } from "../support/eventually.ts";
import { manualClock } from "../support/manual-time.ts";
import { Player, refusal } from "../support/match-client.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const time = manualClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ LOG_LEVEL: "silent" }, { time });
});
afterAll(() => server.close());

const guests = (count: number) => Promise.all(Array.from({ length: count }, () => Player.guest(server.url)));

async function reserve({ token }: Player, path: string, options: object) {
  const response = await fetch(`${server.url}/matchmake/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify(options),
  });
  return { status: response.status, ...(await response.json()) };
}

test("a connection that breaks before it is whole does not cost the seat", async () => {
  const [ana, ben] = await guests(2);
  const one = await ana.create({ deck: "long-swell", seat: 0 });
  const { roomId } = one.room;
  await ben.join(roomId, { deck: "hearth-and-crater" });
  await one.leave();
  for (let i = 0; i < 3; i++) {
    const { processId, sessionId } = await reserve(ana, `joinById/${roomId}`, {});
    const address = `${server.url.replace("http", "ws")}/${processId}/${roomId}?sessionId=${sessionId}`;
    const socket = new WebSocket(address);
    // The server has sent its first word, and never hears ours.
    await new Promise((resolve) => socket.once("message", resolve));
    socket.terminate();
    const room = matchMaker.getLocalRoomById(roomId) as MatchRoom;
    await eventually(() => expect(room.seats.isConnected(0)).toBe(false));
  }
  const back = await ana.join(roomId);
  expect(back.seat).toBe(0);
  await back.room.request("concede");
});

describe("while a match is being begun", () => {
  /** Holds the beginning of matches up until it is told to go on. */
  function holdUp(roomId: string): () => void {
    const { services } = matchMaker.getLocalRoomById(roomId) as MatchRoom;
    const { create } = services.matches;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    services.matches.create = async (wishes) => {
      await held;
      return create.call(services.matches, wishes);
    };
    return () => {
      services.matches.create = create;
      goOn();
    };
  }

  test("nobody takes the seat of who leaves, or begins it again by coming back", async () => {
    const [ana, ben, eve] = await guests(3);
    const one = await ana.create({ deck: "long-swell", seat: 0 });
    const { roomId } = one.room;
    const goOn = holdUp(roomId);
    const joining = ben.join(roomId, { deck: "hearth-and-crater" });
    const { seats: table } = matchMaker.getLocalRoomById(roomId) as MatchRoom;
    await eventually(() => expect(table.players).not.toBeNull());
    await one.leave();
    const stranger = await eve.join(roomId, { deck: "long-swell" });
    expect(stranger.seat).toBe(-1);
    const returning = ana.join(roomId);
    goOn();
    const [two, back] = await Promise.all([joining, returning]);
    await Promise.all([two, back].map((client) => client.until(() => client.view !== null)));
    expect([back.seat, two.seat]).toEqual([0, 1]);
    const mover = back.moves.length > 0 ? back : two;
    await mover.act(0, mover.moves[0]);
    await stranger.until(() => stranger.seq === 1);
    await back.room.request("concede");
  });
});

test("whoever asks for seat after seat is refused, and the opponent gets in", async () => {
  const [ana, ben] = await guests(2);
  const one = await ana.create({ deck: "long-swell", seat: 0 });
  const { roomId } = one.room;
  const two = await ben.join(roomId, { deck: "hearth-and-crater" });
  await two.leave();
  const answers = await Promise.all(Array.from({ length: 30 }, () => reserve(ana, `joinById/${roomId}`, {})));
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(12);
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, "too_many_requests"]));
  expect((await ben.join(roomId)).seat).toBe(1);
});

test("no room outlives its match, whoever came to watch at the end", async () => {
  const [ana, ben, cleo] = await guests(3);
  const one = await ana.create({ deck: "long-swell", seat: 0 });
  await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
  await one.room.request("concede");
  const late = await cleo.join(one.room.roomId);
  const rooms = [one.room.roomId, late.room.roomId];
  await eventually(async () => {
    time.advance(ROOM_SETTINGS.closeDelayMs);
    const open = await matchMaker.query({});
    expect(open.filter(({ roomId }) => rooms.includes(roomId))).toEqual([]);
  });
  await late.until(() => late.closed !== null);
  expect(late.closed?.code).toBe(4101);
  expect(await refusal(cleo.join(one.room.roomId))).toBe("room_not_found");
});
