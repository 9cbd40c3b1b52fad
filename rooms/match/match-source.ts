// Rooms that the server creates: for a match to resume, or for a new match of known players.
import { matchMaker } from "colyseus";
import type { Seat } from "../../engine/index.ts";
import type { Match } from "../../src/matches/match.ts";
import { type MatchConfig, type NewMatch, newMatchId } from "../../src/matches/new-match.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import type { MatchService } from "../../src/matches/service.ts";
import type { LobbyTable } from "./listing.ts";

/** The options of such a room. Clients' options cannot have these fields. */
export type ServerOptions =
  /** To go on with the match of this id. */
  | { resume: string }
  | { begin: NewMatch }
  /** To begin as soon as both players are there, and not at all if one of them does not come. */
  | { expect: NewMatch }
  /** The table of an invitation, at which the host has a seat. */
  | { table: InvitedTable };

export interface InvitedTable {
  id: string;
  /** Processes of two versions send it to each other, and the version before calls it so. */
  terms: MatchConfig;
  host: MatchPlayer;
  /** Drawn by lot if null. */
  hostSeat: Seat | null;
  guestId: string | null;
  /** Its entry in the lobby; null if only the invitation's code leads to it. */
  listed: LobbyTable | null;
  /** Milliseconds from now. */
  expiresInMs: number;
}

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
 * Begins a match of known players, in a room on the process with the fewest: rematches, and everything else that brings
 * players together. They join it by its id.
 * @returns the match's id.
 */
export async function beginMatch(match: Omit<NewMatch, "id">, id = newMatchId()): Promise<string> {
  const { context, rules, clocks, audience, players } = match;
  const begin: NewMatch = { id, context, rules, clocks, audience, players };
  const { roomId } = await matchMaker.createRoom("match", { begin } satisfies ServerOptions);
  return roomId;
}

/** Makes the room of a match that begins as soon as both players have come. */
export async function awaitPlayers({
  id,
  context,
  rules,
  clocks,
  audience,
  players,
}: NewMatch): Promise<void> {
  const expect: NewMatch = { id, context, rules, clocks, audience, players };
  await matchMaker.createRoom("match", { expect } satisfies ServerOptions);
}
