// What a process remembers of streams that are open no longer, or that could not be opened.
import { LocalDriver, matchMaker } from "colyseus";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SeenFriend } from "../../src/friends/presence.ts";
import { ClosingLocalPresence } from "../cluster/local-presence.ts";
import { LivePresence } from "./live-presence.ts";
import { isOnline } from "./online.ts";
import { type PresenceChange, TOPIC } from "./presence-changes.ts";

/** Longer than between two signs of life of those who are connected. */
const LONG_MS = 60_000;

const AWAY = new Error("the store is away");

let live: LivePresence;
let stop: () => void;
beforeEach(async () => {
  vi.useFakeTimers();
  await matchMaker.setup(new ClosingLocalPresence(), new LocalDriver());
  live = new LivePresence(pino({ level: "silent" }));
  stop = await live.listen();
});
afterEach(async () => {
  stop();
  // An announcement that is due and never made would hold back all that follow, in the files after this one too.
  await vi.runOnlyPendingTimersAsync();
  matchMaker.presence.shutdown();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A stream of Ana's, whose friend is Ben. */
const watcherOfAna = (friends: SeenFriend[] = [{ id: "ben", activity: true }]) => ({
  userId: "ana",
  seenFriends: async () => friends,
  tell: vi.fn(),
});

const announce = (news: Partial<PresenceChange>) =>
  matchMaker.presence.publish(TOPIC, { about: [], arrived: [], to: [], left: [], ...news });

test("a stream is notified of the friends and of the user's own requests until it closes", async () => {
  const watcher = watcherOfAna();
  const close = await live.open(watcher);
  await announce({ about: ["ben"] });
  await announce({ to: ["ana"] });
  expect(watcher.tell).toHaveBeenCalledTimes(2);
  await close();
  await announce({ about: ["ben"], to: ["ana"] });
  expect(watcher.tell).toHaveBeenCalledTimes(2);
});

test.each([
  ["nothing", [], 0],
  ["that they are online", [{ id: "ben", activity: false }], 2],
  ["everything", [{ id: "ben", activity: true }], 3],
])("of a friend who lets %s be seen, a stream tells no more", async (_, friends, news) => {
  const watcher = watcherOfAna(friends);
  const close = await live.open(watcher);
  await announce({ about: ["ben"] });
  await announce({ arrived: ["ben"] });
  await announce({ left: ["ben"] });
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(watcher.tell).toHaveBeenCalledTimes(news);
  await close();
});

test("a stream that closes while its friends are read again is forgotten", async () => {
  const reading = Promise.withResolvers<SeenFriend[]>();
  const watcher = watcherOfAna();
  const close = await live.open(watcher);
  watcher.seenFriends = () => reading.promise;
  await announce({ to: ["ana"] });
  await close();
  watcher.tell.mockClear();
  reading.resolve([{ id: "ben", activity: true }]);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  await announce({ about: ["ben"] });
  expect(watcher.tell).not.toHaveBeenCalled();
});

test.each(["seenFriends", "setex"] as const)(
  "a stream that could not be opened, as %s failed, is forgotten",
  async (step) => {
    const watcher = watcherOfAna();
    if (step === "seenFriends") watcher.seenFriends = () => Promise.reject(AWAY);
    else vi.spyOn(matchMaker.presence, step).mockRejectedValueOnce(AWAY);
    await expect(live.open(watcher)).rejects.toBe(AWAY);
    await announce({ about: ["ben"], to: ["ana"] });
    expect(watcher.tell).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(await isOnline("ana")).toBe(false);
  },
);

test("a sign of life that waits for a store that is away is not followed by others", async () => {
  const away = Promise.withResolvers<undefined>();
  const get = vi.spyOn(matchMaker.presence, "get").mockReturnValue(away.promise);
  const opening = live.open(watcherOfAna());
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(get).toHaveBeenCalledTimes(1);
  away.resolve(undefined);
  const close = await opening;
  get.mockRestore();
  expect(await isOnline("ana")).toBe(true);
  await close();
});

test("friends are told of whoever comes, whatever was announced before", async () => {
  const watcher = watcherOfAna();
  const closeAna = await live.open(watcher);
  const closeBen = await live.open({ ...watcherOfAna(), userId: "ben" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(watcher.tell).toHaveBeenCalled();
  await closeBen();
  await closeAna();
});
