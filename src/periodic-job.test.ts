// Work in the background: when it runs, and how it ends.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startPeriodicJob } from "./periodic-job.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("it runs after a while and then regularly, never twice at a time, and not after the end", async () => {
  const runs: { isStopped: () => boolean; finish: () => void }[] = [];
  const stop = startPeriodicJob({
    firstAfterMs: 100,
    everyMs: 1_000,
    run: (isStopped) => new Promise((finish) => runs.push({ isStopped, finish })),
  });
  await vi.advanceTimersByTimeAsync(99);
  expect(runs).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(runs).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(900);
  expect(runs, "the first is under way").toHaveLength(1);
  runs[0].finish();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runs).toHaveLength(2);
  expect(runs[1].isStopped()).toBe(false);

  const stopped = vi.fn();
  const stopping = stop().then(stopped);
  expect(runs[1].isStopped()).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(stopped).not.toHaveBeenCalled();
  runs[1].finish();
  await stopping;
  expect(runs).toHaveLength(2);
});
