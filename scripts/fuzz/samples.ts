// What the server under attack says of itself, before, during and after the attack.
import { KEEP_ALIVE_MS } from "../../src/http/closing.ts";
import { type ServerSample, sampleServers } from "../load/server-metrics.ts";

/** Connections that are not used any more are closed by then. */
const SETTLE_TIMEOUT_MS = KEEP_ALIVE_MS + 60_000;
/** Of file descriptors, such as of connections that the database's pool opens meanwhile. */
const FD_TOLERANCE = 12;

/** @throws if the server does not answer for a while */
export async function sample(
  url: string,
  key: string,
  deadline = performance.now() + SETTLE_TIMEOUT_MS,
): Promise<ServerSample> {
  const server = await sampleServers([url], key);
  if (server) return server;
  if (performance.now() > deadline) throw new Error("the server does not answer");
  return sample(url, key, deadline);
}

/** What stays open that was not before. */
export function leftOpen(before: ServerSample, now: ServerSample): string[] {
  const left: string[] = [];
  if (now.connections > before.connections) left.push(`${now.connections} connections stay`);
  for (const what of ["openFiles", "handles"] as const)
    if (now[what] > before[what] + FD_TOLERANCE)
      left.push(`${what}: ${now[what]}, and there were ${before[what]}`);
  return left;
}

/** Waits until nothing is open that was not before, for as long as that may take. */
export async function settled(url: string, key: string, before: ServerSample): Promise<ServerSample> {
  const deadline = performance.now() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const now = await sample(url, key);
    if (leftOpen(before, now).length === 0 || performance.now() > deadline) return now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
