// The streams of server-sent events that this process sends. Their events carry names and no data: the client asks
// another endpoint for what has changed.
import { once } from "node:events";
import type { Response } from "express";
import { Problem } from "./problem.ts";

/** Milliseconds after which a client has to come back with a fresh access token. */
const MAX_STREAM_MS = 10 * 60_000;
/** Milliseconds between two comments, so that proxies and clients know that the stream lives. */
const HEARTBEAT_MS = 20_000;
/** Milliseconds for which a stream that has ended stays connected, until the client has read the rest of it. */
const LINGER_MS = 1_000;
/** Streams of one endpoint to an account, or to an address without one, in this process; another closes the oldest. */
const MAX_STREAMS = 4;
const QUEUED = "A stream of events needs a connection on which no other request is waiting for its answer";

/** Sends events until the function that it returns is called, which happens when the stream has ended. */
export type Subscribe<Event extends string> = (send: (event: Event) => void) => Promise<() => Promise<void>>;

interface Stream {
  caller: string;
  res: Response;
  /** Resolves when its connection is closed, and its subscription has ended. */
  closed: Promise<void>;
}

/** They keep the process from ending until they are closed. */
export class EventStreams {
  readonly #streams = new Set<Stream>();
  #closed = false;

  /**
   * Answers with a stream that lasts until either side ends it.
   * @param caller a key of whoever asks, by which streams are counted
   * @throws {Problem} `invalid_request` for a request that was pipelined behind another: its answer would be held back, and
   *   Node would not tell when the connection is closed
   */
  async open(caller: string, res: Response, subscribe: Subscribe<string>): Promise<void> {
    // The client has left while its token was checked. Its answer does not close a second time.
    if (res.destroyed) return;
    if (!res.socket) throw new Problem("invalid_request", QUEUED);
    // Compression and proxy buffering would hold events back.
    res.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
    res.flushHeaders();
    const subscribed = subscribe((event) => write(res, `event: ${event}\ndata:\n\n`));
    const heartbeat = setInterval(() => write(res, ":\n\n"), HEARTBEAT_MS);
    const timeout = setTimeout(() => end(res), MAX_STREAM_MS);
    const closed = once(res, "close").then(async () => {
      clearInterval(heartbeat);
      clearTimeout(timeout);
      const unsubscribe = await subscribed;
      await unsubscribe();
    });
    this.#add({ caller, res, closed: closed.catch(() => {}) });
    // A client whose subscription failed comes back later.
    await subscribed.catch(() => end(res));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { res } of this.#streams) end(res);
    await Promise.all([...this.#streams].map(({ closed }) => closed));
  }

  #add(stream: Stream): void {
    this.#streams.add(stream);
    void stream.closed.finally(() => this.#streams.delete(stream));
    if (this.#closed) end(stream.res);
    const open = [...this.#streams].filter(
      ({ caller, res }) => caller === stream.caller && !res.writableEnded,
    );
    if (open.length > MAX_STREAMS) end(open[0].res);
  }
}

/** A stream that has ended is closed only when the client has read it: until then nothing more may be written. */
function write(res: Response, text: string): void {
  if (!res.writableEnded) res.write(text);
}

function end(res: Response): void {
  if (res.writableEnded) return;
  res.end();
  const lingering = setTimeout(() => res.destroy(), LINGER_MS);
  res.once("close", () => clearTimeout(lingering));
}
