// Measures the processor time that requests cost the server's process, which other processes hardly change.
import { randomUUID } from "node:crypto";
import { type Api, api } from "../../src/http/api.ts";
import type { Endpoint } from "../../src/http/endpoint.ts";
import { API_ROOT } from "../../src/http/openapi.ts";
import { textOf } from "./answer.ts";
import { JUNK_BODIES, WORST_REQUESTS } from "./worst-requests.ts";
import type { World, WorstRequest } from "./worst-world.ts";

export interface MeasuredServer {
  url: string;
  /** Milliseconds of processor time used since its start. */
  cpuMs(): Promise<number>;
}

/** What is asked for without a token, beside the API's endpoints: by many people at one address, and as often as wanted. */
export const PUBLIC_PATHS = [
  "/",
  "/match/none",
  "/emblem.svg",
  "/nothing.js",
  "/cards/manifest.json",
  "/cards/manifest.json?language=de",
  "/docs",
  "/docs/swagger-ui-bundle.js",
  "/docs/swagger-ui.css",
  "/api/v1/openapi.json",
];

/** Requests that are sent one after another between two readings. */
const BATCH_SIZE = 5;

export interface RequestCost {
  /** Index among the endpoint's worst requests. */
  which: number;
  /** Milliseconds of processor time for one request: the mean of the cheapest batch. */
  ms: number;
  statuses: number[];
}

/**
 * The cost of each of an endpoint's worst requests.
 * @param batches the maximum; the first ones also warm up the code.
 * @param enough milliseconds: after a batch that cost no more, no further one is sent.
 */
export async function costsOf(
  server: MeasuredServer,
  world: World,
  key: keyof Api,
  batches: number,
  enough = 0,
): Promise<RequestCost[]> {
  const costs: RequestCost[] = [];
  const makers = [...WORST_REQUESTS[key], ...junkFor(key)];
  for (const [which, make] of makers.entries()) {
    const statuses = new Set<number>();
    const prepare = async (run: number) => {
      const request = await make(world, run);
      return async () => void statuses.add(await send(server.url, key, request));
    };
    costs.push({ which, ms: await cheapest(server, batches, enough, prepare), statuses: [...statuses] });
  }
  return costs;
}

/** Milliseconds of processor time for one of {@link PUBLIC_PATHS}; see {@link costsOf}. */
export function costOfPath(server: MeasuredServer, path: string, batches: number, enough: number) {
  return cheapest(server, batches, enough, async () => async () => {
    await (await fetch(server.url + path)).arrayBuffer();
  });
}

/** @param prepare does what is not measured, and returns what is. */
async function cheapest(
  server: MeasuredServer,
  batches: number,
  enough: number,
  prepare: (run: number) => Promise<() => Promise<void>>,
): Promise<number> {
  let ms = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < batches && ms > enough; batch++) {
    const requests: (() => Promise<void>)[] = [];
    for (let n = 0; n < BATCH_SIZE; n++) requests.push(await prepare(batch * BATCH_SIZE + n));
    const before = await server.cpuMs();
    for (const request of requests) await request();
    ms = Math.min(ms, ((await server.cpuMs()) - before) / BATCH_SIZE);
  }
  return ms;
}

function junkFor(key: keyof Api): ((world: World) => WorstRequest)[] {
  const endpoint: Endpoint = api[key];
  if (!endpoint.body) return [];
  return JUNK_BODIES.map((body) => ({ config, rich, admin, matchId }) => ({
    params: { id: randomUUID(), matchId, provider: "google" },
    headers: {
      Authorization: `Bearer ${{ service: config.serviceKey, admin: admin.token }[endpoint.auth as string] ?? rich.token}`,
    },
    body,
  }));
}

/** @returns the status of the answer. */
export async function send(url: string, key: keyof Api, { params, query, body, headers }: WorstRequest) {
  const [method, path] = key.split(" ");
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? "x"));
  const answer = await fetch(`${url}${API_ROOT}${filled}${query ? `?${query}` : ""}`, {
    method,
    redirect: "manual",
    headers: { ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
    body,
  });
  await textOf(answer);
  return answer.status;
}
