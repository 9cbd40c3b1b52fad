// The search for an opponent, as every page shows it.
import type { PresetName } from "../../engine/index.ts";
import { onAccountGone } from "../api/session.ts";
import { createStore } from "../state.ts";

export interface SearchWish {
  kind: "casual" | "ranked";
  rules: PresetName;
  /** Id of a deck of the house or of one's own. */
  deck: string;
}

export interface Search {
  wish: SearchWish;
  /** Id of the account that searches. */
  userId: string;
  /** When it began, in milliseconds since 1970 by the device's clock. */
  since: number;
  /** False while the connection is lost. */
  connected: boolean;
  waiting: number;
  /** Seconds; null while unknown. */
  expectedWait: number | null;
  /** Level of the bot that is offered; null for none. */
  botLevel: number | null;
  /** An opponent was found, and the table is being opened. */
  found: boolean;
}

/** Why a search has ended without a match. */
export type SearchEnd = "elsewhere" | "missed" | "deckRefused" | "failed";

export const search = createStore<{ current: Search | null; ended: SearchEnd | null }>({
  current: null,
  ended: null,
});

let cancel: (() => void) | null = null;

/** @param stop ends the search that begins now. */
export function beginSearch(current: Search, stop: () => void): void {
  cancel?.();
  cancel = stop;
  search.set({ current, ended: null });
}

/** Gives the place in the queue up, if there is one. */
export function stopSearch(ended: SearchEnd | null = null): void {
  cancel?.();
  cancel = null;
  search.set({ current: null, ended });
}

onAccountGone(() => stopSearch());
