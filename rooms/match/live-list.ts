// The list of public matches that are being played, from what their rooms have told matchmaking.
import { matchMaker } from "@colyseus/core";
import type { LiveMatch } from "../../src/matches/endpoints.ts";

/** A room's entry: its Colyseus metadata. */
export interface Listing extends Omit<LiveMatch, "roomId"> {
  status: string;
}

const MAX_LISTED = 100;

export async function liveMatches(): Promise<LiveMatch[]> {
  const rooms = await matchMaker.query({ name: "match", private: false, locked: false });
  return rooms
    .flatMap(({ roomId, metadata }) => {
      const { status, ...listing } = (metadata ?? {}) as Listing;
      return status === "playing" ? [{ roomId, ...listing }] : [];
    })
    .slice(0, MAX_LISTED);
}
