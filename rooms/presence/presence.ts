// Presence across all processes: what users do, by rooms and queues.
import { matchMaker } from "colyseus";
import type { Activity, Note, Presence } from "../../src/friends/presence.ts";
import type { QueuePlaces } from "../../src/matchmaking/places.ts";
import type { Listing } from "../match/listing.ts";
import { openMatchIds } from "../match/open-matches.ts";
import type { LivePresence } from "./live-presence.ts";
import { arrive, onlineAmong } from "./online.ts";
import { announceAbout, announceTo } from "./presence-changes.ts";
import { valuesOf } from "./values.ts";

/** Seconds after which a note that was not taken is forgotten, and a spectator whose process has died. */
const NOTE_LIFETIME_S = 15 * 60;
const WATCHING_S = 60 * 60;
/** Notes that wait for a user. */
const MAX_NOTES = 20;

const watchingKey = (userId: string) => `watching:${userId}`;
const notesKey = (userId: string) => `notes:${userId}`;

export function createPresence(places: Pick<QueuePlaces, "getMany">, live: LivePresence): Presence {
  return {
    open: (watcher) => live.open(watcher),
    changed: announceTo,
    arrive,

    async activitiesOf(userIds) {
      const online = await onlineAmong(userIds);
      const [open, queued, watched] = await Promise.all([
        Promise.all(online.map(openMatchIds)),
        places.getMany(online),
        valuesOf(online.map(watchingKey)),
      ]);
      const shown = await publicAmong([...open.flat(), ...watched.filter((id) => id !== null)]);
      const activityAt = (i: number): Activity => {
        const [matches, place, other] = [open[i], queued[i], watched[i]];
        if (matches.length > 0)
          return { state: "playing", matchId: matches.find((id) => shown.has(id)) ?? null };
        if (place) return { state: "queueing", queue: place.queue };
        if (other) return { state: "watching", matchId: shown.has(other) ? other : null };
        return { state: "online" };
      };
      return new Map(online.map((userId, i) => [userId, activityAt(i)]));
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

/** Ids of those of these matches that everybody may watch. */
async function publicAmong(ids: string[]): Promise<Set<string>> {
  const rooms = await matchMaker.findRoomsByIds(ids);
  const isShown = (id: string) => {
    const room = rooms.get(id);
    return room && !room.private && (room.metadata as Listing | undefined)?.status === "playing";
  };
  return new Set(ids.filter(isShown));
}

export async function beginWatching(userId: string, matchId: string): Promise<void> {
  await matchMaker.presence.setex(watchingKey(userId), matchId, WATCHING_S);
  announceAbout([userId]);
}

/** Unless another match is watched meanwhile: whoever follows a rematch leaves the match before it last. */
export async function endWatching(userId: string, matchId: string): Promise<void> {
  const { presence } = matchMaker;
  if ((await presence.get(watchingKey(userId))) !== matchId) return;
  await presence.del(watchingKey(userId));
  announceAbout([userId]);
}
