// Watching a match: what spectators see, and when, and that it does not concern the players.
import { matchMaker } from "colyseus";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { eventually } from "../../test/support/eventually.ts";
import type { MatchClient } from "../../test/support/match-client.ts";
import { RoomServer } from "../../test/support/room-server.ts";
import { viewOfState } from "../../test/support/view-of-state.ts";
import { CLOSE } from "../close-codes.ts";
import { createLobby } from "../cluster/lobby.ts";

const { pool } = loadContent();
let server: RoomServer;
beforeAll(async () => {
  server = await RoomServer.start();
});
afterAll(() => server.shutdown());

async function newMatch(options: Record<string, unknown> = {}) {
  const [ana, ben, cleo] = server.players("Ana", "Ben", "Cleo");
  const one = await ana.invite({ deck: "long-swell", seat: 0, public: true, ...options });
  const two = await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
  await one.until(() => one.view !== null);
  return { ana, cleo, one, two, id: one.room.roomId };
}

async function step(clients: MatchClient[]): Promise<void> {
  const { seq } = clients[0];
  const mover = clients.find(({ moves }) => moves.length > 0)!;
  await mover.act(seq, mover.moves[0]);
  await Promise.all(clients.map((client) => client.until(() => client.seq === seq + 1)));
}

/** What the list of matches says of one. */
async function listed(id: string): Promise<object | undefined> {
  const lobby = createLobby({ list: async () => [] }, pino({ level: "silent" }));
  return (await lobby.publicMatches()).find(({ roomId }) => roomId === id);
}

describe("who watches", () => {
  test("sees all that is public from the first action or any other on, in a room apart from the players'", async () => {
    const { ana, cleo, one, two, id } = await newMatch();
    for (let i = 0; i < 3; i++) await step([one, two]);
    const late = await cleo.join(id);
    const whole = await cleo.join(id, { seen: 0 });
    expect(late.room.roomId).not.toBe(id);
    // The id of that room leads there too, and to nothing else, a player included.
    const direct = await ana.join(late.room.roomId, { deck: "long-swell" });
    expect(direct).toMatchObject({ seat: -1, closed: null });
    expect(direct.state.players[0].hand).toBeUndefined();
    await direct.leave();
    expect(late.welcome).toMatchObject({ seat: -1, from: 3, seq: 3, missed: [] });
    expect(whole.welcome).toMatchObject({ seat: -1, from: 0, seq: 3 });
    for (let i = 0; i < 5; i++) await step([one, two, late, whole]);
    for (const client of [late, whole]) {
      expect(viewOfState(client.state, -1, pool)).toEqual(client.view);
      for (const player of client.state.players) {
        for (const field of ["hand", "faceDown", "options", "picked", "moves", "muted"] as const) {
          expect(player[field], field).toBeUndefined();
        }
      }
    }
    expect(whole.view).toEqual(late.view);
    expect(whole.events.slice(-late.events.length)).toEqual(late.events);
  });

  test("is shown to friends as watching the match that was joined last, until its last tab is left", async () => {
    const before = await newMatch();
    const { cleo, one, id } = await newMatch();
    const watched = () => matchMaker.presence.get(`watching:${cleo.user.id}`);
    const first = await cleo.join(before.id);
    await before.one.until(() => before.one.state.spectators === 1);
    const [follows, tab] = [await cleo.join(id), await cleo.join(id)];
    await one.until(() => one.state.spectators === 2);
    await first.leave();
    await before.one.until(() => before.one.state.spectators === 0);
    expect(await watched()).toBe(id);
    await tab.leave();
    await one.until(() => one.state.spectators === 1);
    expect(await watched()).toBe(id);
    await follows.leave();
    await eventually(async () => expect(await watched()).not.toBe(id));
  });

  test("is counted, and may come and go by the hundred without the players being told more than the number", async () => {
    const { one, two, id } = await newMatch();
    const crowd = Array.from({ length: 20 }, (_, i) => server.player(`Spectator ${i}`));
    const before = one.events.length;
    const rounds = crowd.map(async (player) => {
      for (let i = 0; i < 5; i++) await (await player.join(id)).leave();
      return player.join(id);
    });
    const meanwhile = (async () => {
      for (let i = 0; i < 5; i++) await step([one, two]);
    })();
    const watchers = await Promise.all(rounds);
    await meanwhile;
    expect(one.events.length).toBeGreaterThan(before);
    await one.until(() => one.state.spectators === 20);
    await watchers[0].until(() => watchers[0].state.spectators === 20);
    expect(one.state.players.map(({ connected }) => connected)).toEqual([true, true]);
    await Promise.all(watchers.map((watcher) => watcher.leave()));
    await two.until(() => two.state.spectators === 0);
    await step([one, two]);
  });

  test("before the match begins sees it begin", async () => {
    const [ana, ben, cleo] = server.players("Ana", "Ben", "Cleo");
    const one = await ana.invite({ deck: "long-swell", seat: 0 });
    const watcher = await cleo.join(one.room.roomId);
    expect(watcher.welcome).toMatchObject({ seat: -1, view: null, names: [ana.user.name, ""] });
    const two = await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
    await watcher.until(() => watcher.view !== null);
    expect(watcher.welcome?.names).toEqual([ana.user.name, ben.user.name]);
    await step([one, two, watcher]);
  });
});

describe("with a delay", () => {
  const DELAY = 30;
  const STEP_MS = 1_000;

  test("everything is seen that much later, and nothing before", async () => {
    const { cleo, one, two, id } = await newMatch({ delay: DELAY });
    const early = await cleo.join(id);
    expect(early.welcome).toMatchObject({ delay: DELAY, view: null });
    for (let i = 0; i < 4; i++) {
      server.time.advance(STEP_MS);
      await step([one, two]);
    }
    // The match began 4 s ago: a moment before its delay is over, nothing of it is seen.
    server.time.advance(DELAY * 1000 - 4 * STEP_MS - 1);
    expect((await early.sync()).view).toBeNull();
    server.time.advance(1);
    await early.until(() => early.view !== null);
    expect(early.seq).toBe(0);
    for (const [i, next] of [1, 2, 3].entries()) {
      server.time.advance(STEP_MS - 1);
      expect((await early.sync()).seq).toBe(i);
      server.time.advance(1);
      await early.until(() => early.seq === next);
    }
    // Whoever comes by now sees no more than who has been here.
    const late = await server.player("Dee").join(id, { seen: 0 });
    expect(late.welcome!.seq).toBe(3);
    server.time.advance(STEP_MS);
    await Promise.all([early, late].map((client) => client.until(() => client.seq === 4)));
    for (const client of [early, late]) expect(viewOfState(client.state, -1, pool)).toEqual(client.view);
    expect(early.state.deadline).toBe(one.state.deadline + DELAY * 1000);

    await one.room.request("concede");
    // Neither the list of matches nor a wish for another one tells what is not shown yet, and who has gone and come
    // back is no better off.
    await one.room.request("rematch", { wanted: true });
    await Promise.all([one, two].map((client) => client.leave()));
    const back = await cleo.join(id);
    for (const client of [early, back]) {
      expect(client.state.status).toBe("playing");
      expect(client.state.players.map(({ rematch }) => rematch)).toEqual([false, false]);
    }
    await eventually(async () => expect(await listed(id)).toMatchObject({ turn: expect.any(Number) }));
    server.time.advance(DELAY * 1000);
    for (const client of [early, back]) {
      await client.until(() => client.state.status === "over");
      expect(client.view?.result).toMatchObject({ reason: "concede" });
    }
    await eventually(async () => expect(await listed(id)).toBeUndefined());
  });

  test("the rest is seen at once if the match is over and its process ends", async () => {
    const { cleo, one, two, id } = await newMatch({ delay: DELAY });
    const watcher = await cleo.join(id);
    server.time.advance(DELAY * 1000);
    await watcher.until(() => watcher.view !== null);
    await step([one, two]);
    await one.room.request("concede");
    await one.until(() => one.state.recorded);
    expect(watcher.state.status).toBe("playing");
    const room = server.matchRoom(id);
    expect(room.departure()).toEqual({ close: CLOSE.matchEnded });
    await room.disconnect(CLOSE.matchEnded);
    await watcher.until(() => watcher.closed !== null);
    expect(watcher.closed?.code).toBe(CLOSE.matchEnded);
    expect(watcher.view).toMatchObject({ result: { reason: "concede" } });
    expect(watcher.state).toMatchObject({ status: "over", recorded: true });
  });

  test("the list of live matches tells a turn no earlier than spectators see it", async () => {
    const { id, one, two } = await newMatch({ delay: DELAY });
    server.time.advance(DELAY * 1000);
    await eventually(async () => expect(await listed(id)).toMatchObject({ turn: 0 }));
    while (one.state.turn === 0) await step([one, two]);
    server.time.advance(DELAY * 1000 - 1);
    expect(await listed(id)).toMatchObject({ turn: 0 });
    server.time.advance(1);
    await eventually(async () => expect(await listed(id)).toMatchObject({ turn: 1 }));
  });

  test("the list of live matches says so", async () => {
    const { id } = await newMatch({ delay: DELAY });
    server.time.advance(DELAY * 1000 - 1);
    expect(await listed(id)).toBeUndefined();
    server.time.advance(1);
    await eventually(async () => expect(await listed(id)).toMatchObject({ delay: DELAY }));
  });
});
