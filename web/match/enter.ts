// Opens a match session: the store of the match and the connection that feeds it.
import { pool } from "../../cards/browser.ts";
import {
  type BattleOptions,
  type Connection,
  createMatch,
  joinMatch,
  type PracticeOptions,
} from "./connection.ts";
import { createMatchStore, type MatchStore } from "./match-store.ts";
import { rememberMatch } from "./remembered-match.ts";

export interface MatchSession {
  store: MatchStore;
  connection: Connection;
}

/** Creates a match and takes a seat. @throws {ApiError} */
export async function makeMatch(options: PracticeOptions | BattleOptions): Promise<MatchSession> {
  const store = createMatchStore(pool);
  const connection = await createMatch(store, options);
  rememberMatch(connection.matchId);
  return { store, connection };
}

/**
 * Takes a seat with a deck, returns to the player's own seat, or watches.
 * @param seated there is a seat for this player already.
 * @param left ends the attempts to join.
 * @param muted the emotes of others are hidden from the start.
 * @throws {ApiError}
 */
export async function enterMatch(
  matchId: string,
  deck?: string,
  seated = false,
  left?: AbortSignal,
  muted = false,
): Promise<MatchSession> {
  const store = createMatchStore(pool);
  store.set({ muted });
  const connection = await joinMatch(store, matchId, deck, left);
  if (deck || seated) rememberMatch(matchId);
  return { store, connection };
}
