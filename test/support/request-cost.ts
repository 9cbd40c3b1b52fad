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
    let ms = Number.POSITIVE_INFINITY;
    const statuses = new Set<number>();
    for (let batch = 0; batch < batches && ms > enough; batch++) {
      const requests: WorstRequest[] = [];
      for (let n = 0; n < BATCH_SIZE; n++) requests.push(await make(world, batch * BATCH_SIZE + n));
      const before = await server.cpuMs();
      for (const request of requests) statuses.add(await send(server.url, key, request));
      ms = Math.min(ms, ((await server.cpuMs()) - before) / BATCH_SIZE);
    }
    costs.push({ which, ms, statuses: [...statuses] });
  }
  return costs;
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

async function send(url: string, key: keyof Api, { params, query, body, headers }: WorstRequest) {
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
