// GET /matches/live: the public matches that are being played, to watch.
import { matchMaker } from "@colyseus/core";
import { z } from "zod";
import type { Endpoints, Handlers } from "../http/endpoint.ts";

/** What a match's room tells matchmaking about itself. */
export interface Listing {
  /** By seat. */
  names: [string, string];
  turn: number;
  status: string;
  spectators: number;
  /** Seconds by which spectators see everything later. */
  delay: number;
  /** Name of the rules. */
  rules: string;
}

/** A list that is longer helps nobody to choose. */
const MOST = 100;

export const matchEndpoints = {
  "GET /matches/live": {
    summary: "The public matches that are being played, to watch",
    auth: "none",
    limit: "read",
    output: z.object({
      matches: z.array(
        z.object({
          roomId: z.string(),
          names: z.tuple([z.string(), z.string()]).describe("By seat"),
          turn: z.int(),
          rules: z.string(),
          spectators: z.int().describe("As of the turn's beginning"),
          delay: z.int().describe("Seconds by which spectators see everything later"),
        }),
      ),
    }),
  },
} as const satisfies Endpoints;

export function matchHandlers(): Handlers<typeof matchEndpoints> {
  return {
    "GET /matches/live": async () => {
      const rooms = await matchMaker.query({ name: "match", private: false, locked: false });
      const matches = rooms.flatMap(({ roomId, metadata }) => {
        const { status, ...listing } = (metadata ?? {}) as Listing;
        return status === "playing" ? [{ roomId, ...listing }] : [];
      });
      return { matches: matches.slice(0, MOST) };
    },
  };
}
