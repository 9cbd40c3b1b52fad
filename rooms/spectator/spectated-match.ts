// What the spectators' room needs of the players' room.
import type { Match } from "../../src/matches/match.ts";
import type { MatchConfig } from "../../src/matches/new-match.ts";
import type { Seats } from "../match/seats.ts";

export interface SpectatedMatch {
  /** The id of the match. */
  readonly roomId: string;
  readonly config: MatchConfig;
  readonly seats: Pick<Seats, "names" | "info">;
  /** Null before it has begun. */
  readonly match: Match | null;
  setSpectatorCount(count: number): void;
}
