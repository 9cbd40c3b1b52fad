// Queues with a clock that the test moves: who is found, who is awaited, and what becomes of those who do not come.
import { matchMaker } from "colyseus";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { eventually } from "../../test/support/eventually.ts";
import { refusal } from "../../test/support/match-client.ts";
import { type QueueClient, search } from "../../test/support/queue-client.ts";
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

/** Moves the clock until the check holds. */
const pass = (check: () => boolean) =>
  eventually(() => {
    server.time.advance(500);
    expect(check()).toBe(true);
  });
const isFound = (client: QueueClient) => client.found !== null;
/** Moves the clock by so much, in steps in which the room can do its work. */
async function wait(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 500) {
    server.time.advance(500);
    await new Promise(setImmediate);
  }
}

test("two who search are seated at one table, and the match begins when both are there", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  await pass(() => isFound(ana) && isFound(ben));
  expect(ana.found).toEqual({ matchId: ben.found!.matchId, seconds: 20 });
  const one = await ana.sitDown();
  expect(one.view).toBeNull();
  const two = await ben.sitDown();
  await one.until(() => one.view !== null);
  expect([one.seat, two.seat].sort()).toEqual([0, 1]);
  expect(one.welcome!.context).toEqual({ kind: "casual" });
  await one.room.request("concede");
  const { queues } = server.matchRoom(one.room.roomId).services;
  await eventually(async () => expect(await queues.store.all()).toEqual([]));
});

test("who does not come within 20 s drops out; the other searches on with the waiting time kept", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  const since = ana.queued!.since;
  await pass(() => isFound(ana) && isFound(ben));
  const table = await ana.sitDown();
  server.time.advance(20_000);
  await table.until(() => table.closed !== null);
  expect(table.closed!.code).toBe(CLOSE.opponentAbsent);
  const again = await search(ana.player);
  expect(again.queued!.since).toBe(since);
  await pass(() => ben.closed !== null);
  expect(ben.closed).toBe(CLOSE.seatMissed);
  expect(server.recorded.filter(({ log }) => log.header.id === table.room.roomId)).toEqual([]);
  const cleo = await search(server.player("Cleo"));
  await pass(() => isFound(again) && isFound(cleo));
  await Promise.all([again.room.leave(), cleo.room.leave()]);
});

test("who has been found and opens another connection is led to the same table", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  await pass(() => isFound(ana) && isFound(ben));
  const tab = await search(ana.player, { rules: "pocket", deck: "long-swell-pocket" });
  expect(tab.found?.matchId).toBe(ben.found?.matchId);
  const [one] = await Promise.all([tab.sitDown(), ben.sitDown()]);
  await one.until(() => one.view !== null);
  await one.room.request("concede");
});

test("two tabs have one place: the later one holds it", async () => {
  const ana = server.player("Ana");
  const first = await search(ana);
  const second = await search(ana);
  await first.until(() => first.closed !== null);
  expect(first.closed).toBe(CLOSE.takenOver);
  expect(second.queued!.since).toBe(first.queued!.since);
  const elsewhere = await search(ana, { kind: "ranked" });
  await second.until(() => second.closed !== null);
  expect(second.closed).toBe(CLOSE.takenOver);
  const ben = await search(server.player("Ben"));
  await wait(3_000);
  expect([isFound(ben), isFound(elsewhere)]).toEqual([false, false]);
});

test("a lost connection keeps its place for a while, and is paired with nobody meanwhile", async () => {
  const ana = await search(server.player("Ana"));
  const since = ana.queued!.since;
  ana.room.connection.close();
  await ana.until(() => ana.closed !== null);
  const ben = await search(server.player("Ben"));
  await wait(5_000);
  expect(isFound(ben)).toBe(false);
  const back = await search(ana.player);
  expect(back.queued!.since).toBe(since);
  await pass(() => isFound(back) && isFound(ben));
  await Promise.all([back.room.leave(), ben.room.leave()]);
});

test("who does not come back to the queue loses the place", async () => {
  const ana = await search(server.player("Ana"));
  ana.room.connection.close();
  const ben = await search(server.player("Ben"));
  await pass(() => ben.room.state.waiting === 1);
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
  await pass(() => ana.closed !== null);
  expect(ana.closed).toBe(CLOSE.moved);
  const [back, ben] = [await search(ana.player), await search(server.player("Ben"))];
  await pass(() => isFound(back) && isFound(ben));
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
  await wait(5_000);
  expect(await server.queues.get(ana.player.user.id)).not.toBeNull();
  await placeIsGivenUp(ana.player.user.id);
});

test("a room that another process has made anew gives up no places: players may be searching there", async () => {
  const ana = await search(server.player("Ana"));
  const [listing] = await matchMaker.query({ name: "queue" });
  listing.processId = "another";
  await ana.room.leave();
  await wait(70_000);
  expect(await server.queues.get(ana.player.user.id)).not.toBeNull();
  listing.processId = matchMaker.processId;
  await placeIsGivenUp(ana.player.user.id);
});

test("casual offers a bot after a while, once; ranked never does", async () => {
  const ana = await search(server.player("Ana"));
  const ben = await search(server.player("Ben"), { kind: "ranked" });
  await pass(() => ana.botOffer !== null);
  expect(ana.botOffer).toEqual({ level: 4 });
  await wait(30_000);
  expect(ben.botOffer).toBeNull();
  await Promise.all([ana.room.leave(), ben.room.leave()]);
});

test("in ranked the same two do not meet again at once", async () => {
  const players = server.players("Ana", "Ben");
  const first = await Promise.all(players.map((player) => search(player, { kind: "ranked" })));
  await pass(() => first.every(isFound));
  const [one] = await Promise.all(first.map((client) => client.sitDown()));
  await one.until(() => one.view !== null);
  await one.room.request("concede");
  const again = await Promise.all(players.map((player) => search(player, { kind: "ranked" })));
  await wait(60_000);
  expect(again.map(isFound)).toEqual([false, false]);
  const cleo = await search(server.player("Cleo"), { kind: "ranked" });
  await pass(() => isFound(cleo));
  expect(again.filter(isFound)).toHaveLength(1);
});

test("a deck that cannot be played any more ends the search of its player alone", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  const room = server.getRoomById<QueueRoom>("queue-casual-house");
  const { findDeck } = room;
  Object.assign(room, {
    findDeck: async (userId: string, id: string) =>
      userId === ana.player.user.id ? null : findDeck(userId, id),
  });
  await pass(() => ana.closed !== null);
  expect(ana.closed).toBe(CLOSE.deckRefused);
  expect([ben.closed, ben.found]).toEqual([null, null]);
  await ben.room.leave();
});

test("two of whom one has blocked the other are not paired", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  const { services } = server.getRoomById<QueueRoom>("queue-casual-house");
  const { blockedBetween } = services;
  services.blockedBetween = async () => true;
  await wait(5_000);
  services.blockedBetween = blockedBetween;
  await wait(5_000);
  expect([ana, ben].map(isFound)).toEqual([false, false]);
  await Promise.all([ana, ben].map((client) => client.room.leave()));
});

test("a table that could not be laid costs nobody the place", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  const { services } = server.getRoomById<QueueRoom>("queue-casual-house");
  const { pick } = services.chance;
  let faults = 3;
  services.chance.pick = (count) => {
    if (faults-- > 0) throw new Error("no chance");
    return pick(count);
  };
  await pass(() => isFound(ana) && isFound(ben));
  services.chance.pick = pick;
  const [one] = await Promise.all([ana.sitDown(), ben.sitDown()]);
  await one.until(() => one.view !== null);
  await one.room.request("concede");
});

test("whose connection is lost while the table is laid in vain is paired with nobody until they come back", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  const room = server.getRoomById<QueueRoom>("queue-casual-house");
  const { chance, queues } = room.services;
  const { pick } = chance;
  const goBack = queues.goBack.bind(queues);
  chance.pick = () => {
    throw new Error("no chance");
  };
  let lost = false;
  queues.goBack = async (...place) => {
    chance.pick = pick;
    ben.room.connection.close();
    await eventually(() => expect(room.clients).toHaveLength(1));
    await goBack(...place);
    lost = true;
  };
  await pass(() => lost);
  queues.goBack = goBack;
  await wait(5_000);
  expect(isFound(ana)).toBe(false);
  const back = await search(ben.player);
  expect(back.queued!.since).toBe(ben.queued!.since);
  await pass(() => isFound(ana) && isFound(back));
  await Promise.all([ana.room.leave(), back.room.leave()]);
});

test.each([
  ["an unknown kind", { kind: "fast" }, "invalid_request"],
  ["unknown rules", { rules: "chess" }, "invalid_request"],
  ["an unknown deck", { deck: "none" }, "invalid_request"],
  ["the deck of somebody else", { deck: "0196a4a0-0000-7000-8000-000000000000" }, "deck_not_found"],
  ["a deck of other rules", { rules: "pocket" }, "illegal_deck"],
  ["a rating of one's own", { rating: 3000 }, "invalid_request"],
])("%s is refused", async (_, options, code) => {
  expect(await refusal(search(server.player(), options as never))).toBe(code);
});

test("the room of a queue is no match to join", async () => {
  const ana = await search(server.player("Ana"));
  expect(await refusal(server.player("Ben").join("queue-casual-house"))).toBe("room_not_found");
  await ana.room.leave();
});
