// Connections are dropped for pings that stay unanswered, and for nothing else.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startHeartbeat } from "./heartbeat.ts";

/** Like a room of the SDK: it knows whoever asked last. */
class SilentRoom {
  #asking = () => {};
  pings = 0;

  ping(callback: () => void) {
    this.pings++;
    this.#asking = callback;
  }

  answer() {
    this.#asking();
    this.#asking = () => {};
  }
}

const drop = vi.fn();
let room = new SilentRoom();
let comeBack = () => {};
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
  vi.stubGlobal("document", {
    hidden: false,
    addEventListener(_type: string, listener: () => void) {
      comeBack = listener;
    },
    removeEventListener() {},
  });
  drop.mockReset();
  room = new SilentRoom();
  stop = startHeartbeat(() => room as never, drop);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a page that comes back while a ping is on its way does not drop a connection that answers", () => {
  vi.advanceTimersByTime(15_000);
  comeBack();
  room.answer();
  vi.advanceTimersByTime(5_000);
  expect(drop).not.toHaveBeenCalled();
  comeBack();
  expect(room.pings).toBe(2);
});

test("a connection that does not answer is dropped, also if the page comes back meanwhile", () => {
  vi.advanceTimersByTime(15_000);
  vi.advanceTimersByTime(2_000);
  comeBack();
  vi.advanceTimersByTime(2_000);
  expect(drop).toHaveBeenCalledOnce();
});

test("the connection that follows a lost one is asked for itself, and not dropped for the lost one's silence", () => {
  vi.advanceTimersByTime(15_000);
  room = new SilentRoom();
  comeBack();
  expect(room.pings).toBe(1);
  room.answer();
  vi.advanceTimersByTime(5_000);
  expect(drop).not.toHaveBeenCalled();
});
