// Lists the processes and their rooms for administrators. Metadata and state stay out: they hold what players do.
import { matchMaker } from "colyseus";
import { type ClusterView, MAX_SHOWN_ROOMS } from "../../src/admin/cluster-endpoints.ts";
import { cached } from "./cached.ts";
import type { Placement } from "./placement.ts";

/** Milliseconds for which what was read is kept. */
const CACHE_MS = 1_000;

/** @returns a function that reads what all processes have said of themselves. */
export function createClusterView(placement: Placement): () => Promise<ClusterView> {
  return cached(CACHE_MS, async () => {
    const [stats, listed] = await Promise.all([matchMaker.stats.fetchAll(), matchMaker.query({})]);
    const alive = await placement.alive(stats.map(({ processId }) => processId));
    const addresses = new Map(listed.map(({ processId, publicAddress }) => [processId, publicAddress]));
    const rooms = listed
      .map((room) => ({
        id: room.roomId,
        kind: room.name ?? "",
        processId: room.processId,
        clients: room.clients,
        locked: Boolean(room.locked),
        createdAt: new Date(room.createdAt ?? 0).toISOString(),
      }))
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
    return {
      processes: stats
        .filter(({ processId }) => alive.has(processId))
        .map(({ processId, roomCount, ccu }) => ({
          id: processId,
          address: addresses.get(processId) ?? null,
          rooms: roomCount,
          connections: ccu,
        }))
        .sort((a, b) => a.id.localeCompare(b.id)),
      rooms: rooms.slice(0, MAX_SHOWN_ROOMS),
      total: rooms.length,
    };
  });
}
