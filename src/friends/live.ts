// GET /friends/live: tells a client at once when its friends' presence, its requests or its notes have changed. It is a
// stream of server-sent events without content; the client then asks GET /friends.
import { once } from "node:events";
import { type Response, Router } from "express";
import type { Db } from "../db/index.ts";
import { identify, type TokenVerifier } from "../http/caller.ts";
import { type Limits, limitRequest } from "../http/limits.ts";
import { Problem } from "../http/problem.ts";
import { friendIds } from "./pairs.ts";
import type { Presence } from "./presence.ts";

/** After which a client has to come back with a fresh access token. */
const MAX_STREAM_MS = 10 * 60_000;
/** Between two comments, so that proxies and clients know that the stream lives. */
const HEARTBEAT_MS = 20_000;
/** Streams of a user in this process; another one closes the oldest. */
const MAX_STREAMS = 4;

export interface LiveServices {
  auth: TokenVerifier;
  db: Db;
  limits: Limits;
  presence: Presence;
  refuseBanned(userId: string): Promise<void>;
}

interface Stream {
  userId: string;
  res: Response;
  /** Resolves when it has ended, and everybody knows. */
  ended: Promise<void>;
}

/** The streams of this process, which keep it from ending until they are closed. */
export class LiveStreams {
  readonly #streams = new Set<Stream>();
  #closed = false;

  add(stream: Stream): void {
    this.#streams.add(stream);
    void stream.ended.finally(() => this.#streams.delete(stream));
    if (this.#closed) stream.res.end();
    const own = [...this.#streams].filter(({ userId }) => userId === stream.userId);
    if (own.length > MAX_STREAMS) own[0].res.end();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { res } of this.#streams) res.end();
    await Promise.all([...this.#streams].map(({ ended }) => ended));
  }
}

export function liveRoute(services: LiveServices, streams: LiveStreams): Router {
  const { auth, db, limits, presence, refuseBanned } = services;
  return Router().get("/friends/live", async (req, res) => {
    const { user, error } = identify(auth, req);
    await limitRequest(limits, "read", req, res, user?.id);
    if (!user) throw new Problem(error?.code ?? "token_missing");
    await refuseBanned(user.id);
    // What is compressed would wait for more; a proxy that collects the answer would never pass it on.
    res.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
    const tell = () => void res.write("event: friends\ndata:\n\n");
    const watcher = { userId: user.id, friendIds: () => friendIds(db, user.id), tell };
    const opened = presence.open(watcher);
    const heartbeat = setInterval(() => res.write(":\n\n"), HEARTBEAT_MS);
    const timeout = setTimeout(() => res.end(), MAX_STREAM_MS);
    const ended = once(res, "close").then(async () => {
      clearInterval(heartbeat);
      clearTimeout(timeout);
      const leave = await opened;
      await leave();
    });
    // Without its stores the server tells nobody anything.
    streams.add({ userId: user.id, res, ended: ended.catch(() => {}) });
    await opened.then(tell, () => res.end());
  });
}
