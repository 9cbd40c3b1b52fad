// What becomes of places in a queue whose player is away, or that were lost, by a clock that the test moves.
import { matchMaker } from "colyseus";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { eventually } from "../../test/support/eventually.ts";
import { isFound, search } from "../../test/support/queue-client.ts";
import { RoomServer } from "../../test/support/room-server.ts";
import { CLOSE } from "../close-codes.ts";
import type { QueueRoom } from "./queue-room.ts";

let server: RoomServer;
beforeAll(async () => {
  server = await RoomServer.start();
});
afterAll(() => server.shutdown());
// Nobody is left over from another test.
beforeEach(async () => {
  for (const room of await matchMaker.query({ name: "queue" }))
    await server.getRoomById<QueueRoom>(room.roomId).disconnect();
});

test("a lost connection keeps its place for a while, and is paired with nobody meanwhile", async () => {
  const ana = await search(server.player("Ana"));
  const since = ana.queued!.since;
  ana.room.connection.close();
  await ana.until(() => ana.closed !== null);
  const ben = await search(server.player("Ben"));
  await server.pass(5_000);
  expect(isFound(ben)).toBe(false);
  const back = await search(ana.player);
  expect(back.queued!.since).toBe(since);
  await server.passUntil(() => isFound(back) && isFound(ben));
  await Promise.all([back.room.leave(), ben.room.leave()]);
});

test("who does not come back to the queue loses the place", async () => {
  const ana = await search(server.player("Ana"));
  ana.room.connection.close();
  const ben = await search(server.player("Ben"));
  await server.passUntil(() => ben.room.state.waiting === 1);
  const back = await search(ana.player);
  expect(back.queued!.since).toBeGreaterThan(ana.queued!.since);
  await Promise.all([back.room.leave(), ben.room.leave()]);
});

/** Moves the clock until a player has no place in any queue, and then until no queue has a room. */
async function placeIsGivenUp(userId: string): Promise<void> {
  await eventually(async () => {
    server.time.advance(500);
    expect(await server.queues.get(userId)).toBeNull();
  });
  await eventually(async () => {
    server.time.advance(500);
    expect(await matchMaker.query({ name: "queue" })).toEqual([]);
  });
}

test("whoever was alone in the queue and does not come back loses the place too, and the room closes", async () => {
  const { room, player } = await search(server.player("Ana"));
  room.connection.close();
  await placeIsGivenUp(player.user.id);
});

test("a place that could not be given up at once is given up all the same", async () => {
  const ana = await search(server.player("Ana"));
  const { leave } = server.queues;
  let faults = 1;
  server.queues.leave = async (...place) => {
    if (faults-- > 0) throw new Error("no store");
    return leave.apply(server.queues, place);
  };
  onTestFinished(() => void Object.assign(server.queues, { leave }));
  await ana.room.leave();
  await placeIsGivenUp(ana.player.user.id);
  expect(faults).toBeLessThanOrEqual(0);
});

test("a place that outlived its room is given up though nobody comes to the queue", async () => {
  const { user } = server.player("Ana");
  await server.queues.enter(
    { userId: user.id, queue: "casual-house", deck: "long-swell" },
    server.time.now(),
  );
  await server.sweep();
  await placeIsGivenUp(user.id);
});

test("places whose table was lost with its process are given up, and the room closes", async () => {
  const userIds = server.players("Ana", "Ben").map(({ user }) => user.id) as [string, string];
  const queue = "casual-house";
  const now = server.time.now();
  for (const userId of userIds) await server.queues.enter({ userId, queue, deck: "long-swell" }, now);
  await server.queues.seat(queue, userIds, "lost", now);
  server.time.advance(60_000);
  await server.sweep();
  for (const userId of userIds) await placeIsGivenUp(userId);
});

test("who has no place any more, as Redis has lost it, is told to come back, and is found", async () => {
  const ana = await search(server.player("Ana"));
  const { store } = server.queues;
  const { id: userId } = ana.player.user;
  await store.swap([{ userId, before: await store.get(userId), after: null }]);
  await server.passUntil(() => ana.closed !== null);
  expect(ana.closed).toBe(CLOSE.moved);
  const [back, ben] = [await search(ana.player), await search(server.player("Ben"))];
  await server.passUntil(() => isFound(back) && isFound(ben));
  await Promise.all([back.room.leave(), ben.room.leave()]);
});

test("a room that keeps a place closes with its process, also while somebody is on the way in", async () => {
  const ana = await search(server.player("Ana"));
  const ben = await search(server.player("Ben"));
  ana.room.connection.close();
  await ana.until(() => ana.closed !== null);
  const room = server.getRoomById<QueueRoom>("queue-casual-house");
  const [listing] = await matchMaker.query({ name: "queue" });
  await matchMaker.reserveSeatFor(listing, {}, {});
  await room.disconnect(CLOSE.moved);
  await ben.until(() => ben.closed !== null);
  expect(ben.closed).toBe(CLOSE.moved);
  expect(await server.queues.get(ana.player.user.id)).not.toBeNull();
  await Promise.all(
    [ana, ben].map(({ player }) => server.queues.leave(player.user.id, "casual-house", server.time.now())),
  );
});

test("time in which the process stands still does not count for whoever was away then", async () => {
  const ana = await search(server.player("Ana"));
  const room = server.getRoomById<QueueRoom>("queue-casual-house");
  ana.room.connection.close();
  await eventually(() => expect(room.clients).toHaveLength(0));
  server.time.standStill(60_000);
  await server.pass(5_000);
  expect(await server.queues.get(ana.player.user.id)).not.toBeNull();
  await placeIsGivenUp(ana.player.user.id);
});

test("a room that another process has recreated gives up no places: players may be searching there", async () => {
  const ana = await search(server.player("Ana"));
  const [listing] = await matchMaker.query({ name: "queue" });
  listing.processId = "another";
  await ana.room.leave();
  await server.pass(70_000);
  expect(await server.queues.get(ana.player.user.id)).not.toBeNull();
  listing.processId = matchMaker.processId;
  await placeIsGivenUp(ana.player.user.id);
});
