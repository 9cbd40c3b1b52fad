// What the server under attack says of itself, before, during and after the attack.
import { KEEP_ALIVE_MS } from "../../src/http/closing.ts";
import { type ServerSample, sampleServers } from "../load/server-metrics.ts";

/** Connections that are not used any more are closed by then. */
const SETTLE_TIMEOUT_MS = KEEP_ALIVE_MS + 60_000;
/** Of file descriptors, such as of connections that the database's pool opens meanwhile. */
const FD_TOLERANCE = 12;

export interface Sample {
  /** What the server says of its actions and its event loop. */
  server: ServerSample;
  connections: number;
  openFiles: number;
  /** Sockets, timers and whatever else keeps Node's event loop busy. */
  handles: number;
  memory: number;
}

/** @throws if the server does not answer for a while */
export async function sample(
  url: string,
  key: string,
  deadline = performance.now() + SETTLE_TIMEOUT_MS,
): Promise<Sample> {
  const server = await sampleServers([url], key);
  if (!server) {
    if (performance.now() > deadline) throw new Error("the server does not answer");
    return sample(url, key, deadline);
  }
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${key}` } });
  const text = await response.text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);
  return {
    server,
    connections: value("mantimon_connections"),
    openFiles: value("process_open_fds"),
    handles: value("nodejs_active_handles_total"),
    memory: value("process_resident_memory_bytes"),
  };
}

/** What stays open that was not before. */
export function leftOpen(before: Sample, now: Sample): string[] {
  const left: string[] = [];
  if (now.connections > before.connections) left.push(`${now.connections} connections stay`);
  for (const what of ["openFiles", "handles"] as const)
    if (now[what] > before[what] + FD_TOLERANCE)
      left.push(`${what}: ${now[what]}, and there were ${before[what]}`);
  return left;
}

/** Waits until nothing is open that was not before, for as long as that may take. */
export async function settled(url: string, key: string, before: Sample): Promise<Sample> {
  const deadline = performance.now() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const now = await sample(url, key);
    if (leftOpen(before, now).length === 0 || performance.now() > deadline) return now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
