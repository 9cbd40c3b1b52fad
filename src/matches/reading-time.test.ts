// The time to see what the opponent has done: the clock stands still for so long after its actions.
import { beforeEach, describe, expect, test } from "vitest";
import { SEATS } from "../../engine/index.ts";
import { MatchHarness, NEW, turnOf } from "../../test/support/match-harness.ts";
import type { Match } from "./match.ts";
import type { MatchService } from "./service.ts";

const { setup, reserve } = NEW.clocks;
const READING = { reading: 1_500, readingMax: 4_000 };

let harness: MatchHarness;
let service: MatchService;
let match: Match;
beforeEach(async () => {
  harness = new MatchHarness();
  service = harness.newService();
  match = await service.create({ ...NEW, clocks: { ...NEW.clocks, ...READING } });
  connect(service);
});

function connect(on: MatchService): void {
  for (const seat of SEATS) on.connect("m1", seat, true);
}

/** Lets time pass, and whatever it brings about. */
async function pass(ms: number): Promise<void> {
  harness.clock.advance(ms);
  await service.flushed();
}

const entries = async () => (await harness.logs.read("m1"))!.entries;

/** Plays to a decision of another seat than the last, and counts what that one has done since. */
async function playToOther(): Promise<number> {
  const seat = turnOf(match);
  for (let actions = 1; ; actions++) {
    await harness.playOn(service, match, 1);
    if (match.over) throw new Error("the match is over too soon");
    if (turnOf(match) !== seat) return actions;
  }
}

/** Plays on until one player has acted so many times in a row. */
async function playToReading(least: number): Promise<number> {
  for (;;) {
    const actions = await playToOther();
    if (actions >= least) return actions;
  }
}

describe("the time to see what the opponent has done", () => {
  test("is none before the opponent has done anything", () => {
    expect(match.clockStartsAt).toBe(0);
    expect(match.deadline).toBe(harness.clock.now() + setup + reserve);
  });

  test("is so much for each of its actions, up to a bound, and the clock stands meanwhile", async () => {
    for (let i = 0; i < 20; i++) {
      const actions = await playToOther();
      const free = Math.min(READING.readingMax, actions * READING.reading);
      expect(match.clockStartsAt).toBe(harness.clock.now() + free);
      expect(match.deadline).toBe(match.clockStartsAt + match.timeBudgets.left(match.moment));
    }
  });

  test("is used first, is not counted, and is gone with the next action", async () => {
    const actions = await playToReading(2);
    const free = Math.min(READING.readingMax, actions * READING.reading);
    const before = match.timeBudgets.left(match.moment);
    await pass(free - 1_000);
    await harness.playOn(service, match, 1);
    expect((await entries()).at(-1)).toMatchObject({ spent: 0, grace: 0 });
    if (!match.over && match.moment.seat === turnOf(match))
      expect(match.timeBudgets.left(match.moment)).toBeLessThanOrEqual(before);
    await playToReading(2);
    await pass(READING.readingMax + 2_000);
    const { clockStartsAt } = match;
    expect(clockStartsAt).toBeLessThan(harness.clock.now());
    await harness.playOn(service, match, 1);
    expect((await entries()).at(-1)!.spent).toBeGreaterThanOrEqual(2_000);
  });

  test("comes before the grace of a player who is not connected", async () => {
    await playToReading(2);
    const seat = turnOf(match);
    service.connect("m1", seat, false);
    await pass(READING.reading);
    service.connect("m1", seat, true);
    await harness.playOn(service, match, 1);
    expect((await entries()).at(-1)).toMatchObject({ spent: 0, grace: 0 });
  });

  test("follows from the log, in whichever process the match goes on", async () => {
    const actions = await playToReading(2);
    const free = Math.min(READING.readingMax, actions * READING.reading);
    service.release(match);
    const other = harness.newService();
    const resumed = await other.resume("m1");
    connect(other);
    expect(resumed.clockStartsAt).toBe(harness.clock.now() + free);
  });
});
