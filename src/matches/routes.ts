// Handlers of the match endpoints.
import type { Handlers } from "../http/endpoint.ts";
import type { LiveMatch, matchEndpoints } from "./endpoints.ts";

/** Finds the public matches that are being played, in any process. */
export type ListLiveMatches = () => Promise<LiveMatch[]>;

export function matchHandlers(liveMatches: ListLiveMatches): Handlers<typeof matchEndpoints> {
  return { "GET /matches/live": async () => ({ matches: await liveMatches() }) };
}
