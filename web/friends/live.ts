// The stream by which the server tells at once that there is news of friends, requests or invitations.
import { problemOf } from "../api/http.ts";
import { ownToken, withToken } from "../api/session.ts";

/** Between attempts, in milliseconds: twice as long after each that failed. */
const RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;
/** Without a sign of life from the server, after which the connection is taken for dead. It gives one every 20 s. */
const SILENCE_TIMEOUT_MS = 45_000;

/**
 * Listens while the page is visible. A browser opens few connections to a server, and hidden pages leave theirs to
 * others.
 * @param onNews called at once and for each piece of news
 * @param onState whether the stream is open
 * @returns a function that ends it
 */
export function listenToFriends(onNews: () => void, onState: (open: boolean) => void): () => void {
  let listening: AbortController | null = null;
  const follow = () => {
    if (document.visibilityState === "visible") {
      if (listening) return;
      listening = new AbortController();
      void keepListening(listening.signal, onNews, onState);
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

async function keepListening(
  signal: AbortSignal,
  onNews: () => void,
  onState: (open: boolean) => void,
): Promise<void> {
  let delayMs = RETRY_MS;
  while (!signal.aborted) {
    try {
      if (navigator.onLine)
        await listen(signal, () => {
          delayMs = RETRY_MS;
          onState(true);
          onNews();
        });
    } catch {
      // The server cannot be reached, or does not take the token: the next attempt may succeed.
    }
    onState(false);
    await pause(delayMs, signal);
    delayMs = Math.min(2 * delayMs, MAX_RETRY_MS);
  }
}

/** Resolves when the server ends the stream. */
async function listen(signal: AbortSignal, onNews: () => void): Promise<void> {
  if ((await ownToken()) === undefined) return;
  const dead = new AbortController();
  const expect = () => setTimeout(() => dead.abort(), SILENCE_TIMEOUT_MS);
  let timer = expect();
  try {
    const ends = AbortSignal.any([signal, dead.signal]);
    const body = await withToken((token) => openStream(token, ends));
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = expect();
      // Comments, which begin with a colon, say only that the stream lives.
      if (/^event:/m.test(value)) onNews();
    }
  } finally {
    clearTimeout(timer);
  }
}

/** @throws {ApiError} */
async function openStream(token: string, signal: AbortSignal): Promise<ReadableStream<BufferSource>> {
  const headers = { accept: "text/event-stream", authorization: `Bearer ${token}` };
  const response = await fetch("/api/v1/friends/live", { headers, signal });
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
