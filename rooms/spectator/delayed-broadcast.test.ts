// What spectators see, as much later as the match says, on a clock moved by hand.
import { expect, test } from "vitest";
import { MatchHarness, NEW } from "../../test/support/match-harness.ts";
import { DelayedBroadcast } from "./delayed-broadcast.ts";

const DELAY_MS = 30_000;

/**
 * A match after some moves, and the numbers of the actions that its spectators have been shown.
 * @param setBackMs by how much the clock is set back before the first spectator comes.
 */
async function watched(setBackMs = 0) {
  const harness = new MatchHarness();
  const service = harness.newService();
  const match = await service.create(NEW);
  await harness.playOn(service, match, 2);
  harness.clock.setBack(setBackMs);
  const shown: number[] = [];
  const broadcast = new DelayedBroadcast(match, DELAY_MS, harness.clock, {
    begin: ({ seq }) => void shown.push(seq),
    step: ({ snapshot }) => void shown.push(snapshot.seq),
    show() {},
    end() {},
  });
  service.subscribe(NEW.id, broadcast);
  broadcast.start();
  return { harness, service, match, shown };
}

test("nothing is shown before its delay is over, and everything then, in order", async () => {
  const { harness, service, match, shown } = await watched();
  harness.clock.advance(10_000);
  await harness.playOn(service, match, 1);
  expect(shown).toEqual([]);
  harness.clock.advance(20_000);
  expect(shown).toEqual([0, 1, 2]);
  harness.clock.advance(9_999);
  expect(shown).toEqual([0, 1, 2]);
  harness.clock.advance(1);
  expect(shown).toEqual([0, 1, 2, 3]);
});

test("a clock that is set back by an hour makes nobody wait for longer", async () => {
  const { harness, service, match, shown } = await watched();
  harness.clock.advance(10_000);
  harness.clock.setBack(60 * 60_000);
  await harness.playOn(service, match, 1);
  harness.clock.advance(20_000);
  expect(shown).toEqual([0, 1, 2]);
  harness.clock.advance(10_000);
  expect(shown).toEqual([0, 1, 2, 3]);
});

test("a clock that is set forward by an hour shows nothing early to whoever comes then", async () => {
  const { harness, service, match, shown } = await watched(-60 * 60_000);
  expect(shown).toEqual([0]);
  harness.clock.advance(10_000);
  await harness.playOn(service, match, 1);
  harness.clock.advance(19_999);
  expect(shown).toEqual([0]);
  harness.clock.advance(1);
  expect(shown).toEqual([0, 1, 2]);
  harness.clock.advance(10_000);
  expect(shown).toEqual([0, 1, 2, 3]);
});
