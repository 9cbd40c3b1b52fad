// A deletion that the end of the process interrupts.
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memoryLogs } from "../../test/support/memory-logs.ts";
import type { Db } from "../db/index.ts";
import { createMetrics } from "../metrics/metrics.ts";
import { startRetention } from "./retention-job.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the job ends once the batch under way is done, and begins no other", async () => {
  const deleted = Promise.withResolvers<number>();
  const $executeRaw = vi.fn(() => deleted.promise);
  const services = { db: { $executeRaw } as unknown as Db, logs: memoryLogs(), now: Date.now };
  const days = { replays: 1, logs: 1, guests: 1 };
  const stop = startRetention(services, days, createMetrics(), pino({ level: "silent" }));
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  const ended = vi.fn();
  const stopping = stop().then(ended);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ended).not.toHaveBeenCalled();
  deleted.resolve(7);
  await vi.advanceTimersByTimeAsync(1_000);
  await stopping;
  expect($executeRaw).toHaveBeenCalledTimes(1);
});
