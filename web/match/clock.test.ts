// The match clock does not follow the clock of the device.
import { afterEach, expect, test, vi } from "vitest";
import { clockFace, now } from "./clock.ts";

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

test("the clock stands at the whole time while the opponent's actions are shown, then runs", () => {
  const times = { clockStartsAt: 4_000, deadline: 4_000 + 75_000 + 240_000 };
  const whole = { left: 315_000, turn: 75_000, alarm: undefined };
  for (const at of [0, 3_999]) expect(clockFace(times, 240_000, at)).toEqual({ ...whole, isReading: true });
  expect(clockFace(times, 240_000, 4_000)).toEqual({ ...whole, isReading: false });
  expect(clockFace(times, 240_000, 14_000)).toMatchObject({ left: 305_000, turn: 65_000, isReading: false });
});

test("the clock warns by what is left of all, and says when the reserve is used", () => {
  const at = (ms: number) => clockFace({ clockStartsAt: 0, deadline: 100_000 }, 60_000, ms).alarm;
  expect([0, 40_000, 70_000, 90_000, 120_000].map(at)).toEqual([
    undefined,
    "reserve",
    "short",
    "last",
    "last",
  ]);
});
