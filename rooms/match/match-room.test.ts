// Rooms at the edge: connections that are never whole, seats while a match is being begun, and rooms that must end.
import { matchMaker } from "colyseus";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { eventually } from "../../test/support/eventually.ts";
import { type Player, refusal } from "../../test/support/match-client.ts";
import { RoomServer } from "../../test/support/room-server.ts";
import { CLOSE } from "../close-codes.ts";
import { ROOM_SETTINGS } from "../index.ts";
import { beginMatch } from "./match-source.ts";
import { openMatchIds } from "./open-matches.ts";

let server: RoomServer;
beforeAll(async () => {
  server = await RoomServer.start();
});
afterAll(() => server.shutdown());

async function reserve({ token }: Player, path: string, options: object) {
  const response = await fetch(`${server.url}/matchmake/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify(options),
  });
  return { status: response.status, ...(await response.json()) };
}

test("a connection that breaks before it is whole does not cost the seat", async () => {
  const [ana, ben] = server.players("Ana", "Ben");
  const one = await ana.invite({ deck: "long-swell", seat: 0 });
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
    const room = server.matchRoom(roomId);
    await eventually(() => expect(room.seats.isConnected(0)).toBe(false));
  }
  const back = await ana.join(roomId);
  expect(back.seat).toBe(0);
  await back.room.request("concede");
});

test("a table that closes stays on the lists of open matches if it is recreated elsewhere", async () => {
  const ana = server.player("Ana");
  const { roomId } = (await ana.invite({ deck: "long-swell", seat: 0 })).room;
  await server.matchRoom(roomId).disconnect(CLOSE.moved);
  expect(await openMatchIds(ana.user.id)).toEqual([roomId]);
  await ana.join(roomId);
  await server.matchRoom(roomId).disconnect(CLOSE.abandoned);
  expect(await openMatchIds(ana.user.id)).toEqual([]);
});

describe("while a match is being begun", () => {
  /** Holds the beginning of matches up until it is told to go on. */
  function holdUp(roomId: string): () => void {
    const { services } = server.matchRoom(roomId);
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
    const [ana, ben, eve] = server.players("Ana", "Ben", "Eve");
    const one = await ana.invite({ deck: "long-swell", seat: 0 });
    const { roomId } = one.room;
    const goOn = holdUp(roomId);
    const joining = ben.join(roomId, { deck: "hearth-and-crater" });
    const { seats } = server.matchRoom(roomId);
    await eventually(() => expect(seats.players).not.toBeNull());
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

  test.each(["expires", "is revoked"])("it begins although its invitation %s", async (why) => {
    const [ana, ben] = server.players("Ana", "Ben");
    const one = await ana.invite({ deck: "long-swell", seat: 0 });
    const { roomId } = one.room;
    const goOn = holdUp(roomId);
    const joining = ben.join(roomId, { deck: "hearth-and-crater" });
    const room = server.matchRoom(roomId);
    await eventually(() => expect(room.seats.players).not.toBeNull());
    if (why === "expires") server.time.advance(3_600_000);
    else room.closeTable();
    goOn();
    const two = await joining;
    await Promise.all([one, two].map((client) => client.until(() => client.view !== null)));
    await one.room.request("concede");
  });
});

describe("a match of known players", () => {
  test("is begun by the server, for a purpose, in a room that only its players enter as players", async () => {
    const [ana, ben, eve] = server.players("Ana", "Ben", "Eve");
    const earlier = await ana.invite({ deck: "long-swell", seat: 0 });
    await ben.join(earlier.room.roomId, { deck: "hearth-and-crater" });
    const { config, seats } = server.matchRoom(earlier.room.roomId);
    await eventually(() => expect(seats.players).not.toBeNull());
    const context = { kind: "campaign", npc: "ember-club-1", attempt: 2, hard: false } as const;
    const id = await beginMatch({ ...config, context, players: seats.players! });

    const room = server.matchRoom(id);
    await room.ready;
    expect(room.match?.header).toMatchObject({ id, context, type: "campaign" });
    const [one, two, stranger] = await Promise.all([
      ana.join(id),
      ben.join(id),
      eve.join(id, { deck: "long-swell" }),
    ]);
    expect([one.seat, two.seat, stranger.seat]).toEqual([0, 1, -1]);
    await one.room.request("concede");
    await eventually(() => expect(server.recorded.map(({ log }) => log.header.id)).toContain(id));
  });

  test("takes nothing over from the match that it follows but its configuration", async () => {
    const [ana, ben] = server.players("Ana", "Ben");
    const earlier = await ana.invite({ deck: "long-swell", seat: 0 });
    await ben.join(earlier.room.roomId, { deck: "hearth-and-crater" });
    const before = server.matchRoom(earlier.room.roomId);
    await eventually(() => expect(before.match).not.toBeNull());
    // The header of a match that goes on is its configuration, and more than that.
    const { header } = before.match!;
    const room = server.matchRoom(await beginMatch(header));
    await room.ready;
    expect(room.match!.header.seed).not.toBe(header.seed);
    expect(room.match!.header.id).not.toBe(header.id);
  });
});

test("a match comes back to its players' lists of open matches that Redis has lost", async () => {
  const players = server.players("Ana", "Ben");
  const one = await players[0].invite({ deck: "long-swell", seat: 0 });
  const { roomId } = one.room;
  await players[1].join(roomId, { deck: "hearth-and-crater" });
  await one.until(() => one.view !== null);
  for (const { user } of players) await matchMaker.presence.del(`open-matches:${user.id}`);
  server.time.advance(20_000);
  for (const { user } of players) expect(await openMatchIds(user.id)).toEqual([roomId]);
  await one.room.request("concede");
  await eventually(async () => {
    server.time.advance(20_000);
    for (const { user } of players) expect(await openMatchIds(user.id)).toEqual([]);
  });
});

test("whoever asks for seat after seat is refused, and the opponent gets in", async () => {
  const [ana, ben] = server.players("Ana", "Ben");
  const one = await ana.invite({ deck: "long-swell", seat: 0 });
  const { roomId } = one.room;
  const two = await ben.join(roomId, { deck: "hearth-and-crater" });
  await two.leave();
  const answers = await Promise.all(Array.from({ length: 30 }, () => reserve(ana, `joinById/${roomId}`, {})));
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(12);
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, "too_many_requests"]));
  expect((await ben.join(roomId)).seat).toBe(1);
});

test("no room outlives its match, whoever came to watch at the end", async () => {
  const [ana, ben, cleo] = server.players("Ana", "Ben", "Cleo");
  const one = await ana.invite({ deck: "long-swell", seat: 0 });
  await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
  await one.room.request("concede");
  const late = await cleo.join(one.room.roomId);
  const rooms = [one.room.roomId, late.room.roomId];
  await eventually(async () => {
    server.time.advance(ROOM_SETTINGS.closeDelayMs);
    const open = await matchMaker.query({});
    expect(open.filter(({ roomId }) => rooms.includes(roomId))).toEqual([]);
  });
  await late.until(() => late.closed !== null);
  expect(late.closed?.code).toBe(4101);
  expect(await refusal(cleo.join(one.room.roomId))).toBe("room_not_found");
});
