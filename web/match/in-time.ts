// Gives up an attempt to enter a room that takes too long.
import type { Room } from "@colyseus/sdk";
import { ApiError } from "../api/http.ts";

/** For one attempt. The server gives itself ten seconds. */
const JOIN_TIMEOUT_MS = 12_000;

/**
 * A request on a connection that has silently died is never answered: the next attempt goes by another one.
 * @param onLate told of an attempt that is given up, and may still come.
 */
export async function inTime<R extends Room>(
  entering: Promise<R>,
  onLate: (entering: Promise<R>) => void,
): Promise<R> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onLate(entering);
      reject(new ApiError("offline", "The server does not answer."));
    }, JOIN_TIMEOUT_MS);
  });
  return Promise.race([entering, timeout]).finally(() => clearTimeout(timer));
}
