// The service worker: keeps the files of this build that the shell, the lessons and the table need, so that they open
// without a connection. Whatever the server can answer is the server's: nothing stale is shown after a deploy.

/** Filled in by the build (plugin.ts). */
declare const __OFFLINE__: {
  /** The name of the page's script, which changes with all that it loads. */
  version: string;
  /** Paths of the files that are kept from the start. */
  files: string[];
};

interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** What is used of ServiceWorkerGlobalScope, whose types do not go together with those of pages. */
interface WorkerScope {
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}
const worker = globalThis as unknown as WorkerScope;

const { version, files } = __OFFLINE__;
const PREFIX = "client ";
/** This build's cache, and that of the build before, whose pages may still be open. */
const MAX_CACHES = 2;
/** Small answers that change: they come from the server, and from here only without it. */
const CHANGING = new Set([
  "/cards/manifest.json",
  "/api/v1/preset-decks",
  "/emblem.svg",
  "/manifest.webmanifest",
]);

const openCache = () => caches.open(PREFIX + version);

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (CHANGING.has(pathname)) event.respondWith(fromServer(request, pathname));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate" && !/^\/(api|docs|cards)\b/.test(pathname))
    event.respondWith(page(request));
});

/** @throws if a newer build has been deployed meanwhile: the browser tries again with that one's worker. */
async function install(): Promise<void> {
  const cache = await openCache();
  const shell = await fetch("/", { cache: "no-cache" });
  if (!(await shell.clone().text()).includes(version)) throw new Error("another build is being served");
  await cache.put("/", shell);
  await cache.addAll(files);
  // The first page asked for these before there was a worker to keep the answers.
  await Promise.allSettled([...CHANGING].map((path) => fromServer(new Request(path), path)));
  // A page of an earlier build is not disturbed: the names of all files hold a hash of their content.
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + version);
  await Promise.all(
    old.slice(0, Math.max(0, old.length - MAX_CACHES + 1)).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const shell = await (await openCache()).match("/");
    if (!shell) throw error;
    return shell;
  }
}

/** A file whose name holds a hash of its content: whichever build it was kept for, it is the right one. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await openCache()).put(request, answer.clone());
  return answer;
}

async function fromServer(request: Request, path: string): Promise<Response> {
  const cache = await openCache();
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(path, answer.clone());
    return answer;
  } catch (error) {
    const kept = (await cache.match(path)) ?? (await caches.match(path));
    if (!kept) throw error;
    return kept;
  }
}
