// What administrators see of the processes and their rooms. There is nothing of what players do in them.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { Time } from "./shapes.ts";

/** Rooms that are shown at most. */
export const MAX_SHOWN_ROOMS = 200;

const ClusterView = z.object({
  processes: z.array(
    z.object({
      id: z.string(),
      address: z.string().nullable().describe("Where clients reach it; null with a single process"),
      rooms: z.int(),
      connections: z.int(),
    }),
  ),
  rooms: z.array(
    z.object({
      id: z.string(),
      kind: z.string().describe("Such as match, spectator or queue"),
      processId: z.string(),
      clients: z.int(),
      locked: z.boolean().describe("Nobody can join"),
      createdAt: Time,
    }),
  ),
  total: z.int().describe("Rooms in all processes"),
});
export type ClusterView = z.output<typeof ClusterView>;

export const clusterEndpoints = {
  "GET /admin/cluster": {
    auth: "admin",
    limit: "read",
    summary: `The processes, and the latest ${MAX_SHOWN_ROOMS} rooms of all of them`,
    output: ClusterView,
  },
} as const satisfies Endpoints;
