// The clocks of a match: allowance, reserve and grace, what happens when they run out, and what does not count.
import { beforeEach, describe, expect, test } from "vitest";
import { defaultMove, opponentOf, type Seat } from "../../engine/index.ts";
import {
  listen,
  MatchHarness,
  NEW,
  TIME_FOR_SETUP,
  turnOf,
  until,
} from "../../test/support/match-harness.ts";
import type { Match } from "./match.ts";
import type { MatchService } from "./service.ts";

const { setup, turn, answer, reserve, grace, expiries, return: comeBack } = NEW.clocks;

let harness: MatchHarness;
let service: MatchService;
let match: Match;
beforeEach(async () => {
  harness = new MatchHarness();
  service = harness.newService();
  match = await service.create(NEW);
  connect(true);
});

function connect(there: boolean, on = service): void {
  for (const seat of [0, 1] as const) on.connect("m1", seat, there);
}

/** Lets time pass, and whatever it brings about. */
async function pass(ms: number): Promise<void> {
  harness.clock.advance(ms);
  await service.flushed();
}

/** Plays to the first decision of a turn of this seat. */
async function playToTurnOf(seat: Seat): Promise<void> {
  const before = match.game.turn;
  while (match.game.turn === before || match.game.phase !== "main" || match.moment.seat !== seat) {
    await harness.playOn(service, match, 1);
    if (match.over) throw new Error("the match is over before such a turn");
  }
}

const entries = async () => (await harness.logs.read("m1"))!.entries;

describe("a player's time", () => {
  test("is the allowance and the reserve; when both are used up, the clock plays the default answer", async () => {
    expect(match.deadline).toBe(harness.clock.now() + setup + reserve);
    const expected = defaultMove(match.game);
    await pass(setup + reserve - 1);
    expect(match.seq).toBe(0);
    await pass(1);
    const [entry] = await entries();
    expect(entry).toEqual({
      action: expected,
      by: "clock",
      at: setup + reserve,
      turn: 0,
      spent: setup + reserve,
      grace: 0,
    });
  });

  test("is one for all decisions of the set-up, and the reserve is used once that is", async () => {
    const seat = turnOf(match);
    await pass(setup - 1);
    await harness.playOn(service, match, 1);
    expect(match.timeBudgets.reserve[seat]).toBe(reserve);
    while (turnOf(match) !== seat || match.game.turn > 0) await harness.playOn(service, match, 1);
  });

  test("is one for a whole turn, however many moves are made in it", async () => {
    const seat = turnOf(match);
    await playToTurnOf(seat);
    const now = match.game.turn;
    expect(match.deadline).toBe(harness.clock.now() + turn + reserve);
    await pass(turn + 5_000);
    await harness.playOn(service, match, 1);
    expect(match.timeBudgets.reserve[seat]).toBe(reserve - 5_000);
    if (match.game.turn === now && turnOf(match) === seat) {
      expect(match.deadline).toBe(harness.clock.now() + reserve - 5_000);
    }
  });

  test("is short for an answer in the opponent's turn", () => {
    expect(match.timeBudgets.left({ seat: 0, current: 1, turn: 3 })).toBe(answer + reserve);
    expect(match.timeBudgets.left({ seat: 1, current: 1, turn: 3 })).toBe(turn + reserve);
  });

  test("is told of twice before it is up", async () => {
    const heard = listen(service, match);
    const seat = turnOf(match);
    await pass(setup + reserve - 30_001);
    expect(heard.warnings).toEqual([]);
    await pass(1);
    expect(heard.warnings).toEqual([[seat, 30_000]]);
    await pass(20_000);
    expect(heard.warnings).toEqual([
      [seat, 30_000],
      [seat, 10_000],
    ]);
  });

  test("that is up ends the turn: the clock answers whatever else is asked in it, at once", async () => {
    await playToTurnOf(0);
    const now = match.game.turn;
    await pass(turn + reserve);
    await until(() => {
      harness.clock.advance(0);
      expect(match.game.turn).toBeGreaterThan(now);
    });
    expect(match.timeBudgets.strikes[0]).toBe(1);
    expect((await entries()).at(-1)?.by).toBe("clock");
  });
});

describe("time that runs out again and again", () => {
  /** Everybody is away, for as many expiries as it takes. */
  async function nobodyMoves(): Promise<void> {
    for (let i = 0; i < 100 && !match.over; i++) {
      harness.clock.advance(turn + setup + reserve + grace);
      await service.flushed();
    }
  }

  test("loses the match", async () => {
    const loser = turnOf(match);
    while (!match.over) {
      if (turnOf(match) === loser) {
        harness.clock.advance(setup + turn + reserve);
        await service.flushed();
      } else await harness.playOn(service, match, 1);
    }
    expect(match.game.result).toEqual({ winner: opponentOf(loser), reason: "timeout" });
    const turns = new Set(
      (await harness.recorded[0].log.entries).flatMap((e) => (e.by === "clock" ? e.turn : [])),
    );
    expect(turns.size).toBe(expiries);
  });

  test("ends a match that both have left", async () => {
    connect(false);
    await nobodyMoves();
    await until(() => expect(harness.recorded).toHaveLength(1));
    expect(harness.recorded[0].result.reason).toBe("timeout");
  });

  test("is not made up for by a move here and there, but by a whole turn in time", async () => {
    await playToTurnOf(0);
    await pass(turn + reserve);
    await until(() => {
      harness.clock.advance(0);
      expect(match.moment.seat).toBe(1);
    });
    await playToTurnOf(0);
    expect(match.timeBudgets.strikes[0]).toBe(1);
    await harness.playOn(service, match, 1);
    if (match.game.current === 0) expect(match.timeBudgets.strikes[0]).toBe(1);
    await playToTurnOf(1);
    expect(match.timeBudgets.strikes[0]).toBe(0);
  });
});

describe("a player who is not connected", () => {
  test("uses the grace first, which is one for the whole match", async () => {
    const seat = turnOf(match);
    connect(false);
    expect(match.deadline).toBe(harness.clock.now() + grace + setup + reserve);
    await pass(grace - 1_000);
    connect(true);
    expect(match.deadline).toBe(harness.clock.now() + setup + reserve);
    await pass(2_000);
    connect(false);
    await pass(3_000);
    connect(true);
    expect(match.deadline).toBe(harness.clock.now() + setup + reserve - 4_000);
    await harness.playOn(service, match, 1);
    expect((await entries())[0]).toMatchObject({ spent: 4_000, grace });
    expect(match.timeBudgets.grace[seat]).toBe(0);
  });

  test("gains nothing by coming and going", async () => {
    for (let i = 0; i < 200; i++) {
      connect(i % 2 === 0);
      harness.clock.advance((grace + setup + reserve) / 100);
      await service.flushed();
    }
    expect((await entries())[0]?.by).toBe("clock");
  });

  test("is shown the change at once", () => {
    const heard = listen(service, match);
    service.connect("m1", turnOf(match), false);
    expect(heard.clocks).toBe(1);
  });
});

describe("what does not count", () => {
  test("is the time in which the server stood still", async () => {
    const heard = listen(service, match);
    await pass(10_000);
    harness.clock.standStill(10 * TIME_FOR_SETUP);
    await service.flushed();
    expect(match.seq).toBe(0);
    expect(heard.clocks).toBe(1);
    expect(match.deadline).toBe(harness.clock.now() + setup + reserve - 10_000);
    await pass(setup + reserve - 10_000);
    expect(match.seq).toBe(1);
  });

  test("is the time between two processes, and that which the players need to come back", async () => {
    await pass(20_000);
    service.release(match);
    harness.clock.advance(10 * TIME_FOR_SETUP);
    const other = harness.newService();
    match = await other.resume("m1");
    expect(match.deadline).toBe(harness.clock.now() + comeBack + grace + setup + reserve);
    harness.clock.advance(comeBack - 1);
    connect(true, other);
    expect(match.deadline).toBe(harness.clock.now() + setup + reserve);
    expect(match.timeBudgets.grace).toEqual([grace, grace]);
  });

  test("is nothing that was used before: the clocks go on as they were", async () => {
    await playToTurnOf(1);
    await pass(turn + 7_000);
    await harness.playOn(service, match, 1);
    await playToTurnOf(0);
    await pass(turn + reserve);
    await until(() => {
      harness.clock.advance(0);
      expect(match.moment.seat).toBe(1);
    });
    service.release(match);
    const again = await harness.newService().resume("m1");
    expect(again.timeBudgets).toEqual(match.timeBudgets);
    expect(again.timeBudgets.strikes).toEqual([1, 0]);
    expect(again.timeBudgets.reserve).toEqual([0, reserve - 7_000]);
  });
});

test("a match that was released stands still", async () => {
  service.release(match);
  expect(harness.clock.pending()).toBe(0);
  expect(await harness.logs.list()).toEqual(["m1"]);
});

test("in an untimed match only the time of a player who is away runs", async () => {
  const untimed = await service.create({ ...NEW, id: "m2", clocks: { ...NEW.clocks, untimed: true } });
  const connectAll = (there: boolean) => {
    for (const seat of [0, 1] as const) service.connect("m2", seat, there);
  };
  connectAll(true);
  expect(untimed.deadline).toBe(0);
  await pass(10 * (setup + reserve));
  expect(untimed.seq).toBe(0);
  connectAll(false);
  expect(untimed.deadline).toBe(harness.clock.now() + grace + setup + reserve);
  await pass(grace);
  connectAll(true);
  expect(untimed.deadline).toBe(0);
  await pass(10 * (setup + reserve));
  expect(untimed.seq).toBe(0);
  connectAll(false);
  await pass(setup + reserve);
  expect(untimed.seq).toBeGreaterThan(0);
});
