// Who is online, in all processes: by the latest sign of life.
import { matchMaker } from "colyseus";
import { announceArrived } from "./presence-changes.ts";
import { valuesOf } from "./values.ts";

/** Seconds for which a user is online after a sign of life. Clients give one more often. */
const ONLINE_S = 45;

const onlineKey = (userId: string) => `online:${userId}`;

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

export async function isOnline(userId: string): Promise<boolean> {
  return Boolean(await matchMaker.presence.get(onlineKey(userId)));
}

/** Those of these users who are online. */
export async function onlineAmong(userIds: readonly string[]): Promise<string[]> {
  const signs = await valuesOf(userIds.map(onlineKey));
  return userIds.filter((_, i) => signs[i]);
}

/** Signs of life on their way: while Redis is away there is one of each user, however often one is given. */
const arriving = new Map<string, Promise<void>>();

/** A sign of life: the user is online for a while. */
export function arrive(userId: string): Promise<void> {
  const arrival = arriving.get(userId) ?? writeArrival(userId).finally(() => arriving.delete(userId));
  arriving.set(userId, arrival);
  return arrival;
}

async function writeArrival(userId: string): Promise<void> {
  const { presence } = matchMaker;
  const minute = minuteNow();
  const wasOnline = await isOnline(userId);
  await Promise.all([
    presence.setex(onlineKey(userId), "1", ONLINE_S),
    presence.sadd(heardKey(minute), userId),
    presence.expire(heardKey(minute), 2 * (MINUTE_MS / 1000)),
    presence.del(heardKey(minute + 1)),
  ]);
  if (!wasOnline) announceArrived(userId);
}

/** The user is offline after so many seconds, unless there is another sign of life. */
export async function depart(userId: string, seconds: number): Promise<void> {
  // The next one comes after this.
  arriving.delete(userId);
  await matchMaker.presence.setex(onlineKey(userId), "1", seconds);
}
