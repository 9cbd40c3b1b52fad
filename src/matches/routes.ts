// Handlers of the match endpoints.
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import { Problem } from "../http/problem.ts";
import type {
  LobbyActivity,
  LobbyList,
  MatchStatus,
  matchEndpoints,
  OpenMatch,
  OpenTable,
  PublicMatch,
} from "./endpoints.ts";
import type { Opponent } from "./players.ts";

/** What is going on in the rooms of all processes. */
export interface Lobby {
  /** The public matches that are being played. */
  publicMatches(): Promise<PublicMatch[]>;
  openTables(): Promise<OpenTable[]>;
  activity(): Promise<LobbyActivity>;
  /** Tells the name of each list that has changed, in any process, and at first all. @returns a function that ends it */
  follow(tell: (list: LobbyList) => void): () => void;
}

/** What the rooms of all processes know of a user's matches, and of a match by its id. */
export interface MatchDirectory {
  /** The matches of a user that are not over. */
  openMatches(userId: string): Promise<OpenMatch[]>;
  /** A match that has a room or a log; null if there is none of this id. The history is not looked at. */
  matchStatus(matchId: string, userId: string | null): Promise<Omit<MatchStatus, "replay"> | null>;
  /**
   * Who plays a match with one of its players, under the name that the match shows; null if there is no room and no log of this
   * id, or the user has no seat. The history is not looked at.
   */
  opponentIn(matchId: string, userId: string): Promise<Opponent | null>;
  /**
   * Concedes an unfinished match for one of its players, unless this server cannot go on with it.
   */
  concede(matchId: string, userId: string): Promise<"conceded" | "not_found" | "unplayable">;
}

export function matchHandlers(
  db: Db,
  directory: MatchDirectory,
  lobby: Lobby,
): Handlers<typeof matchEndpoints> {
  return {
    "GET /matches/live": async ({ query }) => {
      const { entries, total } = page(await lobby.publicMatches(), query);
      return { matches: entries, total };
    },
    "GET /tables": async ({ query }) => {
      const { entries, total } = page(await lobby.openTables(), query);
      return { tables: entries, total };
    },
    "GET /activity": () => lobby.activity(),
    "GET /lobby/live": async () => async (send) => {
      const unfollow = lobby.follow(send);
      return async () => unfollow();
    },
    "GET /matches/open": async ({ user }) => ({ matches: await directory.openMatches(user.id) }),
    "GET /matches/:matchId": async ({ params: { matchId }, user }) => {
      const current = await directory.matchStatus(matchId, user?.id ?? null);
      if (current && current.status !== "over") return { ...current, replay: false };
      const row = await db.gameHistory.findUnique({
        where: { matchId },
        select: { rules: true, user0Id: true, user1Id: true, publicAt: true },
      });
      if (!row && !current) throw new Problem("not_found");
      if (!row) return { ...current!, replay: false };
      const seated = user !== undefined && [row.user0Id, row.user1Id].includes(user.id);
      // Its room may have closed before its end was public, as in a process that ends.
      const isShown = seated || row.publicAt <= new Date();
      return {
        matchId,
        status: isShown ? "over" : "playing",
        rules: row.rules,
        freeSeat: false,
        seated,
        invitation: null,
        replay: isShown,
      };
    },
  };
}

function page<T extends { rules: string }>(
  list: readonly T[],
  { rules, offset, limit }: { rules?: string | undefined; offset: number; limit: number },
): { entries: T[]; total: number } {
  const matching = list.filter((entry) => rules === undefined || entry.rules === rules);
  return { entries: matching.slice(offset, offset + limit), total: matching.length };
}
