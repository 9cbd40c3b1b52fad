// Handlers of the endpoints of matchmaking.
import type { Handlers } from "../http/endpoint.ts";
import type { matchmakingEndpoints, QueueNews } from "./endpoints.ts";

/** What the queues of all processes tell. */
export interface QueueDirectory {
  list(): Promise<QueueNews[]>;
}

export function matchmakingHandlers(directory: QueueDirectory): Handlers<typeof matchmakingEndpoints> {
  return {
    "GET /queues": async () => ({ queues: await directory.list() }),
  };
}
