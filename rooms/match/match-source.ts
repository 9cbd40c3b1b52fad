// Rooms that the server makes for a match: one that goes on, or one between players that are known already.
import { matchMaker } from "colyseus";
import type { Match } from "../../src/matches/match.ts";
import { type NewMatch, newMatchId } from "../../src/matches/new-match.ts";
import type { MatchService } from "../../src/matches/service.ts";

/** The options of such a room. A client's options cannot say this. */
export type ServerOptions =
  /** To go on with the match of this id. */
  { resume: string } | { begin: NewMatch };

/** How the match comes into the room. */
export interface MatchSource {
  /** The match's id, and the room's. */
  id: string;
  load(): Promise<Match>;
}

/** @returns null for a client's options. */
export function matchSource(options: object | ServerOptions, matches: MatchService): MatchSource | null {
  if ("resume" in options) return { id: options.resume, load: () => matches.resume(options.resume) };
  if ("begin" in options) return { id: options.begin.id, load: () => matches.create(options.begin) };
  return null;
}

/**
 * Begins a match of known players, in a room on whichever process has the fewest: rematches, and whatever else brings
 * players together. They join it by its id.
 * @returns the match's id.
 */
export async function beginMatch(match: Omit<NewMatch, "id">): Promise<string> {
  const { context, rules, clocks, audience, players } = match;
  const begin: NewMatch = { id: newMatchId(), context, rules, clocks, audience, players };
  const { roomId } = await matchMaker.createRoom("match", { begin } satisfies ServerOptions);
  return roomId;
}
