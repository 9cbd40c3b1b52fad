// When a client opens another stream in place of one that has ended.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenToStream } from "./event-stream.ts";
import { enterAsGuest, forgetSession } from "./session.ts";

const MINUTE_MS = 60_000;

/** Streams that are open. */
let open: ReadableStreamDefaultController<Uint8Array>[] = [];
/** Ends each stream with its first event, as a server does that has streams enough of the user. */
let isFull = false;
let opened = 0;
/** The page has become visible or hidden. */
let follow: () => void;
let end = () => {};

const body = () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      opened++;
      controller.enqueue(new TextEncoder().encode("event: friends\ndata:\n\n"));
      if (isFull) controller.close();
      else open.push(controller);
    },
  });

beforeEach(async () => {
  vi.useFakeTimers();
  [open, isFull, opened] = [[], false, 0];
  vi.stubGlobal("document", {
    visibilityState: "visible",
    addEventListener: (_: string, listener: () => void) => {
      follow = listener;
    },
    removeEventListener: () => {},
    querySelector: () => null,
  });
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", async (path: string) =>
    path.endsWith("/live")
      ? new Response(body())
      : Response.json({ token: "token", user: { id: "ana", name: "Ana" } }),
  );
  await enterAsGuest();
});
afterEach(() => {
  end();
  forgetSession();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function listen(isNeededHidden = false): void {
  const listener = { path: "/friends/live", onNews: () => {}, onState: () => {} };
  end = listenToStream({ ...listener, isNeededHidden: () => isNeededHidden });
}

function hide(): void {
  Object.assign(document, { visibilityState: "hidden" });
  follow();
}

test("a window for which there is no stream left asks more and more seldom", async () => {
  isFull = true;
  listen();
  await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
  const before = opened;
  await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
  expect(opened - before).toBeLessThanOrEqual(10);
  expect(opened).toBeGreaterThan(before);
});

test("a stream that ends by its age is followed by another at once, each time", async () => {
  listen();
  for (const count of [1, 2, 3, 4]) {
    // Signs of life, as the server gives them.
    for (let minute = 0; minute < 10; minute += 0.5) {
      await vi.advanceTimersByTimeAsync(MINUTE_MS / 2);
      for (const stream of open) stream.enqueue(new TextEncoder().encode(":\n\n"));
    }
    expect(opened).toBe(count);
    for (const stream of open.splice(0)) stream.close();
    await vi.advanceTimersByTimeAsync(2000);
    expect(opened).toBe(count + 1);
  }
});

test("a hidden page leaves its stream to others, unless it is needed there", async () => {
  isFull = true;
  listen();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  hide();
  const before = opened;
  await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
  expect(opened).toBe(before);
  end();
  listen(true);
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(opened).toBeGreaterThan(before);
});
