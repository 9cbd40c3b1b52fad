// Handlers of the match endpoints.
import type { Handlers } from "../http/endpoint.ts";
import type { LiveMatch, matchEndpoints, OpenMatch } from "./endpoints.ts";

/** Finds the public matches that are being played, in any process. */
export type ListLiveMatches = () => Promise<LiveMatch[]>;

/** Finds the matches of a user that are not over, in any process. */
export type ListOpenMatches = (userId: string) => Promise<OpenMatch[]>;

export function matchHandlers(
  liveMatches: ListLiveMatches,
  openMatches: ListOpenMatches,
): Handlers<typeof matchEndpoints> {
  return {
    "GET /matches/live": async () => ({ matches: await liveMatches() }),
    "GET /matches/open": async ({ user }) => ({ matches: await openMatches(user.id) }),
  };
}
