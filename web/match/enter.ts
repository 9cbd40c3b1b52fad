// Takes a place at a table: the store of what is seen there, and the connection that feeds it.
import { pool } from "../../cards/browser.ts";
import { type Connection, type CreateMatchOptions, createMatch, joinMatch } from "./connection.ts";
import { rememberMatch } from "./remembered-match.ts";
import { createMatchStore, type MatchStore } from "./store.ts";

export interface MatchSession {
  store: MatchStore;
  connection: Connection;
}

/** Makes a match and sits down. @throws {ApiError} */
export async function makeMatch(options: CreateMatchOptions): Promise<MatchSession> {
  const store = createMatchStore(pool);
  const connection = await createMatch(store, options);
  rememberMatch(connection.matchId);
  return { store, connection };
}

/**
 * Sits down with a deck, goes back to one's own seat, or watches.
 * @param seated there is a seat for this player already.
 * @throws {ApiError}
 */
export async function enterMatch(matchId: string, deck?: string, seated = false): Promise<MatchSession> {
  const store = createMatchStore(pool);
  const connection = await joinMatch(store, matchId, deck);
  if (deck || seated) rememberMatch(matchId);
  return { store, connection };
}
