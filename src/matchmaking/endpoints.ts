// The HTTP endpoints of matchmaking. Searching itself goes through rooms: docs/FREE-PLAY.md.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { PRESET_NAMES, QUEUE_KINDS } from "./queues.ts";

const QueueNews = z.object({
  id: z.string(),
  kind: z.enum(QUEUE_KINDS),
  rules: z.enum(PRESET_NAMES),
  waiting: z.int().describe("Players who search"),
  expectedWait: z
    .int()
    .nullable()
    .describe("Seconds that half of the searches of the last hour took; null if there were too few"),
});
export type QueueNews = z.infer<typeof QueueNews>;

export const matchmakingEndpoints = {
  "GET /queues": {
    summary: "The queues in which players search for an opponent, and how long that takes",
    auth: "none",
    limit: "read",
    output: z.object({ queues: z.array(QueueNews) }),
  },
} as const satisfies Endpoints;
