// Reads what the server says of itself: GET /metrics of each process, in Prometheus' text format.

export interface ServerSample {
  /** Sums over the processes that answered. */
  memory: number;
  cpuSeconds: number;
  sentBytes: number;
  matches: number;
  connections: number;
  actions: number;
  openFiles: number;
  /** Sockets, timers and whatever else keeps Node's event loop busy. */
  handles: number;
  /** The worst of the processes, in milliseconds. */
  eventLoopP99Ms: number;
  processes: number;
  /** Of the processes' histogram of actions: how many took at most so many seconds. */
  actionBuckets: Record<string, number>;
}

/** @returns null if no process answered */
export async function sampleServers(urls: string[], key: string): Promise<ServerSample | null> {
  const texts = await Promise.all(urls.map((url) => read(url, key)));
  const answered = texts.filter((text) => text !== null);
  if (answered.length === 0) return null;
  const sum = (name: string) => answered.reduce((total, text) => total + value(text, name), 0);
  const actionBuckets: Record<string, number> = {};
  for (const text of answered)
    for (const [, le, n] of text.matchAll(/^mantimon_action_seconds_bucket\{le="([^"]+)"\} (\S+)/gm))
      actionBuckets[le] = (actionBuckets[le] ?? 0) + Number(n);
  return {
    memory: sum("process_resident_memory_bytes"),
    cpuSeconds: sum("process_cpu_seconds_total"),
    sentBytes: sum("mantimon_socket_sent_bytes_total"),
    matches: sum("mantimon_matches"),
    connections: sum("mantimon_connections"),
    actions: sum("mantimon_action_seconds_count"),
    openFiles: sum("process_open_fds"),
    handles: sum("nodejs_active_handles_total"),
    eventLoopP99Ms:
      1000 * Math.max(...answered.map((text) => value(text, "nodejs_eventloop_lag_p99_seconds"))),
    processes: answered.length,
    actionBuckets,
  };
}

async function read(url: string, key: string): Promise<string | null> {
  try {
    const response = await fetch(`${url}/metrics`, {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

function value(text: string, name: string): number {
  return Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? 0);
}

/** The bucket in which a share of the actions between two samples ends, in milliseconds; NaN without actions. */
export function serverPercentile(from: ServerSample, to: ServerSample, share: number): number {
  const between = Object.entries(to.actionBuckets).map(
    ([le, n]) =>
      [le === "+Inf" ? Number.POSITIVE_INFINITY : Number(le), n - (from.actionBuckets[le] ?? 0)] as const,
  );
  const sorted = between.sort(([a], [b]) => a - b);
  const total = sorted.at(-1)?.[1] ?? 0;
  if (total <= 0) return Number.NaN;
  return 1000 * (sorted.find(([, n]) => n >= share * total)?.[0] ?? Number.NaN);
}
