// The match clock does not follow the clock of the device.
import { afterEach, expect, test, vi } from "vitest";
import { now } from "./clock.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("setting the device's clock neither gives nor takes time", () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const hour = 3_600_000;
  for (const change of [hour, -2 * hour]) {
    const before = now();
    vi.setSystemTime(Date.now() + change);
    expect(Math.abs(now() - before)).toBeLessThan(hour / 2);
  }
});
