// The HTTP endpoints of matches. Playing and watching go through rooms: docs/PROTOCOL.md.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";

export const LiveMatch = z.object({
  roomId: z.string(),
  names: z.tuple([z.string(), z.string()]).describe("By seat"),
  turn: z.int(),
  rules: z.string(),
  spectators: z.int().describe("As of the turn's beginning"),
  delay: z.int().describe("Seconds by which spectators see everything later"),
});
export type LiveMatch = z.infer<typeof LiveMatch>;

export const matchEndpoints = {
  "GET /matches/live": {
    summary: "The public matches that are being played, to watch",
    auth: "none",
    limit: "read",
    output: z.object({ matches: z.array(LiveMatch) }),
  },
} as const satisfies Endpoints;
