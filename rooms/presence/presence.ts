// Presence across all processes: what users do, by rooms and queues.
import { matchMaker } from "colyseus";
import type { Activity, Note, Presence } from "../../src/friends/presence.ts";
import type { QueuePlaces } from "../../src/matchmaking/places.ts";
import type { Listing } from "../match/listing.ts";
import { openMatchIds } from "../match/open-matches.ts";
import { announceAbout, announceTo } from "./announcements.ts";
import type { LivePresence } from "./live-presence.ts";
import { arrive, isOnline } from "./online.ts";

/** Seconds after which a note that was not taken is forgotten, and a spectator whose process has died. */
const NOTE_LIFETIME_S = 15 * 60;
const WATCHING_S = 60 * 60;
/** Notes that wait for a user. */
const MAX_NOTES = 20;

const watchingKey = (userId: string) => `watching:${userId}`;
const notesKey = (userId: string) => `notes:${userId}`;

export function createPresence(places: Pick<QueuePlaces, "get">, live: LivePresence): Presence {
  return {
    open: (watcher) => live.open(watcher),
    changed: announceTo,
    arrive,

    async activityOf(userId): Promise<Activity> {
      const { presence } = matchMaker;
      const [online, open, place, watched] = await Promise.all([
        isOnline(userId),
        openMatchIds(userId),
        places.get(userId),
        presence.get(watchingKey(userId)),
      ]);
      if (!online) return { state: "offline" };
      if (open.length > 0) return { state: "playing", matchId: await publicId(open) };
      if (place) return { state: "queueing", queue: place.queue };
      if (watched) return { state: "watching", matchId: await publicId([watched]) };
      return { state: "online" };
    },

    async notify(userId, note) {
      const { presence } = matchMaker;
      const length = await presence.rpush(notesKey(userId), JSON.stringify(note));
      if (length > MAX_NOTES) await presence.lpop(notesKey(userId));
      await presence.expire(notesKey(userId), NOTE_LIFETIME_S);
      announceTo([userId]);
    },

    async takeNotes(userId) {
      const notes: Note[] = [];
      while (notes.length < MAX_NOTES) {
        const note = await matchMaker.presence.lpop(notesKey(userId));
        if (!note) break;
        notes.push(JSON.parse(note));
      }
      return notes;
    },
  };
}

/** The id of the first of these matches that everybody may watch. */
async function publicId(ids: readonly string[]): Promise<string | null> {
  for (const id of ids) {
    const room = await matchMaker.getRoomById(id);
    if (room && !room.private && (room.metadata as Listing | undefined)?.status === "playing") return id;
  }
  return null;
}

export async function beginWatching(userId: string, matchId: string): Promise<void> {
  await matchMaker.presence.setex(watchingKey(userId), matchId, WATCHING_S);
  announceAbout([userId]);
}

export async function endWatching(userId: string): Promise<void> {
  await matchMaker.presence.del(watchingKey(userId));
  announceAbout([userId]);
}
