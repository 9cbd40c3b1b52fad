// Reads several values of the presence that all processes share.
import { matchMaker } from "colyseus";
import { ClusterRedisPresence } from "../cluster/redis-presence.ts";

/** The values of these keys, in their order. Redis is asked once for all of them. */
export async function valuesOf(keys: readonly string[]): Promise<(string | null)[]> {
  const { presence } = matchMaker;
  if (presence instanceof ClusterRedisPresence) return presence.getMany(keys);
  return Promise.all(keys.map(async (key) => (await presence.get(key)) ?? null));
}
