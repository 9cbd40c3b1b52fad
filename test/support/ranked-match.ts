// Finished matches of two users, to record: ranked unless told otherwise.
import { randomUUID } from "node:crypto";
import { loadContent } from "../../cards/load.ts";
import { LOG_VERSION, type MatchHeader } from "../../src/matches/action-log.ts";
import type { FinishedMatch } from "../../src/matches/history.ts";
import { NEW, SETUP } from "./match-harness.ts";

const content = loadContent();

export interface RankedMatch {
  /** Seats 0 and 1. */
  users: [{ id: string; name: string }, { id: string; name: string }];
  /** -1: a draw. */
  winner?: -1 | 0 | 1;
  reason?: FinishedMatch["result"]["reason"];
  /** When it was begun and ended: it has no actions. */
  at: number;
  header?: Partial<MatchHeader>;
}

export function rankedMatch({
  users,
  winner = 0,
  reason = "points",
  at,
  header,
}: RankedMatch): FinishedMatch {
  const seat = (n: 0 | 1) => ({
    kind: "user" as const,
    userId: users[n].id,
    name: users[n].name,
    deck: NEW.players[n].deck,
  });
  return {
    log: {
      header: {
        ...NEW,
        version: LOG_VERSION,
        id: randomUUID(),
        type: "ranked",
        context: { kind: "ranked" },
        players: [seat(0), seat(1)],
        poolVersion: content.pool.version,
        seed: SETUP.seed,
        startedAt: at,
        ...header,
      },
      entries: [],
    },
    result: { winner, reason },
    turns: 9,
  };
}
