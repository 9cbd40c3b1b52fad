// Presence across all processes: who is online by the latest sign of life, what they do by rooms and queues.
import { matchMaker } from "colyseus";
import type { Activity, Note, Presence } from "../../src/friends/presence.ts";
import type { LiveMatch } from "../../src/matches/endpoints.ts";
import type { QueuePlaces } from "../../src/matchmaking/places.ts";
import { openMatchIds } from "../match/open-matches.ts";

/** Seconds for which a user is online after a sign of life. Clients give one more often. */
const ONLINE_S = 45;
/** Seconds after which a note that was not taken is forgotten, and a spectator whose process has died. */
const NOTE_LIFETIME_S = 15 * 60;
const WATCHING_S = 60 * 60;
/** Notes that wait for a user. */
const MAX_NOTES = 20;

const onlineKey = (userId: string) => `online:${userId}`;
const watchingKey = (userId: string) => `watching:${userId}`;
const notesKey = (userId: string) => `notes:${userId}`;

const MINUTE_MS = 60_000;

/** The users heard of in a minute. Three keys take turns: the last minute's, the present one's, and one that is cleared. */
const heardKey = (minute: number) => `heard:${minute % 3}`;

const minuteNow = () => Math.floor(Date.now() / MINUTE_MS);

/** How many users are online, in all processes: those heard of in the last full minute or in the present one. */
export async function countOnline(): Promise<number> {
  const minute = minuteNow();
  const { presence } = matchMaker;
  const counts = await Promise.all([presence.scard(heardKey(minute)), presence.scard(heardKey(minute - 1))]);
  return Math.max(...counts);
}

export function createPresence(
  places: Pick<QueuePlaces, "get">,
  liveMatches: () => Promise<LiveMatch[]>,
): Presence {
  /** The id, if everybody may watch the match. */
  async function publicId(ids: readonly string[]): Promise<string | null> {
    const live = await liveMatches();
    return live.find(({ roomId }) => ids.includes(roomId))?.roomId ?? null;
  }

  return {
    async arrive(userId) {
      const { presence } = matchMaker;
      const minute = minuteNow();
      await Promise.all([
        presence.setex(onlineKey(userId), "1", ONLINE_S),
        presence.sadd(heardKey(minute), userId),
        presence.expire(heardKey(minute), 2 * (MINUTE_MS / 1000)),
        presence.del(heardKey(minute + 1)),
      ]);
    },

    async activityOf(userId): Promise<Activity> {
      const { presence } = matchMaker;
      const [online, open, place, watched] = await Promise.all([
        presence.get(onlineKey(userId)),
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

export async function beginWatching(userId: string, matchId: string): Promise<void> {
  await matchMaker.presence.setex(watchingKey(userId), matchId, WATCHING_S);
}

export async function endWatching(userId: string): Promise<void> {
  await matchMaker.presence.del(watchingKey(userId));
}
