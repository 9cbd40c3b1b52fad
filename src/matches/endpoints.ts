// The HTTP endpoints of matches. Playing and watching go through rooms: docs/PROTOCOL.md.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { MAX_PAGE_SIZE, PageQuery } from "../http/pagination.ts";
import { MATCH_TYPES } from "./context.ts";
import { MatchId } from "./match-id.ts";

export const PublicMatch = z.object({
  roomId: z.string(),
  names: z.tuple([z.string(), z.string()]).describe("By seat"),
  turn: z.int(),
  rules: z.string(),
  spectators: z.int().describe("As of the turn's beginning"),
  delay: z.int().describe("Seconds by which spectators see everything later"),
});
export type PublicMatch = z.infer<typeof PublicMatch>;

export const OpenTable = z.object({
  code: z.string().describe("Of its invitation, which shows the rules before one sits down"),
  host: z.string().describe("The name of whoever waits there"),
  rules: z.string(),
  delay: z.int().describe("Seconds by which spectators will see everything later"),
  since: z.int().describe("When the table was opened, or opened again, in milliseconds since 1970"),
});
export type OpenTable = z.infer<typeof OpenTable>;

export const LobbyActivity = z.object({
  online: z.int().describe("Players whose client was heard of in the last minute"),
  playing: z.int().describe("Matches that are being played, private ones too"),
  searching: z.int().describe("Players in a queue"),
  tables: z.int().describe("Open tables in the lobby"),
});
export type LobbyActivity = z.infer<typeof LobbyActivity>;

/** What the lobby shows, and tells of when it has changed. */
export const LOBBY_LISTS = ["tables", "matches", "activity", "queues"] as const;
export type LobbyList = (typeof LOBBY_LISTS)[number];

const LobbyQuery = z.object({
  rules: z
    .string()
    .max(40, "at most 40 characters")
    .optional()
    .describe("Only matches by rules of this name"),
  offset: z.coerce
    .number("a whole number")
    .int("a whole number")
    .min(0, "0 or more")
    .max(10_000, "at most 10000")
    .default(0)
    .describe("Entries to skip"),
  limit: PageQuery.shape.limit.default(MAX_PAGE_SIZE),
});

const total = z.int().describe("Entries on all pages");

export const OpenMatch = z.object({
  matchId: z.string().describe("joinById of it leads back to the seat"),
  status: z.enum(["waiting", "playing"]).describe("waiting: it begins when both players are there"),
  type: z.enum(MATCH_TYPES),
  rules: z.string(),
  opponent: z
    .object({ name: z.string(), bot: z.boolean(), connected: z.boolean() })
    .nullable()
    .describe("Null while nobody sits there"),
  turn: z.int(),
  yourMove: z.boolean(),
  connected: z.boolean().describe("The caller is at the table, perhaps on another device"),
});
export type OpenMatch = z.infer<typeof OpenMatch>;

export const MatchStatus = z.object({
  matchId: z.string(),
  status: z
    .enum(["waiting", "playing", "over"])
    .describe("With the delay of the spectators, for others than the players"),
  rules: z.string(),
  freeSeat: z.boolean().describe("Whoever brings a deck may sit down"),
  seated: z.boolean().describe("The caller has a seat in it"),
  invitation: z
    .string()
    .nullable()
    .describe("The code of the invitation to the free seat, if the caller may take it"),
  replay: z.boolean().describe("There is a replay that the caller may watch"),
});
export type MatchStatus = z.infer<typeof MatchStatus>;

export const matchEndpoints = {
  "GET /matches/live": {
    summary: "The public matches that are being played, to watch, the most watched first",
    auth: "none",
    limit: "read",
    query: LobbyQuery,
    output: z.object({ matches: z.array(PublicMatch), total }),
  },
  "GET /tables": {
    summary: "The open tables, at which whoever comes first may sit down, by waiting time",
    auth: "none",
    limit: "read",
    query: LobbyQuery,
    output: z.object({ tables: z.array(OpenTable), total }),
  },
  "GET /activity": {
    summary: "How many are online, playing and searching",
    auth: "none",
    limit: "read",
    output: LobbyActivity,
  },
  "GET /lobby/live": {
    summary: "A stream that tells when open tables, public matches, the numbers or the queues have changed",
    description:
      "Each event is the name of what to ask for again: GET /tables, /matches/live, /activity or /queues. All four come at " +
      "once when the stream opens. Tables are announced within two seconds, the others every five seconds at most.",
    auth: "user",
    limit: "read",
    stream: LOBBY_LISTS,
  },
  "GET /matches/open": {
    summary: "The own matches that are not over, to go back to before another is begun",
    description: "A match that is left is lost when its clock has run out.",
    auth: "user",
    limit: "read",
    output: z.object({ matches: z.array(OpenMatch) }),
  },
  "GET /matches/:matchId": {
    summary: "What there is under a match's id: a seat to take, a match to watch, or a replay",
    description: "For the page of a shared link, before anybody joins. An id that no match has is not_found.",
    auth: "optional",
    limit: "read",
    params: z.object({ matchId: MatchId }),
    output: MatchStatus,
    problems: ["not_found"],
  },
} as const satisfies Endpoints;
