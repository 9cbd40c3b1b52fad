// Retries what may succeed in a moment.
import type { ApiError } from "../api/http.ts";
import { isPassing } from "./problems.ts";

/** Delays before further attempts to join: a match that was interrupted may be on its way back. */
export const JOIN_RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000];
/** Delays when rejoining after a lost connection, for as long as the match waits for its player. */
export const REJOIN_RETRY_DELAYS_MS = [250, 500, 1_000, 2_000, 4_000, ...Array<number>(30).fill(8_000)];

/** Tries again after each of the delays, or as soon as the browser is online again. @throws {ApiError} the last error */
export async function retrying<T>(delays: number[], attempt: () => Promise<T>): Promise<T> {
  for (const delay of delays) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error as ApiError)) throw error;
      await online(delay);
    }
  }
  return attempt();
}

/** Resolves after some milliseconds, or earlier if the browser comes online. */
function online(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    }
    addEventListener("online", done);
  });
}
