// Bad input: every message that is none gets its code, changes nothing, and leaves the server up for everyone else.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type WebSocket from "ws";
import { everythingOf, type MatchClient, Player, refusal } from "../support/match-client.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite({ LOG_LEVEL: "fatal" });
let ana: Player;
let ben: Player;
let cleo: Player;
beforeAll(async () => {
  [ana, ben, cleo] = await Promise.all([0, 1, 2].map(() => Player.guest(site.server.url)));
});

let one: MatchClient;
let two: MatchClient;
let spectator: MatchClient;
beforeEach(async () => {
  one = await ana.invite({ deck: "long-swell", seat: 0 });
  two = await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
  spectator = await cleo.join(one.room.roomId);
  await one.until(() => one.view !== null);
});

const clients = () => [one, two, spectator];
const current = () => clients().find((client) => client.moves.length > 0)!;
const waiting = () => (current() === one ? two : one);

const everything = () => everythingOf(site.db, clients());

/** Sends bytes that no SDK would. */
function sendRaw(client: MatchClient, data: string | Uint8Array): void {
  const { transport } = client.room.connection as unknown as { transport: { ws: WebSocket } };
  transport.ws.send(data);
}

describe("a move that", () => {
  const legal = () => current().moves[0];
  const cases: [string, () => Promise<unknown>, string][] = [
    ["is of no known type", () => current().act(0, { type: "cheat" }), "bad_message"],
    ["has no type", () => current().act(0, {}), "bad_message"],
    ["is no object", () => current().act(0, "endTurn"), "bad_message"],
    ["is a list", () => current().act(0, [{ type: "endTurn" }]), "bad_message"],
    ["is missing", () => current().room.request("act", { seq: 0 } as never), "bad_message"],
    ["is null, as the message is", () => current().room.request("act", null as never), "bad_message"],
    ["comes without a message", () => current().room.request("act"), "bad_message"],
    ["has a field too many", () => current().act(0, { ...legal(), cheat: true }), "bad_message"],
    ["lacks a field", () => current().act(0, { type: "play" }), "bad_message"],
    ["has text for a number", () => current().act(0, { type: "choose", option: "0" }), "bad_message"],
    ["has a fraction", () => current().act(0, { type: "choose", option: 0.5 }), "bad_message"],
    ["has no number", () => current().act(0, { type: "choose", option: Number.NaN }), "bad_message"],
    ["has a negative index", () => current().act(0, { type: "choose", option: -1 }), "bad_message"],
    ["has a huge index", () => current().act(0, { type: "choose", option: 2 ** 53 }), "bad_message"],
    [
      "is a forfeit of the other",
      () => current().act(0, { type: "forfeit", seat: 0, reason: "concede" }),
      "bad_message",
    ],
    [
      "carries a prototype",
      () => current().act(0, JSON.parse('{"__proto__":{"type":"endTurn"}}')),
      "bad_message",
    ],
    ["has no number in the log", () => current().act(undefined, legal()), "bad_message"],
    ["has a negative number", () => current().act(-1, legal()), "bad_message"],
    ["has text for a number in the log", () => current().act("0", legal()), "bad_message"],
    [
      "is behind",
      async () => {
        await current().act(0, legal());
        await Promise.all(clients().map((client) => client.until(() => client.seq === 1)));
        return current().act(0, legal());
      },
      "stale_sequence",
    ],
    ["is ahead", () => current().act(1, legal()), "stale_sequence"],
    ["is not legal now", () => current().act(0, { type: "attack", index: 0 }), "illegal_action"],
    [
      "names an option that there is not",
      () => current().act(0, { type: "choose", option: 500 }),
      "illegal_action",
    ],
    ["is the other player's", () => waiting().act(0, legal()), "not_your_turn"],
    ["is a spectator's", () => spectator.act(0, legal()), "spectator"],
  ];

  test.each(cases)("%s is refused", async (_what, attempt, code) => {
    if (code === "stale_sequence") {
      expect(await refusal(attempt())).toBe(code);
      return;
    }
    const before = await everything();
    expect(await refusal(attempt())).toBe(code);
    expect(await everything()).toEqual(before);
  });

  test("is refused tells what was wrong, where, and what is so", async () => {
    const reason = async (attempt: Promise<unknown>) =>
      attempt.then(
        () => null,
        (error) => error.reason,
      );
    expect(await reason(current().act(0, { type: "choose", option: "x" }))).toEqual({
      code: "bad_message",
      message: expect.any(String),
      fields: [{ field: "move.option", message: expect.stringContaining("number") }],
    });
    expect(await reason(current().act(7, current().moves[0]))).toEqual({
      code: "stale_sequence",
      message: expect.any(String),
      seq: 0,
    });
  });

  test("is sent without asking for a reply is refused with a message", async () => {
    const before = await everything();
    current().room.send("act" as never, { seq: 0, move: { type: "cheat" } } as never);
    current().room.send("act" as never, { seq: 9, move: current().moves[0] } as never);
    current().room.send("cheat" as never, {} as never);
    const sender = current();
    await sender.until(() => sender.errors.length === 3);
    const codes = sender.errors.map((error) => error.code);
    expect(codes.sort()).toEqual(["bad_message", "bad_message", "stale_sequence"]);
    expect(await everything()).toEqual(before);
  });
});

describe("a message that", () => {
  test("is of no known type is refused, also where a reply is asked for", async () => {
    const before = await everything();
    for (const client of [one, spectator])
      for (const type of ["cheat", "__proto__", "constructor", "toString", "*", "", 7]) {
        const sent = client.errors.length;
        expect(await refusal(client.room.request(type as never))).toBe("bad_message");
        client.room.send(type as never);
        await client.until(() => client.errors.length === sent + 1);
        expect(client.errors.at(-1)!.code).toBe("bad_message");
      }
    expect(await everything()).toEqual(before);
  });

  test("has 1 MB closes the connection with 1009", async () => {
    const before = await everything();
    sendRaw(two, new Uint8Array(1_000_000));
    await two.until(() => two.closed !== null);
    expect(two.closed?.code).toBe(1009);
    await one.until(() => !one.state.players[1].connected);
    two = await ben.join(one.room.roomId);
    expect(two.seat).toBe(1);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ["text instead of bytes", "hello, I would like to win"],
    ["JSON", JSON.stringify({ type: "act", seq: 0, move: { type: "endTurn" } })],
    ["nothing", ""],
    ["no bytes", new Uint8Array(0)],
    ["zeros", new Uint8Array(64)],
    ["a request of garbage", Uint8Array.of(21, 0xff, 0xff, 0xff, 0xff, 0xff)],
    ["a request with a broken number", Uint8Array.of(21, 0xcb)],
    ["a request with an endless name", Uint8Array.of(21, 1, 0xdb, 0xff, 0xff, 0xff, 0xff, 0x61)],
    [
      "a request with a broken payload",
      Uint8Array.of(21, 1, 0xa3, 0x61, 0x63, 0x74, 0xdf, 0xff, 0xff, 0xff, 0xff),
    ],
    ["an input for a room without any", Uint8Array.of(19, 1, 2, 3)],
    ["unreliable input", Uint8Array.of(20 | 0x80, 9, 9, 9)],
    ["a state of its own", Uint8Array.of(14, 255, 0, 128, 3)],
    ["a patch of its own", Uint8Array.of(15, 255, 0, 128, 3)],
    ["an unknown code", Uint8Array.of(31, 1, 2, 3)],
  ])("is %s changes nothing", async (_what, data) => {
    const before = await everything();
    sendRaw(two, data);
    // A connection that was not closed for it still answers, in order.
    await Promise.race([two.sync(), two.until(() => two.closed !== null)]);
    if (two.closed) two = await ben.join(one.room.roomId);
    expect(await everything()).toEqual(before);
  });

  test("is random bytes changes nothing", async () => {
    const before = await everything();
    let state = 1;
    const random = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 16;
    };
    for (let i = 0; i < 300; i++) {
      const data = Uint8Array.from({ length: 1 + (random() % 40) }, () => random());
      // Conceding, leaving and joining twice are not garbage but messages.
      if (![10, 12].includes(data[0] & 0x1f)) sendRaw(two, data);
      if (i % 30 < 29) continue;
      await Promise.race([two.sync(), two.until(() => two.closed !== null)]);
      if (two.closed) two = await ben.join(one.room.roomId);
    }
    expect(await everything()).toEqual(before);
  });

  test("comes a thousand times at once closes the connection, and only that", async () => {
    for (let i = 0; i < 1000; i++) two.room.send("sync" as never);
    await two.until(() => two.closed !== null);
    expect(two.closed?.code).toBe(4002);
    two = await ben.join(one.room.roomId);
    expect((await everything()).views.map((seen) => seen.seat)).toEqual([0, 1, -1]);
  });
});
