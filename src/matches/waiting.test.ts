// What the match service does by itself: the clock that runs out, and bots.
import { beforeEach, describe, expect, test } from "vitest";
import { type Action, type Bot, defaultMove } from "../../engine/index.ts";
import { MatchBench, NEW, NEW_WITH_BOT, turnOf, until } from "../../test/support/match-bench.ts";
import type { Match } from "./match.ts";
import { MATCH_SETTINGS } from "./service.ts";

let bench: MatchBench;
beforeEach(() => {
  bench = new MatchBench();
});

describe("time", () => {
  test("plays the default move for a player whose time is up", async () => {
    const service = bench.newService();
    const match = await service.create(NEW);
    expect(match.deadline).toBe(bench.clock.now() + MATCH_SETTINGS.decisionTime);
    const expected = defaultMove(match.game);
    bench.clock.advance(MATCH_SETTINGS.decisionTime - 1);
    await Promise.resolve();
    expect(match.seq).toBe(0);
    bench.clock.advance(1);
    await until(() => expect(match.seq).toBe(1));
    const [entry] = (await bench.logs.read("m1"))!.entries;
    expect(entry).toEqual({ action: expected, by: "clock", at: MATCH_SETTINGS.decisionTime, turn: 0 });
  });

  test("does not run out for a player who moved in time", async () => {
    const service = bench.newService();
    const match = await service.create(NEW);
    for (let i = 0; i < 5; i++) {
      bench.clock.advance(MATCH_SETTINGS.decisionTime - 1);
      await bench.playOn(service, match, 1);
    }
    expect((await bench.logs.read("m1"))?.entries.map((entry) => entry.by)).toEqual(Array(5).fill("player"));
  });

  test("that runs out three times in a row loses the match", async () => {
    const service = bench.newService();
    const match = await service.create(NEW);
    const loser = turnOf(match);
    let seq = 0;
    for (let expiries = 0; expiries < 3; ) {
      if (turnOf(match) === loser) {
        bench.clock.advance(MATCH_SETTINGS.decisionTime);
        expiries++;
      } else {
        await service.act("m1", turnOf(match), match.seq, bench.anyMove(match)).catch(() => {});
      }
      seq++;
      await until(() => expect(match.seq).toBe(seq));
    }
    expect(match.game.result).toEqual({ winner: 1 - loser, reason: "timeout" });
  });

  test("that a player uses in between starts the count again", async () => {
    const service = bench.newService();
    const match = await service.create(NEW);
    const seat = turnOf(match);
    for (let i = 0; i < 2; i++) {
      bench.clock.advance(MATCH_SETTINGS.decisionTime);
      await until(() => expect(match.seq).toBe(i + 1));
      if (turnOf(match) !== seat) break;
    }
    expect(match.timeouts[seat]).toBeGreaterThan(0);
    while (turnOf(match) !== seat) await bench.playOn(service, match, 1);
    await bench.playOn(service, match, 1);
    expect(match.timeouts[seat]).toBe(0);
  });

  test("ends a match that everybody has left", async () => {
    const service = bench.newService();
    const match = await service.create(NEW);
    for (let i = 0; i < 10 && !match.over; i++) {
      bench.clock.advance(MATCH_SETTINGS.decisionTime);
      await until(() => expect(match.seq).toBe(i + 1));
    }
    await until(() => expect(bench.recorded).toHaveLength(1));
    expect(bench.recorded[0].result.reason).toBe("timeout");
  });

  test("stands still for a match that was released", async () => {
    const service = bench.newService();
    await service.create(NEW);
    service.release("m1");
    expect(bench.clock.pending()).toBe(0);
    expect(await bench.logs.list()).toEqual(["m1"]);
  });
});

describe("a bot", () => {
  async function playAgainstBot(bot: Bot): Promise<Match> {
    const service = bench.newService(bot);
    const match = await service.create(NEW_WITH_BOT);
    while (!match.over) {
      const seq = match.seq;
      if (match.isBot(turnOf(match))) {
        expect(match.deadline).toBe(0);
        bench.clock.advance(MATCH_SETTINGS.botDelay);
      } else await bench.playOn(service, match, 1);
      await until(() => expect(match.seq).toBe(seq + 1));
    }
    await until(() => expect(bench.recorded).toHaveLength(1));
    return match;
  }

  test("plays a whole match, through the same log", async () => {
    const match = await playAgainstBot(bench.randomBot);
    const by = bench.recorded[0].log.entries.map((entry) => entry.by);
    expect(new Set(by)).toEqual(new Set(["player", "bot"]));
    expect(bench.recorded[0].log.entries).toHaveLength(match.seq);
  });

  test("that fails plays what the clock would", async () => {
    await playAgainstBot(() => {
      throw new Error("no idea");
    });
    const moves = bench.recorded[0].log.entries
      .filter((entry) => entry.by === "bot")
      .map((entry) => entry.action.type);
    expect(new Set<Action["type"]>(moves).size).toBeGreaterThan(0);
  });

  test("that answers with an illegal move plays what the clock would", async () => {
    await playAgainstBot(() => ({ type: "attack", index: 77 }));
  });
});
