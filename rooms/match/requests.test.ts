// What players say beside the game: draws, another match, emotes, and not wanting to hear them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EMOTES } from "../../src/matches/emotes.ts";
import { eventually } from "../../test/support/eventually.ts";
import { type MatchClient, type Player, refusal } from "../../test/support/match-client.ts";
import { RoomServer } from "../../test/support/room-server.ts";

let server: RoomServer;
beforeAll(async () => {
  server = await RoomServer.start();
});
afterAll(() => server.shutdown());

let ana: Player;
let ben: Player;
let one: MatchClient;
let two: MatchClient;
let watcher: MatchClient;
beforeEach(async () => {
  // Others in each test: what they may say is counted by account.
  const [first, second, third] = server.players("Ana", "Ben", "Cleo");
  [ana, ben] = [first, second];
  one = await ana.invite({ deck: "long-swell", seat: 0, public: true });
  two = await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
  watcher = await third.join(one.room.roomId);
  await one.until(() => one.view !== null);
});

const all = () => [one, two, watcher];
const ask = (client: MatchClient, type: string, message?: unknown) =>
  client.room.request(type as "concede", message as never);

/** What the history says of a match, once it is there. */
const resultOf = async (matchId: string) => {
  const find = () => server.recorded.find(({ log }) => log.header.id === matchId);
  await eventually(() => expect(find()).toBeDefined());
  return find()!.result;
};

describe("a draw", () => {
  test("that both want ends the match, and is in the history", async () => {
    await ask(one, "offerDraw");
    await Promise.all(all().map((client) => client.until(() => client.state.drawOffer === 0)));
    expect(await refusal(ask(one, "offerDraw"))).toBe("draw_offered");
    expect(await refusal(ask(watcher, "answerDraw", { accept: true }))).toBe("spectator");
    await ask(two, "answerDraw", { accept: true });
    await Promise.all(all().map((client) => client.until(() => client.state.status === "over")));
    for (const client of all()) {
      expect(client.view?.result).toEqual({ winner: -1, reason: "agreedDraw" });
      expect(client.heard("draw")).toEqual([{ type: "draw", seat: 0, what: "offered" }]);
    }
    expect(await resultOf(one.room.roomId)).toEqual({ reason: "agreedDraw", winner: -1 });
  });

  test("that is declined or not answered leaves the match as it is", async () => {
    const [mover, other] = one.moves.length > 0 ? [one, two] : [two, one];
    await ask(mover, "offerDraw");
    expect(await refusal(ask(mover, "answerDraw", { accept: true }))).toBe("no_draw_offer");
    await ask(other, "answerDraw", { accept: false });
    await mover.until(() => mover.heard("draw").length === 2);
    expect(mover.heard("draw").at(-1)).toMatchObject({ seat: mover.seat, what: "declined" });
    expect(mover.state.drawOffer).toBe(-1);
    expect(await refusal(ask(mover, "offerDraw"))).toBe("too_many_offers");

    await ask(other, "offerDraw");
    await mover.act(0, mover.moves[0]);
    await one.until(() => one.heard("draw").at(-1)?.what === "lapsed");
    expect(one.state).toMatchObject({ drawOffer: -1, status: "playing", seq: 1 });
  });

  test.each([
    ["offerDraw", { accept: true }],
    ["answerDraw", {}],
    ["answerDraw", { accept: "yes" }],
    ["answerDraw", undefined],
  ])("is not %s with %j", async (type, message) => {
    expect(await refusal(ask(one, type, message))).toBe("bad_message");
    expect(one.state.drawOffer).toBe(-1);
  });
});

describe("another match", () => {
  test("begins once both want one, in a room of its own, between the same players", async () => {
    expect(await refusal(ask(one, "rematch", { wanted: true }))).toBe("match_not_over");
    await ask(one, "concede");
    await ask(two, "rematch", { wanted: true });
    await one.until(() => one.state.players[1].rematch);
    await ask(two, "rematch", { wanted: false });
    await one.until(() => !one.state.players[1].rematch);
    await ask(one, "rematch", { wanted: true });
    expect(one.heard("rematch")).toEqual([]);
    await ask(two, "rematch", { wanted: true });
    await Promise.all(all().map((client) => client.until(() => client.heard("rematch").length > 0)));
    const [{ roomId }] = one.heard("rematch") as { roomId: string }[];
    expect(all().map((client) => client.heard("rematch"))).toEqual(
      all().map(() => [{ type: "rematch", roomId }]),
    );
    expect(roomId).not.toBe(one.room.roomId);

    const [first, second] = await Promise.all([ana.join(roomId), ben.join(roomId)]);
    expect([first.seat, second.seat]).toEqual([0, 1]);
    expect(first.welcome?.names).toEqual([ana.user.name, ben.user.name]);
    const mover = first.moves.length > 0 ? first : second;
    await mover.act(0, mover.moves[0]);
    await first.until(() => first.seq === 1);
    // Asked again, it leads to the same one.
    await ask(one, "rematch", { wanted: true });
    expect(one.heard("rematch").map((message) => message.roomId)).toEqual([roomId, roomId]);
    await first.room.request("concede");
  });

  test("is not begun for who has gone", async () => {
    await ask(one, "concede");
    await ask(one, "rematch", { wanted: true });
    await two.until(() => two.state.players[0].rematch);
    await one.leave();
    await two.until(() => !two.state.players[0].rematch);
    await ask(two, "rematch", { wanted: true });
    one = await ana.join(two.room.roomId);
    expect(two.heard("rematch")).toEqual([]);
    await ask(one, "rematch", { wanted: true });
    await two.until(() => two.heard("rematch").length === 1);
  });

  test("is what a bot always wants", async () => {
    const client = await ana.create({ deck: "long-swell", seat: 1 });
    await client.until(() => client.view !== null);
    await ask(client, "concede");
    await ask(client, "rematch", { wanted: true });
    await client.until(() => client.heard("rematch").length > 0);
    const again = await ana.join(String(client.heard("rematch")[0].roomId));
    expect(again.seat).toBe(1);
    expect(again.state.players[0].bot).toBe(true);
    await eventually(() => {
      // The bot's time to think.
      server.time.advance(1);
      expect(again.moves).not.toEqual([]);
    });
    await ask(again, "concede");
  });
});

describe("an emote", () => {
  test("of the list reaches both players and those who watch", async () => {
    await ask(one, "emote", { emote: "well_played" });
    await Promise.all(all().map((client) => client.until(() => client.heard("emote").length > 0)));
    for (const client of all()) {
      expect(client.heard("emote")).toEqual([{ type: "emote", seat: 0, emote: "well_played" }]);
    }
  });

  test.each([[{ emote: "you are a fool" }], [{ emote: "" }], [{ text: "hello" }], ["hello"], [undefined]])(
    "is nothing else than one of the list: %j",
    async (message) => {
      expect(await refusal(ask(one, "emote", message))).toBe("bad_message");
      expect(two.heard("emote")).toEqual([]);
    },
  );

  test("cannot be sent by whoever watches", async () => {
    expect(await refusal(ask(watcher, "emote", { emote: "hello" }))).toBe("spectator");
  });

  test("is one of a few: more have to wait", async () => {
    const sent = await Promise.all(EMOTES.map((emote) => refusal(ask(one, "emote", { emote }))));
    expect(sent.filter((answer) => answer === "accepted")).toHaveLength(5);
    expect(new Set(sent)).toEqual(new Set(["accepted", "too_many_emotes"]));
    const { reason } = (await ask(one, "emote", { emote: "hello" }).catch((error) => error)) as {
      reason: { retryAfter: number };
    };
    expect(reason.retryAfter).toBeGreaterThan(0);
    expect(reason.retryAfter).toBeLessThanOrEqual(15);
  });

  test("is not sent to who has muted the opponent, also after coming back", async () => {
    await ask(two, "mute", { muted: true });
    await two.until(() => two.state.players[1].muted);
    expect(one.state.players[1].muted).toBeUndefined();
    await ask(one, "emote", { emote: "hello" });
    await Promise.all([one, watcher].map((client) => client.until(() => client.heard("emote").length === 1)));
    two = await ben.join(one.room.roomId);
    expect(two.state.players[1].muted).toBe(true);
    await ask(one, "emote", { emote: "wow" });
    await ask(two, "emote", { emote: "oops" });
    await two.until(() => two.heard("emote").length > 0);
    expect(two.heard("emote").map(({ emote }) => emote)).toEqual(["oops"]);
    await ask(two, "mute", { muted: false });
    await ask(one, "emote", { emote: "thanks" });
    await two.until(() => two.heard("emote").length === 2);
  });
});
