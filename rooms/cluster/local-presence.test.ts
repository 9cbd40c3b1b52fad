import { afterEach, expect, test, vi } from "vitest";
import { ClosingLocalPresence } from "./local-presence.ts";

afterEach(() => void vi.useRealTimers());

test("leaves no timer behind when it is shut down", () => {
  vi.useFakeTimers();
  const presence = new ClosingLocalPresence();
  presence.setex("matches of somebody", "[]", 604_800);
  presence.setex("somebody is online", "1", 60);
  expect(vi.getTimerCount()).toBe(2);
  presence.shutdown();
  expect(vi.getTimerCount()).toBe(0);
});
