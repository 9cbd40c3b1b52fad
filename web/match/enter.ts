// Takes a place at a table: the store of what is seen there, and the connection that feeds it.
import { pool } from "../../cards/browser.ts";
import { type Connection, createMatch, joinMatch, type NewMatch } from "./connection.ts";
import { rememberMatch } from "./memory.ts";
import { createMatchStore, type MatchStore } from "./store.ts";

export interface Place {
  store: MatchStore;
  connection: Connection;
  /** What the match was made with, by the one who made it. */
  made: NewMatch | null;
}

/** Makes a match and sits down. @throws {ApiError} */
export async function makeMatch(options: NewMatch): Promise<Place> {
  const store = createMatchStore(pool);
  const connection = await createMatch(store, options);
  rememberMatch(connection.roomId);
  return { store, connection, made: options };
}

/** Sits down with a deck, goes back to one's own seat, or watches. @throws {ApiError} */
export async function enterMatch(roomId: string, deck?: string): Promise<Place> {
  const store = createMatchStore(pool);
  const connection = await joinMatch(store, roomId, deck);
  if (deck) rememberMatch(roomId);
  return { store, connection, made: null };
}
