// A player who searches in a queue, as the queue's room knows them.
import type { Client } from "colyseus";
import type { PresetName } from "../../engine/index.ts";
import type { Candidate } from "../../src/matchmaking/pairing.ts";
import type { QueuePlace } from "../../src/matchmaking/places.ts";
import type { RoomServices } from "../services.ts";
import type { QueueOptions } from "./queue-options.ts";

/** Messages from a queue to a player. */
export interface QueueMessages {
  /** On joining: since when the player has been searching, and the server's clock, in milliseconds since 1970. */
  queued: { since: number; now: number };
  /** An opponent was found: take the seat in this match within so many seconds. */
  found: { matchId: string; seconds: number };
  /** Nobody is there yet: a match against a bot of this level could be played instead. */
  botOffer: { level: number };
}

export interface QueueIdentity {
  id: string;
  name: string;
  /** The keys by which this client's messages are counted. */
  keys: string[];
  options: QueueOptions;
}

export type QueueClient = Client<{ auth: QueueIdentity; messages: QueueMessages }>;

export interface Searcher extends Candidate {
  /** Empty until the player has come back to a room that was built again. */
  name: string;
  deck: string;
  /** Whether the rating is known yet: until then the player is paired with nobody. */
  isRated: boolean;
  blocked: Set<string>;
  recent: string[];
  /** Null while the connection is lost: the player is paired with nobody meanwhile. */
  client: QueueClient | null;
  /** Since when, in milliseconds for which the process has been running. */
  absentSince: number;
  botOffered: boolean;
}

/** A player who has this place and is not connected yet. @param running milliseconds for which the process has been running */
export function newSearcher({ userId, deck, since }: QueuePlace, running: number): Searcher {
  return {
    userId,
    name: "",
    deck,
    since,
    rating: 0,
    isRated: false,
    recent: [],
    blocked: new Set(),
    client: null,
    absentSince: running,
    botOffered: false,
  };
}

/** Looks the ratings of those up whose rating is not known yet. */
export async function loadRatings(
  searchers: Searcher[],
  rules: PresetName,
  { ratingsOf }: Pick<RoomServices, "ratingsOf">,
): Promise<void> {
  const unrated = searchers.filter(({ isRated }) => !isRated);
  if (unrated.length === 0) return;
  const ratings = await ratingsOf(
    unrated.map(({ userId }) => userId),
    rules,
  );
  for (const searcher of unrated)
    Object.assign(searcher, { rating: ratings.get(searcher.userId)!.rating, isRated: true });
}
