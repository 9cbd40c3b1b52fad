// Gives up an attempt to enter a room that takes too long.
import { ApiError } from "../api/http.ts";

/** For one attempt. The server gives itself ten seconds. */
const JOIN_TIMEOUT_MS = 12_000;

/** A request on a connection that has silently died is never answered: the next attempt goes by another one. */
export async function inTime<T>(entering: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiError("offline", "The server does not answer.")), JOIN_TIMEOUT_MS);
  });
  return Promise.race([entering, timeout]).finally(() => clearTimeout(timer));
}
