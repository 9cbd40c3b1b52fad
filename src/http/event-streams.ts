// The streams of server-sent events that this process sends. Their events carry names and no data: the client asks
// another endpoint for what has changed.
import { once } from "node:events";
import type { Response } from "express";

/** After which a client has to come back with a fresh access token. */
const MAX_STREAM_MS = 10 * 60_000;
/** Between two comments, so that proxies and clients know that the stream lives. */
const HEARTBEAT_MS = 20_000;
/** Streams of one endpoint to an account, or to an address without one, in this process; another closes the oldest. */
const MAX_STREAMS = 4;

/** Sends events until the function that it returns is called, which happens when the stream has ended. */
export type Subscribe<Event extends string> = (send: (event: Event) => void) => Promise<() => Promise<void>>;

interface Stream {
  caller: string;
  res: Response;
  /** Resolves when it has ended, and its subscription too. */
  ended: Promise<void>;
}

/** They keep the process from ending until they are closed. */
export class EventStreams {
  readonly #streams = new Set<Stream>();
  #closed = false;

  /**
   * Answers with a stream that lasts until either side ends it.
   * @param caller a key of whoever asks, by which streams are counted
   */
  async open(caller: string, res: Response, subscribe: Subscribe<string>): Promise<void> {
    // The client has left while its token was checked. Its answer does not close a second time.
    if (res.destroyed) return;
    // What is compressed would wait for more; a proxy that collects the answer would never pass it on.
    res.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
    res.flushHeaders();
    const subscribed = subscribe((event) => void res.write(`event: ${event}\ndata:\n\n`));
    const heartbeat = setInterval(() => res.write(":\n\n"), HEARTBEAT_MS);
    const timeout = setTimeout(() => res.end(), MAX_STREAM_MS);
    const ended = once(res, "close").then(async () => {
      clearInterval(heartbeat);
      clearTimeout(timeout);
      const unsubscribe = await subscribed;
      await unsubscribe();
    });
    this.#add({ caller, res, ended: ended.catch(() => {}) });
    // A client whose subscription failed comes back later.
    await subscribed.catch(() => res.end());
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { res } of this.#streams) res.end();
    await Promise.all([...this.#streams].map(({ ended }) => ended));
  }

  #add(stream: Stream): void {
    this.#streams.add(stream);
    void stream.ended.finally(() => this.#streams.delete(stream));
    if (this.#closed) stream.res.end();
    const own = [...this.#streams].filter(({ caller }) => caller === stream.caller);
    if (own.length > MAX_STREAMS) own[0].res.end();
  }
}
