// Searches for an opponent, and leads to the table by itself when one is found.
import { importFile } from "../frame/new-version.ts";
import { clearTheWay, currentMatch, takeSeat } from "../match-page/current-match.ts";
import { navigate } from "../router.ts";
import { playEffect } from "../sound/sound.ts";
import { tabStorage } from "../storage.ts";
import { beginSearch, type Search, type SearchWish, search, stopSearch } from "./search-store.ts";

/** In session storage: the search of this tab, which goes on after a reload. */
const KEY = "mantimon.search";
/** The place of a lost connection is kept for so long. */
const KEPT_MS = 60_000;

/** Begins to search. Asks before, if the player has a match open. @throws {ApiError} */
export async function startSearch(wish: SearchWish): Promise<void> {
  if (await clearTheWay()) await searchFor(wish);
}

/** Goes on with the search of this tab after a reload. */
export async function resumeSearch(): Promise<void> {
  const wish = remembered();
  if (wish && !search.get().current) await searchFor(wish).catch(() => stopSearch("failed"));
}

async function searchFor(wish: SearchWish): Promise<void> {
  const { ENDING, joinQueue } = await importFile(() => import("./queue-connection.ts"));
  let leave = () => {};
  let stopped = false;
  const update = (change: Partial<Search>) => {
    const { current } = search.get();
    if (current && !stopped) search.set({ current: { ...current, ...change } });
  };
  beginSearch(
    {
      wish,
      since: Date.now(),
      connected: false,
      waiting: 0,
      expectedWait: null,
      botLevel: null,
      found: false,
    },
    () => {
      stopped = true;
      forget();
      leave();
    },
  );
  remember(wish);
  try {
    leave = await joinQueue(wish, {
      onQueued: (since) => update({ since, connected: true }),
      onNews: (waiting, expectedWait) => update({ waiting, expectedWait }),
      onBotOffer: (botLevel) => update({ botLevel }),
      onLost: () => update({ connected: false }),
      onFound: (matchId) => {
        update({ found: true });
        if (!stopped) void sitDown(matchId, wish);
      },
      onEnd: (code) => {
        if (stopped) return;
        if (code === ENDING.takenOver) stopSearch("elsewhere");
        else if (code === ENDING.seatMissed) stopSearch("missed");
        else stopSearch(code === ENDING.deckRefused ? "deckRefused" : "failed");
      },
    });
  } catch (error) {
    if (!stopped) stopSearch();
    throw error;
  }
  if (stopped) leave();
}

/** Takes the seat. If the opponent does not come, or the table is lost, the search goes on. */
async function sitDown(matchId: string, wish: SearchWish): Promise<void> {
  playEffect("turn");
  const again = () => {
    navigate("/play");
    searchFor(wish).catch(() => stopSearch("failed"));
  };
  try {
    await takeSeat(matchId);
  } catch {
    return again();
  }
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

function remember(wish: SearchWish): void {
  tabStorage.write(KEY, JSON.stringify({ ...wish, at: Date.now() }));
  addEventListener("pagehide", keepTime);
}

/** From the moment that the page is left the place is kept for a while. */
function keepTime(): void {
  const wish = search.get().current?.wish;
  if (wish) tabStorage.write(KEY, JSON.stringify({ ...wish, at: Date.now() }));
}

function forget(): void {
  tabStorage.forget(KEY);
  removeEventListener("pagehide", keepTime);
}

function remembered(): SearchWish | null {
  try {
    const { at, ...wish } = JSON.parse(tabStorage.read(KEY) ?? "");
    return Date.now() - at < KEPT_MS ? wish : null;
  } catch {
    return null;
  }
}
