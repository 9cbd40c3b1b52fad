// The HTTP endpoints of matches. Playing and watching go through rooms: docs/PROTOCOL.md.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { MATCH_TYPES } from "./context.ts";

export const LiveMatch = z.object({
  roomId: z.string(),
  names: z.tuple([z.string(), z.string()]).describe("By seat"),
  turn: z.int(),
  rules: z.string(),
  spectators: z.int().describe("As of the turn's beginning"),
  delay: z.int().describe("Seconds by which spectators see everything later"),
});
export type LiveMatch = z.infer<typeof LiveMatch>;

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

export const matchEndpoints = {
  "GET /matches/live": {
    summary: "The public matches that are being played, to watch",
    auth: "none",
    limit: "read",
    output: z.object({ matches: z.array(LiveMatch) }),
  },
  "GET /matches/open": {
    summary: "The own matches that are not over, to go back to before another is begun",
    description: "A match that is left is lost when its clock has run out.",
    auth: "user",
    limit: "read",
    output: z.object({ matches: z.array(OpenMatch) }),
  },
} as const satisfies Endpoints;
