// Connections that drop, come back, move to another tab or never return, and a server that restarts.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { type MatchClient, Player, refusal } from "../support/match-client.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { viewOfState } from "../support/view-of-state.ts";
import { tapWire, type Wiretap } from "../support/wiretap.ts";

const { pool } = loadContent();
let server: TestServer;
let ana: Player;
let ben: Player;
beforeAll(async () => {
  server = await startTestServer({ LOG_LEVEL: "fatal" });
  [ana, ben] = await Promise.all([Player.guest(server.url), Player.guest(server.url)]);
});
afterAll(() => server.close());

let one: MatchClient;
let two: MatchClient;
let wire: Wiretap;
beforeEach(async () => {
  wire = await tapWire(server.url);
  const tapped = new Player(wire.url, ben.token, ben.user);
  one = await ana.invite({ deck: "long-swell", seat: 0 });
  two = await tapped.join(one.room.roomId, { deck: "hearth-and-crater" });
  await one.until(() => one.view !== null);
});

afterEach(async () => {
  await Promise.all([one, two].filter(({ closed }) => !closed).map((client) => client.leave()));
  wire.close();
});

const current = () => [one, two].find((client) => client.moves.length > 0)!;

/** Makes the first legal move of whoever has to, and waits until both know of it. */
async function step(told = [one, two]): Promise<void> {
  const seq = one.seq + 1;
  await current().act(one.seq, current().moves[0]);
  await Promise.all(
    told.filter(({ closed }) => !closed).map((client) => client.until(() => client.seq === seq)),
  );
}

const expectWhole = (client: MatchClient, viewer: 0 | 1) =>
  expect(viewOfState(client.state, viewer, pool)).toEqual(client.view);

describe("a dropped connection", () => {
  test("is shown to the other player, comes back by itself, and has missed nothing", async () => {
    // The client's own patience, which would first want five seconds of connection.
    Object.assign(two.room.reconnection, { enabled: true, minUptime: 0, minDelay: 10, delay: 10 });
    await step();
    const welcomed = two.welcome;
    wire.cut();
    await one.until(() => !one.state.players[1].connected);
    if (current() === one) await current().act(one.seq, current().moves[0]);
    await two.until(() => two.welcome !== welcomed && two.seq === one.state.seq);
    await one.until(() => one.state.players[1].connected);
    expect(two.seat).toBe(1);
    expectWhole(two, 1);
    await one.until(() => one.seq === two.seq);
    await step();
    await step();
    expectWhole(two, 1);
  });

  test("comes back by joining again, with no deck to name", async () => {
    await step();
    wire.cut();
    await one.until(() => !one.state.players[1].connected);
    two = await ben.join(one.room.roomId);
    expect(two.seat).toBe(1);
    expect(two.seq).toBe(one.seq);
    expectWhole(two, 1);
    await step();
    await step();
  });

  // Other systems have one loopback address.
  test.runIf(process.platform === "linux")("comes back from another address", async () => {
    await step();
    wire.cut();
    const elsewhere = await tapWire(server.url, "127.0.0.7");
    onTestFinished(elsewhere.close);
    two = await new Player(elsewhere.url, ben.token, ben.user).join(one.room.roomId);
    expect([two.seat, two.seq]).toEqual([1, 1]);
    await step();
    expectWhole(two, 1);
  });

  test("is told what it has missed, event by event, and its clock", async () => {
    await step();
    wire.cut();
    await one.until(() => !one.state.players[1].connected);
    const seen = two.seq;
    const told = two.view!;
    // Whatever the other one may do alone.
    while (one.moves.length > 0 && one.seq < seen + 3) await step([one]);
    two = await ben.join(one.room.roomId, { seen });
    const { from, seq, missed, view } = two.welcome!;
    expect([from, seq, missed.length]).toEqual([seen, one.seq, one.seq - seen]);
    expect(view).toEqual(told);
    expectWhole(two, 1);
    expect(two.state.deadline).toBe(one.state.deadline);
    expect(two.state.deadline).toBeGreaterThan(two.welcome!.now);
  });

  test("after which nothing is remembered is told the whole match, as its seat saw it", async () => {
    for (let i = 0; i < 12; i++) await step();
    const again = await ben.join(one.room.roomId, { seen: 0 });
    expect(again.welcome).toMatchObject({ from: 0, seq: 12 });
    expect(again.welcome?.opening[0]).toMatchObject({ type: "gameStarted" });
    expectWhole(again, 1);
    // Of hidden cards it is told as little as when they moved.
    expect(again.events).toEqual(two.events);
    two = again;
    const more = await two.sync(99);
    expect([more.from, more.seq, more.missed]).toEqual([12, 12, []]);
  });

  test("whose seat was taken from elsewhere stays out", async () => {
    const token = two.room.reconnectionToken;
    wire.cut();
    await one.until(() => !one.state.players[1].connected);
    const again = await ben.join(one.room.roomId);
    await expect(ben.sdk.reconnect(token)).rejects.toThrow();
    expect(again.closed).toBeNull();
    two = again;
    await step();
  });

  test("keeps the seat before the match begins too, for its user alone", async () => {
    const cleo = await Player.guest(server.url);
    const tapped = new Player(wire.url, ben.token, ben.user);
    const waiting = await tapped.invite({ deck: "long-swell", seat: 0 });
    const watcher = await cleo.join(waiting.room.roomId);
    wire.cut();
    await watcher.until(() => !watcher.state.players[0].connected);
    const opponent = await ana.join(waiting.room.roomId, { deck: "long-swell" });
    expect(opponent.seat).toBe(1);
    const back = await ben.join(waiting.room.roomId);
    expect(back.seat).toBe(0);
  });
});

describe("a second connection of the same user", () => {
  test("takes the seat over, and the first is told and sees no more of it", async () => {
    await step();
    const elsewhere = await ben.join(one.room.roomId);
    expect(elsewhere.seat).toBe(1);
    expect(elsewhere.seq).toBe(one.seq);
    await two.until(() => two.closed !== null);
    expect(two.closed).toEqual({ code: 4100, reason: expect.stringContaining("another connection") });
    expect(one.state.players[1].connected).toBe(true);
    two = elsewhere;
    expectWhole(two, 1);
    await step();
    await step();
    expectWhole(two, 1);
  });

  test("leaves the first unable to act, even before it is gone", async () => {
    const acting = current();
    const [player, seat] = acting === one ? [ana, 0] : [ben, 1];
    const move = acting.moves[0];
    // In one burst: the new connection takes over while the old one's move is on its way.
    const elsewhere = player.join(one.room.roomId);
    await elsewhere;
    const late = await refusal(acting.act(0, move));
    expect(["spectator", "connection closed before a response was received."]).toContain(
      late.startsWith("cannot send") ? "spectator" : late,
    );
    const client = await elsewhere;
    expect(client.seat).toBe(seat);
    expect(client.seq).toBe(0);
  });

  test("cannot sit across from oneself", async () => {
    const room = await ana.invite({ deck: "long-swell", seat: 0 });
    const again = await ana.join(room.room.roomId, { deck: "hearth-and-crater" });
    expect(again.seat).toBe(0);
    expect(again.state.status).toBe("waiting");
  });
});

describe("leaving", () => {
  test("a match keeps the seat and the room: the player may come back", async () => {
    await step();
    await one.leave();
    await two.leave();
    const back = await ana.join(one.room.roomId);
    expect(back.seat).toBe(0);
    expect(back.state.players[1].connected).toBe(false);
    expect(back.seq).toBe(1);
  });

  test("a table closes its room, which is made again when somebody comes: the host keeps the seat", async () => {
    const { room, leave: _ } = await ana.invite({ deck: "long-swell", seat: 1 });
    await room.leave();
    const guest = await ben.join(room.roomId, { deck: "hearth-and-crater" });
    expect(guest.seat).toBe(0);
    expect(guest.state.players[1]).toMatchObject({ name: ana.user.name, connected: false });
    expect((await ana.join(room.roomId)).seat).toBe(1);
  });
});
