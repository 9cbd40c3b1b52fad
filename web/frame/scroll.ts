// Scroll positions: a new page begins at its top, and going back returns to where the player was.
// The browser's own restoration gives up before lists are loaded, so it is done here.
import { useEffect } from "react";
import { newKey } from "../new-key.ts";
import { tabStorage } from "../storage.ts";

const KEY = "mantimon.scroll";
/** Positions kept, of the latest pages. */
const MAX_POSITIONS = 50;
/** How long a page may take to become as long as it was. */
const RESTORE_TIMEOUT_MS = 60_000;

type Positions = Record<string, number>;

let positions: Positions = {};
/** The entry of the history that is shown. */
let entry = "";
let isBack = false;

function keyOf(state: unknown): string {
  const key = (state as { key?: unknown } | null)?.key;
  // An entry that was opened by its address. Another address in the same tab has a position of its own.
  return typeof key === "string" ? key : location.pathname + location.search;
}

/** Remembers the position of the page that is left. @returns the state of the next entry */
export function leaveEntry(replace: boolean): { key: string } {
  remember();
  isBack = false;
  if (!replace) entry = newKey();
  return { key: entry };
}

function remember(): void {
  delete positions[entry];
  positions[entry] = Math.round(scrollY);
  for (const key of Object.keys(positions).slice(0, -MAX_POSITIONS)) delete positions[key];
}

/** Starts to keep positions. Called once, before the first page is shown. */
export function keepScroll(): void {
  history.scrollRestoration = "manual";
  positions = read();
  entry = keyOf(history.state);
  // A reload returns to the position too.
  isBack = true;
  addEventListener("popstate", ({ state }) => {
    remember();
    isBack = true;
    entry = keyOf(state);
  });
  addEventListener("pagehide", () => {
    remember();
    tabStorage.write(KEY, JSON.stringify(positions));
  });
}

/** Scrolls when another page is shown. @param path of the page, with its search */
export function useScrollOf(path: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each page
  useEffect(() => {
    if (!isBack) {
      scrollTo(0, 0);
      return;
    }
    return restore(positions[entry] ?? 0);
  }, [path]);
}

/** Scrolls to a position as soon as the page is long enough, unless the player scrolls first. */
function restore(y: number): () => void {
  const tryNow = () => {
    if (document.documentElement.scrollHeight - innerHeight < y) return false;
    scrollTo(0, y);
    stop();
    return true;
  };
  const watcher = new ResizeObserver(tryNow);
  const timer = setTimeout(stop, RESTORE_TIMEOUT_MS);
  const ENDS = ["wheel", "touchmove", "keydown", "pointerdown"] as const;
  function stop() {
    clearTimeout(timer);
    watcher.disconnect();
    for (const type of ENDS) removeEventListener(type, stop);
  }
  for (const type of ENDS) addEventListener(type, stop, { passive: true });
  if (!tryNow()) watcher.observe(document.body);
  return stop;
}

function read(): Positions {
  try {
    return JSON.parse(tabStorage.read(KEY) ?? "{}");
  } catch {
    return {};
  }
}
