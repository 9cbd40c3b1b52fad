// Finds out that a connection is dead: after a sleep, or where packets are lost in silence, no event says so.
import type { Room } from "@colyseus/sdk";

/** Milliseconds between questions whether the server is still there, and that the answer may take. */
const PROBE_EVERY = 15_000;
const ANSWER_WITHIN = 4_000;

/**
 * Looks after a connection that may be exchanged for another, and be null meanwhile.
 * @param drop is called when it is dead.
 * @returns ends it.
 */
export function watchOver(current: () => Pick<Room, "ping"> | null, drop: () => void): () => void {
  function probe(): void {
    const asked = current();
    if (asked === null || document.hidden) return;
    const timer = setTimeout(() => current() === asked && drop(), ANSWER_WITHIN);
    asked.ping(() => clearTimeout(timer));
  }
  const probing = setInterval(probe, PROBE_EVERY);
  addEventListener("offline", drop);
  document.addEventListener("visibilitychange", probe);
  return () => {
    clearInterval(probing);
    removeEventListener("offline", drop);
    document.removeEventListener("visibilitychange", probe);
  };
}
