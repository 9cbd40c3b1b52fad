// The wait for the next day.
import { afterEach, expect, test, vi } from "vitest";
import { sameDay } from "./same-day.ts";

afterEach(() => void vi.useRealTimers());

test.each([
  ["2026-11-30T23:49:59Z", "2026-11-30"],
  ["2026-11-30T23:50:00Z", "2026-12-01"],
  ["2026-12-01T00:00:00Z", "2026-12-01"],
])("at %s a file begins on %s", async (now, day) => {
  vi.useFakeTimers({ now: new Date(now) });
  const begins = sameDay().then(() => new Date().toISOString().slice(0, 10));
  await vi.runAllTimersAsync();
  expect(await begins).toBe(day);
});
