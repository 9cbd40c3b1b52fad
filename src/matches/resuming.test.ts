// Matches whose process ends, and that are played in two places at once.
import { beforeEach, describe, expect, test } from "vitest";
import { hash, type Move } from "../../engine/index.ts";
import {
  listen,
  MatchHarness,
  NEW,
  refusal,
  SETUP,
  TIME_FOR_SETUP,
  turnOf,
  until,
} from "../../test/support/match-harness.ts";
import { LOG_VERSION } from "./action-log.ts";

let harness: MatchHarness;
beforeEach(() => {
  harness = new MatchHarness();
});

describe("resuming", () => {
  test("goes on from the log, to the end of the undisturbed match", async () => {
    const undisturbed = harness.newService();
    const model = await undisturbed.create({ ...NEW, id: "model" });
    await harness.playOn(undisturbed, model);
    const actions = harness.recorded[0].log.entries.map((entry) => entry.action as Move);

    let match = await harness.newService().create(NEW);
    for (const action of actions) {
      const service = harness.newService();
      match = await service.resume("m1");
      await service.act("m1", turnOf(match), match.seq, action);
      service.release(match);
    }
    expect(hash(match.game)).toBe(hash(model.game));
    await until(() => expect(harness.recorded).toHaveLength(2));
    expect(await harness.logs.list()).toEqual([]);
  });

  test("is refused where there is no match, or one that this server cannot play, which keeps its owner", async () => {
    const service = harness.newService();
    await expect(service.resume("none")).rejects.toThrow("there is no match none");
    const header = {
      ...NEW,
      type: "private" as const,
      version: LOG_VERSION,
      seed: "x",
      id: "old",
      poolVersion: "wld@0",
      startedAt: 0,
    };
    await harness.logs.create(header);
    await expect(service.resume("old")).rejects.toThrow("cards wld@0, which are unknown");
    await harness.logs.create({
      ...header,
      id: "new",
      poolVersion: SETUP.pool.version,
      version: LOG_VERSION + 1,
    });
    await expect(service.resume("new")).rejects.toThrow("a newer server");
    await harness.logs.create({
      ...header,
      id: "older",
      poolVersion: SETUP.pool.version,
      version: LOG_VERSION - 1,
    });
    await expect(service.resume("older")).rejects.toThrow("an older server");
    expect(await harness.logs.terms(["old", "new", "older"])).toEqual([1, 1, 1]);
  });

  test("leaves whoever had the match before unable to write, and tells them", async () => {
    const before = harness.newService();
    const match = await before.create(NEW);
    const heard = listen(before, match);
    const after = harness.newService();
    await after.resume("m1");
    const unchanged = hash(match.game);
    expect(await refusal(before.act("m1", turnOf(match), 0, harness.anyMove(match)))).toBe("moved");
    expect(hash(match.game)).toBe(unchanged);
    expect(heard).toMatchObject({ updates: [], ends: ["moved"] });
    expect((await harness.logs.read("m1"))?.entries).toEqual([]);
  });

  test("is noticed by whoever had the match before, though nobody moves there", async () => {
    const before = harness.newService();
    const match = await before.create(NEW);
    const heard = listen(before, match);
    await before.releaseTakenOver();
    expect(heard.ends).toEqual([]);
    await harness.newService().resume("m1");
    await before.releaseTakenOver();
    expect(heard.ends).toEqual(["moved"]);
    harness.clock.advance(10 * TIME_FOR_SETUP);
    expect(match.seq).toBe(0);
  });

  test("waits, on closing, for what is being written", async () => {
    const service = harness.newService();
    const match = await service.create(NEW);
    let recorded = () => {};
    harness.record = () => new Promise((resolve) => (recorded = resolve));
    await service.concede("m1", 0);
    service.release(match);
    let closed = false;
    const closing = service.flushed().then(() => (closed = true));
    await until(async () => expect(await harness.logs.list()).toEqual(["m1"]));
    expect(closed).toBe(false);
    recorded();
    await closing;
    expect(await harness.logs.list()).toEqual([]);
  });

  test("records a match that ended just before its process did", async () => {
    const service = harness.newService();
    const never = new Promise<void>(() => {});
    harness.record = () => never;
    const match = await service.create(NEW);
    await service.concede("m1", 0);
    service.release(match);
    harness.record = async (finished) => void harness.recorded.push(finished);
    await harness.newService().resume("m1");
    await until(() => expect(harness.recorded).toHaveLength(1));
  });
});

test("a match that is begun again cannot write to the log of the attempt before", async () => {
  const { logs } = harness;
  await harness.newService().create(NEW);
  const first = (await logs.read("m1"))!;
  const match = await harness.newService().create(NEW);
  expect(match.term).toBeGreaterThan(1);
  // The store goes back to what it held before.
  await logs.remove("m1");
  await logs.create(first.header);
  const entry = match.entry({ type: "forfeit", seat: 0, reason: "concede" }, "player", 0, {
    spent: 0,
    grace: 0,
  });
  expect(await logs.append("m1", { term: match.term, seq: 0, boundary: true }, entry)).toBe(false);
});
