// Queues with a clock that the test moves: who is found, who is awaited, and what becomes of those who do not come.
import { matchMaker } from "colyseus";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { eventually } from "../../test/support/eventually.ts";
import { refusal } from "../../test/support/match-client.ts";
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

test("two who search are seated at one table, and the match begins when both are there", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  await server.passUntil(() => isFound(ana) && isFound(ben));
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
  await server.passUntil(() => isFound(ana) && isFound(ben));
  const table = await ana.sitDown();
  server.time.advance(20_000);
  await table.until(() => table.closed !== null);
  expect(table.closed!.code).toBe(CLOSE.opponentAbsent);
  const again = await search(ana.player);
  expect(again.queued!.since).toBe(since);
  await server.passUntil(() => ben.closed !== null);
  expect(ben.closed).toBe(CLOSE.seatMissed);
  expect(server.recorded.filter(({ log }) => log.header.id === table.room.roomId)).toEqual([]);
  const cleo = await search(server.player("Cleo"));
  await server.passUntil(() => isFound(again) && isFound(cleo));
  await Promise.all([again.room.leave(), cleo.room.leave()]);
});

test("who comes as the 20 s end is refused, and no match begins in a room that closes", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  await server.passUntil(() => isFound(ana) && isFound(ben));
  const table = await ana.sitDown();
  const { goBack } = server.queues;
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  server.queues.goBack = async (...place) => {
    asked.resolve();
    await held.promise;
    return goBack.apply(server.queues, place);
  };
  onTestFinished(() => void Object.assign(server.queues, { goBack }));
  server.time.advance(20_000);
  await asked.promise;
  const { matches } = server.matchRoom(table.room.roomId).services;
  expect(await refusal(ben.sitDown())).toBe("room_not_found");
  held.resolve();
  await table.until(() => table.closed !== null);
  expect(table.closed!.code).toBe(CLOSE.opponentAbsent);
  expect(await matches.unfinished()).not.toContain(table.room.roomId);
  expect(await server.queues.get(ben.player.user.id)).toBeNull();
  await server.queues.leave(ana.player.user.id, "casual-house", server.time.now());
});

test("who has been found and opens another connection is led to the same table", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  await server.passUntil(() => isFound(ana) && isFound(ben));
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
  await server.pass(3_000);
  expect([isFound(ben), isFound(elsewhere)]).toEqual([false, false]);
});

test("casual offers a bot after a while, once; ranked never does", async () => {
  const ana = await search(server.player("Ana"));
  const ben = await search(server.player("Ben"), { kind: "ranked" });
  await server.passUntil(() => ana.botOffer !== null);
  expect(ana.botOffer).toEqual({ level: 4 });
  await server.pass(30_000);
  expect(ben.botOffer).toBeNull();
  await Promise.all([ana.room.leave(), ben.room.leave()]);
});

test("in ranked the same two do not meet again at once", async () => {
  const players = server.players("Ana", "Ben");
  const first = await Promise.all(players.map((player) => search(player, { kind: "ranked" })));
  await server.passUntil(() => first.every(isFound));
  const [one] = await Promise.all(first.map((client) => client.sitDown()));
  await one.until(() => one.view !== null);
  await one.room.request("concede");
  const again = await Promise.all(players.map((player) => search(player, { kind: "ranked" })));
  await server.pass(60_000);
  expect(again.map(isFound)).toEqual([false, false]);
  const cleo = await search(server.player("Cleo"), { kind: "ranked" });
  await server.passUntil(() => isFound(cleo));
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
  await server.passUntil(() => ana.closed !== null);
  expect(ana.closed).toBe(CLOSE.deckRefused);
  expect([ben.closed, ben.found]).toEqual([null, null]);
  await ben.room.leave();
});

test("two of whom one has blocked the other are not paired", async () => {
  const [ana, ben] = await Promise.all(server.players("Ana", "Ben").map((player) => search(player)));
  const { services } = server.getRoomById<QueueRoom>("queue-casual-house");
  const { blockedBetween } = services;
  services.blockedBetween = async () => true;
  await server.pass(5_000);
  services.blockedBetween = blockedBetween;
  await server.pass(5_000);
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
  await server.passUntil(() => isFound(ana) && isFound(ben));
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
  await server.passUntil(() => lost);
  queues.goBack = goBack;
  await server.pass(5_000);
  expect(isFound(ana)).toBe(false);
  const back = await search(ben.player);
  expect(back.queued!.since).toBe(ben.queued!.since);
  await server.passUntil(() => isFound(ana) && isFound(back));
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
