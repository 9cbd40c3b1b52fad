// GET /api/matches: the public matches that are being played, to watch.
import { matchMaker } from "@colyseus/core";
import { Router } from "express";

/** What a match's room tells matchmaking about itself. */
export interface Listing {
  /** By seat. */
  names: [string, string];
  turn: number;
  status: string;
}

/** A list that is longer helps nobody to choose. */
const MOST = 100;

export function matchRoutes(): Router {
  const routes = Router();
  routes.get("/", async (_req, res) => {
    const rooms = await matchMaker.query({ name: "match", private: false, locked: false });
    const matches = rooms.flatMap(({ roomId, metadata }) => {
      const { names, turn, status } = (metadata ?? {}) as Partial<Listing>;
      return status === "playing" ? [{ roomId, names, turn }] : [];
    });
    res.json({ matches: matches.slice(0, MOST) });
  });
  return routes;
}
