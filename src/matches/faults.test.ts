// Matches whose store or engine fails.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { hash, type Move } from "../../engine/index.ts";
import {
  listen,
  MatchHarness,
  NEW,
  NEW_WITH_BOT,
  refusal,
  TIME_FOR_SETUP,
  turnOf,
  until,
} from "../../test/support/match-harness.ts";
import { MATCH_SETTINGS } from "./services.ts";

let harness: MatchHarness;
beforeEach(() => {
  harness = new MatchHarness();
});

test("a bug is counted, whether an action cannot be shown or not even be played; a store that fails is not", async () => {
  const service = harness.newService();
  const match = await service.create(NEW);
  service.subscribe("m1", {
    onUpdate() {
      throw new Error("a bug of whoever shows it");
    },
  });
  expect(await service.act("m1", turnOf(match), 0, harness.anyMove(match))).toBe(1);
  expect(harness.problems).toEqual(["internal"]);

  vi.spyOn(match, "check").mockReturnValue();
  const unplayable = { type: "nonsense" } as unknown as Move;
  expect(await refusal(service.act("m1", turnOf(match), 1, unplayable))).toBe("unavailable");
  expect(harness.problems).toEqual(["internal", "internal"]);

  harness.faults.beforeAppend = 1;
  expect(await refusal(service.act("m1", turnOf(match), 1, harness.anyMove(match)))).toBe("unavailable");
  expect(harness.problems).toHaveLength(2);
});

describe("a store that fails", () => {
  test("before writing: the action is refused, and can be made again", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    const before = hash(match.game);
    const move = harness.anyMove(match);
    harness.faults.beforeAppend = 1;
    expect(await refusal(service.act("m1", turnOf(match), 0, move))).toBe("unavailable");
    expect(hash(match.game)).toBe(before);
    expect(await service.act("m1", turnOf(match), 0, move)).toBe(1);
  });

  test("after writing: what stands in the log has happened", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    const heard = listen(service, match);
    const [seat, move] = [turnOf(match), harness.anyMove(match)];
    harness.faults.afterAppend = 1;
    expect(await refusal(service.act("m1", seat, 0, move))).toBe("unavailable");
    expect(heard.updates).toEqual([]);
    expect(await refusal(service.act("m1", seat, 0, move))).toBe("stale_sequence");
    expect(heard.updates.map((update) => update.entry.action)).toEqual([move]);
    expect((await harness.logs.read("m1"))?.entries).toHaveLength(1);
  });

  test("while it cannot be read either, nothing is played", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    const move = harness.anyMove(match);
    harness.faults.beforeAppend = 1;
    harness.faults.read = 1;
    expect(await refusal(service.act("m1", turnOf(match), 0, move))).toBe("unavailable");
    expect(await refusal(service.act("m1", turnOf(match), 0, move))).toBe("unavailable");
    expect(await service.act("m1", turnOf(match), 0, move)).toBe(1);
  });

  test("on the turn of a bot: the bot moves all the same", async () => {
    const service = harness.newService();
    const match = await service.create({
      ...NEW_WITH_BOT,
      clocks: { ...NEW_WITH_BOT.clocks, untimed: true },
    });
    service.connect("m1", 0, true);
    while (turnOf(match) === 0) await service.act("m1", 0, match.seq, harness.anyMove(match));
    const { seq } = match;
    harness.faults.beforeAppend = 1;
    expect(await refusal(service.concede("m1", 0))).toBe("unavailable");
    await until(() => {
      harness.clock.advance(MATCH_SETTINGS.retryDelayMs);
      expect(match.seq).toBeGreaterThan(seq);
    });
  });

  test("and whose match is released meanwhile, is not asked again", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    harness.faults.beforeAppend = 1;
    await refusal(service.act("m1", turnOf(match), 0, harness.anyMove(match)));
    const answer = Promise.withResolvers<null>();
    let asked = false;
    harness.logs.read = () => {
      asked = true;
      return answer.promise;
    };
    harness.clock.advance(MATCH_SETTINGS.retryDelayMs);
    await until(() => expect(asked).toBe(true));
    service.release(match);
    answer.reject(new Error("the store is down"));
    await service.flushed();
    expect(harness.clock.pending()).toBe(0);
  });

  test("costs nobody any time", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    for (const seat of [0, 1] as const) service.connect("m1", seat, true);
    const move = harness.anyMove(match);
    const { setup, reserve } = NEW.clocks;
    harness.clock.advance(10_000);
    harness.faults.beforeAppend = 1;
    harness.faults.read = 20;
    await refusal(service.act("m1", turnOf(match), 0, move));
    for (let i = 0; i < 20; i++) {
      harness.clock.advance(60_000);
      await service.flushed();
    }
    expect(harness.faults.read).toBe(0);
    expect([match.seq, match.over]).toEqual([0, false]);
    harness.clock.advance(60_000);
    await until(() => expect(match.deadline).toBe(harness.clock.now() + setup + reserve - 10_000));
    await service.act("m1", turnOf(match), 0, move);
    expect((await harness.logs.read("m1"))?.entries[0]).toMatchObject({ spent: 10_000, grace: 0 });
  });

  test("while it begins a match: another attempt begins it", async () => {
    const service = harness.newService();
    const { create } = harness.logs;
    harness.logs.create = async (header) => {
      await create(header);
      throw new Error("the connection broke");
    };
    await expect(service.create(NEW)).rejects.toThrow("broke");
    harness.logs.create = create;
    const match = await service.create(NEW);
    await harness.playOn(service, match, 3);
    expect((await harness.logs.read("m1"))?.entries).toHaveLength(3);
  });

  test("while it begins a match: what is left of it is removed, unless it is played by then", async () => {
    const service = harness.newService();
    for (const id of ["unplayed", "played"]) await service.create({ ...NEW, id });
    const other = harness.newService();
    await harness.playOn(other, await other.resume("played"), 1);
    for (const id of ["unplayed", "played"]) service.forget(id);
    await service.flushed();
    expect(await harness.logs.list()).toEqual(["played"]);
  });

  test("for the clock: it tries again", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    harness.faults.beforeAppend = 2;
    harness.clock.advance(TIME_FOR_SETUP);
    for (let i = 0; i < 2; i++) {
      await until(() => expect(harness.clock.pending()).toBe(1));
      expect(match.seq).toBe(0);
      harness.clock.advance(MATCH_SETTINGS.retryDelayMs);
    }
    await until(() => expect(match.seq).toBe(1));
  });

  test("at the end: the result is recorded as soon as it can be, and the log kept until then", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    const heard = listen(service, match);
    let down = 3;
    harness.record = async (finished) => {
      if (down-- > 0) throw new Error("the database is down");
      harness.recorded.push(finished);
    };
    await service.concede("m1", 0);
    for (let i = 0; i < 3; i++) {
      await until(() => expect(harness.clock.pending()).toBe(1));
      expect(heard.ends).toEqual([]);
      expect(await harness.logs.list()).toEqual(["m1"]);
      harness.clock.advance(MATCH_SETTINGS.retryDelayMs);
    }
    await until(() => expect(heard.ends).toEqual(["recorded"]));
    expect(harness.recorded).toHaveLength(1);
    expect(await harness.logs.list()).toEqual([]);
  });
});
