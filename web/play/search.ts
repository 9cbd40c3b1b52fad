// Searches for an opponent, and leads to the table by itself when one is found.
import type { ApiError } from "../api/http.ts";
import { accountId } from "../api/session.ts";
import { importFile } from "../frame/new-version.ts";
import { clearTheWay, currentMatch, takeSeat } from "../match-page/current-match.ts";
import { navigate } from "../router.ts";
import { playEffect } from "../sound/sound.ts";
import { tabStorage } from "../storage.ts";
import {
  beginSearch,
  type Search,
  type SearchEnd,
  type SearchWish,
  search,
  stopSearch,
} from "./search-store.ts";

/** In session storage: the search of this tab, which goes on after a reload. */
const KEY = "mantimon.search";
/** The place of a lost connection is kept for so long. */
const KEPT_MS = 60_000;

/** Begins to search. Asks before, if the player has a match open. @throws {ApiError} */
export async function startSearch(wish: SearchWish): Promise<void> {
  if (await clearTheWay()) await searchFor(wish, await accountId());
}

/** Goes on with the search of this tab after a reload, unless another account has come since. */
export async function resumeSearch(): Promise<void> {
  const kept = remembered();
  if (!kept || search.get().current) return;
  const { userId, ...wish } = kept;
  await searchFor(wish, userId).catch(({ code }: ApiError) =>
    stopSearch(code === "session_ended" ? null : "failed"),
  );
}

async function searchFor(wish: SearchWish, userId: string): Promise<void> {
  const { joinQueue } = await importFile(() => import("./queue-connection.ts"));
  const stop = new AbortController();
  const { signal } = stop;
  const update = (change: Partial<Search>) => {
    const { current } = search.get();
    if (current && !signal.aborted) search.set({ current: { ...current, ...change } });
  };
  beginSearch(
    {
      wish,
      userId,
      since: Date.now(),
      connected: false,
      waiting: 0,
      expectedWait: null,
      botLevel: null,
      found: false,
    },
    () => {
      forget();
      stop.abort();
    },
  );
  remember();
  addEventListener("pagehide", remember);
  const listener = {
    onQueued: (since: number) => update({ since, connected: true }),
    onNews: (waiting: number, expectedWait: number | null) => update({ waiting, expectedWait }),
    onBotOffer: (botLevel: number) => update({ botLevel }),
    onLost: () => update({ connected: false }),
    onFound: (matchId: string) => {
      update({ found: true });
      if (!signal.aborted) void sitDown(matchId, wish, userId, signal);
    },
    onEnd: (why: SearchEnd) => {
      if (!signal.aborted) stopSearch(why);
    },
  };
  await joinQueue(userId, wish, listener, signal).catch((error) => {
    if (signal.aborted) return;
    stopSearch();
    throw error;
  });
}

/**
 * Takes the seat. If the opponent does not come, or the table is lost, the search goes on.
 * @param stopped is aborted when the search is stopped
 */
async function sitDown(
  matchId: string,
  wish: SearchWish,
  userId: string,
  stopped: AbortSignal,
): Promise<void> {
  playEffect("turn");
  const again = () => {
    navigate("/play");
    searchFor(wish, userId).catch(() => stopSearch("failed"));
  };
  try {
    await takeSeat(matchId, stopped);
  } catch {
    if (!stopped.aborted) again();
    return;
  }
  if (stopped.aborted) return;
  stopSearch();
  const { session } = currentMatch.get();
  if (session?.connection.matchId !== matchId) return;
  const { store } = session;
  const unsubscribe = store.subscribe(() => {
    const { link, problem, view } = store.get();
    if (view === null && link !== "closed") return;
    unsubscribe();
    if (view === null && problem?.code === "opponent_absent") again();
  });
}

/** When the search begins, and when the page is left: from then on the place is kept for a while. */
function remember(): void {
  const { current } = search.get();
  if (!current) return;
  tabStorage.write(KEY, JSON.stringify({ ...current.wish, userId: current.userId, at: Date.now() }));
}

function forget(): void {
  tabStorage.forget(KEY);
  removeEventListener("pagehide", remember);
}

function remembered(): (SearchWish & Pick<Search, "userId">) | null {
  try {
    const { at, ...kept } = JSON.parse(tabStorage.read(KEY) ?? "");
    return kept.userId && Date.now() - at < KEPT_MS ? kept : null;
  } catch {
    return null;
  }
}
