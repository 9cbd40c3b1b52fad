// Detects dead connections. After a sleep, or when packets are lost, the browser fires no event.
import type { Room } from "@colyseus/sdk";

/** Milliseconds between pings, and for their answers. */
const PING_INTERVAL_MS = 15_000;
const PING_TIMEOUT_MS = 4_000;

/**
 * Pings the current connection, which may change and may be null.
 * @param drop is called when it is dead.
 * @returns ends it.
 */
export function startHeartbeat(current: () => Pick<Room, "ping"> | null, drop: () => void): () => void {
  /** The connection whose answer is on its way. The SDK forgets who waits for it when it is asked for another one. */
  let awaited: Pick<Room, "ping"> | null = null;

  function probe(): void {
    const asked = current();
    if (asked === null || asked === awaited || document.hidden) return;
    awaited = asked;
    const stopWaiting = () => {
      clearTimeout(timer);
      if (awaited === asked) awaited = null;
    };
    const timer = setTimeout(() => {
      stopWaiting();
      if (current() === asked) drop();
    }, PING_TIMEOUT_MS);
    asked.ping(stopWaiting);
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
