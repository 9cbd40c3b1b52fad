// Finds out that a connection is dead: after a sleep, or where packets are lost in silence, no event says so.
import type { Room } from "@colyseus/sdk";

/** Milliseconds between questions whether the server is still there, and that the answer may take. */
const PING_INTERVAL_MS = 15_000;
const PING_TIMEOUT_MS = 4_000;

/**
 * Looks after a connection that may be exchanged for another, and be null meanwhile.
 * @param drop is called when it is dead.
 * @returns ends it.
 */
export function startHeartbeat(current: () => Pick<Room, "ping"> | null, drop: () => void): () => void {
  function probe(): void {
    const asked = current();
    if (asked === null || document.hidden) return;
    const timer = setTimeout(() => current() === asked && drop(), PING_TIMEOUT_MS);
    asked.ping(() => clearTimeout(timer));
  }
  const probing = setInterval(probe, PING_INTERVAL_MS);
  addEventListener("offline", drop);
  document.addEventListener("visibilitychange", probe);
  return () => {
    clearInterval(probing);
    removeEventListener("offline", drop);
    document.removeEventListener("visibilitychange", probe);
  };
}
