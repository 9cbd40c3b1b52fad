// How the match service plays a match, and what it refuses.
import { beforeEach, describe, expect, test } from "vitest";
import { hash, type Move, replay, type Seat } from "../../engine/index.ts";
import {
  listen,
  MatchHarness,
  NEW,
  refusal,
  SETUP,
  turnOf,
  until,
} from "../../test/support/match-harness.ts";
import type { Match } from "./match.ts";
import type { MatchService } from "./service.ts";

let harness: MatchHarness;
beforeEach(() => {
  harness = new MatchHarness();
});

describe("a match", () => {
  test("is played to its end, recorded once, and its log replays to the same game", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    const heard = listen(service, match);
    await harness.playOn(service, match);
    await until(() => expect(heard.ends).toEqual(["recorded"]));

    expect(harness.recorded).toHaveLength(1);
    const [{ log, result, turns }] = harness.recorded;
    expect(result).toEqual(match.game.result);
    expect(turns).toBe(match.game.turn);
    expect(log.entries).toHaveLength(match.seq);
    expect(heard.updates.map((update) => update.seq)).toEqual(log.entries.map((_, i) => i + 1));
    const again = replay(
      SETUP,
      log.entries.map((entry) => entry.action),
    );
    expect(hash(again)).toBe(hash(match.game));
    expect(await harness.logs.list()).toEqual([]);
    expect(harness.clock.pending()).toBe(0);
  });

  test("is written before it is played, and played before anyone hears of it", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    const order: string[] = [];
    const { append } = harness.logs;
    harness.logs.append = async (...args) => {
      order.push(`append at ${match.seq}`);
      return append(...args);
    };
    service.subscribe("m1", { onUpdate: () => void order.push(`told at ${match.seq}`) });
    await service.act("m1", turnOf(match), 0, harness.anyMove(match));
    expect(order).toEqual(["append at 0", "told at 1"]);
  });

  test("takes one of two answers to the same question", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    const seat = turnOf(match);
    const move = harness.anyMove(match);
    const both = await Promise.allSettled([
      service.act("m1", seat, 0, move),
      service.act("m1", seat, 0, move),
    ]);
    expect(both.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect(match.seq).toBe(1);
  });

  test("goes on for the others when one who listens fails", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    service.subscribe("m1", {
      onUpdate: () => {
        throw new Error("a broken room");
      },
    });
    const heard = listen(service, match);
    await harness.playOn(service, match, 3);
    expect(heard.updates).toHaveLength(3);
  });
});

describe("what is refused changes nothing", () => {
  const cases: [string, (service: MatchService, match: Match) => Promise<unknown>][] = [
    [
      "stale_sequence",
      (service, match) => service.act("m1", turnOf(match), match.seq - 1, harness.anyMove(match)),
    ],
    [
      "stale_sequence",
      (service, match) => service.act("m1", turnOf(match), match.seq + 1, harness.anyMove(match)),
    ],
    [
      "not_your_turn",
      (service, match) => service.act("m1", (1 - turnOf(match)) as Seat, match.seq, harness.anyMove(match)),
    ],
    [
      "illegal_action",
      (service, match) => service.act("m1", turnOf(match), match.seq, { type: "attack", index: 9 }),
    ],
    [
      "illegal_action",
      (service, match) => service.act("m1", turnOf(match), match.seq, { type: "choose", option: 999 }),
    ],
    [
      "illegal_action",
      (service, match) => {
        const move = { type: "forfeit", seat: 1 - turnOf(match), reason: "concede" } as unknown as Move;
        return service.act("m1", turnOf(match), match.seq, move);
      },
    ],
    ["not_started", (service) => service.act("elsewhere", 0, 0, { type: "endTurn" })],
  ];

  test.each(cases)("%s", async (code, attempt) => {
    const service = harness.newService();
    const match = await service.create(NEW);
    await harness.playOn(service, match, 4);
    const heard = listen(service, match);
    const before = hash(match.game);
    expect(await refusal(attempt(service, match))).toBe(code);
    expect(hash(match.game)).toBe(before);
    expect(match.seq).toBe(4);
    expect((await harness.logs.read("m1"))?.entries).toHaveLength(4);
    expect(heard.updates).toEqual([]);
  });

  test("match_over, for moves and for conceding", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    await service.concede("m1", 0);
    expect(match.game.result).toEqual({ winner: 1, reason: "concede" });
    expect(await refusal(service.concede("m1", 1))).toBe("match_over");
    expect(await refusal(service.act("m1", 1, 1, { type: "endTurn" }))).toBe("match_over");
    expect(match.seq).toBe(1);
  });
});

test("an action that the engine fails to play is refused, and never gets into the log", async () => {
  const service = harness.newService();
  const match = await service.create(NEW);
  const heard = listen(service, match);
  const [seat, move] = [turnOf(match), harness.anyMove(match)];
  const { deck } = match.game.players[0];
  match.game.players[0].deck = undefined as never;
  expect(await refusal(service.act("m1", seat, 0, move))).toBe("unavailable");
  match.game.players[0].deck = deck;
  expect((await harness.logs.read("m1"))?.entries).toEqual([]);
  expect(heard.updates).toEqual([]);
  expect(await service.act("m1", seat, 0, move)).toBe(1);
});
