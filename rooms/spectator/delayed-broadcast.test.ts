// What spectators see, as much later as the match says, on a clock moved by hand.
import { expect, test } from "vitest";
import { MatchBench, NEW } from "../../test/support/match-bench.ts";
import { DelayedBroadcast } from "./delayed-broadcast.ts";

const DELAY_MS = 30_000;

/** A match after some moves, and the numbers of the actions that its spectators have been shown. */
async function watched() {
  const bench = new MatchBench();
  const service = bench.newService();
  const match = await service.create(NEW);
  await bench.playOn(service, match, 2);
  const shown: number[] = [];
  const broadcast = new DelayedBroadcast(match, DELAY_MS, bench.clock, {
    begin: ({ seq }) => void shown.push(seq),
    step: ({ snapshot }) => void shown.push(snapshot.seq),
    show() {},
    end() {},
  });
  service.subscribe(NEW.id, broadcast);
  broadcast.start();
  return { bench, service, match, shown };
}

test("nothing is shown before its delay is over, and everything then, in order", async () => {
  const { bench, service, match, shown } = await watched();
  bench.clock.advance(10_000);
  await bench.playOn(service, match, 1);
  expect(shown).toEqual([]);
  bench.clock.advance(20_000);
  expect(shown).toEqual([0, 1, 2]);
  bench.clock.advance(9_999);
  expect(shown).toEqual([0, 1, 2]);
  bench.clock.advance(1);
  expect(shown).toEqual([0, 1, 2, 3]);
});

test("a clock that is set back by an hour makes nobody wait for longer", async () => {
  const { bench, service, match, shown } = await watched();
  bench.clock.advance(10_000);
  bench.clock.setBack(60 * 60_000);
  await bench.playOn(service, match, 1);
  bench.clock.advance(20_000);
  expect(shown).toEqual([0, 1, 2]);
  bench.clock.advance(10_000);
  expect(shown).toEqual([0, 1, 2, 3]);
});
