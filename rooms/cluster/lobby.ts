// What is going on in all processes: the public matches, the open tables and some numbers, from the rooms' metadata.
import { matchMaker } from "colyseus";
import type { Logger } from "../../src/logger.ts";
import type { LobbyActivity, OpenTable, PublicMatch } from "../../src/matches/endpoints.ts";
import type { Lobby } from "../../src/matches/routes.ts";
import type { QueueDirectory } from "../../src/matchmaking/routes.ts";
import type { Listing } from "../match/listing.ts";
import { countOnline } from "../presence/online.ts";
import { cached } from "./cached.ts";
import { LobbyNews } from "./lobby-news.ts";

/** Matches, and tables, that are listed at most. */
const MAX_LISTED = 500;

/** Milliseconds for which the lists are kept: strangers may ask for them as often as they like. */
const CACHE_MS = 2_000;

/** @returns lists that are at most CACHE_MS old. */
export function createLobby(queues: QueueDirectory, logger: Logger): Lobby {
  const rooms = cached(CACHE_MS, readMatches);
  const lists = {
    publicMatches: async () => (await rooms()).live,
    openTables: async () => (await rooms()).tables,
    activity: cached(CACHE_MS, async (): Promise<LobbyActivity> => {
      const [{ playing, tables }, online, searched] = await Promise.all([
        rooms(),
        countOnline(),
        queues.list(),
      ]);
      const searching = searched.reduce((sum, { waiting }) => sum + waiting, 0);
      return { online, playing, searching, tables: tables.length };
    }),
  };
  const news = new LobbyNews(
    { tables: lists.openTables, matches: lists.publicMatches, activity: lists.activity, queues: queues.list },
    CACHE_MS,
    logger,
  );
  return { ...lists, follow: (tell) => news.follow(tell) };
}

interface Matches {
  /** Public matches, the most watched first. */
  live: PublicMatch[];
  /** The one that has waited longest first. */
  tables: OpenTable[];
  /** Matches that are being played, private ones too. */
  playing: number;
}

async function readMatches(): Promise<Matches> {
  const rooms = await matchMaker.query({ name: "match" });
  const live: PublicMatch[] = [];
  const tables: OpenTable[] = [];
  let playing = 0;
  for (const { roomId, metadata, private: isPrivate } of rooms) {
    const { status, table, ...facts } = (metadata ?? {}) as Listing;
    if (status === "playing") playing++;
    if (status === "playing" && !isPrivate) live.push({ roomId, ...facts });
    if (status === "waiting" && table) tables.push({ ...table, rules: facts.rules, delay: facts.delay });
  }
  live.sort((a, b) => b.spectators - a.spectators || (a.roomId < b.roomId ? -1 : 1));
  tables.sort((a, b) => a.since - b.since || (a.code < b.code ? -1 : 1));
  return { live: live.slice(0, MAX_LISTED), tables: tables.slice(0, MAX_LISTED), playing };
}
