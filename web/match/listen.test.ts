// A room's messages and state, passed to the store: a new room is told that the player has muted the opponent.
import "../../test/support/web-cards.ts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pool } from "../../cards/browser.ts";
import { PRESETS } from "../../engine/index.ts";
import { listen, type Room } from "./listen.ts";
import { createMatchStore } from "./match-store.ts";

beforeAll(() => {
  vi.stubGlobal("document", { addEventListener() {}, removeEventListener() {} });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** A room in which nobody is muted until it is asked for, and what it says to the seat of one who enters. */
function standIn(seat: number) {
  const heard: Record<string, (message: unknown) => void> = {};
  const players = [{ muted: false }, { muted: false }];
  let onChange = () => {};
  const request = vi.fn(async (_type: string, { muted }: { muted: boolean }) => {
    players[seat].muted = muted;
    onChange();
  });
  const room = {
    state: { players },
    connection: { isOpen: true },
    request,
    onMessage: (type: string, handler: (message: unknown) => void) => {
      heard[type] = handler;
    },
    onStateChange: (handler: () => void) => {
      onChange = handler;
    },
    onLeave: (stop: () => void) => stop(),
  };
  const welcome = {
    poolVersion: pool.version,
    now: 0,
    seat,
    seq: 0,
    from: 0,
    view: null,
    rules: PRESETS.pocket,
    clocks: null,
    context: null,
    delay: 0,
    opening: [],
    missed: [],
  };
  const enter = (muted: boolean) => {
    const store = createMatchStore(pool);
    store.set({ muted });
    listen(room as unknown as Room, store, () => {});
    onChange();
    heard.welcome(welcome);
    return store;
  };
  return { enter, request, players, change: () => onChange() };
}

/** When the room's answers have been read. */
const answered = () => new Promise((resolve) => setImmediate(resolve));

test("whoever has muted the opponent has them muted in another room too, and may unmute them there", async () => {
  const { enter, request, players, change } = standIn(1);
  const store = enter(true);
  expect(store.get().muted).toBe(true);
  expect(request.mock.calls).toEqual([["mute", { muted: true }]]);
  expect(players[1].muted).toBe(true);
  await answered();
  players[1].muted = false;
  change();
  expect(store.get().muted).toBe(false);
});

test("the wish outlives a connection that is lost before the room has answered", async () => {
  const { enter, request } = standIn(1);
  request.mockRejectedValue(new Error("connection closed"));
  const store = enter(true);
  expect(request).toHaveBeenCalledOnce();
  await answered();
  expect(store.get().muted).toBe(true);
});

test("nothing is asked of a room that has the opponent muted, nor where nobody is", () => {
  const first = standIn(0);
  first.players[0].muted = true;
  expect(first.enter(true).get().muted).toBe(true);
  const second = standIn(0);
  expect(second.enter(false).get().muted).toBe(false);
  for (const { request } of [first, second]) expect(request).not.toHaveBeenCalled();
});

test("spectators mute for themselves", () => {
  const { enter, request, change } = standIn(-1);
  const store = enter(true);
  change();
  expect(store.get().muted).toBe(true);
  expect(request).not.toHaveBeenCalled();
});
