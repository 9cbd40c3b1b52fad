// The list of live public matches, from the metadata of their rooms.
import { matchMaker } from "colyseus";
import type { LiveMatch } from "../../src/matches/endpoints.ts";
import { cached } from "../cluster/cached.ts";

/** A room's entry: its Colyseus metadata. */
export interface Listing extends Omit<LiveMatch, "roomId"> {
  status: string;
}

const MAX_LISTED = 100;

/** Milliseconds for which a list is kept: strangers may ask for it as often as they like. */
const CACHE_MS = 2_000;

/** @returns the list, the most watched matches first; at most CACHE_MS old. */
export const createLiveList = (): (() => Promise<LiveMatch[]>) => cached(CACHE_MS, readList);

async function readList(): Promise<LiveMatch[]> {
  const rooms = await matchMaker.query({ name: "match", private: false, locked: false });
  return rooms
    .flatMap(({ roomId, metadata }) => {
      const { status, ...listing } = (metadata ?? {}) as Listing;
      return status === "playing" ? [{ roomId, ...listing }] : [];
    })
    .sort((a, b) => b.spectators - a.spectators || (a.roomId < b.roomId ? -1 : 1))
    .slice(0, MAX_LISTED);
}
