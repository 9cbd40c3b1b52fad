// Streams by which the server tells at once that there is something new to ask for. Their events have names and no data.
import { problemOf } from "./http.ts";
import { ownToken, withToken } from "./session.ts";

/** Between attempts, in milliseconds: twice as long after each that failed. */
const RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;
/** Without a sign of life from the server, after which the connection is taken for dead. It gives one every 20 s. */
const SILENCE_TIMEOUT_MS = 45_000;
/**
 * A stream that lasted for so long was well: the next one is opened without delay. One that did not was perhaps ended for
 * the stream of another window, which would be ended for this one in turn.
 */
const SETTLED_MS = 5 * 60_000;

/** What listens to a stream. */
export interface StreamListener {
  /** Such as "/friends/live". */
  path: string;
  /** Called when the stream opens, and with the name of each event. */
  onNews(event: string): void;
  onState(open: boolean): void;
  /** Whether it is needed though the page is hidden. Asked when the page hides. */
  isNeededHidden?(): boolean;
}

/**
 * Listens while the page is visible. A browser opens few connections to a server, and hidden pages that need none leave
 * theirs to others.
 * @returns a function that ends it
 */
export function listenToStream(listener: StreamListener): () => void {
  let listening: AbortController | null = null;
  const follow = () => {
    if (document.visibilityState === "visible" || listener.isNeededHidden?.()) {
      if (listening) return;
      listening = new AbortController();
      void keepListening(listening.signal, listener);
    } else {
      listening?.abort();
      listening = null;
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
  return () => {
    document.removeEventListener("visibilitychange", follow);
    listening?.abort();
  };
}

async function keepListening(signal: AbortSignal, listener: StreamListener): Promise<void> {
  let delayMs = RETRY_MS;
  while (!signal.aborted) {
    const begun = performance.now();
    try {
      if (navigator.onLine)
        await listen(signal, listener, (event) => {
          listener.onState(true);
          listener.onNews(event);
        });
    } catch {
      // The server cannot be reached, or does not take the token: the next attempt may succeed.
    }
    listener.onState(false);
    if (performance.now() - begun >= SETTLED_MS) delayMs = RETRY_MS;
    await pause(delayMs, signal);
    delayMs = Math.min(2 * delayMs, MAX_RETRY_MS);
  }
}

/** Resolves when the server ends the stream. */
async function listen(
  signal: AbortSignal,
  { path }: StreamListener,
  onEvent: (event: string) => void,
): Promise<void> {
  if ((await ownToken()) === undefined) return;
  const dead = new AbortController();
  const expect = () => setTimeout(() => dead.abort(), SILENCE_TIMEOUT_MS);
  let timer = expect();
  try {
    const ends = AbortSignal.any([signal, dead.signal]);
    const body = await withToken((token) => openStream(path, token, ends));
    let unread = "";
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = expect();
      const lines = (unread + value).split("\n");
      unread = lines.pop()!;
      // Comments, which begin with a colon, say only that the stream lives.
      for (const line of lines) if (line.startsWith("event: ")) onEvent(line.slice("event: ".length));
    }
  } finally {
    clearTimeout(timer);
  }
}

/** @throws {ApiError} */
async function openStream(
  path: string,
  token: string,
  signal: AbortSignal,
): Promise<ReadableStream<BufferSource>> {
  const headers = { accept: "text/event-stream", authorization: `Bearer ${token}` };
  const response = await fetch(`/api/v1${path}`, { headers, signal });
  if (!response.ok) throw await problemOf(response);
  return response.body!;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
